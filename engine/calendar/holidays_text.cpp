#include "engine/calendar/holidays_text.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "engine/input/toml_library.hpp"

namespace mappa {

namespace {

struct Fault {
    toml::source_position at;
    std::string text;
};

std::string line_of(const Fault& fault) {
    return "line " + std::to_string(fault.at.line) + ", column " + std::to_string(fault.at.column) + ": " + fault.text;
}

std::string quoted(std::string_view word) { return '"' + std::string{word} + '"'; }

constexpr toml::source_position top_of_text{1, 1};

std::vector<std::string> lines_of(std::vector<Fault> faults) {
    std::ranges::stable_sort(faults, {}, [](const Fault& fault) { return std::tuple{fault.at.line, fault.at.column}; });
    std::vector<std::string> lines;
    std::ranges::transform(faults, std::back_inserter(lines), line_of);
    return lines;
}

/// One reading of a parsed table: gathers the days and everything that is wrong with them.
class Reading {
public:
    explicit Reading(const toml::table& root) : root_{root} {}

    std::variant<Holidays, std::vector<std::string>> result() {
        first_year_ = read_year("first_year");
        last_year_ = read_year("last_year");
        if (first_year_ && last_year_ && *last_year_ < *first_year_) {
            report(root_.get("last_year")->source().begin, "last_year is before first_year; exchange them");
            first_year_.reset();
            last_year_.reset();
        }
        for (const auto& [key, node] : root_) {
            if (key != "first_year" && key != "last_year") read_days_of_year(key, node);
        }
        report_missing_years();
        if (!faults_.empty()) return lines_of(std::move(faults_));

        std::vector<Date> dates;
        for (const auto& [date, at] : days_) dates.push_back(date);
        return Holidays::from_dates(std::move(dates), Date{*first_year_, 1, 1}, Date{*last_year_, 12, 31});
    }

private:
    void report(toml::source_position at, std::string text) { faults_.push_back({at, std::move(text)}); }

    std::optional<int> read_year(std::string_view name) {
        const toml::node* node = root_.get(name);
        const auto written = node == nullptr ? std::nullopt : node->value_exact<std::int64_t>();
        if (written && Date::first_year <= *written && *written <= Date::last_year) {
            return static_cast<int>(*written);
        }
        report(node == nullptr ? top_of_text : node->source().begin,
               std::string{name} + (node == nullptr ? " is missing" : " is not a year") + "; write a year from " +
                   std::to_string(Date::first_year) + " to " + std::to_string(Date::last_year) + ", as in " +
                   std::string{name} + " = 2015");
        return std::nullopt;
    }

    void read_days_of_year(const toml::key& key, const toml::node& node) {
        const std::string_view word = key.str();
        int year = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), year);
        if (word.size() != 4 || error != std::errc{} || end != word.data() + word.size()) {
            report(key.source().begin, quoted(word) + " is not a year, first_year or last_year; correct or remove it");
            return;
        }
        if ((first_year_ && year < *first_year_) || (last_year_ && *last_year_ < year)) {
            report(key.source().begin,
                   std::string{word} + " lies outside first_year to last_year; widen them or correct it");
        }
        listed_years_.insert(year);
        const toml::array* days = node.as_array();
        if (days == nullptr) {
            report(node.source().begin, std::string{word} + " is not a list; write the days between [ and ]");
            return;
        }
        if (days->empty()) {
            report(node.source().begin, std::string{word} + " has no bank holiday; enter its days");
        }
        for (const toml::node& day : *days) read_day(year, day);
    }

    void read_day(int year, const toml::node& node) {
        const toml::table* day = node.as_table();
        if (day == nullptr) {
            report(node.source().begin, R"(not a day; write { date = "2015-04-03", name = "Good Friday" })");
            return;
        }
        for (const auto& [key, value] : *day) {
            if (key != "date" && key != "name") {
                report(key.source().begin, quoted(key.str()) + " is not known here; a day has a date and a name");
            }
        }
        const toml::node* name = day->get("name");
        if (name == nullptr || name->value_exact<std::string_view>().value_or("").empty()) {
            report((name == nullptr ? node : *name).source().begin, "the day has no name; add name = \"...\"");
        }
        const toml::node* date = day->get("date");
        if (date == nullptr) {
            report(node.source().begin, "the day has no date; add date = \"YYYY-MM-DD\"");
        } else {
            read_date(year, *date);
        }
    }

    void read_date(int year, const toml::node& node) {
        const auto at = node.source().begin;
        const auto written = node.value_exact<std::string_view>();
        if (!written) {
            report(at, "the date is not in quotation marks; write date = \"YYYY-MM-DD\"");
            return;
        }
        const auto date = Date::parse(*written);
        if (!date) {
            report(at, quoted(*written) + " is not a day of the calendar; write an existing day as YYYY-MM-DD");
            return;
        }
        if (date->year() != year) {
            report(at, date->iso() + " stands under " + std::to_string(year) + "; move it to its own year");
        }
        const auto weekday = date->weekday();
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) {
            report(at, date->iso() + " is a weekend day (" + date->text_with_weekday() +
                           "); enter the substitute weekday instead");
        }
        const auto [known, added] = days_.emplace(*date, at);
        if (!added) {
            report(at, date->iso() + " is entered twice, first on line " + std::to_string(known->second.line) +
                           "; remove one");
        }
    }

    void report_missing_years() {
        if (!first_year_ || !last_year_) return;
        for (int year = *first_year_; year <= *last_year_; ++year) {
            if (listed_years_.contains(year)) continue;
            report(root_.get("last_year")->source().begin,
                   "the table covers " + std::to_string(*first_year_) + " to " + std::to_string(*last_year_) +
                       ", but " + std::to_string(year) + " has no bank holiday; enter its days");
        }
    }

    const toml::table& root_;
    std::optional<int> first_year_;
    std::optional<int> last_year_;
    std::map<Date, toml::source_position> days_;
    std::set<int> listed_years_;
    std::vector<Fault> faults_;
};

}  // namespace

std::variant<Holidays, std::vector<std::string>> read_holidays(std::string_view toml_text) {
    try {
        const toml::table root = toml::parse(toml_text);
        return Reading{root}.result();
    } catch (const toml::parse_error& error) {
        return std::vector{line_of({error.source().begin, std::string{error.description()} + "; correct the TOML"})};
    }
}

}  // namespace mappa
