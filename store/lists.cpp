#include "store/connection.hpp"
#include "store/row_table.hpp"

namespace mappa::store {
namespace {

/// Conditions that must all hold, with the values that are bound in them.
class Conditions {
public:
    /// `text` has one "?" for each value.
    void add(const std::string& text, const std::vector<std::string>& values = {}) {
        text_ += (text_.empty() ? " WHERE (" : " AND (") + text + ")";
        values_.insert(values_.end(), values.begin(), values.end());
    }

    template <class E>
    void any_of(std::string_view column, const std::vector<E>& words) {
        if (words.empty()) return;
        std::vector<std::string> codes, places;
        for (const auto each : words) {
            codes.emplace_back(code(each));
            places.emplace_back("?");
        }
        add(sql_name(column) + " IN (" + joined(places, ", ") + ")", codes);
    }

    template <class E>
    void is(std::string_view column, const std::optional<E>& value) {
        if (value) add(sql_name(column) + " = ?", {std::string{code(*value)}});
    }

    /// Calls visit(query) for each row of `select` that meets the conditions.
    template <class Visit>
    void each(Connection& connection, const std::string& select, const std::string& order, Visit&& visit) const {
        auto query = connection.query(select + text_ + " ORDER BY " + order);
        for (std::size_t i = 0; i < values_.size(); ++i) query.bind(static_cast<int>(i) + 1, values_[i]);
        while (query.step()) visit(query);
    }

private:
    std::string text_;
    std::vector<std::string> values_;
};

std::vector<Case> cases_where(Connection& connection, const Conditions& conditions, const std::string& order) {
    std::vector<Case> result;
    conditions.each(connection, case_table().select, order,
                    [&](const Query& query) { result.push_back(row_of(case_table(), query)); });
    return result;
}

template <class Row>
std::vector<Found<Row>> rows_where(Connection& connection, const Conditions& conditions, const std::string& order) {
    const auto& table = row_table(the<Table<Row>>(case_tables));
    std::vector<Found<Row>> result;
    conditions.each(connection, table.select, order + ", " + table.order, [&](const Query& query) {
        result.push_back({query.text(0), row_of(table, query)});
    });
    return result;
}

/// A pattern for LIKE that finds the text anywhere and takes every letter of it as it is.
std::string anywhere(const std::string& text) {
    std::string pattern = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

}  // namespace

std::vector<Case> Store::cases(const CaseFilter& filter) const {
    Conditions conditions;
    conditions.any_of("state", filter.states);
    if (filter.open_only) conditions.add("\"state\" <> ?", {std::string{code(CaseState::exited)}});
    conditions.is("category", filter.category);
    conditions.is("lead_agency", filter.lead_agency);
    if (!filter.text.empty()) {
        std::vector<std::string> parts;
        for (const auto* column : {"ref", "name", "aliases", "pnc", "cro", "ndelius", "noms", "visor"}) {
            parts.push_back(sql_name(column) + " LIKE ? ESCAPE '\\'");
        }
        conditions.add(joined(parts, " OR "), std::vector(parts.size(), anywhere(filter.text)));
    }
    return cases_where(*connection_, conditions, case_table().order);
}

std::vector<Case> Store::cases_of(const Identity& person) const {
    std::vector<std::string> parts, values;
    const auto same = [&](const std::string& column, const std::string& value) {
        if (value.empty()) return;
        parts.push_back(sql_name(column) + " = ? COLLATE NOCASE");
        values.push_back(value);
    };
    same("pnc", person.pnc);
    same("cro", person.cro);
    same("ndelius", person.ndelius);
    if (!person.name.empty() && person.born) {
        parts.emplace_back("\"name\" = ? COLLATE NOCASE AND \"born\" = ?");
        values.insert(values.end(), {person.name, person.born->iso()});
    }
    if (parts.empty()) return {};
    Conditions conditions;
    conditions.add(joined(parts, " OR "), values);
    return cases_where(*connection_, conditions, "\"notified_on\", \"ref\"");
}

void Store::for_each_identity(const std::function<void(const Identity&)>& visit) const {
    auto query = connection_->query("SELECT \"pnc\", \"cro\", \"ndelius\", \"name\", \"born\" FROM \"case\"");
    while (query.step()) visit({query.text(0), query.text(1), query.text(2), query.text(3), stored_day(query.view(4))});
}

std::vector<Case> Store::open_cases_of(const Identity& person) const {
    auto cases = cases_of(person);
    std::erase_if(cases, [](const Case& each) { return !each.open(); });
    return cases;
}

std::vector<Found<Action>> Store::actions(const ActionFilter& filter) const {
    Conditions conditions;
    conditions.any_of("state", filter.states);
    conditions.is("agency", filter.agency);
    if (filter.due_by) conditions.add("\"due\" <= ?", {filter.due_by->iso()});
    return rows_where<Action>(*connection_, conditions, "\"due\" IS NULL, \"due\"");
}

std::vector<Found<ProposedOutcome>> Store::proposals() const {
    Conditions conditions;
    conditions.any_of("state", std::vector{ProposalState::waiting});
    return rows_where<ProposedOutcome>(*connection_, conditions, "\"proposed_on\"");
}

std::vector<Found<Meeting>> Store::meetings(const MeetingFilter& filter) const {
    Conditions conditions;
    conditions.any_of("state", filter.states);
    if (filter.from) conditions.add("\"scheduled_for\" >= ?", {filter.from->iso()});
    if (filter.until) conditions.add("\"scheduled_for\" <= ?", {filter.until->iso()});
    return rows_where<Meeting>(*connection_, conditions, "\"scheduled_for\"");
}

std::vector<Found<Referral>> Store::referrals(const ReferralFilter& filter) const {
    Conditions conditions;
    conditions.any_of("state", filter.states);
    return rows_where<Referral>(*connection_, conditions, "\"reply_due\" IS NULL, \"reply_due\"");
}

int Store::next_case_number(std::string_view prefix, int year) const {
    // The range keeps to the index of references; "." is the sign after "-" and before "0".
    const auto stem = std::string{prefix} + "-" + std::to_string(year);
    auto query = connection_->query(
        "SELECT coalesce(max(CAST(substr(\"ref\", length(?1) + 1) AS INTEGER)), 0) "
        "FROM (SELECT \"ref\" FROM \"case\" UNION ALL SELECT \"ref\" FROM \"erasure\") "  // an erased number stays
                                                                                          // taken
        "WHERE \"ref\" > ?1 AND \"ref\" < ?2 AND substr(\"ref\", length(?1) + 1) NOT GLOB '*[^0-9]*'");
    query.with(stem + "-", stem + ".").step();
    return static_cast<int>(query.integer(0)) + 1;
}

}  // namespace mappa::store
