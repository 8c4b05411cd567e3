#include <algorithm>

#include "engine/check/gap_list.hpp"

namespace mappa {
namespace {

bool has_board_form(const CaseRecord& record, int meeting) {
    return std::ranges::find(record.board_forms, meeting, &BoardForm::meeting) != record.board_forms.end();
}

}  // namespace

void find_missing(GapList& list) {
    const auto& record = list.record;
    const auto& facts = record.facts;
    const auto need = [&](bool missing, const std::string& what, const std::string& field) {
        if (missing && facts.open()) list.missing("the case", what, "`case change`: " + field);
    };
    need(!facts.born, "no date of birth", "born");
    need(!facts.sex, "sex is not recorded", "sex");
    need(facts.ethnicity.empty(), "ethnicity is not recorded", "ethnicity");
    need(facts.pnc.empty() && facts.cro.empty() && facts.ndelius.empty() && facts.noms.empty(),
         "no identifier of any service", "pnc, cro, ndelius or noms");
    need(facts.basis.empty(), "the legal basis of the category is not recorded", "basis");
    need(facts.registered == Answer::yes && !facts.notification_ends, "registered, and no end of notification recorded",
         "notification_ends");
    need(facts.case_manager.empty(), "no named case manager", "case_manager");
    need(facts.category == Category::one && facts.visor.empty(), "category 1 without a ViSOR reference", "visor");

    // The documents a case file has to hold, open or closed (002 2.17).
    for (const auto& each : record.referrals) {
        if (each.state == ReferralState::accepted && each.submissions == 0)
            list.missing("referral " + std::to_string(each.number), "accepted without a submitted form", "`verify`");
    }
    bool met = false;
    for (const auto& each : record.meetings) {
        if (!each.held()) continue;
        met = true;
        if (each.state != MeetingState::closed && each.minutes_version == 0)
            list.missing("meeting " + std::to_string(each.number), "no approved minutes in the file",
                         "`meeting approve`");
        if (!facts.open() && !each.issued_on)
            list.missing("meeting " + std::to_string(each.number),
                         "the case left MAPPA and its minutes were never issued", "`meeting approve`, `meeting issue`");
        // Practice of some areas only (000 3.3, Lancashire): where it is not, nobody owes the form.
        if (list.policy.on("switch.board-forms") && !has_board_form(record, each.number))
            list.missing("meeting " + std::to_string(each.number),
                         "the chair's form for the Strategic Management Board is outstanding", "`meeting board-form`");
    }
    if (met && !record.plan())
        list.missing("the case", "it met at level 2 or 3 and has no risk management plan in the file", "`case plan`");
    if (met && record.facts.from_area.empty() && record.referrals.empty())
        list.missing("the case", "it met at level 2 or 3 and has no referral in the file", "`verify`");
    const bool left_high = !facts.open() && facts.merged_into.empty() && facts.transfer_to.empty() && met;
    if (left_high && record.exit_plans.empty())
        list.missing("the case", "it left MAPPA from level 2 or 3 and has no exit plan in the file",
                     "a new case, if the risk is still there: `case notify`");
}

}  // namespace mappa
