#include <doctest/doctest.h>

#include "tests/engine/rules/second_meeting.hpp"

namespace transfer_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date day{2014, 1, 6};

Decision decide(const CaseRecord& record, Step step, const Neighbours& neighbours = {}) {
    return desk().decide(fenbury(), record, neighbours, office_on(day), {std::move(step)});
}

TakeOverCase take_over() {
    TakeOverCase step;
    static_cast<CaseFacts&>(step) = notification();
    step.level = Level::two;
    step.level_from = Date{2013, 10, 1};
    step.from_area = "Marshire";
    step.level_decided_by = "Marshire level 2 meeting";
    step.level_why = "two agencies must act together";
    return step;
}

Case other(const std::string& ref) {
    Case made;
    static_cast<CaseFacts&>(made) = notification();
    made.ref = ref;
    return made;
}

}  // namespace

TEST_CASE("a case taken over meets what a notification meets, and brings its level") {
    const auto record = taken({}, office_on(day), {take_over()});
    CHECK(record.facts.ref == "FEN-2014-0001");
    CHECK(record.facts.state == CaseState::level_2);
    CHECK(record.facts.from_area == "Marshire");
    REQUIRE(record.level_periods.size() == 1);
    CHECK(record.level_periods.front().from == Date{2013, 10, 1});
    CHECK(record.level_periods.front().decided_by == "Marshire level 2 meeting");

    TakeOverCase bare;
    auto texts = named(decide({}, bare));
    for (const auto* part : {"the offender's name", "the category", "the lead agency", "the area or list it comes from",
                             "the level in force", "since when the level is in force"}) {
        CHECK(names(texts, part));
    }
    auto unsupported = take_over();
    unsupported.custody_months = 6;
    CHECK(names(named(decide({}, unsupported)), "category 2 needs 12 months or more in custody (here 6)"));
    auto third = take_over();
    third.category = Category::three;
    third.dangerousness = "caution for wounding, 2010";
    CHECK(accepted(decide({}, third)));
    third.level = Level::one;
    CHECK(names(named(decide({}, third)), "a category 3 offender cannot be set at level 1"));
    Neighbours open;
    open.same_person.push_back(other("FEN-2013-0009"));
    CHECK(names(named(decide({}, take_over(), open)), "already has the open case FEN-2013-0009"));
}

TEST_CASE("a case that is transferred stays until its receipt is acknowledged by name") {
    auto record = taken({}, office_on(day), {notification()});
    ReceiptTransfer receipt;
    CHECK(names(named(decide(record, receipt)), "a transfer that was sent"));
    TransferCase transfer;
    transfer.to_area = "Fenbury";
    transfer.contact = "TBC";
    auto texts = named(decide(record, transfer));
    for (const auto* part :
         {"another area: the case is in Fenbury already", "the coordinator there, by name", "why the case moves"})
        CHECK(names(texts, part));
    transfer.to_area = "Marshire";
    transfer.contact = "Coral Farley";
    transfer.why = "he has moved to his sister's there";
    record = taken(record, office_on(day), {transfer});
    CHECK(record.facts.open());
    CHECK(record.facts.transfer_to == "Marshire");
    texts = named(decide(record, receipt));
    CHECK(names(texts, "who acknowledged receipt, by name"));
    CHECK_FALSE(names(texts, "a transfer that was sent"));
    receipt.received_by = "Coral Farley";
    receipt.on = Date{2014, 1, 5};
    CHECK(names(named(decide(record, receipt)), "a day of receipt after 6 January 2014"));
    receipt.on.reset();
    record = taken(record, office_on(day), {receipt});
    CHECK(record.facts.state == CaseState::exited);
    CHECK(record.facts.transfer_received_by == "Coral Farley");
    CHECK(record.facts.exit_reason == "transferred to Marshire");
}

TEST_CASE("a duplicate is merged into another open case that exists, never into itself") {
    const auto record = taken({}, office_on(day), {notification()});
    MergeCase merge;
    CHECK(names(named(decide(record, merge)), "the case that stays"));
    merge.into = record.facts.ref;
    merge.why = "same fingerprints";
    CHECK(names(named(decide(record, merge)), "cannot be merged into itself"));
    merge.into = "FEN-2013-0009";
    CHECK(names(named(decide(record, merge)), "there is no FEN-2013-0009"));
    Neighbours known;
    known.same_person.push_back(other("FEN-2013-0009"));
    const auto merged = decide(record, merge, known);
    REQUIRE(accepted(merged));
    CHECK(std::get<Acceptance>(merged).after.facts.merged_into == "FEN-2013-0009");
    CHECK_FALSE(std::get<Acceptance>(merged).after.facts.open());
    known.same_person.front().born = Date{1981, 5, 5};
    CHECK(names({std::get<Acceptance>(decide(record, merge, known)).warnings.front().what},
                "differ in date of birth: 5 May 1980 here, 5 May 1981 in FEN-2013-0009"));
    known.same_person.front().state = CaseState::exited;
    CHECK(names(named(decide(record, merge, known)), "FEN-2013-0009 has left MAPPA"));
}

}  // namespace transfer_test
