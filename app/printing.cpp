#include "app/printing.hpp"

#include "app/documents.hpp"
#include "app/past.hpp"
#include "app/pdf.hpp"
#include "app/templates.hpp"
#include "engine/access/access.hpp"

namespace mappa::app {
namespace {

Problems no_such_version(const Meeting& meeting, int version) {
    const auto last = meeting.minutes_version == 0 ? std::string{"none has been approved"}
                                                   : "the last is version " + std::to_string(meeting.minutes_version);
    Place place;
    place.field = "--version";
    return {{place, "the minutes of meeting " + std::to_string(meeting.number) + " have no version " +
                        std::to_string(version) + ": " + last}};
}

}  // namespace

std::optional<NotPrinted> print_document(
    Session& session, const Visit& visit, const PrintOrder& order,
    const std::function<std::optional<NotPrinted>(const forms::DocumentRequest&, const forms::Assets&)>& make) {
    const auto& row = *order.row;
    const bool about_meeting = row.about == forms::About::meeting;
    const bool minutes = row.kind == forms::DocumentKind::minutes;
    auto shown = session.read(order.case_ref, visit,
                              {.kind = order.kind,
                               .what = "document " + std::string{code(row.kind)},
                               .meeting = about_meeting ? order.number : 0,
                               .closed = row.closed ? ClosedSection::asked_for : ClosedSection::left_out,
                               .the_minutes = minutes});
    const auto* record = std::get_if<CaseRecord>(&shown);
    if (!record) return NotPrinted{std::move(shown)};
    std::optional<MinutesSource> source = MinutesSource{*record, {}};
    const auto* meeting = about_meeting ? record->meeting(order.number) : nullptr;
    if (minutes && meeting) {
        source = minutes_as_made(session.store(), *record, order.number, order.version);
        if (!source) return NotPrinted{no_such_version(*meeting, order.version)};
        source->record = as_seen_now(visit.actor, std::move(source->record), *record);
    }
    const auto area = session.area();
    auto request = request_of(row, order.number, order.whom, source->record,
                              session.desk().policy(area, source->record.facts.edition));
    request.area = area.name;
    request.today = visit.today;
    request.made_by = visit.actor.name;
    request.replaced = source->replaced;
    const auto& what = *forms::printed(code(row.kind));
    const auto templates = template_in_use(area, what, request.policy.edition(), visit.today);
    if (auto why = templates_in_the_way(area, what, templates))
        return std::visit([](auto& each) { return NotPrinted{std::move(each)}; }, *why);
    request.own_templates = templates.note();
    if (meeting) request.sitting = sitting_of(session, record->facts.ref, *meeting, session.readable(visit.actor));
    return make(request, templates.assets);
}

std::variant<std::string, Problems> printed_bytes(const forms::DocumentRow& row, const forms::DocumentRequest& request,
                                                  forms::Format format, bool as_pdf, const forms::Assets& templates) {
    auto bytes = forms::make_document(row.kind, format, request, templates);
    if (!as_pdf) return bytes;
    PdfOrder order;
    order.least_pages = least_pages_of(forms::make_document(row.kind, forms::Format::html, request, templates));
    auto file = pdf_of(bytes, order);
    if (auto* problems = std::get_if<Problems>(&file)) return std::move(*problems);
    return std::get<PdfFile>(file).bytes;
}

}  // namespace mappa::app
