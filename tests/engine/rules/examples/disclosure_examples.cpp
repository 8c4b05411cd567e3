#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace mappa::test {
namespace {

Attempt minuting(DecideDisclosure step) { return {in_session(), minute_taker_on(first_day), {std::move(step)}}; }

DecideDisclosure carried_over(const CaseRecord& record, const std::string& more) {
    auto step = do_not_disclose(2);
    step.reason = record.disclosures.front().reason + more;
    return step;
}

/// A disclosure decided and, by its action, still to be made.
CaseRecord decided() { return taken(in_session(), minute_taker_on(first_day), {disclose(1)}); }

}  // namespace

void add_disclosure_examples(Examples& examples) {
    examples.push_back({"disclosure-reasoned",
                        [] {
                            auto step = do_not_disclose(1);
                            step.reason = "see summary in body of notes";
                            return minuting(step);
                        },
                        [] { return minuting(do_not_disclose(1)); }});
    examples.push_back({"disclosure-particulars",
                        [] {
                            auto step = disclose(1);
                            step.lawful_basis.clear();
                            return minuting(step);
                        },
                        [] { return minuting(disclose(1)); }});
    examples.push_back({"disclosure-decision-maker",
                        [] {
                            auto step = do_not_disclose(1);
                            step.decided_by = "all agencies";
                            return minuting(step);
                        },
                        [] { return minuting(do_not_disclose(1)); }});
    examples.push_back({"disclosure-considered",
                        [] {
                            auto record = ready_to_close();
                            record.disclosures.clear();
                            return Attempt{record, chair_on(first_day), {closing(1)}};
                        },
                        [] {
                            return Attempt{ready_to_close(), chair_on(first_day), {closing(1)}};
                        }});
    examples.push_back({"disclosure-for-each",
                        [] {
                            auto record = ready_to_close();
                            Person person;
                            person.number = 1;
                            person.tie = Tie::threatened;
                            person.name = "Ida Imagined";
                            person.protection = "alarm";
                            record.people.push_back(person);
                            return Attempt{record, chair_on(first_day), {closing(1)}};
                        },
                        [] {
                            auto record = ready_to_close();
                            record.disclosures.front().about = "everybody named";
                            return Attempt{record, chair_on(first_day), {closing(1)}};
                        }});
    examples.push_back({"disclosure-unchanged",
                        [] {
                            const auto record = second_in_session();
                            return Attempt{record, minute_taker_on(second_day(Level::two)), {carried_over(record, "")}};
                        },
                        [] {
                            const auto record = second_in_session();
                            return Attempt{record,
                                           minute_taker_on(second_day(Level::two)),
                                           {carried_over(record, "; reconsidered by Pru Bation on 14 April 2014")}};
                        }});
    examples.push_back({"disclosure-made",
                        [] {
                            auto step = disclosed(1, 1);
                            step.response.clear();
                            return Attempt{decided(), minute_taker_on(first_day), {step}};
                        },
                        [] {
                            return Attempt{decided(), minute_taker_on(first_day), {disclosed(1, 1)}};
                        }});
    const auto done = [] {
        CompleteAction step;
        step.action = 1;
        step.done = "called on her at her mother's";
        step.found = "she knew half of it and will stay there";
        step.by = "DC Nina Patrol";
        step.on = first_day;
        return step;
    };
    examples.push_back({"disclosure-accounted",
                        [done] {
                            return Attempt{decided(), minute_taker_on(first_day), {done()}};
                        },
                        [done] {
                            return Attempt{decided(), minute_taker_on(first_day), {disclosed(1, 1), done()}};
                        }});
    const auto released = [](std::vector<Step> more) {
        auto record = taken(in_session(), minute_taker_on(first_day), {disclose(1)});
        if (!more.empty()) record = taken(record, minute_taker_on(first_day), std::move(more));
        record.facts.release_on = Date{2014, 1, 31};
        return Attempt{record, office_on(Date{2014, 2, 1})};
    };
    examples.push_back(
        {"disclosure-late", [released] { return released({}); }, [released] { return released({disclosed(1, 1)}); }});
}

}  // namespace mappa::test
