#include <algorithm>
#include <string>

#include "engine/clocks/reckoner.hpp"
#include "engine/measures/definition.hpp"
#include "engine/measures/judged.hpp"
#include "engine/measures/practice.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

/// The day a custody case had to be referred by (001 4.11).
std::optional<Date> due(const CaseRecord& record, const Tally& tally) {
    const auto* by = tally.window().practice;
    if (!by || !record.facts.release_on || !custody_case(record.facts)) return std::nullopt;
    return by->policy.clock("refer").before_if_known(*record.facts.release_on, by->calendar);
}

/// The requirement that was unmet when it first came in; empty when none was.
std::string unmet(const CaseRecord& record, const Referral& referral) {
    if (referral.submissions > 1 || referral.state == ReferralState::returned) return "returned for what was missing";
    if (referral.state == ReferralState::rejected && lacked_something(referral)) return "rejected for what was missing";
    const auto received = first_received(referral);
    const bool questioned = std::ranges::any_of(record.warnings, [&](const Warning& each) {
        return each.on == received && (each.rule == "referral-unfilled" || each.rule == "needs-invited");
    });
    return questioned ? "questioned when it was submitted" : "";
}

MeasuredCase item_of(const CaseRecord& record, const Referral& referral, bool counted, std::string why) {
    return {record.facts.ref,
            "referral " + std::to_string(referral.number),
            referral.level_sought,
            referral.referred_by,
            counted,
            std::move(why)};
}

std::string timing_text(Date received, Date due) {
    return received <= due ? "received " + received.text() + ", due " + due.text()
                           : "received " + days_text(due.days_until(received)) + " late, due " + due.text();
}

}  // namespace

void custody_referral_in_time(const CaseRecord& record, Tally& tally) {
    for (const auto& referral : record.referrals) {
        const auto received = first_received(referral);
        if (!received || !tally.window().asks(*received)) continue;
        const auto by = due(record, tally);
        if (by)
            tally.count(*received, item_of(record, referral, *received <= *by, timing_text(*received, *by)));
        else if (tally.window().practice && record.facts.release_on && custody_case(record.facts))
            tally.leave_out(item_of(record, referral, false,
                                    "the bank holidays that its working days are counted by are not known"));
    }
}

void referral_in_time_and_complete(const CaseRecord& record, Tally& tally) {
    for (const auto& referral : record.referrals) {
        const auto received = first_received(referral);
        if (!received || !tally.window().asks(*received)) continue;
        const auto by = due(record, tally);
        const auto missing = unmet(record, referral);
        const bool in_time = !by || *received <= *by;
        auto why = by ? timing_text(*received, *by) : std::string{"no date by which it was due"};
        why += missing.empty() ? "; nothing missing" : "; " + missing;
        tally.count(*received, item_of(record, referral, in_time && missing.empty(), std::move(why)));
    }
}

}  // namespace mappa::counting
