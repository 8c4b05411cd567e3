#include "forms/documents/case_part.hpp"

#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

std::string held_at(const Case& facts) {
    if (facts.prison.empty()) return std::string{not_recorded};
    if (!facts.in_custody()) return "Not in custody";
    return "In custody at " + facts.prison;
}

std::string approved_premises_of(const Case& facts) {
    if (facts.approved_premises == "-") return "None";
    return recorded(facts.approved_premises);
}

void add_status(Model& model, std::string_view what, const std::string& from, const std::string& until) {
    model.add_row("legal_status").text("status", what).text("status_from", from).text("status_until", until);
}

/// What binds the offender in law, each with start and end (000 2.1 strength iv).
void fill_legal_status(Model& model, const Case& facts) {
    model.row_list("legal_status", {});
    if (!is_blank(facts.sentence) || facts.sentenced_on)
        add_status(model, joined({"Sentence", facts.sentence}, ": "), recorded(facts.sentenced_on),
                   recorded(facts.sentence_ends));
    if (facts.hospital_order == Answer::yes)
        add_status(model, "Hospital order", recorded(facts.sentenced_on), "until discharged");
    if (facts.licence_ends)
        add_status(model, "Licence", facts.release_on ? facts.release_on->text() : "on release",
                   recorded(facts.licence_ends));
    if (facts.registered == Answer::yes || facts.notification_ends)
        add_status(model, "Notification requirements", recorded(facts.sentenced_on), recorded(facts.notification_ends));
}

/// The history in words, then each recorded offence or allegation with kind and year.
std::string offending(const std::string& history, const std::vector<PastOffence>& past) {
    std::string text = is_blank(history) ? "" : history;
    for (const auto& each : past) {
        text += (text.empty() ? "" : "\n") + std::string{label(each.kind)} +
                (each.year != 0 ? ", " + std::to_string(each.year) : "") +
                (is_blank(each.what) ? "" : ": " + each.what);
    }
    return text;
}

}  // namespace

void declare_case(Shape& shape) {
    shape.text("offender_name", "the offender's name")
        .text("aliases", "other names and nicknames")
        .text("born", "date of birth")
        .text("sex", "sex")
        .text("ethnicity", "ethnicity, in words")
        .text("pnc", "Police National Computer number")
        .text("cro", "Criminal Records Office number")
        .text("ndelius", "probation case reference")
        .text("noms", "prison number")
        .text("visor_number", "ViSOR reference")
        .text("address", "current or pre-custody address")
        .text("release_address", "approved release address")
        .text("category", "MAPPA category")
        .text("basis", "legal basis of the category")
        .paragraphs("dangerousness", "category 3: what shows capability of serious harm", "not category 3")
        .paragraphs("offence", "index offence", "not recorded")
        .text("offence_kind", "kind of offence")
        .paragraphs("history", "earlier related convictions and allegations", "not recorded")
        .rows("legal_status", "sentence, licence, orders and notification with their dates", "none is recorded",
              Shape()
                  .text("status", "what it is")
                  .text("status_from", "when it begins")
                  .text("status_until", "when it ends"))
        .text("held_at", "the prison, or that the offender is not in custody")
        .text("release_on", "expected or actual date of release")
        .text("parole_on", "parole eligibility date")
        .text("approved_premises", "approved premises, or none")
        .text("hospital_order", "whether there is a hospital order")
        .text("mental_disorder", "whether there is a mental disorder")
        .text("lead_agency", "lead agency")
        .paragraphs("lead_reason", "why this agency leads", "it is the supervising one")
        .text("case_manager", "the lead agency's case manager, with contact")
        .text("police_manager", "the police offender manager, with contact")
        .text("supervised_by", "who supervises under statute")
        .text("victim_issue", "whether there is a victim issue")
        .text("children_at_risk", "whether children are at risk")
        .text("adults_at_risk", "whether adults with care needs are at risk")
        .text("tagged", "whether electronically monitored");
}

void fill_case(Model& model, const Case& facts, const std::vector<PastOffence>& past) {
    model.text("offender_name", recorded(facts.name))
        .text("aliases", recorded(facts.aliases))
        .text("born", recorded(facts.born))
        .text("sex", recorded(facts.sex))
        .text("ethnicity", recorded(facts.ethnicity))
        .text("pnc", recorded(facts.pnc))
        .text("cro", recorded(facts.cro))
        .text("ndelius", recorded(facts.ndelius))
        .text("noms", recorded(facts.noms))
        .text("visor_number", recorded(facts.visor))
        .text("address", recorded(facts.address))
        .text("release_address", recorded(facts.release_address))
        .text("category", recorded(facts.category))
        .text("basis", recorded(facts.basis))
        .paragraphs("dangerousness", facts.dangerousness)
        .paragraphs("offence", facts.offence)
        .text("offence_kind", recorded(facts.offence_kind))
        .paragraphs("history", offending(facts.history, past))
        .text("held_at", held_at(facts))
        .text("release_on", recorded(facts.release_on))
        .text("parole_on", recorded(facts.parole_on))
        .text("approved_premises", approved_premises_of(facts))
        .text("hospital_order", recorded(facts.hospital_order))
        .text("mental_disorder", recorded(facts.mental_disorder))
        .text("lead_agency", recorded(facts.lead_agency))
        .paragraphs("lead_reason", facts.lead_reason)
        .text("case_manager", person(facts.case_manager, facts.case_manager_contact))
        .text("police_manager", person(facts.police_manager, facts.police_manager_contact))
        .text("supervised_by", recorded(facts.supervised_by))
        .text("victim_issue", recorded(facts.victim_issue))
        .text("children_at_risk", recorded(facts.children_at_risk))
        .text("adults_at_risk", recorded(facts.adults_at_risk))
        .text("tagged", recorded(facts.tagged));
    fill_legal_status(model, facts);
}

}  // namespace mappa::forms
