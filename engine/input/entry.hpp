#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mappa {

/// Where in what the user gave us something stands: a file's line and column (from 1), or an option of the command
/// line.
struct Place {
    std::string source;  ///< file name, or empty
    std::size_t line = 0;
    std::size_t column = 0;
    std::string field;  ///< the field's path, for example "invite[2].why"

    /// "amy.toml:12:5 (invite[2].why)", leaving out what is not known.
    [[nodiscard]] std::string text() const;
};

/// Something wrong with the input: where, what, and what to do about it.
struct Problem {
    Place place;
    std::string says;

    [[nodiscard]] std::string text() const;
};
using Problems = std::vector<Problem>;

/// What a person or a file gave us, before it is understood: a scalar as text, a list, or a table of named entries,
/// each knowing where it came from so that every problem can be reported at its line and column.
class Entry {
public:
    enum class Kind { text, number, flag, list, table };

    static Entry of_text(std::string value, Place place = {});
    static Entry of_number(std::string value, Place place = {});
    static Entry of_flag(bool value, Place place = {});
    static Entry of_list(Place place = {});
    static Entry of_table(Place place = {});

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] const Place& place() const { return place_; }
    /// The scalar as it was written ("true" or "false" for a flag).
    [[nodiscard]] const std::string& scalar() const { return scalar_; }
    [[nodiscard]] const std::vector<Entry>& items() const { return items_; }
    [[nodiscard]] const std::vector<std::pair<std::string, Entry>>& members() const { return members_; }
    [[nodiscard]] const Entry* find(std::string_view name) const;

    void add(Entry item) { items_.push_back(std::move(item)); }
    /// Sets a member, replacing one of the same name.
    void set(std::string_view name, Entry value);
    /// Removes a member and returns it.
    std::optional<Entry> take(std::string_view name);

private:
    Kind kind_ = Kind::text;
    Place place_;
    std::string scalar_;
    std::vector<Entry> items_;
    std::vector<std::pair<std::string, Entry>> members_;
};

/// Reads TOML text. A broken file gives one problem with line and column, and an empty table.
[[nodiscard]] Entry read_toml(std::string_view text, std::string source, Problems& problems);

}  // namespace mappa
