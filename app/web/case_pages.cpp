#include "app/web/case_view.hpp"
#include "app/web/routes.hpp"
#include "app/web/taking.hpp"
#include "engine/access/access.hpp"
#include "engine/check/check.hpp"
#include "engine/clocks/due.hpp"

namespace mappa::web {
namespace {

Markup levels(const CaseRecord& record) {
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : record.level_periods) {
        rows.push_back({words(label(each.level)), words(shown_value(each.from)),
                        words(each.until ? each.until->text() : "in force"), words(each.decided_by), words(each.why)});
    }
    std::vector<std::vector<Markup>> decided;
    for (const auto& each : record.level_decisions) {
        decided.push_back({words("meeting " + std::to_string(each.meeting)), words(shown_value(each.on)),
                           words(label(each.level)), words(each.why), words(each.dissent)});
    }
    auto content = table("Levels in force", {{"Level"}, {"From"}, {"To"}, {"Decided by"}, {"Why"}}, rows,
                         "No level is in force yet.");
    if (!decided.empty())
        content += table("Levels decided", {{"Where"}, {"On"}, {"Level"}, {"Why"}, {"Dissent"}}, decided, "");
    return content;
}

Markup warnings(const CaseRecord& record) {
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : record.warnings) {
        rows.push_back({words(std::to_string(each.number)), words(each.text), words(shown_value(each.on)),
                        each.answered_on ? words(each.answered_by + ": " + each.answer)
                                         : link("Answer", step_address(record.facts.ref, "case answer", 0) +
                                                              "?warning=" + std::to_string(each.number))});
    }
    return rows.empty() ? Markup{}
                        : table("Warnings", {{"No."}, {"What is questioned"}, {"Since"}, {"Answer"}}, rows, "");
}

Markup due_here(const Asked& asked, const CaseRecord& record) {
    const auto& policy = asked.session.desk().policy(asked.area, record.facts.edition);
    const auto& calendar = asked.session.desk().calendar();
    const auto today = asked.visit.today;
    auto dues = clocks_of(record, policy, calendar, today);
    order_by_urgency(dues);
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : dues) {
        if (!each.running()) continue;
        rows.push_back({tag(standing(each, today, calendar), each.overdue(today) ? "red" : "blue"),
                        words(each.due.text()),
                        words(std::string{each.clock->says} + (each.about.empty() ? "" : " (" + each.about + ")")),
                        words(label(each.agency)), words(each.person), words(basis_of(each, policy))});
    }
    return table("Clocks that run", {{"How it stands"}, {"Due"}, {"What"}, {"Agency"}, {"Who"}, {"Basis"}}, rows,
                 "No clock runs.");
}

}  // namespace

Response case_page(Asked& asked) {
    return show_case(asked, "case page", [&](const CaseRecord& record) {
        const auto& ref = record.facts.ref;
        auto content = taken_notice(asked, record);
        content += summary({{"Offence", words(record.facts.offence)},
                            {"Sentenced", words(shown_value(record.facts.sentenced_on))},
                            {"Notified", words(shown_value(record.facts.notified_on))},
                            {"Policy edition", words(record.facts.edition)}});
        content += due_here(asked, record);
        std::vector<std::vector<Markup>> rows;
        for (const auto& each : record.referrals) {
            rows.push_back({link("Referral " + std::to_string(each.number),
                                 address({"cases", ref, "referrals", std::to_string(each.number)})),
                            words(label(each.level_sought)), words(label(each.state)),
                            words(shown_value(each.reply_due)), words(shown_value(each.decided_on))});
        }
        content += table("Referrals", {{"Referral"}, {"Level sought"}, {"State"}, {"Reply due"}, {"Decided"}}, rows,
                         "No referral yet.");
        rows.clear();
        for (const auto& each : record.meetings) {
            rows.push_back({link("Meeting " + std::to_string(each.number),
                                 address({"cases", ref, "meetings", std::to_string(each.number)})),
                            words(shown_value(each.held_on ? each.held_on : each.scheduled_for)),
                            words(label(each.level)), words(label(each.state)), words(each.chair),
                            words(shown_value(each.issued_on))});
        }
        content += table("Meetings", {{"Meeting"}, {"Day"}, {"Level"}, {"State"}, {"Chair"}, {"Minutes issued"}}, rows,
                         "No meeting yet.");
        content += action_table(
            asked, record, "Actions not settled", [](const Action& each) { return each.unsettled(); },
            "Every action is settled.");
        content += warnings(record) + levels(record);
        return case_frame(asked, record, "Overview", "Overview", content);
    });
}

Response case_next_page(Asked& asked) {
    return show_case(asked, "case next", [&](const CaseRecord& record) {
        auto content = paragraph(
            "Every step that the case, its referrals, meetings and actions allow now: who may take it, what is missing "
            "first and where to supply it, and where it leads.");
        content += next_steps_by_object(asked, record.facts.ref);
        const auto gaps = gaps_of(record, asked.area, asked.session.desk().policy(asked.area, record.facts.edition),
                                  asked.session.desk().calendar(), asked.visit.today);
        std::vector<std::vector<Markup>> rows;
        for (const auto& each : gaps)
            rows.push_back({words(label(each.kind)), words(each.about), words(each.what), words(each.way_out)});
        content += table("Stuck, impossible or missing", {{"Kind"}, {"About"}, {"What"}, {"Way out"}}, rows,
                         "Nothing is stuck.");
        return case_frame(asked, record, "What happens next", "What happens next", content);
    });
}

Response case_plan_page(Asked& asked) {
    const app::Inquiry inquiry{
        .kind = UseKind::view, .what = "case plan", .meeting = 0, .closed = app::ClosedSection::where_allowed};
    return show_case(asked, inquiry, [&](const CaseRecord& record) {
        Markup content;
        if (const auto* plan = record.plan()) {
            content += summary(facts_of(*plan));
            for (const auto& pillar : Words<Pillar>::list) {
                std::vector<std::vector<Markup>> rows;
                for (const auto& each : record.plan_entries) {
                    if (each.plan != plan->version || each.pillar != pillar.value) continue;
                    auto what = words(each.what.empty() ? "Nothing needed: " + each.none_because : each.what);
                    if (each.closed_entry == Answer::yes) what += words(" ") + tag("Closed", "red");
                    rows.push_back({std::move(what), words(label(each.agency)), words(each.who), words(each.when),
                                    words(each.checks)});
                }
                content += table(std::string{pillar.label}, {{"What"}, {"Agency"}, {"Who"}, {"When"}, {"Checked"}},
                                 rows, "Nothing stands under this pillar.");
            }
            std::vector<Contingency> current;
            for (const auto& each : record.contingencies) {
                if (each.plan == plan->version) current.push_back(each);
            }
            content += rows_part("If it goes wrong", current);
        } else {
            content += paragraph("There is no plan yet.");
        }
        if (const auto* assessment = record.assessment())
            content += heading(2, "Risk") + summary(facts_of(*assessment));
        content += rows_part("Risk factors", record.risk_factors) + rows_part("Scores", record.scores);
        if (const auto* exit = record.exit_plan()) content += heading(2, "Exit plan") + summary(facts_of(*exit));
        return case_frame(asked, record, "Plan and risk", "Plan and risk", content);
    });
}

Response case_people_page(Asked& asked) {
    return show_case(asked, "case people", [&](const CaseRecord& record) {
        auto content = rows_part("People", record.people) + rows_part("Restrictions", record.restrictions) +
                       rows_part("Earlier convictions and allegations", record.past_offences);
        if (content.empty()) content = paragraph("Nobody and nothing is recorded here yet.");
        auto facts = facts_of(record.facts);
        // Codes of agencies; the page of who may read the case says them in words.
        std::erase_if(facts, [](const Fact& each) { return each.key == field_label("parties"); });
        content += heading(2, "The offender") + summary(facts);
        return case_frame(asked, record, "People and restrictions", "People and restrictions", content);
    });
}

Response case_actions_page(Asked& asked) {
    return show_case(asked, "case actions", [&](const CaseRecord& record) {
        auto content = taken_notice(asked, record) +
                       paragraph(button_link("New action", step_address(record.facts.ref, "action add", 0), false));
        content += action_table(
            asked, record, "Not settled", [](const Action& each) { return each.unsettled(); },
            "Every action is settled.");
        content += action_table(
            asked, record, "Settled", [](const Action& each) { return !each.unsettled(); }, "None is settled yet.");
        return case_frame(asked, record, "Actions", "Actions", content);
    });
}

Response case_history_page(Asked& asked) {
    return show_case(asked, "case history", [&](const CaseRecord& record) {
        std::vector<TimelineEntry> entries;
        // That a step was taken tells of meetings, too, which other agencies may not know of.
        const bool all_steps = reads_every_meeting(asked.who.actor);
        if (all_steps) {
            for (const auto& event : asked.session.store().history(record.facts.ref)) {
                const auto step = blank_step(event.step);
                entries.push_back({step ? title_of(info_of(*step).does) : event.step,
                                   event.actor.name + ", " + std::string{label(event.actor.role)}, event.on,
                                   words("Step " + std::to_string(event.version) + ", recorded " +
                                         moment_text(event.recorded_at) + " UTC")});
            }
        }
        std::reverse(entries.begin(), entries.end());
        std::vector<std::vector<Markup>> rows;
        for (const auto& each : record.fact_changes) {
            rows.push_back({words(each.fact), words(each.was), words(each.now),
                            words(shown_value(each.effective_on ? each.effective_on : each.on)), words(each.by),
                            words(each.why)});
        }
        auto content = table("Facts that changed", {{"Fact"}, {"Was"}, {"Became"}, {"From"}, {"By"}, {"Why"}}, rows,
                             "No fact was changed.");
        if (all_steps) content += heading(2, "Steps, the last first") + timeline(entries);
        return case_frame(asked, record, "History", "History", content);
    });
}

}  // namespace mappa::web
