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

}  // namespace

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
    std::vector<const PlanEntry*> left, moved_away;
    std::vector<LineChange> lines;
    for (const auto& each : record.plan_entries) {
        const bool closed = each.closed_entry == Answer::yes;
        if (each.plan == before.version && !closed && !each.what.empty()) left.push_back(&each);
        if (each.plan == now.version && closed) moved_away.push_back(&each);
        if (each.plan == now.version && !closed && !each.what.empty()) lines.push_back({ChangeKind::fresh, &each, {}});
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
    for (const auto* gone : left) {
        const bool moved = std::ranges::any_of(
            moved_away, [&](const PlanEntry* each) { return plain(each->what) == plain(gone->what); });
        if (!moved) lines.push_back({ChangeKind::ended, nullptr, gone});
    }
    return lines;
}

}  // namespace mappa
