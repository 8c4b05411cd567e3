#include "tests/engine/rules/examples/examples.hpp"
#include "tests/support/referral_stages.hpp"

namespace mappa::test {
namespace {

Attempt notify(NotifyCase step) { return {{}, referrer(), {std::move(step)}}; }
Attempt notify() { return notify(notification()); }

Attempt change(ChangeCase step) { return {notified(), referrer(), {std::move(step)}}; }

}  // namespace

void add_identification_examples(Examples& examples) {
    examples.push_back({"offender-known",
                        [] {
                            auto step = notification();
                            step.offence.clear();
                            return notify(step);
                        },
                        [] { return notify(); }});
    examples.push_back({"category-test",
                        [] {
                            auto step = notification();
                            step.custody_months = 11;
                            return notify(step);
                        },
                        [] { return notify(); }});
    examples.push_back({"one-open-case",
                        [] {
                            auto attempt = notify();
                            Case open;
                            open.ref = "FEN-2013-0007";
                            attempt.neighbours.same_person = {open};
                            return attempt;
                        },
                        [] {
                            auto attempt = notify();
                            Case left;
                            left.ref = "FEN-2013-0007";
                            left.state = CaseState::exited;
                            attempt.neighbours.same_person = {left};
                            return attempt;
                        }});
    examples.push_back({"lead-agency",
                        [] {
                            auto step = notification();
                            step.lead_agency = Agency::police;
                            step.supervised_by = "Probation, on licence";
                            return notify(step);
                        },
                        [] {
                            auto step = notification();
                            step.lead_agency = Agency::police;
                            step.supervised_by = "Probation, on licence";
                            step.lead_reason = "agreed by both on 3 January 2014";
                            return notify(step);
                        }});
    examples.push_back({"dates-sound",
                        [] {
                            auto step = notification();
                            step.licence_ends = Date{2013, 1, 1};
                            return notify(step);
                        },
                        [] { return notify(); }});
    examples.push_back({"change-has-reason",
                        [] {
                            ChangeCase step;
                            step.case_manager = "Wes Coombe";
                            return change(step);
                        },
                        [] {
                            ChangeCase step;
                            step.case_manager = "Wes Coombe";
                            step.why = "allocated";
                            return change(step);
                        }});
}

}  // namespace mappa::test
