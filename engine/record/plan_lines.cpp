#include "engine/record/plan_lines.hpp"

#include <algorithm>

#include "engine/text/tokens.hpp"

namespace mappa {
namespace {

/// Takes from `left` the first that matches.
template <class Match>
const PlanEntry* take(std::vector<const PlanEntry*>& left, Match&& match) {
    const auto found = std::ranges::find_if(left, match);
    if (found == left.end()) return nullptr;
    const auto* row = *found;
    left.erase(found);
    return row;
}

/// Whether the closed section of a version holds this line in the same words.
bool closed_in(const CaseRecord& record, const PlanEntry& line, int version) {
    return std::ranges::any_of(record.plan_entries, [&](const PlanEntry& each) {
        return each.plan == version && each.closed_entry == Answer::yes && plain(each.what) == plain(line.what);
    });
}

}  // namespace

bool closed_later(const CaseRecord& record, const PlanEntry& line) {
    return line.closed_entry != Answer::yes && !line.what.empty() &&
           std::ranges::any_of(record.plan_entries, [&](const PlanEntry& each) {
               return each.plan > line.plan && each.closed_entry == Answer::yes && plain(each.what) == plain(line.what);
           });
}

std::string line_in_words(const PlanEntry& entry) {
    std::string text = entry.what;
    const auto add = [&](std::string_view between, const std::string& part) {
        if (!part.empty()) text += std::string{between} + part;
    };
    add(" - ", entry.who.empty() ? std::string{label(entry.agency)} : entry.who);
    add(", ", entry.when);
    if (entry.announced) add(", ", entry.announced == Answer::yes ? "announced" : "unannounced");
    if (entry.from) add(", ", "from " + entry.from->text());
    if (entry.until) add(", ", "until " + entry.until->text());
    return text;
}

std::vector<LineChange> compare_lines(const CaseRecord& record, const Plan& now, const Plan& before) {
    std::vector<const PlanEntry*> left;
    std::vector<LineChange> lines;
    // What is closed now is taken out before anything is compared: a line that became closed is not ended, and must not
    // stand as what another line was either.
    for (const auto& each : record.plan_entries) {
        if (each.closed_entry == Answer::yes || each.what.empty()) continue;
        if (each.plan == before.version && !closed_in(record, each, now.version)) left.push_back(&each);
        if (each.plan == now.version) lines.push_back({ChangeKind::fresh, &each, {}});
    }
    // The same words under the same pillar are the same line; so is, of what is left, what carries the same action or
    // what the same person does.
    const auto match = [&](auto&& same) {
        for (auto& line : lines) {
            if (!line.before)
                line.before = take(left, [&](const PlanEntry* old) {
                    return old->pillar == line.now->pillar && same(*old, *line.now);
                });
        }
    };
    match([](const PlanEntry& old, const PlanEntry& is) { return plain(old.what) == plain(is.what); });
    match([](const PlanEntry& old, const PlanEntry& is) { return is.action != 0 && old.action == is.action; });
    match([](const PlanEntry& old, const PlanEntry& is) {
        return old.agency == is.agency && !is.who.empty() && plain(old.who) == plain(is.who);
    });
    for (auto& line : lines) {
        if (!line.before) continue;
        const auto& old = *line.before;
        const auto& is = *line.now;
        const bool same =
            plain(line_in_words(old)) == plain(line_in_words(is)) && plain(old.checks) == plain(is.checks);
        line.kind = same ? ChangeKind::carried : ChangeKind::changed;
    }
    for (const auto* gone : left) lines.push_back({ChangeKind::ended, nullptr, gone});
    return lines;
}

}  // namespace mappa
