#include "forms/templates/page_duties.hpp"

#include <array>

#include "forms/page/sample_model.hpp"
#include "forms/page/word_place.hpp"

namespace mappa::forms {
namespace {

constexpr auto npos = std::string_view::npos;

struct Duty {
    std::string_view name, is;
};
constexpr auto duties = std::to_array<Duty>({{"reference", "the case reference"},
                                             {"version", "its version, or that it is a draft"},
                                             {"made_by", "who made it"},
                                             {"made_on", "the day it was made"}});

std::string sample(std::string_view name) { return sample_text(name); }

std::string_view between(std::string_view page, std::string_view from, std::string_view to) {
    const auto begin = page.find(from);
    if (begin == npos) return {};
    return page.substr(begin, page.find(to, begin) - begin);
}

/// Texts in a style sheet, but for those made for it.
void check_styles(std::string_view page, Problems& problems) {
    const auto sign = sample("");
    for (std::size_t at = 0; (at = page.find("<style", at)) != npos;) {
        const auto end = std::min(page.find("</style", at), page.size());
        for (auto text = page.find(sign, at); text < end; text = page.find(sign, text + 1)) {
            const auto rest = page.substr(text);
            if (rest.starts_with(sample("page_line")) || rest.starts_with(sample("page_maker"))) continue;
            const auto shown = rest.substr(0, rest.find_first_of("\";\n<"));
            problems.push_back(
                {place_before(page, text),
                 "a style sheet prints a text (" + std::string{shown} +
                     "), and there escaping does not hold: only page_line and page_maker may stand there"});
        }
        at = end;
    }
}

}  // namespace

Problems fetched_from_elsewhere(const std::string& file, std::string_view text) {
    Problems problems;
    for (const std::string_view fetch : {"@import", "url("}) {
        for (std::size_t at = 0; (at = text.find(fetch, at)) != npos; at += fetch.size()) {
            if (text.substr(at).starts_with("url(#")) continue;  // something of the page itself
            problems.push_back(
                {place_in(file, text, at),
                 std::string{fetch} + " would fetch something from elsewhere: a page needs no other file"});
        }
    }
    return problems;
}

Problems duties_neglected(const Printed& what, const std::string& path, const Template& placed) {
    Problems problems;
    const auto page = placed.render(full_sample(*what.shape));
    check_styles(page, problems);
    const auto first_line = Place{path, 1, 1, {}};
    if (between(page, "<header", "</header").find("OFFICIAL-SENSITIVE") == npos)
        problems.push_back({first_line,
                            "the head of the page is not marked OFFICIAL-SENSITIVE: include "
                            "{{>shared/html/top.mustache}}, or {{>shared/html/marking.mustache}} in <header>"});
    if (!what.document) return problems;
    const auto body = between(page, "<body", "</body");
    for (const auto& [name, is] : duties) {
        if (body.find(sample(name)) == npos)
            problems.push_back({first_line, "the page does not say " + std::string{is} + ": print {{" +
                                                std::string{name} +
                                                "}}, or include {{>shared/html/top.mustache}} and "
                                                "{{>shared/html/bottom.mustache}}"});
    }
    return problems;
}

}  // namespace mappa::forms
