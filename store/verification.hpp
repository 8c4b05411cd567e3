#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mappa::store {

/// The end of the journal: the number of its last row and that row's hash. Written down outside the file, it proves
/// later that everything up to that row is still what it was.
struct Head {
    std::int64_t seq = 0;  ///< 0: nothing has been written yet
    std::string hash;      ///< 64 hexadecimal digits

    /// "42:9f86d081..."
    [[nodiscard]] std::string text() const;
    /// Reads what `text` wrote; nothing for any other shape.
    [[nodiscard]] static std::optional<Head> parse(std::string_view text);

    friend bool operator==(const Head&, const Head&) = default;
};

/// Something that is not as it should be, and where.
struct Problem {
    enum class Where {
        journal,  ///< a journal row: `seq` names it
        access,   ///< a row of the access log: `seq` names it
        table,  ///< a row of a table that differs from what the journal says: `table`, `case_ref`, `position`, `column`
        schema,  ///< a table, index or trigger that is missing, foreign or changed: `table` names it
        file,    ///< the file itself, as SQLite's own checks see it
    };
    Where where = Where::file;
    std::string what;      ///< what is wrong, without personal data
    std::int64_t seq = 0;  ///< the row of the journal or of the access log; 0 when the problem is in neither
    std::string table{};
    std::string case_ref{};  ///< empty for the area's own rows
    int position = -1;       ///< the row's place among the case's rows of that table, counted from 0; -1: not one row
    std::string column{};

    /// One line: where it is and what is wrong.
    [[nodiscard]] std::string text() const;
};

/// What a verification found.
///
/// It proves that the journal is one unbroken chain in which no row was changed, removed, added or moved by somebody
/// who did not also recompute every later hash and the head; and that the tables say exactly what the journal says.
/// Somebody with the file and a program of their own can recompute a whole chain, or take off its end and its head
/// together: only a head kept elsewhere and given to the verification shows that.
struct Verification {
    Head head;  ///< the journal's last row; write it down
    std::int64_t steps = 0;
    std::int64_t cases = 0;
    std::int64_t uses = 0;          ///< rows of the access log
    std::int64_t erased = 0;        ///< cases whose content was erased, with the erasure on the area's record
    std::int64_t kept = 0;          ///< issued documents whose bytes are kept whole
    std::vector<Problem> problems;  ///< the first ones in order; the journal's stand before the tables'
    std::size_t more = 0;           ///< problems beyond those listed

    [[nodiscard]] bool sound() const { return problems.empty(); }
    /// The first journal row that is wrong or missing; nullptr when the chain holds.
    [[nodiscard]] const Problem* first_bad_row() const;
};

}  // namespace mappa::store
