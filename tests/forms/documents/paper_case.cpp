#include "tests/forms/documents/paper_case.hpp"

#include "tests/forms/documents/sample_case.hpp"

namespace mappa::forms::sample {
namespace {

Invitation invited(int number, Agency agency, std::string authority, std::string name, std::string role,
                   std::string contact, std::string why) {
    Invitation row;
    row.meeting = 3;
    row.number = number;
    row.agency = agency;
    row.authority = std::move(authority);
    row.name = std::move(name);
    row.role = std::move(role);
    row.contact = std::move(contact);
    row.why = std::move(why);
    return row;
}

void arrange_meeting(CaseRecord& record) {
    Meeting third;
    third.number = 3;
    third.referral = 1;
    third.level = Level::two;
    third.initial = Answer::no;
    third.scheduled_for = Date{2030, 8, 20};
    third.time = "10:00";
    third.venue = "Room 4, Exampleton Police Station";
    third.chair = "Charlotte Chairwoman";
    third.chair_role = "detective chief inspector";
    third.minute_taker = "Minnie Scribe";
    third.minutes_allotted = 40;
    record.meetings.push_back(third);
    record.invitations.push_back(invited(1, Agency::police, "Exampleshire Police", "PC Percy Pretend",
                                         "police offender manager", "percy.pretend@police.example",
                                         "Searches devices and visits"));
    record.invitations.push_back(invited(2, Agency::childrens_social_care, "Exampleton Council", "Sam Notreal",
                                         "social worker", "sam.notreal@council.example", "Knows Child B's household"));
    record.invitations.push_back(invited(3, Agency::housing, "Exampleton Council", "Hal Houseless",
                                         "housing options manager", "", "Move-on address"));
    Contribution report;
    report.meeting = 3;
    report.number = 1;
    report.agency = Agency::police;
    report.name = "PC Percy Pretend";
    report.contact = "Seen on 2 May 2030 in prison";
    report.risk = "Unchanged: girls under 13, through their mothers";
    report.actions = "5: the mother was warned on 8 May 2030";
    report.proposals = "Unannounced visits every two weeks";
    report.closed_information = "CLOSED-SOURCE-REPORT, since only one person knows it";
    report.on = Date{2030, 5, 15};
    record.contributions.push_back(report);
}

void plan_exit(CaseRecord& record) {
    ExitPlan plan;
    plan.number = 1;
    plan.written_on = Date{2030, 5, 7};
    plan.written_by = "Olive Makebelieve";
    plan.remaining_risk = "Access to children through new relationships";
    plan.lead_agency = Agency::police;
    plan.comes_back_if = "A new partner with children";
    plan.restrictions_run_on = "Sexual Harm Prevention Order; notification";
    plan.voluntary_support = "Circle of support";
    plan.told_if_risk_rises = "Victim A, through Vera Imagined";
    plan.handover = "Public protection unit";
    plan.handover_officer = "DS Dee Made-Up";
    plan.handover_watches = "Households he joins";
    record.exit_plans = {plan};
    ExitLine line;
    line.plan = line.number = 1;
    line.factor = "Alcohol";
    line.what = "Fortnightly test by agreement";
    line.who = "Ivy Housekeeper";
    line.agency = Agency::substance_misuse;
    ExitLine accepted;
    accepted.plan = 1;
    accepted.number = 2;
    accepted.action = 2;
    accepted.accepted_because = "He has found an address himself";
    record.exit_lines = {line, accepted};
}

}  // namespace

CaseRecord paper_case() {
    auto record = full_case();
    arrange_meeting(record);
    plan_exit(record);
    Screening screening;
    screening.number = 1;
    screening.on = Date{2028, 3, 10};
    screening.by = "Olive Makebelieve";
    screening.agency = Agency::probation;
    screening.eligible = Answer::yes;
    screening.must_meet = Answer::no;
    screening.level = Level::one;
    screening.likelihood = "Not before release";
    screening.seriousness = "Serious sexual assault of a child";
    screening.imminence = "In custody until 2030";
    screening.one_agency_enough = "The prison holds him and probation plans the sentence";
    auto again = screening;
    again.number = 2;
    again.on = Date{2030, 1, 5};
    again.must_meet = Answer::yes;
    again.level = Level::two;
    again.why = "Police and probation have to act together";
    record.screenings = {screening, again};
    RestrictionCheck check;
    check.number = 1;
    check.restriction = 2;
    check.on = Date{2030, 4, 3};
    check.by = "PC Percy Pretend";
    check.found = "Bank details are those he notified";
    record.restriction_checks = {check};
    CaseEvent event;
    event.number = 1;
    event.kind = EventKind::new_relationship;
    event.on = Date{2030, 4, 20};
    event.what = "Writes to a woman he met through the chaplaincy";
    event.told_by = "Gil Gaoler";
    record.events = {event};
    record.facts.benefits = Answer::yes;
    record.facts.transfer_to = "Farshire MAPPA";
    record.facts.transfer_contact = "Fay Faraway";
    record.facts.transfer_why = "He is to live there";
    record.facts.transfer_sent_on = record.facts.exited_on = Date{2030, 5, 19};
    record.facts.state = CaseState::exited;
    record.facts.exit_reason = "Handed to Farshire";
    return record;
}

DocumentRequest asking(DocumentKind kind, const CaseRecord& record, int number, const std::string& whom,
                       const Policy& by) {
    const auto about = row_of(kind).about;
    return {.record = record,
            .policy = by,
            .area = "Exampleshire MAPPA",
            .today = Date{2030, 5, 20},
            .made_by = "Cora Coordinator",
            .referral = about == About::referral ? number : 0,
            .meeting = about == About::meeting ? number : 0,
            .whom = whom};
}

std::string page(DocumentKind kind, const CaseRecord& record, int number, const std::string& whom) {
    const auto edition = policy();
    return make_document(kind, Format::html, asking(kind, record, number, whom, edition), templates());
}

std::string paper(DocumentKind kind, const CaseRecord& record, int number, const std::string& whom) {
    return visible(page(kind, record, number, whom));
}

std::string refusal(DocumentKind kind, const CaseRecord& record, int number, const std::string& whom) {
    const auto edition = policy();
    return why_not(kind, asking(kind, record, number, whom, edition));
}

std::vector<Copy> every_copy(const CaseRecord& record) {
    const auto edition = policy();
    std::vector<Copy> copies;
    for (const auto& row : document_register()) {
        if (row.about == About::the_area) continue;  // of no one case
        const int number = row.about == About::the_case   ? 0
                           : row.about == About::referral ? 1
                           : row.use == InUse::until_held ? 3
                                                          : 2;
        const auto all = recipients_of(row.kind, asking(row.kind, record, number, {}, edition));
        copies.push_back({&row, number, row.recipients ? all.at(0) : std::string{}});
    }
    return copies;
}

}  // namespace mappa::forms::sample
