#pragma once

#include <optional>
#include <span>

#include "engine/desk/desk.hpp"
#include "engine/record/distribution.hpp"

/// Who may read what. Nobody may, unless a rule here says so; every answer of no names its rule and the rule's source.
namespace mappa {

/// A case as a whole. The office, chairs, minute-takers and auditors read the area's cases; an agency's people those
/// that their agency leads, is invited or required at, or has an action in; category 4 only the services that hold it;
/// a case to which access is limited only the coordinator and those admitted to it by name.
[[nodiscard]] std::optional<Refusal> may_not_read(const Actor& reader, const CaseRecord& record);

/// A case of category 4, or with limited access: kept also from agencies that have a part in it.
[[nodiscard]] bool is_kept_close(const Case& facts);

/// The first from the row of the case alone, for lists; nothing when more of the record has to be asked.
[[nodiscard]] std::optional<bool> may_read_by_row(const Actor& reader, const Case& facts);

/// Of the cases that are not kept close, those that somebody reads: known without asking case by case.
struct Reach {
    bool every = false;             ///< all of them
    std::optional<Agency> party{};  ///< or those in which this agency has a part; nothing: none
};
[[nodiscard]] Reach reach_of(const Actor& reader);

/// Whether that allows this reader every case there can be, so that nobody has to ask case by case.
[[nodiscard]] bool reads_every_case(const Actor& reader);

/// Whether this reader hears of every meeting of a case that they may read: the area's own people.
[[nodiscard]] bool reads_every_meeting(const Actor& reader);

/// Whether an emergency opens the case to this reader at this moment (UTC, ISO 8601): the reading was begun, its hours
/// are not over, and the coordinator has not ended it. Minutes, the closed section and ViSOR stay closed.
[[nodiscard]] bool in_emergency(const Actor& reader, const CaseRecord& record, std::string_view now);
/// The case as such a reader may see it.
[[nodiscard]] CaseRecord as_seen_in_emergency(const Actor& reader, CaseRecord record);

/// Whether an emergency could open the case to this reader at all: category 4 only to the office and the services that
/// hold it.
[[nodiscard]] bool emergency_opens(const Actor& reader, const CaseRecord& record);

/// What somebody's words lack to open a case in an emergency, whichever case it is; empty when nothing.
[[nodiscard]] std::string lacking_in_emergency(const std::string& why);

/// Whether this person is admitted by name.
[[nodiscard]] bool is_admitted(const CaseRecord& record, std::string_view name, const std::optional<Agency>& agency);

/// The minutes of one meeting: an agency reads those of meetings it was required at or invited to (001 5.37).
[[nodiscard]] std::optional<Refusal> may_not_read_minutes(const Actor& reader, const CaseRecord& record, int meeting);

/// The closed section of the plan: what must not reach the offender (003 B3).
[[nodiscard]] std::optional<Refusal> may_not_read_closed(const Actor& reader);

/// What is held on ViSOR, which police, prison and probation use (001 2.12).
[[nodiscard]] std::optional<Refusal> may_not_read_visor(const Actor& reader);

/// The kept copy of an issued document: the area's own people, and whoever it went to. What goes to one agency may hold
/// what another may not see.
[[nodiscard]] std::optional<Refusal> may_not_read_issued(const Actor& reader, const CaseRecord& record,
                                                         const IssuedDocument& document);

/// Whether a document carries out a disclosure decision: it is for somebody outside the agencies, who may be of none.
[[nodiscard]] bool discloses(std::string_view document);

/// Why a document about the case may not go to this agency; empty when it may. Category 4 goes only to the services
/// that hold it, and to the office.
[[nodiscard]] std::string not_for_service(const CaseRecord& record, const std::optional<Agency>& agency);
/// The same of a person: of a case to which access is limited nothing goes to anybody who is not admitted by name, but
/// to the office.
[[nodiscard]] std::string not_for_person(const CaseRecord& record, std::string_view name,
                                         const std::optional<Agency>& agency);
/// Whether neither stands in the way.
[[nodiscard]] bool may_be_sent(const CaseRecord& record, std::string_view name, const std::optional<Agency>& agency);
/// Why an issued document may not go to this person, as not_for_person; empty when it may. A disclosure tells somebody
/// what a decision tells them, and the offender is told what concerns them: neither reads the case, so nobody need be
/// admitted to it for that.
[[nodiscard]] std::string not_issued_to(const CaseRecord& record, std::string_view document, std::string_view whom,
                                        const std::optional<Agency>& agency);

/// Who gets a copy of a meeting's minutes: the distribution list without those who may not be sent them.
[[nodiscard]] std::vector<Recipient> copies_go_to(const CaseRecord& record, int meeting);

/// Lists, trackers and exports over many cases: a board member gets figures only.
[[nodiscard]] std::optional<Refusal> may_not_list(const Actor& reader);

/// The access log itself.
[[nodiscard]] std::optional<Refusal> may_not_read_log(const Actor& reader);

/// A copy of the whole record, with every case in it.
[[nodiscard]] std::optional<Refusal> may_not_back_up(const Actor& actor);

/// Erasing what a case holds: only once it has exited.
[[nodiscard]] std::optional<Refusal> may_not_erase(const CaseRecord& record);

/// The case as this reader may see it: without the closed section, ViSOR's references and other meetings' minutes where
/// they may not read those.
[[nodiscard]] CaseRecord as_seen_by(const Actor& reader, CaseRecord record);

/// The case as a copy for this recipient may tell it: without the closed section and ViSOR's references where they may
/// not read those. What stood on a form beside its boxes counts as closed: nobody has judged it. What else a document
/// says is for the document, and for the rules of issuing it.
[[nodiscard]] CaseRecord as_sent_to(const Actor& recipient, CaseRecord record);

/// What stood on forms beside their boxes, put out of sight: for what is read also by those who may not read the closed
/// section.
void withhold_unplaced(CaseRecord& record);

/// Whether the closed section of the plan has anything in it: entries, or what agencies reported in confidence.
[[nodiscard]] bool has_closed_section(const CaseRecord& record);

/// What somebody on the distribution list of a meeting may see of it, as the list says: "the minutes; not the closed
/// section of the plan".
[[nodiscard]] std::string may_see(const Recipient& recipient, const CaseRecord& record);

/// The number of the copy of a meeting's minutes that this person was sent last; 0 when none was.
[[nodiscard]] int copy_of(const Actor& reader, const CaseRecord& record, int meeting);

/// The rules of this file.
[[nodiscard]] std::span<const Rule* const> access_rules();

}  // namespace mappa
