#include "app/web/case_view.hpp"
#include "app/web/routes.hpp"
#include "app/web/taking.hpp"
#include "engine/access/access.hpp"
#include "engine/record/parties.hpp"

/// Who may read a case, who did, and how somebody opens one in an emergency.
namespace mappa::web {
namespace {

constexpr std::size_t most_uses = 100;

std::string named(const std::string& name, const std::optional<Agency>& agency) {
    return name + (agency ? ", " + std::string{label(*agency)} : "");
}

Markup who_may(const CaseRecord& record) {
    const auto& facts = record.facts;
    if (facts.limited()) {
        return notice("Access is limited",
                      "Only the coordinator and the people admitted below may read this case, since " +
                          facts.limited_on->text() + ". Limited by " + facts.limited_by + ": " + facts.limited_because,
                      {}, false);
    }
    std::vector<Markup> agencies;
    for (const auto& each : Words<Agency>::list) {
        if (names_party(facts.parties, each.value)) agencies.push_back(words(each.label));
    }
    return paragraph(
               "The coordinator, administrators, chairs, minute-takers and auditors of the area may read this case" +
               std::string{facts.category == Category::four
                               ? ", outside the office only those of the services that hold category 4"
                               : ""} +
               ", and the people of the agencies with a part in it:") +
           bullets(agencies);
}

Markup admissions(const Asked& asked, const CaseRecord& record) {
    const bool may = AdmitReader::info.roles.contains(asked.who.actor.role);
    const auto& ref = record.facts.ref;
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : record.admissions) {
        auto until = each.holds() ? Markup{} : words(each.ended_on->text() + ": " + each.ended_because);
        if (each.holds() && may)
            until = link("End it",
                         step_address(ref, DismissReader::info.key, 0) + "?admission=" + std::to_string(each.number));
        rows.push_back({words(named(each.name, each.agency)), words(each.why), words(shown_value(each.on)),
                        words(each.by), std::move(until)});
    }
    Markup content;
    if (may) {
        content += record.facts.limited()
                       ? paragraph(button_link("Admit somebody", step_address(ref, AdmitReader::info.key, 0), false) +
                                   words(" ") + button_link("End the limit", step_address(ref, LiftLimit::info.key, 0)))
                       : paragraph(button_link("Limit who may read it", step_address(ref, LimitAccess::info.key, 0)));
    }
    if (!rows.empty() || record.facts.limited())
        content += table("People admitted by name", {{"Who"}, {"Why"}, {"Since"}, {"By"}, {"Ended"}}, rows,
                         "Nobody is admitted yet.");
    return content;
}

Markup emergencies(const Asked& asked, const CaseRecord& record) {
    const bool may = ReviewEmergency::info.roles.contains(asked.who.actor.role);
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : record.emergency_readings) {
        auto finding = each.reviewed_on
                           ? words(each.reviewed_by + ", " + each.reviewed_on->text() + ": " + each.finding)
                       : may ? link("Say what you found", step_address(record.facts.ref, ReviewEmergency::info.key, 0) +
                                                              "?emergency=" + std::to_string(each.number))
                             : words("waits for the coordinator");
        rows.push_back({words(named(each.name, each.agency)), words(each.why),
                        words(moment_text(each.at) + " UTC, " + std::to_string(each.hours) + " hours"),
                        std::move(finding)});
    }
    return rows.empty()
               ? Markup{}
               : table("Opened in an emergency", {{"Who"}, {"Why"}, {"From (UTC)"}, {"What was found"}}, rows, "");
}

/// The last rows of the access log about this case, for those who may read it.
Markup uses(const Asked& asked, const std::string& ref) {
    // Nor in an emergency: it would name those from whom the case is not kept.
    const auto record = asked.session.current(ref);
    if (may_not_read_log(asked.visit.actor) || !record || may_not_read(asked.visit.actor, *record)) return {};
    std::vector<std::vector<Markup>> rows;
    for (const auto& use : asked.session.store().last_uses(most_uses, ref))
        rows.push_back({words(moment_text(use.recorded_at)),
                        words(named(use.actor.name, use.actor.agency) + ", " + std::string{label(use.actor.role)}),
                        words(label(use.kind)), words(use.what)});
    const auto count = std::to_string(rows.size());
    return details(
        "Who read it: the last " + (rows.size() == 1 ? "reading" : count + " readings"),
        table("Who read it, the last first", {{"When (UTC)"}, {"Who"}, {"How"}, {"What"}}, rows, "Nobody yet."));
}

}  // namespace

Response case_access_page(Asked& asked) {
    return show_case(asked, "case access", [&](const CaseRecord& record) {
        const auto content = taken_notice(asked, record) + who_may(record) + admissions(asked, record) +
                             emergencies(asked, record) + uses(asked, record.facts.ref);
        return case_frame(asked, record, "Who may read it", "Who may read it", content);
    });
}

Response emergency_page(Asked& asked) {
    const auto ref = asked.sent("case");
    const auto why = asked.sent("why");
    std::vector<Trouble> troubles;
    if (asked.posted()) {
        // The words first: until they are there, nothing is said of any case.
        const std::string key{OpenInEmergency::info.key};
        Problems problems;
        const auto step = read_step(key, entry_of(fields_of_step(key), typed_in(asked.request.form)), problems);
        troubles = troubles_of(problems);
        if (const auto lacks = lacking_in_emergency(why); problems.empty() && !lacks.empty())
            troubles.push_back({lacks, "", "", "#why"});
        if (ref.empty()) troubles.push_back({"which case: its reference is needed", "", "", "#case"});
        if (troubles.empty()) {
            const auto outcome = asked.session.take(ref, asked.visit, {*step});
            if (const auto* taken = std::get_if<app::Taken>(&outcome)) return see(address({"cases", taken->case_ref}));
            const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome);
            if (refusals && asked.session.readable(asked.who.actor)(ref)) {
                troubles = troubles_of(*refusals, ref);
            } else {
                // Guessing at references leaves its trace, as everything here does, and tells nothing.
                if (!refusals) asked.session.log(asked.visit, UseKind::refused, key);
                troubles.push_back({"no case of this reference can be opened here",
                                    "ring the MAPPA coordinator, or the police at once", "", "#case"});
            }
        }
    }
    Markup content;
    if (!troubles.empty()) content += error_summary("Nothing was opened", "", troubles);
    content += heading(1, "Open a case in an emergency");
    content += paragraph(
        "For when somebody is at risk now and you may otherwise not read the case. It opens for a few hours, without "
        "minutes and without what is closed. What you write here stands on the record, every page you open is logged "
        "by your name, and the coordinator is told at once and looks at each opening.");
    FormParts parts{"/emergency", "Open the case"};
    parts.fields = line("case", "Reference of the case", ref, "For example FEN-2014-0001") +
                   line("why", "What is happening, who is at risk, and what you need to know", why);
    content += form(asked, parts);
    return page(asked, std::string{troubles.empty() ? "" : "Error: "} + "Open a case in an emergency", "", {}, content,
                troubles.empty() ? 200 : 422);
}

}  // namespace mappa::web
