#pragma once

#include "app/web/taking.hpp"

/// What people have typed in a form and not yet said on the record.
namespace mappa::web {

/// The name of a step's form as drafts have it: "meeting record/2".
[[nodiscard]] std::string draft_name(const std::string& key, int number);
/// The form with what was kept of it, which goes before what the record holds; and where more is kept.
void continue_draft(const Asked& asked, const std::string& case_ref, const std::string& name, FormParts& parts,
                    Typed& typed);
/// Keeps all that was typed, for a browser without scripts. Where somebody else wrote meanwhile what the page did not
/// show, theirs stays, and the form shows both.
void keep_draft(Asked& asked, const std::string& case_ref, const std::string& name,
                const std::vector<FieldShape>& shapes, StepForm& form);
/// It was said.
void end_draft(Asked& asked, const std::string& case_ref);

}  // namespace mappa::web
