#include <doctest/doctest.h>

#include <map>
#include <set>

#include "engine/rules/rule_book.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/referral_stages.hpp"
#include "tests/support/screening.hpp"

/// A person meets everything that is missing at once, and sees the list grow shorter with each thing supplied.
namespace mappa::test::one_by_one_test {
namespace {

/// What a refused step still wants: the texts of each rule.
using Wants = std::map<std::string, std::set<std::string>>;

Wants wants_of(const CaseRecord& record, const Visit& who, const Step& step) {
    const Neighbours nobody;
    const auto decision = desk().decide(fenbury(), record, nobody, who, {step});
    Wants wants;
    if (accepted(decision)) return wants;
    const auto* refusals = std::get_if<std::vector<Refusal>>(&decision);
    REQUIRE(refusals);
    for (const auto& refusal : *refusals) {
        for (const auto& finding : refusal.findings) {
            CHECK_FALSE(finding.what.empty());
            CHECK_FALSE(finding.supply.empty());
            CHECK_FALSE(finding.rule->sources.empty());
            wants[std::string{finding.rule->id}].insert(finding.what);
        }
    }
    return wants;
}

/// Supplies one thing after another. Nothing that was met is wanted again, nothing new is wanted, and in the end
/// nothing is.
class Supplying {
public:
    Supplying(CaseRecord record, Visit who, Step wanted)
        : record_{std::move(record)}, who_{std::move(who)}, step_{std::move(wanted)} {
        wants_ = wants_of(record_, who_, step_);
    }

    void supply(const Visit& by, const Step& with, const std::string& name) {
        INFO(name);
        record_ = taken(record_, by, {with});
        const auto now = wants_of(record_, who_, step_);
        for (const auto& [rule, texts] : now) CHECK_MESSAGE(wants_.contains(rule), rule);
        if (now != wants_) ++shorter_;
        wants_ = now;
    }
    /// The same, one field of a form after another.
    template <class S>
    void supply_each(const Visit& by, const S& form, S one) {
        const S empty = one;
        for_each_field<S>([&](const auto& each) {
            using Value = std::remove_cvref_t<decltype(form.*(each.member))>;
            if constexpr (!is_list<Value>) {
                if (form.*(each.member) == empty.*(each.member)) return;
                one = empty;
                one.*(each.member) = form.*(each.member);
                supply(by, one, std::string{each.name});
            }
        });
    }

    [[nodiscard]] const Wants& wants() const { return wants_; }
    [[nodiscard]] const CaseRecord& record() const { return record_; }
    /// How many of the things supplied made the list shorter.
    [[nodiscard]] int shorter() const { return shorter_; }

private:
    CaseRecord record_;
    Visit who_;
    Step step_;
    Wants wants_;
    int shorter_ = 0;
};

/// The rules that want something, in order of their ids.
std::string ids(const Wants& wants) {
    std::string text;
    for (const auto& [rule, texts] : wants) text += (text.empty() ? "" : " ") + rule;
    return text;
}

}  // namespace

TEST_CASE(
    "an empty referral is refused with everything it lacks, each with rule, source and how to supply it; one by one "
    "they go") {
    DraftReferral blank;
    Supplying supplying{taken(notified(), referrer(), {blank}), referrer(), submission()};
    CHECK(ids(supplying.wants()) ==
          "referral-adds referral-endorsed referral-invitees referral-level referral-risk screened-first");

    const auto complete = referral();
    EditReferral edit;
    edit.referral = 1;
    auto filled = edit;
    static_cast<ReferralForm&>(filled) = complete;
    supplying.supply_each(referrer(), filled, edit);
    filled = edit;
    filled.invite = complete.invite;
    supplying.supply(referrer(), filled, "invite");
    supplying.supply(referrer(), assessment(referral_day), "assessment");
    supplying.supply(referrer(), plan(), "plan");
    supplying.supply(referrer(), screening(), "screening");
    EndorseReferral endorse;
    endorse.referral = 1;
    endorse.rationale = "needs police at night";
    supplying.supply(line_manager(), endorse, "endorsement");
    CHECK(ids(supplying.wants()) == "");
    CHECK(supplying.shorter() == 8);
    CHECK(accepted(desk().decide(fenbury(), supplying.record(), {}, referrer(), {submission()})));
}

TEST_CASE("an empty level 3 meeting closes only when each thing that it named has been supplied, one after another") {
    const Date day{2014, 1, 20};
    const auto record = in_session(Level::three);
    const auto chair = visit(Role::chair, day, "Supt Greta Lowe", Agency::police);
    const auto minute_taker = visit(Role::minute_taker, day, "Minnie Writer");
    CloseMeeting close;
    close.meeting = 1;
    Supplying supplying{record, chair, close};
    CHECK(ids(supplying.wants()) ==
          "attendance-accounted confidentiality-statement critical-case-question disclosure-considered human-rights "
          "lead-agency-report "
          "level-decided next-review offender-part opening-complete plan-reviewed risk-confirmed victims-considered");

    for (const auto& step : minutes(1, record, Level::three, Date{2014, 3, 10})) {
        if (const auto* sections = std::get_if<RecordMinutes>(&step)) {
            RecordMinutes one;
            one.meeting = sections->meeting;
            supplying.supply_each(minute_taker, *sections, one);
        } else {
            supplying.supply(minute_taker, step, "step " + std::to_string(step.index()));
        }
    }
    CHECK(ids(supplying.wants()) == "");
    CHECK(supplying.shorter() == 20);
    CHECK(accepted(desk().decide(fenbury(), supplying.record(), {}, chair, {close})));
}

}  // namespace mappa::test::one_by_one_test
