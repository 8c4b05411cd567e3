#pragma once

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
};

struct MeetingFilter {
    std::vector<MeetingState> states{};
    std::optional<Date> from{}, until{};  ///< scheduled on these days or between them
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

}  // namespace mappa::store
