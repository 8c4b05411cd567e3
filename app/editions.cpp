#include "app/editions.hpp"

#include <list>
#include <stdexcept>

#include "app/embedded.hpp"

namespace mappa::app {
namespace {

constexpr std::string_view folder = "engine/policy/";
constexpr std::string_view ending = ".toml";

const std::list<Policy>& shipped_policies() {
    static const auto all = [] {
        std::list<Policy> policies;
        for (const auto& each : shipped_editions()) {
            Problems problems;
            policies.push_back(Policy::read(each.text, each.name, problems));
            if (!problems.empty())
                throw std::logic_error("a policy edition inside the program cannot be read: " +
                                       problems.front().text());
        }
        return policies;
    }();
    return all;
}

}  // namespace

const std::vector<ShippedEdition>& shipped_editions() {
    static const auto all = [] {
        std::vector<ShippedEdition> editions;
        for (const auto& file : embedded_files()) {
            if (!file.path.starts_with(folder) || !file.path.ends_with(ending)) continue;
            const auto name = file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size());
            editions.push_back({std::string{name}, file.content});
        }
        return editions;
    }();
    return all;
}

const Policy* shipped_edition(std::string_view name) {
    for (const auto& each : shipped_policies()) {
        if (each.edition() == name) return &each;
    }
    return nullptr;
}

const Policy* stand_in_for(const Edition& adopted) {
    if (const auto* same = shipped_edition(adopted.edition)) return same;
    const Policy* first = nullptr;
    const Policy* last = nullptr;
    for (const auto& each : shipped_policies()) {
        if (!first || each.effective_from() < first->effective_from()) first = &each;
        if (adopted.effective_from && each.effective_from() <= *adopted.effective_from &&
            (!last || last->effective_from() < each.effective_from()))
            last = &each;
    }
    return last ? last : first;
}

}  // namespace mappa::app
