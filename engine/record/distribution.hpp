#pragma once

#include "engine/record/record.hpp"

namespace mappa {

/// Somebody minutes go to, and why; or somebody taken off the list, and why that.
struct Recipient {
    std::string name, role, authority, address;
    std::optional<Agency> agency;
    std::optional<Presence> presence;       ///< what became of them at the meeting; nothing when nobody recorded it
    bool holds_offender = false;            ///< the prison, on the list because it holds the offender
    const Withholding* withheld = nullptr;  ///< within the record that was asked
};

/// The list by which minutes are sent, printed and opened to their readers: everybody who was invited, whether or not
/// they came, everybody who came, and the prison that holds the offender even if it was not invited (000 1.1; 001
/// 5.37). In the order of invitation, nobody twice; those taken off it stand there with the reason. The prison is the
/// one of the day of issue; before that, the one of today.
[[nodiscard]] std::vector<Recipient> distribution_list(const CaseRecord& record, int meeting);

/// Somebody on the list by name, whatever case, spacing and punctuation it is written in; nullptr: nobody.
[[nodiscard]] const Recipient* find_recipient(const std::vector<Recipient>& list, std::string_view name);

/// Those on the list whom the minutes go to.
[[nodiscard]] std::vector<Recipient> distribution(const CaseRecord& record, int meeting);

}  // namespace mappa
