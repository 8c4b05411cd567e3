#include "engine/record/fact_history.hpp"

namespace mappa {
namespace {

/// The value of a field of the case as it is now; nothing for facts that stand in tables of their own.
std::string now_of(const CaseRecord& record, std::string_view fact) {
    std::string value;
    for_each_field<CaseFacts>([&](const auto& each) {
        if (each.name == fact) value = fact_text(record.facts.*(each.member));
    });
    return value;
}

}  // namespace

std::string fact_on(const CaseRecord& record, std::string_view fact, Date day) {
    if (record.facts.notified_on && day < *record.facts.notified_on) return {};
    std::optional<std::string> value;
    for (const auto& change : record.fact_changes) {
        if (change.fact != fact) continue;
        if (!value) value = change.was;
        const auto& from = change.effective_on ? change.effective_on : change.on;
        if (from && *from <= day) value = change.now;
    }
    return value ? *value : now_of(record, fact);
}

}  // namespace mappa
