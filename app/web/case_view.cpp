#include "app/web/case_view.hpp"

#include <algorithm>
#include <cctype>

#include "app/web/fields.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/referral_parts.hpp"
#include "app/web/routes.hpp"
#include "engine/access/access.hpp"
#include "engine/measures/action_standing.hpp"

namespace mappa::web {
namespace {

using forms::Model;

struct CasePart {
    std::string_view label, path;
};
constexpr auto case_parts = std::to_array<CasePart>({{"Overview", ""},
                                                     {"What happens next", "next"},
                                                     {"Plan and risk", "plan"},
                                                     {"People and restrictions", "people"},
                                                     {"Actions", "actions"},
                                                     {"Documents", "documents"},
                                                     {"History", "history"},
                                                     {"Who may read it", "access"}});

std::string case_part_address(const std::string& ref, std::string_view part) {
    return part.empty() ? address({"cases", ref}) : address({"cases", ref, part});
}

/// "Meeting 2"; for the case itself "The case".
std::string object_of(const NextStep& step) {
    if (step.number == 0) return "The case";
    const auto* what = step.object == Object::meeting  ? "Meeting "
                       : step.object == Object::action ? "Action "
                                                       : "Referral ";
    return what + std::to_string(step.number);
}

/// What a step does, and to what where the page does not say it otherwise: "Closes the meeting (meeting 2)".
std::string card_title(const NextStep& step) {
    auto object = object_of(step);
    object[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(object[0])));
    return title_of(step.does) + (step.number == 0 ? "" : " (" + object + ")");
}

std::string card_id(const NextStep& step) {
    auto id = std::string{step.step};
    std::ranges::replace(id, ' ', '-');
    return id + (step.number ? "-" + std::to_string(step.number) : "");
}

/// Where a step is taken: a referral is begun with the first part of its form, and filled in part by part.
std::string page_of_step(const std::string& case_ref, const NextStep& step) {
    if (step.step == DraftReferral::info.key)
        return part_address(case_ref, step.step, 0, referral_parts().front().number);
    if (step.step == EditReferral::info.key) return referral_address(case_ref, step.number);
    return step_address(case_ref, step.step, target_of_step(step.step).empty() ? 0 : step.number);
}

Markup card(const NextStep& step, const std::string& case_ref, const std::string& title, bool grouped) {
    const bool ready = step.allowed && step.missing.empty();
    Model model;
    const auto href = page_of_step(case_ref, step);
    model.text("id", card_id(step))
        .text("href", href)
        .text("does", title)
        .text("who", step.who)
        .text("leads_to", step.leads_to)
        .text("standing", !step.allowed ? "Not your role"
                          : ready       ? "Can be done now"
                                        : "Something is missing")
        .text("colour", !step.allowed ? "govuk-tag--grey"
                        : ready       ? "govuk-tag--green"
                                      : "govuk-tag--yellow")
        .flag("possible", step.allowed)
        .flag("grouped", grouped);
    model.row_list("missing", {}).row_list("asked", {});
    for (const auto& each : troubles_of(step.missing, case_ref, step.number)) {
        model.add_row("missing")
            .text("what", each.what)
            .text("supply", each.supply)
            .text("supply_href", each.href == href ? "" : each.href)
            .text("source", each.source);
    }
    for (const auto& each : step.asked) model.add_row("asked").text("asks", each.what + " - " + each.supply);
    return print("step_card", model);
}

/// Somebody who reads the case only because of an emergency is told so on every page of it.
Markup emergency_notice(const Asked& asked, const CaseRecord& record) {
    if (!may_not_read(asked.who.actor, record)) return {};
    return notice("You are reading this case in an emergency",
                  "Minutes, the closed section and ViSOR stay closed. Every page you open is logged, and the "
                  "coordinator looks at it.",
                  {}, false);
}

/// Steps of one standing: whoever looks can take them, cannot yet, or is not the one to take them.
struct StepGroups {
    std::vector<NextStep> ready, lacking, others;
};

StepGroups groups_of(const Asked& asked, const std::string& case_ref, const NextScope& scope,
                     const std::vector<std::string_view>& told_above) {
    StepGroups groups;
    for (auto& step : next_of(asked, case_ref, scope)) {
        // Who may read the case is said on a page of its own.
        if (step.step == "case note-warning" || step.step == "document issue" || step.step.starts_with("access "))
            continue;
        if (std::ranges::find(told_above, step.step) != told_above.end()) continue;
        auto& into = !step.allowed ? groups.others : step.missing.empty() ? groups.ready : groups.lacking;
        into.push_back(std::move(step));
    }
    return groups;
}

Markup cards(const std::vector<NextStep>& steps, const std::string& case_ref) {
    Markup all;
    for (const auto& step : steps) all += card(step, case_ref, card_title(step), false);
    return all;
}

/// The case first, then its referrals, meetings and actions.
void order_by_object(std::vector<NextStep>& steps) {
    std::ranges::stable_sort(steps, {}, [](const NextStep& each) { return std::pair{each.object, each.number}; });
}

/// Links to where in a part of the page each thing begins: "Can be done now: The case, Meeting 1".
Markup places_in(const std::string& part, const std::vector<NextStep>& steps) {
    auto places = words(part);
    std::string last;
    for (const auto& step : steps) {
        auto object = object_of(step);
        if (object == last) continue;
        places += words(last.empty() ? ": " : ", ") + link(object, "#" + card_id(step));
        last = std::move(object);
    }
    return places;
}

/// A heading for the case and for each of its referrals, meetings and actions, and below it what can be done there.
Markup cards_by_object(const std::vector<NextStep>& steps, const std::string& case_ref) {
    Markup all;
    std::string last;
    for (const auto& step : steps) {
        if (auto object = object_of(step); object != last) {
            all += heading(3, object);
            last = std::move(object);
        }
        all += card(step, case_ref, title_of(step.does), true);
    }
    return all;
}

std::string counted(const std::string& what, const std::vector<NextStep>& steps) {
    return what + " (" + std::to_string(steps.size()) + ")";
}

}  // namespace

Response show_case(Asked& asked, const app::Inquiry& inquiry, const std::function<Response(const CaseRecord&)>& show) {
    const auto shown = asked.session.read(asked.parts.at(0), asked.visit, inquiry);
    const auto* record = std::get_if<CaseRecord>(&shown);
    return record ? show(*record) : not_shown(asked, shown);
}

Response show_case(Asked& asked, const std::string& what, const std::function<Response(const CaseRecord&)>& show) {
    return show_case(asked, {.kind = UseKind::view, .what = what, .meeting = 0, .closed = app::ClosedSection::left_out},
                     show);
}

Markup identity(const CaseRecord& record) {
    const auto& facts = record.facts;
    Model model;
    model.text("ref", facts.ref).text("name", facts.name).text("aliases", facts.aliases).row_list("facts", {});
    const auto add = [&](const std::string& key, const std::string& value) {
        model.add_row("facts").text("key", key).text("value", value.empty() ? "not recorded" : value);
    };
    add("Born", shown_value(facts.born));
    add("Category", shown_value(facts.category));
    add("Stage", shown_value(facts.state));
    const auto rosh = record.rosh();
    add("Risk of serious harm", rosh ? std::string{label(*rosh)} : "");
    add("Lead agency", shown_value(facts.lead_agency));
    add("Case manager", facts.case_manager);
    add("Police offender manager", facts.police_manager);
    return print("identity", model);
}

Response case_frame(const Asked& asked, const CaseRecord& record, const std::string& title, const std::string& part,
                    const Markup& content, int status) {
    Model nav;
    nav.row_list("items", {});
    for (const auto& each : case_parts) {
        nav.add_row("items")
            .text("label", each.label)
            .text("href", case_part_address(record.facts.ref, each.path))
            .flag("current", each.label == part);
    }
    return page(
        asked, (status >= 400 ? "Error: " : "") + title + ", " + record.facts.ref, "/cases",
        {{"Cases", "/cases"}, {record.facts.ref, address({"cases", record.facts.ref})}},
        identity(record) + emergency_notice(asked, record) + print("case_nav", nav) + heading(1, title) + content,
        status);
}

Response show_to_work_on(Asked& asked, const app::Inquiry& inquiry,
                         const std::function<Response(const CaseRecord&)>& show) {
    return show_case(asked, inquiry, [&](const CaseRecord& record) {
        if (!may_not_read(asked.who.actor, record)) return show(record);
        return case_frame(asked, record, "Nothing is recorded here", "",
                          paragraph("In an emergency the case is only read. What has to be recorded, tell the MAPPA "
                                    "coordinator or the case manager."),
                          403);
    });
}

std::shared_ptr<const CaseRecord> to_judge(const Asked& asked, const std::string& case_ref) {
    auto record = asked.session.current(case_ref);
    return record && !may_not_read(asked.who.actor, *record) ? record : nullptr;
}

std::vector<NextStep> next_of(const Asked& asked, const std::string& case_ref, const NextScope& scope) {
    // What is missing is judged on the whole record, not on the part that this person sees.
    const auto record = to_judge(asked, case_ref);
    return record ? asked.session.desk().next(asked.area, *record, asked.visit, scope) : std::vector<NextStep>{};
}

Markup next_steps_part(const Asked& asked, const std::string& case_ref, const NextScope& scope,
                       const std::vector<std::string_view>& told_above) {
    const auto groups = groups_of(asked, case_ref, scope, told_above);
    Markup content;
    const auto add = [&](const std::string& title, const std::vector<NextStep>& steps, bool open) {
        if (!steps.empty()) content += details(title + std::to_string(steps.size()), cards(steps, case_ref), open);
    };
    add("You can do now: ", groups.ready, true);
    add("Something is missing first: ", groups.lacking, true);
    add("For other roles: ", groups.others, false);
    return content.empty() ? paragraph("Nothing is to be done here.") : content;
}

Markup next_steps_by_object(const Asked& asked, const std::string& case_ref) {
    auto groups = groups_of(asked, case_ref, {}, {});
    std::vector<Markup> places;
    const auto arrange = [&](const std::string& part, std::vector<NextStep>& steps) {
        order_by_object(steps);
        if (!steps.empty()) places.push_back(places_in(part, steps));
    };
    arrange("Can be done now", groups.ready);
    arrange("Lacking something", groups.lacking);
    order_by_object(groups.others);
    Markup content;
    if (!places.empty()) content += bullets(places);
    content += heading(2, counted("Can be done now", groups.ready));
    content +=
        groups.ready.empty() ? paragraph("Nothing is for you to do now.") : cards_by_object(groups.ready, case_ref);
    if (!groups.lacking.empty())
        content += heading(2, counted("Lacking something", groups.lacking)) + cards_by_object(groups.lacking, case_ref);
    if (!groups.others.empty()) {
        content +=
            heading(2, counted("Not for you", groups.others)) +
            details("Steps that other roles may take, and what they lack", cards_by_object(groups.others, case_ref));
    }
    return content;
}

Markup action_table(const Asked& asked, const CaseRecord& record, const std::string& caption,
                    const std::function<bool(const Action&)>& which, const std::string& when_empty) {
    std::vector<std::vector<Markup>> rows;
    const auto today = asked.visit.today;
    const auto next = next_of(asked, record.facts.ref, {});
    for (const auto& action : record.actions) {
        if (!which(action)) continue;
        const auto number = std::to_string(action.number);
        Markup what = words(action.text);
        if (!action.done.empty()) what += Markup::made("<br>") + words("Done: " + action.done);
        if (!action.found.empty()) what += Markup::made("<br>") + words("Found: " + action.found);
        if (!action.not_done_because.empty())
            what += Markup::made("<br>") + words("Not done: " + action.not_done_because);
        Markup offers;
        for (const auto& step : next) {
            if (step.object == Object::action && step.number == action.number && step.allowed && step.missing.empty())
                offers += link(step.step.substr(step.step.find(' ') + 1),
                               step_address(record.facts.ref, step.step, action.number)) +
                          words(" ");
        }
        rows.push_back({words(number), std::move(what), words(action.owner.empty() ? "nobody named yet" : action.owner),
                        words(label(action.agency)), words(shown_value(action.due)),
                        tag(standing(action, today), action.overdue(today) ? "red"
                                                     : action.unsettled()  ? "yellow"
                                                                           : "grey"),
                        std::move(offers)});
    }
    return table(caption, {{"No."}, {"What"}, {"Who"}, {"Agency"}, {"Due"}, {"How it stands"}, {"Do"}}, rows,
                 when_empty);
}

}  // namespace mappa::web
