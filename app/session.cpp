#include "app/session.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "app/editions.hpp"
#include "app/embedded.hpp"
#include "app/log.hpp"
#include "app/neighbours.hpp"
#include "app/session_log.hpp"
#include "engine/access/access.hpp"
#include "engine/calendar/holidays_text.hpp"

namespace mappa::app {
namespace {

/// Between how many steps a copy of the record holds and where it was put, as the access log says it.
constexpr std::string_view steps_to = " steps to ";

}  // namespace

Session::Session(store::Store store, Holidays holidays)
    : store_{std::move(store)}, desk_{std::move(holidays), RuleBook::standard(), stand_in_for} {}

Outcome Session::take(const std::string& case_ref, const Visit& visit, std::vector<Step> steps,
                      std::optional<int> seen) {
    store::Writing writing{store_};
    const auto area = store_.area();
    std::shared_ptr<const CaseRecord> before;
    const bool notifies = !steps.empty() && facts_begun_by(steps.front());
    if (case_ref.empty() && !notifies)
        return Problems{{{}, "which case? Give its reference: `mappa case list` shows those there are"}};
    if (!case_ref.empty()) {
        before = current(case_ref);
        if (!before) return no_such_case(area, case_ref);
        if (seen && *seen != before->facts.version) return store::MovedOn{case_ref, before->facts.version, *seen + 1};
    }
    const auto neighbours = neighbours_of(store_, area, before.get(), steps, visit);
    const auto count = steps.size();
    // Read before the steps are handed over.
    std::optional<MergeCase> merge;
    if (const auto* found = merge_among(steps)) merge = *found;
    auto decision = desk_.decide(area, before ? *before : CaseRecord{}, neighbours, visit, std::move(steps));
    if (auto* problems = std::get_if<Problems>(&decision)) return std::move(*problems);
    if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        log_refused(writing, visit, case_ref, *refusals);
        log_steps(case_ref, count, "refused");
        return std::move(*refusals);
    }
    auto& accepted = std::get<Acceptance>(decision);
    if (auto moved = writing.append(accepted.events, before.get(), accepted.after)) return *moved;
    if (merge) {
        // The case that stays says which duplicate it absorbed: both are written, or neither.
        AbsorbCase absorb;
        absorb.duplicate = case_ref;
        absorb.why = merge->why;
        const auto stays = store_.read_case(merge->into);
        auto absorbed = desk_.decide(area, stays.value_or(CaseRecord{}), {}, visit, {absorb});
        if (auto* problems = std::get_if<Problems>(&absorbed)) return std::move(*problems);
        if (auto* refusals = std::get_if<std::vector<Refusal>>(&absorbed)) return std::move(*refusals);
        const auto& other = std::get<Acceptance>(absorbed);
        if (auto moved = writing.append(other.events, &*stays, other.after)) return *moved;
    }
    log_sent(writing, visit, before.get(), accepted.after);
    writing.commit();
    log_steps(accepted.after.facts.ref, count, "taken");
    Taken taken{accepted.after.facts.ref, std::move(accepted.events), std::move(accepted.warnings),
                accepted.after.facts.version};
    keep(std::make_shared<const CaseRecord>(std::move(accepted.after)));
    return taken;
}

Outcome Session::try_out(const std::string& case_ref, const Visit& visit, std::vector<Step> steps) {
    const auto area = store_.area();
    const auto before = current(case_ref);
    if (!before) return no_such_case(area, case_ref);
    const auto neighbours = neighbours_of(store_, area, &*before, steps, visit);
    auto decision = desk_.decide(area, *before, neighbours, visit, std::move(steps));
    if (auto* problems = std::get_if<Problems>(&decision)) return std::move(*problems);
    if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) return std::move(*refusals);
    auto& accepted = std::get<Acceptance>(decision);
    return Taken{case_ref, std::move(accepted.events), std::move(accepted.warnings), accepted.after.facts.version};
}

std::shared_ptr<const CaseRecord> Session::current(const std::string& case_ref) {
    if (const auto now = store_.tables_made(); now != kept_of_) {
        kept_.clear();
        kept_of_ = now;
    }
    const auto version = store_.version_of(case_ref);
    if (!version) return nullptr;
    if (const auto kept = kept_.find(case_ref); kept != kept_.end() && kept->second->facts.version == *version)
        return kept->second;
    auto read = store_.read_case(case_ref);
    if (!read) return nullptr;
    auto record = std::make_shared<const CaseRecord>(std::move(*read));
    keep(record);
    return record;
}

void Session::keep(std::shared_ptr<const CaseRecord> record) {
    constexpr std::size_t enough = 64;
    if (kept_.size() >= enough) kept_.clear();
    kept_.insert_or_assign(record->facts.ref, std::move(record));
}

Outcome Session::take(const Visit& visit, AreaStep step) {
    store::Writing writing{store_};
    const auto before = store_.area();
    auto decision = desk_.decide(before, visit, std::move(step));
    if (auto* problems = std::get_if<Problems>(&decision)) return std::move(*problems);
    if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        log_refused(writing, visit, {}, *refusals);
        return std::move(*refusals);
    }
    auto& accepted = std::get<AreaAcceptance>(decision);
    if (auto moved = writing.append(accepted.event, before, accepted.after)) return *moved;
    writing.commit();
    return Taken{{}, {std::move(accepted.event)}, {}, accepted.after.version};
}

Outcome Session::erase(const Visit& visit, EraseCase step) {
    const auto ref = step.ref;
    Outcome outcome = Problems{};
    {
        store::Writing writing{store_};
        const auto before = store_.area();
        const auto record = store_.read_case(ref);
        if (record) {
            step.steps = record->facts.version;
            step.documents = static_cast<int>(record->issued_documents.size());
        }
        auto decision = desk_.decide(before, visit, AreaStep{std::move(step)});
        if (auto* accepted = std::get_if<AreaAcceptance>(&decision); accepted && record) {
            if (auto no = may_not_erase(*record)) {
                decision = std::vector{std::move(*no)};
            } else {
                if (auto moved = writing.append(accepted->event, before, accepted->after)) return *moved;
                writing.erase(ref);
                writing.commit();
                outcome = Taken{{}, {std::move(accepted->event)}, {}, accepted->after.version};
            }
        }
        if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
            log_refused(writing, visit, ref, *refusals);
            return std::move(*refusals);
        }
        if (!record) {
            outcome = no_such_case(before, ref);
            if (!erasure_of(before, ref)) return outcome;
        } else if (auto* problems = std::get_if<Problems>(&decision)) {
            return std::move(*problems);
        }
    }
    kept_.erase(ref);  // nothing of it stays in memory either
    store_.scrub();
    return outcome;
}

Shown Session::read(const std::string& case_ref, const Visit& visit, const Inquiry& inquiry) {
    auto record = store_.read_case(case_ref);
    if (!record) {
        const auto area = store_.area();
        if (const auto* erasure = erasure_of(area, case_ref)) return *erasure;
        return no_such_case(area, case_ref);
    }
    const auto& reader = visit.actor;
    auto no = inquiry.meeting ? may_not_read_minutes(reader, *record, inquiry.meeting) : may_not_read(reader, *record);
    if (!no && inquiry.closed == ClosedSection::asked_for) no = may_not_read_closed(reader);
    if (no && inquiry.kind == UseKind::view && inquiry.meeting == 0 && inquiry.closed != ClosedSection::asked_for &&
        in_emergency(reader, *record, visit.recorded_at)) {
        store_.log(use_of(visit, case_ref, UseKind::emergency, inquiry.what));
        return as_seen_in_emergency(reader, std::move(*record));
    }
    if (no) {
        store_.log(use_of(visit, case_ref, inquiry.what, no->findings));
        return std::vector{std::move(*no)};
    }
    // Whoever was sent a copy of the minutes opens that copy.
    const int copy = inquiry.the_minutes ? copy_of(reader, *record, inquiry.meeting) : 0;
    store_.log(use_of(visit, case_ref, copy ? UseKind::opened : inquiry.kind, inquiry.what, copy));
    if (inquiry.closed != ClosedSection::left_out && has_closed_section(*record) && !may_not_read_closed(reader)) {
        store_.log(use_of(visit, case_ref, UseKind::closed_section, inquiry.what));
    }
    return as_seen_by(reader, std::move(*record));
}

std::vector<Refusal> Session::logged(const Visit& visit, UseKind kind, const std::string& what,
                                     std::optional<Refusal> refusal) {
    if (!refusal) {
        store_.log(use_of(visit, {}, kind, what));
        return {};
    }
    store_.log(use_of(visit, {}, what, refusal->findings));
    return {std::move(*refusal)};
}

std::vector<Refusal> Session::list(const Visit& visit, UseKind kind, const std::string& what) {
    return logged(visit, kind, what, may_not_list(visit.actor));
}

std::vector<Refusal> Session::open_log(const Visit& visit, const std::string& what) {
    return logged(visit, UseKind::view, what, may_not_read_log(visit.actor));
}

std::variant<store::Verification, std::vector<Refusal>> Session::back_up(const Visit& visit,
                                                                         const std::filesystem::path& to,
                                                                         const store::Progress& progress) {
    const auto file = std::filesystem::absolute(to).lexically_normal().string();
    auto refusals = logged(visit, UseKind::export_file, "backup to " + file, may_not_back_up(visit.actor));
    if (!refusals.empty()) return refusals;
    const auto copy = store_.backup(to, progress);
    store_.log(use_of(visit, {}, UseKind::backup, std::to_string(copy.steps) + std::string{steps_to} + file));
    return copy;
}

std::optional<BackupMade> Session::last_backup() const {
    const auto use = store_.last_backup();
    if (!use) return std::nullopt;
    const auto end = use->what.find(steps_to);
    BackupMade made{use->recorded_at, use->actor.name, std::strtoll(use->what.c_str(), nullptr, 10), {}};
    if (end != std::string::npos) made.file = use->what.substr(end + steps_to.size());
    return made;
}

void Session::log(const Visit& visit, UseKind kind, const std::string& what) {
    store_.log(use_of(visit, {}, kind, what));
}

std::function<bool(const std::string&)> Session::readable(const Actor& reader) const {
    if (reads_every_case(reader)) return [](const std::string&) { return true; };
    return [this, reader, known = std::map<std::string, bool>{}](const std::string& ref) mutable {
        const auto found = known.find(ref);
        if (found != known.end()) return found->second;
        const auto facts = store_.case_facts(ref);
        return known[ref] = facts && may_read(store_, reader, *facts);
    };
}

std::function<std::string(const std::string&)> Session::shown_in_log(const Actor& reader) const {
    return [this, may = readable(reader)](const std::string& ref) {
        return ref.empty() || may(ref) || !store_.case_facts(ref) ? ref : std::string{"withheld"};
    };
}

std::optional<store::Limits> Session::limits_of(const Actor& reader) const {
    if (reads_every_case(reader)) return std::nullopt;
    // A page cuts several lists. Only a step lets somebody read more, or less.
    const auto now = store_.head().seq;
    if (limits_ && limits_->reader == reader && limits_->at == now) return limits_->limits;
    const auto reach = reach_of(reader);
    store::Limits limits{reach.every, reach.party, {}};
    for (const auto& each : store_.cases_kept_close()) {
        if (may_read(store_, reader, each)) limits.close.push_back(each.ref);
    }
    limits_ = {reader, now, limits};
    return limits;
}

std::string text_of(const Erasure& erasure) {
    return "the content of " + erasure.ref + " (" + std::to_string(erasure.steps) + " steps) was erased" +
           (erasure.on ? " on " + erasure.on->text() : "") + " by " + erasure.by + ", authorised by " +
           erasure.authority + ", because: " + erasure.why +
           (erasure.documents == 0 ? ""
                                   : "; with it the kept copies of " + std::to_string(erasure.documents) +
                                         (erasure.documents == 1 ? " issued document" : " issued documents"));
}

Holidays known_holidays() {
    auto read = read_holidays(embedded("engine/calendar/bank-holidays.toml").value());
    if (auto* problems = std::get_if<std::vector<std::string>>(&read)) {
        throw std::logic_error("the bank holidays inside the program cannot be read: " + problems->front());
    }
    return std::get<Holidays>(std::move(read));
}

}  // namespace mappa::app
