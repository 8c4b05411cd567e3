#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "store/store.hpp"
#include "tests/forms/workbook/read_workbook.hpp"
#include "tests/support/program.hpp"

namespace kpi_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Jack's story in an area of its own, asked for its figures of 2014.
struct Area {
    Folder folder;
    std::string db = fresh_area(folder);
    Area() {
        const auto played =
            test::mappa({"play", "--quiet", "--db", db, std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/jack.toml"});
        INFO(played.err);
        REQUIRE(played.status == 0);
    }
    [[nodiscard]] Ended book(const std::string& name, std::vector<std::string> more) const {
        std::vector<std::string> arguments{"kpi",     "workbook",   "--db",    db,
                                           "--from",  "2014-01-01", "--until", "2014-12-31",
                                           "--today", "2015-06-01", "--out",   folder.file(name)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return test::mappa(arguments);
    }
    [[nodiscard]] std::string content(const std::string& name) const {
        std::ifstream file{folder.file(name), std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    [[nodiscard]] LoggedUse last_use() const {
        LoggedUse last;
        store::Store::open(db, store::Access::read_only).for_each_use({}, [&](const LoggedUse& use) { last = use; });
        return last;
    }
};

bool names_anybody(const ReadWorkbook& book) {
    return std::ranges::any_of(book.texts(), [](const auto& text) { return text.find("Jack") != std::string::npos; });
}

}  // namespace

TEST_CASE("The board's workbook names nobody unless asked to, and then the access log says who asked") {
    const Area area;
    REQUIRE(area.book("plain.xlsx", {}).status == 0);
    CHECK(!names_anybody(ReadWorkbook{area.content("plain.xlsx")}));
    CHECK(area.last_use().what == "kpi workbook");

    const auto named = area.book("named.xlsx", {"--names"});
    REQUIRE(named.status == 0);
    CHECK(named.says("offenders are named in it"));
    const ReadWorkbook book{area.content("named.xlsx")};
    CHECK(names_anybody(book));
    CHECK(book.value("Summary", "A3").starts_with("OFFENDERS ARE NAMED"));
    const auto use = area.last_use();
    CHECK(use.what == "kpi workbook --names");
    CHECK(use.kind == UseKind::export_file);
    CHECK(use.actor.name == "Ola Fielding");
}

TEST_CASE("A board member has the figures but not the names, and the refusal is logged") {
    const Area area;
    const std::vector<std::string> board{"--as", "Lin Marlow", "--role", "board", "--agency", "other"};
    CHECK(area.book("plain.xlsx", board).status == 0);
    const ReadWorkbook plain{area.content("plain.xlsx")};
    CHECK(std::ranges::none_of(plain.texts(), [](const auto& text) { return text.find("FEN-") != std::string::npos; }));
    auto asked = board;
    asked.push_back("--names");
    CHECK(area.book("named.xlsx", asked).status == 1);
    CHECK(area.content("named.xlsx").empty());
    CHECK(area.last_use().kind == UseKind::refused);
}

TEST_CASE("The HTML edition holds the same figures, and cannot be asked for names or in another format") {
    const Area area;
    REQUIRE(area.book("kpi.xlsx", {}).status == 0);
    REQUIRE(area.book("kpi.html", {"--format", "html"}).status == 0);
    CHECK(area.last_use().what == "kpi workbook --format html");
    const ReadWorkbook book{area.content("kpi.xlsx")};
    const auto page = area.content("kpi.html");
    int row = 6;
    for (; !book.value("Summary", "B" + std::to_string(row)).empty(); ++row) {
        const auto at = [&](const char* column) { return book.value("Summary", column + std::to_string(row)); };
        INFO(at("B"));
        auto title = at("B");
        if (const auto mark = title.find('\''); mark != std::string::npos) title.replace(mark, 1, "&#39;");
        CHECK(page.find("<th scope=\"row\">" + title + "</th>\n    <td>" + at("C") + " of " + at("D") + " (") !=
              std::string::npos);
        CHECK(page.find("<td>" + at("O") + "</td>") != std::string::npos);
    }
    CHECK(row > 20);  // more than a dozen measures were compared
    CHECK(page.find("Jack") == std::string::npos);
    CHECK(area.book("a.html", {"--format", "html", "--names"}).status == 2);
    CHECK(area.book("a.pdf", {"--format", "pdf"}).says("unknown format 'pdf'"));
}

}  // namespace kpi_test
