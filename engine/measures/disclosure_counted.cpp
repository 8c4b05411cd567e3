#include <algorithm>
#include <string>

#include "engine/measures/definition.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

struct Considered {
    int decisions = 0, reasoned = 0;
};

Considered considered_at(const CaseRecord& record, int meeting) {
    Considered sum;
    for (const auto& disclosure : record.disclosures) {
        if (disclosure.meeting != meeting || !disclosure.decision) continue;
        ++sum.decisions;
        if (!disclosure.reason.empty()) ++sum.reasoned;
    }
    return sum;
}

std::string text_of(const Considered& considered) {
    if (considered.decisions == 0) return "no disclosure decision recorded";
    return considered.reasoned == considered.decisions ? "decided with a reason" : "decided without a reason";
}

template <class Count>
void each_meeting_held(const CaseRecord& record, const Tally& tally, Count count) {
    for (const auto& meeting : record.meetings) {
        if (!meeting.held() || !meeting.held_on || !tally.window().asks(*meeting.held_on)) continue;
        count(meeting, considered_at(record, meeting.number));
    }
}

MeasuredCase disclosure_item(const CaseRecord& record, const Meeting& meeting, bool counted, std::string why) {
    return {record.facts.ref,
            "meeting " + std::to_string(meeting.number),
            level_of(record, meeting),
            record.facts.lead_agency,
            counted,
            std::move(why)};
}

}  // namespace

void disclosure_considered_with_reason(const CaseRecord& record, Tally& tally) {
    each_meeting_held(record, tally, [&](const Meeting& meeting, const Considered& considered) {
        const bool yes = considered.decisions > 0 && considered.reasoned == considered.decisions;
        tally.count(*meeting.held_on, disclosure_item(record, meeting, yes, text_of(considered)));
    });
}

void disclosure_considered(const CaseRecord& record, Tally& tally) {
    each_meeting_held(record, tally, [&](const Meeting& meeting, const Considered& considered) {
        tally.count(*meeting.held_on, disclosure_item(record, meeting, considered.decisions > 0, text_of(considered)));
    });
}

void disclosure_reasoned(const CaseRecord& record, Tally& tally) {
    each_meeting_held(record, tally, [&](const Meeting& meeting, const Considered& considered) {
        if (considered.decisions == 0) return;
        tally.count(*meeting.held_on,
                    disclosure_item(record, meeting, considered.reasoned == considered.decisions, text_of(considered)));
    });
}

void disclosure_posted(const CaseRecord& record, Tally& tally) {
    each_meeting_held(record, tally, [&](const Meeting& meeting, const Considered& considered) {
        if (considered.decisions == 0) return;
        tally.count(*meeting.held_on, disclosure_item(record, meeting, meeting.posted_on.has_value(),
                                                      meeting.posted_on ? "posted " + meeting.posted_on->text()
                                                                        : "decision not posted to ViSOR"));
    });
}

void disclosed_in_time(const CaseRecord& record, Tally& tally) {
    for (const auto& each : record.disclosures) {
        const auto* meeting = record.meeting(each.meeting);
        if (each.decision != DisclosureDecision::disclose || !meeting || !meeting->held() || !meeting->held_on)
            continue;
        std::string why = "no day set to make it";
        bool in_time = false;
        if (each.by_when) {
            const auto settled = settle(*each.by_when, each.made_on, tally.window().today);
            if (!settled) continue;
            in_time = settled->in_time;
            why = settled->why;
        }
        auto item = disclosure_item(record, *meeting, in_time, std::move(why));
        item.item += ", disclosure " + std::to_string(each.number);
        tally.count(*meeting->held_on, std::move(item));
    }
}

}  // namespace mappa::counting
