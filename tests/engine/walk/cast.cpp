#include "tests/engine/walk/cast.hpp"

#include "tests/support/desk_fixture.hpp"

namespace mappa::test {

InviteeForm member_of(const Cast& cast, Agency agency) {
    InviteeForm member;
    member.agency = agency;
    member.authority = "Fenbury " + std::string{label(agency)};
    member.name = agency == cast.lead ? cast.case_manager
                  : agency == Agency::police
                      ? cast.police_manager
                      : "Noa " + std::string(1, static_cast<char>('A' + static_cast<int>(agency))) + "ndersby";
    member.role = "officer in the case";
    member.contact = "somebody@" + std::string{code(agency)} + ".fenbury.example";
    member.why = "knows the case and can commit the agency to its part";
    return member;
}

CaseFacts facts_of(const Cast& cast, Date day, app::Dice& dice) {
    CaseFacts facts = notification();
    facts.name = cast.offender + " " + std::string(static_cast<std::size_t>(cast.number) + 1, 'I');
    facts.pnc = "00/000000" + std::to_string(cast.number) + "Z";
    facts.born = Date{1980, 5, 5}.plus_days(cast.number);
    facts.category = cast.category;
    facts.sentenced_on = day.plus_days(-dice.between(20, 900));
    facts.registered = cast.category == Category::one ? Answer::yes : Answer::no;
    facts.dangerousness = "conviction for wounding that shows he can do serious harm";
    facts.licence_ends = facts.sentence_ends =
        dice.chance(1, 2) ? facts.sentenced_on->plus_days(dice.between(1, 400)) : day.plus_days(dice.between(1, 900));
    facts.notification_ends = day.plus_days(dice.between(-20, 900));
    facts.prison = dice.chance(1, 4) ? "HMP Nevermore" : "-";
    facts.release_on = day.plus_days(dice.between(5, 300));
    facts.victim_issue = dice.chance(1, 3) ? Answer::yes : Answer::no;
    facts.children_at_risk = dice.chance(1, 5) ? Answer::yes : Answer::no;
    return facts;
}

}  // namespace mappa::test
