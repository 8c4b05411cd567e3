#pragma once

#include <string>

#include "engine/desk/event.hpp"
#include "engine/words/word.hpp"

namespace mappa {

/// What somebody did with the record, or at its door, without changing it. Who changes it stands in the journal.
enum class UseKind {
    view,
    print,
    export_file,
    opened,
    issued,
    closed_section,
    refused,
    again,
    sign_in,
    sign_in_failed,
    sign_out,
    password,
    emergency,
    backup
};
template <>
struct Words<UseKind> {
    static constexpr std::string_view what = "use of the record";
    static constexpr auto list = std::to_array<Word<UseKind>>({
        {UseKind::view, "view", "Viewed"},
        {UseKind::print, "print", "Printed"},
        {UseKind::export_file, "export", "Exported"},
        {UseKind::opened, "opened", "Opened by a recipient"},
        {UseKind::issued, "issued", "Issued to a recipient"},
        {UseKind::closed_section, "closed-section", "Closed section produced"},
        {UseKind::refused, "refused", "Refused"},
        {UseKind::again, "again", "Made again as it was issued"},
        {UseKind::sign_in, "sign-in", "Signed in"},
        {UseKind::sign_in_failed, "sign-in-failed", "Failed to sign in"},
        {UseKind::sign_out, "sign-out", "Signed out"},
        {UseKind::password, "password", "Password or code changed"},
        {UseKind::emergency, "emergency", "Viewed in an emergency"},
        {UseKind::backup, "backup", "Copied the whole record"},
    });
};

/// One row of the access log: who, when, which case, what (Data Protection Act 2018 s.62). It holds no text of a case.
struct LoggedUse {
    Actor actor;
    Date on;
    std::string recorded_at;  ///< UTC, ISO 8601
    std::string case_ref;     ///< empty when no one case was meant
    UseKind kind = UseKind::view;
    std::string what;  ///< the command or the step's key; for a refusal also the ids of the rules
    int copy = 0;      ///< number of the copy of the minutes; 0 where there is none
};

}  // namespace mappa
