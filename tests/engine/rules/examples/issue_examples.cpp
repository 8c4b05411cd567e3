#include "engine/record/distribution.hpp"
#include "tests/engine/rules/examples/meeting_attempts.hpp"

namespace mappa::test {
namespace {

/// A plan that goes to the police manager of the case, with its bytes.
IssueDocument plan_to_police() {
    IssueDocument step;
    step.document = "plan";
    step.format = "docx";
    step.whom = "DC Nina Patrol";
    step.agency = Agency::police;
    step.digest = std::string(64, 'a');
    step.size = 4'711;
    return step;
}

/// The first minutes, to the first on the list.
IssueDocument minutes_to_the_first(const CaseRecord& record, int version) {
    auto step = plan_to_police();
    const auto list = distribution(record, 1);
    step.document = "minutes";
    step.meeting = 1;
    step.version = version;
    step.whom = list.front().name;
    step.agency = list.front().agency;
    return step;
}

Attempt issuing(const IssueDocument& step, const Change& change = unchanged_record, Role role = Role::coordinator) {
    return attempt(issued_minutes(), change, role, step);
}

Change of_category(Category category) {
    return [category](CaseRecord& record) { record.facts.category = category; };
}

/// Breaks the rule when `change` is made to the plan that goes to the police, and not otherwise.
void add(Examples& examples, std::string_view rule, void (*change)(IssueDocument&)) {
    examples.push_back({rule,
                        [change] {
                            auto step = plan_to_police();
                            change(step);
                            return issuing(step);
                        },
                        [] { return issuing(plan_to_police()); }});
}

/// Somebody of a service that holds no case of category 4.
void invite_landlord(CaseRecord& record) {
    auto& landlord = record.invitations.emplace_back();
    landlord.meeting = 1;
    landlord.agency = Agency::housing;
    landlord.name = "Hetty Landlady";
}

void approve_minutes(CaseRecord& record) {
    record.meetings.front().state = MeetingState::approved;
    record.meetings.front().minutes_version = 1;
}

}  // namespace

void add_issue_examples(Examples& examples) {
    add(examples, "issued-kept", [](IssueDocument& step) { step.size = 0; });
    add(examples, "issued-to-somebody", [](IssueDocument& step) { step.whom.clear(); });
    add(examples, "issued-closed-copy", [](IssueDocument& step) {
        step.closed = Answer::yes;
        step.agency = Agency::housing;
    });
    const auto minutes = [](int version, Role role) {
        const auto record = issued_minutes();
        return attempt(record, unchanged_record, role, minutes_to_the_first(record, version));
    };
    examples.push_back({"issued-minutes-final", [minutes] { return minutes(2, Role::coordinator); },
                        [minutes] { return minutes(1, Role::coordinator); }});
    examples.push_back({"issued-by-office", [minutes] { return minutes(1, Role::case_manager); },
                        [minutes] { return minutes(1, Role::chair); }});
    examples.push_back({"on-the-distribution-list",
                        [] {
                            const auto record = issued_minutes();
                            auto step = minutes_to_the_first(record, 1);
                            step.whom = "Gus Gossip";
                            return issuing(step);
                        },
                        [minutes] { return minutes(1, Role::coordinator); }});
    const auto to_housing = [](Category category) {
        auto step = plan_to_police();
        step.agency = Agency::housing;
        return issuing(step, of_category(category));
    };
    examples.push_back({"issued-category-4", [to_housing] { return to_housing(Category::four); },
                        [to_housing] { return to_housing(Category::two); }});
    const auto of_agency = [](std::optional<Agency> agency) {
        auto step = plan_to_police();
        step.agency = agency;
        return issuing(step, of_category(Category::four));
    };
    examples.push_back({"issued-category-4", [of_agency] { return of_agency({}); },
                        [of_agency] { return of_agency(Agency::police); }});
    const auto sent_to_landlord = [](Category category) {
        return attempt(
            issued_minutes(),
            [category](CaseRecord& record) {
                record.facts.category = category;
                invite_landlord(record);
            },
            Role::coordinator, SendCopy{1, "hetty landlady", {}, 0});
    };
    examples.push_back({"issued-category-4", [sent_to_landlord] { return sent_to_landlord(Category::four); },
                        [sent_to_landlord] { return sent_to_landlord(Category::two); }});
    const auto limited_to = [](const char* name) {
        return issuing(plan_to_police(), [name](CaseRecord& record) {
            record.facts.limited_on = Date{2014, 1, 2};
            Admission admitted;
            admitted.name = name;
            admitted.agency = Agency::police;
            record.admissions.push_back(admitted);
        });
    };
    examples.push_back({"issued-limited", [limited_to] { return limited_to("Somebody Else"); },
                        [limited_to] { return limited_to("DC Nina Patrol"); }});
    const auto sent_while = [](bool limited) {
        return attempt(
            issued_minutes(),
            [limited](CaseRecord& record) {
                if (limited) record.facts.limited_on = Date{2014, 1, 2};
                invite_landlord(record);
            },
            Role::coordinator, SendCopy{1, "hetty landlady", {}, 0});
    };
    examples.push_back(
        {"issued-limited", [sent_while] { return sent_while(true); }, [sent_while] { return sent_while(false); }});
    const auto minutes_out_while = [](bool limited) {
        IssueMinutes step;
        step.meeting = 1;
        return attempt(
            closed_meeting(),
            [limited](CaseRecord& record) {
                approve_minutes(record);
                if (limited) record.facts.limited_on = Date{2014, 1, 2};
            },
            Role::coordinator, step);
    };
    examples.push_back({"limited-recipient", [minutes_out_while] { return minutes_out_while(true); },
                        [minutes_out_while] { return minutes_out_while(false); }});
    const auto minutes_as_of = [](bool another_agency) {
        const auto record = issued_minutes();
        auto step = minutes_to_the_first(record, 1);
        if (another_agency) step.agency = Agency::electronic_monitoring;
        return issuing(step);
    };
    examples.push_back({"issued-to-their-agency", [minutes_as_of] { return minutes_as_of(true); },
                        [minutes_as_of] { return minutes_as_of(false); }});
    const auto sent_before = [](const char* digest) {
        return issuing(plan_to_police(), [digest](CaseRecord& record) {
            IssuedDocument earlier;
            static_cast<IssuedDocumentForm&>(earlier) = plan_to_police();
            earlier.number = 1;
            earlier.digest = std::string(64, *digest);
            record.issued_documents.push_back(earlier);
        });
    };
    examples.push_back(
        {"issued-once", [sent_before] { return sent_before("a"); }, [sent_before] { return sent_before("b"); }});
    const auto minutes_of = [](Category category) {
        IssueMinutes step;
        step.meeting = 1;
        return attempt(
            closed_meeting(),
            [category](CaseRecord& record) {
                approve_minutes(record);
                record.facts.category = category;
                invite_landlord(record);
            },
            Role::coordinator, step);
    };
    examples.push_back({"category-4-recipient", [minutes_of] { return minutes_of(Category::four); },
                        [minutes_of] { return minutes_of(Category::two); }});
}

}  // namespace mappa::test
