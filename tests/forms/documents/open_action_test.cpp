#include <doctest/doctest.h>

#include <algorithm>

#include "tests/forms/documents/paper_case.hpp"

namespace open_action_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

/// The paper case with an outcome that a sheet proposes for an action still to be done.
CaseRecord with_proposal(int& number) {
    auto record = paper_case();
    const auto open = std::ranges::find(record.actions, ActionState::open, &Action::state);
    REQUIRE(open != record.actions.end());
    number = open->number;
    ProposedOutcome proposal;
    proposal.number = 1;
    proposal.action = number;
    proposal.status = OutcomeStatus::done;
    proposal.done = "Called at the flat twice";
    proposal.found = "Nobody had seen him since Easter";
    proposal.by = "Percy Pretend";
    proposal.on = Date{2030, 5, 10};
    proposal.agency = Agency::police;
    proposal.proposed_on = Date{2030, 5, 13};
    record.proposed_outcomes.push_back(proposal);
    return record;
}

}  // namespace

TEST_CASE("FUP-47 the chair's agenda says which outcomes are proposed, and none of them as accepted") {
    int number = 0;
    auto record = with_proposal(number);
    const auto says = "Action " + std::to_string(number) +
                      ": outcome proposed 13 May 2030 (Police), not accepted yet: Called at the flat twice; Nobody had "
                      "seen him since Easter";
    CHECK(has(paper(DocumentKind::agenda, record, 3), says));
    record.proposed_outcomes.front().state = ProposalState::refused;
    CHECK_FALSE(has(paper(DocumentKind::agenda, record, 3), "outcome proposed"));
}

TEST_CASE("open actions are listed over the area's cases, each with where it stands, as a page and as a Word file") {
    const auto record = paper_case();
    const auto edition = policy();
    const CaseRecord no_one_case;
    DocumentRequest request{.record = no_one_case,
                            .policy = edition,
                            .area = "Fenbury",
                            .today = Date{2030, 5, 20},
                            .made_by = "Cora Coordinator",
                            .whom = "Police"};
    request.of_one_case = false;
    auto action = record.actions.front();
    action.number = 7;
    action.text = "Ask <b>who</b> he comes with";
    action.owner = "Percy Pretend";
    action.owner_role.clear();
    action.agency = Agency::police;
    action.state = ActionState::open;
    action.due = Date{2030, 5, 6};
    action.urgent = Answer::yes;
    request.listed = {
        {"ZZ/2030/0007", action, "14 days overdue; outcome proposed 13 May 2030 (Police), not accepted yet"}};
    const auto text = make_document(DocumentKind::open_actions, Format::html, request, templates());
    const Both texts{visible(text),
                     visible_docx(make_document(DocumentKind::open_actions, Format::docx, request, templates()))};
    for (const auto* part : {"Open actions", "Actions not yet settled for Police: 1, of which overdue: 1, urgent: 1.",
                             "ZZ/2030/0007 7", "Ask <b>who</b> he comes with", "Percy Pretend", "6 May 2030 URGENT",
                             "14 days overdue; outcome proposed 13 May 2030 (Police), not accepted yet"})
        CHECK_MESSAGE(has(texts, part), part);
    CHECK(has(visible(text), "OFFICIAL-SENSITIVE"));
    CHECK(has(visible(text), "Version of 20 May 2030"));
    CHECK_FALSE(has(visible(text), "Case not recorded"));
    CHECK(text.find("<title>Open actions: Police</title>") != std::string::npos);
    request.listed.clear();
    CHECK(has(visible(make_document(DocumentKind::open_actions, Format::html, request, templates())), "No actions."));
    CHECK(has(refusal(DocumentKind::open_actions, record), "`mappa document open-actions --of AGENCY`"));
}

}  // namespace open_action_test
