#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/record/action.hpp"
#include "engine/record/case.hpp"
#include "engine/record/meeting.hpp"
#include "engine/record/referral.hpp"

namespace mappa::store {

/// Which cases to list; an empty filter lists all.
struct CaseFilter {
    std::vector<CaseState> states{};  ///< any of these; empty: any
    bool open_only = false;           ///< leave out cases that have exited
    std::optional<Category> category{};
    std::optional<Agency> lead_agency{};
    std::string text{};  ///< found in name, aliases, reference or an identifier; ASCII letters in either case
    std::size_t most{};  ///< no more than so many; 0: all
};

/// Who a person is, as far as it is known: enough to find the cases they already have. Empty members are not compared.
struct Identity {
    std::string pnc{}, cro{}, ndelius{};
    std::string name{};
    std::optional<Date> born{};  ///< a name only counts together with the date of birth
};

struct ActionFilter {
    std::vector<ActionState> states{};
    std::optional<Agency> agency{};
    std::optional<Date> due_by{};  ///< due on this day or earlier
    std::string owner{};           ///< exact name; empty: anybody
};

struct MeetingFilter {
    std::vector<MeetingState> states{};
    std::optional<Date> from{}, until{};  ///< scheduled on these days or between them
    std::string whose{};                  ///< chaired or minuted by this person; empty: by anybody
    std::string not_whose{};              ///< neither chaired nor minuted by this person
};

struct ReferralFilter {
    std::vector<ReferralState> states{};
};

/// Which rows of the access log; an empty filter takes all.
struct UseFilter {
    std::string case_ref{};
    std::string person{};  ///< the user's whole name
    std::optional<Date> from{}, until{};
};

/// A row of some case's table, with the case it belongs to.
template <class Row>
struct Found {
    std::string case_ref;
    Row row;
};

/// Which cases' rows are listed for somebody who does not read every case.
struct Limits {
    bool every = false;                ///< of the cases that are not kept close, all
    std::optional<Agency> party{};     ///< or those in which this agency has a part; nothing: none
    std::vector<std::string> close{};  ///< and of those that are kept close, these
};

/// A condition in SQL; `text` has one "?" for each value.
struct Condition {
    std::string text;
    std::vector<std::string> values;
};
/// That a case is within the limits, whose reference and whose parties are found so: in SQL.
[[nodiscard]] Condition within(const Limits& limits, const std::string& ref, const std::string& parties);

/// The rows of "case" that are kept close, in the words of their index: is_kept_close.
[[nodiscard]] const std::string& kept_close();

/// Which part of a list to read.
struct Cut {
    std::size_t skip{}, most{};       ///< rows before the first, and no more than so many; 0: all
    std::optional<Limits> limits{};   ///< only rows of these cases; nothing: of every case
    std::optional<std::size_t> of{};  ///< how many rows the whole list has, when that is known
};

/// A part of a list.
template <class Row>
struct Part {
    std::vector<Row> rows;
    std::size_t of = 0;  ///< how many rows the whole list has
};

/// The actions of one agency that are not settled, as they stand on a day.
struct AgencyActions {
    std::optional<Agency> agency;
    std::size_t unsettled = 0, overdue = 0, unallocated = 0;
    std::optional<Date> longest_overdue;  ///< the earliest deadline that was missed
};

// What lists ask for day by day has indexes of its own (layout): a list of some of these states is answered from them.

/// Actions that are not yet accounted for: Action::unsettled.
[[nodiscard]] inline std::vector<ActionState> unsettled_actions() {
    return {ActionState::open, ActionState::unallocated, ActionState::completed, ActionState::not_completed};
}
/// Meetings to be held, or with minutes to come.
[[nodiscard]] inline std::vector<MeetingState> unfinished_meetings() {
    return {MeetingState::scheduled, MeetingState::in_session, MeetingState::closed, MeetingState::approved,
            MeetingState::correcting};
}
/// Referrals that wait for an answer.
[[nodiscard]] inline std::vector<ReferralState> waiting_referrals() {
    return {ReferralState::screening, ReferralState::escalated, ReferralState::returned};
}

}  // namespace mappa::store
