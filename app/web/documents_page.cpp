#include <algorithm>

#include "app/documents.hpp"
#include "app/printing.hpp"
#include "app/web/case_view.hpp"
#include "app/web/routes.hpp"
#include "engine/access/access.hpp"

namespace mappa::web {
namespace {

std::string type_of(forms::Format format, bool pdf) {
    if (pdf) return "application/pdf";
    switch (format) {
        case forms::Format::html:
            return "text/html; charset=utf-8";
        case forms::Format::docx:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        case forms::Format::ics:
            return "text/calendar; charset=utf-8";
    }
    return "application/octet-stream";
}

/// The copies of one document, in order: "?copy=2" is the second.
std::vector<std::string> copies_of(const CaseRecord& record, const Policy& policy, forms::DocumentKind kind, int number,
                                   forms::Format format) {
    std::vector<std::string> all;
    for (const auto& each : app::documents_of(record, policy)) {
        if (each.kind == kind && each.number == number && each.format == format && !each.whom.empty())
            all.push_back(each.whom);
    }
    return all;
}

std::size_t copy_number(const CaseRecord& record, const Policy& policy, const app::Making& making) {
    const auto all = copies_of(record, policy, making.kind, making.number, making.format);
    return static_cast<std::size_t>(std::ranges::find(all, making.whom) - all.begin()) + 1;
}

/// Whom that copy is for; a number that is none stays as it is, and the document says that there is nobody of it.
std::string copy_for(const Asked& asked, const app::PrintOrder& order, forms::Format format, const std::string& copy) {
    auto record = asked.session.store().read_case(order.case_ref);
    if (!record) return copy;
    const auto seen = as_seen_by(asked.who.actor, std::move(*record));
    const auto all = copies_of(seen, asked.session.desk().policy(asked.area, seen.facts.edition), order.row->kind,
                               order.number, format);
    const auto at = std::strtoul(copy.c_str(), nullptr, 10);
    return at >= 1 && at <= all.size() ? all[at - 1] : copy;
}

/// The name of whom a copy is for, where the copies go by numbers.
std::string name_of(const CaseRecord& record, const Policy& policy, const app::Making& making) {
    const auto& row = forms::row_of(making.kind);
    if (making.whom.empty() || !row.recipients) return making.whom;
    return row.recipients->addressed(app::request_of(row, making.number, making.whom, record, policy), making.whom)
        .name;
}

Response trouble(const Asked& asked, const std::vector<Trouble>& troubles, int status) {
    return page(
        asked, "The document was not made", "/cases", {{"Cases", "/cases"}},
        heading(1, "The document was not made") + error_summary("It cannot be made as it was asked for", "", troubles),
        status);
}

}  // namespace

Response case_documents_page(Asked& asked) {
    return show_case(asked, "case documents", [&](const CaseRecord& record) {
        const auto& ref = record.facts.ref;
        const auto& policy = asked.session.desk().policy(asked.area, record.facts.edition);
        std::vector<std::vector<Markup>> rows;
        std::string last;
        for (const auto& each : app::documents_of(record, policy)) {
            const auto& row = forms::row_of(each.kind);
            const auto kind = std::string{code(each.kind)};
            const auto number = std::to_string(each.number);
            auto href = address({"cases", ref, "documents", kind, number, code(each.format)});
            const auto named = kind + number + each.whom;
            // By its number in the list: the name of a person has no place in an address.
            if (!each.whom.empty()) href += "?copy=" + std::to_string(copy_number(record, policy, each));
            if (named == last) {
                rows.back().back() += words(" ") + link(label(each.format), href);
                continue;
            }
            last = named;
            rows.push_back(
                {words(forms::form_name(row, policy)), words(row.purpose),
                 words(each.number == 0 ? ""
                                        : (row.about == forms::About::referral ? "referral " : "meeting ") + number),
                 words(name_of(record, policy, each)), link(label(each.format), href)});
        }
        auto content = table("Documents that can be made now", {{"Form"}, {"What for"}, {"Of"}, {"For"}, {"Open"}},
                             rows, "None can be made yet.");
        content +=
            hint("The closed plan is not in this list: it is made where it is asked for by those who may have it.");
        content += heading(2, "A referral form that came back") + referral_form_upload(asked, ref);
        rows.clear();
        for (const auto& each : record.issued_documents) {
            rows.push_back({words(std::to_string(each.number)), words(each.document), words(each.whom),
                            words(label(each.agency)), words(shown_value(each.on))});
        }
        content +=
            table("Issued", {{"No."}, {"Document"}, {"To"}, {"Agency"}, {"On"}}, rows, "Nothing was issued yet.");
        return case_frame(asked, record, "Documents", "Documents", content);
    });
}

Response document_file(Asked& asked) {
    const auto kind = parse_word<forms::DocumentKind>(asked.parts.at(1));
    const bool pdf = asked.parts.at(3) == "pdf";
    const auto format =
        pdf ? forms::Format::docx : parse_word<forms::Format>(asked.parts.at(3)).value_or(forms::Format::html);
    if (!kind || forms::row_of(*kind).about == forms::About::the_area || !forms::offers(forms::row_of(*kind), format))
        return not_found(asked);
    const auto& row = forms::row_of(*kind);
    app::PrintOrder order{&row, asked.parts.at(0), number_in(asked.parts.at(2))};
    if (const auto copy = asked.asked("copy"); !copy.empty()) order.whom = copy_for(asked, order, format, copy);
    order.kind = format == forms::Format::html ? UseKind::print : UseKind::export_file;
    Response response;
    const auto make = [&](const forms::DocumentRequest& request,
                          const forms::Assets& templates) -> std::optional<app::NotPrinted> {
        if (auto why = forms::why_not(row.kind, request); !why.empty()) return Problems{{{}, std::move(why)}};
        auto made = app::printed_bytes(row, request, format, pdf, templates);
        if (auto* problems = std::get_if<Problems>(&made)) return std::move(*problems);
        response.body = std::get<std::string>(std::move(made));
        auto name =
            request.record.facts.ref + "-" + app::file_name_of(row, order.number, order.whom, request.policy, format);
        if (pdf) name.replace(name.rfind('.'), std::string::npos, ".pdf");
        response.type = type_of(format, pdf);
        if (format != forms::Format::html)
            response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return std::nullopt;
    };
    const auto not_printed = app::print_document(asked.session, asked.visit, order, make);
    response.document = format == forms::Format::html;
    if (!not_printed) return response;
    if (const auto* shown = std::get_if<app::Shown>(&*not_printed)) return not_shown(asked, *shown);
    if (const auto* problems = std::get_if<Problems>(&*not_printed)) return trouble(asked, troubles_of(*problems), 409);
    return trouble(asked, troubles_of(std::get<std::vector<Refusal>>(*not_printed), asked.parts.at(0)), 403);
}

}  // namespace mappa::web
