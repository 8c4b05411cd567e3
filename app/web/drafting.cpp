#include "app/web/drafting.hpp"

#include <algorithm>
#include <map>

#include "app/web/referral_parts.hpp"
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

int number_of(const std::string& name) {
    const auto slash = name.find('/');
    return slash == std::string::npos ? 0 : number_in(name.substr(slash + 1));
}

/// Whether the form belongs to a meeting, by its address or by a field that says so.
bool of_meeting(const std::string& key) {
    const auto target = target_of_step(key);
    return target == "meeting" || (target.empty() && has_field(fields_of_step(key), "meeting"));
}

/// Whoever may take the step on a case that they may read sees what is being typed for it. Looking every few seconds is
/// not logged each time; opening the page was.
bool may_look(const Actor& actor, const CaseRecord& record, const std::string& name) {
    const auto key = key_in(name);
    const auto step = blank_step(key);
    if (!step || !info_of(*step).roles.contains(actor.role) || may_not_read(actor, record)) return false;
    // Who does not see the closed lines is not shown the plan as others write it, nor writes it without them.
    if (key == "case plan" && has_closed_section(record) && may_not_read_closed(actor)) return false;
    const int number = number_of(name);
    return number == 0 || !of_meeting(key) || !may_not_read_minutes(actor, record, number);
}

bool may_look(const Asked& asked, const std::string& name) {
    const auto record = asked.session.store().read_case(asked.parts.at(0));
    return record && may_look(asked.who.actor, *record, name);
}

/// The last name of a field: "what" of "entry.0.what".
std::string last_name(const std::string& field) { return field.substr(field.rfind('.') + 1); }

/// The drafts of a form that this person may see: of the closed section and of what is held on ViSOR only their own
/// words, where that is not for them.
std::vector<store::Draft> drafts_for(const Asked& asked, const std::string& case_ref, const std::string& name) {
    auto all = store::Drafts{asked.session.store()}.of(case_ref, name);
    const auto& actor = asked.who.actor;
    std::vector<std::string> closed;  // rows of the plan that are marked so
    for (const auto& each : all) {
        if (last_name(each.field) == "closed_entry" && each.value == code(Answer::yes))
            closed.push_back(each.field.substr(0, each.field.rfind('.') + 1));
    }
    const bool no_closed = may_not_read_closed(actor).has_value(), no_visor = may_not_read_visor(actor).has_value();
    const auto in_closed = [&](const std::string& field) {
        const auto name = last_name(field);
        return name == "closed_information" || name == "unplaced" ||
               std::ranges::any_of(closed, [&](const auto& row) { return field.starts_with(row); });
    };
    std::erase_if(all, [&](const store::Draft& each) {
        return each.by != actor.name &&
               ((no_closed && in_closed(each.field)) || (no_visor && last_name(each.field) == "visor"));
    });
    return all;
}

/// The drafts of what the form shows: a part of a form leaves those of its other parts alone.
std::vector<store::Draft> drafts_on(const Asked& asked, const StepForm& form, const std::string& name) {
    auto all = drafts_for(asked, form.case_ref, name);
    const auto& shapes = shown_fields(form.key, form.part);
    std::erase_if(all, [&](const store::Draft& each) { return !has_field(shapes, each.field); });
    return all;
}

/// The name that the form's drafts have; where no number is in its address, the one that `said` names stands.
std::string name_of_form(const StepForm& form, const std::string& said) {
    return draft_name(form.key, target_of_step(form.key).empty() ? number_of(said) : form.number);
}

/// Why a field of a form cannot be kept by this person; empty when it can.
std::string may_not_keep(const Asked& asked, const std::string& case_ref, const std::string& name,
                         const std::string& field, const std::string& value) {
    const auto key = key_in(name);
    if (key.empty() || !has_field(fields_of_step(key), field)) return "there is no such field";
    if (auto fault = reading::length_fault(value); !fault.empty()) return fault;
    // Who may not see what stands there may neither write over it nor be shown it as somebody else's text.
    const auto seen = drafts_for(asked, case_ref, name);
    const auto of_field = [&](const store::Draft& each) { return each.field == field; };
    const bool there = std::ranges::any_of(store::Drafts{asked.session.store()}.of(case_ref, name), of_field);
    return there && std::ranges::none_of(seen, of_field) ? "this field is not yours to write in now" : "";
}

/// What stands in a form's fields on the record, now and when a draft was typed.
class Recorded {
public:
    Recorded(const Asked& asked, StepForm form, Typed now)
        : asked_{&asked}, form_{std::move(form)}, now_{std::move(now)} {}

    /// Something else was recorded since the draft was typed.
    [[nodiscard]] bool since(const store::Draft& draft) {
        if (draft.typed_over == 0 || value(now_, draft.field) == draft.value) return false;
        auto then = then_.find(draft.typed_over);
        if (then == then_.end())
            then = then_.emplace(draft.typed_over, recorded_then(*asked_, form_, draft.typed_over)).first;
        return value(then->second, draft.field) != value(now_, draft.field);
    }

private:
    static std::string value(const Typed& typed, const std::string& field) {
        const auto found = typed.find(field);
        return found == typed.end() ? std::string{} : found->second;
    }
    const Asked* asked_;
    StepForm form_;
    Typed now_;
    std::map<int, Typed> then_;
};

/// Whether a draft only empties what the record holds. Such a step replaces and does not empty: laid over the record it
/// would stand in the way of everybody who opens the form. Of a list, rows may go, as long as one is left.
class Emptied {
public:
    Emptied(const std::string& key, const Typed& recorded, const std::vector<store::Draft>& drafts)
        : over_{writes_over(key)}, recorded_{recorded}, laid_{recorded} {
        for (const auto& each : drafts) laid_[each.field] = each.value;
    }
    [[nodiscard]] bool by(const store::Draft& draft) const {
        return over_ && draft.value.empty() && holds(recorded_, draft.field) && !holds(laid_, draft.field);
    }

private:
    static bool holds(const Typed& typed, const std::string& field) {
        const auto whole = field.substr(0, field.find('.'));
        return std::ranges::any_of(typed, [&](const auto& each) {
            return !each.second.empty() && (each.first == whole || each.first.starts_with(whole + "."));
        });
    }
    bool over_;
    Typed recorded_, laid_;
};

StepForm named_form(const std::string& case_ref, const std::string& name) {
    const auto key = key_in(name);
    return {key, case_ref, target_of_step(key).empty() ? 0 : number_of(name), 0, {}, {}, {}, {}, {}};
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

void continue_draft(const Asked& asked, const CaseRecord& record, const std::string& name, StepForm& form) {
    if (!may_look(asked.who.actor, record, name)) return;
    form.draft = name;
    const auto held = prefilled(asked.who.actor, form.key, record, form.number);
    const auto drafts = drafts_on(asked, form, name);
    Recorded recorded{asked, form, held};
    const Emptied emptied{form.key, held, drafts};
    for (const auto& each : drafts) {
        form.versions.emplace_back(shown_version + each.field, std::to_string(each.version));
        if (emptied.by(each)) continue;
        if (recorded.since(each)) {
            form.faults[each.field] =
                each.by + " wrote, and did not send: " + each.value +
                "\nSomething else was recorded since, and stands here. Put together what is right.";
        } else {
            form.typed[each.field] = each.value;
        }
    }
}

void go_on_with_draft(const Asked& asked, const CaseRecord& record, const std::string& name, StepForm& form) {
    if (!may_look(asked.who.actor, record, name)) return;
    form.draft = name;
    const auto given = [&](const std::string& hidden) { return http::find_field(form.versions, hidden) != nullptr; };
    for (const auto& each : drafts_on(asked, form, name)) {
        const auto hidden = shown_version + each.field;
        // Their own newer words are on this page.
        if (each.by == asked.who.actor.name && !given(hidden))
            form.versions.emplace_back(hidden, std::to_string(each.version));
    }
    for (const auto& [field, value] : asked.request.form) {
        if (field.starts_with(shown_version) && !given(field)) form.versions.emplace_back(field, value);
    }
}

std::vector<std::string> unsent_fields(const Asked& asked, const CaseRecord& record, const std::string& name) {
    std::vector<std::string> fields;
    if (!may_look(asked.who.actor, record, name)) return fields;
    for (const auto& each : drafts_for(asked, record.facts.ref, name)) {
        if (!each.value.empty()) fields.push_back(each.field.substr(0, each.field.find('.')));
    }
    return fields;
}

Markup unsent_drafts(const Asked& asked, const CaseRecord& record, int meeting) {
    std::vector<Markup> forms;
    const auto number = std::to_string(meeting);
    for (const auto& name : store::Drafts{asked.session.store()}.forms(record.facts.ref)) {
        const auto key = key_in(name);
        if (key.empty() || !of_meeting(key) || name != draft_name(key, meeting)) continue;
        if (!may_look(asked.who.actor, record, name)) continue;
        const auto drafts = drafts_for(asked, record.facts.ref, name);
        const bool any = std::ranges::any_of(drafts, [](const store::Draft& each) { return !each.value.empty(); });
        if (!any) continue;
        forms.push_back(link(title_of(info_of(*blank_step(key)).does),
                             step_address(record.facts.ref, key, target_of_step(key).empty() ? 0 : meeting) +
                                 "?meeting=" + number + "&back=meetings/" + number) +
                        words(" (typed by " + drafts.back().by + ")"));
    }
    if (forms.empty()) return {};
    return heading(2, "Typed and not yet sent") + bullets(forms);
}

void keep_draft(Asked& asked, const CaseRecord& record, const std::string& name, StepForm& form) {
    if (name != name_of_form(form, name) || !may_look(asked.who.actor, record, name)) {
        form.troubles.push_back({"This form cannot be kept for later", "send it, or copy what you typed", "", ""});
        form.lead = "Nothing was kept. What you typed is still here.";
        return;
    }
    store::Drafts drafts{asked.session.store()};
    const auto recorded = as_shown(asked, form);
    const auto before = drafts_for(asked, form.case_ref, name);
    const auto held = prefilled(asked.who.actor, form.key, record, form.number);
    Recorded since{asked, form, held};
    const Emptied emptied{form.key, held, before};
    for (const auto& [field, value] : form.typed) {
        if (!has_field(fields_of_step(form.key), field)) continue;
        const auto shown = asked.sent(shown_version + field);
        // What only stands there because it is on the record was not typed.
        const auto was = recorded.find(field);
        const bool untouched = was == recorded.end() ? value.empty() : value == was->second;
        const auto draft = std::ranges::find(before, field, &store::Draft::field);
        const bool not_laid = draft != before.end() && (since.since(*draft) || emptied.by(*draft));
        if (untouched && (shown.empty() || not_laid)) continue;
        if (const auto fault = may_not_keep(asked, form.case_ref, name, field, value); !fault.empty()) {
            form.troubles.push_back({label_of(form.key, field) + ": " + fault, "mend it, then keep or send it", "",
                                     "#" + form.prefix + field});
            form.faults[field] = fault;
            continue;
        }
        const auto kept = drafts.save(
            form.case_ref, name, {field, value, asked.who.actor.name, asked.visit.recorded_at, 0, seen_version(asked)},
            std::strtoll(shown.c_str(), nullptr, 10));
        if (const auto* theirs = std::get_if<store::Draft>(&kept)) {
            form.troubles.push_back({theirs->by + " wrote here at the same time: " + theirs->value,
                                     "put together what is right, then keep or send it", "",
                                     "#" + form.prefix + field});
            form.faults[field] = theirs->by + " wrote: " + theirs->value;
            form.versions.emplace_back(shown_version + field, std::to_string(theirs->version));
        } else {
            form.versions.emplace_back(shown_version + field, std::to_string(std::get<std::int64_t>(kept)));
        }
    }
    form.lead = form.troubles.empty() ? "" : "The rest of what you typed is kept.";
}

void end_draft(Asked& asked, const CaseRecord& record, const StepForm& form, Ended how) {
    const auto name = asked.sent("_form");
    if (name != name_of_form(form, name) || !may_look(asked.who.actor, record, name)) return;
    store::Drafts drafts{asked.session.store()};
    for (const auto& each : drafts_on(asked, form, name)) {
        auto said = asked.sent(each.field);
        std::erase(said, '\r');
        const bool seen = asked.sent(shown_version + each.field) == std::to_string(each.version);
        // What somebody else typed in the meantime was not said by this: it stays.
        const bool mine = each.by == asked.who.actor.name;
        const bool over = how == Ended::said ? seen || mine : seen && mine;
        if (over || each.value == said) drafts.clear(form.case_ref, name, each.field, each.version);
    }
}

void go_on_in_referral(Asked& asked, const StepForm& begun, int referral) {
    const auto from = draft_name(begun.key, 0), to = draft_name(std::string{EditReferral::info.key}, referral);
    store::Drafts drafts{asked.session.store()};
    for (auto each : drafts_for(asked, begun.case_ref, from)) {
        const auto version = each.version;
        each.typed_over = 0;
        if (std::holds_alternative<std::int64_t>(drafts.save(begun.case_ref, to, each, 0)))
            drafts.clear(begun.case_ref, from, each.field, version);
    }
}

Response draft_look(Asked& asked) {
    const auto name = asked.asked("form");
    const auto record = asked.session.store().read_case(asked.parts.at(0));
    if (!record || !may_look(asked.who.actor, *record, name)) return not_found(asked);
    const auto& ref = record->facts.ref;
    Json json;
    json["fields"] = Json::array();
    // A page from before a new sign-in goes on with this; no other site can read it.
    json["csrf"] = asked.who.csrf;
    json["who"] = asked.who.actor.name;
    const auto form = named_form(ref, name);
    const auto seen = as_seen_by(asked.who.actor, *record);
    const auto held = prefilled(asked.who.actor, form.key, seen, form.number);
    Recorded recorded{asked, form, held};
    const auto since = std::strtoll(asked.asked("since").c_str(), nullptr, 10);
    const auto drafts = drafts_for(asked, ref, name);
    const Emptied emptied{form.key, held, drafts};
    for (const auto& each : drafts) {
        if (each.version <= since || emptied.by(each)) continue;
        auto row = json_of(each);
        row["recorded_since"] = recorded.since(each);
        json["fields"].push_back(std::move(row));
    }
    return answer(json, 200);
}

Response draft_keep(Asked& asked) {
    const auto name = asked.sent("form"), field = asked.sent("field");
    if (!may_look(asked, name)) return not_found(asked);
    auto value = asked.sent("value");
    std::erase(value, '\r');
    if (const auto fault = may_not_keep(asked, asked.parts.at(0), name, field, value); !fault.empty())
        return answer({{"wrong", fault}}, 400);
    const auto seen = std::strtoll(asked.sent("seen").c_str(), nullptr, 10);
    const auto kept = store::Drafts{asked.session.store()}.save(
        asked.parts.at(0), name, {field, value, asked.who.actor.name, asked.visit.recorded_at, 0, seen_version(asked)},
        seen);
    if (const auto* theirs = std::get_if<store::Draft>(&kept)) return answer({{"theirs", json_of(*theirs)}}, 409);
    return answer({{"version", std::get<std::int64_t>(kept)}}, 200);
}

}  // namespace mappa::web
