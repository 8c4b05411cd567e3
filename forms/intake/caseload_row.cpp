#include "forms/intake/caseload_row.hpp"

#include <algorithm>

#include "forms/intake/caseload_words.hpp"
#include "forms/intake/cell.hpp"

namespace mappa::forms {
namespace {

/// Which way a field's years are read: a birth, what has happened, or what may still happen.
Century century_of(std::string_view field) {
    constexpr auto been =
        std::to_array<std::string_view>({"sentenced_on", "level_from", "taken_over_on", "last_meeting_on"});
    if (field == "born") return Century::lived;
    return std::ranges::find(been, field) == been.end() ? Century::nearest : Century::past;
}

/// Reads rows into steps and counts which words were taken for which.
class Reader {
public:
    Reader(Caseload& list, const CsvTable& table, Date today, Problems& problems)
        : list_{list}, table_{table}, today_{today}, problems_{problems} {}

    void read() {
        for (const auto& row : table_.rows) {
            ++list_.read;
            read_row(row);
        }
        for (auto& [key, words] : words_) list_.words.push_back(std::move(words));
    }

private:
    void wrong(int row, std::string_view field, std::string says) {
        problems_.push_back({list_.place(row, field), std::move(says)});
    }

    void count(const std::string& column, const std::string& given, const std::string& taken) {
        auto& words = words_[column + "\n" + bare(given)];
        if (words.times++ == 0) words = {column, given, taken, 1};
    }

    /// The cell in our words; nothing, and a problem, when it is none of them.
    std::optional<std::string> ours(CellKind kind, const std::string& field, const std::string& given, int row) {
        const auto& heading = list_.column_of.at(field).second;
        if (kind == CellKind::text || kind == CellKind::number) return given;
        if (kind == CellKind::date) {
            if (const auto date = date_in_cell(given, today_, century_of(field))) return date->iso();
            wrong(row, field, "'" + given + "' is not a date that exists: write 31/12/1980, 31-Dec-80 or 1980-12-31");
            return std::nullopt;
        }
        auto taken = word_for(kind, given);
        if (!taken)
            wrong(row, field,
                  "'" + given + "' is not known here: `mappa import --sheet-help` lists the words that are");
        else if (*taken != given)
            count(heading, given, *taken);
        return taken;
    }

    void read_row(const CsvTable::Row& row) {
        const auto before = problems_.size();
        std::map<std::string, std::string, std::less<>> values;
        for (const auto& [field, column] : list_.column_of) {
            const auto cell = unguarded(row.cells[column.first]);
            if (cell.empty()) continue;
            if (auto value = ours(caseload_fields().at(field), field, cell, row.number))
                values[field] = std::move(*value);
            else
                values[field] = "";
        }
        complete(row.number, values);
        auto given = Entry::of_table({list_.source, 0, 0, "row " + std::to_string(row.number)});
        for (const auto& [field, value] : values) {
            if (value.empty() || field == "surname" || field == "forename" || field == "meeting_kind") continue;
            auto place = list_.place(row.number, field);
            given.set(field, caseload_fields().at(field) == CellKind::number ? Entry::of_number(value, place)
                                                                             : Entry::of_text(value, place));
        }
        auto step = read_step(TakeOverCase::info.key, given, problems_);
        if (!step) return;
        auto& person = std::get<TakeOverCase>(*step);
        check_dates(row.number, person);
        check_twice(row.number, person);
        if (problems_.size() == before) list_.rows.push_back({row.number, std::move(person)});
    }

    void complete(int row, std::map<std::string, std::string, std::less<>>& values) {
        if (!values.contains("name") && (values.contains("surname") || values.contains("forename"))) {
            values["name"] = values["forename"] + (values["forename"].empty() || values["surname"].empty() ? "" : " ") +
                             values["surname"];
            if (values["surname"].empty()) wrong(row, "surname", "the surname is missing");
        }
        if (const auto kind = values.find("meeting_kind"); kind != values.end() && !kind->second.empty()) {
            const auto level = kind->second == "level-3" ? "3" : "2";
            if (!values.contains("level"))
                values["level"] = level;
            else if (!values["level"].empty() && values["level"] != level) {
                wrong(row, "meeting_kind",
                      "a " + kind->second + " meeting for a case at level " + values["level"] +
                          ": correct one of the two");
            }
        }
        for (const auto* needed : needed_fields) {
            if (!values.contains(needed) && has_column(list_, needed))
                wrong(row, needed, std::string{needed} + " is missing");
        }
        // Category 1 is being subject to notification requirements (001 2.8): the list says it once.
        if (values["category"] == "1" && !values.contains("registered")) {
            values["registered"] = "yes";
            count(list_.column_of.contains("category") ? list_.column_of.at("category").second : "category",
                  "category 1", "registered: yes");
        }
        if (!values.contains("from_area")) values["from_area"] = "the list kept before (" + list_.source + ")";
    }

    void check_dates(int row, const TakeOverCase& person) {
        const auto past = [&](const std::optional<Date>& day, const char* field, const char* what) {
            if (day && *day > today_) wrong(row, field, std::string{what} + " lies in the future: " + day->text());
        };
        past(person.born, "born", "the date of birth");
        past(person.sentenced_on, "sentenced_on", "the date of sentence");
        past(person.level_from, "level_from", "the day from which the level holds");
        if (person.born && person.sentenced_on && *person.sentenced_on <= *person.born)
            wrong(row, "sentenced_on", "the sentence lies before the birth");
        if (person.sentenced_on && person.sentence_ends && *person.sentence_ends < *person.sentenced_on)
            wrong(row, "sentence_ends", "the sentence ends before it was passed");
    }

    void check_twice(int row, const TakeOverCase& person) {
        const auto once = [&](const std::string& key, const char* field, const std::string& value) {
            const auto [there, added] = seen_.try_emplace(key, row);
            if (!added && there->second != row)
                wrong(row, field, "the same person as in row " + std::to_string(there->second) + " (" + value + ")");
            return added;
        };
        bool fresh = true;
        for (const auto& [field, value] :
             {std::pair{"pnc", &person.pnc}, std::pair{"cro", &person.cro}, std::pair{"ndelius", &person.ndelius}}) {
            if (fresh && !value->empty()) fresh = once(std::string{field} + bare(*value), field, *value);
        }
        if (fresh && !person.name.empty() && person.born)
            once("name" + bare(person.name) + person.born->iso(), "name",
                 person.name + ", born " + person.born->text());
    }

    Caseload& list_;
    const CsvTable& table_;
    Date today_;
    Problems& problems_;
    std::map<std::string, TakenAs> words_;
    std::map<std::string, int> seen_;
};

}  // namespace

bool has_column(const Caseload& list, std::string_view field) {
    const auto there = [&](const char* each) { return list.column_of.contains(each); };
    return list.column_of.contains(field) || (field == "name" && (there("surname") || there("forename"))) ||
           (field == "level" && there("meeting_kind"));
}

void read_rows(Caseload& list, const CsvTable& table, Date today, Problems& problems) {
    Reader{list, table, today, problems}.read();
}

}  // namespace mappa::forms
