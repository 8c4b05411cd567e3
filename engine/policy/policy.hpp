#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/calendar/working_days.hpp"
#include "engine/input/entry.hpp"
#include "engine/policy/audit_question.hpp"

namespace mappa {

/// The unit a clock counts in. A month is not four weeks: 16 weeks are 112 days (000 3.1).
enum class Unit { days, working_days, weeks, months };

/// A length of time as the guidance states it.
struct Span {
    int length = 0;
    Unit unit = Unit::days;

    /// The last day that is still in time for a clock started on `start`.
    [[nodiscard]] Date due_from(Date start, const WorkingDays& calendar) const;
    /// The same for a day that nobody has checked; nothing where working days are counted and the bank holidays are not
    /// known so far.
    [[nodiscard]] std::optional<Date> due_if_known(Date start, const WorkingDays& calendar) const;
    [[nodiscard]] std::optional<Date> before_if_known(Date end, const WorkingDays& calendar) const;
    /// The day that lies this span before `end`.
    [[nodiscard]] Date before(Date end, const WorkingDays& calendar) const;
    /// "16 weeks", "10 working days".
    [[nodiscard]] std::string text() const;
};

/// One setting of a policy edition: what it is, its value, where it comes from and whether a source confirms it.
struct Setting {
    std::string key;
    std::string what;
    std::string value;  ///< as text; a clock's is "16 weeks"
    std::string source;
    bool confirmed = false;
    std::string shipped_by{};  ///< the edition that comes with the program whose value this is, where the area's
                               ///< adopted text has no such setting; empty when it is the text's own

    /// Said of a setting that is not the adopted text's own, in the same words everywhere; otherwise nothing.
    [[nodiscard]] std::string not_adopted() const;
};

/// One edition of the guidance: every interval, target and form letter that practice may change. Rules ask it by key
/// and never carry a number themselves.
class Policy {
public:
    /// Reads an edition from TOML. Every missing, unknown or impossible setting is reported; the policy is only usable
    /// when there are no problems.
    static Policy read(std::string_view toml, const std::string& source, Problems& problems);

    /// Reads a text that the area adopted under an earlier version of the program. It was complete then; what has
    /// become a setting since is taken from the edition that `shipped` gives, marked and unconfirmed, and what is no
    /// setting any more is passed over. `shipped` is asked only when something is missing, and may have nothing to
    /// give: then it is a problem.
    static Policy read_adopted(std::string_view toml, const std::string& source,
                               const std::function<const Policy*()>& shipped, Problems& problems);

    [[nodiscard]] const std::string& edition() const { return edition_; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] Date effective_from() const { return effective_from_; }
    [[nodiscard]] const std::vector<Setting>& settings() const { return settings_; }

    /// A clock's length by its name, for example "review-3". It must be one of those a policy has (a wrong one is a
    /// mistake in the program).
    [[nodiscard]] Span clock(std::string_view key) const;
    /// A whole-number setting by its full key, for example "target.minutes" (per cent).
    [[nodiscard]] int number(std::string_view key) const;
    /// A text setting by its full key, for example "form.minutes".
    [[nodiscard]] const std::string& text(std::string_view key) const;
    /// Whether a piece of local practice is switched on, for example "switch.four-pillars".
    [[nodiscard]] bool on(std::string_view key) const;
    /// "001 5.1", with "unconfirmed" added when nobody has confirmed the figure.
    [[nodiscard]] std::string basis(std::string_view key) const;
    /// What the edition's audit form asks of a case and of a meeting, in its order; empty when it has no audit.
    [[nodiscard]] const std::vector<AuditQuestion>& audit_questions() const { return audit_questions_; }

    /// The settings that the adopted text lacks and a shipped edition gives.
    [[nodiscard]] std::vector<Setting> not_adopted() const;
    /// Whether this edition says all that the other says of its own, and beyond it only what that one lacks: adopted
    /// under the same name it completes it.
    [[nodiscard]] bool completes(const Policy& adopted) const;

private:
    static Policy read_text(std::string_view toml, const std::string& source, bool adopted,
                            const std::function<const Policy*()>& shipped, Problems& problems);
    [[nodiscard]] const Setting& setting(std::string_view key) const;

    std::string edition_;
    std::string title_;
    Date effective_from_;
    std::vector<Setting> settings_;
    std::vector<std::pair<std::string, Span>> clocks_;
    std::vector<AuditQuestion> audit_questions_;
};

}  // namespace mappa
