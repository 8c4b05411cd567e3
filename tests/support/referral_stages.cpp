#include "tests/support/referral_stages.hpp"

namespace mappa::test {

const Visit& referrer() {
    static const auto who = visit(Role::case_manager, referral_day, "Pru Bation", Agency::probation);
    return who;
}

Visit line_manager(const std::string& name) { return visit(Role::manager, referral_day, name, Agency::probation); }

CaseRecord notified() { return taken({}, visit(Role::coordinator, Date{2014, 1, 6}), {notification()}); }

CaseRecord drafted() {
    return taken(notified(), referrer(), {screening(), referral(), assessment(referral_day), plan()});
}

CaseRecord endorsed() {
    EndorseReferral step;
    step.referral = 1;
    step.rationale = "needs police at night";
    return taken(drafted(), line_manager(), {step});
}

SubmitReferral submission() {
    SubmitReferral step;
    step.referral = 1;
    return step;
}

CaseRecord submitted() { return taken(endorsed(), referrer(), {submission()}); }

CaseRecord viewed(const CaseRecord& record, Agency agency, Level level) {
    GiveView view;
    view.referral = 1;
    view.level = level;
    view.reasons = "needs both agencies at once";
    view.sources = "own records of January 2014";
    return taken(record, visit(Role::representative, referral_day, std::string{code(agency)} + " officer", agency),
                 {view});
}

CaseRecord agreed(Level level) { return viewed(viewed(submitted(), Agency::police, level), Agency::probation, level); }

AcceptReferral acceptance(Level level) {
    AcceptReferral step;
    step.referral = 1;
    step.level = level;
    step.why = "agencies must act together";
    step.feedback = "a clear referral";
    step.sources = "OASys, 13 January 2014";
    step.agencies = "police, probation";
    if (level == Level::three) {
        step.resources = "a bed at short notice";
        step.senior_manager = "ACC Ida Fallow";
    }
    return step;
}

}  // namespace mappa::test
