#pragma once

#include <string>

#include "engine/desk/desk.hpp"

namespace mappa::test {

/// The area every engine test works in, with the policy edition of 2012.
[[nodiscard]] const AreaRecord& fenbury();
[[nodiscard]] Desk& desk();
[[nodiscard]] Visit visit(Role role, Date today, const std::string& name = "Ola Fielding",
                          Agency agency = Agency::coordination);
/// The text of the embedded policy edition.
[[nodiscard]] std::string policy_text();

/// Everything a decision named, refusals and problems alike, one text each; empty when it was accepted.
[[nodiscard]] std::vector<std::string> named(const Decision& decision);
/// What was found, each as "<id of the rule>: <text>".
[[nodiscard]] std::vector<std::string> texts_of(const Findings& findings);
/// The same of what was warned of; fails the test when the decision is not an acceptance.
[[nodiscard]] std::vector<std::string> warned(const Decision& decision);
/// Whether one of the texts holds this one.
[[nodiscard]] bool names(const std::vector<std::string>& texts, const std::string& part);
/// The ids of the rules that refused.
[[nodiscard]] std::vector<std::string> refused_by(const Decision& decision);
[[nodiscard]] bool accepted(const Decision& decision);

/// A notification of an obviously fictional person that every rule accepts.
[[nodiscard]] NotifyCase notification();
/// Takes steps and returns the record after them; fails the test when they are refused.
[[nodiscard]] CaseRecord taken(const CaseRecord& record, const Visit& visit, std::vector<Step> steps);

/// An assessment, a plan and a referral that are complete.
[[nodiscard]] AssessRisk assessment(Date on, Rosh rosh = Rosh::high);
[[nodiscard]] WritePlan plan();
[[nodiscard]] DraftReferral referral();
/// A case accepted at level 2 or 3 on 14 January 2014 with one meeting in session since 20 January 2014 and nothing
/// minuted yet.
[[nodiscard]] CaseRecord in_session(Level level = Level::two);
/// The same with everything minuted that closing asks for.
[[nodiscard]] CaseRecord ready_to_close(Level level = Level::two);
/// What makes a meeting ready to close.
[[nodiscard]] std::vector<Step> minutes(int meeting, const CaseRecord& record, Level level, Date next_review);

}  // namespace mappa::test
