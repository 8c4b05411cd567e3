#include "app/web/taking.hpp"

#include <algorithm>

#include "app/issuing.hpp"
#include "app/past.hpp"
#include "app/web/drafting.hpp"
#include "engine/access/access.hpp"
#include "engine/input/json.hpp"

namespace mappa::web {
namespace {

int version_in(const std::string& text) {
    const auto value = std::strtol(text.c_str(), nullptr, 10);
    return value > 0 && value < 1'000'000 ? static_cast<int>(value) : 0;
}

/// The plan in force with its lines, as the beginning of the next version.
Json plan_held(const CaseRecord& record) {
    const auto* plan = record.plan();
    if (!plan) return {};
    auto json = json_of(static_cast<const PlanForm&>(*plan));
    for (const auto& each : record.plan_entries) {
        if (each.plan == plan->version) json["entry"].push_back(json_of(static_cast<const PlanEntryForm&>(each)));
    }
    for (const auto& each : record.contingencies) {
        if (each.plan == plan->version)
            json["contingency"].push_back(json_of(static_cast<const ContingencyForm&>(each)));
    }
    return json;
}

/// A referral with the people it asks to invite.
Json referral_held(const CaseRecord& record, const Referral& referral) {
    auto json = json_of(referral);
    for (const auto& each : record.invitees) {
        if (each.referral == referral.number) json["invite"].push_back(json_of(static_cast<const InviteeForm&>(each)));
    }
    return json;
}

/// What the record holds under the names of the step's fields; null where the step writes something new.
Json held(const std::string& key, const CaseRecord& record, int number) {
    if (key == "meeting record") {
        const auto* meeting = record.meeting(number);
        return meeting ? json_of(static_cast<const MinutesForm&>(*meeting)) : Json{};
    }
    if (key == "meeting decide") {
        const auto* decision = record.decision_of(number);
        return decision ? json_of(static_cast<const LevelDecisionForm&>(*decision)) : Json{};
    }
    if (key == "referral edit") {
        const auto* referral = record.referral(number);
        return referral ? referral_held(record, *referral) : Json{};
    }
    if (key == "case change") return json_of(record.facts);
    if (key == "case plan") return plan_held(record);
    return {};
}

/// A decision taken on what the page showed is not taken on something newer; what is only written down may be.
bool only_writes_down(const Step& step) {
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each.signal; }) {
                using Signal = std::remove_cvref_t<decltype(each.signal)>;
                if constexpr (std::is_same_v<Signal, MeetingSignal>)
                    return each.signal == MeetingSignal::record || each.signal == MeetingSignal::contribute;
            }
            return false;
        },
        static_cast<const StepKinds&>(step));
}

}  // namespace

bool writes_over(const std::string& key) {
    return key == "meeting record" || key == "referral edit" || key == "case change";
}

Typed prefilled(const Actor& reader, const std::string& key, const CaseRecord& record, int number) {
    // Who does not see the closed lines would write the plan without them.
    if (key == "case plan" && has_closed_section(record) && may_not_read_closed(reader)) return {};
    const auto values = held(key, record, number);
    return values.is_object() ? typed_of(fields_of_step(key), values) : Typed{};
}

int seen_version(const Asked& asked) { return version_in(asked.sent("_seen")); }

Typed as_shown(const Asked& asked, const StepForm& form) { return recorded_then(asked, form, seen_version(asked)); }

Typed recorded_then(const Asked& asked, const StepForm& form, int version) {
    if (version <= 0) return {};
    const auto events = asked.session.store().history(form.case_ref);
    const auto seen = std::min(static_cast<std::size_t>(version), events.size());
    if (seen == 0) return {};
    auto then = app::record_after(std::span{events}.first(seen));
    if (const auto now = asked.session.store().read_case(form.case_ref)) app::read_as_now(then, *now);
    return prefilled(asked.who.actor, form.key, as_seen_by(asked.who.actor, std::move(then)), form.number);
}

namespace {

void keep_both(StepForm& form, const std::string& name, const std::string& recorded) {
    form.faults[name] = "meanwhile this was recorded: " + recorded;
    form.troubles.push_back({label_of(form.key, name) + ": somebody else recorded meanwhile: " + recorded,
                             "put together what is right, then send the form again", "", "#" + form.prefix + name});
}

/// The filled cells of a list.
Typed cells_of(const std::string& list, const Typed& typed) {
    Typed cells;
    for (const auto& [name, value] : typed) {
        if (name.starts_with(list + ".") && !value.empty()) cells[name] = value;
    }
    return cells;
}

/// Whether something is said that the record does not hold already.
bool says_something(const std::vector<FieldShape>& shapes, const Typed& given) {
    return std::ranges::any_of(shapes, [&](const FieldShape& shape) {
        if (shape.kind == FieldKind::rows) return !cells_of(shape.name, given).empty();
        const auto found = given.find(shape.name);
        return found != given.end() && !found->second.empty();
    });
}

std::string text_of(const Typed& cells) {
    std::string text;
    for (const auto& [name, value] : cells) text += (text.empty() ? "" : ", ") + value;
    return text.empty() ? "an empty list" : text;
}

/// A list is written as a whole: all of it is said, or none. What was compared is no longer among the rest. `knows`:
/// the page said which version it showed.
void compare_list(StepForm& form, const std::string& list, bool knows, Typed& given, Typed& was, Typed& now) {
    const auto of_list = [&](const auto& each) { return each.first.starts_with(list + "."); };
    const bool on_page = std::ranges::any_of(given, of_list);
    const auto sent = cells_of(list, given), before = cells_of(list, was), held = cells_of(list, now);
    std::erase_if(was, of_list);
    std::erase_if(now, of_list);
    if (!on_page) return;
    if (sent == before || sent == held) {
        std::erase_if(given, of_list);
    } else if (before != held && knows) {
        keep_both(form, list, text_of(held));
    } else if (sent.empty()) {
        for (const auto& [name, value] : held) form.typed[name] = value;
        form.troubles.push_back({label_of(form.key, list) + ": an earlier list is replaced, not emptied",
                                 "leave at least one row filled in", "", "#" + form.prefix + list});
    }
}

/// The number of the referral that the step has begun; 0 when it began none.
int referral_begun(const StepForm& form, const app::Taken& taken) {
    if (form.key != DraftReferral::info.key || taken.events.empty()) return 0;
    return Json::parse(taken.events.front().payload).value("referral", 0);
}

}  // namespace

std::optional<Response> take_step(Asked& asked, StepForm& form, const CaseRecord& shown) {
    const auto& shapes = fields_of_step(form.key);
    auto given = form.typed;
    if (writes_over(form.key)) {
        auto now = prefilled(asked.who.actor, form.key, shown, form.number);
        auto then = as_shown(asked, form);
        const bool knows = seen_version(asked) > 0;
        for (const auto& shape : shapes) {
            if (shape.kind == FieldKind::rows) compare_list(form, shape.name, knows, given, then, now);
        }
        for (const auto& [name, was] : then) {
            const auto sent = given.find(name);
            if (sent == given.end()) continue;
            if (sent->second == was || sent->second == now[name]) {
                given.erase(sent);
            } else if (now[name] != was) {
                keep_both(form, name, now[name]);
            } else if (sent->second.empty()) {
                form.typed[name] = was;
                form.faults[name] = "what was recorded is replaced, not emptied";
                form.troubles.push_back({label_of(form.key, name) + ": what was recorded is replaced, not emptied",
                                         "write what is right instead; what was written first stays in the history", "",
                                         "#" + form.prefix + name});
            }
        }
        for (auto& [name, value] : now) {  // recorded since the page was shown, where it showed nothing
            const auto sent = given.find(name);
            if (sent == given.end()) continue;
            if (sent->second == value)
                given.erase(sent);
            else if (knows && !then.contains(name) && !sent->second.empty())
                keep_both(form, name, value);
        }
        if (!form.troubles.empty()) {
            form.lead = "Nothing was changed. What you typed is still here.";
            form.seen = shown.facts.version;
            return std::nullopt;
        }
    }
    // Who only reads a part of a form goes on, and the journal has no step that says nothing.
    if (!form.part.empty() && writes_over(form.key) && !says_something(shapes, given)) {
        end_draft(asked, shown, form, Ended::looked_through);
        return see(form.back);
    }
    auto entry = entry_of(shapes, given);
    if (const auto target = target_of_step(form.key); !target.empty())
        entry.set(target, Entry::of_number(std::to_string(form.number)));
    Problems problems;
    const auto step = read_step(form.key, entry, problems);
    if (!step || !problems.empty()) {
        form.faults = faults_of(problems);
        form.troubles = troubles_of(problems, form.prefix);
        form.lead = "Nothing was changed. What you typed is still here.";
        return std::nullopt;
    }
    std::optional<int> seen;
    if (!form.case_ref.empty() && !only_writes_down(*step)) {
        if (const auto version = version_in(asked.sent("_seen"))) seen = version;
    }
    auto& session = asked.session;
    auto sent = app::send_minutes(session, form.case_ref, asked.visit, {*step}, seen);
    const auto outcome = sent ? std::move(*sent) : session.take(form.case_ref, asked.visit, {*step}, seen);
    if (const auto* taken = std::get_if<app::Taken>(&outcome)) {
        if (!form.case_ref.empty()) end_draft(asked, shown, form, Ended::said);
        // A referral that was begun is filled in next.
        const int begun = referral_begun(form, *taken);
        if (begun > 0) go_on_in_referral(asked, form, begun);
        const auto where = !form.back.empty() ? form.back
                           : begun > 0        ? referral_address(taken->case_ref, begun)
                                              : address({"cases", taken->case_ref});
        const auto first = taken->events.empty() ? taken->version : taken->events.front().version;
        return see(where + "?taken=" + std::to_string(first) + "-" + std::to_string(taken->version));
    }
    form.lead = "Nothing was changed. What you typed is still here.";
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome)) {
        form.troubles = troubles_of(*refusals, form.case_ref, form.number);
    } else if (const auto* wrong = std::get_if<Problems>(&outcome)) {
        form.faults = faults_of(*wrong);
        form.troubles = troubles_of(*wrong, form.prefix);
    } else {
        form.troubles = {{std::get<store::MovedOn>(outcome).text(), "look at the case, then send this form again", "",
                          address({"cases", form.case_ref, "history"})}};
        const auto now = session.store().read_case(form.case_ref);
        if (now) form.seen = now->facts.version;
    }
    return std::nullopt;
}

Markup step_form(const Asked& asked, const StepForm& form, const std::vector<FieldShape>& shapes) {
    FormParts parts{
        form.case_ref.empty() ? new_case_address(form.key) : step_address(form.case_ref, form.key, form.number),
        form.part.empty() ? "Take this step" : "Save and go on"};
    if (form.seen > 0) parts.hidden.emplace_back("_seen", std::to_string(form.seen));
    if (!form.part.empty()) parts.hidden.emplace_back("_part", form.part);
    if (const auto back = asked.posted() ? asked.sent("_back") : asked.asked("back"); !back.empty())
        parts.hidden.emplace_back("_back", back);
    if (!form.draft.empty()) {
        parts.hidden.emplace_back("_form", form.draft);
        parts.draft = address({"cases", form.case_ref, "drafts"});
        parts.typed = asked.posted();
        parts.beside = keep_button();
    }
    parts.hidden.insert(parts.hidden.end(), form.versions.begin(), form.versions.end());
    parts.fields = inputs(shapes, form.typed, form.faults, form.prefix, form.more);
    if (!form.back.empty())
        parts.beside += link("Back", form.back);
    else if (!form.case_ref.empty())
        parts.beside += link("Back to the case", address({"cases", form.case_ref}));
    return web::form(asked, parts);
}

Markup step_troubles(const StepForm& form) {
    if (form.troubles.empty()) return {};
    const auto count = form.troubles.size();
    return error_summary(
        count == 1 ? "One thing stands in the way" : std::to_string(count) + " things stand in the way", form.lead,
        form.troubles);
}

Markup taken_notice(const Asked& asked, const CaseRecord& record) {
    const auto range = asked.asked("taken");
    const int first = version_in(range),
              last =
                  version_in(range.substr(range.find('-') == std::string::npos ? range.size() : range.find('-') + 1));
    if (first == 0 || last < first) return {};
    std::string done;
    for (const auto& event : asked.session.store().history(record.facts.ref)) {
        if (event.version < first || event.version > last || event.actor.name != asked.who.actor.name) continue;
        const auto step = blank_step(event.step);
        done += (done.empty() ? "" : "; ") + (step ? std::string{info_of(*step).does} : event.step);
    }
    if (done.empty()) return {};
    std::vector<Markup> warnings;
    for (const auto& each : record.warnings) {
        if (each.on == asked.visit.today && !each.answered_on) warnings.push_back(words(each.text));
    }
    Markup more;
    if (!warnings.empty()) {
        more = paragraph("What is questioned, and waits for an answer:") + bullets(warnings) +
               paragraph(link("Answer a warning", step_address(record.facts.ref, "case answer", 0)));
    }
    return notice("Done", title_of(done) + ".", more);
}

}  // namespace mappa::web
