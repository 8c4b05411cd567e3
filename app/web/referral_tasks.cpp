#include "app/web/referral_tasks.hpp"

#include <algorithm>

#include "app/web/case_view.hpp"
#include "app/web/drafting.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/referral_parts.hpp"
#include "engine/rules/rule_book.hpp"

namespace mappa::web {
namespace {

using forms::Model;

/// What a task is recognised by.
struct TaskKey {
    std::string_view step;
    const ReferralPart* part = nullptr;  ///< of the form; none for what is done besides it
    [[nodiscard]] bool operator==(const TaskKey&) const = default;
};

/// Something to be done before the referral is handed in.
struct Task {
    TaskKey key;
    std::string title, href;
    std::string recorded;  ///< what the record holds of it; empty: nothing
};

/// Something that stands in the way of handing the referral in, or is questioned then, and where it is supplied.
struct Lack {
    Finding finding;
    TaskKey task;
    std::string field;  ///< empty: the finding names none

    [[nodiscard]] bool refuses() const { return finding.rule->severity == Severity::refuse; }
};

/// The first of the ways that the finding's sentence names and that is a task.
Lack lack_of(Finding finding) {
    for (const auto& [key, field] : named_in(finding.supply)) {
        if (const auto* part = part_with(key, field)) return {std::move(finding), {part->step, part}, field};
        if (key == ScreenCase::info.key) return {std::move(finding), {ScreenCase::info.key}, {}};
        if (key == EndorseReferral::info.key) return {std::move(finding), {EndorseReferral::info.key}, {}};
    }
    return {std::move(finding), {SubmitReferral::info.key}, {}};
}

/// Everything that the referral lacks, without what was answered; nothing where the person may not judge. Of one that
/// was handed in, as on that day.
std::optional<std::vector<Lack>> lacks_of(const Asked& asked, const std::string& case_ref, int number) {
    const auto record = to_judge(asked, case_ref);
    const auto* referral = record ? record->referral(number) : nullptr;
    if (!referral) return std::nullopt;
    SubmitReferral step;
    step.referral = number;
    auto visit = asked.visit;
    if (referral->state != ReferralState::returned) visit.today = referral->submitted_on.value_or(visit.today);
    std::vector<Lack> lacks;
    for (auto& each : asked.session.desk().findings(asked.area, *record, visit, step)) {
        if (!answer_to(*record, each)) lacks.push_back(lack_of(std::move(each)));
    }
    return lacks;
}

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
    return number == 0 ? "" : number == 1 ? "one " + one : std::to_string(number) + " " + many;
}

/// What the record holds of a part, in a few words.
std::string recorded_of(const Asked& asked, const CaseRecord& record, const Referral& referral,
                        const ReferralPart& part) {
    if (part.step == ChangeCase::info.key)
        return record.facts.name + (record.facts.born ? ", born " + record.facts.born->text() : "");
    if (part.step == AssessRisk::info.key) {
        const auto* last = record.assessment();
        if (!last) return {};
        const auto rosh = record.rosh();
        return "assessment " + std::to_string(last->number) + (last->on ? " of " + last->on->text() : "") +
               (rosh ? ", risk of serious harm: " + std::string{label(*rosh)} : "");
    }
    if (part.step == NoteRiskFactor::info.key)
        return counted(record.risk_factors.size(), "risk factor", "risk factors");
    if (part.step == AddPerson::info.key) return counted(record.people.size(), "person", "people");
    if (part.step == AddRestriction::info.key) {
        const auto in_force =
            std::ranges::count_if(record.restrictions, [](const auto& each) { return !each.ended_on; });
        return counted(static_cast<std::size_t>(in_force), "restriction", "restrictions");
    }
    if (part.step == WritePlan::info.key) {
        const auto* plan = record.plan();
        return plan ? "version " + std::to_string(plan->version) : "";
    }
    const auto typed = prefilled(asked.who.actor, part.step, record, referral.number);
    const bool any = std::ranges::any_of(part.shapes, [&](const FieldShape& shape) {
        return std::ranges::any_of(typed, [&](const auto& each) {
            return !each.second.empty() && (each.first == shape.name || each.first.starts_with(shape.name + "."));
        });
    });
    return any ? "Filled in" : "";
}

bool role_may(const Asked& asked, std::string_view step) {
    return info_of(*blank_step(step)).roles.contains(asked.who.actor.role);
}

/// The page of a step on the case, which leads back to the referral.
std::string way_to(const Asked& asked, const std::string& case_ref, std::string_view step, const Referral& referral) {
    const bool on_referral = !target_of_step(step).empty();
    return role_may(asked, step) ? step_address(case_ref, step, on_referral ? referral.number : 0) +
                                       "?back=referrals/" + std::to_string(referral.number)
                                 : std::string{};
}

/// How a task stands by what it lacks and what is there, and below its title what is missing or recorded.
class TaskList {
public:
    /// `id` begins those of its tasks: a page may have several lists.
    TaskList(std::string id, const std::vector<Lack>& lacks, std::vector<std::string> unsent)
        : id_{std::move(id)}, lacks_{lacks}, unsent_{std::move(unsent)} {
        model_.row_list("tasks", {});
    }

    void add(const Task& task) {
        std::vector<Markup> missing;
        bool refused = false;
        for (const auto& each : lacks_) {
            if (each.task != task.key) continue;
            missing.push_back(words(each.finding.what));
            refused = refused || each.refuses();
        }
        const auto* part = task.key.part;
        const bool typed = part && std::ranges::any_of(part->shapes, [&](const FieldShape& shape) {
                               return std::ranges::find(unsent_, shape.name) != unsent_.end();
                           });
        if (!missing.empty()) ++lacking_;
        ++all_;
        model_.add_row("tasks")
            .text("id", id_ + "-" + std::to_string(all_))
            .text("title", task.title)
            .text("href", task.href)
            .text("says", missing.empty() ? words(task.recorded).html() : bullets(missing).html())
            .text("standing", standing(typed, refused, !missing.empty(), task.recorded).html());
    }

    [[nodiscard]] int all() const { return all_; }
    [[nodiscard]] int lacking() const { return lacking_; }
    [[nodiscard]] Markup print() const { return web::print("task_list", model_); }

private:
    static Markup standing(bool typed, bool refused, bool questioned, const std::string& recorded) {
        if (typed) return tag("Typed, not saved", "blue");
        if (refused) return recorded.empty() ? tag("Not begun", "grey") : tag("Incomplete", "yellow");
        if (questioned) return tag("Questioned", "yellow");
        return words(recorded.empty() ? "Nothing recorded" : "Nothing missing");
    }

    std::string id_;
    const std::vector<Lack>& lacks_;
    std::vector<std::string> unsent_;
    Model model_;
    int all_ = 0, lacking_ = 0;
};

/// What was last screened, in a few words.
std::string screened(const CaseRecord& record) {
    if (record.screenings.empty()) return {};
    const auto& last = record.screenings.back();
    return (last.level ? std::string{label(*last.level)} : std::string{"no level"}) +
           (last.on ? ", " + last.on->text() : "");
}

/// The last task: open once nothing refuses it.
Markup handing_in(const Asked& asked, const std::string& case_ref, const Referral& referral,
                  const std::vector<Lack>& lacks) {
    const auto refusing = std::ranges::count_if(lacks, &Lack::refuses);
    std::vector<Markup> besides;
    for (const auto& each : lacks) {
        if (each.task == TaskKey{SubmitReferral::info.key}) besides.push_back(words(each.finding.what));
    }
    const auto questioned = besides.empty() ? Markup{} : bullets(besides);
    if (refusing == 0)
        return questioned + paragraph(button_link("Hand it in to the MAPPA coordinator",
                                                  way_to(asked, case_ref, SubmitReferral::info.key, referral), false));
    return questioned + paragraph("It can be handed in once " +
                                  (refusing == 1 ? std::string{"one thing that is missing is"}
                                                 : std::to_string(refusing) + " things that are missing are") +
                                  " supplied.");
}

}  // namespace

bool fills_in(const Asked& asked, const std::string& case_ref, int referral) {
    return std::ranges::any_of(next_of(asked, case_ref, {Object::referral, referral}), [](const NextStep& each) {
        return each.step == EditReferral::info.key && each.allowed;
    });
}

Markup referral_tasks(const Asked& asked, const CaseRecord& record, const Referral& referral) {
    const auto& ref = record.facts.ref;
    const auto lacks = lacks_of(asked, ref, referral.number).value_or(std::vector<Lack>{});
    const auto edit = std::string{EditReferral::info.key};
    auto unsent = unsent_fields(asked, record, draft_name(edit, referral.number));
    TaskList form{"part", lacks, std::move(unsent)};
    for (const auto& part : referral_parts()) {
        form.add({{part.step, &part},
                  part.number + ". " + part.title,
                  in_parts(part.step) ? part_address(ref, part.step, referral.number, part.number)
                                      : way_to(asked, ref, part.step, referral),
                  recorded_of(asked, record, referral, part)});
    }
    TaskList besides{"before", lacks, {}};
    besides.add({{ScreenCase::info.key},
                 "Screening by the lead agency",
                 way_to(asked, ref, ScreenCase::info.key, referral),
                 screened(record)});
    besides.add({{EndorseReferral::info.key},
                 "Endorsement by the line manager",
                 way_to(asked, ref, EndorseReferral::info.key, referral),
                 referral.endorsed_by.empty() ? "" : "by " + referral.endorsed_by});
    Markup returned;
    if (referral.state == ReferralState::returned)
        returned = notice("The coordinator returned it" +
                              (referral.returned_on ? " on " + referral.returned_on->text() : std::string{}),
                          referral.feedback, {}, false);
    return returned + heading(2, "The form, part by part") +
           paragraph(std::to_string(form.lacking()) + " of " + std::to_string(form.all()) +
                     " parts lack something or are questioned. Each is saved on its own; what is typed and not saved "
                     "is kept.") +
           form.print() +
           paragraph(link("All that the referral says on one page", step_address(ref, edit, referral.number))) +
           heading(2, "Before it is handed in") + besides.print() + handing_in(asked, ref, referral, lacks);
}

Markup referral_checks(const Asked& asked, const std::string& case_ref, int referral) {
    const auto lacks = lacks_of(asked, case_ref, referral);
    if (!lacks) return {};
    std::vector<Markup> found;
    for (const auto& [each, task, field] : *lacks)
        found.push_back(words(each.what + " (" + sources_of(*each.rule) + ")"));
    return heading(2, "What the checks say") +
           (found.empty() ? paragraph("Nothing is missing, and nothing is questioned.") : bullets(found));
}

std::vector<std::string_view> steps_of_tasks() {
    return {EditReferral::info.key, EndorseReferral::info.key, SubmitReferral::info.key};
}

Markup lacking_in_part(const Asked& asked, const std::string& case_ref, int referral, const std::string& part) {
    if (referral == 0) return {};
    std::vector<Markup> missing;
    for (const auto& [each, task, field] : lacks_of(asked, case_ref, referral).value_or(std::vector<Lack>{})) {
        if (task.part != part_of_referral(part)) continue;
        missing.push_back(link(each.what, "#" + field) + words(" (" + sources_of(*each.rule) + ")"));
    }
    return missing.empty() ? Markup{} : paragraph("Still missing here, or questioned:") + bullets(missing);
}

}  // namespace mappa::web
