#pragma once

#include <string>
#include <vector>

#include "forms/documents/document_row.hpp"

/// What letters, sheets and forms about a case or a meeting share.
namespace mappa::forms {

/// "Version of 20 May 2030": the version of a paper that is made from the record as it stands and that nobody approves.
[[nodiscard]] std::string version_of(Date day);

/// A paper of the record as it stands.
[[nodiscard]] PageFacts paper_page(std::string subject, const DocumentRequest& request);
/// A paper of what a meeting decided: a draft until the meeting has closed.
[[nodiscard]] PageFacts decided_page(std::string subject, const DocumentRequest& request);
/// A form that somebody fills in: a draft until it is.
[[nodiscard]] PageFacts form_page(std::string subject, bool filled_in, const DocumentRequest& request);

/// Somebody a letter is written to.
struct Addressee {
    std::string name, role, service, address;
};
void declare_letter(Shape& shape);
void fill_letter(Model& model, const Addressee& to);

/// "Police, Exampleshire Police"; the agency alone where no authority is recorded.
[[nodiscard]] std::string service_of(std::optional<Agency> agency, const std::string& authority);

/// Copies that are made for one invited person at a time, by the number of the invitation: a name may be that of two,
/// and has no place in the name of a file.
[[nodiscard]] const Recipients& invited_people();
/// The invitation that the request's copy is for. There is one: why_not was asked first.
[[nodiscard]] const Invitation& invitation_of(const DocumentRequest& request);
[[nodiscard]] Addressee addressee_of(const Invitation& invitation);
/// Why that agency is needed: the fact that requires it, and what the invitation says.
[[nodiscard]] std::string needed_because(const DocumentRequest& request, const Invitation& invitation);

/// The meeting as papers before it speak of it: on the day for which it is arranged.
void fill_meeting_ahead(Model& model, const DocumentRequest& request);

/// Actions of a case not accounted for yet, of one agency when it is given: number, what, who, by when, how it stands.
/// An outcome that is only proposed is none: the paper says that it waits for the chair, and not what it says.
void declare_open_actions(Shape& shape);
void fill_open_actions(Model& model, const CaseRecord& record, std::optional<Agency> agency, Date day);
[[nodiscard]] std::vector<const Action*> open_actions(const CaseRecord& record, std::optional<Agency> agency = {});

/// The case, and the risk, on the day of the request.
void fill_case_now(Model& model, const DocumentRequest& request);
void fill_risk_now(Model& model, const DocumentRequest& request);

}  // namespace mappa::forms
