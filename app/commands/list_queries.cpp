#include <algorithm>
#include <map>

#include "app/commands/reading.hpp"
#include "app/past.hpp"
#include "app/report.hpp"
#include "engine/calendar/time_of_day.hpp"
#include "engine/input/read.hpp"
#include "engine/measures/action_standing.hpp"
#include "engine/record/agenda.hpp"
#include "engine/record/proposals.hpp"

namespace mappa::app {
namespace {

std::string iso_or_dash(const std::optional<Date>& date) { return date ? date->iso() : "-"; }

/// A list as columns for people or as JSON objects for programs.
class Listing {
public:
    explicit Listing(std::vector<std::string> names) : names_{names}, columns_{names} {}

    void row(const std::vector<std::string>& cells) {
        Json one;
        for (std::size_t i = 0; i < names_.size(); ++i) one[names_[i]] = cells[i];
        json_.push_back(std::move(one));
        columns_.row(cells);
    }
    void show(const Front& front) const {
        if (front.json)
            front.out() << json_.dump(2) << "\n";
        else
            front.out() << columns_.text();
    }

private:
    std::vector<std::string> names_;
    Columns columns_;
    Json json_ = Json::array();
};

void add_agenda(CLI::App& program, Front& front) {
    auto* command =
        noun(program, "meeting")
            .add_subcommand("agenda", "the standing agenda of a meeting, with what is covered and what is not yet")
            ->fallthrough();
    const auto ref = std::make_shared<std::string>();
    const auto number = std::make_shared<int>(0);
    command->add_option("case", *ref, "case reference")->required();
    command->add_option("number", *number, "number of the meeting")->required();
    command->callback([&front, ref, number] {
        front.chosen = [&front, ref, number] {
            const Inquiry inquiry{
                .kind = UseKind::view, .what = "meeting agenda", .meeting = *number, .closed = ClosedSection::left_out};
            return show_case(front, *ref, inquiry, [&](Session&, const Visit&, const CaseRecord& record) {
                const auto* meeting = record.meeting(*number);
                if (!meeting)
                    throw BadInput{
                        {{at_option("number"), "there is no meeting " + std::to_string(*number) + " in " + *ref}}};
                Listing list{{"item", "heading", "standing"}};
                int item = 0;
                for (const auto& each : agenda(record, *meeting)) {
                    list.row({std::to_string(++item), std::string{each.heading},
                              each.covered ? "covered" : "not yet covered"});
                }
                list.show(front);
            });
        };
    });
}

/// The cases that one sitting hears, in the order of their times.
void add_sitting(CLI::App& program, Front& front) {
    auto* command =
        noun(program, "meeting").add_subcommand("sitting", "the meetings of one day, slot by slot")->fallthrough();
    const auto on = std::make_shared<std::string>();
    command->add_option("--on", *on, "the day (YYYY-MM-DD)")->required();
    command->callback([&front, on] {
        front.chosen = [&front, on] {
            const auto day = Date::parse(*on);
            if (!day)
                return front.report(Problems{{at_option("--on"), "'" + *on + "' is not a day such as 2014-03-03"}});
            return show_cases(front, "meeting sitting", [&](const Browsing& browsing) {
                const auto readable = browsing.session.readable(browsing.visit.actor);
                store::MeetingFilter filter;
                filter.from = filter.until = day;
                auto meetings = browsing.session.store().meetings(filter);
                std::erase_if(meetings, [&](const auto& each) {
                    return each.row.state == MeetingState::cancelled || !readable(each.case_ref);
                });
                std::ranges::stable_sort(meetings, earlier_time,
                                         [](const auto& each) -> const std::string& { return each.row.time; });
                Listing list{{"time", "minutes", "case", "meeting", "level", "chair", "venue"}};
                for (const auto& each : meetings) {
                    const auto& meeting = each.row;
                    list.row({meeting.time.empty() ? "-" : meeting.time,
                              meeting.minutes_allotted > 0 ? std::to_string(meeting.minutes_allotted) : "-",
                              each.case_ref, std::to_string(meeting.number),
                              std::string{meeting.level ? code(*meeting.level) : "-"}, meeting.chair, meeting.venue});
                }
                list.show(front);
            });
        };
    });
}

/// Where the outcomes wait that agencies' sheets proposed, by case and action.
std::map<std::pair<std::string, int>, std::string> proposed_on(const store::Store& store, Date day) {
    std::map<std::pair<std::string, int>, std::string> all;
    for (const auto& each : proposals_on(store, day)) all[{each.case_ref, each.row.action}] = standing(each.row);
    return all;
}

/// Every action not yet settled, of the area or of one agency.
void add_action_list(CLI::App& program, Front& front) {
    auto* actions =
        noun(program, "action").add_subcommand("list", "actions not yet settled, overdue first")->fallthrough();
    const auto of_agency = std::make_shared<std::string>();
    actions->add_option("--of", *of_agency, "only those of this agency");
    actions->callback([&front, of_agency] {
        front.chosen = [&front, of_agency] {
            store::ActionFilter filter;
            filter.states = {ActionState::unallocated, ActionState::open, ActionState::completed,
                             ActionState::not_completed};
            Problems problems;
            if (!of_agency->empty())
                reading::read_value(filter.agency, Entry::of_text(*of_agency, at_option("--of")), problems);
            if (!problems.empty()) return front.report(problems);
            return show_cases(front, "action list", [&](const Browsing& browsing) {
                const auto readable = browsing.session.readable(browsing.visit.actor);
                const auto today = browsing.visit.today;
                const auto proposed = proposed_on(browsing.session.store(), today);
                Listing list{{"case", "action", "due", "standing", "who", "agency", "what"}};
                for (const auto& each : actions_on(browsing.session.store(), filter, today)) {
                    if (!readable(each.case_ref)) continue;
                    const auto& action = each.row;
                    auto where = standing(action, today);
                    if (const auto waits = proposed.find({each.case_ref, action.number}); waits != proposed.end())
                        where += "; " + waits->second;
                    list.row({each.case_ref, std::to_string(action.number), iso_or_dash(action.due), where,
                              action.owner.empty() ? "nobody named yet" : action.owner,
                              std::string{label(action.agency)}, action.text});
                }
                list.show(front);
            });
        };
    });
}

}  // namespace

void add_list_queries(CLI::App& program, Front& front) {
    add_agenda(program, front);
    add_sitting(program, front);
    auto* cases =
        noun(program, "case").add_subcommand("list", "cases, also by name, reference or identifier")->fallthrough();
    const auto text = std::make_shared<std::string>();
    const auto open_only = std::make_shared<bool>(false);
    cases->add_option("--find", *text, "name, alias, reference or identifier");
    cases->add_flag("--open", *open_only, "leave out cases that have exited");
    cases->callback([&front, text, open_only] {
        front.chosen = [&front, text, open_only] {
            return show_cases(front, "case list", [&](const Browsing& browsing) {
                const auto readable = browsing.session.readable(browsing.visit.actor);
                store::CaseFilter filter;
                filter.text = *text;
                filter.open_only = *open_only;
                Listing list{{"case", "name", "category", "state", "lead agency"}};
                for (const auto& each : browsing.session.store().cases(filter)) {
                    if (!readable(each.ref)) continue;
                    list.row({each.ref, each.name, std::string{each.category ? code(*each.category) : "-"},
                              std::string{label(each.state)}, std::string{label(each.lead_agency)}});
                }
                list.show(front);
            });
        };
    });

    add_action_list(program, front);

    auto* meetings = noun(program, "meeting").add_subcommand("list", "meetings by day")->fallthrough();
    meetings->callback([&front] {
        front.chosen = [&front] {
            return show_cases(front, "meeting list", [&](const Browsing& browsing) {
                const auto readable = browsing.session.readable(browsing.visit.actor);
                Listing list{{"case", "meeting", "day", "level", "state", "minutes due", "issued"}};
                for (const auto& each : browsing.session.store().meetings()) {
                    if (!readable(each.case_ref)) continue;
                    const auto& meeting = each.row;
                    list.row({each.case_ref, std::to_string(meeting.number),
                              iso_or_dash(meeting.held_on ? meeting.held_on : meeting.scheduled_for),
                              std::string{meeting.level ? code(*meeting.level) : "-"},
                              std::string{label(meeting.state)}, iso_or_dash(meeting.minutes_due),
                              iso_or_dash(meeting.issued_on)});
                }
                list.show(front);
            });
        };
    });

    auto* referrals =
        noun(program, "referral").add_subcommand("list", "referrals by the day a reply is due")->fallthrough();
    referrals->callback([&front] {
        front.chosen = [&front] {
            return show_cases(front, "referral list", [&](const Browsing& browsing) {
                const auto readable = browsing.session.readable(browsing.visit.actor);
                Listing list{{"case", "referral", "level sought", "state", "reply due", "decided"}};
                for (const auto& each : browsing.session.store().referrals()) {
                    if (!readable(each.case_ref)) continue;
                    const auto& referral = each.row;
                    list.row({each.case_ref, std::to_string(referral.number),
                              std::string{referral.level_sought ? code(*referral.level_sought) : "-"},
                              std::string{label(referral.state)}, iso_or_dash(referral.reply_due),
                              iso_or_dash(referral.decided_on)});
                }
                list.show(front);
            });
        };
    });
}

}  // namespace mappa::app
