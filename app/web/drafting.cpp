#include "app/web/drafting.hpp"

#include <algorithm>

#include "app/web/routes.hpp"
#include "engine/access/access.hpp"
#include "engine/input/read.hpp"
#include "store/drafts.hpp"

namespace mappa::web {
namespace {

/// Before the name of a field: the version of its draft that the page showed.
const std::string shown_version = "_draft.";

/// The step that a form's name says; nothing when somebody made the name up.
std::string key_in(const std::string& name) {
    const auto key = name.substr(0, name.find('/'));
    return blank_step(key) && name.size() < 100 ? key : std::string{};
}

bool has_field(const std::vector<FieldShape>& shapes, const std::string& name) {
    return std::ranges::any_of(shapes, [&](const FieldShape& each) {
        if (each.kind != FieldKind::rows) return each.name == name;
        if (!name.starts_with(each.name + ".")) return false;
        const auto rest = name.substr(each.name.size() + 1);
        const auto dot = rest.find('.');
        return dot != std::string::npos && dot > 0 && dot < 4 && has_field(each.inner, rest.substr(dot + 1));
    });
}

/// Whoever may take the step on a case that they may read sees what is being typed for it. Looking every few seconds is
/// not logged each time; opening the page was.
bool may_look(const Asked& asked, const std::string& name) {
    const auto key = key_in(name);
    const auto step = blank_step(key);
    if (!step || !info_of(*step).roles.contains(asked.who.actor.role)) return false;
    const auto record = asked.session.store().read_case(asked.parts.at(0));
    if (!record || may_not_read(asked.who.actor, *record)) return false;
    const auto target = target_of_step(key);
    const int number = number_in(name.substr(name.find('/') + 1));
    const bool of_meeting = number > 0 && (target == "meeting" || target.empty());
    return !of_meeting || !may_not_read_minutes(asked.who.actor, *record, number);
}

Json json_of(const store::Draft& draft) {
    return {
        {"field", draft.field}, {"value", draft.value}, {"by", draft.by}, {"at", draft.at}, {"version", draft.version}};
}

Response answer(const Json& json, int status) {
    Response response;
    response.status = status;
    response.type = "application/json";
    response.body = json.dump();
    return response;
}

}  // namespace

std::string draft_name(const std::string& key, int number) { return key + "/" + std::to_string(number); }

void continue_draft(const Asked& asked, const std::string& case_ref, const std::string& name, FormParts& parts,
                    Typed& typed) {
    for (const auto& each : store::Drafts{asked.session.store()}.of(case_ref, name)) {
        typed[each.field] = each.value;
        parts.hidden.emplace_back(shown_version + each.field, std::to_string(each.version));
    }
    parts.hidden.emplace_back("_form", name);
    parts.draft = address({"cases", case_ref, "drafts"});
}

void keep_draft(Asked& asked, const std::string& case_ref, const std::string& name,
                const std::vector<FieldShape>& shapes, StepForm& form) {
    if (!may_look(asked, name)) return;
    store::Drafts drafts{asked.session.store()};
    const auto recorded = as_shown(asked, form);
    for (const auto& [field, value] : form.typed) {
        if (!has_field(shapes, field)) continue;
        const auto shown = asked.sent(shown_version + field);
        // What only stands there because it is on the record was not typed.
        const auto was = recorded.find(field);
        if (shown.empty() && (was == recorded.end() ? value.empty() : value == was->second)) continue;
        const auto kept = drafts.save(case_ref, name, {field, value, asked.who.actor.name, asked.visit.recorded_at, 0},
                                      std::strtoll(shown.c_str(), nullptr, 10));
        if (const auto* theirs = std::get_if<store::Draft>(&kept)) {
            form.troubles.push_back({theirs->by + " wrote here at the same time: " + theirs->value,
                                     "put together what is right, then keep or send it", "", "#" + form.prefix + field});
            form.faults[field] = theirs->by + " wrote: " + theirs->value;
            form.versions.emplace_back(shown_version + field, std::to_string(theirs->version));
        } else {
            form.versions.emplace_back(shown_version + field, std::to_string(std::get<std::int64_t>(kept)));
        }
    }
    form.lead = form.troubles.empty() ? "" : "The rest of what you typed is kept.";
}

void end_draft(Asked& asked, const std::string& case_ref) {
    const auto name = asked.sent("_form");
    if (key_in(name).empty()) return;
    store::Drafts drafts{asked.session.store()};
    for (const auto& each : drafts.of(case_ref, name)) {
        auto said = asked.sent(each.field);
        std::erase(said, '\r');
        const bool seen = asked.sent(shown_version + each.field) == std::to_string(each.version);
        // What somebody else typed in the meantime was not said by this: it stays.
        if (seen || each.by == asked.who.actor.name || each.value == said) drafts.clear(case_ref, name, each.field);
    }
}

Response draft_look(Asked& asked) {
    if (!may_look(asked, asked.asked("form"))) return not_found(asked);
    Json json;
    json["fields"] = Json::array();
    const auto since = std::strtoll(asked.asked("since").c_str(), nullptr, 10);
    for (const auto& each : store::Drafts{asked.session.store()}.of(asked.parts.at(0), asked.asked("form"), since))
        json["fields"].push_back(json_of(each));
    return answer(json, 200);
}

Response draft_keep(Asked& asked) {
    const auto name = asked.sent("form"), field = asked.sent("field");
    if (!may_look(asked, name)) return not_found(asked);
    const auto key = key_in(name);
    auto value = asked.sent("value");
    std::erase(value, '\r');
    if (key.empty() || !has_field(fields_of_step(key), field) || !reading::length_fault(value).empty())
        return answer({{"wrong", "there is no such field, or the text is too long"}}, 400);
    const auto seen = std::strtoll(asked.sent("seen").c_str(), nullptr, 10);
    const auto kept = store::Drafts{asked.session.store()}.save(
        asked.parts.at(0), name, {field, value, asked.who.actor.name, asked.visit.recorded_at, 0}, seen);
    if (const auto* theirs = std::get_if<store::Draft>(&kept)) return answer({{"theirs", json_of(*theirs)}}, 409);
    return answer({{"version", std::get<std::int64_t>(kept)}}, 200);
}

}  // namespace mappa::web
