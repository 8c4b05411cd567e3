#include "forms/intake/returned_form.hpp"

#include <algorithm>
#include <iterator>
#include <map>
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

/// How what a form says stands to the record.
enum class Standing { fresh, recorded, changed_since, ended };

/// The case, and what it was told so far.
class Before {
public:
    Before(const CaseRecord& record, std::span<const Event> past) : record_{&record} {
        for (const auto& event : past) {
            if (event.step != NoteRiskFactor::info.key && event.step != AddPerson::info.key &&
                event.step != DraftReferral::info.key && event.step != EditReferral::info.key)
                continue;
            if (auto step = step_from(event.step, event.payload)) told_.push_back(std::move(*step));
        }
    }

    [[nodiscard]] const CaseRecord& record() const { return *record_; }
    /// Whether a step of this kind said such a thing, whatever became of it.
    template <class S, class Says>
    [[nodiscard]] bool told(const Says& says) const {
        return std::ranges::any_of(told_, [&](const Step& step) {
            const auto* each = std::get_if<S>(&static_cast<const StepKinds&>(step));
            return each && says(*each);
        });
    }

private:
    const CaseRecord* record_;
    std::vector<Step> told_;
};

Standing recorded_if(bool known) { return known ? Standing::recorded : Standing::fresh; }

// How each section stands. Earlier assessments and plans count: the form that brought one does not put it back over a
// later one. Risk factors and people are changed in place: there what was told before counts.
template <class S>
Standing standing_of(const Before& /*before*/, const S& /*step*/) {
    return Standing::fresh;
}
Standing standing_of(const Before& before, const AssessRisk& step) {
    const auto& record = before.record();
    return recorded_if(std::ranges::any_of(record.assessments, [&](const Assessment& each) {
        return alike<AssessmentForm>(each, step) &&
               alike(rows_of<RatingForm>(record.ratings, &Rating::assessment, each.number), step.ratings) &&
               alike(rows_of<ScoreForm>(record.scores, &Score::assessment, each.number), step.scores);
    }));
}
Standing standing_of(const Before& before, const NoteRiskFactor& step) {
    const auto says = [&](const RiskFactorForm& each) { return holds(each, static_cast<const RiskFactorForm&>(step)); };
    if (std::ranges::any_of(before.record().risk_factors, says)) return Standing::recorded;
    return before.told<NoteRiskFactor>(says) ? Standing::changed_since : Standing::fresh;
}
Standing standing_of(const Before& before, const AddPerson& step) {
    const auto says = [&](const PersonForm& each) {
        return each.name.empty() == step.name.empty() && holds(each, static_cast<const PersonForm&>(step));
    };
    if (std::ranges::any_of(before.record().people, says)) return Standing::recorded;
    return before.told<AddPerson>(says) ? Standing::changed_since : Standing::fresh;
}
Standing standing_of(const Before& before, const AddRestriction& step) {
    auto standing = Standing::fresh;
    for (const auto& each : before.record().restrictions) {
        RestrictionForm told = step;
        if (told.proposed == Answer::yes) told.proposed = each.proposed;  // it may have been approved since
        if (!alike<RestrictionForm>(each, told)) continue;
        if (!each.ended_on) return Standing::recorded;
        standing = Standing::ended;
    }
    return standing;
}
Standing standing_of(const Before& before, const WritePlan& step) {
    const auto& record = before.record();
    return recorded_if(std::ranges::any_of(record.plans, [&](const Plan& each) {
        return alike<PlanForm>(each, step) &&
               alike(rows_of<PlanEntryForm>(record.plan_entries, &PlanEntry::plan, each.version), step.entries) &&
               alike(rows_of<ContingencyForm>(record.contingencies, &Contingency::plan, each.version),
                     step.contingencies);
    }));
}
/// A draft from a form that said all of it before, of a referral that is decided by now or was changed since.
Standing standing_of(const Before& before, const DraftReferral& step) {
    const auto& record = before.record();
    const auto says = [&](const ReferralForm& each) {
        ReferralForm told = step;
        if (each.unplaced.find(told.unplaced) != std::string::npos) told.unplaced = each.unplaced;
        return alike<ReferralForm>(each, told);
    };
    if (std::ranges::any_of(record.referrals, [&](const Referral& each) {
            return says(each) && alike(invitees_of(record, each), step.invite);
        }))
        return Standing::recorded;
    const bool told = before.told<DraftReferral>(
        [&](const DraftReferral& each) { return says(each) && alike(each.invite, step.invite); });
    return told ? Standing::changed_since : Standing::fresh;
}

/// Whether this answer was given to the referral before.
bool answered_before(const Before& before, int referral, const std::string& name, const Entry& answer) {
    const auto says = [&](const auto& step) {
        if (step.referral != referral) return false;
        auto given = json_of(static_cast<const ReferralForm&>(step));
        if (!step.invite.empty()) given["invite"] = json_of(step.invite);
        const auto found = given.find(name);
        return found != given.end() && same(answer, *found);
    };
    return before.told<DraftReferral>(says) || before.told<EditReferral>(says);
}

/// Counts answers among those left out, and says which: "5. Risk assessment: Risk factor, What about it (row 1)".
class LeavingOut {
public:
    explicit LeavingOut(FilledForm& form) : form_{&form} {}

    /// Every answer of which `of` says so.
    template <class Of>
    void leave(const Of& of, Standing why) {
        std::string boxes, section;
        const auto from = std::stable_partition(form_->placed.begin(), form_->placed.end(),
                                                [&](const PlacedAnswer& each) { return !of(each); });
        for (auto each = from; each != form_->placed.end(); ++each) {
            if (each->section == section)
                boxes += ", " + each->label;
            else
                boxes += (boxes.empty() ? "" : "; ") + each->section + ": " + each->label;
            section = each->section;
            if (each->row > 0 && each + 1 == form_->placed.end()) boxes += " (row " + std::to_string(each->row) + ")";
            form_->left_out.push_back(std::move(*each));
        }
        form_->placed.erase(from, form_->placed.end());
        if (boxes.empty()) return;
        if (why == Standing::changed_since) add(changed_, boxes);
        if (why == Standing::ended) add(ended_, boxes);
    }
    void remark() const {
        if (!changed_.empty())
            form_->remarks.push_back(
                "Left out, for the case was told this before and it was changed since: " + changed_ +
                ". What the record holds now stays; where the form is right after all, change it by hand.");
        if (!ended_.empty())
            form_->remarks.push_back("Left out, for the record holds it as ended: " + ended_ +
                                     ". Where it is imposed anew, record it by hand.");
    }

private:
    static void add(std::string& all, const std::string& boxes) { all += (all.empty() ? "" : "; ") + boxes; }

    FilledForm* form_;
    std::string changed_, ended_;
};

/// Leaves out what the record holds already. A referral begun anew stands as long as anything of its form is new.
void leave_out_recorded(std::vector<Step>& steps, const Before& before, LeavingOut& leaving) {
    const auto standing = [&](const Step& step) {
        return std::visit([&](const auto& each) { return standing_of(before, each); },
                          static_cast<const StepKinds&>(step));
    };
    const auto draft = [](const Step& step) { return std::holds_alternative<DraftReferral>(step); };
    std::map<std::string_view, int> nth;
    std::vector<Step> fresh;
    for (auto& step : steps) {
        const auto key = info_of(step).key;
        const int count = ++nth[key];
        const auto stands = draft(step) ? Standing::fresh : standing(step);
        const auto section = std::ranges::find(referral_form().sections, key, &FormSection::step);
        if (stands == Standing::fresh || section == referral_form().sections.end()) {
            fresh.push_back(std::move(step));
            continue;
        }
        const auto path = std::string{section->name} + (section->repeated ? "[]" : ".");
        leaving.leave(
            [&](const PlacedAnswer& each) {
                return each.path.starts_with(path) && (!section->repeated || each.row == count);
            },
            stands);
    }
    steps = std::move(fresh);
    if (steps.size() != 1 || !draft(steps.front())) return;
    if (const auto stands = standing(steps.front()); stands != Standing::fresh) {
        steps.clear();
        leaving.leave([](const PlacedAnswer&) { return true; }, stands);
    }
}

/// What was unplaced before stays: nothing that came in is lost by a second form.
std::string together(const std::string& before, const std::string& now) {
    if (before.empty() || before == now) return now;
    return before.find(now) != std::string::npos ? before : before + "\n" + now;
}

Place whole(const FilledForm& form, const Entry& answers) {
    return {answers.place().source, 0, 0, std::string{label(form.kind)}};
}

/// What to say of boxes that stand blank in a referral form though the referral holds an answer, which stays: a blank
/// box changes nothing. Empty when there is none.
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

}  // namespace

std::vector<Step> steps_of_referral_form(FilledForm& form, const CaseRecord& record, std::span<const Event> past,
                                         Problems& problems) {
    const Before before{record, past};
    LeavingOut leaving{form};
    if (auto remark = kept_though_blank(form, record); !remark.empty()) form.remarks.push_back(std::move(remark));
    const auto* referral = referral_of(form, record);
    const auto recorded = referral ? answers_of(record, *referral) : Json::object();
    auto answers = Entry::of_table(form.answers.place());
    for (const auto& [name, answer] : form.answers.members()) {
        const auto found = recorded.find(name);
        auto stands = Standing::fresh;
        if (found != recorded.end() && same(answer, *found))
            stands = Standing::recorded;
        else if (referral && answered_before(before, referral->number, name, answer))
            stands = Standing::changed_since;
        if (stands == Standing::fresh) {
            answers.set(name, answer);
            continue;
        }
        leaving.leave([&](const PlacedAnswer& each) { return each.path == name || each.path.starts_with(name + "[]"); },
                      stands);
    }
    if (const auto unplaced = form.unplaced_text(); !unplaced.empty()) {
        const auto all = together(referral ? referral->unplaced : std::string{}, unplaced);
        if (!referral || all != referral->unplaced)
            answers.set("unplaced", Entry::of_text(all, whole(form, form.answers)));
    }
    if (answers.members().empty()) {
        leaving.remark();
        return {};
    }
    auto fixed = Entry::of_table();
    auto taken = referral_form();
    if (referral) {
        fixed.set("referral", Entry::of_number(std::to_string(referral->number)));
        taken.step = EditReferral::info.key;
    }
    auto steps = read_form(taken, answers, fixed, problems);
    if (problems.empty()) leave_out_recorded(steps, before, leaving);
    leaving.remark();
    return steps;
}

std::vector<Step> steps_of_report_form(FilledForm& form, const CaseRecord& record, const std::string& letter,
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
    if (!known) return {std::move(*step)};
    LeavingOut{form}.leave([](const PlacedAnswer&) { return true; }, Standing::recorded);
    return {};
}

}  // namespace mappa::forms
