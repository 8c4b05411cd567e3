#include "forms/intake/returned_form.hpp"

#include <algorithm>

#include "engine/input/json.hpp"
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

Json recorded_of(const CaseRecord& record, const Referral& referral) {
    auto recorded = json_of(static_cast<const ReferralForm&>(referral));
    std::vector<InviteeForm> invitees;
    for (const auto& each : record.invitees) {
        if (each.referral == referral.number) invitees.push_back(each);
    }
    if (!invitees.empty()) recorded["invite"] = json_of(invitees);
    return recorded;
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
    const auto recorded = referral ? recorded_of(record, *referral) : Json::object();
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
    if (!referral) return read_form(referral_form(), answers, fixed, problems);
    fixed.set("referral", Entry::of_number(std::to_string(referral->number)));
    auto changes = referral_form();
    changes.step = EditReferral::info.key;
    return read_form(changes, answers, fixed, problems);
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
    auto given = static_cast<const ContributionForm&>(std::get<Contribute>(*step));
    const bool known = std::ranges::any_of(record.contributions, [&](const Contribution& each) {
        if (each.meeting != form.number) return false;
        if (!given.on) given.on = each.on;
        return json_of(given) == json_of(static_cast<const ContributionForm&>(each));
    });
    if (known) return {};
    return {std::move(*step)};
}

}  // namespace mappa::forms
