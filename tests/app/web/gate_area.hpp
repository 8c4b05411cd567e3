#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/web/gate.hpp"
#include "tests/support/program.hpp"

/// An area whose people sign in.
namespace mappa::web::test {

inline constexpr Cost cheap{1, 8192};
inline constexpr std::int64_t noon = 1'393'848'000;  // 3 March 2014, 12:00 UTC
inline const std::string good = "copper lantern nine", desk = "10.0.0.7";

/// A record with an administrator and a case manager, both of whom have chosen the same password.
struct Area {
    mappa::test::Folder folder;
    std::string path = mappa::test::fresh_area(folder);
    std::optional<app::Session> session{std::in_place, store::Store::open(path), app::known_holidays()};
    std::optional<Gate> gate{std::in_place, session->store(), cheap};

    Area() {
        open("Ida Keep", Role::administrator);
        open("Theo Lamb", Role::case_manager, Agency::probation);
        for (const auto* name : {"Ida Keep", "Theo Lamb"}) choose(name);
    }
    void take(AreaStep step, const std::string& by = "Una Second") {
        const Visit visit{{by, Role::administrator, {}}, Date{2014, 3, 3}, "2014-03-03T12:00:00Z"};
        REQUIRE(std::holds_alternative<app::Taken>(session->take(visit, std::move(step))));
    }
    void open(const std::string& name, Role role, std::optional<Agency> agency = {}) {
        OpenAccount step;
        step.name = name;
        step.role = role;
        step.agency = agency;
        take(step);
    }
    /// Signs in by a first password and chooses another.
    void choose(const std::string& name) {
        const auto first = gate->set_first_password(name, noon - 100);
        const auto token = in(name, first, noon - 100);
        REQUIRE(gate->change_password(token, first, good, noon - 100).empty());
        gate->sign_out(token, noon - 100);
    }
    /// The token; empty when turned away.
    std::string in(const std::string& name, const std::string& password, std::int64_t now, const std::string& code = "",
                   const std::string& peer = desk) {
        const auto came = gate->sign_in(name, password, code, peer, now);
        const auto* opened = std::get_if<Gate::Opened>(&came);
        return opened ? opened->token : std::string{};
    }
    std::string turned(const std::string& name, const std::string& password, std::int64_t now,
                       const std::string& code = "", const std::string& peer = desk) {
        const auto came = gate->sign_in(name, password, code, peer, now);
        const auto* no = std::get_if<Gate::Turned>(&came);
        return no ? no->says : std::string{};
    }
    /// As if the program had ended and were started again.
    void restart() {
        gate.reset();
        session.reset();
        session.emplace(store::Store::open(path), app::known_holidays());
        gate.emplace(session->store(), cheap);
    }
    std::vector<LoggedUse> uses(const std::string& person = {}) {
        std::vector<LoggedUse> all;
        session->store().for_each_use({{}, person, {}, {}}, [&](const LoggedUse& use) { all.push_back(use); });
        return all;
    }
    int count(UseKind kind, const std::string& person = {}) {
        int found = 0;
        for (const auto& use : uses(person)) found += use.kind == kind ? 1 : 0;
        return found;
    }
    /// Every byte of the record's files.
    std::string bytes() const {
        std::string all;
        for (const auto* suffix : {"", "-wal"}) {
            std::ifstream file{path + suffix, std::ios::binary};
            std::ostringstream text;
            text << file.rdbuf();
            all += text.str();
        }
        return all;
    }
};

}  // namespace mappa::web::test
