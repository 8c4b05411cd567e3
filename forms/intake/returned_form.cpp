#include "forms/intake/returned_form.hpp"

#include <algorithm>
#include <set>

#include "engine/input/json.hpp"
#include "forms/documents/form_register.hpp"
#include "forms/documents/referral_answers.hpp"
#include "forms/intake/form.hpp"

namespace mappa::forms {
namespace {

/// White space drawn together: what a Word file keeps of a text.
std::string drawn(std::string_view text) {
    std::string made;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            made += c;
        else if (!made.empty() && !made.ends_with(' '))
            made += ' ';
    }
    if (made.ends_with(' ')) made.pop_back();
    return made;
}

/// Whether an answer says what the record says.
bool same(const Entry& answer, const Json& recorded) {
    switch (answer.kind()) {
        case Entry::Kind::list:
            return recorded.is_array() && recorded.size() == answer.items().size() &&
                   std::equal(answer.items().begin(), answer.items().end(), recorded.begin(), same);
        case Entry::Kind::table:
            return recorded.is_object() && recorded.size() == answer.members().size() &&
                   std::ranges::all_of(answer.members(), [&](const auto& member) {
                       const auto found = recorded.find(member.first);
                       return found != recorded.end() && same(member.second, *found);
                   });
        case Entry::Kind::text:
        case Entry::Kind::number:
        case Entry::Kind::flag:
            break;
    }
    return drawn(answer.scalar()) == drawn(recorded.is_string() ? recorded.get<std::string>() : recorded.dump());
}

/// The referral that the form is about: the one it was made for, else the one that is under way.
const Referral* referral_of(const FilledForm& form, const CaseRecord& record) {
    if (const auto* made_for = record.referral(form.number)) return made_for;
    for (auto each = record.referrals.rbegin(); each != record.referrals.rend(); ++each) {
        const bool settled = each->state == ReferralState::accepted || each->state == ReferralState::rejected ||
                             each->state == ReferralState::redirected || each->state == ReferralState::withdrawn;
        if (!settled) return &*each;
    }
    return nullptr;
}

/// The same of everything in it.
Json all_drawn(const Json& value) {
    if (value.is_string()) return drawn(std::string_view{value.get_ref<const std::string&>()});
    auto made = value;
    if (value.is_structured()) {
        for (auto& each : made) each = all_drawn(each);
    }
    return made;
}

/// Whether both say the same, as far as a Word file can tell.
template <class Form>
bool alike(const Form& one, const Form& other) {
    return all_drawn(json_of(one)) == all_drawn(json_of(other));
}

/// Whether everything that `told` says is recorded: what it leaves blank changes nothing.
template <Described Form>
bool holds(const Form& recorded, const Form& told) {
    const auto kept = all_drawn(json_of(recorded));
    const auto given = all_drawn(json_of(told));
    for (const auto& [name, value] : given.items()) {
        const auto found = kept.find(name);
        if (found == kept.end() || *found != value) return false;
    }
    return true;
}

/// The rows of one assessment or plan, as forms have them.
template <Described Form, class Row>
std::vector<Form> rows_of(const std::vector<Row>& rows, int Row::*owner, int number) {
    std::vector<Form> forms;
    for (const auto& each : rows) {
        if (each.*owner == number) forms.push_back(each);
    }
    return forms;
}

// What each section of a form says, recorded already. Earlier assessments and plans count: the form that brought one
// does not put it back over a later one.
template <class S>
bool told_before(const CaseRecord& /*record*/, const S& /*step*/) {
    return false;
}
bool told_before(const CaseRecord& record, const AssessRisk& step) {
    return std::ranges::any_of(record.assessments, [&](const Assessment& each) {
        return alike<AssessmentForm>(each, step) &&
               alike(rows_of<RatingForm>(record.ratings, &Rating::assessment, each.number), step.ratings) &&
               alike(rows_of<ScoreForm>(record.scores, &Score::assessment, each.number), step.scores);
    });
}
bool told_before(const CaseRecord& record, const NoteRiskFactor& step) {
    return std::ranges::any_of(record.risk_factors,
                               [&](const RiskFactor& each) { return holds<RiskFactorForm>(each, step); });
}
bool told_before(const CaseRecord& record, const AddPerson& step) {
    return std::ranges::any_of(record.people, [&](const Person& each) {
        return each.name.empty() == step.name.empty() && holds<PersonForm>(each, step);
    });
}
bool told_before(const CaseRecord& record, const AddRestriction& step) {
    return std::ranges::any_of(record.restrictions, [&](const Restriction& each) {
        RestrictionForm told = step;
        if (told.proposed == Answer::yes) told.proposed = each.proposed;  // it may have been approved since
        return alike<RestrictionForm>(each, told);
    });
}
bool told_before(const CaseRecord& record, const WritePlan& step) {
    return std::ranges::any_of(record.plans, [&](const Plan& each) {
        return alike<PlanForm>(each, step) &&
               alike(rows_of<PlanEntryForm>(record.plan_entries, &PlanEntry::plan, each.version), step.entries) &&
               alike(rows_of<ContingencyForm>(record.contingencies, &Contingency::plan, each.version),
                     step.contingencies);
    });
}
/// A draft from a form that said all of it before, of a referral that is decided by now.
bool told_before(const CaseRecord& record, const DraftReferral& step) {
    return std::ranges::any_of(record.referrals, [&](const Referral& each) {
        ReferralForm told = step;
        if (each.unplaced.find(told.unplaced) != std::string::npos) told.unplaced = each.unplaced;
        return alike<ReferralForm>(each, told) && alike(invitees_of(record, each), step.invite);
    });
}

/// Leaves out what the record holds already. A referral begun anew stands as long as anything of its form is new.
void leave_out_recorded(std::vector<Step>& steps, const CaseRecord& record) {
    const auto known = [&](const Step& step) {
        return std::visit([&](const auto& each) { return told_before(record, each); },
                          static_cast<const StepKinds&>(step));
    };
    const auto draft = [](const Step& step) { return std::holds_alternative<DraftReferral>(step); };
    std::erase_if(steps, [&](const Step& step) { return !draft(step) && known(step); });
    if (steps.size() == 1 && draft(steps.front()) && known(steps.front())) steps.clear();
}

/// What was unplaced before stays: nothing that came in is lost by a second form.
std::string together(const std::string& before, const std::string& now) {
    if (before.empty() || before == now) return now;
    return before.find(now) != std::string::npos ? before : before + "\n" + now;
}

Place whole(const FilledForm& form, const Entry& answers) {
    return {answers.place().source, 0, 0, std::string{label(form.kind)}};
}

}  // namespace

std::vector<Step> steps_of_referral_form(const FilledForm& form, const CaseRecord& record, Problems& problems) {
    const auto* referral = referral_of(form, record);
    const auto recorded = referral ? answers_of(record, *referral) : Json::object();
    auto answers = Entry::of_table(form.answers.place());
    for (const auto& [name, answer] : form.answers.members()) {
        const auto found = recorded.find(name);
        if (found == recorded.end() || !same(answer, *found)) answers.set(name, answer);
    }
    if (const auto unplaced = form.unplaced_text(); !unplaced.empty()) {
        const auto all = together(referral ? referral->unplaced : std::string{}, unplaced);
        if (!referral || all != referral->unplaced)
            answers.set("unplaced", Entry::of_text(all, whole(form, form.answers)));
    }
    if (answers.members().empty()) return {};
    auto fixed = Entry::of_table();
    auto taken = referral_form();
    if (referral) {
        fixed.set("referral", Entry::of_number(std::to_string(referral->number)));
        taken.step = EditReferral::info.key;
    }
    auto steps = read_form(taken, answers, fixed, problems);
    leave_out_recorded(steps, record);
    return steps;
}

std::string kept_though_blank(const FilledForm& form, const CaseRecord& record) {
    const auto* referral = form.kind == DocumentKind::referral_form ? referral_of(form, record) : nullptr;
    if (!referral) return {};
    const auto recorded = answers_of(record, *referral);
    std::string boxes;
    std::set<std::string> told;
    for (const auto& tag : form.blank) {
        const auto* field = find_field(*form_to_fill(form.kind), tag);
        const auto list = path_of(*field).list;
        const std::string name{list.empty() ? field->path : list};
        // A table in which anything is left replaces the one before.
        if (!recorded.contains(name) || form.answers.find(name) || !told.insert(name).second) continue;
        boxes += (boxes.empty() ? "" : "; ") + std::string{field->section} +
                 (list.empty() ? ": " + std::string{field->label} : std::string{});
    }
    if (boxes.empty()) return {};
    return "Blank in the form, though the record holds something there, which stays: " + boxes +
           ". To change it, write in the box what is so now, even if that is 'none'.";
}

std::vector<Step> steps_of_report_form(const FilledForm& form, const CaseRecord& record, const std::string& letter,
                                       Problems& problems) {
    auto answers = form.answers;
    answers.set("meeting", Entry::of_number(std::to_string(form.number)));
    if (!form.agency.empty()) {
        auto place = whole(form, form.answers);
        place.field += ": agency";
        answers.set("agency", Entry::of_text(form.agency, std::move(place)));
    }
    if (!letter.empty()) answers.set("form", Entry::of_text(letter));
    if (const auto unplaced = form.unplaced_text(); !unplaced.empty())
        answers.set("unplaced", Entry::of_text(unplaced, whole(form, form.answers)));
    auto step = read_step(Contribute::info.key, answers, problems);
    if (!step) return {};
    const auto& given = static_cast<const ContributionForm&>(std::get<Contribute>(*step));
    const bool known = std::ranges::any_of(record.contributions, [&](const Contribution& each) {
        if (each.meeting != form.number) return false;
        auto told = given;
        if (!told.on) told.on = each.on;
        // A form made again does not show what was kept apart, nor what stood beside its boxes.
        if (told.closed_information.empty()) told.closed_information = each.closed_information;
        if (told.unplaced.empty()) told.unplaced = each.unplaced;
        return alike<ContributionForm>(each, told);
    });
    if (known) return {};
    return {std::move(*step)};
}

}  // namespace mappa::forms
