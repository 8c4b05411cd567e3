#include <algorithm>

#include "app/web/case_view.hpp"
#include "app/web/drafting.hpp"
#include "app/web/fields.hpp"
#include "app/web/routes.hpp"
#include "app/web/taking.hpp"
#include "engine/record/agenda.hpp"
#include "engine/record/distribution.hpp"

namespace mappa::web {
namespace {

/// Says in an address that the step belongs to this meeting and comes back to it.
std::string from_here(int meeting) {
    const auto number = std::to_string(meeting);
    return "?meeting=" + number + "&back=meetings/" + number;
}

/// A step's form within this page; taken, it comes back here.
Markup embedded_form(const Asked& asked, const CaseRecord& record, const std::string& key, const Meeting& meeting,
                     const std::string& prefix, const std::string& button, Typed typed = {}) {
    FormParts parts{step_address(record.facts.ref, key, target_of_step(key).empty() ? 0 : meeting.number), button};
    parts.hidden = {{"_seen", std::to_string(record.facts.version)},
                    {"_back", "meetings/" + std::to_string(meeting.number)}};
    const auto known = prefilled(asked.who.actor, key, record, meeting.number);
    for (const auto& [name, value] : known) typed.emplace(name, value);
    StepForm step{key,
                  record.facts.ref,
                  target_of_step(key).empty() ? 0 : meeting.number,
                  record.facts.version,
                  std::move(typed),
                  {},
                  {},
                  {},
                  {}};
    continue_draft(asked, record, draft_name(key, meeting.number), step);
    if (!step.draft.empty()) {
        parts.hidden.emplace_back("_form", step.draft);
        parts.hidden.insert(parts.hidden.end(), step.versions.begin(), step.versions.end());
        parts.draft = address({"cases", record.facts.ref, "drafts"});
        parts.beside = keep_button();
    }
    parts.fields = inputs(fields_of_step(key), step.typed, step.faults, prefix);
    return form(asked, parts);
}

/// One press of a button says that somebody came.
Markup came_button(const Asked& asked, const CaseRecord& record, const Meeting& meeting, const Invitation& invited,
                   Presence presence) {
    FormParts parts{step_address(record.facts.ref, "meeting attend", meeting.number), std::string{label(presence)}};
    parts.hidden = {{"_back", "meetings/" + std::to_string(meeting.number)},
                    {"agency", std::string{invited.agency ? code(*invited.agency) : ""}},
                    {"authority", invited.authority},
                    {"name", invited.name},
                    {"role", invited.role},
                    {"presence", std::string{code(presence)}}};
    parts.plain = true;
    return form(asked, parts);
}

Markup attendance_part(const Asked& asked, const CaseRecord& record, const Meeting& meeting, bool open) {
    std::vector<std::vector<Markup>> rows;
    for (const auto& invited : record.invitations) {
        if (invited.meeting != meeting.number) continue;
        const auto at = std::ranges::find_if(record.attendances, [&](const Attendance& each) {
            return each.meeting == meeting.number && each.agency == invited.agency && each.name == invited.name;
        });
        Markup state;
        if (at != record.attendances.end())
            state = tag(label(at->presence), at->came() ? "green" : "yellow") + words(" " + at->reason);
        else if (open)
            state = came_button(asked, record, meeting, invited, Presence::attended) +
                    came_button(asked, record, meeting, invited, Presence::telephone);
        else
            state = words("not recorded");
        rows.push_back({words(label(invited.agency)), words(invited.name), words(invited.role), words(invited.why),
                        words(shown_value(invited.sent_on)), std::move(state)});
    }
    auto content = table("Invited", {{"Agency"}, {"Name"}, {"Role"}, {"Why"}, {"Invited on"}, {"Came"}}, rows,
                         "Nobody is invited yet.");
    rows.clear();
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting.number) continue;
        const bool invited = std::ranges::any_of(record.invitations, [&](const Invitation& one) {
            return one.meeting == meeting.number && one.agency == each.agency && one.name == each.name;
        });
        if (!invited)
            rows.push_back({words(label(each.agency)), words(each.name), words(each.role), words(label(each.presence)),
                            words(each.reason)});
    }
    if (!rows.empty())
        content += table("Others at the table", {{"Agency"}, {"Name"}, {"Role"}, {"Came"}, {"Reason"}}, rows, "");
    if (open) {
        content += details("Somebody else came, or an agency did not",
                           embedded_form(asked, record, "meeting attend", meeting, "attend-", "Record attendance"));
    }
    return content;
}

template <class Row>
Markup of_meeting(const std::string& caption, const std::vector<Row>& rows, int meeting) {
    std::vector<Row> own;
    std::ranges::copy_if(rows, std::back_inserter(own), [&](const Row& each) { return each.meeting == meeting; });
    return rows_part(caption, own);
}

/// The forms of this page while the meeting is held, and what goes before the ids of their fields.
constexpr auto forms_here =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"meeting record", "record-"},
                                                                  {"meeting attend", "attend-"},
                                                                  {"meeting inform", "inform-"},
                                                                  {"meeting disclose", "disclose-"},
                                                                  {"action add", "action-"},
                                                                  {"meeting decide", "decide-"},
                                                                  {"meeting dissent", "dissent-"}});

/// Where a thing that is missing is supplied: the field on this page where it has one, else the step's own page, which
/// comes back here.
std::string supplied_at(const CaseRecord& record, const Meeting& meeting, const std::string& supply) {
    for (const auto& named : named_in(supply)) {
        const auto here = std::ranges::find(forms_here, named.key, [](const auto& each) { return each.first; });
        if (meeting.state != MeetingState::in_session || here == forms_here.end()) continue;
        return "#" + std::string{here->second} +
               (named.field.empty() ? fields_of_step(named.key).front().name : named.field);
    }
    const auto where = supply_address(supply, record.facts.ref, meeting.number);
    return where.empty() ? where : where + from_here(meeting.number);
}

/// What still blocks closing, or opening: always in view.
Markup blocking(const Asked& asked, const CaseRecord& record, const Meeting& meeting) {
    const auto key = meeting.state == MeetingState::scheduled ? "meeting open" : "meeting close";
    Markup content;
    for (const auto& step : next_of(asked, record.facts.ref, {Object::meeting, meeting.number})) {
        if (step.step != key) continue;
        if (step.missing.empty()) {
            content += paragraph(tag("Nothing is missing", "green"));
            if (step.allowed)
                content += paragraph(button_link(step.step == "meeting open" ? "Open the meeting" : "Close the meeting",
                                                 step_address(record.facts.ref, key, meeting.number), false));
        } else {
            std::vector<Markup> items;
            for (const auto& each : step.missing) {
                const auto supply = in_page_words(each.supply);
                const auto where = supplied_at(record, meeting, each.supply);
                items.push_back(words(each.what) + Markup::made("<br>") +
                                (where.empty() ? words(supply) : link(supply, where)));
            }
            content +=
                heading(2, std::to_string(items.size()) +
                               (step.step == "meeting open" ? " to do before it opens" : " to do before it closes"));
            content += bullets(items);
        }
    }
    return content;
}

Markup agenda_part(const CaseRecord& record, const Meeting& meeting) {
    std::vector<Markup> items;
    for (const auto& each : agenda(record, meeting))
        items.push_back(tag(each.covered ? "Covered" : "Not yet", each.covered ? "green" : "grey") + words(" ") +
                        words(each.heading));
    return heading(2, "Agenda") + bullets(items);
}

Markup in_session(const Asked& asked, const CaseRecord& record, const Meeting& meeting) {
    auto left = heading(2, "Attendance") + attendance_part(asked, record, meeting, true);
    left += action_table(
        asked, record, "Previous actions",
        [&](const Action& each) { return each.unsettled() && each.meeting != meeting.number; },
        "No earlier action is open.");
    left += heading(2, "Minutes") +
            embedded_form(asked, record, "meeting record", meeting, "record-", "Save these minutes");
    left += of_meeting("Information so far", record.information, meeting.number);
    left += details("Information from an agency",
                    embedded_form(asked, record, "meeting inform", meeting, "inform-", "Record information"));
    left += heading(2, "Risk and plan") +
            bullets({link("Record a risk assessment",
                          step_address(record.facts.ref, "case assess", 0) + from_here(meeting.number)),
                     link("Write the risk management plan",
                          step_address(record.facts.ref, "case plan", 0) + from_here(meeting.number)),
                     link("See plan and risk", address({"cases", record.facts.ref, "plan"}))});
    left += of_meeting("Disclosure decided", record.disclosures, meeting.number);
    left += details("Disclosure decision",
                    embedded_form(asked, record, "meeting disclose", meeting, "disclose-", "Record the decision"));
    left += action_table(
        asked, record, "Actions of this meeting", [&](const Action& each) { return each.meeting == meeting.number; },
        "None yet.");
    left += details("New action",
                    embedded_form(asked, record, "action add", meeting, "action-", "Add the action",
                                  {{"meeting", std::to_string(meeting.number)}}),
                    true);
    left += heading(2, "Level") +
            embedded_form(asked, record, "meeting decide", meeting, "decide-", "Record the level decided") +
            details("An agency does not agree",
                    embedded_form(asked, record, "meeting dissent", meeting, "dissent-", "Record the dissent"));
    return left;
}

Markup settled_part(const Asked& asked, const CaseRecord& record, const Meeting& meeting) {
    auto left = attendance_part(asked, record, meeting, false);
    left += heading(2, "Minutes") + summary(facts_of(static_cast<const MinutesForm&>(meeting)));
    left += of_meeting("Information", record.information, meeting.number);
    left += of_meeting("Disclosure", record.disclosures, meeting.number);
    left += of_meeting("Level decided", record.level_decisions, meeting.number);
    left += action_table(
        asked, record, "Actions of this meeting", [&](const Action& each) { return each.meeting == meeting.number; },
        "It set none.");
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : distribution(record, meeting.number))
        rows.push_back({words(each.name), words(label(each.agency)), words(each.address)});
    if (!rows.empty()) left += table("Distribution list", {{"Name"}, {"Agency"}, {"Address"}}, rows, "");
    return left;
}

}  // namespace

Response meeting_page(Asked& asked) {
    const int number = number_in(asked.parts.at(1));
    const app::Inquiry inquiry{
        .kind = UseKind::view, .what = "meeting page", .meeting = number, .closed = app::ClosedSection::left_out};
    return show_case(asked, inquiry, [&](const CaseRecord& record) {
        const auto* meeting = record.meeting(number);
        if (!meeting) return not_found(asked);
        auto left = taken_notice(asked, record);
        left += summary({{"State", words(label(meeting->state))},
                         {"Day", words(shown_value(meeting->held_on ? meeting->held_on : meeting->scheduled_for))},
                         {"Time", words(meeting->time)},
                         {"Venue", words(meeting->venue)},
                         {"Level", words(label(meeting->level))},
                         {"Chair", words(meeting->chair)},
                         {"Minute-taker", words(meeting->minute_taker)},
                         {"Minutes due", words(shown_value(meeting->minutes_due))},
                         {"Minutes approved", words(shown_value(meeting->approved_on))},
                         {"Minutes issued", words(shown_value(meeting->issued_on))}});
        const bool open = meeting->state == MeetingState::in_session && minuting.contains(asked.who.actor.role);
        left += open ? in_session(asked, record, *meeting) : settled_part(asked, record, *meeting);
        left +=
            heading(2, "Steps of this meeting") + next_steps_part(asked, record.facts.ref, {Object::meeting, number});
        left += paragraph(link("Documents of the case", address({"cases", record.facts.ref, "documents"})));
        const bool to_come = meeting->state == MeetingState::scheduled || meeting->state == MeetingState::in_session;
        const auto right = (to_come ? blocking(asked, record, *meeting) : Markup{}) +
                           unsent_drafts(asked, record, number) + agenda_part(record, *meeting);
        return case_frame(asked, record, "Meeting " + std::to_string(number), "",
                          columns(left, right, "What is still open"));
    });
}

namespace {

Markup meeting_list(const Asked& asked, const std::string& caption, const store::MeetingFilter& filter, Paging list) {
    const auto part =
        asked.session.store().meetings(filter, {list.skip(), list.most, asked.session.limits_of(asked.visit.actor)});
    list.of = part.of;
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows) {
        const auto& meeting = each.row;
        rows.push_back({words(shown_value(meeting.held_on ? meeting.held_on : meeting.scheduled_for)),
                        words(meeting.time),
                        link(each.case_ref + ", meeting " + std::to_string(meeting.number),
                             address({"cases", each.case_ref, "meetings", std::to_string(meeting.number)})),
                        words(label(meeting.level)), words(meeting.chair), words(meeting.venue),
                        words(label(meeting.state)), words(shown_value(meeting.minutes_due))});
    }
    return table(caption, {{"Day"}, {"Time"}, {"Meeting"}, {"Level"}, {"Chair"}, {"Venue"}, {"State"}, {"Minutes due"}},
                 rows, "No meeting is set up, and no minutes wait.") +
           paging(list);
}

}  // namespace

Response meetings_page(Asked& asked) {
    if (const auto no = asked.session.list(asked.visit, UseKind::view, "meeting list"); !no.empty())
        return refused_page(asked, no);
    constexpr std::size_t most_shown = 100;
    const bool own = asked.asked("whose") == "mine";
    const std::string all_here = "/meetings", own_here = "/meetings?whose=mine";
    store::MeetingFilter filter, mine;
    filter.states = mine.states = store::unfinished_meetings();
    mine.whose = asked.who.actor.name;
    const Paging list{"meetings", own ? own_here : all_here, page_number(asked.asked("page")), most_shown};
    auto content = heading(1, "Meetings", own ? "Yours" : "");
    content += paragraph(link("All", all_here) + words(" | ") + link("Mine", own_here));
    if (!own && list.page == 1 &&
        asked.session.store().meetings(mine, {0, 1, asked.session.limits_of(asked.visit.actor)}).of > 0)
        content += meeting_list(asked, "Yours", mine, {"meetings", own_here, 1, most_shown});
    content += meeting_list(asked, "To be held, or with minutes to come", own ? mine : filter, list);
    return page(asked, "Meetings", "/meetings", {}, content);
}

}  // namespace mappa::web
