#include "forms/documents/restriction_part.hpp"

#include "engine/record/confirmations.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

Shape restriction_shape() {
    return Shape()
        .text("restriction_number", "number of the restriction")
        .text("restriction_kind", "licence condition, order, voluntary measure ...")
        .paragraphs("wording", "the full wording")
        .text("restriction_from", "in force from")
        .text("restriction_until", "in force until, or 'until further order'")
        .text("issued_by", "issuing court or authority")
        .text("monitored_by", "who checks it")
        .text("names_people", "people it names", "it names nobody")
        .paragraphs("questions", "polygraph: the questions agreed", "it has none")
        .text("restriction_confirmed", "by whom and when its wording was confirmed as current", "it has ended")
        .text("necessary", "why it is necessary", "not recorded, or the restriction has ended")
        .text("proportionate", "why it is proportionate", "not recorded, or the restriction has ended");
}

/// An order keeps the name under which it was made; what is taken freely cannot be breached (001 5.17).
std::string kind_of(const Restriction& restriction) {
    return restriction.kind == RestrictionKind::voluntary ? "Voluntary, cannot be breached"
                                                          : recorded(restriction.kind);
}

bool over(const Restriction& restriction, Date day) {
    return (restriction.ended_on && *restriction.ended_on <= day) || (restriction.until && *restriction.until < day);
}

/// What is only proposed stands apart whenever it would begin: nobody is bound by it yet (000 1.1(c)).
std::string list_of(const Restriction& restriction, Date day) {
    if (restriction.in_force(day)) return "restrictions";
    if (over(restriction, day)) return "ended_restrictions";
    return restriction.proposed == Answer::yes ? "proposed_restrictions" : "future_restrictions";
}

std::string end_of(const Restriction& restriction, Date day) {
    if (restriction.ended_on && *restriction.ended_on <= day)
        return joined({"ended " + restriction.ended_on->text(), restriction.end_reason}, ": ");
    if (restriction.until) return restriction.until->text();
    if (restriction.until_further_order == Answer::yes) return "until further order";
    return std::string{not_recorded};
}

std::string confirmed_in_words(const RestrictionConfirmation* confirmed) {
    if (!confirmed) return "Not confirmed as current";
    return "Confirmed as current by " + recorded(confirmed->by) + " on " + confirmed->on->text();
}

}  // namespace

void declare_restrictions(Shape& shape) {
    shape.rows("restrictions", "restrictions in force on the day", "none is in force", restriction_shape())
        .rows("proposed_restrictions", "restrictions that are proposed and not approved", "none", restriction_shape())
        .rows("future_restrictions", "restrictions that have yet to begin", "none", restriction_shape())
        .rows("ended_restrictions", "restrictions that have ended", "none", restriction_shape());
}

void fill_restrictions(Model& model, const CaseRecord& record, const std::vector<Restriction>& restrictions,
                       const AsKnown& as) {
    for (const auto* list : {"restrictions", "proposed_restrictions", "future_restrictions", "ended_restrictions"})
        model.row_list(list, {});
    for (const auto& each : restrictions) {
        const auto list = list_of(each, as.day);
        const bool ended = list == "ended_restrictions";
        model.add_row(list)
            .text("restriction_number", std::to_string(each.number))
            .text("restriction_kind", kind_of(each))
            .paragraphs("wording", recorded(each.text))
            .text("restriction_from", recorded(each.from))
            .text("restriction_until", end_of(each, as.day))
            .text("issued_by", recorded(each.issued_by))
            .text("monitored_by", recorded(each.monitored_by))
            .text("names_people", each.names)
            .paragraphs("questions", each.questions)
            .text("restriction_confirmed",
                  ended ? "" : confirmed_in_words(confirmation_of(record, each.number, as.last_news, as.meeting)))
            .text("necessary", ended ? "" : each.necessary)
            .text("proportionate", ended ? "" : each.proportionate);
    }
}

void fill_restrictions(Model& model, const CaseRecord& record, Date day) {
    fill_restrictions(model, record, record.restrictions, {day, day});
}

}  // namespace mappa::forms
