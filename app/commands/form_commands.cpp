#include <array>
#include <filesystem>

#include "app/commands/front.hpp"
#include "app/report.hpp"
#include "app/templates.hpp"
#include "engine/input/read.hpp"
#include "forms/documents/document_row.hpp"
#include "forms/intake/returned_form.hpp"

/// Word forms that people filled in and sent back.
namespace mappa::app {
namespace {

using forms::DocumentKind;

struct FormOrder {
    std::string file, ref, number, of;
    bool dry_run = false;
};

/// Where each answer went, section by section, what was left out and what has no place: before any problem, so that
/// nothing of the form goes unseen.
void tell(const Front& front, const forms::FilledForm& form, const std::string& file) {
    auto& err = front.err();
    err << file << ": " << label(form.kind) << (form.case_ref.empty() ? "" : ", case " + form.case_ref)
        << (form.templates.empty() ? "" : ", of " + form.templates) << "\n";
    std::string section;
    for (const auto& each : form.placed) {
        if (each.section != section)
            err << (section.empty() ? "" : "\n") << "Placed: " << each.section << ": ";
        else
            err << "; ";
        err << each.label << (each.row > 0 ? " (row " + std::to_string(each.row) + ")" : "");
        section = each.section;
    }
    if (section.empty() && form.left_out.empty())
        err << "No box is filled in.\n";
    else if (!section.empty())
        err << "\n";
    for (const auto& each : form.left_out)
        err << "Left out: " << each.section << ": " << each.label
            << (each.row > 0 ? " (row " + std::to_string(each.row) + ")" : "") << "\n";
    for (const auto& each : form.unplaced)
        err << "Not placed, kept as it stands: " << each.where << ": " << each.text << "\n";
    for (const auto& each : form.remarks) err << "Note: " << each << "\n";
}

Json json_of(const forms::FilledForm& form) {
    Json json;
    json["form"] = code(form.kind);
    json["placed"] = Json::array();
    for (const auto& each : form.placed)
        json["placed"].push_back(Json{{"section", each.section}, {"label", each.label}, {"row", each.row}});
    json["left_out"] = Json::array();
    for (const auto& each : form.left_out)
        json["left_out"].push_back(Json{{"section", each.section}, {"label", each.label}, {"row", each.row}});
    json["not_placed"] = Json::array();
    for (const auto& each : form.unplaced)
        json["not_placed"].push_back(Json{{"where", each.where}, {"text", each.text}});
    json["notes"] = form.remarks;
    return json;
}

/// What was typed against what the form says: the form is right about what it was made for, and nobody sends a form
/// into another case by a slip.
void settle(forms::FilledForm& form, const FormOrder& order, const std::string& file, Problems& problems) {
    if (!order.ref.empty() && !form.case_ref.empty() && order.ref != form.case_ref)
        problems.push_back({{file, 0, 0, ""},
                            "was made for case " + form.case_ref + ", not " + order.ref +
                                ": leave the case out, or make a form for that case"});
    if (!order.ref.empty()) form.case_ref = order.ref;
    if (form.case_ref.empty())
        problems.push_back(
            {{file, 0, 0, ""}, "does not say any more which case it is for: give its reference after the file"});
    if (!order.number.empty()) {
        int number = 0;
        reading::read_value(number, Entry::of_number(order.number, at_option("number")), problems);
        if (form.number != 0 && number != 0 && number != form.number)
            problems.push_back({{file, 0, 0, ""},
                                "was made for meeting " + std::to_string(form.number) + ", not " + order.number +
                                    ": leave the number out, or make a form for that meeting"});
        if (number != 0) form.number = number;
    }
    if (!order.of.empty()) form.agency = order.of;
}

std::string letter_of(const Session& session, const forms::FilledForm& form, const CaseRecord& record) {
    const auto& row = forms::row_of(form.kind);
    if (row.letter.empty()) return {};
    return session.desk().policy(session.area(), record.facts.edition).text(row.letter);
}

int report(const Front& front, const forms::FilledForm& form, const Outcome& outcome, bool dry_run) {
    const auto* taken = std::get_if<Taken>(&outcome);
    if (!taken) return front.report(outcome);
    if (front.json) {
        auto json = app::json_of(*taken);
        json["done"] = !dry_run;
        json["read"] = json_of(form);
        front.out() << json.dump(2) << "\n";
        return done;
    }
    if (!dry_run) return front.report(outcome);
    for (const auto& event : taken->events) {
        if (event.step != NoteWarning::info.key) front.err() << "Would take: " << event.step << "\n";
    }
    for (const auto& warning : taken->warnings) front.err() << "Would warn: " << warning.text() << "\n";
    front.err() << "Nothing was written.\n";
    return done;
}

/// The command, for the access log.
std::string what_of(DocumentKind kind) {
    return kind == DocumentKind::referral_form ? "referral read" : "meeting contribution read";
}

/// Whoever refers may have no part in the case yet, and sends in a new referral all the same. It is taken without a
/// look at the case: what it is compared with would tell them what the case holds.
bool taken_unread(Session& session, const Visit& visit, const forms::FilledForm& form) {
    const bool new_referral = form.kind == DocumentKind::referral_form && form.number == 0;
    return new_referral && !session.readable(visit.actor)(form.case_ref);
}

int read(const Front& front, const FormOrder& order, std::span<const DocumentKind> kinds) {
    const auto visit = front.visit();
    const auto file = std::filesystem::path{order.file}.filename().string();
    Problems problems;
    auto session = front.reading_session();
    const auto area = session.area();
    auto form = forms::read_filled_form(read_file(order.file), file, kinds, templates_of(area, visit.today), problems);
    if (!form) return front.report(problems);
    settle(*form, order, file, problems);
    const auto told = [&] {
        if (!front.json) tell(front, *form, file);
    };
    if (!problems.empty()) {
        told();
        return front.report(problems);
    }
    CaseRecord record;
    std::vector<Event> past;
    if (!taken_unread(session, visit, *form)) {
        const auto shown = session.read(form->case_ref, visit, {.what = what_of(form->kind)});
        if (!std::holds_alternative<CaseRecord>(shown)) {
            told();
            return front.report_not_shown(shown);
        }
        // Compared with the whole of it, closed entries too: a report that is there already is not taken twice.
        record = session.store().read_case(form->case_ref).value();
        past = session.store().history(form->case_ref);
    }
    auto steps = form->kind == DocumentKind::referral_form
                     ? forms::steps_of_referral_form(*form, record, past, problems)
                     : forms::steps_of_report_form(*form, record, letter_of(session, *form, record), problems);
    told();
    if (!problems.empty()) return front.report(problems);
    if (steps.empty()) {
        answer(front, Json{{"done", false}, {"read", json_of(*form)}}, "");
        front.err() << "The form says nothing that the record does not hold already. Nothing was written.\n";
        return done;
    }
    return report(front, *form,
                  order.dry_run ? session.try_out(form->case_ref, visit, std::move(steps))
                                : session.take(form->case_ref, visit, std::move(steps)),
                  order.dry_run);
}

CLI::App* add_reading(CLI::App& parent, Front& front, const std::string& does, std::span<const DocumentKind> kinds) {
    auto* command = parent.add_subcommand("read", does)->fallthrough();
    const auto order = std::make_shared<FormOrder>();
    command->add_option("form", order->file, "the Word document that came back (*.docx)")->required();
    command->add_option("case", order->ref, "case reference, where the form has lost it");
    if (kinds.front() != DocumentKind::referral_form) {
        command->add_option("number", order->number, "number of the meeting, where the form has lost it");
        command->add_option("--of", order->of, "the agency that reports, where the form has lost it");
    }
    command->add_flag("--dry-run", order->dry_run, "says what would be taken and every problem, and writes nothing");
    command->callback(
        [&front, order, kinds] { front.chosen = [&front, order, kinds] { return read(front, *order, kinds); }; });
    return command;
}

}  // namespace

void add_form_commands(CLI::App& program, Front& front) {
    static constexpr std::array referral{DocumentKind::referral_form};
    static constexpr std::array report_forms{DocumentKind::contribution_form, DocumentKind::prison_form};
    add_reading(noun(program, "referral"), front, "takes in a referral form that was filled in as a Word document",
                referral);
    auto* contribution =
        noun(program, "meeting")
            .add_subcommand("contribution", "the written reports of agencies, as the Word forms they send back")
            ->require_subcommand(1)
            ->fallthrough();
    add_reading(*contribution, front,
                "takes in a contribution form, or the prison's form, filled in as a Word document", report_forms);
}

}  // namespace mappa::app
