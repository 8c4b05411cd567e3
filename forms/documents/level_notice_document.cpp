#include <algorithm>
#include <iterator>

#include "engine/record/as_at.hpp"
#include "engine/rules/offender_told.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/restriction_part.hpp"

/// Two notices of how the case is managed: to the agencies when the level changes, and to the offender.
namespace mappa::forms {
namespace {

Shape level_change_shape() {
    Shape shape;
    declare_page(shape);
    declare_open_actions(shape);
    shape.text("offender_name", "the offender's name")
        .text("born", "date of birth")
        .text("category", "MAPPA category")
        .text("level_now", "level in force")
        .text("level_from", "in force since")
        .text("level_before", "the level before it", "it is the first")
        .text("level_decided_by", "who decided, and at which meeting")
        .paragraphs("level_why", "the reasons")
        .paragraphs("level_dissent", "who differed and why", "nobody did")
        .paragraphs("level_means", "what the level means for the agencies")
        .text("lead_agency", "lead agency")
        .text("case_manager", "the lead agency's case manager, with contact")
        .text("next_review", "next review", "none is arranged")
        .rows("level_history", "every level in force so far", "never",
              Shape()
                  .text("period_level", "the level")
                  .text("period_from", "from")
                  .text("period_until", "until")
                  .text("period_by", "who decided"));
    return shape;
}

std::string decided_at(const LevelPeriod& period) {
    return joined(
        {recorded(period.decided_by), period.meeting == 0 ? "" : "meeting " + std::to_string(period.meeting)});
}

std::string meaning_of(const Policy& policy, std::optional<Level> level) {
    if (level == Level::one)
        return "The lead agency manages the case under its own plan and reviews it every " +
               policy.clock("review-1").text() +
               ". No multi-agency meeting is held. Every agency goes on sharing what it learns, and may refer the case "
               "again at any time.";
    const bool three = level == Level::three;
    return std::string{"The agencies meet, share what they know and act on one plan. "} +
           (three ? "Senior representatives who can commit resources take part. " : "") +
           "A review is held at least every " + policy.clock(three ? "review-3" : "review-2").text() + ".";
}

/// Only where meetings are held, and never a day that has passed: a meeting that was not held then needs a new day.
std::string next_review_of(const CaseRecord& record, Date today) {
    const auto* period = record.level_in_force();
    if (!period || !period->level || *period->level == Level::one) return {};
    std::optional<Date> next;
    const auto consider = [&](std::optional<Date> day) {
        if (day && *day >= today && (!next || *day < *next)) next = day;
    };
    for (const auto& each : record.meetings) {
        if (each.state == MeetingState::scheduled) consider(each.scheduled_for);
    }
    const auto* last = record.last_meeting_held();
    if (!next && last) consider(last->next_review);
    return text_of(next);
}

void fill_level_change(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& periods = record.level_periods;
    const auto& now = periods.back();
    fill_open_actions(model, record, std::nullopt, request.today);
    model.text("offender_name", recorded(record.facts.name))
        .text("born", recorded(record.facts.born))
        .text("category", recorded(record.facts.category))
        .text("level_now", recorded(now.level))
        .text("level_from", recorded(now.from))
        .text("level_before", periods.size() < 2 ? "" : recorded(periods[periods.size() - 2].level))
        .text("level_decided_by", decided_at(now))
        .paragraphs("level_why", recorded(now.why))
        .paragraphs("level_dissent", now.dissent)
        .paragraphs("level_means", meaning_of(request.policy, now.level))
        .text("lead_agency", recorded(record.facts.lead_agency))
        .text("case_manager", person(record.facts.case_manager, record.facts.case_manager_contact))
        .text("next_review", next_review_of(record, request.today))
        .row_list("level_history", {});
    for (const auto& each : periods) {
        model.add_row("level_history")
            .text("period_level", recorded(each.level))
            .text("period_from", recorded(each.from))
            .text("period_until", each.until ? each.until->text() : "in force")
            .text("period_by", decided_at(each));
    }
}

Shape offender_notice_shape() {
    Shape shape;
    declare_page(shape);
    declare_restrictions(shape);
    shape.text("offender_name", "the offender's name")
        .text("category", "MAPPA category")
        .text("level_decided", "the level at which the case is managed")
        .text("lead_agency", "the agency that leads")
        .text("case_manager", "the case manager, by name")
        .text("registration_ends", "end of the notification requirements", "not registered, or no end recorded")
        .rows("agreed_measures", "measures the offender takes up freely, in force on the day", "there is none",
              Shape()
                  .paragraphs("agreed_what", "the measure in full", "not recorded")
                  .text("agreed_from", "from")
                  .text("agreed_until", "until"))
        .flag("registered", "whether there are notification requirements");
    return shape;
}

void fill_offender_notice(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& facts = record.facts;
    const auto* decision = record.decision_of(request.meeting);
    // Who checks, and what is still only thought of, is not for the offender to read.
    // What is taken up freely is no condition, and stands apart from what has to be kept (001 5.17).
    std::vector<Restriction> told;
    std::ranges::copy_if(record.restrictions, std::back_inserter(told), [&](const Restriction& each) {
        return each.in_force(request.today) && each.kind != RestrictionKind::voluntary;
    });
    model.row_list("agreed_measures", {});
    for (const auto& each : record.restrictions) {
        if (!each.in_force(request.today) || each.kind != RestrictionKind::voluntary) continue;
        model.add_row("agreed_measures")
            .paragraphs("agreed_what", each.text)
            .text("agreed_from", recorded(each.from))
            .text("agreed_until", each.until ? each.until->text() : "open");
    }
    fill_restrictions(model, record, told, {request.today, request.today});
    model.text("offender_name", recorded(facts.name))
        .text("category", recorded(facts.category))
        .text("level_decided", decision ? recorded(decision->level) : std::string{not_recorded})
        .text("lead_agency", recorded(facts.lead_agency))
        .text("case_manager", recorded(facts.case_manager))
        .flag("registered", facts.registered == Answer::yes)
        .text("registration_ends", facts.registered == Answer::yes ? text_of(facts.notification_ends) : "");
}

/// The meeting decides what the offender is told; where it withholds it, no notice is made by mistake.
std::string why_no_notice(const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    const auto number = "meeting " + std::to_string(meeting.number);
    if (!meeting.offender_notice && is_blank(meeting.told_offender))
        return number + " has not recorded what the offender will be told: `meeting record`: offender_notice";
    if (withheld_from_offender(meeting))
        return number + " decided to withhold it from the offender (\"" + why_withheld(meeting) +
               "\"): no notice is sent";
    if (!request.record.decision_of(meeting.number)) return number + " has decided on no level yet: `meeting decide`";
    return {};
}

}  // namespace

DocumentRow level_change_row() {
    return {.kind = DocumentKind::level_change,
            .form = "Notice of level",
            .letter = {},
            .file = "level-change",
            .purpose = "tells the agencies at which level the case is managed, since when and why",
            .about = About::the_case,
            .shape = level_change_shape,
            .page =
                [](const DocumentRequest& request) {
                    const auto& now = request.record.level_periods.back();
                    return paper_page(joined({recorded(now.level), now.from ? "from " + now.from->text() : ""}, " "),
                                      request);
                },
            .fill = fill_level_change,
            .why_not = [](const DocumentRequest& request) -> std::string {
                if (!request.record.level_periods.empty()) return {};
                return "case " + request.record.facts.ref + " has no level yet: `case screen` or `referral accept`";
            }};
}

DocumentRow offender_notice_row() {
    return {.kind = DocumentKind::offender_notice,
            .form = "Notice to the offender",
            .letter = {},
            .file = "offender-notice-meeting",
            .purpose = "tells the offender the level, who leads, and every restriction in full; no more",
            .about = About::meeting,
            .shape = offender_notice_shape,
            .page = [](const DocumentRequest& request) { return decided_page("How you are managed", request); },
            .fill = fill_offender_notice,
            .why_not = why_no_notice,
            .use = InUse::once_held};
}

}  // namespace mappa::forms
