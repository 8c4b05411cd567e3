#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "forms/documents/document_template.hpp"
#include "forms/page/sample_model.hpp"
#include "forms/templates/soundness.hpp"
#include "tests/forms/documents/printing.hpp"

namespace broken_templates_test {
using namespace mappa;
using namespace mappa::forms;

namespace {

/// Every file of the shipped templates, by path below templates/.
std::vector<std::string> shipped_files() {
    const std::filesystem::path root{std::string{MAPPA_SOURCE_DIR} + "/templates"};
    std::vector<std::string> all;
    for (const auto& each : std::filesystem::recursive_directory_iterator{root}) {
        const auto path = std::filesystem::relative(each.path(), root).string();
        if (path.starts_with("web/"))
            continue;  // the desk's pages: no area changes them, and they are checked when loaded
        if (path.ends_with(".mustache") || path.ends_with(".css")) all.push_back(path);
    }
    std::ranges::sort(all);
    return all;
}

/// A file, and the first template that is printed from it.
struct Reached {
    std::string file, path;
    const Printed* what = nullptr;
};

std::vector<Reached> reached_files() {
    std::vector<Reached> all;
    for (const auto& file : shipped_files()) {
        Reached found{file, {}, nullptr};
        for (const auto& [path, what] : templates_there(sample::templates(), {})) {
            if (found.what || !files_of(path, sample::templates()).contains(file)) continue;
            found.path = path;
            found.what = what;
        }
        REQUIRE_MESSAGE(found.what, file << " is printed nowhere");
        all.push_back(std::move(found));
    }
    return all;
}

/// Two texts and a list that are known everywhere in a template.
struct Names {
    std::string text, other, rows;
};

Names names_of(const Shape& shape) {
    Names found;
    for (const auto& [name, declared] : shape.names()) {
        if (declared.kind == Shape::Kind::text) (found.text.empty() ? found.text : found.other) = name;
        if (declared.kind == Shape::Kind::rows && found.rows.empty()) found.rows = name;
    }
    return found;
}

struct Break {
    std::string line, says;
};

/// Ways to break a template, each in one line of it.
std::vector<Break> breaks(const Reached& in) {
    const auto [t, u, rows] = names_of(*in.what->shape);
    const auto opened = [](const std::string& name) { return "{{#has_" + name + "}}"; };
    const auto closed = [](const std::string& name) { return "{{/has_" + name + "}}"; };
    std::vector<Break> all{
        {"{{no_such_name}}", "{{no_such_name}} is not known here"},
        {opened(t) + "x", "is never closed"},
        {opened(t) + opened(u) + "x" + closed(t) + closed(u), "is still open"},
        {"{{>shared/html/no_such_part.mustache}}", "There is no partial called"},
        {"{{>" + in.file + "}}", "includes itself"},
        {closed(t), "closes a section that is not open"},
        {"{{{" + t + "}}}", "unescaped"},
        {"{{&" + t + "}}", "unescaped"},
        {"{{=<% %>=}}", "changes the delimiters"},
        {"{{ }}", "not a name"},
        {"{{" + t, "not closed on its line"},
        {"{{#" + t + "}}x{{/" + t + "}}", "is a text, not a section"},
        {opened(t) + "{{^has_" + t + "}}x" + closed(t) + closed(t), "would never print"},
        {opened(t) + opened(t) + "x" + closed(t) + closed(t), "asks again"},
        {opened(t) + closed(t), "There is nothing in the section"},
        {t + "}}", "closes nothing"},
        {"<!-- " + t + " -->", "would be sent to everybody"},
    };
    if (!rows.empty()) {
        all.push_back({"{{" + rows + "}}", "is a list of rows, not a text"});
        all.push_back({"{{#" + rows + "}}{{#" + rows + "}}x{{/" + rows + "}}{{/" + rows + "}}", "with the same names"});
    }
    return all;
}

/// The shipped templates with one file that has one more line, the last.
struct Broken {
    std::string file, text;
    std::size_t line = 0;

    Broken(const std::string& path, const std::string& with) : file{path}, text{*sample::templates()(path)} {
        if (!text.ends_with('\n')) text += '\n';
        line = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
        text += with + "\n";
    }
    [[nodiscard]] Assets assets() const {
        return [this](std::string_view path) -> std::optional<std::string_view> {
            return path == file ? std::optional<std::string_view>{text} : sample::templates()(path);
        };
    }
};

}  // namespace

TEST_CASE("Every shipped template, broken in each of many ways, is refused with the file and the line of the break") {
    std::size_t tried = 0;
    for (const auto& in : reached_files()) {
        for (const auto& each : breaks(in)) {
            CAPTURE(in.file);
            CAPTURE(in.path);
            CAPTURE(each.line);
            const Broken broken{in.file, each.line};
            const auto loaded = load_template(in.path, *in.what->shape, broken.assets());
            const auto* problems = std::get_if<Problems>(&loaded);
            REQUIRE(problems);
            CHECK(std::ranges::any_of(
                *problems, [&](const Problem& one) { return one.says.find(each.says) != std::string::npos; }));
            // A break within a partial names the partial, and nothing else is blamed.
            for (const auto& one : *problems) {
                CHECK(one.place.source == in.file);
                CHECK(one.place.line == broken.line);
                CHECK(one.place.column >= 1);
            }
            ++tried;
        }
    }
    CHECK(tried >= 10 * shipped_files().size());
}

TEST_CASE(
    "Every shipped template with an element that is not closed, or that no Word file knows, names file and line") {
    for (const auto& in : reached_files()) {
        if (in.file.ends_with(".css")) continue;  // no markup
        CAPTURE(in.file);
        CAPTURE(in.path);
        const Broken unclosed{in.file, "<p>never closed"};
        const auto problems = template_problems(*in.what, in.path, unclosed.assets());
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().place.source == in.file);
        CHECK(problems.front().place.line == unclosed.line);
        CHECK(problems.front().says.find("<p> is not closed") != std::string::npos);
    }
}

TEST_CASE("Parts that include each other without end, or many times over, are refused at once") {
    std::map<std::string, std::string> own;
    const auto part = [](int number) { return "shared/html/part" + std::to_string(number) + ".mustache"; };
    const auto including = [&](int number) { return "{{>" + part(number) + "}}"; };
    // A ring through three.
    own = {{part(0), including(1)}, {part(1), including(2)}, {part(2), including(0)}};
    const auto invitation = template_in("invitation/" + std::string{first_edition});
    const auto with = [&](const std::string& line) {
        own[invitation] = std::string{*sample::templates()(invitation)} + line;
        const auto loaded =
            load_template(invitation, *printed("invitation")->shape, in_front_of(own, sample::templates()));
        std::string all;
        if (const auto* problems = std::get_if<Problems>(&loaded)) {
            for (const auto& each : *problems) all += each.text() + "\n";
        }
        return all;
    };
    CHECK(with(including(0)).find("part2.mustache:1:1: {{>shared/html/part0.mustache}} includes itself") !=
          std::string::npos);
    // Twenty parts, each of which includes the next one twice: a million inclusions.
    own.clear();
    for (int i = 0; i < 20; ++i) own[part(i)] = including(i + 1) + including(i + 1);
    own[part(20)] = "x";
    CHECK(with(including(0)).find("without end") != std::string::npos);
    // A chain as long as the stack.
    own.clear();
    for (int i = 0; i < 400; ++i) own[part(i)] = including(i + 1);
    own[part(400)] = "x";
    CHECK(with(including(0)).find("without end") != std::string::npos);
}

TEST_CASE("Whatever is done to a template, it is refused, or it prints with no tag left over and nothing lost behind") {
    const std::vector<std::string> snippets{"{{",          "}}",
                                            "{{{",         "}}}",
                                            "{",           "{{/",
                                            "{{#draft}}",  "{{/draft}}",
                                            "{{^",         "{{! x }}",
                                            "{{title}}",   "{{{title}}}",
                                            "{{>",         "{{=| |=}}",
                                            "\n",          "{{.}}",
                                            "{{&",         "\r",
                                            "{{has_title", "{{#title}}",
                                            "{{ title }}", "{{#open_actions}}",
                                            "\xE2\x80\x9C"};
    std::minstd_rand chance{4};
    const auto any = [&](std::size_t count) { return static_cast<std::size_t>(chance() >> 4U) % count; };
    std::size_t refused = 0, printed_ones = 0;
    const auto path = template_in("invitation/" + std::string{first_edition});
    const auto& what = *printed("invitation");
    for (int i = 0; i < 400; ++i) {
        std::string text{*sample::templates()(path)};
        const auto end = text.find("{{>shared/html/bottom");
        const auto at = any(end);
        if (i % 3 == 0)
            text.erase(at, 1 + any(12));
        else
            text.insert(at, snippets[any(snippets.size())]);
        CAPTURE(text);
        const auto loaded = load_template(path, *what.shape, in_front_of({{path, text}}, sample::templates()));
        if (std::holds_alternative<Problems>(loaded)) {
            ++refused;
            continue;
        }
        ++printed_ones;
        for (const auto& model : {what.shape->blank(), full_sample(*what.shape)}) {
            const auto page = std::get<Template>(loaded).render(model);
            CHECK(page.find("{{") == std::string::npos);
            CHECK(page.find("}}") == std::string::npos);
            CHECK(page.find("</html>") != std::string::npos);
        }
    }
    CHECK(refused > 100);
    CHECK(printed_ones > 100);
}

}  // namespace broken_templates_test
