#include "engine/measures/timing.hpp"

namespace mappa {

namespace {

/// A change keeps a word as it was shown: by its code or written out.
std::optional<Category> category_named(std::string_view text) {
    for (const auto& each : Words<Category>::list) {
        if (each.code == text || each.label == text) return each.value;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Settled> settle(Date due, std::optional<Date> done, Date today) {
    if (done && *done <= due) return Settled{*done, true, "done " + done->text() + ", due " + due.text()};
    if (done) return Settled{due, false, "done " + days_text(due.days_until(*done)) + " late, due " + due.text()};
    if (due < today) return Settled{due, false, "due " + due.text() + " and not done"};
    return std::nullopt;
}

std::optional<Category> category_on(const CaseRecord& record, Date day) {
    for (const auto& change : record.fact_changes) {  // in the order they were made: the first later one tells what was
        if (change.fact == "category" && change.on && *change.on > day) return category_named(change.was);
    }
    return record.facts.category;
}

bool registered_on(const CaseRecord& record, Date day) {
    const auto& facts = record.facts;
    return facts.notified_on && *facts.notified_on <= day && (!facts.exited_on || *facts.exited_on > day);
}

std::optional<Level> level_of(const CaseRecord& record, const Meeting& meeting) {
    if (meeting.level || !meeting.held_on) return meeting.level;
    return level_on(record, *meeting.held_on);
}

}  // namespace mappa
