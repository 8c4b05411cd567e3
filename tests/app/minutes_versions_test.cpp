#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "engine/input/json.hpp"
#include "tests/forms/workbook/read_workbook.hpp"
#include "tests/support/told_story.hpp"

namespace minutes_versions_test {
using namespace mappa;
using namespace mappa::test;

namespace {

struct Told : ToldStory {
    using ToldStory::ToldStory;
    [[nodiscard]] Ended run(std::vector<std::string> arguments, const std::string& today = "2015-01-12") const {
        for (const auto& each : {std::string{"--db"}, db, std::string{"--today"}, today}) arguments.push_back(each);
        return test::mappa(std::move(arguments));
    }
    [[nodiscard]] std::string minutes(const std::string& meeting, const std::string& version = "") const {
        std::vector<std::string> arguments{"document", "minutes", ref, meeting};
        if (!version.empty()) arguments.insert(arguments.end(), {"--version", version});
        const auto printed = run(std::move(arguments));
        INFO(printed.err);
        REQUIRE(printed.status == 0);
        return printed.out;
    }
    void take(std::vector<std::string> arguments, bool as_chair = false) const {
        if (as_chair)
            arguments.insert(arguments.end(), {"--as", "Supt Greta Lowe", "--role", "chair", "--agency", "police"});
        const auto ended = run(std::move(arguments));
        INFO(ended.err);
        REQUIRE(ended.status == 0);
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The page without the lines that say by what it was replaced.
std::string without_replacement(const std::string& page) {
    std::string kept;
    for (std::size_t at = 0; at < page.size();) {
        const auto end = std::min(page.find('\n', at), page.size() - 1);
        const auto line = page.substr(at, end - at + 1);
        kept += has(line, "<strong>Replaced by") ? "\n" : line;
        at = end + 1;
    }
    return kept;
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("an earlier version of corrected minutes is printed again as it was, and says by what it was replaced") {
    const Told told{"jack"};
    const auto first = told.minutes("1");
    CHECK(has(first, "Version 1"));
    CHECK_FALSE(has(first, "Replaced"));

    told.take({"meeting", "correct", told.ref, "1", "--why", "Dane Fenlow was stopped on 31 May"});
    const auto begun = told.minutes("1", "1");
    CHECK(has(begun, "A correction of this version was begun on 12 January 2015: Dane Fenlow was stopped on 31 May"));
    told.take({"meeting", "record", told.ref, "1", "--victims", "The victim was told of the stop of 31 May"});
    const auto draft = told.minutes("1");
    CHECK(has(draft, "DRAFT of version 2"));
    CHECK(has(draft, "The victim was told of the stop of 31 May"));
    told.take({"meeting", "approve", told.ref, "1"}, true);
    told.take({"meeting", "issue", told.ref, "1"});

    const auto second = told.minutes("1");
    CHECK(has(second, "Version 2 corrects version 1: Dane Fenlow was stopped on 31 May"));
    CHECK(has(second, "The victim was told of the stop of 31 May"));
    CHECK(second == told.minutes("1", "2"));
    const auto again = told.minutes("1", "1");
    CHECK(
        has(again, "Replaced by version 2, approved on 12 January 2015. Corrected: Dane Fenlow was stopped on 31 May"));
    CHECK(without_replacement(again) == first);

    const auto none = told.run({"document", "minutes", told.ref, "1", "--version", "3"});
    CHECK(none.status == 2);
    CHECK(none.says("the minutes of meeting 1 have no version 3: the last is version 2"));
    CHECK(told.run({"document", "minutes", told.ref, "1", "--version", "-1"}).status == 2);
}

TEST_CASE("issued minutes learn nothing of what was confirmed, ended or decided later") {
    const Told told{"mark"};
    const auto before = told.minutes("3");
    CHECK(has(before, "Confirmed as current by"));
    CHECK_FALSE(has(before, "Not confirmed as current"));  // though the fourth meeting has confirmed them again
    CHECK(told.run({"case", "confirm", told.ref, "--number", "4"}, "2015-02-09").status == 0);
    CHECK(told.minutes("3") == before);
}

TEST_CASE("actions are listed as they stood on the day that is asked for") {
    const Told told{"jack"};
    const auto listed = [&](const char* today) { return told.run({"action", "list"}, today).out; };
    const auto early = listed("2014-06-30");
    CHECK(has(early, "Check what is on the three phones"));
    CHECK(has(early, "4 days overdue"));
    CHECK(has(early, "17 days overdue"));           // action 2: reported on 7 July only
    CHECK_FALSE(has(early, "immediate response"));  // agreed in September
    CHECK_FALSE(has(listed("2015-01-12"), "Check what is on the three phones"));
    CHECK(listed("2014-06-11").find("phones") == std::string::npos);
    CHECK_FALSE(has(told.run({"action", "list", "--of", "probation"}, "2014-06-30").out, "phones"));

    const auto file = told.folder.file("tracker.xlsx");
    const auto made = told.run({"document", "tracker", "--out", file}, "2014-06-30");
    INFO(made.err);
    REQUIRE(made.status == 0);
    const ReadWorkbook book{content(file)};
    CHECK(has(book.value("All open actions", "A3"), "3 on the list: 3 still to be done (2 overdue"));
}

TEST_CASE("FUP-44 one copy of the action list for each owner is written when the meeting has closed") {
    const Told told{"jack"};
    const auto folder = told.folder.path() / "owners";
    const auto made = told.run({"document", "actions", told.ref, "1", "--each", folder.string()}, "2014-06-12");
    INFO(made.err);
    REQUIRE(made.status == 0);
    for (const auto& [agency, owner] :
         {std::pair{"police", "PC Finn Archer"}, {"approved-premises", "Jude Wickes"}, {"probation", "Theo Lamb"}}) {
        const auto page = content(folder / (told.ref + "-action-list-meeting-1-" + agency + ".html"));
        CHECK_MESSAGE(has(page, "Your actions"), agency);
        CHECK(has(page, owner));
        CHECK(has(page, "Keep the phones sealed"));
    }
    // A name of a file stands in lists and letters: nobody's name is in it.
    for (const auto& file : std::filesystem::directory_iterator{folder}) {
        const auto name = file.path().filename().string();
        for (const auto* person : {"finn", "archer", "jude", "wickes", "theo", "lamb"})
            CHECK_MESSAGE(!has(name, person), name);
    }
    CHECK(has(told.run({"document", "actions", told.ref, "1", "--for", "Jude Wickes"}).out,
              "<strong>Jude Wickes</strong>"));
}

TEST_CASE("WMD-06 making minutes tells which standard headings have nothing under them") {
    const Told told{"jack"};
    // A first meeting has no earlier actions and minutes to speak of: that is no gap.
    CHECK_FALSE(has(told.run({"document", "minutes", told.ref, "1"}).err, "Nothing is recorded under"));
    const auto made = told.run({"document", "minutes", told.ref, "2"});
    CHECK(has(made.err, "Nothing is recorded under: The offender's own view; What the offender will be told."));
    CHECK(has(made.out, "<li dir=\"auto\">What the offender will be told</li>"));
}

}  // namespace minutes_versions_test
