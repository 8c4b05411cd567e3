#include "tests/engine/rules/examples/examples.hpp"
#include "tests/support/referral_stages.hpp"

namespace mappa::test {
namespace {

const auto coordinator = visit(Role::coordinator, referral_day);

Attempt screen(ScreenCase step, CaseRecord record = notified()) {
    return {std::move(record), referrer(), {std::move(step)}};
}

template <class F>
auto accept(F&& change, Level level = Level::two) {
    auto step = acceptance(level);
    change(step);
    return Attempt{agreed(level), coordinator, {std::move(step)}};
}
Attempt accept(Level level = Level::two) {
    return accept([](AcceptReferral&) {}, level);
}

Attempt reject(CaseRecord record) {
    RejectReferral step;
    step.referral = 1;
    step.why = step.feedback = step.sources = "seen and weighed, OASys of 13 January 2014";
    return {std::move(record), coordinator, {step}};
}

Attempt review(const std::string& police, const std::string& finding) {
    ReviewLevel1 step;
    step.police = police;
    step.probation = "Pru Bation";
    step.finding = finding;
    return {taken(notified(), referrer(), {screening(Level::one)}), referrer(), {step}};
}

CaseRecord very_high() { return taken(notified(), referrer(), {assessment(referral_day, Rosh::very_high)}); }

}  // namespace

void add_screening_examples(Examples& examples) {
    examples.push_back({"screening-order",
                        [] {
                            auto step = screening();
                            step.must_meet.reset();
                            return screen(step);
                        },
                        [] { return screen(screening()); }});
    examples.push_back({"level-1-reasons",
                        [] {
                            auto step = screening(Level::one);
                            step.likelihood.clear();
                            return screen(step);
                        },
                        [] { return screen(screening(Level::one)); }});
    examples.push_back({"no-category-3-at-level-1",
                        [] {
                            auto record = notified();
                            record.facts.category = Category::three;
                            record.facts.dangerousness = "caution for threats to kill, 2012";
                            return screen(screening(Level::one), record);
                        },
                        [] {
                            auto record = notified();
                            record.facts.category = Category::three;
                            record.facts.dangerousness = "caution for threats to kill, 2012";
                            return screen(screening(Level::two), record);
                        }});
    examples.push_back({"two-agencies-screen",
                        [] { return reject(viewed(submitted(), Agency::probation, Level::one)); },
                        [] { return reject(viewed(submitted(), Agency::police, Level::one)); }});
    examples.push_back(
        {"police-and-probation",
         [] {
             return Attempt{viewed(submitted(), Agency::police, Level::two), coordinator, {acceptance()}};
         },
         [] { return accept(); }});
    examples.push_back({"reply-has-reasons", [] { return accept([](auto& step) { step.feedback.clear(); }); },
                        [] { return accept(); }});
    examples.push_back({"view-of-an-agency",
                        [] {
                            GiveView view;
                            view.referral = 1;
                            Attempt attempt{submitted(), visit(Role::representative, referral_day), {view}};
                            attempt.who.actor.agency.reset();
                            return attempt;
                        },
                        [] {
                            GiveView view;
                            view.referral = 1;
                            return Attempt{submitted(), visit(Role::representative, referral_day), {view}};
                        }});
    examples.push_back({"accept-raises",
                        [] {
                            auto attempt = accept();
                            attempt.record.facts.state = CaseState::level_2;
                            return attempt;
                        },
                        [] { return accept(); }});
    examples.push_back(
        {"screening-level", [] { return accept([](auto& step) { step.level.reset(); }); }, [] { return accept(); }});
    examples.push_back({"level-3-ground",
                        [] { return accept([](auto& step) { step.resources.clear(); }, Level::three); },
                        [] { return accept(Level::three); }});
    examples.push_back({"level-3-senior-manager",
                        [] { return accept([](auto& step) { step.senior_manager = "TBC"; }, Level::three); },
                        [] { return accept(Level::three); }});
    examples.push_back({"active-agencies", [] { return accept([](auto& step) { step.agencies = "police"; }); },
                        [] { return accept(); }});
    examples.push_back({"screening-reasons",
                        [] {
                            WithdrawReferral step;
                            step.referral = 1;
                            return Attempt{submitted(), referrer(), {step}};
                        },
                        [] {
                            WithdrawReferral step;
                            step.referral = 1;
                            step.why = "he was recalled";
                            return Attempt{submitted(), referrer(), {step}};
                        }});
    examples.push_back({"mappa-ground",
                        [] {
                            auto attempt = accept();
                            attempt.record.referrals.front().ground = Ground::domestic_abuse;
                            return attempt;
                        },
                        [] {
                            auto attempt = accept();
                            attempt.record.referrals.front().ground = Ground::mappa;
                            return attempt;
                        }});
    examples.push_back({"prison-proposes",
                        [] {
                            auto attempt = screen(screening(Level::one));
                            attempt.who.actor.agency = Agency::prison;
                            return attempt;
                        },
                        [] { return screen(screening(Level::one)); }});
    examples.push_back({"level-proposal",
                        [] {
                            ProposeLevel step;
                            step.level = Level::two;
                            step.prison = "HMP Fenmoor";
                            return Attempt{notified(), referrer(), {step}};
                        },
                        [] {
                            ProposeLevel step;
                            step.level = Level::two;
                            step.prison = "HMP Fenmoor";
                            step.why = "the wing sees threats in his letters";
                            return Attempt{notified(), referrer(), {step}};
                        }});
    examples.push_back({"level-not-risk-alone",
                        [] { return accept([](auto& step) { step.why = "High risk of serious harm"; }); },
                        [] { return accept(); }});
    examples.push_back({"very-high-screened",
                        [] {
                            auto step = screening(Level::one);
                            step.why.clear();
                            return screen(step, very_high());
                        },
                        [] { return screen(screening(Level::one), very_high()); }});
    examples.push_back({"level-1-review", [] { return review("DC Nina Patrol", ""); },
                        [] { return review("DC Nina Patrol", "sober and in work"); }});
    examples.push_back({"level-1-review-incomplete", [] { return review("police", "sober and in work"); },
                        [] { return review("DC Nina Patrol", "sober and in work"); }});
}

}  // namespace mappa::test
