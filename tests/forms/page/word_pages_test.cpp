#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <string>
#include <vector>

#include "forms/page/word.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace word_pages_test {
using namespace mappa::forms;
using namespace mappa::forms::test;

namespace {

/// Writes a page of the dialect as a list of numbers decides; a shorter list, or smaller numbers, a simpler page.
class PageWriter {
public:
    explicit PageWriter(const std::vector<std::uint8_t>& choices) : choices_(choices) {}

    std::string write() {
        std::string main;
        while (at_ < choices_.size()) main += block();
        return page(main);
    }

private:
    std::size_t pick(std::size_t below) { return at_ < choices_.size() ? choices_[at_++] % below : 0; }
    bool maybe() { return pick(2) == 1; }

    std::string words() {
        constexpr auto known = std::to_array<const char*>(
            {"word", " a few words ", "fish &amp; chips", "&lt;b&gt;", "שלום", "العربية and more", "👩🏽‍⚖️",
             "&quot;said&quot; it&#39;s", "\n  broken\n  over lines\t", "£5 – é", "", "{ w:p }"});
        return known[pick(known.size())];
    }

    std::string line() {
        std::string text;
        for (auto parts = 1 + pick(4); parts > 0; --parts) {
            switch (pick(7)) {
                case 1:
                    text += "<strong>" + words() + "</strong>";
                    break;
                case 2:
                    text += " <em>" + words() + "<strong>" + words() + "</strong></em> ";
                    break;
                case 3:
                    text += words() + "<br/>" + words();
                    break;
                case 4:
                    text += "<a href=\"https://mappa.example/" + std::to_string(pick(3)) + "\">" + words() + "</a>";
                    break;
                case 5:
                    text += "<span class=\"unseen\">" + words() + "</span>";
                    break;
                case 6:
                    text += field("span", pick(3) == 0 ? "date" : "text");
                    break;
                default:
                    text += words();
            }
        }
        return text;
    }

    std::string field(const std::string& element, const std::string& kind) {
        return "<" + element + " data-field=\"f" + std::to_string(++fields_) + "\" data-kind=\"" + kind +
               "\" data-label=\"" + "L\">" + (maybe() ? "filled" : "") + "</" + element + ">";
    }

    std::string direction() { return maybe() ? " dir=\"auto\"" : ""; }

    std::string paragraph() {
        constexpr auto classes =
            std::to_array<const char*>({"", "lead", "nothing", "small", "statement", "new-page", "unseen"});
        const std::string name = classes[pick(classes.size())];
        return "<p" + (name.empty() ? "" : " class=\"" + name + "\"") + direction() + ">" + line() + "</p>";
    }

    std::string list(int depth) {
        const std::string name = maybe() ? "ul" : "ol";
        std::string text = "<" + name + ">";
        for (auto items = 1 + pick(3); items > 0; --items)
            text += "<li>" + (maybe() ? paragraph() : line()) + (depth < 3 && pick(4) == 1 ? list(depth + 1) : "") +
                    "</li>";
        return text + "</" + name + ">";
    }

    std::string cell() {
        switch (pick(5)) {
            case 1:
                return "<td>" + paragraph() + paragraph() + "</td>";
            case 2:
                return "<td>" + line() + list(3) + line() + "</td>";
            case 3:
                return field("td", "long");
            default:
                return "<td" + direction() + ">" + line() + "</td>";
        }
    }

    std::string table() {
        const auto columns = 1 + pick(4);
        std::string text = maybe() ? "<table>" : "<table class=\"fields\">";
        text += maybe() ? "<caption>" + words() + "</caption>" : "<caption class=\"unseen\">" + words() + "</caption>";
        if (maybe()) {
            text += "<thead><tr>";
            for (std::size_t i = 0; i < columns; ++i)
                text += std::string{"<th scope=\"col\""} + (maybe() ? " style=\"width: 20%\"" : "") + ">" + words() +
                        "</th>";
            text += "</tr></thead>";
        }
        text += "<tbody>";
        for (auto rows = 1 + pick(3); rows > 0; --rows) {
            text += "<tr>";
            if (columns > 1 && pick(4) == 1) {
                text += "<td colspan=\"" + std::to_string(columns) + "\">" + line() + "</td>";
            } else {
                for (std::size_t i = 0; i < columns; ++i) text += cell();
            }
            text += "</tr>";
        }
        return text + "</tbody></table>";
    }

    std::string block() {
        switch (pick(8)) {
            case 1:
                return "<h2>" + line() + "</h2>\n<h3>" + words() + "</h3>";
            case 2:
                return list(1);
            case 3:
                return "<dl><dt>" + line() + "</dt><dd>" + line() + "</dd></dl>";
            case 4:
                return table();
            case 5:
                return "<div class=\"signature\">" + paragraph() + "</div>";
            case 6:
                return "<section><h2>" + words() + "</h2>" + table() + "</section>";
            case 7:
                return field("div", "long");
            default:
                return paragraph();
        }
    }

    const std::vector<std::uint8_t>& choices_;
    std::size_t at_ = 0;
    int fields_ = 0;
};

}  // namespace

TEST_CASE("of any page of the dialect a sound Word file is made that holds every word of it, in order") {
    CHECK(rc::check([](const std::vector<std::uint8_t>& choices) {
        const auto whole = PageWriter{choices}.write();
        const auto problems = word_problems(whole);
        if (!problems.empty()) RC_FAIL(problems.front().text());
        const auto bytes = word_file(whole, "2030-05-20T00:00:00Z", assets());
        RC_ASSERT(bytes == word_file(whole, "2030-05-20T00:00:00Z", assets()));
        const auto parts = sample::parts_of(bytes);
        const auto faults = unsound(parts);
        if (!faults.empty()) RC_FAIL(faults.front());
        RC_ASSERT(words_of_word(parts) == words_of_page(whole));
    }));
}

}  // namespace word_pages_test
