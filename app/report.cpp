#include "app/report.hpp"

#include <algorithm>

namespace mappa::app {
namespace {

std::string laid_out(const Finding& finding, const std::string& bullet) {
    std::string text = bullet + finding.what + "\n";
    const std::string indent(bullet.size(), ' ');
    text += indent + "supply: " + finding.supply + "\n";
    text += indent + "asked for by: " + sources_of(*finding.rule) + " [rule " + std::string{finding.rule->id} + "]\n";
    return text;
}

/// Characters as a reader counts them, not bytes.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::string object_text(const NextStep& next) {
    switch (next.object) {
        case Object::referral:
            return "referral " + std::to_string(next.number);
        case Object::meeting:
            return "meeting " + std::to_string(next.number);
        case Object::action:
            return "action " + std::to_string(next.number);
        case Object::the_case:
            break;
    }
    return "case";
}

}  // namespace

std::string text_of(const std::vector<Refusal>& refusals) {
    std::string text;
    for (const auto& refusal : refusals) {
        text +=
            "Refused: " + refusal.step + ". Nothing was changed. " +
            (refusal.findings.size() == 1 ? "One thing stands in the way:\n"
                                          : std::to_string(refusal.findings.size()) + " things stand in the way:\n");
        int number = 0;
        for (const auto& finding : refusal.findings) text += laid_out(finding, "  " + std::to_string(++number) + ". ");
    }
    return text;
}

std::string text_of(const Problems& problems) {
    std::string text = problems.size() == 1 ? "One problem, nothing was written:\n"
                                            : std::to_string(problems.size()) + " problems, nothing was written:\n";
    for (const auto& problem : problems) text += "  " + problem.text() + "\n";
    return text;
}

std::string text_of(const std::vector<NextStep>& steps) {
    std::string text;
    for (const auto& next : steps) {
        text += std::string{next.step} + " (" + object_text(next) + "): " + std::string{next.does} + "\n";
        text += "  who: " + next.who + (next.allowed ? "" : "  - not your role") + "\n";
        if (!next.leads_to.empty()) text += "  leads to: " + next.leads_to + "\n";
        for (const auto& finding : next.missing) text += laid_out(finding, "  missing first: ");
        if (!next.asked.empty()) {
            text += "  it will ask for:\n";
            for (const auto& finding : next.asked) text += "    " + finding.what + " (" + finding.supply + ")\n";
        }
    }
    return text.empty() ? "No step is possible any more.\n" : text;
}

Json json_of(const Finding& finding) {
    Json json;
    json["rule"] = finding.rule->id;
    json["what"] = finding.what;
    json["supply"] = finding.supply;
    json["sources"] = sources_of(*finding.rule);
    return json;
}

Json json_of(const std::vector<Refusal>& refusals) {
    Json json;
    json["done"] = false;
    json["refused"] = Json::array();
    for (const auto& refusal : refusals) {
        Json one;
        one["step"] = refusal.step;
        one["missing"] = Json::array();
        for (const auto& finding : refusal.findings) one["missing"].push_back(json_of(finding));
        json["refused"].push_back(std::move(one));
    }
    return json;
}

Json json_of_problems(const Problems& problems) {
    Json json;
    json["done"] = false;
    json["problems"] = Json::array();
    for (const auto& problem : problems) {
        Json one;
        one["source"] = problem.place.source;
        one["line"] = problem.place.line;
        one["column"] = problem.place.column;
        one["field"] = problem.place.field;
        one["says"] = problem.says;
        json["problems"].push_back(std::move(one));
    }
    return json;
}

Json json_of(const std::vector<NextStep>& steps) {
    auto json = Json::array();
    for (const auto& next : steps) {
        Json one;
        one["step"] = next.step;
        one["does"] = next.does;
        one["object"] = object_text(next);
        one["allowed"] = next.allowed;
        one["who"] = next.who;
        one["leads_to"] = next.leads_to;
        one["missing"] = Json::array();
        for (const auto& finding : next.missing) one["missing"].push_back(json_of(finding));
        one["asked"] = Json::array();
        for (const auto& finding : next.asked) one["asked"].push_back(json_of(finding));
        json.push_back(std::move(one));
    }
    return json;
}

Json json_of(const Taken& taken) {
    Json json;
    json["done"] = true;
    json["case"] = taken.case_ref;
    json["version"] = taken.version;
    json["steps"] = Json::array();
    for (const auto& event : taken.events) {
        Json one;
        one["step"] = event.step;
        one["with"] = Json::parse(event.payload);
        json["steps"].push_back(std::move(one));
    }
    json["warnings"] = Json::array();
    for (const auto& warning : taken.warnings) json["warnings"].push_back(json_of(warning));
    return json;
}

Columns::Columns(std::vector<std::string> heading) { rows_.push_back(std::move(heading)); }

void Columns::row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

std::string Columns::text() const {
    std::vector<std::size_t> widths(rows_.front().size());
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], std::min<std::size_t>(width(row[i]), 60));
    }
    std::string text;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += std::string(width(row[i]) < widths[i] ? widths[i] - width(row[i]) + 2 : 2, ' ');
        }
        text += line + "\n";
    }
    return text;
}

}  // namespace mappa::app
