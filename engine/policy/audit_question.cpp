#include "engine/policy/audit_question.hpp"

#include <algorithm>
#include <array>

#include "engine/input/suggest.hpp"

namespace mappa {
namespace {

constexpr auto known_fields = std::to_array<std::string_view>({"of", "section", "key", "question"});

std::string text_of(const Entry& entry, std::string_view name, Problems& problems) {
    const auto* found = entry.find(name);
    if (found && found->kind() == Entry::Kind::text && !found->scalar().empty()) return found->scalar();
    problems.push_back({found ? found->place() : entry.place(),
                        "an audit question has no '" + std::string{name} + "' (of, section, key, question)"});
    return {};
}

constexpr auto rested_on =
    std::to_array<std::string_view>({asked::plan_sufficient, asked::all_reasonable_action, asked::threat_managed});

}  // namespace

bool figures_rest_on(const AuditQuestion& question) {
    return !question.of_meeting && std::ranges::find(rested_on, question.key) != rested_on.end();
}

std::vector<AuditQuestion> read_audit_questions(const Entry& root, Problems& problems, bool adopted) {
    std::vector<AuditQuestion> questions;
    const auto* list = root.find("audit");
    if (!list) return questions;
    if (list->kind() != Entry::Kind::list) {
        problems.push_back({list->place(), "write [[audit]] before each question of the audit"});
        return questions;
    }
    for (const auto& entry : list->items()) {
        for (const auto& [name, value] : entry.members()) {
            if (std::ranges::find(known_fields, name) == known_fields.end() && !adopted)
                problems.push_back({value.place(), "unknown field '" + name + "'" + did_you_mean(name, known_fields)});
        }
        const auto of = text_of(entry, "of", problems);
        AuditQuestion question{text_of(entry, "key", problems),
                               text_of(entry, "section", problems),
                               text_of(entry, "question", problems),
                               of == "meeting",
                               {}};
        if (!of.empty() && of != "meeting" && of != "case")
            problems.push_back({entry.find("of")->place(), "an audit is of a 'meeting' or of a 'case'"});
        const bool twice = std::ranges::any_of(questions, [&](const AuditQuestion& each) {
            return each.key == question.key && each.of_meeting == question.of_meeting;
        });
        if (twice && !question.key.empty())
            problems.push_back({entry.place(), "the audit question '" + question.key + "' stands there twice"});
        questions.push_back(std::move(question));
    }
    if (adopted) return questions;
    for (const auto key : rested_on) {
        const bool there = std::ranges::any_of(
            questions, [&](const AuditQuestion& each) { return !each.of_meeting && each.key == key; });
        if (!there)
            problems.push_back({list->place(), "the audit of a case lacks the question '" + std::string{key} +
                                                   "': figures rest on it"});
    }
    return questions;
}

}  // namespace mappa
