#include "engine/record/required.hpp"
#include "engine/rules/meeting_parts.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule attendance_accounted{
    "attendance-accounted", Severity::refuse,
    "Every required agency is accounted for, and everybody at the table has a name, an agency and a role.",
    "`meeting attend`", "FUP-29, PHC-56 (001 5.4; 000 2.2)"};
constexpr Rule lead_reports{"lead-agency-absent", Severity::refuse,
                            "A meeting at level 3 hears the case manager's agency: at the table, or by a whole written "
                            "report given before the meeting.",
                            "`meeting attend` with presence, or `meeting contribute` before the day",
                            "WMD-07 (003 B1)"};
constexpr Rule absent_without_report{
    "absent-without-report", Severity::warn,
    "An agency invited to a level 3 meeting that stays away gives a whole written report before the meeting.",
    "`meeting contribute` before the day: contact, risk, actions, proposals", "WMD-07 (003 B1)"};
constexpr Rule not_its_remit{
    "victim-liaison-reason", Severity::refuse,
    "Victim liaison is not excused as 'not local' or 'outside remit' unless somebody named supports the victim.",
    "`case person` with contact_officer, or a supporter by name", "FUP-70 (001 5.26, 5.27)"};
constexpr Rule handed_over{"handed-over", Severity::warn,
                           "An agency sends the same person again, or one who has been told of the earlier meeting.",
                           "`meeting attend`: handover", "FUP-32 (001 5.3, 5.4)"};
constexpr Rule can_commit{"can-commit", Severity::warn, "At level 3 whoever comes can commit the agency's resources.",
                          "`meeting attend`: can_commit", "FUP-32 (001 6.45)"};
constexpr Rule right_service{"right-service", Severity::warn,
                             "A required agency is represented by the service and the area that the case needs.",
                             "`meeting attend` for the service and authority required", "FUP-33 (001 6.47, 6.73)"};

std::string agency_of(const Attendance& each) { return each.agency ? std::string{label(*each.agency)} : each.name; }

std::string day_of(const Meeting& meeting) {
    const auto day = meeting.held_on ? meeting.held_on : meeting.scheduled_for;
    return day ? day->text() : "a day not recorded";
}

void check_attendance(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto& record = situation.record;
    for (const auto& line : required_at(record, meeting.number)) {
        const bool known = std::ranges::any_of(record.attendances, [&](const Attendance& each) {
            return each.meeting == meeting.number && each.agency == line.agency && each.presence;
        });
        if (!known)
            found.miss(std::string{label(*line.agency)} + " is required (" + line.because +
                       ") and has no attendance recorded");
    }
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting.number) continue;
        if (!each.agency)
            found.miss("the agency of " + (blank(each.name) ? std::string{"somebody without a name"} : each.name));
        if (each.came() && (blank(each.name) || blank(each.role))) {
            found.miss("the name and role of who came for " +
                       (each.agency ? std::string{label(*each.agency)} : "an agency not named"));
        }
        if (!each.came() && each.presence != Presence::written_report && blank(each.reason)) {
            found.miss(
                (each.presence == Presence::refused_in_writing ? "the ground on which " + agency_of(each) + " refused"
                                                               : "why " + agency_of(each) + " was absent"),
                "`meeting attend`: reason");
        }
        if (each.presence == Presence::refused_in_writing && !each.letter_on)
            found.miss("the date of the letter in which " + agency_of(each) + " refused",
                       "`meeting attend`: letter_on");
        if (each.presence == Presence::refused_in_writing && blank(each.name))
            found.miss("who sent the letter in which " + agency_of(each) + " refused", "`meeting attend`: name");
        const bool contributed = each.agency && std::ranges::any_of(record.contributions, [&](const Contribution& one) {
                                     return one.meeting == meeting.number && one.agency == each.agency;
                                 });
        if (each.presence == Presence::written_report && blank(each.report) && !contributed)
            found.miss("the written report of " + agency_of(each), "`meeting attend`: report");
    }
}

/// At level 3 always; at level 2 where the area has taken the practice up.
bool reports_are_owed(const Situation& situation, const Meeting& meeting) {
    return meeting.level == Level::three || situation.policy.on("switch.level-2-report-rule");
}

/// Absent, and no whole report was there before the meeting.
bool stayed_away(const CaseRecord& record, const Meeting& meeting, Agency agency) {
    const bool came = std::ranges::any_of(record.attendances, [&](const Attendance& each) {
        return each.meeting == meeting.number && each.agency == agency && each.came();
    });
    const bool known = std::ranges::any_of(record.attendances, [&](const Attendance& each) {
        return each.meeting == meeting.number && each.agency == agency && each.presence;
    });
    return known && !came && !reported_before(record, meeting, agency);
}

void check_lead(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto lead = situation.record.facts.lead_agency;
    if (!lead || !reports_are_owed(situation, meeting) || !stayed_away(situation.record, meeting, *lead)) return;
    found.miss(std::string{label(*lead)} +
               ", the case manager's agency, is absent without report: no whole written report of before " +
               day_of(meeting));
}

void check_reports(const Situation& situation, const Meeting& meeting, Found& found) {
    if (!reports_are_owed(situation, meeting)) return;
    std::vector<Agency> named;
    for (const auto& each : situation.record.invitations) {
        if (each.meeting != meeting.number || !each.agency || each.agency == situation.record.facts.lead_agency)
            continue;
        if (std::ranges::find(named, *each.agency) != named.end() ||
            !stayed_away(situation.record, meeting, *each.agency))
            continue;
        named.push_back(*each.agency);
        found.miss(std::string{label(*each.agency)} + " is absent without report");
    }
}

void check_excuse(const Situation& situation, const RecordAttendance& step, Found& found) {
    if (step.agency != Agency::victim_liaison || !outside_remit(step.reason)) return;
    const bool somebody = std::ranges::any_of(situation.record.people, [](const Person& each) {
        return !names_nobody(each.contact_officer) || (each.tie == Tie::supporter && !names_nobody(each.name));
    });
    if (!somebody)
        found.ask(
            "\"" + step.reason +
            "\" is no reason while nobody named supports the victim: an officer of the victim's area, or a supporter");
}

void check_handover(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto& record = situation.record;
    const auto* before = record.previous_meeting(meeting.number);
    if (!before) return;
    for (const auto& line : required_at(record, meeting.number)) {
        const Attendance* now = nullptr;
        const Attendance* then = nullptr;
        bool same = false;
        for (const auto& each : record.attendances) {
            if (each.agency != line.agency || !each.came()) continue;
            if (each.meeting == before->number) then = &each;
            if (each.meeting != meeting.number) continue;
            if (!now || blank(now->handover)) now = &each;
            same = same || std::ranges::any_of(record.attendances, [&](const Attendance& other) {
                       return other.meeting == before->number && other.agency == each.agency && other.came() &&
                              plain(other.name) == plain(each.name);
                   });
        }
        if (!now || !then || same || !blank(now->handover)) continue;
        found.miss(std::string{label(*line.agency)} + " sent " + now->name + " on " + day_of(meeting) + " and " +
                   then->name + " on " + day_of(*before) + ", with no handover recorded");
    }
}

void check_commitment(const Situation& situation, const Meeting& meeting, Found& found) {
    if (meeting.level != Level::three) return;
    for (const auto& each : situation.record.attendances) {
        if (each.meeting == meeting.number && each.came() && each.can_commit != Answer::yes) {
            found.miss(each.name + " (" + agency_of(each) + ") is not marked as able to commit resources");
        }
    }
}

std::string in_full(Agency agency, const std::string& authority) {
    return std::string{label(agency)} + (blank(authority) ? "" : " of " + authority);
}

void check_service(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto required = required_at(situation.record, meeting.number);
    for (const auto& line : required) {
        if (line.came == Answer::yes) continue;
        for (const auto& each : situation.record.attendances) {
            if (each.meeting != meeting.number || !each.came() || !each.agency) continue;
            const bool wrong_area = each.agency == line.agency && !represents(each, line);
            const bool kindred =
                (line.agency == Agency::childrens_social_care && each.agency == Agency::adult_social_care) ||
                (line.agency == Agency::adult_social_care && each.agency == Agency::childrens_social_care);
            const bool needed_itself = std::ranges::any_of(required, [&](const RequiredAgency& other) {
                return other.agency == each.agency && represents(each, other);
            });
            if (!wrong_area && (!kindred || needed_itself)) continue;
            found.miss(in_full(*line.agency, line.authority) + " is required and not represented: " + each.name +
                       " came for " + in_full(*each.agency, each.authority));
        }
    }
}

}  // namespace

void add_attendance_rules(RuleBook& book) {
    at_close(book, attendance_accounted, check_attendance);
    at_close(book, lead_reports, check_lead);
    at_close(book, absent_without_report, check_reports);
    book.watch<RecordAttendance>(not_its_remit, check_excuse);
    at_close(book, handed_over, check_handover);
    at_close(book, can_commit, check_commitment);
    at_close(book, right_service, check_service);
}

}  // namespace mappa
