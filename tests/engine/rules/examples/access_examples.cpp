#include "tests/engine/rules/examples/meeting_attempts.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace mappa::test {
namespace {

const Date day{2014, 1, 6};
const char* const reason = "his sister works in this office";

Visit coordinator() { return office_on(day); }
Visit housing() { return visit(Role::representative, day, "Hugo Keys", Agency::housing); }

CaseRecord notified() { return taken({}, coordinator(), {notification()}); }

LimitAccess limit(const std::string& why = reason) {
    LimitAccess step;
    step.why = why;
    return step;
}

CaseRecord limited() { return taken(notified(), coordinator(), {limit()}); }

AdmitReader admit(const std::string& name = "Hugo Keys") {
    AdmitReader step;
    step.name = name;
    step.agency = Agency::housing;
    step.why = "finds him a flat";
    return step;
}

OpenInEmergency emergency(const std::string& why = "he stands at her door now and shouts") {
    OpenInEmergency step;
    step.why = why;
    return step;
}

ReviewEmergency review(const std::string& finding) {
    ReviewEmergency step;
    step.emergency = 1;
    step.finding = finding;
    return step;
}

CaseRecord opened() { return taken(notified(), housing(), {emergency()}); }

/// Somebody is invited to a meeting of a case to which access is limited.
Attempt inviting(bool admitted) {
    const auto who = visit(Role::coordinator, day_one);
    auto record = taken(closed_meeting(), who, {second_meeting_arranged(), limit()});
    if (admitted) record = taken(record, who, {admit()});
    InviteToMeeting step;
    step.meeting = 2;
    step.name = "Hugo Keys";
    step.agency = Agency::housing;
    step.authority = "Fenbury Homes";
    step.role = "allocations officer";
    step.contact = "hugo.keys@housing.example";
    step.why = "finds him a flat";
    return {std::move(record), who, {step}};
}

}  // namespace

void add_access_examples(Examples& examples) {
    examples.push_back({"limit-reasoned",
                        [] {
                            return Attempt{notified(), coordinator(), {limit("n/a")}};
                        },
                        [] {
                            return Attempt{notified(), coordinator(), {limit()}};
                        }});
    examples.push_back({"limit-standing",
                        [] {
                            return Attempt{notified(), coordinator(), {admit()}};
                        },
                        [] {
                            return Attempt{limited(), coordinator(), {admit()}};
                        }});
    examples.push_back({"admitted-person",
                        [] {
                            return Attempt{limited(), coordinator(), {admit("housing")}};
                        },
                        [] {
                            return Attempt{limited(), coordinator(), {admit()}};
                        }});
    examples.push_back({"emergency-reasoned",
                        [] {
                            return Attempt{notified(), housing(), {emergency("urgent")}};
                        },
                        [] {
                            return Attempt{notified(), housing(), {emergency()}};
                        }});
    examples.push_back(
        {"emergency-needed",
         [] {
             return Attempt{notified(), visit(Role::chair, day, "Supt Greta Lowe", Agency::police), {emergency()}};
         },
         [] {
             return Attempt{notified(), housing(), {emergency()}};
         }});
    examples.push_back({"limited-invitation", [] { return inviting(false); }, [] { return inviting(true); }});
    const auto category_4 = [] {
        auto record = notified();
        record.facts.category = Category::four;
        return record;
    };
    examples.push_back({"emergency-closed",
                        [=] {
                            return Attempt{category_4(), housing(), {emergency()}};
                        },
                        [] {
                            return Attempt{notified(), housing(), {emergency()}};
                        }});
    examples.push_back({"emergency-reviewed",
                        [] {
                            return Attempt{opened(), coordinator(), {review("tbc")}};
                        },
                        [] {
                            return Attempt{opened(), coordinator(), {review("he was there; police took him away")}};
                        }});
}

}  // namespace mappa::test
