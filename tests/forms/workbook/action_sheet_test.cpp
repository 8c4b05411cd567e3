#include "forms/workbook/action_sheet.hpp"

#include <doctest/doctest.h>

#include "forms/workbook/action_reference.hpp"
#include "tests/engine/measures/made_case.hpp"
#include "tests/forms/workbook/read_workbook.hpp"

namespace action_sheet_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::test;

namespace {

Action action(int number, const std::string& text, const std::string& owner) {
    Action made;
    made.number = number;
    made.meeting = 2;
    made.text = text;
    made.owner = owner;
    made.agency = Agency::police;
    made.agreed_on = on("2015-01-05");
    made.due = on("2015-01-28");
    return made;
}

ReadWorkbook sheet_of(const std::vector<Action>& actions) {
    std::vector<TrackedAction> tracked;
    for (const auto& each : actions)
        tracked.push_back({"NS-1", each, on("2015-01-05"), false, 2,
                           "outcome proposed 1 February 2015, not accepted yet",
                           "2 February 2015: \"seen\" was not accepted: by whom?"});
    return ReadWorkbook{
        action_sheet(tracked, on("2015-02-02"), {"Police", Agency::police, "Robin Register", "2015-02-02T09:00:00Z"})};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("FUP-47 an agency's sheet has its open actions, what was not accepted, and room for the outcome only") {
    auto settled = action(3, "Visit", "Pat Patrol");
    settled.state = ActionState::completed;
    const auto book = sheet_of({action(1, "=1+1 is what he said", "Pat Patrol"), settled});
    CHECK(book.value("Actions", "A1") == "Action sheet: Police");
    CHECK(has(book.value("Actions", "A2"), "OFFICIAL-SENSITIVE"));
    CHECK(has(book.value("Actions", "A4"), "An outcome says what was found or changed, not 'completed'"));
    CHECK(book.value("Actions", "A7") == "1");
    CHECK(book.value("Actions", "D7") == "=1+1 is what he said");
    CHECK(book.cell("Actions", "D7").type == "s");
    CHECK(book.value("Actions", "G7") == "5 days overdue; outcome proposed 1 February 2015, not accepted yet");
    CHECK(book.value("Actions", "H7") == "2 February 2015: \"seen\" was not accepted: by whom?");
    CHECK(book.value("Actions", "M7") == "Pat Patrol");
    CHECK(book.value("Actions", "O7") == "NS-1/1/v2/police");
    CHECK(book.value("Actions", "A8").empty());
    CHECK(book.formulas().empty());

    const auto& xml = book.xml("Actions");
    CHECK(has(xml, "<sheetProtection sheet=\"1\""));
    CHECK(has(xml, "ySplit=\"6\""));
    CHECK(has(xml, "hidden=\"1\""));
    CHECK(has(xml, "type=\"list\""));
    CHECK(has(xml, "<formula1>\"Done,Not done\"</formula1>"));
    CHECK(has(xml, "sqref=\"I7\""));
    CHECK(has(xml, "type=\"date\""));
    CHECK(has(xml, "<formula1>42009</formula1>"));  // 5 January 2015, when it was agreed
    CHECK(has(xml, "type=\"textLength\""));
    CHECK(has(xml, "<formula1>2000</formula1>"));
    // Two styles are open for entry; every other cell is locked, as cells are unless a style says otherwise.
    const auto& styles = book.part("xl/styles.xml");
    std::size_t open = 0;
    for (auto at = styles.find("locked=\"0\""); at != std::string::npos; at = styles.find("locked=\"0\"", at + 1))
        ++open;
    CHECK(open == 2);
}

TEST_CASE("an action that nobody is named for can be read on the sheet, and not reported") {
    auto unnamed = action(1, "Visit", "");
    unnamed.state = ActionState::unallocated;
    const auto locked = sheet_of({unnamed});
    CHECK(locked.value("Actions", "E7") == "nobody named yet");
    CHECK_FALSE(has(locked.part("xl/styles.xml"), "locked=\"0\""));
    CHECK(sheet_of({}).value("Actions", "A7") == "No actions to be done.");
}

TEST_CASE("a reference is read back as it was written, and nothing else is taken for one") {
    const ActionReference whole{"FEN-2014-0001", 12, 3, Agency::adult_social_care};
    const auto read = ActionReference::parse(whole.text());
    REQUIRE(read);
    CHECK(read->text() == whole.text());
    CHECK(ActionReference::parse("FEN-2014-0001/1/v1/all")->agency == std::nullopt);
    for (const auto* wrong :
         {"", "FEN-2014-0001", "FEN-2014-0001/1/v1", "FEN-2014-0001/0/v1/police", "/1/v1/police",
          "FEN-2014-0001/1/v-1/police", "FEN-2014-0001/1/1/police", "FEN-2014-0001/1/v1/nobody",
          "FEN-2014-0001/1x/v1/police", "FEN-2014-0001/99999999999/v1/police", "FEN-2014-0001/1/v1/police/"})
        CHECK_FALSE(ActionReference::parse(wrong));
}

}  // namespace action_sheet_test
