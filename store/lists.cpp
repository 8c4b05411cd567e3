#include "store/lists.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <type_traits>

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

    void add(const Condition& condition) { add(condition.text, condition.values); }

    /// Any of these states; none: any. When all of them are among those that have an index of their own, this is said
    /// too: SQLite does not see it by itself.
    template <class E>
    void state(const std::vector<E>& asked, const std::vector<E>& indexed = {}) {
        if (asked.empty()) return;
        add(word_in("state", asked));
        const bool all = std::ranges::all_of(asked, [&](E each) { return std::ranges::count(indexed, each) > 0; });
        if (all && word_in("state", asked) != word_in("state", indexed)) add(word_in("state", indexed));
    }

    template <class E>
    void is(std::string_view column, const std::optional<E>& value) {
        if (value) add(sql_name(column) + " = ?", {std::string{code(*value)}});
    }

    /// Calls visit(query) for each row of `select` that meets the conditions. `rest` is what follows them; its "?" take
    /// the numbers.
    template <class Visit>
    void each(Connection& connection, const std::string& select, const std::string& rest, Visit&& visit,
              const std::vector<std::int64_t>& numbers = {}) const {
        auto query = connection.query(select + text_ + rest);
        int place = 0;
        for (const auto& value : values_) query.bind(++place, value);
        for (const auto number : numbers) query.bind(++place, number);
        while (query.step()) visit(query);
    }

private:
    std::string text_;
    std::vector<std::string> values_;
};

std::vector<Case> cases_where(Connection& connection, const Conditions& conditions, const std::string& order) {
    std::vector<Case> result;
    conditions.each(connection, case_table().select, " ORDER BY " + order,
                    [&](const Query& query) { result.push_back(row_of(case_table(), query)); });
    return result;
}

template <class Row>
const RowTable<Row>& table_of() {
    return row_table(the<Table<Row>>(case_tables));
}

template <class Row>
std::vector<Found<Row>> rows_where(Connection& connection, const Conditions& conditions, const std::string& order) {
    const auto& table = table_of<Row>();
    std::vector<Found<Row>> result;
    conditions.each(connection, table.select, " ORDER BY " + order + ", " + table.order, [&](const Query& query) {
        result.push_back({query.text(0), row_of(table, query)});
    });
    return result;
}

/// That a row of a table is of a case within the limits. The parties are looked up in an index that holds them.
template <class Row>
Condition of_readable(const Limits& limits) {
    if constexpr (std::is_same_v<Row, Case>)
        return within(limits, sql_name("ref"), sql_name("parties"));
    else
        return within(limits, sql_name("case_ref"),
                      R"((SELECT "parties" FROM "case" INDEXED BY "case_parties" WHERE "ref" = "case_ref"))");
}

/// Calls take(query) for each row of a part of a list; the number of rows in the whole list. Which rows they are is
/// found out first, from an index alone where there is one: of all others no row is read.
template <class Row, class Take>
std::size_t read_part(Connection& connection, const RowTable<Row>& table, Conditions conditions,
                      const std::string& order, const Cut& cut, Take&& take) {
    const Transaction snapshot{connection, Transaction::Kind::snapshot};
    const auto from = " FROM " + sql_name(table.name);
    const auto by = " ORDER BY " + order;
    std::vector<std::int64_t> chosen;
    std::size_t of = 0;
    if (cut.limits) conditions.add(of_readable<Row>(*cut.limits));
    if (cut.of)
        of = *cut.of;
    else
        conditions.each(connection, "SELECT count(*)" + from, {},
                        [&](const Query& query) { of = static_cast<std::size_t>(query.integer(0)); });
    constexpr std::int64_t all = -1;
    conditions.each(connection, "SELECT rowid" + from, by + " LIMIT ? OFFSET ?",
                    [&](const Query& query) { chosen.push_back(query.integer(0)); },
                    {cut.most == 0 ? all : static_cast<std::int64_t>(cut.most), static_cast<std::int64_t>(cut.skip)});
    for (const auto rowid : chosen) {
        auto query = connection.query(table.select + " WHERE rowid = ?");
        if (query.with(rowid).step()) take(query);
    }
    return of;
}

template <class Row>
Part<Found<Row>> part_where(Connection& connection, const Conditions& conditions, const std::string& order,
                            const Cut& cut) {
    const auto& table = table_of<Row>();
    Part<Found<Row>> part;
    part.of = read_part(connection, table, conditions, order + ", " + table.order, cut, [&](const Query& query) {
        part.rows.push_back({query.text(0), row_of(table, query)});
    });
    return part;
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

Conditions conditions_of(const CaseFilter& filter) {
    Conditions conditions;
    conditions.state(filter.states);
    if (filter.open_only) conditions.add("\"state\" <> 'exited'");
    conditions.is("category", filter.category);
    conditions.is("lead_agency", filter.lead_agency);
    if (!filter.text.empty()) {
        std::vector<std::string> parts;
        for (const auto* column : {"ref", "name", "aliases", "pnc", "cro", "ndelius", "noms", "visor"}) {
            parts.push_back(sql_name(column) + " LIKE ? ESCAPE '\\'");
        }
        conditions.add(joined(parts, " OR "), std::vector(parts.size(), anywhere(filter.text)));
    }
    return conditions;
}

Conditions conditions_of(const ActionFilter& filter) {
    Conditions conditions;
    conditions.state(filter.states, unsettled_actions());
    conditions.is("agency", filter.agency);
    if (filter.due_by) conditions.add("\"due\" <= ?", {filter.due_by->iso()});
    if (!filter.owner.empty()) conditions.add("\"owner\" = ?", {filter.owner});
    return conditions;
}

Conditions conditions_of(const MeetingFilter& filter) {
    Conditions conditions;
    conditions.state(filter.states, unfinished_meetings());
    if (filter.from) conditions.add("\"scheduled_for\" >= ?", {filter.from->iso()});
    if (filter.until) conditions.add("\"scheduled_for\" <= ?", {filter.until->iso()});
    if (!filter.whose.empty()) conditions.add("\"chair\" = ? OR \"minute_taker\" = ?", {filter.whose, filter.whose});
    if (!filter.not_whose.empty())
        conditions.add("\"chair\" <> ? AND \"minute_taker\" <> ?", {filter.not_whose, filter.not_whose});
    return conditions;
}

Conditions conditions_of(const ReferralFilter& filter) {
    Conditions conditions;
    conditions.state(filter.states, waiting_referrals());
    return conditions;
}

constexpr auto actions_in_order = "\"due\" IS NULL, \"due\"";
constexpr auto meetings_in_order = "\"scheduled_for\"";
constexpr auto referrals_in_order = "\"reply_due\" IS NULL, \"reply_due\"";

/// names_party: codes hold no spaces. Most are found without a look at where they begin and end.
std::string names(const std::string& parties, Agency agency) {
    const auto word = code(agency);
    const bool alone = std::ranges::none_of(Words<Agency>::list, [&](const auto& each) {
        return each.value != agency && each.code.find(word) != std::string_view::npos;
    });
    const auto found = alone ? "instr(" + parties + ", '" : "instr(' ' || " + parties + " || ' ', ' ";
    return found + std::string{word} + (alone ? "') > 0" : " ') > 0");
}

}  // namespace

const std::string& kept_close() {
    static const auto text = "(\"limited_on\" IS NOT NULL OR " + word_in("category", std::vector{Category::four}) + ")";
    return text;
}

Condition within(const Limits& limits, const std::string& ref, const std::string& parties) {
    Condition condition;
    condition.text = ref + " NOT IN (SELECT \"ref\" FROM \"case\" WHERE " + kept_close() + ")";
    if (limits.party && !limits.every) condition.text += " AND " + names(parties, *limits.party);
    if (!limits.every && !limits.party) condition.text = "0";
    if (limits.close.empty()) return condition;
    condition.text = ref + " IN (SELECT value FROM json_each(?)) OR (" + condition.text + ")";
    condition.values = {nlohmann::json(limits.close).dump()};
    return condition;
}

std::vector<Case> Store::cases(const CaseFilter& filter) const {
    return cases_where(*connection_, conditions_of(filter),
                       case_table().order + (filter.most ? " LIMIT " + std::to_string(filter.most) : ""));
}

std::optional<Case> Store::case_facts(std::string_view ref) const {
    Conditions conditions;
    conditions.add("\"ref\" = ?", {std::string{ref}});
    auto found = cases_where(*connection_, conditions, case_table().order);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Part<Case> Store::cases(const CaseFilter& filter, const Cut& cut) const {
    Part<Case> part;
    part.of = read_part(*connection_, case_table(), conditions_of(filter), case_table().order, cut,
                        [&](const Query& query) { part.rows.push_back(row_of(case_table(), query)); });
    return part;
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
    return rows_where<Action>(*connection_, conditions_of(filter), actions_in_order);
}

Part<Found<Action>> Store::actions(const ActionFilter& filter, const Cut& cut) const {
    return part_where<Action>(*connection_, conditions_of(filter), actions_in_order, cut);
}

std::vector<Case> Store::cases_kept_close() const {
    Conditions conditions;
    conditions.add(kept_close());
    return cases_where(*connection_, conditions, case_table().order);
}

std::vector<AgencyActions> Store::actions_by_agency(Date today, const std::optional<Limits>& limits) const {
    const auto pending = word_in("state", std::vector{ActionState::open, ActionState::unallocated});
    const auto unallocated = word_in("state", std::vector{ActionState::unallocated});
    const auto overdue = "(" + pending + " AND \"due\" < ?1)";
    const auto condition = limits ? of_readable<Action>(*limits) : Condition{};
    auto query = connection_->query(
        "SELECT \"agency\", count(*), sum(coalesce(" + overdue + ", 0)), sum(" + unallocated + "), min(CASE WHEN " +
        overdue + " THEN \"due\" END) FROM \"action\" WHERE " + word_in("state", unsettled_actions()) +
        (limits ? " AND (" + condition.text + ")" : "") + " GROUP BY \"agency\"");
    query.with(today.iso());
    for (int place = 1; const auto& value : condition.values) query.bind(++place, value);
    std::map<std::optional<Agency>, AgencyActions> agencies;  // in the order of the closed list
    while (query.step()) {
        std::optional<Agency> agency;
        if (!read_cell(query, 0, agency)) refuse_row("action", "agency");
        agencies[agency] = {agency, static_cast<std::size_t>(query.integer(1)),
                            static_cast<std::size_t>(query.integer(2)), static_cast<std::size_t>(query.integer(3)),
                            stored_day(query.view(4))};
    }
    std::vector<AgencyActions> result;
    for (auto& [_, each] : agencies) result.push_back(each);
    return result;
}

std::vector<Found<ProposedOutcome>> Store::proposals() const {
    Conditions conditions;
    conditions.state(std::vector{ProposalState::waiting});
    return rows_where<ProposedOutcome>(*connection_, conditions, "\"proposed_on\"");
}

std::vector<Found<Meeting>> Store::meetings(const MeetingFilter& filter) const {
    return rows_where<Meeting>(*connection_, conditions_of(filter), meetings_in_order);
}

Part<Found<Meeting>> Store::meetings(const MeetingFilter& filter, const Cut& cut) const {
    return part_where<Meeting>(*connection_, conditions_of(filter), meetings_in_order, cut);
}

std::vector<Found<Referral>> Store::referrals(const ReferralFilter& filter) const {
    return rows_where<Referral>(*connection_, conditions_of(filter), referrals_in_order);
}

Part<Found<Referral>> Store::referrals(const ReferralFilter& filter, const Cut& cut) const {
    return part_where<Referral>(*connection_, conditions_of(filter), referrals_in_order, cut);
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
