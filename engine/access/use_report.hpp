#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/access/use.hpp"
#include "engine/record/case.hpp"

namespace mappa {

/// One user's use of the record (002 4.4).
struct UserUse {
    std::string name;
    std::optional<Date> last;             ///< the last day of use up to the period's end
    int reads = 0;                        ///< cases viewed, printed or exported in the period
    int steps = 0;                        ///< steps taken in the period
    int refused = 0;                      ///< tried and refused in the period: not a use
    std::vector<std::string> live_cases;  ///< open cases the user manages
    [[nodiscard]] int uses() const { return reads + steps; }
    /// Manages a live case and did not use the record in the period.
    [[nodiscard]] bool idle() const { return !live_cases.empty() && uses() == 0; }
};

/// Counts who used the record in a period, and finds managers of live cases who did not.
class UseReport {
public:
    UseReport(Date from, Date until) : from_{from}, until_{until} {}
    void add(const LoggedUse& use);
    /// A step that was taken, which is a use too.
    void add(const Event& event);
    void add(const Case& facts);
    /// By name.
    [[nodiscard]] std::vector<UserUse> finish() const;

private:
    UserUse* on(const std::string& name, Date day);

    Date from_, until_;
    std::map<std::string, UserUse> users_;
};

}  // namespace mappa
