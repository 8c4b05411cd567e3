#include "engine/rules/lacking.hpp"
#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/signature.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule risk_content{
    "referral-risk", Severity::refuse,
    "A referral carries likelihood, risk of serious harm, imminence, a risk assessment and a plan.",
    "`case assess` and `case plan`, or the sections of the referral file", "FUP-12 (001 4.8, 4.11); DCN-08 (002 1.7)"};
constexpr Rule added_value{"referral-adds", Severity::refuse,
                           "A referral says what level 2 or 3 adds beyond the lead agency's own management.",
                           "`referral edit`: adds, cannot_alone", "FUP-13 (001 4.8); DCN-01 (002 4.3)"};
constexpr Rule level_sought{"referral-level", Severity::refuse, "A referral says which level it seeks: 2 or 3.",
                            "`referral edit`: level_sought", "001 4.4, 4.8"};
constexpr Rule invitees_named{"referral-invitees", Severity::refuse, "A referral lists whom to invite and why.",
                              "`referral edit`: invite", "FUP-14 (001 4.8)"};
constexpr Rule invitees_are_people{
    "invitee-is-a-person", Severity::refuse,
    "An invitee is a named person with a role, of a named service and authority, with contact details.",
    "agency, authority, name, role, contact", "FUP-15 (001 6.45, 6.47)"};
constexpr Rule endorsed{"referral-endorsed", Severity::refuse,
                        "A line manager endorses the referral before it is submitted.",
                        "`referral endorse` by the line manager", "PHC-12 (000 1.2)"};
constexpr Rule endorsement{
    "endorsement-reasoned", Severity::refuse,
    "An endorsement carries its rationale, is not the author's own, and is a deputy's only while the manager is away.",
    "rationale, by another person than the referrer", "FUP-16 (001 6.18); PHC-14 (000 1.2)"};
constexpr Rule screened_first{"screened-first",
                              Severity::refuse,
                              "The referral follows a screening that recommends level 2 or 3.",
                              "`case screen` with level 2 or 3",
                              "FUP-09 (001 4.5, 4.6)",
                              "switch.screen-first"};
constexpr Rule one_open_referral{"one-open-referral", Severity::refuse, "A case has one referral under way at a time.",
                                 "`referral edit`, or `referral withdraw` first",
                                 "one answer to one referral: 001 4.8"};
constexpr Rule nothing_left_out{
    "referral-unfilled", Severity::warn,
    "What earlier work, other agencies and victims say is filled in or marked 'none known', and diversity says more "
    "than 'none'.",
    "`referral edit`: earlier_mappa, other_agencies, programme_reports, victim_issues, diversity",
    "PHC-15 (000 1.2); WMD-16 (003 B3)"};
constexpr Rule needs_invited{
    "needs-invited", Severity::warn, "An unmet need or offending factor brings the agency that meets it to the table.",
    "`referral edit`: invite; `meeting invite`; or `case answer` with the reason", "DCN-02 (002 4.3)"};
constexpr Rule referral_considered{
    "referral-considered", Severity::warn, "High or very high risk has a decision on record to refer or not to refer.",
    "`referral submit`, `case screen`, or `case answer` with the reason for not referring", "PHC-11 (000 1.2)"};
constexpr Rule early_enough{"referral-early", Severity::warn, "A custody case is referred six months before release.",
                            "refer now and say why it is late", "FUP-17 (001 4.11)"};

/// With the referrer or with the panel: not answered yet.
bool under_way(const Referral& referral) {
    return referral.state == ReferralState::draft || referral.state == ReferralState::screening ||
           referral.state == ReferralState::escalated || referral.state == ReferralState::returned;
}

/// "None", "n/a" without a word why. "None known" says that somebody looked.
bool bare_none(std::string_view text) { return (says_nothing(text) || says_none(text)) && plain(text) != "none known"; }

/// The way to a field of the referral form.
std::string at_field(std::string_view name) { return "`referral edit`: " + std::string{name}; }

void check_left_out(const CaseRecord& record, const Referral& referral, Found& found) {
    if (blank(referral.earlier_mappa))
        found.miss("the outcome of earlier MAPPA management is neither filled nor marked 'none known'",
                   at_field("earlier_mappa"));
    if (blank(referral.other_agencies))
        found.miss("other agencies' assessments and reports are neither filled nor marked 'none known'",
                   at_field("other_agencies"));
    else if (bare_none(referral.other_agencies))
        found.miss("contact with other agencies says only '" + referral.other_agencies + "' without explanation",
                   at_field("other_agencies"));
    if (blank(referral.programme_reports))
        found.miss("programme or psychological reports are neither filled nor marked 'none known'",
                   at_field("programme_reports"));
    const bool known = std::ranges::any_of(record.people, [](const Person& each) {
        return each.tie == Tie::victim || each.tie == Tie::potential_victim || each.tie == Tie::threatened ||
               each.tie == Tie::child;
    });
    if (blank(referral.victim_issues) && !known && !record.facts.victim_issue) {
        found.miss("victim issues are neither filled nor marked 'none known'", at_field("victim_issues"));
    }
    if (blank(referral.diversity))
        found.miss("the diversity section is empty", at_field("diversity"));
    else if (bare_none(referral.diversity))
        found.miss("the diversity section says only '" + referral.diversity + "' without explanation",
                   at_field("diversity"));
}

/// A need, by a word it is known by, and the agencies that meet it; the first is the one to name.
struct Need {
    std::string_view word;
    std::array<Agency, 3> met_by;
};
constexpr auto needs = std::to_array<Need>({
    {"mental", {Agency::mental_health, Agency::mental_health, Agency::mental_health}},
    {"health", {Agency::health, Agency::mental_health, Agency::health}},
    {"hous", {Agency::housing, Agency::registered_landlord, Agency::approved_premises}},
    {"accommodation", {Agency::housing, Agency::registered_landlord, Agency::approved_premises}},
    {"homeless", {Agency::housing, Agency::registered_landlord, Agency::approved_premises}},
    {"substance", {Agency::substance_misuse, Agency::substance_misuse, Agency::substance_misuse}},
    {"drug", {Agency::substance_misuse, Agency::substance_misuse, Agency::substance_misuse}},
    {"alcohol", {Agency::substance_misuse, Agency::substance_misuse, Agency::substance_misuse}},
    {"child", {Agency::childrens_social_care, Agency::childrens_social_care, Agency::childrens_social_care}},
    {"employment", {Agency::jobcentre, Agency::jobcentre, Agency::jobcentre}},
    {"benefits", {Agency::jobcentre, Agency::jobcentre, Agency::jobcentre}},
    {"education", {Agency::education, Agency::education, Agency::education}},
});

bool on_the_list(const CaseRecord& record, const Referral& referral, const Need& need) {
    const auto meets = [&](const std::optional<Agency>& agency) {
        return agency && std::ranges::find(need.met_by, *agency) != need.met_by.end();
    };
    return std::ranges::any_of(
               record.invitees,
               [&](const Invitee& each) { return each.referral == referral.number && meets(each.agency); }) ||
           std::ranges::any_of(record.invitations, [&](const Invitation& each) { return meets(each.agency); });
}

void check_needs(const CaseRecord& record, const Referral& referral, Found& found) {
    for (const auto& said : listed(referral.needs)) {
        const auto text = plain(said);
        const auto need =
            std::ranges::find_if(needs, [&](const Need& each) { return text.find(each.word) != std::string::npos; });
        if (need == needs.end() || on_the_list(record, referral, *need)) continue;
        found.miss("referral " + std::to_string(referral.number) + " marks '" + said +
                   "' as an unmet need or offending factor, and nobody of " + std::string{label(need->met_by.front())} +
                   " is on the invitation list");
    }
}

/// Since when the risk has been high or very high without a break; nothing when it is not.
const Assessment* high_since(const CaseRecord& record) {
    const Assessment* since = nullptr;
    for (const auto& each : record.assessments) {
        const auto rosh = record.highest_rosh(each.number);
        if (!rosh || *rosh < Rosh::high)
            since = nullptr;
        else if (!since)
            since = &each;
    }
    return since;
}

void check_considered(const CaseRecord& record, Found& found) {
    const auto* since = high_since(record);
    if (!since || record.facts.level().value_or(Level::one) != Level::one) return;
    const auto after = [&](const std::optional<Date>& day) {
        return day && since->recorded_on && *day >= *since->recorded_on;
    };
    const bool referred = std::ranges::any_of(record.referrals, [&](const Referral& each) {
        const bool answered_after = each.decided_on ? after(each.decided_on) : true;
        return each.submissions > 0 && each.state != ReferralState::withdrawn && answered_after;
    });
    const bool screened =
        std::ranges::any_of(record.screenings, [&](const Screening& each) { return each.level && after(each.on); });
    // A meeting that brought the case down to level 1 in the knowledge of the risk has decided, too.
    const bool decided =
        std::ranges::any_of(record.level_decisions, [&](const LevelDecision& each) { return after(each.on); });
    if (referred || screened || decided) return;
    found.miss(std::string{"the risk of serious harm has been "} +
               (record.rosh() == Rosh::very_high ? "very high" : "high") + " since assessment " +
               std::to_string(since->number) + " and no decision to refer or not to refer is recorded");
}

/// The screening that opens a referral: the last one, unless a meeting has brought the case down since.
const Screening* opening_screening(const CaseRecord& record) {
    if (record.screenings.empty()) return nullptr;
    const auto& last = record.screenings.back();
    const auto* period = record.level_in_force();
    const bool outdated = period && period->meeting != 0 && period->from && last.on && *last.on < *period->from;
    return outdated ? nullptr : &last;
}

/// Watches both steps at which a referral has to be complete: the manager's endorsement and the submission (001 6.18).
template <class Check>
void watch_complete(RuleBook& book, const Rule& rule, Check check) {
    const auto both = [check](const Situation& situation, const auto& step, Found& found) {
        if (const auto* referral = situation.record.referral(step.referral)) check(situation, *referral, found);
    };
    book.watch<EndorseReferral>(rule, both);
    book.watch<SubmitReferral>(rule, both);
}

std::string invitee_name(const InviteeForm& invitee) {
    if (!blank(invitee.name)) return invitee.name;
    if (invitee.agency) return std::string{label(*invitee.agency)};
    return "an invitee without agency or name";
}

/// What an invitation lacks; empty when nothing does.
std::string lacking_in(const InviteeForm& invitee) {
    Lacking missing;
    missing.need(!invitee.agency, "service (children's and adults' social care are different)");
    missing.need(blank(invitee.authority), "authority or employer");
    missing.need(names_nobody(invitee.name), "named person");
    missing.need(blank(invitee.role), "role");
    missing.need(blank(invitee.contact), "contact details");
    return missing ? "invitation of " + invitee_name(invitee) + ": " + missing.text() : std::string{};
}

}  // namespace

void add_referral_rules(RuleBook& book) {
    watch_complete(book, level_sought, [](const Situation&, const Referral& referral, Found& found) {
        if (!referral.level_sought)
            found.miss("the level sought");
        else if (*referral.level_sought == Level::one)
            found.miss("level 1 needs no referral: the lead agency screens it with `case screen`");
    });
    watch_complete(book, risk_content, [](const Situation& situation, const Referral&, Found& found) {
        const std::string assess = "`case assess`, or the assessment of the referral file";
        const auto* assessment = situation.record.assessment();
        if (!assessment || blank(assessment->likelihood)) found.miss("likelihood of reoffending", assess);
        if (!situation.record.rosh()) found.miss("risk of serious harm", assess);
        if (!assessment || blank(assessment->imminence)) found.miss("imminence", assess);
        if (!assessment || (blank(assessment->analysis) && situation.record.scores.empty()))
            found.miss("risk assessment", assess);
        // At low risk no plan is asked for (002 1.7).
        const auto rosh = situation.record.rosh();
        if (!situation.record.plan() && rosh != Rosh::low)
            found.miss(std::string{rosh ? plan_missing : "risk management plan"},
                       "`case plan`, or the plan of the referral file");
    });
    watch_complete(book, added_value, [](const Situation&, const Referral& referral, Found& found) {
        if (blank(referral.adds))
            found.miss("what multi-agency management adds beyond the lead agency's own", at_field("adds"));
        if (blank(referral.cannot_alone))
            found.miss("the issue that the lead agency cannot manage alone", at_field("cannot_alone"));
    });
    watch_complete(book, invitees_named, [](const Situation& situation, const Referral& referral, Found& found) {
        bool any = false;
        for (const auto& invitee : situation.record.invitees) {
            if (invitee.referral != referral.number) continue;
            any = true;
            if (blank(invitee.why)) found.miss("why " + invitee_name(invitee) + " is to be invited");
        }
        if (!any) found.miss("the people to invite, with the reason for each");
    });
    watch_complete(book, invitees_are_people, [](const Situation& situation, const Referral& referral, Found& found) {
        for (const auto& invitee : situation.record.invitees) {
            if (invitee.referral != referral.number) continue;
            if (auto lacks = lacking_in(invitee); !lacks.empty()) found.miss(std::move(lacks), at_field("invite"));
        }
    });
    book.watch<InviteToMeeting>(invitees_are_people, [](const Situation&, const InviteToMeeting& step, Found& found) {
        if (auto lacks = lacking_in(step); !lacks.empty()) found.ask(std::move(lacks));
        if (blank(step.why)) found.ask("why " + invitee_name(step) + " is required", "why");
    });
    book.watch<EndorseReferral>(endorsement, [](const Situation& situation, const EndorseReferral& step, Found& found) {
        if (blank(step.rationale)) found.ask("the rationale of the endorsement", "rationale");
        const auto* referral = situation.record.referral(step.referral);
        if (referral)
            check_signature(situation,
                            {"the referral", "endorse", {referral->referrer, referral->edited_by}, {}, step.manager},
                            found);
    });
    book.watch<SubmitReferral>(endorsed, [](const Situation& situation, const SubmitReferral& step, Found& found) {
        const auto* referral = situation.record.referral(step.referral);
        if (referral && blank(referral->endorsed_by)) found.miss("the line manager's endorsement");
    });

    book.watch<SubmitReferral>(screened_first, [](const Situation& situation, const SubmitReferral&, Found& found) {
        if (!situation.policy.on(screened_first.local)) return;
        const auto* screening = opening_screening(situation.record);
        if (screening && screening->level && *screening->level != Level::one) return;
        found.miss("a screening that recommends level 2 or 3 (the screening says: " +
                   (!screening                          ? std::string{"nothing yet"}
                    : screening->eligible == Answer::no ? std::string{"not eligible"}
                    : screening->level                  ? std::string{label(*screening->level)}
                                                        : std::string{"no level"}) +
                   ")");
    });
    book.watch<DraftReferral>(one_open_referral, [](const Situation& situation, const DraftReferral&, Found& found) {
        for (const auto& each : situation.record.referrals) {
            if (under_way(each))
                found.miss("referral " + std::to_string(each.number) +
                           " is under way: " + std::string{label(each.state)});
        }
    });
    book.watch<SubmitReferral>(nothing_left_out,
                               [](const Situation& situation, const SubmitReferral& step, Found& found) {
                                   if (const auto* referral = situation.record.referral(step.referral))
                                       check_left_out(situation.record, *referral, found);
                               });
    book.watch<SubmitReferral>(needs_invited, [](const Situation& situation, const SubmitReferral& step, Found& found) {
        if (const auto* referral = situation.record.referral(step.referral))
            check_needs(situation.record, *referral, found);
    });
    book.stand(needs_invited, [](const Situation& situation, Found& found) {
        for (const auto& each : situation.record.referrals) {
            const bool stands = each.state == ReferralState::accepted
                                    ? situation.record.facts.level().value_or(Level::one) != Level::one
                                    : under_way(each);
            if (each.submissions > 0 && stands) check_needs(situation.record, each, found);
        }
    });
    book.stand(referral_considered,
               [](const Situation& situation, Found& found) { check_considered(situation.record, found); });
    book.watch<SubmitReferral>(early_enough, [](const Situation& situation, const SubmitReferral&, Found& found) {
        const auto& facts = situation.record.facts;
        if (!facts.in_custody() || !facts.release_on) return;
        const auto due = situation.policy.clock("refer").before(*facts.release_on, situation.calendar);
        if (situation.today > due) {
            found.miss("the referral was due on " + due.text() + " and is " +
                       days_text(due.days_until(situation.today)) + " late for release on " + facts.release_on->text());
        }
    });
}

}  // namespace mappa
