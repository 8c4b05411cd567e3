#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "app/log.hpp"
#include "app/session.hpp"
#include "app/session_log.hpp"
#include "engine/access/access.hpp"

namespace mappa::app {
namespace {

/// "document minutes, docx, issued document 3": what the access log says, without a word of the case.
std::string named(const IssuedDocument& document) {
    return "document " + document.document + ", " + document.format + ", issued document " +
           std::to_string(document.number);
}

/// Steps decided one after another in memory, to be written together.
struct Decided {
    CaseRecord after;
    std::vector<Event> events;
    Findings warnings;
    std::optional<std::variant<std::vector<Refusal>, Problems>> refused;

    void take(const Desk& desk, const AreaRecord& area, const Visit& visit, std::vector<Step> steps) {
        if (steps.empty()) return;
        auto decision = desk.decide(area, after, {}, visit, std::move(steps));
        if (auto* problems = std::get_if<Problems>(&decision)) {
            refused = std::move(*problems);
        } else if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
            refused = std::move(*refusals);
        } else {
            auto& accepted = std::get<Acceptance>(decision);
            after = std::move(accepted.after);
            std::ranges::move(accepted.events, std::back_inserter(events));
            std::ranges::move(accepted.warnings, std::back_inserter(warnings));
        }
    }
};

}  // namespace

Outcome Session::issue(const std::string& case_ref, const Visit& visit, std::vector<Step> first,
                       const MakeDocuments& make, std::optional<int> seen) {
    const auto area = store_.area();
    const auto before = store_.read_case(case_ref);
    if (!before) return no_such_case(area, case_ref);
    if (seen && *seen != before->facts.version) return store::MovedOn{case_ref, before->facts.version, *seen + 1};
    Decided decided;
    decided.after = *before;
    decided.take(desk_, area, visit, std::move(first));
    std::vector<MadeDocument> made;
    if (!decided.refused) {
        auto steps_so_far = store_.history(case_ref);
        steps_so_far.insert(steps_so_far.end(), decided.events.begin(), decided.events.end());
        made = make(decided.after, steps_so_far);
        std::vector<Step> steps;
        for (const auto& each : made) steps.emplace_back(each.step);
        decided.take(desk_, area, visit, std::move(steps));
    }
    store::Writing writing{store_};
    if (decided.refused) {
        if (auto* problems = std::get_if<Problems>(&*decided.refused)) return std::move(*problems);
        auto& refusals = std::get<std::vector<Refusal>>(*decided.refused);
        log_refused(writing, visit, case_ref, refusals);
        log_steps(case_ref, made.size(), "refused");
        return std::move(refusals);
    }
    if (decided.events.empty()) return Problems{{{}, "there is no document to issue"}};
    if (auto moved = writing.append(decided.events, &*before, decided.after)) return *moved;
    for (const auto& each : made) {
        if (writing.keep(case_ref, each.bytes) != each.step.digest)
            throw std::logic_error("a document whose digest is not that of its bytes");
    }
    log_sent(writing, visit, &*before, decided.after);
    for (auto i = before->issued_documents.size(); i < decided.after.issued_documents.size(); ++i)
        writing.log(use_of(visit, case_ref, UseKind::issued, named(decided.after.issued_documents[i])));
    writing.commit();
    log_steps(case_ref, decided.events.size(), "taken");
    return Taken{case_ref, std::move(decided.events), std::move(decided.warnings), decided.after.facts.version};
}

ShownIssued Session::issued(const std::string& case_ref, const Visit& visit, int number) {
    auto record = store_.read_case(case_ref);
    if (!record) {
        const auto area = store_.area();
        if (const auto* erasure = erasure_of(area, case_ref)) return *erasure;
        return no_such_case(area, case_ref);
    }
    // Before the number is looked for: how many documents there are is told to readers of the case only.
    if (auto no = may_not_read(visit.actor, *record)) {
        store_.log(use_of(visit, case_ref, "document issued", no->findings));
        return std::vector{std::move(*no)};
    }
    const auto* document = record->issued(number);
    if (!document) {
        const auto count = record->issued_documents.size();
        return Problems{{{},
                         case_ref + " has no issued document " + std::to_string(number) + ": " +
                             (count == 0 ? std::string{"none was issued"}
                                         : "there are " + std::to_string(count) + ", which `document issued " +
                                               case_ref + "` lists")}};
    }
    if (auto no = may_not_read_issued(visit.actor, *record, *document)) {
        store_.log(use_of(visit, case_ref, named(*document), no->findings));
        return std::vector{std::move(*no)};
    }
    store_.log(use_of(visit, case_ref, UseKind::again, named(*document)));
    if (document->closed == Answer::yes) store_.log(use_of(visit, case_ref, UseKind::closed_section, named(*document)));
    KeptDocument kept{*document, store_.kept(case_ref, document->digest), {}};
    kept.record = as_seen_by(visit.actor, std::move(*record));
    return kept;
}

}  // namespace mappa::app
