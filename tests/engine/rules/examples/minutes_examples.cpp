#include "tests/engine/rules/examples/meeting_attempts.hpp"

namespace mappa::test {
namespace {

Meeting& first(CaseRecord& record) { return record.meetings.front(); }

/// Closing the first meeting breaks the rule when `change` is made to what is ready to close, and not otherwise.
void at_closing(Examples& examples, std::string_view rule, Change change, Level level = Level::two,
                Change otherwise = unchanged_record) {
    examples.push_back({rule, [=] { return closing(ready_to_close(level), change); },
                        [=] { return closing(ready_to_close(level), otherwise); }});
}

/// The same with the second meeting.
void at_second_closing(Examples& examples, std::string_view rule, Change change, Change otherwise = unchanged_record) {
    examples.push_back({rule, [=] { return closing(second_ready(), change, 2, day_two); },
                        [=] { return closing(second_ready(), otherwise, 2, day_two); }});
}

/// A section of the first minutes left empty.
Change without(std::string MinutesForm::*section) {
    return [section](CaseRecord& record) { (first(record).*section).clear(); };
}

Change with(std::string MinutesForm::*section, const char* text) {
    return [=](CaseRecord& record) { first(record).*section = text; };
}

void earlier_action(CaseRecord& record) {
    Action action;
    action.number = 1;
    action.meeting = 1;
    action.text = "call at the address he gave";
    action.owner = "DC Nina Patrol";
    action.agency = Agency::police;
    action.agreed_on = day_one;
    action.due = Date{2014, 2, 3};
    record.actions.push_back(action);
}

void restriction(CaseRecord& record) {
    Restriction order;
    order.number = 1;
    order.kind = RestrictionKind::sopo;
    order.text = "not to enter any public house in Fenbury";
    order.from = Date{2013, 12, 2};
    order.until_further_order = Answer::yes;
    order.issued_by = "Fenbury Crown Court";
    order.monitored_by = "DC Nina Patrol";
    record.restrictions.push_back(order);
}

void health_came(CaseRecord& record) {
    Attendance nurse;
    nurse.meeting = 1;
    nurse.agency = Agency::health;
    nurse.name = "Nora Night";
    nurse.role = "nurse";
    nurse.presence = Presence::attended;
    record.attendances.push_back(nurse);
}

void add_sections(Examples& examples) {
    at_closing(examples, "confidentiality-statement", without(&MinutesForm::confidentiality));
    at_closing(examples, "lead-agency-report", without(&MinutesForm::lead_report));
    at_closing(examples, "risk-confirmed", without(&MinutesForm::risk_confirmed));
    at_closing(examples, "human-rights", without(&MinutesForm::human_rights));
    at_closing(examples, "victims-considered", without(&MinutesForm::no_victim_issue), Level::two,
               with(&MinutesForm::victims, "the injured man has an alarm"));
    at_closing(examples, "diversity-minuted", with(&MinutesForm::diversity, "None."));
    at_closing(examples, "liaison-minuted", with(&MinutesForm::other_agencies, "N/A"));
    at_closing(examples, "opening-complete", without(&MinutesForm::legal_status), Level::two, [](CaseRecord& record) {
        first(record).legal_status.clear();
        record.facts.sentence_ends = Date{2016, 6, 2};
    });
    for (const auto section : {&MinutesForm::told_offender, &MinutesForm::offender_view, &MinutesForm::success_view}) {
        at_closing(examples, "offender-part", without(section));
    }
    const auto withheld = [](const char* because) {
        return [=](CaseRecord& record) {
            first(record).offender_notice = OffenderNotice::withheld;
            first(record).withheld_because = because;
        };
    };
    at_closing(examples, "offender-part", with(&MinutesForm::told_offender, "Pru Bation told him"), Level::two,
               withheld("until the covert work of the police is over"));
    at_closing(examples, "offender-part", [](CaseRecord& record) { first(record).offender_notice.reset(); });
    at_closing(examples, "offender-part", [=](CaseRecord& record) {
        withheld("")(record);
        first(record).told_offender.clear();
    });
    at_closing(examples, "offender-part", with(&MinutesForm::offender_view, "Offender declined"), Level::two,
               with(&MinutesForm::offender_view, "Offender declined, 15 January 2014"));
    for (const auto section : {&MinutesForm::cppc, &MinutesForm::cppc_reason, &MinutesForm::support_sought}) {
        at_closing(examples, "critical-case-question", without(section), Level::three);
    }
}

void add_decisions(Examples& examples) {
    at_closing(examples, "level-decided", [](CaseRecord& record) { record.level_decisions.clear(); });
    at_closing(examples, "next-review", [](CaseRecord& record) { first(record).next_review.reset(); });
    at_closing(examples, "last-meeting-before-end", [](CaseRecord& record) {
        record.facts.sentence_ends = Date{2014, 4, 1};
    });
    at_closing(examples, "plan-reviewed", [](CaseRecord& record) { first(record).plan_reviewed.reset(); });
    at_closing(examples, "every-agency-in-plan", health_came, Level::two, [](CaseRecord& record) {
        health_came(record);
        Information told;
        told.meeting = 1;
        told.agency = Agency::health;
        told.no_action_because = "he is not under treatment";
        record.information.push_back(told);
    });
    at_closing(examples, "lead-agency-proposes", without(&MinutesForm::lead_plan), Level::two, [](CaseRecord& record) {
        earlier_action(record);
        record.actions.back().agency = Agency::probation;
        record.actions.back().from_lead_agency = Answer::yes;
    });
    at_closing(examples, "lead-agency-proposes", unchanged_record, Level::two, [](CaseRecord& record) {
        earlier_action(record);
        record.actions.back().agency = Agency::probation;
        record.actions.back().from_lead_agency = Answer::yes;
    });
    at_second_closing(examples, "earlier-actions-accounted", earlier_action, [](CaseRecord& record) {
        earlier_action(record);
        record.actions.back().state = ActionState::closed;
    });
    at_second_closing(examples, "restrictions-confirmed", restriction, [](CaseRecord& record) {
        restriction(record);
        record.restriction_confirmations.push_back({record.restrictions.back().number, 2, day_two, "DC Nina Patrol"});
    });
    at_closing(examples, "score-explained", [](CaseRecord& record) {
        Score score;
        score.assessment = record.assessments.back().number;
        score.tool = "OGRS";
        score.score = "74";
        record.scores.push_back(score);
    });
    at_second_closing(examples, "plan-updated-question",
                      [](CaseRecord& record) { record.meetings.back().plan_updated.reset(); });
    at_second_closing(
        examples, "plan-updated-question", [](CaseRecord& record) { record.meetings.back().plan_updated = Answer::no; },
        [](CaseRecord& record) {
            record.meetings.back().plan_updated = Answer::no;
            record.meetings.back().plan_update = "the offender manager was ill";
        });
}

Attempt dissenting(std::optional<Agency> agency, const std::string& reason) {
    RecordDissent step;
    step.meeting = 1;
    step.agency = agency;
    step.reason = reason;
    return attempt(ready_to_close(), unchanged_record, Role::minute_taker, step);
}

Attempt approving(const std::string& name) {
    ApproveMinutes step;
    step.meeting = 1;
    auto made = attempt(closed_meeting(), unchanged_record, Role::chair, step);
    made.who.actor.name = name;
    return made;
}

Attempt correcting(const std::string& why) {
    CorrectMinutes step;
    step.meeting = 1;
    step.why = why;
    return attempt(issued_minutes(), unchanged_record, Role::coordinator, step);
}

void add_steps(Examples& examples) {
    examples.push_back({"dissent-reason", [] { return dissenting(Agency::police, ""); },
                        [] { return dissenting(Agency::police, "level 3 is needed"); }});
    examples.push_back({"dissent-reason", [] { return dissenting(Agency::health, "level 3 is needed"); },
                        [] { return dissenting(Agency::police, "level 3 is needed"); }});
    examples.push_back({"approved-by-its-chair", [] { return approving("Supt Otto Other"); },
                        [] { return approving("Supt Greta Lowe"); }});
    examples.push_back(
        {"correction-reason", [] { return correcting(""); }, [] { return correcting("a name was wrong"); }});
}

// Text ---------------------------------------------------------------------------------------------------------------

Attempt writing(const std::string& lead_report) {
    RecordMinutes step;
    step.meeting = 2;
    step.lead_report = lead_report;
    return attempt(second_under_way(), unchanged_record, Role::minute_taker, step, day_two);
}

Attempt informing(const std::string& relevance, std::optional<Date> form_on) {
    RecordInformation step;
    step.meeting = 2;
    step.agency = Agency::prison;
    step.given_by = "Holly Wing";
    step.text = "Adjudicated twice since January; works in the kitchen; no visits.";
    step.form = "F";
    step.relevance = relevance;
    step.form_on = form_on;
    return attempt(second_under_way(), unchanged_record, Role::minute_taker, step, day_two);
}

void add_text(Examples& examples) {
    for (const auto* text : {"See above.", "tbc"}) {
        examples.push_back({"section-says-something", [text] { return writing(text); },
                            [] { return writing("He missed two appointments in March"); }});
    }
    examples.push_back({"section-unchanged", [] { return writing("KEEPS  appointments."); },
                        [] { return writing("He missed two appointments in March"); }});
    examples.push_back({"pasted-report", [] { return informing("", {}); },
                        [] {
                            return informing("his conduct in custody bears on release", Date{2014, 4, 1});
                        }});
}

// Distribution -------------------------------------------------------------------------------------------------------

CaseRecord approved() {
    ApproveMinutes approve;
    approve.meeting = 1;
    auto record = taken(closed_meeting(), visit(Role::chair, day_one, "Supt Greta Lowe", Agency::police), {approve});
    Invitation invited;
    invited.meeting = 1;
    invited.agency = Agency::health;
    invited.name = "Nora Night";
    invited.contact = "nora.night@webpost.example";
    record.invitations.push_back(invited);
    return record;
}

Attempt issuing(const std::string& also, const std::string& domain) {
    IssueMinutes step;
    step.meeting = 1;
    step.also = also;
    auto made = attempt(approved(), unchanged_record, Role::coordinator, step);
    if (!domain.empty()) made.area.secure_domains.push_back({domain});
    return made;
}

Attempt sending(const std::string& to, const std::string& address) {
    SendCopy step;
    step.meeting = 1;
    step.to = to;
    step.address = address;
    auto made = attempt(issued_minutes(), unchanged_record, Role::coordinator, step);
    made.area.secure_domains.push_back({"police.example"});
    return made;
}

Attempt posting(std::optional<Agency> lead) {
    PostMinutes step;
    step.meeting = 1;
    step.lead_agency = lead;
    return attempt(issued_minutes(), unchanged_record, Role::coordinator, step);
}

Attempt withholding(const std::string& name, const std::string& why) {
    WithholdMinutes step;
    step.meeting = 1;
    step.name = name;
    step.why = why;
    return attempt(approved(), unchanged_record, Role::coordinator, step);
}

void add_distribution(Examples& examples) {
    examples.push_back({"on-the-distribution-list", [] { return withholding("Gus Gossip", "he talks"); },
                        [] { return withholding("Nora Night", "she has left the service"); }});
    examples.push_back({"withheld-with-reason", [] { return withholding("Nora Night", ""); },
                        [] { return withholding("Nora Night", "she has left the service"); }});
    examples.push_back({"on-the-distribution-list", [] { return issuing("Gus Gossip", ""); },
                        [] { return issuing("Nora Night", ""); }});
    examples.push_back({"on-the-distribution-list", [] { return sending("Gus Gossip", ""); },
                        [] { return sending("Member of Police", ""); }});
    examples.push_back({"secure-address", [] { return issuing("", "police.example"); },
                        [] { return issuing("", "webpost.example"); }});
    examples.push_back({"secure-address", [] { return sending("Member of Police", "member@webpost.example"); },
                        [] { return sending("Member of Police", "member@fenbury.police.example"); }});
    const auto listed = [](const char* contact) {
        auto record = closed_meeting();
        record.actions.clear();
        earlier_action(record);
        Invitation invitation;
        invitation.meeting = invitation.number = 1;
        invitation.name = "DC Nina Patrol";
        invitation.agency = Agency::police;
        invitation.contact = contact;
        record.facts.police_manager_contact.clear();
        record.invitations = {invitation};
        SendActions step;
        step.meeting = 1;
        return attempt(record, unchanged_record, Role::minute_taker, step);
    };
    examples.push_back(
        {"action-list-address", [=] { return listed(""); }, [=] { return listed("nina.patrol@police.example"); }});
    const auto owed = [](Agency agency) {
        auto record = closed_meeting();
        record.actions.clear();
        earlier_action(record);
        record.actions.back().agency = agency;
        record.facts.category = Category::four;
        SendActions step;
        step.meeting = 1;
        return attempt(record, unchanged_record, Role::coordinator, step);
    };
    examples.push_back(
        {"category-4-action-list", [owed] { return owed(Agency::housing); }, [owed] { return owed(Agency::police); }});
    examples.push_back(
        {"lead-agency-on-visor", [] { return posting(Agency::police); }, [] { return posting(Agency::probation); }});
    examples.push_back({"lead-agency-on-visor", [] { return posting({}); }, [] { return posting(Agency::probation); }});
}

}  // namespace

void add_minutes_examples(Examples& examples) {
    add_sections(examples);
    add_decisions(examples);
    add_steps(examples);
    add_text(examples);
    add_distribution(examples);
}

}  // namespace mappa::test
