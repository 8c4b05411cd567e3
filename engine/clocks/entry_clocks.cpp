#include <algorithm>
#include <array>

#include "engine/clocks/reckoner.hpp"

namespace mappa {
namespace {

constexpr Clock notify{"notify",           "An offender is identified and notified to MAPPA.",
                       "notify",           "sentence or caution",
                       "the notification", "FUP-01 (001 2.7, 4.1)"};
constexpr Clock prison_tells{"prison-tells",
                             "The prison tells the offender manager of the release date.",
                             "prison-tells",
                             "counts back from release",
                             "a release date on the record",
                             "FUP-17 (001 6.39)"};
constexpr Clock refer{"refer",
                      "A custody case is referred, or screened and kept at level 1.",
                      "refer",
                      "counts back from release",
                      "a referral handed in, or a screening that decides the level",
                      "FUP-17 (001 4.11)"};
constexpr Clock level_set{"level-set",
                          "The level of a custody case is decided.",
                          "refer",
                          "counts back from release",
                          "a level in force",
                          "FUP-17 (001 4.10, 6.39)"};
constexpr Clock reply{"reply",
                      "A referral is answered.",
                      "reply",
                      "receipt of the referral",
                      "the decision, or the return for information",
                      "FUP-10 (001 4.8)"};
constexpr Clock visor_record{"visor-record",
                             "A category 1 case has its ViSOR record.",
                             "visor-record",
                             "notification in category 1",
                             "a ViSOR reference on the record",
                             "FUP-40 (001 5.37)"};
constexpr Clock victim_offer{"victim-offer",
                             "The victim is offered contact with a victim liaison officer.",
                             "victim-offer",
                             "sentence",
                             "the day contact was offered",
                             "DCN-27 (002 outcome 5 4.2)"};
constexpr auto entry_clock_rows =
    std::to_array<const Clock*>({&notify, &prison_tells, &refer, &level_set, &reply, &visor_record, &victim_offer});

/// The five agencies that identify offenders (001 4.1).
bool identifies(std::optional<Agency> agency) {
    return agency == Agency::police || agency == Agency::probation || agency == Agency::prison ||
           agency == Agency::youth_offending || agency == Agency::mental_health;
}

/// The day a fact first stood on the record.
std::optional<Date> first_known(const CaseRecord& record, std::string_view fact, bool known) {
    for (const auto& change : record.fact_changes) {
        if (change.fact == fact) return change.was.empty() ? change.on : record.facts.notified_on;
    }
    return known ? record.facts.notified_on : std::nullopt;
}

void identification(Reckoner& reckon) {
    const auto& facts = reckon.record.facts;
    // Any agency may refer a category 3 offender at any time, and another area's offender was notified there
    // (001 4.1, 4.3).
    if (!facts.sentenced_on || facts.category == Category::three || !facts.from_area.empty()) return;
    auto& due = reckon.start(notify, "", *facts.sentenced_on, "sentence " + facts.sentenced_on->text());
    if (identifies(facts.notified_by)) due.agency = facts.notified_by;
    due.person = facts.case_manager;
    reckon.earlier(due, "sentenced_on", [&](Date was) { return reckon.end_of(*due.length, was); });
    stop(due, facts.notified_on);
}

/// A clock that counts back from release never ends before there was a sentence.
Due& before_release(Reckoner& reckon, const Clock& clock) {
    const auto& facts = reckon.record.facts;
    auto& due = reckon.before(clock, "", *facts.release_on, "release " + facts.release_on->text());
    const auto not_before_sentence = [&](Date day) {
        return facts.sentenced_on ? std::max(day, *facts.sentenced_on) : day;
    };
    due.due = due.warn_from = not_before_sentence(due.due);
    reckon.earlier(due, "release_on", [&](Date was) {
        return not_before_sentence(reckon.end_of({-due.length->length, due.length->unit}, was));
    });
    return due;
}

void release(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    if (!facts.release_on || !custody_case(facts)) return;
    auto& told = before_release(reckon, prison_tells);
    told.agency = Agency::prison;
    told.person = facts.prison == "-" ? "" : facts.prison;
    stop(told, first_known(record, "release_on", true));

    std::optional<Date> referred, levelled;
    for (const auto& each : record.referrals) referred = earliest(referred, each.submitted_on);
    for (const auto& each : record.level_periods) levelled = earliest(levelled, each.from);
    auto& referral = before_release(reckon, refer);
    referral.person = facts.case_manager;
    stop(referral, earliest(referred, levelled));  // "considered, not referred" is a decision too
    auto& level = before_release(reckon, level_set);
    level.agency = Agency::coordination;
    stop(level, levelled);
}

void replies(Reckoner& reckon) {
    for (const auto& each : reckon.record.referrals) {
        if (!each.submitted_on) continue;
        auto& due = reckon.start(reply, numbered("referral", each.number), *each.submitted_on,
                                 "received " + each.submitted_on->text());
        due.agency = Agency::coordination;
        if (each.state == ReferralState::withdrawn)
            lapse(due, each.decided_on, "withdrawn");
        else
            stop(due, each.state == ReferralState::returned ? each.returned_on : each.decided_on);
    }
}

void registration(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    if (facts.category != Category::one || !facts.notified_on) return;
    auto from = *facts.notified_on;
    for (const auto& change : record.fact_changes) {
        const auto on = change.effective_on ? change.effective_on : change.on;
        if (change.fact == "category" && change.now == code(Category::one) && on) from = std::max(from, *on);
    }
    auto& due = reckon.start(visor_record, "", from, "category 1 since " + from.text());
    due.agency = Agency::police;
    due.person = facts.police_manager;
    stop(due, facts.visor.empty() ? std::nullopt : first_known(record, "visor", true));
}

void victims(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    if (!facts.sentenced_on || facts.victim_contact == Answer::no) return;
    if (facts.victim_contact != Answer::yes && facts.victim_issue != Answer::yes) return;
    const auto offer = [&](std::string about) -> Due& {
        auto& due =
            reckon.start(victim_offer, std::move(about), *facts.sentenced_on, "sentence " + facts.sentenced_on->text());
        due.agency = Agency::victim_liaison;
        reckon.earlier(due, "sentenced_on", [&](Date was) { return reckon.end_of(*due.length, was); });
        return due;
    };
    bool named = false;
    for (const auto& each : record.people) {
        if (each.tie != Tie::victim) continue;
        named = true;
        auto& due = offer(numbered("person", each.number) + ", " + each.name);
        due.person = each.contact_officer;
        stop(due, each.contact_offered_on);
        lapse(due, each.died_on, "the victim has died");
    }
    if (!named && facts.victim_contact == Answer::yes) offer("").note = "no victim is named on the record";
}

}  // namespace

std::span<const Clock* const> entry_rows() { return entry_clock_rows; }

void entry_clocks(Reckoner& reckon) {
    identification(reckon);
    release(reckon);
    replies(reckon);
    registration(reckon);
    victims(reckon);
}

}  // namespace mappa
