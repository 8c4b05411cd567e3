#include "engine/access/access.hpp"

#include <algorithm>
#include <array>
#include <concepts>

#include "engine/calendar/instant.hpp"
#include "engine/record/parties.hpp"
#include "engine/record/plan_lines.hpp"
#include "engine/text/checks.hpp"
#include "engine/text/tokens.hpp"

namespace mappa {
namespace {

constexpr Rule case_readers{
    "access-case", Severity::refuse,
    "A case is read by the office, chairs, minute-takers and auditors, and by the agencies that have a part in it.",
    "ask the MAPPA coordinator", "DCN-14 (002 4.4)"};
constexpr Rule category_4{
    "access-category-4", Severity::refuse,
    "A category 4 case is read by the office, police, prison, probation and counter-terrorism only.",
    "ask the MAPPA coordinator", "DCN-14 (002 4.4)"};
constexpr Rule limited_readers{
    "access-limited", Severity::refuse,
    "A case to which access is limited is read by the coordinator and by those admitted to it by name.",
    "ask the MAPPA coordinator", "DCN-14 (002 4.4)"};
constexpr Rule board_figures{"access-board", Severity::refuse, "A board member reads figures, and no individual case.",
                             "use `mappa kpi`", "DCN-14 (002 4.4)"};
constexpr Rule minutes_readers{"access-minutes", Severity::refuse,
                               "An agency reads the minutes of the meetings it was required at or invited to.",
                               "ask the MAPPA coordinator for a copy", "FUP-45 (001 5.37)"};
constexpr Rule issued_readers{
    "access-issued", Severity::refuse,
    "The kept copy of an issued document is read by the office, chairs, minute-takers and auditors, by whoever it went "
    "to and by whoever issued it.",
    "ask the MAPPA coordinator", "FUP-45 (001 5.37); DCN-32 (002 2.17)"};
constexpr Rule visor_readers{"access-visor", Severity::refuse,
                             "What is held on ViSOR is read by police, prison, probation and the office.",
                             "ask the lead agency", "FUP-45 (001 2.12)"};
constexpr Rule closed_readers{
    "access-closed-section", Severity::refuse,
    "The closed section is produced by the coordinator, the administrator, the chair, police and probation only.",
    "ask the MAPPA coordinator", "WMD-17 (003 B3)"};
constexpr Rule log_readers{"access-log", Severity::refuse,
                           "The access log is read by the coordinator, the administrator and auditors.",
                           "ask the MAPPA coordinator", "DCN-14 (002 4.4)"};
constexpr Rule whole_copies{"access-backup", Severity::refuse,
                            "The whole record is copied by the office: the copy holds every case, kept close or not.",
                            "ask the MAPPA administrator", "DCN-14 (002 4.4)"};
constexpr Rule erase_exited{"erase-exited", Severity::refuse, "Only a case that has exited is erased.",
                            "exit the case first", "DCN-32 (002 2.17)"};
constexpr std::array all_rules{&case_readers,    &category_4,     &limited_readers, &board_figures,
                               &minutes_readers, &issued_readers, &visor_readers,   &closed_readers,
                               &log_readers,     &whole_copies,   &erase_exited};

constexpr std::string_view held_by_services =
    "category 4 is for the services that hold it (police, prison, probation, counter-terrorism)";

constexpr Roles of_the_area{Role::coordinator, Role::administrator, Role::chair, Role::minute_taker, Role::auditor};

Refusal refusal(const Rule& rule, std::string step, std::string what) {
    Refusal result{std::move(step), {}};
    Found{rule, result.findings}.miss(std::move(what));
    return result;
}

/// The reader, as sentences name them: never by name.
std::string reader_text(const Actor& reader) {
    return std::string{label(reader.role)} +
           (reader.agency ? " (" + std::string{label(*reader.agency)} + ")" : " without an agency");
}

/// Police, prison and probation: the Responsible Authority, which uses ViSOR.
bool responsible_authority(const std::optional<Agency>& agency) {
    return agency == Agency::police || agency == Agency::prison || agency == Agency::probation;
}

/// Outside the office.
bool reads_category_4(const std::optional<Agency>& agency) {
    return responsible_authority(agency) || agency == Agency::counter_terrorism;
}
bool reads_category_4(const Actor& reader) { return office.contains(reader.role) || reads_category_4(reader.agency); }

/// Whether two names are one person's. Somebody taken off a list does not come back on it by a capital or a space.
bool same_person(std::string_view one, std::string_view other) { return plain(one) == plain(other); }

/// Required at the meeting, or on its distribution list and not taken off it: there, or told what was said there.
bool hears_of_meeting(const Actor& reader, const CaseRecord& record, int meeting) {
    if (!reader.agency) return false;
    const auto list = distribution_list(record, meeting);
    const auto own = [&](const Recipient& each) { return each.agency == reader.agency; };
    const auto cut_off = [&](const Recipient& each) { return each.withheld != nullptr; };
    const auto known = std::ranges::find_if(
        list, [&](const Recipient& each) { return own(each) && same_person(each.name, reader.name); });
    if (known != list.end()) return !cut_off(*known);
    if (std::ranges::any_of(list, own))
        return std::ranges::any_of(list, [&](const Recipient& each) { return own(each) && !cut_off(each); });
    const auto there = [&](const auto& rows) {
        return std::ranges::any_of(
            rows, [&](const auto& each) { return each.meeting == meeting && each.agency == reader.agency; });
    };
    return there(record.required_agencies) || there(record.invitations) || there(record.attendances);
}

/// The rule that keeps this reader from the case; nullptr when none does.
const Rule* barred_by(const Actor& reader, const Case& facts, std::string_view parties, bool admitted) {
    if (reader.role == Role::board) return &board_figures;
    if (reads_every_case(reader)) return nullptr;
    if (facts.category == Category::four && !reads_category_4(reader)) return &category_4;
    // Whoever is admitted by name needs no other part in the case.
    if (facts.limited()) return admitted ? nullptr : &limited_readers;
    const auto reach = reach_of(reader);
    return reach.every || (reach.party && names_party(parties, *reach.party)) ? nullptr : &case_readers;
}

constexpr std::string_view elsewhere = "see closed section";

void withhold(std::string& text) {
    if (!text.empty()) text = elsewhere;
}

template <class Row, class... Kinds>
constexpr bool is_one_of = (std::same_as<Row, Kinds> || ...);

/// Rows that name a meeting and are known without its minutes. All others that do are part of what was said there.
template <class Row>
constexpr bool known_without_minutes =
    is_one_of<Row, LevelPeriod, LevelProposal, CriticalFew, Plan, Assessment, Action, Chase, RequiredAgency, Invitation,
              Attendance, RestrictionConfirmation>;

}  // namespace

std::optional<Refusal> may_not_list(const Actor& reader) {
    if (reader.role != Role::board) return std::nullopt;
    return refusal(board_figures, "list cases", reader_text(reader) + " may not list cases");
}

bool is_kept_close(const Case& facts) { return facts.limited() || facts.category == Category::four; }

Reach reach_of(const Actor& reader) {
    if (reader.role == Role::board) return {};
    const bool every = of_the_area.contains(reader.role);
    return {every, every ? std::nullopt : reader.agency};
}

bool reads_every_case(const Actor& reader) { return reader.role == Role::coordinator; }

bool reads_every_meeting(const Actor& reader) { return of_the_area.contains(reader.role); }

bool is_admitted(const CaseRecord& record, std::string_view name, const std::optional<Agency>& agency) {
    return std::ranges::any_of(record.admissions, [&](const Admission& each) {
        return each.holds() && same_person(each.name, name) && (!each.agency || each.agency == agency);
    });
}

std::optional<bool> may_read_by_row(const Actor& reader, const Case& facts) {
    if (reads_every_case(reader)) return true;
    if (facts.limited() && reader.role != Role::board) return std::nullopt;
    return barred_by(reader, facts, facts.parties, false) == nullptr;
}

std::optional<Refusal> may_not_read(const Actor& reader, const CaseRecord& record) {
    const auto& ref = record.facts.ref;
    const auto* rule =
        barred_by(reader, record.facts, parties_of(record), is_admitted(record, reader.name, reader.agency));
    if (!rule) return std::nullopt;
    return refusal(*rule, "read " + ref, reader_text(reader) + " may not read " + ref);
}

bool emergency_opens(const Actor& reader, const CaseRecord& record) {
    return reader.role != Role::board && (record.facts.category != Category::four || reads_category_4(reader));
}

std::string lacking_in_emergency(const std::string& why) {
    // The fewest words that can say what is happening and to whom.
    constexpr auto fewest_words = 5;
    const auto words = plain(why);
    const bool enough = !words.empty() && std::ranges::count(words, ' ') + 1 >= fewest_words;
    if (enough && !says_nothing(why) && !says_none(why)) return {};
    return "what is happening now, who is at risk and what you need to know";
}

bool in_emergency(const Actor& reader, const CaseRecord& record, std::string_view now) {
    const auto moment = parse_instant(now);
    if (!moment || !emergency_opens(reader, record)) return false;
    return std::ranges::any_of(record.emergency_readings, [&](const EmergencyReading& each) {
        const auto begun = parse_instant(each.at);
        return begun && !each.reviewed_on && same_person(each.name, reader.name) && each.agency == reader.agency &&
               each.role == reader.role && *begun <= *moment && *moment < *begun + std::chrono::hours{each.hours};
    });
}

CaseRecord as_seen_in_emergency(const Actor& reader, CaseRecord record) {
    // As somebody of no agency: neither the closed section nor ViSOR, and the minutes of no meeting.
    record = as_seen_by({reader.name, Role::representative, {}}, std::move(record));
    // Nor from whom the case is kept and why, which may be the reader.
    record.facts.limited_because = "withheld";
    record.admissions.clear();
    std::erase_if(record.emergency_readings,
                  [&](const EmergencyReading& each) { return !same_person(each.name, reader.name); });
    return record;
}

std::optional<Refusal> may_not_read_minutes(const Actor& reader, const CaseRecord& record, int meeting) {
    if (auto no = may_not_read(reader, record)) return no;
    if (of_the_area.contains(reader.role) || hears_of_meeting(reader, record, meeting)) return std::nullopt;
    return refusal(minutes_readers, "read minutes of " + record.facts.ref,
                   reader_text(reader) + " was neither required at nor invited to meeting " + std::to_string(meeting) +
                       ", or was taken off its distribution list");
}

std::optional<Refusal> may_not_read_issued(const Actor& reader, const CaseRecord& record,
                                           const IssuedDocument& document) {
    if (auto no = may_not_read(reader, record)) return no;
    if (document.closed == Answer::yes) {
        if (auto no = may_not_read_closed(reader)) return no;
    }
    const bool theirs = same_person(reader.name, document.whom) && reader.agency == document.agency;
    if (of_the_area.contains(reader.role) || theirs || reader.name == document.by) return std::nullopt;
    return refusal(issued_readers, "read issued document of " + record.facts.ref,
                   reader_text(reader) + " may not read issued document " + std::to_string(document.number) +
                       ": it went to somebody else");
}

std::string not_for_service(const CaseRecord& record, const std::optional<Agency>& agency) {
    if (!agency || record.facts.category != Category::four || reads_category_4(agency) ||
        agency == Agency::coordination)
        return {};
    return std::string{held_by_services} + ", and not for: " + std::string{label(*agency)};
}

std::string not_for_person(const CaseRecord& record, std::string_view name, const std::optional<Agency>& agency) {
    if (!record.facts.limited() || agency == Agency::coordination || is_admitted(record, name, agency)) return {};
    return "access to the case is limited, and this person is not admitted to it";
}

bool discloses(std::string_view document) { return document == "disclosure" || document == "undertaking"; }

std::string not_issued_to(const CaseRecord& record, std::string_view document, std::string_view whom,
                          const std::optional<Agency>& agency) {
    const bool reads_case = !discloses(document) && plain(whom) != plain(record.facts.name);
    return reads_case ? not_for_person(record, whom, agency) : std::string{};
}

bool may_be_sent(const CaseRecord& record, std::string_view name, const std::optional<Agency>& agency) {
    return not_for_service(record, agency).empty() && not_for_person(record, name, agency).empty();
}

std::vector<Recipient> copies_go_to(const CaseRecord& record, int meeting) {
    auto list = distribution(record, meeting);
    std::erase_if(list, [&](const Recipient& each) { return !may_be_sent(record, each.name, each.agency); });
    return list;
}

std::optional<Refusal> may_not_read_closed(const Actor& reader) {
    const bool may = office.contains(reader.role) || reader.role == Role::chair ||
                     (reader.role != Role::board && reader.role != Role::auditor &&
                      (reader.agency == Agency::police || reader.agency == Agency::probation));
    if (may) return std::nullopt;
    return refusal(closed_readers, "produce the closed section",
                   reader_text(reader) + " may not produce the closed section");
}

std::optional<Refusal> may_not_read_visor(const Actor& reader) {
    if (of_the_area.contains(reader.role) || (reader.role != Role::board && responsible_authority(reader.agency)))
        return std::nullopt;
    return refusal(visor_readers, "read ViSOR's reference",
                   reader_text(reader) + " may not read what is held on ViSOR");
}

std::optional<Refusal> may_not_read_log(const Actor& reader) {
    if (office.contains(reader.role) || reader.role == Role::auditor) return std::nullopt;
    return refusal(log_readers, "read the access log", reader_text(reader) + " may not read the access log");
}

std::optional<Refusal> may_not_back_up(const Actor& actor) {
    if (office.contains(actor.role)) return std::nullopt;
    return refusal(whole_copies, "backup", reader_text(actor) + " may not copy the whole record");
}

std::optional<Refusal> may_not_erase(const CaseRecord& record) {
    if (!record.facts.open()) return std::nullopt;
    return refusal(erase_exited, std::string{EraseCase::info.key},
                   record.facts.ref + " is still open: " + std::string{label(record.facts.state)});
}

bool has_closed_section(const CaseRecord& record) {
    return std::ranges::any_of(record.plan_entries,
                               [](const PlanEntry& each) { return each.closed_entry == Answer::yes; }) ||
           std::ranges::any_of(record.contributions,
                               [](const Contribution& each) { return !each.closed_information.empty(); });
}

void withhold_unplaced(CaseRecord& record) {
    // It may have been written beside the box of what is closed, or say why that box is filled in.
    for (auto& each : record.contributions) withhold(each.unplaced);
    for (auto& each : record.referrals) withhold(each.unplaced);
}

CaseRecord as_sent_to(const Actor& recipient, CaseRecord record) {
    if (may_not_read_closed(recipient)) {
        // Asked before anything is taken out: afterwards nothing tells which line was closed.
        std::vector<bool> closed;
        for (const auto& each : record.plan_entries)
            closed.push_back(each.closed_entry == Answer::yes || closed_later(record, each));
        for (std::size_t i = 0; i < closed.size(); ++i) {
            if (!closed[i]) continue;
            auto& each = record.plan_entries[i];
            PlanEntryForm open;
            open.pillar = each.pillar;
            open.what = elsewhere;
            open.closed_entry = Answer::yes;
            static_cast<PlanEntryForm&>(each) = std::move(open);
        }
        for (auto& each : record.contributions) {
            withhold(each.closed_information);
        }
        withhold_unplaced(record);
    }
    if (may_not_read_visor(recipient)) {
        record.facts.visor.clear();
        std::erase_if(record.fact_changes, [](const FactChange& each) { return each.fact == "visor"; });
        for (auto& meeting : record.meetings) {
            meeting.visor.clear();
            meeting.visor_lead_agency.clear();
        }
    }
    return record;
}

CaseRecord as_seen_by(const Actor& reader, CaseRecord record) {
    record = as_sent_to(reader, std::move(record));
    for (auto& meeting : record.meetings) {
        if (!may_not_read_minutes(reader, record, meeting.number)) continue;
        static_cast<MinutesForm&>(meeting) = {};
        for_each_table([&, number = meeting.number]<class Row>(const Table<Row>& table) {
            if constexpr (requires(Row row) { row.meeting; } && !known_without_minutes<Row>)
                std::erase_if(record.*table.rows, [&](const Row& each) { return each.meeting == number; });
        });
    }
    std::erase_if(record.audited_questions, [&](const AuditedQuestion& each) {
        return std::ranges::find(record.audits, each.audit, &Audit::number) == record.audits.end();
    });
    return record;
}

std::string may_see(const Recipient& recipient, const CaseRecord& record) {
    const Actor reader{recipient.name, Role::representative, recipient.agency};
    if (!not_for_service(record, recipient.agency).empty() ||
        (record.facts.category == Category::four && !recipient.agency))
        return "nothing: " + std::string{held_by_services} +
               "; what this service has to know is told by a disclosure decision of the chair";
    if (const auto why = not_for_person(record, recipient.name, recipient.agency); !why.empty())
        return "nothing: " + why;
    std::string text = "the minutes";
    if (has_closed_section(record))
        text +=
            may_not_read_closed(reader) ? "; not the closed section of the plan" : "; the closed section of the plan";
    return text + (may_not_read_visor(reader) ? "; not what is held on ViSOR" : "");
}

int copy_of(const Actor& reader, const CaseRecord& record, int meeting) {
    int copy = 0;
    for (const auto& each : record.sendings) {
        if (each.meeting == meeting && each.what == "minutes" && same_person(each.name, reader.name) &&
            (!each.agency || each.agency == reader.agency))
            copy = each.number;
    }
    return copy;
}

std::span<const Rule* const> access_rules() { return all_rules; }

}  // namespace mappa
