#include <doctest/doctest.h>

#include <algorithm>

#include "engine/desk/replay.hpp"
#include "tests/forms/workbook/topic_book.hpp"
#include "tests/support/audits.hpp"
#include "tests/support/referral_stages.hpp"

namespace kpi_audits_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const AuditScores::Section& section(const Figures& figures, const std::string& name) {
    const auto& sections = figures.topics.audit_scores.sections();
    const auto found = std::ranges::find_if(
        sections, [&](const AuditScores::Section& each) { return each.name == name && !each.of_meetings; });
    REQUIRE(found != sections.end());
    return *found;
}

}  // namespace

TEST_CASE(
    "DCN-33 what does not apply leaves the denominator, a section scores the mean of its questions' shares, and a "
    "question of no case says 'no cases'") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 10; ++i) {
        auto record = made_case("NS-" + std::to_string(i));
        const auto day = on("2015-02-02");
        audit_on(record, day, "threat-managed", i < 8 ? AuditAnswer::yes : AuditAnswer::no);  // 8 of 10: 80%
        audit_on(record, day, "victims-informed",
                 i < 3   ? AuditAnswer::yes
                 : i < 4 ? AuditAnswer::no
                         : AuditAnswer::not_applicable);  // 3 of 4: 75%
        audit_on(record, day, "risk-current", AuditAnswer::not_applicable);
        audit_on(record, day, "level-right", i < 9 ? AuditAnswer::yes : AuditAnswer::no);  // 9 of 10: 90%
        audit_on(record, day, "all-reasonable-action", AuditAnswer::not_applicable);
        records.push_back(std::move(record));
    }
    const auto figures = counted_all(records);
    const auto& victims = section(figures, "Victims");
    REQUIRE(victims.questions.size() == 2);
    CHECK(victims.questions[0].now == Share{8, 10});
    CHECK(victims.questions[1].now == Share{3, 4});
    CHECK(victims.score() == doctest::Approx(77.5));                         // not 11 of 14, which is 78.6
    CHECK(section(figures, "Assessment").score() == doctest::Approx(90.0));  // the question of no case is left out
    CHECK_FALSE(section(figures, "Outcome").score().has_value());

    const auto book = workbook_of(figures);
    const std::string sheet = "Audit scores";
    int row = book.row_with(sheet, 'A', "Victims (audits of cases)");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('D', row)) == "0.775");
    CHECK(book.cell(sheet, at('D', row)).formula.find("AVERAGE(" + at('D', row + 1) + ":" + at('D', row + 2)) !=
          std::string::npos);
    CHECK(book.value(sheet, at('B', row + 1)) == "8");
    CHECK(book.value(sheet, at('C', row + 1)) == "10");
    CHECK(book.value(sheet, at('B', row + 2)) == "3");
    CHECK(book.value(sheet, at('C', row + 2)) == "4");
    row = book.row_with(sheet, 'A', "Assessment (audits of cases)");
    CHECK(book.value(sheet, at('D', row + 1)) == "no cases");
    CHECK(book.value(sheet, at('C', row + 1)) == "0");
    CHECK(book.value(sheet, at('D', row)) == "0.9");
    row = book.row_with(sheet, 'A', "Outcome (audits of cases)");
    CHECK(book.value(sheet, at('D', row)) == "no cases");
    CHECK(book.value(sheet, at('D', row + 1)) == "no cases");
}

TEST_CASE("an audit recorded at the desk answers every question of the edition and is counted") {
    const auto auditor = visit(Role::auditor, Date{2015, 2, 2}, "Ines Quill");
    auto step = audit();
    auto& plan = answer_to(step, asked::plan_sufficient);
    plan.answer = AuditAnswer::no;
    CHECK(names(named(desk().decide(fenbury(), notified(), {}, auditor, {step})),
                "the reason for 'no' to 'plan-sufficient'"));
    plan.reason = "the contingency names nobody";
    auto short_one = step;
    short_one.answers.erase(short_one.answers.begin());
    CHECK(names(named(desk().decide(fenbury(), notified(), {}, auditor, {short_one})), "an answer to 'risk-current'"));
    auto misspelt = step;
    misspelt.answers.front().question = "risk-curent";
    CHECK(names(named(desk().decide(fenbury(), notified(), {}, auditor, {misspelt})), "did you mean 'risk-current'"));
    CHECK_FALSE(
        accepted(desk().decide(fenbury(), notified(), {}, visit(Role::representative, Date{2015, 2, 2}), {step})));

    const auto after = taken(notified(), auditor, {step});
    REQUIRE(after.audits.size() == 1);
    CHECK(after.audits.front().by == "Ines Quill");
    CHECK(after.audits.front().on == on("2015-02-02"));
    CHECK(after.audited_questions.size() == step.answers.size());
    CHECK(counted_all({after}).find("plans-sufficient")->now == Share{0, 1});
    CHECK(counted_all({after}).find("all-reasonable-action")->now == Share{1, 1});
    const auto meeting_not_held = named(desk().decide(fenbury(), in_session(), {}, auditor, {audit(1)}));
    CHECK(names(meeting_not_held, "meeting 1 has not been held"));
}

TEST_CASE("a breach keeps the decision on it, and a new offence how it ended") {
    const auto officer = visit(Role::case_manager, Date{2015, 2, 2}, "Pru Bation", Agency::probation);
    RecordEvent breach;
    breach.kind = EventKind::breach;
    breach.what = "missed two appointments";
    breach.told_by = "Pru Bation";
    auto record = taken(notified(), officer, {breach});
    EnforceBreach decide;
    decide.event = 1;
    CHECK(names(named(desk().decide(fenbury(), record, {}, officer, {decide})), "what was decided"));
    decide.enforcement = Enforcement::warning;
    CHECK(names(named(desk().decide(fenbury(), record, {}, officer, {decide})), "why"));
    decide.enforcement_why = "the first time, and explained";
    record = taken(record, officer, {decide});
    CHECK(record.events.front().enforcement == Enforcement::warning);
    CHECK(record.events.front().enforced_on == Date{2015, 2, 2});
    CHECK(record.events.front().enforced_by == "Pru Bation");
    decide.event = 7;
    CHECK(std::holds_alternative<Problems>(desk().decide(fenbury(), record, {}, officer, {decide})));
}

}  // namespace kpi_audits_test
