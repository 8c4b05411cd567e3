#pragma once

#include "engine/words/word.hpp"

/// What meetings are, who was there, what they decide and how they are audited.
namespace mappa {

/// The kinds of meeting there are; local names are mapped to these (000 2.1).
enum class MeetingKind { level_2, level_3 };
template <>
struct Words<MeetingKind> {
    static constexpr std::string_view what = "kind of meeting";
    static constexpr auto list = std::to_array<Word<MeetingKind>>({
        {MeetingKind::level_2, "level-2", "MAPPA Level 2 meeting"},
        {MeetingKind::level_3, "level-3", "MAPPA Level 3 meeting"},
    });
};

/// What became of a required or invited agency at a meeting (001 5.4).
enum class Presence { attended, telephone, written_report, apologies, refused_in_writing, no_reply, not_invited };
template <>
struct Words<Presence> {
    static constexpr std::string_view what = "attendance";
    static constexpr auto list = std::to_array<Word<Presence>>({
        {Presence::attended, "attended", "Attended"},
        {Presence::telephone, "telephone", "By telephone or video"},
        {Presence::written_report, "written-report", "Written report instead"},
        {Presence::apologies, "apologies", "Apologies"},
        {Presence::refused_in_writing, "refused-in-writing", "Refused in writing"},
        {Presence::no_reply, "no-reply", "Absent, no reply"},
        {Presence::not_invited, "not-invited", "Not invited"},
    });
};

enum class DisclosureDecision { disclose, do_not_disclose, defer };
template <>
struct Words<DisclosureDecision> {
    static constexpr std::string_view what = "disclosure decision";
    static constexpr auto list = std::to_array<Word<DisclosureDecision>>({
        {DisclosureDecision::disclose, "disclose", "Disclose"},
        {DisclosureDecision::do_not_disclose, "do-not-disclose", "Do not disclose"},
        {DisclosureDecision::defer, "defer", "Defer"},
    });
};

/// Whether the offender is told of the MAPPA status and level (000 2.1).
enum class OffenderNotice { given, withheld };
template <>
struct Words<OffenderNotice> {
    static constexpr std::string_view what = "notice to the offender";
    static constexpr auto list = std::to_array<Word<OffenderNotice>>({
        {OffenderNotice::given, "given", "Given"},
        {OffenderNotice::withheld, "withheld", "Withheld"},
    });
};

/// How far an agency that does not act has been chased (001 4.18, 7.24).
enum class ChaseStage { reminder, chairs_letter, senior_representative, smb_chair };
template <>
struct Words<ChaseStage> {
    static constexpr std::string_view what = "step of escalation";
    static constexpr auto list = std::to_array<Word<ChaseStage>>({
        {ChaseStage::reminder, "reminder", "Reminder"},
        {ChaseStage::chairs_letter, "chairs-letter", "Chair's letter"},
        {ChaseStage::senior_representative, "senior-representative", "Agency's senior representative"},
        {ChaseStage::smb_chair, "smb-chair", "Chair of the Strategic Management Board"},
    });
};

/// An auditor's answer: what does not apply leaves the denominator (002 appendix 5).
enum class AuditAnswer { yes, no, not_applicable };
template <>
struct Words<AuditAnswer> {
    static constexpr std::string_view what = "audit answer";
    static constexpr auto list = std::to_array<Word<AuditAnswer>>({
        {AuditAnswer::yes, "yes", "Yes"},
        {AuditAnswer::no, "no", "No"},
        {AuditAnswer::not_applicable, "not-applicable", "Not applicable"},
    });
};

}  // namespace mappa
