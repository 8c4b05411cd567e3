#include "forms/export/whole_case.hpp"

namespace mappa::forms {
namespace {

/// The agency that a row belongs to; nothing when rows of its table belong to none.
template <class Row>
std::optional<Agency> service_of(const Row& row) {
    if constexpr (requires {
                      { row.written_for } -> std::convertible_to<std::optional<Agency>>;
                  })
        return row.written_for;
    else if constexpr (requires {
                           { row.referred_by } -> std::convertible_to<std::optional<Agency>>;
                       })
        return row.referred_by;
    else if constexpr (requires {
                           { row.agency } -> std::convertible_to<std::optional<Agency>>;
                       })
        return row.agency;
    else
        return std::nullopt;
}

Json step_json(const Event& event) {
    Json json{{"version", event.version},         {"step", event.step},     {"on", event.on.iso()},
              {"recorded_at", event.recorded_at}, {"by", event.actor.name}, {"role", code(event.actor.role)}};
    if (event.actor.agency) json["agency"] = code(*event.actor.agency);
    auto fields = Json::parse(event.payload, nullptr, false);
    json["fields"] = fields.is_discarded() ? Json(nullptr) : std::move(fields);
    return json;
}

}  // namespace

Json whole_case(const CaseRecord& record, std::span<const Event> history, std::optional<Agency> of) {
    Json json;
    json["ref"] = record.facts.ref;
    if (of)
        json["contributed_by"] = code(*of);
    else
        json["case"] = json_of(record.facts);
    for_each_table([&](const auto& table) {
        auto rows = Json::array();
        for (const auto& row : record.*(table.rows)) {
            if (!of || service_of(row) == of) rows.push_back(json_of(row));
        }
        if (!of || !rows.empty()) json[std::string{table.name}] = std::move(rows);
    });
    auto steps = Json::array();
    for (const auto& event : history) {
        if (!of || event.actor.agency == of) steps.push_back(step_json(event));
    }
    json["history"] = std::move(steps);
    return json;
}

}  // namespace mappa::forms
