#include "engine/access/access.hpp"

#include <doctest/doctest.h>

#include "engine/access/use_report.hpp"

namespace access_test {
using namespace mappa;

namespace {

/// A case led by probation: housing was invited to its first meeting, health required at the second, the Jobcentre has
/// an action.
CaseRecord led_by_probation() {
    CaseRecord record;
    record.facts.ref = "FEN-2014-0001";
    record.facts.category = Category::two;
    record.facts.state = CaseState::level_2;
    record.facts.lead_agency = Agency::probation;
    record.facts.visor = "V-100";
    for (const int number : {1, 2}) {
        Meeting meeting;
        meeting.number = number;
        meeting.purpose = "meeting " + std::to_string(number);
        meeting.visor = "V-100";
        record.meetings.push_back(meeting);
        Information said;
        said.meeting = number;
        said.text = "told meeting " + std::to_string(number);
        record.information.push_back(said);
    }
    Invitation invited;
    invited.meeting = 1;
    invited.agency = Agency::housing;
    record.invitations.push_back(invited);
    RequiredAgency required;
    required.meeting = 2;
    required.agency = Agency::health;
    record.required_agencies.push_back(required);
    Action action;
    action.agency = Agency::jobcentre;
    record.actions.push_back(action);
    PlanEntry open;
    open.what = "weekly visit";
    PlanEntry closed;
    closed.what = "covert observation";
    closed.who = "DC Nina Patrol";
    closed.closed_entry = Answer::yes;
    record.plan_entries = {open, closed};
    Contribution report;
    report.meeting = 1;
    report.risk = "to his brother";
    report.closed_information = "a source says so";
    record.contributions.push_back(report);
    return record;
}

Actor somebody(Role role, std::optional<Agency> agency = {}) { return {"Noor Body", role, agency}; }

std::string rule_of(const std::optional<Refusal>& refusal) {
    if (!refusal) return "";
    REQUIRE(refusal->findings.size() == 1);
    const auto& finding = refusal->findings.front();
    CHECK(finding.what.find("Noor") == std::string::npos);
    CHECK_FALSE(finding.rule->sources.empty());
    return std::string{finding.rule->id};
}

}  // namespace

TEST_CASE(
    "a case is read by the office, chairs, minute-takers, auditors and agencies with a part in it, and by nobody "
    "else") {
    const auto record = led_by_probation();
    for (const auto role : {Role::coordinator, Role::administrator, Role::chair, Role::minute_taker, Role::auditor})
        CHECK_FALSE(may_not_read(somebody(role), record));
    for (const auto role : {Role::case_manager, Role::manager, Role::representative}) {
        for (const auto agency : {Agency::probation, Agency::housing, Agency::health, Agency::jobcentre})
            CHECK_FALSE(may_not_read(somebody(role, agency), record));
        for (const auto agency : {Agency::police, Agency::education, Agency::coordination})
            CHECK(rule_of(may_not_read(somebody(role, agency), record)) == "access-case");
        CHECK(rule_of(may_not_read(somebody(role), record)) == "access-case");
    }
    CHECK(rule_of(may_not_read(somebody(Role::board, Agency::police), record)) == "access-board");
    CHECK(rule_of(may_not_list(somebody(Role::board))) == "access-board");
    CHECK_FALSE(may_not_list(somebody(Role::representative)));
}

TEST_CASE("category 4 is read by police, prison, probation, counter-terrorism and the office only") {
    auto record = led_by_probation();
    record.facts.category = Category::four;
    CHECK_FALSE(may_not_read(somebody(Role::administrator), record));
    CHECK_FALSE(may_not_read(somebody(Role::case_manager, Agency::probation), record));
    CHECK_FALSE(may_not_read(somebody(Role::chair, Agency::police), record));
    CHECK(rule_of(may_not_read(somebody(Role::chair), record)) == "access-category-4");
    CHECK(rule_of(may_not_read(somebody(Role::representative, Agency::housing), record)) == "access-category-4");
    CHECK(rule_of(may_not_read(somebody(Role::representative, Agency::counter_terrorism), record)) == "access-case");
    record.facts.lead_agency = Agency::counter_terrorism;
    CHECK_FALSE(may_not_read(somebody(Role::representative, Agency::counter_terrorism), record));
}

TEST_CASE(
    "FUP-45 an agency reads the minutes of meetings it was required at or invited to, and no ViSOR reference outside "
    "police, prison and probation") {
    const auto record = led_by_probation();
    const auto housing = somebody(Role::representative, Agency::housing);
    CHECK_FALSE(may_not_read_minutes(housing, record, 1));
    CHECK(rule_of(may_not_read_minutes(housing, record, 2)) == "access-minutes");
    CHECK_FALSE(may_not_read_minutes(somebody(Role::representative, Agency::health), record, 2));
    CHECK(rule_of(may_not_read_minutes(somebody(Role::representative, Agency::education), record, 1)) == "access-case");
    CHECK_FALSE(may_not_read_minutes(somebody(Role::minute_taker), record, 2));
    const auto seen = as_seen_by(housing, record);
    CHECK(seen.meetings.at(0).purpose == "meeting 1");
    CHECK(seen.meetings.at(1).purpose.empty());
    REQUIRE(seen.information.size() == 1);
    CHECK(seen.information.front().meeting == 1);
    CHECK(seen.facts.visor.empty());
    CHECK(seen.meetings.at(0).visor.empty());
    CHECK(rule_of(may_not_read_visor(housing)) == "access-visor");
    CHECK(as_seen_by(somebody(Role::representative, Agency::probation), record).facts.visor == "V-100");
}

TEST_CASE(
    "WMD-17 the closed section is produced by coordinator, administrator, chair, police and probation; others see that "
    "there is one") {
    const auto record = led_by_probation();
    CHECK(has_closed_section(record));
    auto one = record;
    one.contributions.clear();
    CHECK(has_closed_section(one));
    one.plan_entries.pop_back();
    CHECK_FALSE(has_closed_section(one));
    one.contributions = record.contributions;
    CHECK(has_closed_section(one));
    for (const auto role : {Role::coordinator, Role::administrator, Role::chair})
        CHECK_FALSE(may_not_read_closed(somebody(role)));
    for (const auto agency : {Agency::police, Agency::probation})
        CHECK_FALSE(may_not_read_closed(somebody(Role::representative, agency)));
    for (const auto& reader : {somebody(Role::representative, Agency::housing), somebody(Role::auditor, Agency::police),
                               somebody(Role::board, Agency::police), somebody(Role::minute_taker)}) {
        CHECK(rule_of(may_not_read_closed(reader)) == "access-closed-section");
        const auto seen = as_seen_by(reader, record);
        CHECK(seen.plan_entries.at(0).what == "weekly visit");
        CHECK(seen.plan_entries.at(1).what == "see closed section");
        for (const auto& each : seen.contributions) CHECK(each.closed_information == "see closed section");
        CHECK(seen.plan_entries.at(1).who.empty());
    }
    CHECK(as_seen_by(somebody(Role::chair), record).plan_entries.at(1).what == "covert observation");
    // A line that was open and has become closed is closed in the earlier version too.
    auto moved = record;
    moved.plan_entries.at(0).what = "covert observation";
    moved.plan_entries.at(0).plan = 1;
    moved.plan_entries.at(1).plan = 2;
    const auto seen = as_seen_by(somebody(Role::representative, Agency::housing), moved);
    CHECK(seen.plan_entries.at(0).what == "see closed section");
    CHECK(as_seen_by(somebody(Role::chair), moved).plan_entries.at(0).what == "covert observation");
    moved.plan_entries.at(0).plan = 3;  // opened since: no secret any more
    CHECK(as_seen_by(somebody(Role::representative, Agency::housing), moved).plan_entries.at(0).what ==
          "covert observation");
    CHECK(as_seen_by(somebody(Role::chair), record).contributions.at(0).closed_information == "a source says so");
}

TEST_CASE("what stood on a form beside its boxes is for readers of the closed section: nobody has judged it yet") {
    auto record = led_by_probation();
    record.contributions.at(0).unplaced = "under '6. Security information': a source on wing B";
    record.referrals.emplace_back().unplaced = "comment: do not tell his brother";
    for (const auto& reader :
         {somebody(Role::representative, Agency::housing), somebody(Role::auditor), somebody(Role::minute_taker)}) {
        const auto seen = as_seen_by(reader, record);
        CHECK(seen.referrals.at(0).unplaced == "see closed section");
        for (const auto& each : seen.contributions) CHECK(each.unplaced == "see closed section");
    }
    const auto seen = as_seen_by(somebody(Role::coordinator), record);
    CHECK(seen.contributions.at(0).unplaced.ends_with("a source on wing B"));
    CHECK(seen.referrals.at(0).unplaced.ends_with("do not tell his brother"));
    record.referrals.at(0).unplaced.clear();
    CHECK(as_seen_by(somebody(Role::auditor), record).referrals.at(0).unplaced.empty());
}

TEST_CASE("who was at no meeting learns nothing that its minutes alone would tell, of whatever kind") {
    auto record = led_by_probation();
    for (const int number : {1, 2}) {
        record.level_decisions.emplace_back().meeting = number;
        record.board_forms.emplace_back().meeting = number;
        record.withholdings.emplace_back().meeting = number;
        record.minutes_versions.emplace_back().meeting = number;
        record.sendings.emplace_back().meeting = number;
        Audit audit;
        audit.meeting = audit.number = number;
        record.audits.push_back(audit);
        AuditedQuestion answered;
        answered.audit = number;
        record.audited_questions.push_back(answered);
        LevelPeriod period;
        period.meeting = number;
        record.level_periods.push_back(period);
    }
    const auto seen = as_seen_by(somebody(Role::representative, Agency::housing), record);
    const auto only_the_first = [](const auto& rows) { return rows.size() == 1 && rows.front().meeting == 1; };
    CHECK(only_the_first(seen.level_decisions));
    CHECK(only_the_first(seen.board_forms));
    CHECK(only_the_first(seen.withholdings));
    CHECK(only_the_first(seen.minutes_versions));
    CHECK(only_the_first(seen.sendings));
    CHECK(only_the_first(seen.audits));
    REQUIRE(seen.audited_questions.size() == 1);
    CHECK(seen.audited_questions.front().audit == 1);
    CHECK(seen.level_periods.size() == 2);  // the level in force is a fact of the case
}

TEST_CASE("FUP-45 who was taken off the distribution list does not open the minutes; the prison that is on it does") {
    auto record = led_by_probation();
    record.invitations.front().name = "Hugo Keys";
    const Actor hugo{"Hugo Keys", Role::representative, Agency::housing};
    const auto colleague = somebody(Role::representative, Agency::housing);
    CHECK_FALSE(may_not_read_minutes(hugo, record, 1));
    Withholding off;
    off.meeting = 1;
    off.name = "hugo keys";
    record.withholdings.push_back(off);
    CHECK(rule_of(may_not_read_minutes(hugo, record, 1)) == "access-minutes");
    CHECK(rule_of(may_not_read_minutes(colleague, record, 1)) == "access-minutes");
    // Somebody else of the service stays on the list: the service hears of it, he does not.
    auto second = record.invitations.front();
    second.name = "Hetty Rent";
    record.invitations.push_back(second);
    CHECK_FALSE(may_not_read_minutes(colleague, record, 1));
    CHECK(rule_of(may_not_read_minutes(hugo, record, 1)) == "access-minutes");
    off.put_back = Answer::yes;
    record.withholdings.push_back(off);
    CHECK_FALSE(may_not_read_minutes(hugo, record, 1));

    const auto prison = somebody(Role::representative, Agency::prison);
    CHECK(rule_of(may_not_read_minutes(prison, record, 1)) == "access-case");
    record.facts.prison = "HMP Fiction";
    CHECK_FALSE(may_not_read_minutes(prison, record, 1));
}

TEST_CASE("FUP-45 nobody comes back on a list by another spelling of the name, nor loses a copy that is theirs") {
    auto record = led_by_probation();
    record.invitations.front().name = "Hugo Keys";
    auto second = record.invitations.front();
    second.name = "Hetty Rent";
    record.invitations.push_back(second);
    Withholding off;
    off.meeting = 1;
    off.name = "Hugo Keys";
    record.withholdings.push_back(off);
    Sending copy;
    copy.meeting = 1;
    copy.number = 7;
    copy.what = "minutes";
    copy.name = "Hetty Rent";
    copy.agency = Agency::housing;
    record.sendings.push_back(copy);
    IssuedDocument document;
    document.whom = "Hetty Rent";
    document.agency = Agency::housing;
    for (const auto* name : {"hugo keys", "Hugo  Keys", "HUGO KEYS."}) {
        CAPTURE(name);
        const auto no = may_not_read_minutes({name, Role::representative, Agency::housing}, record, 1);
        REQUIRE(no);
        CHECK(no->findings.front().rule->id == "access-minutes");
    }
    const Actor hetty{"hetty  rent", Role::representative, Agency::housing};
    CHECK_FALSE(may_not_read_minutes(hetty, record, 1));
    CHECK_FALSE(may_not_read_issued(hetty, record, document));
    CHECK(copy_of(hetty, record, 1) == 7);
    CHECK(may_not_read_issued({"Hetty Rent", Role::representative, Agency::jobcentre}, record, document));
    CHECK(may_not_read_issued({"Hugo Keys", Role::representative, Agency::housing}, record, document));
}

TEST_CASE("DCN-14 copies of the minutes go to the list without those whose service does not hold category 4") {
    auto record = led_by_probation();
    record.invitations.front().name = "Hugo Keys";
    auto second = record.invitations.front();
    second.name = "DC Nina Patrol";
    second.agency = Agency::police;
    record.invitations.push_back(second);
    const auto names = [&] {
        std::vector<std::string> all;
        for (const auto& each : copies_go_to(record, 1)) all.push_back(each.name);
        return all;
    };
    CHECK(names() == std::vector<std::string>{"Hugo Keys", "DC Nina Patrol"});
    record.facts.category = Category::four;
    CHECK(names() == std::vector<std::string>{"DC Nina Patrol"});
}

TEST_CASE(
    "only an exited case is erased; the log is read by the office and auditors; every access rule has a name of its "
    "own") {
    auto record = led_by_probation();
    CHECK(rule_of(may_not_erase(record)) == "erase-exited");
    record.facts.state = CaseState::exited;
    CHECK_FALSE(may_not_erase(record));
    CHECK_FALSE(may_not_read_log(somebody(Role::auditor)));
    CHECK(rule_of(may_not_read_log(somebody(Role::chair))) == "access-log");
    for (const auto* rule : access_rules()) {
        CHECK(std::ranges::count(access_rules(), rule->id, [](const Rule* each) { return each->id; }) == 1);
        CHECK(RuleBook::standard().find(rule->id) == nullptr);
    }
}

TEST_CASE("DCN-14 the report counts each user's uses in the period and names those with live cases and none") {
    UseReport report{Date{2014, 1, 1}, Date{2014, 3, 31}};
    const auto use = [](const std::string& name, Date on, UseKind kind) {
        return LoggedUse{{name, Role::case_manager, Agency::probation}, on, "", "FEN-2014-0001", kind, "case show", 0};
    };
    report.add(use("Pru Bation", Date{2013, 12, 31}, UseKind::view));
    report.add(use("Pru Bation", Date{2014, 1, 1}, UseKind::view));
    report.add(use("Pru Bation", Date{2014, 3, 31}, UseKind::print));
    report.add(use("Pru Bation", Date{2014, 4, 1}, UseKind::view));
    report.add(use("DC Nina Patrol", Date{2013, 11, 5}, UseKind::view));
    report.add(use("DC Nina Patrol", Date{2014, 2, 1}, UseKind::refused));
    Event step;
    step.actor.name = "Pru Bation";
    step.on = Date{2014, 2, 2};
    report.add(step);
    Case live;
    live.ref = "FEN-2014-0001";
    live.state = CaseState::level_2;
    live.case_manager = "Pru Bation";
    live.police_manager = "DC Nina Patrol";
    report.add(live);
    live.ref = "FEN-2014-0002";
    live.state = CaseState::exited;
    live.police_manager = "DC Gone";
    report.add(live);
    const auto users = report.finish();
    REQUIRE(users.size() == 2);
    const auto& nina = users.at(0);
    CHECK(nina.name == "DC Nina Patrol");
    CHECK(nina.idle());
    CHECK(nina.refused == 1);
    CHECK(nina.last == Date{2013, 11, 5});
    CHECK(nina.live_cases == std::vector<std::string>{"FEN-2014-0001"});
    const auto& pru = users.at(1);
    CHECK(pru.reads == 2);
    CHECK(pru.steps == 1);
    CHECK(pru.uses() == 3);
    CHECK(pru.last == Date{2014, 3, 31});
    CHECK_FALSE(pru.idle());
}

TEST_CASE("whoever reads every case is refused none, and nobody else is said to") {
    for (const auto& role : Words<Role>::list) {
        for (const auto& word : Words<Agency>::list) {
            const auto reader = somebody(role.value, word.value);
            bool any_refused = false;
            for (const auto& category : Words<Category>::list) {
                CaseRecord foreign;  // in which no agency has a part
                foreign.facts.category = category.value;
                any_refused = any_refused || may_not_read(reader, foreign);
                foreign.facts.limited_on = Date{2014, 1, 6};
                any_refused = any_refused || may_not_read(reader, foreign);
            }
            CAPTURE(role.code);
            CAPTURE(word.code);
            CHECK(reads_every_case(reader) == !any_refused);
        }
        CHECK_FALSE((reads_every_case(somebody(role.value)) && may_not_read(somebody(role.value), CaseRecord{})));
    }
}

}  // namespace access_test
