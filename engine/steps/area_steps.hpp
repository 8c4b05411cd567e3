#pragma once

#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/area.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on the area itself.
namespace mappa {

struct FoundArea {
    std::string name, prefix;

    static constexpr StepInfo info{"area found", "names the area and the prefix of its case references", office};
    static constexpr auto fields = Members{needed("name", &FoundArea::name, "name of the MAPPA area"),
                                           needed("prefix", &FoundArea::prefix, "two to five capital letters")};
};

struct AdoptPolicy {
    std::string text, edition;
    std::optional<Date> effective_from;

    static constexpr StepInfo info{"policy adopt", "adopts a policy edition for cases notified from its date on",
                                   office};
    static constexpr auto fields =
        Members{needed("text", &AdoptPolicy::text, "the edition's file"), assigned("edition", &AdoptPolicy::edition),
                assigned("effective_from", &AdoptPolicy::effective_from)};
};

struct RecordStaff : StaffForm {
    static constexpr StepInfo info{
        "area person",
        "records a single point of contact, a chair's training, an officer who leaves; the same name again corrects",
        office};
    static constexpr auto fields = StaffForm::fields;
};

struct RecordAbsence : Absence {
    static constexpr StepInfo info{"area absent", "records a manager's absence and the deputy who signs meanwhile",
                                   office};
    static constexpr auto fields = Absence::fields;
};

struct AddSecureDomain : SecureDomain {
    static constexpr StepInfo info{"area domain", "adds a mail domain that minutes may go to", office};
    static constexpr auto fields = SecureDomain::fields;
};

struct RecordSeat : SeatForm {
    static constexpr StepInfo info{
        "area seat", "records a seat on the Strategic Management Board; the same seat again corrects", office};
    static constexpr auto fields = SeatForm::fields;
};

struct RecordSitting : BoardSittingForm {
    std::vector<SeatAnswerForm> answers;
    std::vector<SeatAttendance> seats;

    static constexpr StepInfo info{
        "area board-meeting", "records a meeting of the Strategic Management Board: which seats were there", office};
    static constexpr auto fields = joined(
        BoardSittingForm::fields, Members{field("seat", &RecordSitting::answers, "each seat that somebody holds"),
                                          assigned("seats", &RecordSitting::seats, "every seat, the vacant ones too")});
};

struct AdoptTemplates {
    std::string why;
    std::optional<Date> from;
    std::vector<TemplateFile> files;
    std::vector<ChangedForm> forms;

    static constexpr StepInfo info{
        "template adopt", "puts the area's own template files in front of the shipped ones, file by file", office};
    static constexpr auto fields =
        Members{field("why", &AdoptTemplates::why, "what the change is for"),
                field("from_on", &AdoptTemplates::from, "first day of use; today when left out"),
                field("file", &AdoptTemplates::files), field("form", &AdoptTemplates::forms)};
};

struct ApproveForm : FormApprovalForm {
    static constexpr StepInfo info{
        "template approve", "records that the Strategic Management Board approved a local change to a form", office};
    static constexpr auto fields = FormApprovalForm::fields;
};

struct OpenAccount : AccountForm {
    static constexpr StepInfo info{"account open",
                                   "says who may sign in to the web desk, in which role and for which agency", office};
    static constexpr auto fields = AccountForm::fields;
};

struct ChangeAccount : AccountForm {
    static constexpr StepInfo info{
        "account change",
        "changes the role, the agency or the contact of an account; whoever was signed in is not",
        {Role::administrator}};
    static constexpr auto fields = AccountForm::fields;
};

struct CloseAccount {
    std::string name, why;

    static constexpr StepInfo info{"account close", "says who may no longer sign in, and why", {Role::administrator}};
    static constexpr auto fields = Members{needed("name", &CloseAccount::name, "whose account"),
                                           field("why", &CloseAccount::why, "why it is closed")};
};

/// Lawful erasure: the content of an exited case goes, the proof that it was there stays.
struct EraseCase {
    std::string ref, why, authority;
    int steps = 0, documents = 0;

    static constexpr StepInfo info{
        "area erase",
        "erases what an exited case holds; the journal keeps the proof that it was there and why it went",
        {Role::coordinator}};
    static constexpr auto fields =
        Members{needed("ref", &EraseCase::ref, "case reference"), field("why", &EraseCase::why, "why it is erased"),
                field("authority", &EraseCase::authority, "who authorised it"),
                assigned("steps", &EraseCase::steps, "how many steps lost their content"),
                assigned("documents", &EraseCase::documents, "how many issued documents lost the copy that was kept")};
};

}  // namespace mappa
