#include "store/comparison.hpp"

#include <map>
#include <tuple>
#include <utility>

#include "store/row_table.hpp"
#include "store/schema.hpp"
#include "store/tables.hpp"

namespace mappa::store {
namespace {

constexpr auto in_table = Problem::Where::table;

/// One walk over a table in order of case and place, comparing as it goes.
template <class Row>
class RowWalk {
public:
    RowWalk(Connection& connection, const RowTable<Row>& table, ProblemList& problems)
        : table_{&table},
          problems_{&problems},
          statement_{std::make_unique<Statement>(connection.statement(table.in_order))},
          query_{*statement_} {
        advance();
    }

    /// Compares the rows of one case. The references asked for must ascend.
    void compare(const std::string& ref, const Row* expected, std::size_t count) {
        report_before(ref);
        std::int64_t next = 0;
        for (; standing_ && ref_ == ref; advance()) {
            for (; next < position_ && std::cmp_less(next, count); ++next) report(ref, next, "is missing");
            if (std::cmp_less(position_, count) && position_ == next) {
                compare_row(ref, expected[next++]);
            } else {
                report(ref, position_, "is not in the journal");
            }
        }
        for (; std::cmp_less(next, count); ++next) report(ref, next, "is missing");
    }

    void pass_over(const std::string& ref) {
        report_before(ref);
        while (standing_ && ref_ == ref) advance();
    }

    void finish() {
        for (; standing_; advance()) report(ref_, position_, "is not in the journal");
    }

private:
    void advance() {
        standing_ = query_.step();
        if (!standing_) return;
        ref_ = table_->first_field == 1 ? std::string{} : query_.text(0);
        position_ = table_->first_field == 0 ? 0 : query_.integer(table_->first_field - 1);
    }

    void report_before(const std::string& ref) {
        for (; standing_ && ref_ < ref; advance()) report(ref_, position_, "is not in the journal");
    }

    void compare_row(const std::string& ref, const Row& expected) {
        Row stored;
        if (const auto column = read_row(query_, table_->first_field, stored)) {
            report(ref, position_, "holds a value that this program never wrote", *column);
        } else if (const auto difference = first_difference(stored, expected)) {
            report(ref, position_, "differs from what the journal says", *difference);
        }
    }

    void report(const std::string& ref, std::int64_t position, const std::string& what, std::string_view column = {}) {
        problems_->add({.where = in_table,
                        .what = what,
                        .table = table_->name,
                        .case_ref = ref,
                        .position = static_cast<int>(position),
                        .column = std::string{column}});
    }

    const RowTable<Row>* table_;
    ProblemList* problems_;
    std::unique_ptr<Statement> statement_;
    Query query_;
    bool standing_ = false;
    std::string ref_;
    std::int64_t position_ = 0;
};

auto begin_walks(Connection& connection, ProblemList& problems) {
    return with_all(case_tables, [&]<class... Row>(const Table<Row>&... table) {
        return std::tuple{RowWalk<Row>{connection, row_table(table), problems}...};
    });
}

using Parts = std::map<std::string, std::string>;

/// Every table, index and trigger by name, with the statement that made it.
Parts parts_of(Connection& connection) {
    auto query = connection.query(
        "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    Parts parts;
    while (query.step()) parts.emplace(query.text(0), query.text(1));
    return parts;
}

}  // namespace

struct Comparison::Walks {
    Walks(Connection& connection, ProblemList& problems)
        : cases{connection, case_table(), problems}, rows{begin_walks(connection, problems)} {}
    RowWalk<Case> cases;
    decltype(begin_walks(std::declval<Connection&>(), std::declval<ProblemList&>())) rows;
};

Comparison::Comparison(Connection& connection, ProblemList& problems)
    : connection_{connection}, problems_{problems}, walks_{std::make_unique<Walks>(connection, problems)} {}

Comparison::~Comparison() = default;

void Comparison::area(const AreaRecord& expected) {
    const auto stored = read_area(connection_);
    const auto report = [&](std::string_view column) {
        problems_.add({.where = in_table,
                       .what = "differs from what the journal says",
                       .table = "area",
                       .position = 0,
                       .column = std::string{column}});
    };
    if (stored.name != expected.name) report("name");
    if (stored.prefix != expected.prefix) report("prefix");
    if (stored.version != expected.version) report("version");
    for_each_area_table([&]<class Row>(const AreaTable<Row>& table) {
        const auto& rows = expected.*table.rows;
        RowWalk<Row>{connection_, row_table(table), problems_}.compare({}, rows.data(), rows.size());
    });
}

void Comparison::next_case(const CaseRecord& expected) {
    const auto& ref = expected.facts.ref;
    walks_->cases.compare(ref, &expected.facts, 1);
    with_all(case_tables, [&](const auto&... table) {
        std::apply(
            [&](auto&... walk) {
                (walk.compare(ref, (expected.*table.rows).data(), (expected.*table.rows).size()), ...);
            },
            walks_->rows);
    });
}

void Comparison::pass_over(const std::string& case_ref) {
    walks_->cases.pass_over(case_ref);
    std::apply([&](auto&... walk) { (walk.pass_over(case_ref), ...); }, walks_->rows);
}

void Comparison::finish() {
    walks_->cases.finish();
    std::apply([&](auto&... walk) { (walk.finish(), ...); }, walks_->rows);
}

void check_schema(Connection& connection, ProblemList& problems) {
    Connection memory;
    lay_out(memory);
    const auto made = parts_of(memory);
    const auto stored = parts_of(connection);
    const auto report = [&](const std::string& name, const std::string& what) {
        problems.add({.where = Problem::Where::schema, .what = what, .table = name});
    };
    for (const auto& [name, sql] : made) {
        const auto found = stored.find(name);
        if (found == stored.end()) {
            report(name, "is missing");
        } else if (found->second != sql) {
            report(name, "was changed");
        }
    }
    for (const auto& [name, sql] : stored) {
        if (!made.contains(name)) report(name, "is not this program's");
    }
}

}  // namespace mappa::store
