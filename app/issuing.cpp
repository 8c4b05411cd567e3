#include "app/issuing.hpp"

#include <algorithm>
#include <iterator>

#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/past.hpp"
#include "app/pdf.hpp"
#include "app/templates.hpp"
#include "app/version.hpp"
#include "engine/access/access.hpp"
#include "engine/text/tokens.hpp"
#include "store/digest.hpp"

namespace mappa::app {
namespace {

constexpr std::string_view pdf = "pdf";

forms::Format made_as(const std::string& format) {
    const auto made = parse_word<forms::Format>(format == pdf ? "docx" : format);
    if (!made) throw BadInput{{{at_option("--format"), "'" + format + "' is no format: html, docx, ics or pdf"}}};
    return *made;
}

/// Whom one copy goes to. The one it is made for says so, unless somebody else is named; a name that the meeting knows
/// is spelt as its list spells it, and has the agency that stands there: what is recorded is who may open it later.
ToIssue addressed(ToIssue each, const CaseRecord& record, const Policy& policy) {
    const auto& row = *each.row;
    if (row.recipients && !each.copy_for.empty()) {
        const auto request = request_of(row, each.number, each.copy_for, record, policy);
        if (const auto key = row.recipients->asked(request)) {
            const auto to = row.recipients->addressed(request, *key);
            each.copy_for = *key;
            if (each.whom.empty()) each.whom = to.name;
            if (!each.agency && plain(each.whom) == plain(to.name)) each.agency = to.agency;
        }
    }
    if (row.about != forms::About::meeting) return each;
    const auto list = distribution_list(record, each.number);
    if (const auto* known = find_recipient(list, each.whom)) {
        each.whom = known->name;
        if (!each.agency) each.agency = known->agency;
    }
    return each;
}

/// One for each whom a copy is made for.
std::vector<ToIssue> each_of(const ToIssue& asked, const CaseRecord& record, const Policy& policy) {
    std::vector<ToIssue> all;
    auto one = asked;
    for (const auto& key : forms::recipients_of(one.row->kind, request_of(*one.row, one.number, {}, record, policy))) {
        one.copy_for = key;
        all.push_back(addressed(one, record, policy));
    }
    return all;
}

/// Those whom the record says that this version was sent to, as far as it may still go to them; of minutes that have
/// not gone out, those whom they would go to.
std::vector<Recipient> readers_of(const CaseRecord& record, const ToIssue& asked) {
    const auto list = copies_go_to(record, asked.number);
    const auto* meeting = record.meeting(asked.number);
    const int version = asked.version != 0 ? asked.version : meeting ? meeting->minutes_version : 0;
    std::vector<Recipient> sent;
    for (const auto& each : record.sendings) {
        if (each.meeting != asked.number || each.version != version || each.what != issued::minutes) continue;
        const auto* known = find_recipient(list, each.name);
        if (known && !find_recipient(sent, each.name)) sent.push_back(*known);
    }
    return sent.empty() ? list : sent;
}

/// What the document is printed from: for minutes, the case as that version was made from it.
MinutesSource source_of(std::span<const Event> events, const CaseRecord& now, const ToIssue& what) {
    const auto* meeting = now.meeting(what.number);
    if (code(what.row->kind) != issued::minutes || !meeting) return {now, {}};
    auto source = minutes_as_made(events, now, what.number, what.version);
    if (!source)
        throw BadInput{{{at_option("--version"), "the minutes of meeting " + std::to_string(what.number) +
                                                     " have no version " + std::to_string(what.version)}}};
    return std::move(*source);
}

/// What a document is printed with beside the case.
struct Circumstances {
    const AreaRecord& area;
    Date day;
    Actor by;
    std::vector<forms::SittingSlot> sitting;
};

/// Why templates may not be used, as problems.
Problems told(const std::variant<std::vector<Refusal>, Problems>& why) {
    if (const auto* problems = std::get_if<Problems>(&why)) return *problems;
    Problems all;
    for (const auto& refusal : std::get<std::vector<Refusal>>(why)) {
        for (const auto& finding : refusal.findings) all.push_back({{}, finding.text()});
    }
    return all;
}

MadeDocument printed(const Session& session, const Circumstances& with, MinutesSource source, const CaseRecord& now,
                     const ToIssue& what) {
    MadeDocument made;
    auto& step = made.step;
    const auto& row = *what.row;
    source.record =
        as_sent_to({what.whom, Role::representative, what.agency}, as_seen_now(with.by, std::move(source.record), now));
    // The kept copy of an ordinary document is read by auditors and minute-takers too, whoever it went to.
    if (!row.closed) withhold_unplaced(source.record);
    const auto& edition = source.record.facts.edition;
    const auto& policy = session.desk().policy(with.area, edition);
    auto request = request_of(row, what.number, what.copy_for, source.record, policy);
    request.area = with.area.name;
    request.today = with.day;
    request.made_by = with.by.name;
    request.replaced = source.replaced;
    request.sitting = with.sitting;
    if (const auto why = forms::why_not(row.kind, request); !why.empty()) throw BadInput{{{{}, why}}};
    const auto format = made_as(what.format);
    if (!forms::offers(row, format))
        throw BadInput{
            {{at_option("--format"), "the " + std::string{code(row.kind)} + " is not made as '" + what.format + "'"}}};
    const auto templates = template_in_use(with.area, *forms::printed(code(row.kind)), edition, with.day);
    if (const auto why = templates_in_the_way(with.area, *forms::printed(code(row.kind)), templates))
        throw BadInput{told(*why)};
    request.own_templates = templates.note();
    UsedTemplates used{templates.assets};
    const auto assets = used.assets();
    made.bytes = forms::make_document(row.kind, format, request, assets);
    const auto inputs = forms::document_inputs(row.kind, format, request, assets);
    step.document = code(row.kind);
    step.format = what.format;
    step.copy_for = what.copy_for;
    step.whom = what.whom;
    step.agency = what.agency;
    step.referral = request.referral;
    step.meeting = request.meeting;
    if (const auto* meeting = source.record.meeting(request.meeting); meeting && step.document == issued::minutes)
        step.version = meeting->state == MeetingState::correcting ? 0 : meeting->minutes_version;
    step.edition = edition;
    step.policy_digest = store::sha256(with.area.edition(edition)->text);
    step.templates = forms::template_of(row.kind, format, policy, assets);
    step.template_digest = used.digest();
    step.inputs_digest = store::sha256(inputs);
    step.state = source.record.facts.version;
    step.program = program_version;
    if (row.closed) step.closed = Answer::yes;
    return made;
}

/// A PDF is what the converter makes of the Word file.
void print_as_pdf(MadeDocument& made, const std::string& html) {
    PdfOrder order;
    order.least_pages = least_pages_of(html);
    auto file = pdf_of(made.bytes, order);
    if (auto* problems = std::get_if<Problems>(&file)) throw BadInput{std::move(*problems)};
    auto& whole = std::get<PdfFile>(file);
    made.bytes = std::move(whole.bytes);
    made.step.program += ", " + whole.converter;
}

void seal(MadeDocument& made) {
    made.step.digest = store::sha256(made.bytes);
    made.step.size = static_cast<int>(made.bytes.size());
}

/// Why this copy may not go to whom it is for; empty when it may.
std::string why_not_to(const ToIssue& copy, const CaseRecord& record) {
    auto why = not_for_service(record, copy.agency);
    return why.empty() ? not_issued_to(record, code(copy.row->kind), copy.whom, copy.agency) : why;
}

}  // namespace

forms::Assets UsedTemplates::assets() {
    return [this](std::string_view path) -> std::optional<std::string_view> {
        const auto text = from_(path);
        if (text) used_.insert_or_assign(std::string{path}, std::string{*text});
        return text;
    };
}

std::string UsedTemplates::digest() const { return digest_of({used_.begin(), used_.end()}); }

std::vector<ToIssue> recipients_of(const ToIssue& asked, const CaseRecord& record, const Policy& policy, bool all) {
    if (!all) return {addressed(asked, record, policy)};
    std::vector<ToIssue> everybody;
    const auto& row = *asked.row;
    auto one = asked;
    if (code(row.kind) == issued::minutes) {
        for (const auto& each : readers_of(record, asked)) {
            one.whom = each.name;
            one.agency = each.agency;
            everybody.push_back(one);
        }
        return everybody;
    }
    everybody = each_of(asked, record, policy);
    std::erase_if(everybody, [&](const ToIssue& each) { return !why_not_to(each, record).empty(); });
    return everybody;
}

std::vector<std::string> left_out_of(const ToIssue& asked, const CaseRecord& record, const Policy& policy) {
    std::vector<std::string> all;
    if (code(asked.row->kind) == issued::minutes) return all;
    for (const auto& each : each_of(asked, record, policy)) {
        if (const auto why = why_not_to(each, record); !why.empty()) all.push_back(each.whom + ": " + why);
    }
    return all;
}

MadeDocument made_for(const Session& session, const Visit& visit, const CaseRecord& now, std::span<const Event> steps,
                      const ToIssue& what) {
    const auto area = session.area();
    const auto* meeting = what.row->about == forms::About::meeting ? now.meeting(what.number) : nullptr;
    Circumstances with{area, visit.today, visit.actor, {}};
    if (meeting) with.sitting = sitting_of(session, now.facts.ref, *meeting, session.readable(with.by));
    auto made = printed(session, with, source_of(steps, now, what), now, what);
    made.step.head = session.store().head().text();
    if (what.format == pdf) {
        auto page = what;
        page.format = "html";
        print_as_pdf(made, printed(session, with, source_of(steps, now, what), now, page).bytes);
    }
    seal(made);
    return made;
}

std::optional<Outcome> send_minutes(Session& session, const std::string& case_ref, const Visit& visit,
                                    const std::vector<Step>& steps, std::optional<int> seen) {
    if (steps.size() != 1) return std::nullopt;
    const auto* issue = std::get_if<IssueMinutes>(&steps.front());
    const auto* send = std::get_if<SendCopy>(&steps.front());
    if (!issue && !send) return std::nullopt;
    ToIssue what;
    what.row = &forms::row_of(forms::DocumentKind::minutes);
    what.number = issue ? issue->meeting : send->meeting;
    if (send) what.whom = send->to;
    // A copy that cannot be made - by an own template that no longer fits, say - is for whoever sends it to mend.
    try {
        return session.issue(
            case_ref, visit, steps,
            [&](const CaseRecord& now, const std::vector<Event>& so_far) {
                std::vector<MadeDocument> made;
                const auto area = session.area();
                const auto& policy = session.desk().policy(area, now.facts.edition);
                for (const auto& each : recipients_of(what, now, policy, issue != nullptr)) {
                    auto one = made_for(session, visit, now, so_far, each);
                    // A copy that went to the same person on the same day is the same document: it is kept already.
                    const bool kept = std::ranges::any_of(now.issued_documents, [&](const IssuedDocument& known) {
                        return known.digest == one.step.digest && known.whom == one.step.whom;
                    });
                    if (!kept) made.push_back(std::move(one));
                }
                return made;
            },
            seen);
    } catch (const BadInput& bad) {
        return Outcome{bad.problems};
    }
}

Remade remade(const Session& session, const CaseRecord& record, const IssuedDocument& document) {
    const auto events = session.store().history(record.facts.ref);
    const auto issue = std::ranges::find_if(events, [&](const Event& each) {
        if (each.step != IssueDocument::info.key) return false;
        const auto step = step_from(each.step, each.payload);
        const auto* found = step ? std::get_if<IssueDocument>(&*step) : nullptr;
        return found && found->number == document.number;
    });
    const auto kind = parse_word<forms::DocumentKind>(document.document);
    if (issue == events.end() || !kind)
        throw BadInput{{{{},
                         "issued document " + std::to_string(document.number) +
                             " cannot be made again: this program knows no document '" + document.document +
                             "'; the kept copy is what is left of it"}}};
    // Copies that left together were made from one state; minutes from the one they were made from, which lies earlier.
    std::span<const Event> before{events.begin(), issue};
    if (document.document != issued::minutes)
        before = before.first(std::min(before.size(), static_cast<std::size_t>(std::max(document.state, 0))));
    const auto then = record_after(before);
    ToIssue what{&forms::row_of(*kind),
                 document.format == pdf ? std::string{"docx"} : document.format,
                 document.meeting + document.referral,
                 document.version,
                 document.copy_for,
                 document.whom,
                 document.agency};
    const auto area = session.area();
    Circumstances with{area, *document.on, issue->actor, {}};
    if (const auto* meeting = then.meeting(document.meeting))
        with.sitting = sitting_of(session, record.facts.ref, *meeting, session.readable(with.by));
    auto made = printed(session, with, source_of(before, then, what), then, what);
    seal(made);
    Remade result;
    result.bytes = std::move(made.bytes);
    result.same = document.format != pdf && made.step.digest == document.digest;
    const auto changed = [&](bool differs, std::string says) {
        if (differs) result.changes.push_back(std::move(says));
    };
    changed(made.step.template_digest != document.template_digest,
            "the template is not the same any more: " + document.templates +
                (made.step.templates == document.templates ? "" : " then, " + made.step.templates + " now"));
    changed(made.step.policy_digest != document.policy_digest,
            "the adopted text of the policy edition " + document.edition + " is not the same any more");
    changed(made.step.inputs_digest != document.inputs_digest,
            "what the template is given is not the same any more: the program, the policy or the case's meetings of "
            "that day tell it otherwise");
    changed(!document.program.starts_with(made.step.program),
            "the program is not the same any more: " + document.program + " then, " + made.step.program + " now");
    changed(document.format == pdf, "a PDF bears the moment of its making, so it is made again as a Word file here");
    changed(!result.same && result.changes.empty(),
            "the program prints the same template and the same inputs otherwise");
    return result;
}

}  // namespace mappa::app
