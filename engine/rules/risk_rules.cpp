#include <span>

#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/signature.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule assessment_complete{
    "assessment-complete", Severity::refuse, "An assessment says who assessed, when, how likely, how soon, and why.",
    "assessor, assessed_on, likelihood, imminence, analysis", "FUP-12, FUP-24, FUP-64 (001 4.8, 6.7)"};
constexpr Rule high_of_what{"high-risk-of-what", Severity::refuse,
                            "A rating of high or very high says what harm, to whom, and by which tool.",
                            "harm, whom, tool in that rating", "FUP-64 (001 4.17)"};
constexpr Rule rm2000_only_for{
    "rm2000-eligible", Severity::refuse,
    "Risk Matrix 2000 is for men of 18 or over with a sexual conviction; it predicts reconviction, not harm.",
    "another tool, or the score 'not applicable'", "PHC-03, PHC-05, FUP-64 (000 1.3; 001 4.17)"};
constexpr Rule very_high_is_imminent{"very-high-is-imminent", Severity::refuse,
                                     "Very high means imminent and more likely than not: say why.", "why_imminent",
                                     "PHC-09 (000 Appendix 1)"};
constexpr Rule reduction_supported{"reduction-supported", Severity::refuse,
                                   "A risk rating comes down only with a newer analysis and a plan that supports it.",
                                   "analysis in the assessment; `case plan` for a newer plan",
                                   "FUP-24 (001 6.7 Matthew, 6.33 Ray)"};

constexpr Rule change_described{
    "risk-change-described", Severity::refuse, "A risk rating that changes says what changed.",
    "changed; resulting_action where something is done because of it", "PHC-21 (000 Table 9, 2.1)"};
constexpr Rule countersignature{
    "assessment-countersigned", Severity::refuse,
    "A countersignature has its rationale, is not the author's own, and is a deputy's only while the manager is away.",
    "rationale, by another person than the assessor", "PHC-14 (000 1.2)"};
constexpr Rule level_review{"level-review-due", Severity::warn,
                            "When the risk has risen to very high the level is reviewed; it does not follow by itself.",
                            "`case screen`, a referral, a level decided at a meeting; or `case answer` with the reason",
                            "PHC-20 (000 1.1); FUP-23 (001 4.10)"};
constexpr Rule past_addressed{"past-offending-addressed", Severity::warn,
                              "The analysis of risk addresses each kind of past offending on record.",
                              "analysis in `case assess`; or `case answer` with the reason", "FUP-46 (001 6.43, 4.17)"};
constexpr Rule plan_at_medium{"plan-at-medium", Severity::refuse,
                              "Minutes are not final without a risk management plan at medium risk or higher.",
                              "`case plan`", "DCN-08 (002 1.7)"};

bool is_rm2000(std::string_view tool) {
    const auto name = plain(tool);
    return name.find("rm2000") != std::string::npos || name.find("rm 2000") != std::string::npos ||
           name.find("risk matrix") != std::string::npos;
}

/// A tool that was looked at and left aside.
bool not_applied(std::string_view score) {
    const auto said = plain(score);
    return said.starts_with("not applicable") || said == "n a" || said == "na";
}

/// A sexual conviction for an offence after the age of 16. Unless somebody answered the question, a sexual index
/// offence is one when the sentence was passed after that birthday.
bool convicted_sexually(const CaseFacts& facts) {
    if (facts.sexual_conviction) return facts.sexual_conviction == Answer::yes;
    const bool as_a_child = facts.born && facts.sentenced_on && *facts.sentenced_on < facts.born->plus_months(16 * 12);
    return facts.offence_kind == OffenceKind::sexual && !as_a_child;
}

void check_rm2000(const CaseFacts& facts, Date on, Found& found) {
    if (facts.sex == Sex::female) found.ask("Risk Matrix 2000 is not for women");
    if (facts.born && facts.born->plus_months(18 * 12) > on)
        found.ask("Risk Matrix 2000 is not for anyone under 18 on the assessment date");
    if (!convicted_sexually(facts)) {
        found.ask("Risk Matrix 2000 needs a sexual conviction after the age of 16, and none is recorded");
    }
}

std::optional<Rosh> highest(const std::vector<RatingForm>& ratings) {
    std::optional<Rosh> found;
    for (const auto& each : ratings) {
        if (each.rosh && (!found || *each.rosh > *found)) found = each.rosh;
    }
    return found;
}

/// The beginnings of words by which an analysis shows that it has a kind of past offending in view; one that ends in a
/// space is a whole word.
std::span<const std::string_view> words_for(PastKind kind) {
    using namespace std::string_view_literals;
    static constexpr auto child =
        std::to_array({"child"sv, "girl "sv, "girls"sv, "boy "sv, "boys"sv, "baby"sv, "infant"sv, "minors"sv,
                       "daughter"sv, "son "sv, "sons "sv, "under 1"sv, "teenage"sv, "pupil"sv});
    static constexpr auto sexual = std::to_array({"sex"sv, "rape"sv, "indecen"sv, "lewd"sv, "groom"sv});
    static constexpr auto violence =
        std::to_array({"violen"sv, "assault"sv, "injur"sv, "stab"sv, "beat"sv, "wound"sv, "punch"sv, "kick"sv, "hit "sv,
                       "hits "sv, "kill"sv, "chok"sv, "strik"sv, "fight"sv});
    static constexpr auto partner =
        std::to_array({"domestic"sv, "partner"sv, "wife"sv, "husband"sv, "girlfriend"sv, "boyfriend"sv});
    static constexpr auto arson = std::to_array({"arson"sv, "fire "sv, "fires"sv, "burn"sv});
    static constexpr auto weapons = std::to_array({"weapon"sv, "knife"sv, "knives"sv, "gun "sv, "guns"sv, "firearm"sv,
                                                   "blade"sv, "stab"sv, "shoot"sv, "acid"sv, "glass"sv});
    static constexpr auto stalking = std::to_array({"stalk"sv, "harass"sv, "follow"sv});
    static constexpr auto terrorism = std::to_array({"terror"sv, "extrem"sv});
    switch (kind) {
        case PastKind::child_victim:
            return child;
        case PastKind::sexual:
            return sexual;
        case PastKind::violence:
            return violence;
        case PastKind::domestic_abuse:
            return partner;
        case PastKind::arson:
            return arson;
        case PastKind::weapons:
            return weapons;
        case PastKind::stalking:
            return stalking;
        case PastKind::terrorism:
            return terrorism;
        case PastKind::other:
            break;
    }
    return {};
}

void check_past(const CaseRecord& record, const AssessmentForm& assessment, Found& found) {
    const auto text = " " + plain(assessment.analysis) + " " + plain(assessment.triggers) + " ";
    for (const auto& past : record.past_offences) {
        if (!past.kind) continue;
        const auto words = words_for(*past.kind);
        // Other offending has no words to look for.
        if (words.empty() || std::ranges::any_of(words, [&](std::string_view each) {
                return text.find(" " + std::string{each}) != std::string::npos;
            }))
            continue;
        found.ask("the analysis does not address past offending: " + std::string{label(*past.kind)} +
                  (past.year != 0 ? " (" + std::to_string(past.year) + ")" : " (year not recorded)"));
    }
}

/// The day on which the risk last rose to very high, while it is so; nothing when it is not.
std::optional<Date> very_high_since(const CaseRecord& record) {
    if (record.rosh() != Rosh::very_high) return std::nullopt;
    std::optional<Date> since;
    for (const auto& change : record.fact_changes) {
        if (change.fact == "risk of serious harm" && change.now == code(Rosh::very_high)) since = change.on;
    }
    return since;
}

void check_level_review(const Situation& situation, Found& found) {
    const auto& record = situation.record;
    const auto since = very_high_since(record);
    // Beyond level 3 there is nothing to review.
    if (!since || record.facts.level() == Level::three) return;
    const auto after = [&](const std::optional<Date>& day) { return day && *day >= *since; };
    const bool decided =
        std::ranges::any_of(record.level_decisions, [&](const LevelDecision& each) { return after(each.on); }) ||
        std::ranges::any_of(record.referrals, [&](const Referral& each) { return after(each.decided_on); }) ||
        std::ranges::any_of(record.screenings,
                            [&](const Screening& each) { return each.level == Level::one && after(each.on); });
    if (decided) return;
    const auto due = situation.policy.clock("level-review").due_from(*since, situation.calendar);
    found.miss("the risk of serious harm rose to very high on " + since->text() + ": the level (" +
               (record.facts.level() ? std::string{label(*record.facts.level())} : std::string{"undecided"}) +
               ") is to be reviewed by " + due.text());
}

}  // namespace

void add_risk_rules(RuleBook& book) {
    book.watch<AssessRisk>(assessment_complete, [](const Situation& situation, const AssessRisk& step, Found& found) {
        if (blank(step.assessor)) found.ask("who assessed", "assessor");
        if (!step.on)
            found.ask("the date of the assessment", "assessed_on");
        else if (*step.on > situation.today)
            found.ask("an assessment cannot be dated in the future", "assessed_on");
        if (blank(step.likelihood)) found.ask("likelihood of reoffending", "likelihood");
        if (blank(step.imminence)) found.ask("imminence", "imminence");
        if (blank(step.analysis))
            found.ask("the analysis: who is at risk, of what, in which circumstances", "analysis");
        if (step.ratings.empty()) found.ask("the risk of serious harm to each group", "rating");
        for (const auto& rating : step.ratings) {
            if (!rating.group) found.ask("the group a rating is about", "rating: group");
            if (!rating.rosh) found.ask("the level of a rating", "rating: rosh");
        }
    });
    book.watch<AssessRisk>(high_of_what, [](const Situation&, const AssessRisk& step, Found& found) {
        for (const auto& rating : step.ratings) {
            if (!rating.rosh || *rating.rosh < Rosh::high) continue;
            const auto name = std::string{label(*rating.rosh)} + " risk to " +
                              (rating.group ? std::string{label(*rating.group)} : "a group");
            if (blank(rating.harm)) found.ask(name + ": what harm", "rating: harm");
            if (blank(rating.whom)) found.ask(name + ": to whom", "rating: whom");
            if (blank(rating.tool)) found.ask(name + ": by which tool or judgement", "rating: tool");
        }
    });
    book.watch<AssessRisk>(rm2000_only_for, [](const Situation& situation, const AssessRisk& step, Found& found) {
        const auto& facts = situation.record.facts;
        for (const auto& score : step.scores) {
            if (is_rm2000(score.tool) && !not_applied(score.score))
                check_rm2000(facts, score.on.value_or(step.on.value_or(situation.today)), found);
        }
        for (const auto& rating : step.ratings) {
            if (is_rm2000(rating.tool))
                found.ask("a risk of serious harm rating cannot rest on Risk Matrix 2000 (its source here: " +
                              rating.tool + ")",
                          "rating: tool");
        }
    });
    book.watch<AssessRisk>(very_high_is_imminent, [](const Situation&, const AssessRisk& step, Found& found) {
        const bool very_high =
            std::ranges::any_of(step.ratings, [](const auto& rating) { return rating.rosh == Rosh::very_high; });
        if (very_high && blank(step.why_imminent)) found.ask("why serious harm is more likely than not, and imminent");
    });
    book.watch<AssessRisk>(reduction_supported, [](const Situation& situation, const AssessRisk& step, Found& found) {
        const auto before = situation.record.rosh();
        const auto after = highest(step.ratings);
        if (!before || !after || *after >= *before) return;
        const auto name =
            "lowering the risk from " + std::string{label(*before)} + " to " + std::string{label(*after)} + ": ";
        const auto* last = situation.record.assessment();
        if (last && step.on && last->on && *step.on <= *last->on)
            found.ask(name + "an assessment dated after the last rating", "assessed_on");
        const auto* plan = situation.record.plan();
        if (!plan || (last && last->on && plan->written_on && *plan->written_on < *last->on)) {
            found.miss(name + "a plan written since the last rating that supports it", "`case plan`");
        }
    });
    book.watch<AssessRisk>(change_described, [](const Situation& situation, const AssessRisk& step, Found& found) {
        const auto before = situation.record.rosh();
        const auto after = highest(step.ratings);
        if (!before || !after || *before == *after || !blank(step.changed)) return;
        found.ask((*after < *before ? "lowering" : "raising") + std::string{" the risk from "} +
                  std::string{label(*before)} + " to " + std::string{label(*after)} + ": evidence of what changed");
    });
    book.watch<CountersignAssessment>(
        countersignature, [](const Situation& situation, const CountersignAssessment& step, Found& found) {
            if (blank(step.rationale)) found.ask("the rationale of the countersignature", "rationale");
            const auto& all = situation.record.assessments;
            const auto signed_one = std::ranges::find(all, step.assessment, &Assessment::number);
            if (signed_one == all.end()) return;
            check_signature(situation,
                            {"the assessment",
                             "countersign",
                             {signed_one->assessor, signed_one->recorded_by},
                             signed_one->manager,
                             step.manager},
                            found);
        });
    book.watch<AssessRisk>(past_addressed, [](const Situation& situation, const AssessRisk& step, Found& found) {
        check_past(situation.record, step, found);
    });
    book.stand(past_addressed, [](const Situation& situation, Found& found) {
        if (const auto* assessment = situation.record.assessment()) check_past(situation.record, *assessment, found);
    });
    book.stand(level_review, check_level_review);
    book.watch<ApproveMinutes>(plan_at_medium, [](const Situation& situation, const ApproveMinutes&, Found& found) {
        if (situation.record.rosh().value_or(Rosh::low) >= Rosh::medium && !situation.record.plan())
            found.miss(std::string{plan_missing});
    });
}

}  // namespace mappa
