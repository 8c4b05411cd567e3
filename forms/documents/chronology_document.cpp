#include <algorithm>

#include "forms/documents/fact_words.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// What happened in the case, day by day: what a serious case reviewer asks for first.
namespace mappa::forms {
namespace {

struct Entry {
    Date on;
    std::string kind, what;
};

class Chronicle {
public:
    void add(std::optional<Date> on, std::string_view kind, std::string what) {
        if (on) entries_.push_back({*on, std::string{kind}, std::move(what)});
    }
    /// Until a day, in order of the days; on one day in the order in which they were added.
    std::vector<Entry> until(Date day) && {
        std::erase_if(entries_, [&](const Entry& each) { return each.on > day; });
        std::ranges::stable_sort(entries_, {}, &Entry::on);
        return std::move(entries_);
    }

private:
    std::vector<Entry> entries_;
};

void add_case(Chronicle& all, const CaseRecord& record) {
    const auto& facts = record.facts;
    all.add(facts.sentenced_on, "Sentence", joined({recorded(facts.sentence), facts.offence}, ": "));
    all.add(facts.notified_on, "Notification", joined({"Identified as a MAPPA offender", label(facts.notified_by)}));
    for (const auto& each : record.screenings)
        all.add(each.on, "Screening", joined({recorded(each.level), each.by, label(each.agency)}));
    for (const auto& each : record.level_periods)
        all.add(each.from, "Level", joined({recorded(each.level) + " in force", each.why}, ": "));
    for (const auto& each : record.level_reviews) all.add(each.on, "Level 1 review", recorded(each.finding));
    for (const auto& each : record.fact_changes) {
        if (each.fact == "level") continue;  // told by the periods
        all.add(each.effective_on ? each.effective_on : each.on, "Change",
                fact_name(each.fact) + ": from " + recorded(fact_value(each.fact, each.was)) + " to " +
                    recorded(fact_value(each.fact, each.now)));
    }
    all.add(facts.exited_on, "Exit", recorded(facts.exit_reason));
    all.add(facts.transfer_sent_on, "Transfer", "Handed to " + recorded(facts.transfer_to));
    all.add(facts.transfer_received_on, "Transfer", "Receipt acknowledged by " + recorded(facts.transfer_received_by));
}

void add_work(Chronicle& all, const CaseRecord& record) {
    for (const auto& each : record.assessments)
        all.add(each.on, "Risk assessment", joined({recorded(each.assessor), each.changed}, ": "));
    for (const auto& each : record.events) all.add(each.on, label(each.kind), joined({each.what, each.told_by}));
    for (const auto& each : record.contacts)
        all.add(each.on, "Contact", joined({each.what, each.by, label(each.agency)}));
    for (const auto& each : record.restrictions) {
        const auto what = joined({"Restriction " + std::to_string(each.number), label(each.kind)});
        all.add(each.from, "Restriction begins", what);
        if (!each.ended_on) all.add(each.until, "Restriction runs out", what);
        all.add(each.ended_on, "Restriction ends", joined({what, each.end_reason}, ": "));
    }
    for (const auto& each : record.plans)
        all.add(each.written_on, "Plan",
                "Version " + std::to_string(each.version) + " by " + recorded(each.written_by));
    for (const auto& each : record.plan_reviews) all.add(each.on, "Plan review", recorded(each.finding));
    for (const auto& each : record.referrals) {
        const auto referral = "Referral " + std::to_string(each.number);
        all.add(each.submitted_on, "Referral", joined({referral + " submitted", each.referrer}));
        all.add(each.returned_on, "Referral", referral + " returned for information");
        all.add(each.decided_on, "Referral",
                joined({referral + ": " + lower_first(label(each.state)), each.why}, ": "));
    }
}

void add_meetings(Chronicle& all, const CaseRecord& record) {
    for (const auto& each : record.meetings) {
        const auto name = "MAPPA " + meeting_name(each);
        if (each.state == MeetingState::cancelled)
            all.add(each.scheduled_for, "Meeting cancelled", joined({name, each.cancelled_because}, ": "));
        const auto* decision = record.decision_of(each.number);
        const auto decided = decision && decision->level ? "decided " + lower_first(label(decision->level)) : "";
        all.add(each.held_on, "Meeting", joined({name, decided}, ": "));
        all.add(each.issued_on, "Minutes", "Minutes of " + name + " issued");
    }
    for (const auto& each : record.disclosures)
        all.add(each.made_on, "Disclosure", joined({"To " + recorded(each.recipient), each.made_by}));
    for (const auto& each : record.actions) {
        const auto action = "Action " + std::to_string(each.number) + ": " + each.text;
        all.add(each.agreed_on, "Action set", action);
        all.add(each.on, "Action reported", joined({action, each.done}, ": "));
        all.add(each.closed_on, "Action closed", action);
    }
}

Shape chronology_shape() {
    Shape shape;
    declare_page(shape);
    return shape.text("offender_name", "the offender's name")
        .text("born", "date of birth")
        .text("event_count", "how many entries there are")
        .rows("chronology", "what happened, the earliest first", "nothing dated is recorded",
              Shape()
                  .text("happened_on", "day")
                  .text("happened_kind", "kind of event")
                  .paragraphs("happened", "what happened"));
}

void fill_chronology(Model& model, const DocumentRequest& request) {
    Chronicle chronicle;
    add_case(chronicle, request.record);
    add_work(chronicle, request.record);
    add_meetings(chronicle, request.record);
    const auto all = std::move(chronicle).until(request.today);
    model.text("offender_name", recorded(request.record.facts.name))
        .text("born", recorded(request.record.facts.born))
        .text("event_count", std::to_string(all.size()))
        .row_list("chronology", {});
    for (const auto& each : all) {
        model.add_row("chronology")
            .text("happened_on", each.on.text())
            .text("happened_kind", each.kind)
            .paragraphs("happened", recorded(each.what));
    }
}

}  // namespace

DocumentRow chronology_row() {
    return {.kind = DocumentKind::chronology,
            .form = "Chronology",
            .letter = {},
            .file = "chronology",
            .purpose = "what happened in the case, day by day",
            .about = About::the_case,
            .shape = chronology_shape,
            .page = [](const DocumentRequest& request) { return paper_page("Chronology of the case", request); },
            .fill = fill_chronology};
}

}  // namespace mappa::forms
