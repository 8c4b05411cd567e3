#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/desk/desk.hpp"
#include "store/store.hpp"
#include "store/writing.hpp"

namespace mappa::app {

/// Steps that were taken and are durable.
struct Taken {
    std::string case_ref;
    std::vector<Event> events;
    Findings warnings;
    int version = 0;
};

/// What came of asking for steps: taken; refused by rules; input that makes no sense; or the case moved on meanwhile.
using Outcome = std::variant<Taken, std::vector<Refusal>, Problems, store::MovedOn>;

/// The desk and the record together: decides within the same transaction that writes, so that nothing decided on an old
/// state is ever written over a new one.
class Session {
public:
    Session(store::Store store, Holidays holidays);

    /// Takes all of the steps on a case, or none. An empty reference notifies a new case. With `seen`, the version of the
    /// case that the person decided on, the steps are not taken when the case has moved on since.
    [[nodiscard]] Outcome take(const std::string& case_ref, const Visit& visit, std::vector<Step> steps, std::optional<int> seen = {});

    /// Takes a step on the area itself.
    [[nodiscard]] Problems take(const Visit& visit, AreaStep step);

    [[nodiscard]] store::Store& store() { return store_; }
    [[nodiscard]] const store::Store& store() const { return store_; }
    [[nodiscard]] const Desk& desk() const { return desk_; }
    [[nodiscard]] AreaRecord area() const { return store_.area(); }

private:
    /// The case as it stands within the transaction that has begun: as this session left it, unless somebody else has written
    /// since; then it is read again.
    [[nodiscard]] std::optional<CaseRecord> current(const std::string& case_ref);

    store::Store store_;
    Desk desk_;
    std::map<std::string, CaseRecord> kept_;  // a bounded number of cases this session has worked on
    std::int64_t kept_at_ = 0;
};

/// The bank holidays that travel inside the program.
[[nodiscard]] Holidays known_holidays();

}  // namespace mappa::app
