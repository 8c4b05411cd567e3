#include "store/row_table.hpp"

namespace mappa::store {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const auto& part : parts) {
        if (&part != &parts.front()) result += separator;
        result += part;
    }
    return result;
}

const RowTable<Case>& case_table() {
    static const RowTable<Case> table{"case", {}};
    return table;
}

void refuse_row(std::string_view table, std::string_view column) {
    throw StoreError{Trouble::damaged,
                     "The table '" + std::string{table} + "' holds a value in '" + std::string{column} +
                         "' that this program never wrote. Run verify to see which row, then rebuild."};
}

}  // namespace mappa::store
