#include "app/commands/reading.hpp"
#include "app/report.hpp"
#include "engine/access/access.hpp"
#include "engine/record/fact_history.hpp"

namespace mappa::app {
namespace {

std::string shown(const std::optional<Date>& date) { return date ? date->text() : "-"; }

/// The whole case as JSON: every table under its name.
Json whole(const CaseRecord& record) {
    Json json;
    json["case"] = mappa::json_of(record.facts);
    for_each_table([&](const auto& table) {
        if (const auto& rows = record.*(table.rows); !rows.empty())
            json[std::string{table.name}] = mappa::json_of(rows);
    });
    return json;
}

/// Level sought, decided and in force are three facts and are shown as three.
std::string levels(const CaseRecord& record) {
    std::string text = "Levels in force:\n";
    if (record.level_periods.empty()) text += "  none yet\n";
    for (const auto& period : record.level_periods) {
        text += "  " + std::to_string(period.number) + ". " + std::string{label(period.level)} + "\n     from " +
                shown(period.from) + (period.until ? " to " + period.until->text() : ", in force") +
                "\n     decided by: " + period.decided_by +
                (period.meeting ? " (meeting " + std::to_string(period.meeting) + ")" : "") +
                "\n     why: " + period.why + "\n";
        if (!period.dissent.empty()) text += "     dissent: " + period.dissent + "\n";
    }
    text += "Levels sought:\n";
    if (record.referrals.empty()) text += "  none\n";
    for (const auto& referral : record.referrals) {
        text += "  referral " + std::to_string(referral.number) + ": " + std::string{label(referral.level_sought)} +
                " - " + std::string{label(referral.state)} + "\n";
    }
    text += "Levels decided:\n";
    bool any = false;
    for (const auto& referral : record.referrals) {
        if (!referral.level_decided) continue;
        any = true;
        text += "  " + shown(referral.decided_on) + ", screening of referral " + std::to_string(referral.number) +
                ": " + std::string{label(referral.level_decided)} + "\n";
    }
    for (const auto& decision : record.level_decisions) {
        any = true;
        text += "  " + shown(decision.on) + ", meeting " + std::to_string(decision.meeting) + ": " +
                std::string{label(decision.level)} + "\n";
    }
    if (!any) text += "  none\n";
    return text;
}

/// Every fact that changed, oldest first: what it was and became, from when, who said so and why (000 Table 9).
std::string changes(const CaseRecord& record) {
    std::string text = "Facts that changed:\n";
    for (const auto& change : record.fact_changes) {
        text += "  " + change.fact + ": " + (change.was.empty() ? "-" : change.was) + " -> " + change.now + " from " +
                shown(change.effective_on ? change.effective_on : change.on) + ", recorded " + shown(change.on) +
                " by " + change.by + (change.why.empty() ? "" : "; because " + change.why) +
                (change.action.empty() ? "" : "; so " + change.action) + "\n";
    }
    return record.fact_changes.empty() ? text + "  none\n" : text;
}

std::string on_day(const CaseRecord& record, Date day) {
    std::string text = "On " + day.text() + ":\n";
    for (const auto* fact : {"category", "level", "risk of serious harm"}) {
        const auto value = fact_on(record, fact, day);
        text += "  " + std::string{fact} + ": " + (value.empty() ? "none" : value) + "\n";
    }
    return text;
}

std::string summary(const CaseRecord& record) {
    const auto& facts = record.facts;
    std::string text = facts.ref + "  " + facts.name + "\n" + std::string{label(facts.category)} + "; " +
                       std::string{label(facts.state)} + "\n";
    text += "Lead agency: " + std::string{facts.lead_agency ? label(*facts.lead_agency) : "none recorded"};
    if (!facts.case_manager.empty()) text += " (" + facts.case_manager + ")";
    text += "; police offender manager: " + (facts.police_manager.empty() ? "none named" : facts.police_manager) + "\n";
    text += "Offence: " + facts.offence + "; sentenced " + shown(facts.sentenced_on) + "\n";
    text += "Notified " + shown(facts.notified_on) + "; policy edition " + facts.edition + "; version " +
            std::to_string(facts.version) + "\n";
    if (const auto rosh = record.rosh()) text += "Risk of serious harm: " + std::string{label(*rosh)} + "\n";
    text += levels(record);
    if (!record.meetings.empty()) {
        Columns columns{{"meeting", "day", "level", "state", "minutes due", "issued", "posted"}};
        for (const auto& meeting : record.meetings) {
            columns.row({std::to_string(meeting.number),
                         shown(meeting.held_on ? meeting.held_on : meeting.scheduled_for),
                         std::string{meeting.level ? code(*meeting.level) : "-"}, std::string{label(meeting.state)},
                         shown(meeting.minutes_due), shown(meeting.issued_on), shown(meeting.posted_on)});
        }
        text += columns.text();
    }
    if (!record.actions.empty()) {
        Columns columns{{"action", "due", "who", "state", "what"}};
        for (const auto& action : record.actions) {
            columns.row({std::to_string(action.number), shown(action.due),
                         action.owner.empty() ? "unallocated since " + shown(action.unallocated_since) : action.owner,
                         std::string{label(action.state)}, action.text});
        }
        text += columns.text();
    }
    for (const auto& warning : record.warnings) {
        text += "warning " + std::to_string(warning.number) + ": " + warning.text +
                (warning.answered_on ? " - answered by " + warning.answered_by + ": " + warning.answer
                                     : " - not answered") +
                "\n";
    }
    return text;
}

/// Those who read every meeting's minutes.
bool office_reads(const Actor& actor) { return office.contains(actor.role) || actor.role == Role::chair; }

/// What a query makes of the case that may be shown.
using Query = std::function<void(const Front&, Session&, const Visit&, const CaseRecord&)>;

void add_query(CLI::App& program, Front& front, const std::string& verb, const std::string& what, ClosedSection closed,
               Query query) {
    auto* command = noun(program, "case").add_subcommand(verb, what)->fallthrough();
    const auto ref = std::make_shared<std::string>();
    command->add_option("case", *ref, "case reference")->required();
    command->callback([&front, ref, verb, closed, query = std::move(query)] {
        front.chosen = [&front, ref, verb, closed, query] {
            // The answer for programs holds the whole case; the one for people does not show the closed section.
            const Inquiry inquiry{front.json ? UseKind::export_file : UseKind::view, "case " + verb, 0,
                                  front.json ? closed : ClosedSection::left_out};
            return show_case(front, *ref, inquiry, [&](Session& session, const Visit& visit, const CaseRecord& record) {
                query(front, session, visit, record);
            });
        };
    });
}

/// `case next`, `referral next`, `meeting next`, `action next`: one answer, about the whole case or one object of it.
void add_next(CLI::App& program, Front& front, const std::string& of, std::optional<Object> object) {
    auto* command = noun(program, of)
                        .add_subcommand("next", "every step possible now: who may take it, and what is missing first")
                        ->fallthrough();
    const auto ref = std::make_shared<std::string>();
    const auto number = std::make_shared<int>(0);
    command->add_option("case", *ref, "case reference")->required();
    if (object) command->add_option("number", *number, "number of the " + of)->required();
    command->callback([&front, ref, number, object, of] {
        front.chosen = [&front, ref, number, object, of] {
            const Inquiry inquiry{
                .kind = UseKind::view, .what = of + " next", .meeting = 0, .closed = ClosedSection::left_out};
            return show_case(front, *ref, inquiry, [&](Session& session, const Visit& visit, const CaseRecord&) {
                // What is missing is judged on the whole record, not on the part that this person sees.
                const auto record = session.store().read_case(*ref).value();
                const bool there = !object || (*object == Object::referral && record.referral(*number)) ||
                                   (*object == Object::meeting && record.meeting(*number)) ||
                                   (*object == Object::action && record.action(*number));
                if (!there)
                    throw BadInput{
                        {{{}, "there is no such number in " + *ref + ": `mappa case show` lists what there is"}}};
                const auto steps = session.desk().next(session.area(), record, visit, {object, *number});
                answer(front, json_of(steps), text_of(steps));
            });
        };
    });
}

}  // namespace

void add_case_queries(CLI::App& program, Front& front) {
    add_query(program, front, "show", "the case at a glance", ClosedSection::where_allowed,
              [](const Front& to, Session&, const Visit&, const CaseRecord& record) {
                  answer(to, whole(record), summary(record));
              });
    const auto day = std::make_shared<std::string>();
    add_query(
        program, front, "history", "levels sought, decided and in force, and every fact that changed",
        ClosedSection::left_out, [day](const Front& to, Session&, const Visit&, const CaseRecord& record) {
            if (!day->empty()) {
                const auto on = Date::parse(*day);
                if (!on) throw BadInput{{{at_option("--on"), "'" + *day + "' is not a day such as 2014-03-03"}}};
                Json then{{"category", fact_on(record, "category", *on)},
                          {"level", fact_on(record, "level", *on)},
                          {"risk", fact_on(record, "risk of serious harm", *on)}};
                answer(to, then, on_day(record, *on));
                return;
            }
            Json json;
            json["in_force"] = mappa::json_of(record.level_periods);
            json["sought"] = Json::array();
            for (const auto& referral : record.referrals)
                json["sought"].push_back({{"referral", referral.number}, {"level", label(referral.level_sought)}});
            json["decided"] = mappa::json_of(record.level_decisions);
            json["changed"] = mappa::json_of(record.fact_changes);
            answer(to, json, levels(record) + changes(record));
        });
    noun(program, "case")
        .get_subcommand("history")
        ->add_option("--on", *day, "what category, level and risk were on this day (YYYY-MM-DD)");
    add_query(program, front, "journal", "every step taken on the case, as the journal holds it",
              ClosedSection::where_allowed,
              [](const Front& to, Session& session, const Visit& visit, const CaseRecord& record) {
                  // A step's content may hold anything of the case: it goes only to those who may read all of it.
                  const bool whole_case = !may_not_read_closed(visit.actor) && office_reads(visit.actor);
                  Json json = Json::array();
                  std::string text;
                  for (const auto& event : session.store().history(record.facts.ref)) {
                      Json one;
                      one["version"] = event.version;
                      one["on"] = event.on.iso();
                      one["recorded_at"] = event.recorded_at;
                      one["by"] = event.actor.name;
                      one["role"] = code(event.actor.role);
                      one["step"] = event.step;
                      if (whole_case) one["with"] = Json::parse(event.payload, nullptr, false);
                      json.push_back(one);
                      text += std::to_string(event.version) + "  " + event.on.iso() + "  " + event.step + "  - " +
                              event.actor.name + ", " + std::string{label(event.actor.role)} + "\n";
                  }
                  answer(to, json, text);
              });
    add_next(program, front, "case", std::nullopt);
    add_next(program, front, "referral", Object::referral);
    add_next(program, front, "meeting", Object::meeting);
    add_next(program, front, "action", Object::action);
}

}  // namespace mappa::app
