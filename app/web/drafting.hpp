#pragma once

#include "app/web/taking.hpp"

/// What people have typed in a form and not yet said on the record.
namespace mappa::web {

/// The name of a step's form as drafts have it: "meeting record/2".
[[nodiscard]] std::string draft_name(const std::string& key, int number);
/// The form with what was kept of it, where this person may see that and where more is kept. It goes before what the
/// record holds, unless something else was recorded since: then the record's words stand and the form shows both.
void continue_draft(const Asked& asked, const CaseRecord& record, const std::string& name, StepForm& form);
/// The form shown again after it was sent: what was sent stands, and it goes on being the draft of that name.
void go_on_with_draft(const Asked& asked, const CaseRecord& record, const std::string& name, StepForm& form);
/// The fields of a form, or its lists, in which something was typed and not said yet, as far as this person may see it.
[[nodiscard]] std::vector<std::string> unsent_fields(const Asked& asked, const CaseRecord& record,
                                                     const std::string& name);
/// Forms of a meeting in which something was typed and not said, each with a link to go on.
[[nodiscard]] Markup unsent_drafts(const Asked& asked, const CaseRecord& record, int meeting);
/// Keeps all that was typed, for a browser without scripts. Where somebody else wrote meanwhile what the page did not
/// show, theirs stays, and the form shows both; so it does with what cannot be kept.
void keep_draft(Asked& asked, const CaseRecord& record, const std::string& name, StepForm& form);
/// What became of a form that was sent: its step was taken, or it said nothing that the record does not hold already.
enum class Ended { said, looked_through };
/// What the form sent of its own drafts was said. A draft of another form, or one that the person may not see, stays,
/// whatever name the form says; of a form that was only looked through, everybody else's.
void end_draft(Asked& asked, const CaseRecord& record, const StepForm& form, Ended how);
/// A referral was begun: what was typed for it and not said then is typed in its form from now on.
void go_on_in_referral(Asked& asked, const StepForm& begun, int referral);

}  // namespace mappa::web
