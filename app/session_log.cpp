#include "app/session_log.hpp"

#include <algorithm>

namespace mappa::app {

const Erasure* erasure_of(const AreaRecord& area, const std::string& ref) {
    const auto found = std::ranges::find(area.erasures, ref, &Erasure::ref);
    return found == area.erasures.end() ? nullptr : &*found;
}

Problems no_such_case(const AreaRecord& area, const std::string& ref) {
    if (const auto* erasure = erasure_of(area, ref)) return {{{}, text_of(*erasure)}};
    return {{{}, "there is no case " + ref + ": `mappa case list` shows those there are"}};
}

LoggedUse use_of(const Visit& visit, const std::string& case_ref, UseKind kind, std::string what, int copy) {
    return {visit.actor, visit.today, visit.recorded_at, case_ref, kind, std::move(what), copy};
}

LoggedUse use_of(const Visit& visit, const std::string& case_ref, const std::string& what, const Findings& findings) {
    std::string ids;
    for (const auto& finding : findings) ids += (ids.empty() ? "" : ", ") + std::string{finding.rule->id};
    return use_of(visit, case_ref, UseKind::refused, what + " [" + ids + "]");
}

void log_refusals(store::Writing& writing, const Visit& visit, const std::string& case_ref,
                  const std::vector<Refusal>& refusals) {
    for (const auto& each : refusals) writing.log(use_of(visit, case_ref, each.step, each.findings));
}

void log_refused(store::Writing& writing, const Visit& visit, const std::string& case_ref,
                 const std::vector<Refusal>& refusals) {
    log_refusals(writing, visit, case_ref, refusals);
    writing.commit();
}

void log_sent(store::Writing& writing, const Visit& visit, const CaseRecord* before, const CaseRecord& after) {
    const auto known = before ? before->sendings.size() : 0;
    for (auto i = known; i < after.sendings.size(); ++i) {
        const auto& sent = after.sendings[i];
        writing.log(use_of(
            visit, after.facts.ref, UseKind::issued,
            sent.what + ", meeting " + std::to_string(sent.meeting) + ", version " + std::to_string(sent.version),
            sent.number));
    }
}

}  // namespace mappa::app
