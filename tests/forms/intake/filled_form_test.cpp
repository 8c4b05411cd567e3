#include "forms/intake/filled_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "forms/page/word_content.hpp"
#include "tests/forms/intake/package_file.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace filled_form_test {
using namespace mappa;
using forms::DocumentKind;
using forms::FilledForm;
using test::PackageFile;

namespace {

constexpr std::array referral{DocumentKind::referral_form};
constexpr std::array reports{DocumentKind::contribution_form, DocumentKind::prison_form};

/// A Word file with this body and what a form says of itself.
std::string file(const std::string& body, const std::string& kind = "referral-form",
                 const std::string& edition = "england-wales-2012", const std::string& more = {}) {
    PackageFile made;
    made.body = body;
    made.types =
        "<Override PartName=\"/docProps/custom.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>";
    const auto property = [](const std::string& name, const std::string& value) {
        return "<property name=\"" + name + "\"><vt:lpwstr>" + value + "</vt:lpwstr></property>";
    };
    // The marks of "Printed text" and of the hint "Say it".
    made.more = {{"docProps/custom.xml", "<Properties xmlns:vt=\"x\">" + property("mappa.form", kind) +
                                             property("mappa.templates", kind + "/" + edition) +
                                             property("mappa.case", "FEN-2014-0001") + property("mappa.number", "2") +
                                             property("mappa.agency", "police") +
                                             property("mappa.marks.1", forms::text_mark("Printed text")) +
                                             property("mappa.marks.2", forms::hint_mark("Say it")) + "</Properties>"}};
    made.package_links =
        "<Relationship Id=\"rId9\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\" "
        "Target=\"docProps/custom.xml\"/>";
    made.links = more.empty()
                     ? ""
                     : "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                       "relationships/comments\" Target=\"comments.xml\"/>";
    if (!more.empty()) made.more.emplace_back("word/comments.xml", more);
    return made.bytes();
}

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string par(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string box(const std::string& tag, const std::string& content, const std::string& properties = {}) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/>" + properties + "</w:sdtPr><w:sdtContent>" + content +
           "</w:sdtContent></w:sdt>";
}
std::string mark(const std::string& name, const std::string& content, const std::string& id = "1") {
    return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"f_" + name + "\"/>" + content + "<w:bookmarkEnd w:id=\"" +
           id + "\"/>";
}
std::string cell(const std::string& content) { return "<w:tc>" + content + "</w:tc>"; }

struct Read {
    std::optional<FilledForm> form;
    std::string said;

    [[nodiscard]] std::string answer(std::string_view path) const {
        const auto* entry = form ? &form->answers : nullptr;
        while (entry && !path.empty()) {
            const auto dot = std::min(path.find('.'), path.size());
            const auto step = path.substr(0, dot);
            if (entry->kind() == Entry::Kind::list) {
                const auto index = static_cast<std::size_t>(std::stoi(std::string{step}));
                entry = index < entry->items().size() ? &entry->items()[index] : nullptr;
            } else {
                entry = entry->find(step);
            }
            path.remove_prefix(std::min(dot + 1, path.size()));
        }
        return entry ? entry->scalar() : std::string{};
    }
};

Read read(const std::string& bytes, std::span<const DocumentKind> kinds = referral) {
    Read result;
    Problems problems;
    result.form = forms::read_filled_form(bytes, "form.docx", kinds, forms::test::assets(), problems);
    for (const auto& each : problems) result.said += each.text() + "\n";
    if (result.form) {
        for (const auto& each : result.form->unplaced)
            result.said += "unplaced " + each.where + ": " + each.text + "\n";
        for (const auto& each : result.form->remarks) result.said += each + "\n";
    }
    return result;
}

bool has(const Read& read, const std::string& part) {
    const bool found = read.said.find(part) != std::string::npos;
    if (!found) MESSAGE("instead: " << read.said);
    return found;
}

}  // namespace

TEST_CASE("a box is found by its tag, and by its bookmark where the tag is lost") {
    const auto form = read(file(par(box("division", run("North")) + mark("assessor", run("Ada ") + run("Sessor"))) +
                                mark("adds", par(run("First")) + par("") + par(run("Third")))));
    CHECK(form.answer("division") == "North");
    CHECK(form.answer("assessment.assessor") == "Ada Sessor");
    CHECK(form.answer("adds") == "First\n\nThird");
    REQUIRE(form.form);
    CHECK(form.form->case_ref == "FEN-2014-0001");
    CHECK(form.form->number == 2);
    CHECK(form.form->agency == "police");
    REQUIRE(form.form->placed.size() == 3);
    CHECK(form.form->placed[0].section == "1. The referral");
    CHECK(form.form->placed[0].label == "Division or district");
}

TEST_CASE("LibreOffice begins a bookmark anew in each paragraph, and controls without tags keep what else they say") {
    const auto form =
        read(file(par("<w:bookmarkStart w:id=\"1\" w:name=\"f_adds\"/>" + run("One")) +
                  par("<w:bookmarkStart w:id=\"2\" w:name=\"f_adds\"/>" + run("Two") +
                      "<w:bookmarkEnd w:id=\"1\"/><w:bookmarkEnd w:id=\"2\"/>") +
                  par("<w:sdt><w:sdtPr><w:date w:fullDate=\"2014-06-09T00:00:00Z\"/></w:sdtPr><w:sdtContent>"
                      "<w:bookmarkStart w:id=\"3\" w:name=\"f_assessed_on\"/>" +
                      run("9 June 2014") + "</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"3\"/>")));
    CHECK(form.answer("adds") == "One\nTwo");
    CHECK(form.answer("assessment.assessed_on") == "2014-06-09");
}

TEST_CASE("a hint is no answer, unless somebody wrote over it and the flag stayed") {
    const std::string flag = "<w:showingPlcHdr/>";
    CHECK(read(file(par(box("division", run("Write here"))))).answer("division").empty());
    CHECK(read(file(par(box("division", run("Say it"), flag)))).answer("division").empty());
    CHECK(read(file(par(mark("division", run("Say it"))))).answer("division").empty());
    CHECK(read(file(par(box("division", run("South"), flag)))).answer("division") == "South");
}

TEST_CASE("a choice is read by its code or by what is shown; what is in no list stays for the step to refuse") {
    for (const std::string given : {"level-3", "3", "Level 3", "level 3"}) {
        INFO(given);
        const auto level = read(file(par(box("level_sought", run(given))))).answer("level_sought");
        CHECK(level == (given == "level-3" ? "level-3" : "3"));
    }
    const auto rows = "<w:tbl><w:tr>" + cell(par(box("invite_agency", run("Victim liaison")))) + "</w:tr><w:tr>" +
                      cell(par(box("invite_agency", run("Polise")))) + "</w:tr></w:tbl>";
    const auto form = read(file(rows));
    CHECK(form.answer("invite.0.agency") == "victim-liaison");
    CHECK(form.answer("invite.1.agency") == "Polise");
    REQUIRE(form.form);
    CHECK(form.form->answers.find("invite")->items()[1].find("agency")->place().text() ==
          "form.docx (11. People to invite: Service, row 2)");
}

TEST_CASE("days are read as Word writes them and as people do") {
    for (const std::string given : {"2030-05-02", "2 May 2030", "02 May 2030", "2nd May 2030", "Thursday, 2 May 2030",
                                    "Thu 2 May 2030", "May 2, 2030", "2/5/2030", "02.05.2030", "2-May-2030",
                                    "2\xC2\xA0May\xC2\xA0"
                                    "2030"}) {
        INFO(given);
        CHECK(forms::written_day(given) == Date{2030, 5, 2});
    }
    for (const std::string given : {"", "soon", "31 June 2030", "2/5/30", "May 2030", "2 Mai 2030", "1 2 3 4",
                                    "2 m 2030", "99999999999/1/2030"}) {
        INFO(given);
        CHECK_FALSE(forms::written_day(given));
    }
    const auto with = [](const std::string& shown) {
        return read(file(par(box("assessed_on", run(shown), "<w:date w:fullDate=\"2030-05-02T00:00:00Z\"/>"))));
    };
    CHECK(with("2 May 2030").answer("assessment.assessed_on") == "2030-05-02");
    CHECK(has(
        with("5 February 2030"),
        "form.docx (5. Risk assessment: Date of the assessment): shows 5 February 2030, but the calendar in it is at "
        "2 May 2030: choose the day again"));
    CHECK(with("as soon as can be").answer("assessment.assessed_on") == "as soon as can be");
}

TEST_CASE("tracked insertions are taken, deletions are not, and that is said") {
    const auto form = read(file(par(box("division", "<w:ins>" + run("North") +
                                                        "</w:ins><w:del><w:r><w:delText>South"
                                                        "</w:delText></w:r></w:del>"))));
    CHECK(form.answer("division") == "North");
    CHECK(has(form, "tracked changes: what was inserted (1) was taken, what was deleted (1) was left out"));
}

TEST_CASE("nothing is lost that has no place: text beside boxes, text boxes, comments, unknown boxes, pictures") {
    const auto form = read(file(
        par("<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run("Printed text")) +
            par(run("Printed ") + run("text")) + par(run("His real name is Madeup")) +
            par("<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" +
                par(run("In a text box")) + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
                par(run("In a text box")) + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>") +
            par("<w:r><w:drawing><a:blip/></w:drawing></w:r>") +
            par(box("hobby", run("chess")) + box("division", run("North"))),
        "referral-form", "england-wales-2012",
        "<w:comments><w:comment>" + par(run("Is this right?")) + "</w:comment></w:comments>"));
    CHECK(has(form, "unplaced under 'Printed text': His real name is Madeup\n"));
    CHECK(has(form, "unplaced under 'Printed text': In a text box\n"));
    CHECK(has(form, "unplaced comment: Is this right?\n"));
    CHECK(has(form, "unplaced box 'hobby', which the form does not have: chess\n"));
    CHECK(has(form, "One picture is in the form, which cannot be read: keep the file."));
    REQUIRE(form.form);
    CHECK(form.form->unplaced.size() == 4);
    CHECK(form.answer("division") == "North");
}

TEST_CASE("a row added in Word is a row more; one added by hand takes its boxes from the columns above") {
    const auto row = [](const std::string& name, const std::string& why) {
        return "<w:tr>" + cell(par(box("invite_name", run(name)))) + cell(box("invite_why", par(run(why)))) + "</w:tr>";
    };
    const auto by_hand =
        "<w:tr>" + cell(par(run("Hanna Added"))) + cell(par(run("knows him")) + par(run("and her"))) + "</w:tr>";
    const auto form =
        read(file("<w:tbl><w:tr>" + cell(par(run("Printed text"))) + cell(par(run("Why"))) + "</w:tr>" +
                  row("Ola One", "reason one") + row("", "") + row("Tom Two", "reason two") + by_hand + "</w:tbl>"));
    CHECK(form.answer("invite.0.name") == "Ola One");
    CHECK(form.answer("invite.1.name") == "Tom Two");
    CHECK(form.answer("invite.2.name") == "Hanna Added");
    CHECK(form.answer("invite.2.why") == "knows him\nand her");
    CHECK(form.answer("invite.3.name").empty());
    CHECK(has(form, "unplaced beginning of the form: Why"));  // a heading that was not printed there
}

TEST_CASE("a box that stands twice with different answers is a problem, with the same it is none") {
    CHECK(has(read(file(par(box("division", run("North")) + box("division", run("South"))))),
              "(1. The referral: Division or district): stands in the form twice with different answers ('North' and "
              "'South'): leave one"));
    CHECK(read(file(par(box("division", run("North")) + box("division", run("North"))))).answer("division") == "North");
    CHECK(read(file(par(box("division", run("North")) + box("division", run(""))))).answer("division") == "North");
}

TEST_CASE("a form of another kind, of another edition, or without a box of the form is told for what it is") {
    const auto body = par(box("division", run("North")));
    CHECK(has(read(file(body, "contribution")),
              "is another form (Contribution form): read here is the Referral form to fill in"));
    CHECK(has(read(file(body, "shopping-list")), "is another form ('shopping-list')"));
    CHECK(
        has(read(file(body, "referral-form", "england-wales-2099")),
            "was made from templates that are not here ('referral-form/england-wales-2099'): make the form again with "
            "`mappa document referral-form --format docx`, and copy the answers into it"));
    CHECK(has(read(file(body, "referral-form", "../../secret")), "was made from templates that are not here"));
    CHECK(read(file(body, "referral-form", "england-wales-2012 with the area's own files")).answer("division") ==
          "North");
    CHECK(has(read(file(par(run("Dear coordinator")))), "holds none of the boxes of this form"));
    CHECK(has(read(file(body)),
              "The form has lost these boxes, so that nothing could be read from them: 1. The referral: "
              "Level sought; "));
}

TEST_CASE("a file that lost what it says of itself is still read, and that something may be missed is said") {
    PackageFile bare;
    bare.body = par(box("regime", run("wing B")) + box("associates", run("none known"))) + par(run("beside"));
    const auto form = read(bare.bytes(), reports);
    REQUIRE(form.form);
    CHECK(form.form->kind == DocumentKind::prison_form);
    CHECK(form.form->case_ref.empty());
    CHECK(form.answer("contact") == "Location and regime: wing B\nAssociates: none known");
    CHECK(has(form, "cannot be told what was written outside the boxes: look it through"));
    CHECK(form.form->unplaced.empty());
}

TEST_CASE("a box of a row that was moved out of its table is kept beside the boxes, and the box is not missed") {
    const auto form = read(file(par(box("invite_name", run("Ola One")) + box("division", run("North")))));
    CHECK(has(form, "unplaced 11. People to invite: Name, outside the rows of its table: Ola One\n"));
    CHECK(form.said.find("11. People to invite: Name;") == std::string::npos);
    CHECK(form.answer("division") == "North");
    REQUIRE(form.form);
    CHECK(form.form->placed.size() == 1);
}

TEST_CASE("boxes that are there and blank are known by name") {
    const auto form = read(file(par(box("division", run("Say it")) + box("level_sought", run("Level 2"))) +
                                "<w:tbl><w:tr>" + cell(par(box("invite_name", ""))) + "</w:tr></w:tbl>"));
    REQUIRE(form.form);
    CHECK(form.form->blank == std::vector<std::string>{"division", "invite_name"});
}

TEST_CASE("a few tags do not become more lines, boxes or headings than a form can have") {
    std::string gap;
    for (int i = 0; i < 50'000; ++i) gap += "<w:p/>";
    const auto long_gap = read(file("<w:bookmarkStart w:id=\"1\" w:name=\"f_adds\"/>" + par(run("First")) + gap +
                                    par(run("Last")) + gap + par(run("Really last") + "<w:bookmarkEnd w:id=\"1\"/>")));
    const auto text = long_gap.answer("adds");
    CHECK(text.starts_with("First\n"));
    CHECK(text.ends_with("\nLast\nReally last"));
    CHECK(text.size() < 11'000);

    const auto begun = [](int count) {
        std::string marks;
        for (int i = 0; i < count; ++i) {
            const auto number = std::to_string(i);
            marks += "<w:bookmarkStart w:id=\"" + number + "\" w:name=\"f_box" + number + "\"/>";
        }
        return read(file(par(marks) + par(box("division", run("North")))));
    };
    CHECK(begun(64).answer("division") == "North");
    CHECK_FALSE(begun(65).form);
    CHECK(has(begun(65), "has more boxes begun within each other than any form has"));

    const auto heading =
        read(file(par("<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run(std::string(100'000, 'x'))) +
                  par(run("beside")) + par(box("division", run("North")))));
    REQUIRE(heading.form);
    REQUIRE(heading.form->unplaced.size() == 2);
    CHECK(heading.form->unplaced[1].text == "beside");
    CHECK(heading.form->unplaced[1].where.size() < 200);
}

TEST_CASE("half a sign, which XML can name though its bytes cannot hold it, is a problem of its box") {
    CHECK(has(read(file(par(box("division", run("No&#xD800;rth"))))),
              "(1. The referral: Division or district): holds a sign that cannot be printed: type the text again"));
    CHECK(has(read(file(par(box("division", run("No&#x7F;rth"))))), "holds a sign that cannot be printed"));
    CHECK(has(read(file(par(run("be&#xD800;side")) + par(box("division", run("North"))))),
              "holds a sign that cannot be printed, beginning of the form: type the text again"));
}

}  // namespace filled_form_test
