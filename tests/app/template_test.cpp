#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/documents.hpp"
#include "app/embedded.hpp"
#include "app/template_change.hpp"
#include "app/template_folder.hpp"
#include "app/templates.hpp"
#include "forms/documents/document_template.hpp"
#include "tests/support/program.hpp"

namespace template_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::string invitation = "invitation/england-wales-2012/invitation.html.mustache";
const std::string minutes_close = "minutes/england-wales-2012/close.mustache";
const std::string statement = "statement/england-wales-2012/statement.html.mustache";
const std::string marking = "shared/html/marking.mustache";

std::string content(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string shipped(const std::string& path) { return std::string{*app::embedded("templates/" + path)}; }

/// Writes a template below the folder's "own".
std::string put(const Folder& folder, const std::string& path, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path{folder.file("own/" + path)}.parent_path());
    folder.write("own/" + path, text);
    return folder.file("own");
}

/// The text with a paragraph after the main heading.
std::string with_paragraph(std::string text, const std::string& words) {
    const std::string heading = "{{>shared/html/header.mustache}}\n";
    const auto at = text.find(heading);
    REQUIRE(at != std::string::npos);
    return text.insert(at + heading.size(), "<p>" + words + "</p>\n");
}

/// An area with a case, a referral accepted and a meeting to come.
std::string area_with_meeting(const Folder& folder) {
    const auto db = folder.file("area.db");
    REQUIRE(test::mappa({"init", "--db", db, "--area", "Fenbury", "--prefix", "FEN", "--today", "2014-01-02"}).status ==
            0);
    const auto notified =
        test::mappa({"case",          "notify",     "--db",           db,        "--name",           "Testy McFixture",
                     "--born",        "1980-05-05", "--category",     "2",       "--custody-months", "30",
                     "--offence",     "wounding",   "--offence-kind", "violent", "--sentenced-on",   "2013-12-02",
                     "--lead-agency", "probation"});
    INFO(notified.err);
    REQUIRE(notified.status == 0);
    return db;
}

}  // namespace

TEST_CASE("A coordinator gives the chronology a paragraph of its own: export, check, preview, adopt, print, withdraw") {
    Folder folder;
    const auto db = area_with_meeting(folder);
    const auto own = folder.file("own");
    const auto exported = test::mappa({"template", "export", "chronology", "--to", own, "--db", db});
    CHECK(exported.status == 0);
    const std::string path = "chronology/england-wales-2012/chronology.html.mustache";
    REQUIRE(content(own + "/" + path) == shipped(path));
    CHECK(content(own + "/" + marking) == shipped(marking));
    CHECK(std::filesystem::exists(own + "/shared/style.css"));
    CHECK(test::mappa({"template", "export", "chronology", "--to", own, "--db", db}).status == 0);  // as it is: no harm

    folder.write("own/" + path, with_paragraph(shipped(path), "Fenbury MAPPA, {{venu}}"));
    const auto wrong = test::mappa({"template", "check", own, "--db", db});
    CHECK(wrong.status == 2);
    CHECK(wrong.says(path + ":"));
    CHECK(wrong.says("{{venu}} is not known here."));
    CHECK(test::mappa({"template", "adopt", own, "--db", db}).status == 2);

    folder.write("own/" + path, with_paragraph(shipped(path), "Fenbury MAPPA: park behind the hall."));
    const auto kept = test::mappa({"template", "export", "chronology", "--to", own, "--db", db});
    CHECK(kept.status == 2);
    CHECK(kept.says("is there already and differs"));
    CHECK(test::mappa({"template", "check", own, "--db", db}).status == 0);

    const auto page = folder.file("preview.html"), word = folder.file("preview.docx");
    CHECK(test::mappa({"template", "preview", "chronology", "--templates", own, "--out", page, "--db", db}).status ==
          0);
    CHECK(content(page).find("park behind the hall") != std::string::npos);
    CHECK(content(page).find("SAMPLE") != std::string::npos);
    CHECK(test::mappa({"template", "preview", "chronology", "--templates", own, "--output", word}).status == 0);
    CHECK(content(word).starts_with("PK"));

    const auto print = [&](const std::string& today) {
        const auto ended = test::mappa({"document", "chronology", "FEN-2014-0001", "--db", db, "--today", today});
        INFO(ended.err);
        CHECK(ended.status == 0);
        return ended.out;
    };
    CHECK(print("2014-03-03").find("park behind the hall") == std::string::npos);  // a folder alone changes nothing
    const auto adopted =
        test::mappa({"template", "adopt", own, "--db", db, "--from-on", "2014-03-10", "--why", "how to find us"});
    INFO(adopted.err);
    CHECK(adopted.status == 0);
    CHECK(adopted.says(path + "  the area's own"));
    CHECK(adopted.says("files of the folder are as they come with the program"));  // and go on with it
    CHECK(print("2014-03-09").find("park behind the hall") == std::string::npos);
    const auto printed = print("2014-03-10");
    CHECK(printed.find("park behind the hall") != std::string::npos);
    CHECK(printed.find("chronology/england-wales-2012 with the area&#39;s own files of 10 March 2014") !=
          std::string::npos);

    const auto listed = test::mappa({"template", "list", "--db", db, "--today", "2014-03-10"});
    CHECK(listed.says("Fenbury, from 2014-03-10: 1 file"));
    CHECK(listed.says("how to find us"));
    CHECK(listed.says("Ola Fielding"));
    const auto json = test::mappa({"template", "list", "--db", db, "--today", "2014-03-10", "--json"});
    CHECK(json.says("\"path\": \"" + path + "\""));
    CHECK(test::mappa({"template", "adopt", own, "--db", db, "--today", "2014-03-11"}).says("nothing in it differs"));

    CHECK(test::mappa({"template", "withdraw", "invitation", "--db", db, "--today", "2014-03-20"}).status == 2);
    CHECK(test::mappa({"template", "withdraw", "chronology", "--db", db, "--today", "2014-03-20"}).status == 0);
    CHECK(print("2014-03-20").find("park behind the hall") == std::string::npos);
    CHECK(test::mappa({"template", "list", "--db", db, "--today", "2014-03-20", "--history"}).says("as it comes"));
    CHECK(test::mappa({"verify", "--db", db}).status == 0);
    CHECK(test::mappa({"rebuild", "--db", db}).status == 0);
    CHECK(test::mappa({"template", "list", "--db", db, "--today", "2014-03-10"}).says("Fenbury, from 2014-03-10"));
}

TEST_CASE("A local change to a lettered form is refused until the board's approval of it is on record") {
    Folder folder;
    const auto db = fresh_area(folder);
    const auto own = put(folder, statement, with_paragraph(shipped(statement), "Housing is asked."));
    const auto refused = test::mappa({"template", "adopt", own, "--db", db});
    CHECK(refused.status == 1);
    CHECK(refused.says(
        "the board's approval and reason for the local change to MAPPA D (Confidentiality and diversity statement)"));
    CHECK(refused.says("mappa template approve statement --templates FOLDER --board-met-on DAY --why"));
    CHECK(test::mappa({"template", "check", own, "--db", db})
              .says("Changes MAPPA D (Confidentiality and diversity statement)"));

    CHECK(test::mappa({"template", "approve", "statement", "--templates", own, "--db", db}).says("board_met_on"));
    CHECK(test::mappa({"template", "approve", "referral", "--templates", own, "--db", db, "--board-met-on",
                       "2014-02-03", "--why", "x"})
              .says("there is nothing to approve"));
    CHECK(test::mappa({"template", "approve", "invitation", "--templates", own, "--db", db, "--board-met-on",
                       "2014-02-03", "--why", "x"})
              .says("no form of the document set"));
    const auto approved = test::mappa({"template", "approve", "statement", "--templates", own, "--db", db,
                                       "--board-met-on", "2014-02-03", "--why", "housing is asked at every meeting"});
    INFO(approved.err);
    CHECK(approved.status == 0);
    // One letter more than the board saw is another change.
    put(folder, statement, with_paragraph(shipped(statement), "Housing is asked!"));
    const auto other = test::mappa({"template", "adopt", own, "--db", db});
    CHECK(other.status == 1);
    CHECK(other.says("not as it was approved at the board meeting of 3 February 2014"));
    put(folder, statement, with_paragraph(shipped(statement), "Housing is asked."));
    CHECK(test::mappa({"template", "adopt", own, "--db", db}).status == 0);
    CHECK(test::mappa({"template", "list", "--db", db}).says("approved by the board of 2014-02-03"));
    CHECK(test::mappa({"template", "check", own, "--db", db}).says("as the Strategic Management Board has approved"));

    // A part that every document includes changes every lettered form, and each needs its approval.
    put(folder, "shared/html/header.mustache", shipped("shared/html/header.mustache") + "<p>Fenbury</p>\n");
    const auto shared = test::mappa({"template", "adopt", own, "--db", db});
    CHECK(shared.status == 1);
    for (const std::string letter : {"MAPPA A", "MAPPA B", "MAPPA D", "MAPPA F", "MAPPA J", "MAPPA L", "MAPPA Q"})
        CHECK_MESSAGE(shared.says(letter), letter);
    // What comes in front later must be approved together with what is there then.
    std::filesystem::remove(own + "/shared/html/header.mustache");
    CHECK(test::mappa({"template", "withdraw", "statement", "--db", db}).status == 0);
}

TEST_CASE("A lettered form that the area changed carries the board's approval and its reason") {
    Folder folder;
    const auto db = area_with_meeting(folder);
    const std::string path = "screening/england-wales-2012/screening.html.mustache";
    const auto own = put(folder, path, with_paragraph(shipped(path), "Fenbury asks about housing."));
    CHECK(test::mappa({"template", "approve", "screening", "--templates", own, "--db", db, "--board-met-on",
                       "2014-02-03", "--why", "housing decides"})
              .status == 0);
    CHECK(test::mappa({"template", "adopt", own, "--db", db}).status == 0);
    const auto printed = test::mappa({"document", "screening", "FEN-2014-0001", "--db", db});
    INFO(printed.err);
    CHECK(printed.says("Fenbury asks about housing."));
    CHECK(
        printed.says("a local change approved by the Strategic Management Board on 3 February 2014 (housing decides)"));
}

TEST_CASE(
    "A form whose local change lost its approval, or no longer fits the program, is not printed, and says the way "
    "out") {
    Folder folder;
    const auto db = area_with_meeting(folder);
    AreaRecord area;
    area.name = "Fenbury";
    OwnTemplate row;
    row.path = minutes_close;
    row.text = shipped(minutes_close) + "<p>Fenbury</p>\n";
    row.from = Date{2014, 3, 1};
    area.own_templates.push_back(row);
    const auto& what = *forms::printed("minutes");
    const auto in_the_way = [&] {
        return app::templates_in_the_way(area, what,
                                         app::template_in_use(area, what, "england-wales-2012", Date{2014, 3, 3}));
    };
    auto why = in_the_way();
    REQUIRE(why);
    const auto* refusals = std::get_if<std::vector<Refusal>>(&*why);
    REQUIRE(refusals);
    CHECK(refusals->front().findings.front().supply.find("mappa template approve minutes") != std::string::npos);
    FormApproval approval;
    approval.form = "minutes/england-wales-2012";
    approval.digest = app::template_in_use(area, what, "england-wales-2012", Date{2014, 3, 3}).change.digest;
    approval.board_met_on = Date{2014, 2, 3};
    area.form_approvals.push_back(approval);
    CHECK_FALSE(in_the_way());
    area.own_templates.front().text += "{{a_name_of_an_older_program}}\n";
    why = in_the_way();
    REQUIRE(why);
    const auto* problems = std::get_if<Problems>(&*why);
    REQUIRE(problems);
    CHECK(problems->front().place.source == minutes_close);
    CHECK(problems->back().says.find("mappa template withdraw minutes") != std::string::npos);
    // Before its first day nothing is in the way.
    CHECK_FALSE(app::templates_in_the_way(area, what,
                                          app::template_in_use(area, what, "england-wales-2012", Date{2014, 2, 28})));
}

TEST_CASE("A change that meets another one to come needs approval as the form will be then, too") {
    AreaRecord area;
    const std::string decisions = "minutes/england-wales-2012/decisions.mustache";
    OwnTemplate coming;
    coming.path = minutes_close;
    coming.text = shipped(minutes_close) + "<p>Fenbury</p>\n";
    coming.from = Date{2014, 5, 1};
    area.own_templates.push_back(coming);
    const auto change = app::change_by(area, {{decisions, shipped(decisions) + "<p>Fenbury</p>\n"}}, Date{2014, 3, 3});
    REQUIRE(change.step.forms.size() == 2);
    CHECK(change.step.forms[0].name == "MAPPA B (Minutes of a meeting)");
    CHECK(change.step.forms[1].name ==
          "MAPPA B (Minutes of a meeting) as it will be from 1 May 2014 (--from-on 2014-05-01)");
    CHECK(change.step.forms[0].digest != change.step.forms[1].digest);
}

TEST_CASE("The digest of a template is of every file that it is printed from, and of nothing else") {
    const auto shipped_assets = app::embedded_assets();
    const auto before = app::template_digest(invitation, shipped_assets);
    CHECK(before.size() == 64);
    CHECK(app::template_digest(invitation, shipped_assets) == before);
    const auto with = [&](const std::string& path) {
        return app::template_digest(invitation, forms::in_front_of({{path, shipped(path) + "\n"}}, shipped_assets));
    };
    CHECK(with(invitation) != before);
    CHECK(with(marking) != before);
    CHECK(with("shared/style.css") != before);
    CHECK(with(minutes_close) == before);
    CHECK(app::template_digest("invitation/none", shipped_assets).empty());
}

TEST_CASE("An edition has templates of its own where the area makes some, and uses the first edition's otherwise") {
    Folder folder;
    const auto db = area_with_meeting(folder);
    const std::string path = "chronology/england-wales-2022/chronology.html.mustache";
    const auto own = put(
        folder, path, with_paragraph(shipped("chronology/england-wales-2012/chronology.html.mustache"), "As of 2022."));
    CHECK(test::mappa({"template", "adopt", own, "--db", db}).status == 0);
    const auto page = folder.file("x.html");
    CHECK(
        test::mappa({"template", "preview", "chronology", "--db", db, "--edition", "england-wales-2022", "--out", page})
            .status == 0);
    CHECK(content(page).find("As of 2022.") != std::string::npos);
    CHECK(test::mappa({"template", "preview", "chronology", "--db", db, "--out", page}).status == 0);
    CHECK(content(page).find("As of 2022.") == std::string::npos);
    CHECK(test::mappa({"template", "preview", "chronology", "--edition", "none", "--out", page})
              .says("no policy edition"));
}

TEST_CASE("A folder of templates is read as something anybody may have written") {
    Folder folder;
    const auto own = put(folder, invitation, shipped(invitation));
    const auto said = [&] {
        Problems problems;
        (void)app::read_template_folder(own, problems);
        std::string all;
        for (const auto& each : problems) all += each.text() + "\n";
        return all;
    };
    CHECK(said() == "");
    std::filesystem::create_symlink("/etc/hostname", own + "/shared.mustache");
    std::filesystem::create_directory_symlink("/etc", own + "/shared");
    CHECK(said() ==
          "shared: is a link: put the file itself there\nshared.mustache: is a link: put the file itself there\n");
    std::filesystem::remove(own + "/shared");
    std::filesystem::remove(own + "/shared.mustache");
    const std::string part = "shared/html/part.mustache";
    const auto reads = [&](const std::string& text) {
        put(folder, part, text);
        return said();
    };
    CHECK(reads("") == part + ": is empty\n");
    CHECK(reads("<p>a</p>\n<p>caf\xE9</p>") ==
          part + ":2:7: the text is not UTF-8 from here on: save the file as UTF-8\n");
    CHECK(reads("\xFF\xFEx") == part + ":1:1: the text is not UTF-8 from here on: save the file as UTF-8\n");
    CHECK(reads(std::string{"ab\0c", 4}) == part + ":1:3: a control character stands here: take it out\n");
    CHECK(reads(std::string(300'000, 'x')) == part + ": is larger than 256 KiB: no template is\n");
    CHECK(reads("\xEF\xBB\xBF<p>a</p>\r\n<p>b</p>\r\n") == "");
    Problems problems;
    CHECK(app::read_template_folder(own, problems).files.at(part) == "<p>a</p>\n<p>b</p>\n");
    put(folder, "shared/.DS_Store", "x");
    put(folder, "shared/html/part.mustache~", "x");
    CHECK(app::read_template_folder(own, problems).left_out.size() == 2);
    put(folder, "shared/html/my part.mustache", "x");
    put(folder, "a/b/c/d/e.mustache", "x");
    CHECK(said().find("a/b/c/d: lies too deep") != std::string::npos);
    CHECK(said().find("my part.mustache: has a name that no template has") != std::string::npos);
    CHECK(test::mappa({"template", "check", folder.file("none")}).says("is no folder"));
    std::filesystem::create_directory(folder.file("empty"));
    CHECK(test::mappa({"template", "check", folder.file("empty")}).says("holds no template"));
    CHECK(test::mappa({"template", "check", own}).status == 2);
}

TEST_CASE("All that is in use is checked without a folder, and unknown documents and flags get a suggestion") {
    CHECK(test::mappa({"template", "check"}).out == "All templates are sound.\n");
    CHECK(test::mappa({"template", "names", "invitaton"}).says("did you mean 'invitation'?"));
    CHECK(test::mappa({"template", "names", "invitation"}).says("venue (text): "));
    CHECK(test::mappa({"template", "list"}).says("invitation/england-wales-2012"));
    Folder folder;
    const auto page = folder.file("x.html");
    CHECK(test::mappa({"template", "preview", "invitation", "--yes", "meeting_canceled", "--out", page})
              .says("did you mean 'meeting_cancelled'?"));
    CHECK(test::mappa({"template", "preview", "invitation", "--out", folder.file("x.pdf")}).says("x.html or x.docx"));
    CHECK(test::mappa({"template", "preview", "kpi", "--out", folder.file("x.docx")}).says("as a page only"));
    CHECK(test::mappa({"template", "preview", "kpi", "--out", page}).status == 0);
    CHECK(content(page).find("SAMPLE") != std::string::npos);
}

}  // namespace template_test
