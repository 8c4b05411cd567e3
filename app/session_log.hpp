#pragma once

#include "app/session.hpp"

/// What the files of a session share: rows of the access log, and cases that are not there.
namespace mappa::app {

/// The erasure of a case; nullptr when it was not erased.
[[nodiscard]] const Erasure* erasure_of(const AreaRecord& area, const std::string& ref);
[[nodiscard]] Problems no_such_case(const AreaRecord& area, const std::string& ref);

[[nodiscard]] LoggedUse use_of(const Visit& visit, const std::string& case_ref, UseKind kind, std::string what,
                               int copy = 0);
/// A refusal as the access log holds it: what was tried, and the ids of the rules. Never what the rules said.
[[nodiscard]] LoggedUse use_of(const Visit& visit, const std::string& case_ref, const std::string& what,
                               const Findings& findings);

/// Refusals in the access log, within a unit of work that goes on.
void log_refusals(store::Writing& writing, const Visit& visit, const std::string& case_ref,
                  const std::vector<Refusal>& refusals);
/// Logs refusals within the unit of work that they ended, which holds nothing else.
void log_refused(store::Writing& writing, const Visit& visit, const std::string& case_ref,
                 const std::vector<Refusal>& refusals);
/// Every copy that a step sent to somebody.
void log_sent(store::Writing& writing, const Visit& visit, const CaseRecord* before, const CaseRecord& after);

}  // namespace mappa::app
