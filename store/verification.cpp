#include "store/verification.hpp"

#include <algorithm>
#include <charconv>

namespace mappa::store {

std::string Head::text() const { return std::to_string(seq) + ":" + hash; }

std::optional<Head> Head::parse(std::string_view text) {
    Head head;
    const auto* end = text.data() + text.size();
    const auto [after, error] = std::from_chars(text.data(), end, head.seq);
    if (error != std::errc{} || after == end || *after != ':' || head.seq < 1) return std::nullopt;
    head.hash.assign(after + 1, end);
    const auto hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return head.hash.size() == 64 && std::ranges::all_of(head.hash, hexadecimal) ? std::optional{head} : std::nullopt;
}

std::string Problem::text() const {
    switch (where) {
        case Where::journal:
            return "journal row " + std::to_string(seq) + ": " + what;
        case Where::access:
            return "access log row " + std::to_string(seq) + ": " + what;
        case Where::schema:
            return "'" + table + "': " + what;
        case Where::file:
            return what;
        case Where::table:
            break;
    }
    std::string place = "table '" + table + "'";
    if (!case_ref.empty()) place += ", case " + case_ref;
    if (position >= 0) place += ", row " + std::to_string(position);
    if (!column.empty()) place += ", '" + column + "'";
    return place + ": " + what;
}

const Problem* Verification::first_bad_row() const {
    const auto found = std::ranges::find(problems, Problem::Where::journal, &Problem::where);
    return found == problems.end() ? nullptr : &*found;
}

}  // namespace mappa::store
