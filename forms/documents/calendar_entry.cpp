#include "forms/documents/calendar_entry.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>

#include "engine/calendar/time_of_day.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/slug.hpp"
#include "forms/page/plain_text.hpp"

namespace mappa::forms {
namespace {

/// Summer time begins and ends on the last Sunday of March and October, at 01:00 UTC.
constexpr auto time_zone = {"BEGIN:VTIMEZONE",
                            "TZID:Europe/London",
                            "BEGIN:DAYLIGHT",
                            "DTSTART:19810329T010000",
                            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                            "TZOFFSETFROM:+0000",
                            "TZOFFSETTO:+0100",
                            "TZNAME:BST",
                            "END:DAYLIGHT",
                            "BEGIN:STANDARD",
                            "DTSTART:19961027T020000",
                            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                            "TZOFFSETFROM:+0100",
                            "TZOFFSETTO:+0000",
                            "TZNAME:GMT",
                            "END:STANDARD",
                            "END:VTIMEZONE"};

std::string compact(Date day) {
    auto text = day.iso();
    std::erase(text, '-');
    return text;
}

std::string clock_text(TimeOfDay time) {
    char text[32];
    std::snprintf(text, sizeof text, "T%02d%02d00", time.hour, time.minute);
    return text;
}

/// A parameter in quotes may hold anything but quotes and control characters.
std::string quoted(std::string_view text) {
    std::string made = "\"";
    for (const char c : plain_text(text)) {
        if (c == '"')
            made += '\'';
        else if (c != '\n' && c != '\t')
            made += c;
    }
    return made + "\"";
}

/// Only what has the form of one address: nothing typed may begin a line or a parameter of its own.
bool is_mail(std::string_view text) {
    constexpr std::string_view marks = ".-_+'@";
    return std::ranges::count(text, '@') == 1 && text.find('.') != std::string_view::npos &&
           std::ranges::all_of(text, [&](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || marks.find(c) != std::string_view::npos;
           });
}

std::string address(const std::string& contact) { return is_mail(contact) ? "mailto:" + contact : "invalid:nomail"; }

void add_times(std::string& text, const Meeting& meeting, Date day) {
    const auto time = TimeOfDay::parse(meeting.time);
    if (!time) {
        text += folded("DTSTART;VALUE=DATE:" + compact(day));
        return;
    }
    text += folded("DTSTART;TZID=Europe/London:" + compact(day) + clock_text(*time));
    if (meeting.minutes_allotted > 0) text += folded("DURATION:PT" + std::to_string(meeting.minutes_allotted) + "M");
}

}  // namespace

std::string folded(std::string_view line) {
    constexpr std::size_t most = 75;
    std::string made;
    std::size_t room = most;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        made += std::string{line.substr(0, cut)} + "\r\n ";
        line.remove_prefix(cut);
        room = most - 1;  // the space counts
    }
    return made + std::string{line} + "\r\n";
}

std::string escaped(std::string_view text) {
    std::string made;
    for (const char c : plain_text(text)) {
        if (c == '\\' || c == ',' || c == ';') made += '\\';
        if (c == '\n')
            made += "\\n";
        else if (c != '\t')
            made += c;
        else
            made += ' ';
    }
    return made;
}

std::string calendar_entry(const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& meeting = meeting_of(request);
    const auto& invitation = invitation_of(request);
    const bool cancelled = meeting.state == MeetingState::cancelled;
    const auto day = day_of(meeting);
    const auto reference = recorded(record.facts.ref);
    std::string text;
    const auto line = [&](const std::string& each) { text += folded(each); };
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//MAPPA//Meeting invitations//EN");
    line(cancelled ? "METHOD:CANCEL" : "METHOD:REQUEST");
    for (const auto* each : time_zone) line(each);
    line("BEGIN:VEVENT");
    line("UID:" + slug(reference) + "-meeting-" + std::to_string(meeting.number) + "@" + slug(request.area) +
         ".mappa.invalid");
    // Counts what changed in the invitation itself, as calendars expect (RFC 5545 3.8.7.4); not what else the case saw.
    line("SEQUENCE:" + std::to_string(meeting.rearranged));
    line("DTSTAMP:" + compact(request.today) + "T000000Z");
    add_times(text, meeting, day.value_or(request.today));
    line("SUMMARY:" +
         escaped((cancelled ? "Cancelled: MAPPA " : "MAPPA ") + meeting_name(meeting) + ", case " + reference));
    if (!is_blank(meeting.venue)) line("LOCATION:" + escaped(meeting.venue));
    const std::string note =
        cancelled
            ? "OFFICIAL-SENSITIVE. This meeting is cancelled: " + recorded(meeting.cancelled_because)
            : "OFFICIAL-SENSITIVE. Your invitation and the papers come by secure e-mail. If you cannot come, name "
              "your deputy and send your report to the MAPPA coordination unit.";
    line("DESCRIPTION:" + escaped(note));
    line("CLASS:CONFIDENTIAL");
    line(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    line("ORGANIZER;CN=" + quoted(recorded(request.made_by)) + ":" + address(""));
    line("ATTENDEE;CN=" + quoted(invitation.name) +
         ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:" + address(invitation.contact));
    line("END:VEVENT");
    line("END:VCALENDAR");
    return text;
}

}  // namespace mappa::forms
