#include <algorithm>

#include "engine/desk/apply.hpp"

namespace mappa::effect {
namespace {

void end(Admission& admission, const Event& event, const std::string& why) {
    admission.ended_on = event.on;
    admission.ended_by = event.actor.name;
    admission.ended_because = why;
}

}  // namespace

void apply(CaseRecord& record, const Event& event, const LimitAccess& step) {
    move(record.facts.state, CaseSignal::read);
    record.facts.limited_on = event.on;
    record.facts.limited_by = event.actor.name;
    record.facts.limited_because = step.why;
}

void apply(CaseRecord& record, const Event& event, const LiftLimit& step) {
    move(record.facts.state, CaseSignal::read);
    record.facts.limited_on.reset();
    record.facts.limited_by.clear();
    record.facts.limited_because.clear();
    // Another limit, for another reason, admits its own people.
    for (auto& each : record.admissions) {
        if (each.holds()) end(each, event, "the limit ended: " + step.why);
    }
}

void apply(CaseRecord& record, const Event& event, const AdmitReader& step) {
    move(record.facts.state, CaseSignal::read);
    auto row = row_of<Admission, AdmissionForm>(step);
    row.number = step.number;
    row.on = event.on;
    row.by = event.actor.name;
    record.admissions.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const DismissReader& step) {
    move(record.facts.state, CaseSignal::read);
    const auto row = std::ranges::find(record.admissions, step.admission, &Admission::number);
    if (row != record.admissions.end()) end(*row, event, step.why);
}

void apply(CaseRecord& record, const Event& event, const OpenInEmergency& step) {
    move(record.facts.state, CaseSignal::read);
    auto& row = record.emergency_readings.emplace_back();
    row.number = step.number;
    row.hours = step.hours;
    row.name = event.actor.name;
    row.role = event.actor.role;
    row.agency = event.actor.agency;
    row.why = step.why;
    row.on = event.on;
    row.at = event.recorded_at;
}

void apply(CaseRecord& record, const Event& event, const ReviewEmergency& step) {
    move(record.facts.state, CaseSignal::read);
    const auto row = std::ranges::find(record.emergency_readings, step.emergency, &EmergencyReading::number);
    if (row == record.emergency_readings.end()) return;
    row->reviewed_on = event.on;
    row->reviewed_by = event.actor.name;
    row->finding = step.finding;
}

}  // namespace mappa::effect
