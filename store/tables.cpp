#include "store/tables.hpp"

#include <algorithm>
#include <tuple>

#include "store/due_cache.hpp"

namespace mappa::store {
namespace {

/// Writes what differs between two lists of rows, place by place. `keys` are the values of the key columns before the
/// place.
template <class Row, class... Keys>
int write_rows(Connection& connection, const RowTable<Row>& table, const std::vector<Row>& before,
               const std::vector<Row>& after, const Keys&... keys) {
    int written = 0;
    const auto write = [&](const std::string& sql, std::size_t place, const auto& bind_fields) {
        auto query = connection.query(sql);
        query.with(keys..., static_cast<std::int64_t>(place));
        bind_fields(query);
        query.run();
        ++written;
    };
    const auto common = std::min(before.size(), after.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (!first_difference(before[i], after[i])) continue;
        write(table.update(before[i], after[i]), i,
              [&](Query& query) { table.bind_changes(query, before[i], after[i]); });
    }
    for (std::size_t i = common; i < after.size(); ++i) {
        write(table.insert, i, [&](Query& query) { bind_row(query, table.first_field + 1, after[i]); });
    }
    for (std::size_t i = common; i < before.size(); ++i) write(table.remove, i, [](Query&) {});
    return written;
}

/// References from one to another, both included.
struct Stretch {
    std::string first, last;
};

/// One pass over a table, or over the rows of the references from one to another, in order of reference and place.
template <class Row>
class Pass {
public:
    Pass(Connection& connection, const RowTable<Row>& table, const Stretch* stretch = nullptr)
        : table_{&table},
          statement_{std::make_unique<Statement>(connection.statement(stretch ? table.of_stretch : table.in_order))},
          query_{*statement_} {
        if (stretch) query_.with(stretch->first, stretch->last);
        advance();
    }

    /// Takes the rows of a case; the references asked for must ascend.
    void take(const std::string& ref, std::vector<Row>& rows) {
        while (standing_ && ref_ < ref) advance();
        std::size_t taken = 0;
        for (; standing_ && ref_ == ref; advance()) {
            if (taken == rows.size()) rows.emplace_back();
            fill_row(*table_, query_, rows[taken++]);  // over the row of the case before: its texts keep their room
        }
        rows.resize(taken);
    }

private:
    void advance() {
        standing_ = query_.step();
        if (standing_ && ref_ != query_.view(0)) ref_ = query_.view(0);
    }

    const RowTable<Row>* table_;
    std::unique_ptr<Statement> statement_;
    Query query_;
    bool standing_ = false;
    std::string ref_;
};

auto begin_passes(Connection& connection, const Stretch* stretch) {
    return with_all(case_tables, [&]<class... Row>(const Table<Row>&... table) {
        return std::tuple{Pass<Row>{connection, row_table(table), stretch}...};
    });
}

/// Takes the rows of the case that the record's facts name.
template <class Passes>
void take_rows(Passes& passes, CaseRecord& record) {
    with_all(case_tables, [&](const auto&... table) {
        std::apply([&](auto&... pass) { (pass.take(record.facts.ref, record.*table.rows), ...); }, passes);
    });
}

}  // namespace

int write_changes(Connection& connection, const CaseRecord* before, const CaseRecord& after) {
    int written = 0;
    if (before == nullptr) {
        auto query = connection.query(case_table().insert);
        bind_row(query, 1, after.facts);
        query.run();
        ++written;
    } else if (first_difference(before->facts, after.facts)) {
        auto query = connection.query(case_table().update(before->facts, after.facts));
        query.with(after.facts.ref);
        case_table().bind_changes(query, before->facts, after.facts);
        query.run();
        ++written;
    }
    for_each_table([&]<class Row>(const Table<Row>& table) {
        static const std::vector<Row> none;
        written += write_rows(connection, row_table(table), before == nullptr ? none : before->*table.rows,
                              after.*table.rows, after.facts.ref);
    });
    outdate_dues(connection, after.facts.ref);
    return written;
}

int write_changes(Connection& connection, const AreaRecord& before, const AreaRecord& after) {
    connection
        .query(
            "INSERT INTO area (only, name, prefix, version) VALUES (1, ?1, ?2, ?3) "
            "ON CONFLICT (only) DO UPDATE SET name = ?1, prefix = ?2, version = ?3")
        .with(after.name, after.prefix, after.version)
        .run();
    int written = 1;
    for_each_area_table([&]<class Row>(const AreaTable<Row>& table) {
        written += write_rows(connection, row_table(table), before.*table.rows, after.*table.rows);
    });
    return written;
}

AreaRecord read_area(Connection& connection) {
    AreaRecord area;
    auto query = connection.query("SELECT name, prefix, version FROM area");
    if (!query.step()) return area;
    area.name = query.text(0);
    area.prefix = query.text(1);
    area.version = static_cast<int>(query.integer(2));
    for_each_area_table([&]<class Row>(const AreaTable<Row>& table) {
        auto rows = connection.query(row_table(table).in_order);
        while (rows.step()) (area.*table.rows).push_back(row_of(row_table(table), rows));
    });
    return area;
}

std::optional<CaseRecord> read_case(Connection& connection, std::string_view ref) {
    CaseRecord record;
    {
        auto query = connection.query(case_table().of_case);
        if (!query.with(ref).step()) return std::nullopt;
        record.facts = row_of(case_table(), query);
    }
    for_each_table([&]<class Row>(const Table<Row>& table) {
        auto query = connection.query(row_table(table).of_case);
        query.with(ref);
        while (query.step()) (record.*table.rows).push_back(row_of(row_table(table), query));
    });
    return record;
}

void scan_cases(Connection& connection, const std::function<void(const CaseRecord&)>& visit) {
    auto statement = connection.statement(case_table().in_order);
    Query cases{statement};
    auto passes = begin_passes(connection, nullptr);
    CaseRecord record;
    while (cases.step()) {
        fill_row(case_table(), cases, record.facts);
        take_rows(passes, record);
        visit(record);
    }
}

void scan_cases(Connection& connection, std::span<const std::string> refs,
                const std::function<void(const CaseRecord&)>& visit) {
    if (refs.empty()) return;
    const Stretch stretch{refs.front(), refs.back()};
    auto count = connection.query("SELECT count(*) FROM \"case\" WHERE \"ref\" BETWEEN ?1 AND ?2");
    count.with(stretch.first, stretch.last).step();
    // A case read by itself costs a query of every table; read in passing, only its rows.
    constexpr std::int64_t worth_passing = 5;
    if (count.integer(0) > static_cast<std::int64_t>(refs.size()) * worth_passing) {
        for (const auto& ref : refs) {
            if (const auto record = read_case(connection, ref)) visit(*record);
        }
        return;
    }
    auto statement = connection.statement(case_table().of_stretch);
    Query cases{statement};
    cases.with(stretch.first, stretch.last);
    auto passes = begin_passes(connection, &stretch);
    CaseRecord record;
    for (auto wanted = refs.begin(); wanted != refs.end() && cases.step();) {
        const auto ref = cases.text(0);  // the reference is the first field of a case
        wanted = std::find_if(wanted, refs.end(), [&](const std::string& each) { return each >= ref; });
        if (wanted == refs.end() || *wanted != ref) continue;
        fill_row(case_table(), cases, record.facts);
        take_rows(passes, record);
        visit(record);
    }
}

}  // namespace mappa::store
