#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/session.hpp"
#include "forms/documents/document_row.hpp"

/// Documents that leave: made as their recipient gets them, with all that is recorded of how they were made.
namespace mappa::app {

/// One document for one recipient.
struct ToIssue {
    const forms::DocumentRow* row = nullptr;
    std::string format = "docx";  ///< html, docx, ics or pdf
    int number = 0;               ///< of the referral or meeting
    int version = 0;              ///< of the minutes; 0: the last
    std::string copy_for{};       ///< whom or what the copy is made for, where the kind asks for that
    std::string whom{};           ///< to whom it goes
    std::optional<Agency> agency{};
};

/// Files below templates/ as they were used: what is read through them is part of the digest.
class UsedTemplates {
public:
    explicit UsedTemplates(forms::Assets from) : from_{std::move(from)} {}
    [[nodiscard]] forms::Assets assets();
    /// Of every file that was read, with its path.
    [[nodiscard]] std::string digest() const;

private:
    forms::Assets from_;
    std::map<std::string, std::string, std::less<>> used_;
};

/// Whom the document goes to, each by name and agency as the record has them: those whom the minutes were sent to,
/// those whom a copy is made for and who may be sent it, or the one who is named. An agency that was typed stands, for
/// the rules to judge.
[[nodiscard]] std::vector<ToIssue> recipients_of(const ToIssue& asked, const CaseRecord& record, const Policy& policy,
                                                 bool all);

/// Of those whom a copy is made for, whom that leaves out because they may not be sent it, and why: a sentence each.
[[nodiscard]] std::vector<std::string> left_out_of(const ToIssue& asked, const CaseRecord& record,
                                                   const Policy& policy);

/// Makes the document from the case as it is now, after these steps, as this recipient may have it. BadInput when it
/// cannot be made.
[[nodiscard]] MadeDocument made_for(const Session& session, const Visit& visit, const CaseRecord& now,
                                    std::span<const Event> steps, const ToIssue& what);

/// Steps that send minutes out - to everybody on the list, or one more copy to somebody - with the copies themselves:
/// in one unit of work, so that what is said to have gone out is kept as it went. Nothing when the steps do no such
/// thing.
[[nodiscard]] std::optional<Outcome> send_minutes(Session& session, const std::string& case_ref, const Visit& visit,
                                                  const std::vector<Step>& steps, std::optional<int> seen);

/// What came of making an issued document once more from its template and the case as it was.
struct Remade {
    std::string bytes;
    bool same = false;                 ///< byte for byte
    std::vector<std::string> changes;  ///< what is not as it was when the document was issued, a sentence each
};
/// BadInput when the case cannot be told again as it was.
[[nodiscard]] Remade remade(const Session& session, const CaseRecord& record, const IssuedDocument& document);

}  // namespace mappa::app
