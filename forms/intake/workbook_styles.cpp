#include "forms/intake/workbook_styles.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>

namespace mappa::forms {
namespace {

/// The formats that have a number and no text in the file (ECMA-376 part 1, 18.8.30), those of East Asian days
/// included.
bool built_in_date(int format) {
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36 ||
           (format >= 50 && format <= 58);
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node local_child(const pugi::xml_node& node, std::string_view name) {
    for (const auto child : node.children()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

bool shows_date(std::string_view format) {
    bool quoted = false, bracketed = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char each = format[i];
        if (quoted) {
            quoted = each != '"';
        } else if (bracketed) {
            bracketed = each != ']';
        } else if (each == '\\' || each == '_' || each == '*') {
            ++i;
        } else if (each == '"') {
            quoted = true;
        } else if (each == '[') {
            bracketed = true;
        } else if (each == 'y' || each == 'Y' || each == 'd' || each == 'D') {
            return true;
        } else if (each == 'G' || each == 'g') {
            constexpr std::string_view general = "General";
            if (format.substr(i, general.size()) == general) i += general.size() - 1;
        }
    }
    return false;
}

std::vector<bool> date_styles(const pugi::xml_node& style_sheet) {
    std::map<int, bool> own;
    for (const auto each : local_child(style_sheet, "numFmts").children())
        own[each.attribute("numFmtId").as_int()] = shows_date(each.attribute("formatCode").value());
    std::vector<bool> result;
    for (const auto each : local_child(style_sheet, "cellXfs").children()) {
        if (local_name(each) != "xf") continue;
        const int format = each.attribute("numFmtId").as_int();
        const auto known = own.find(format);
        result.push_back(known != own.end() ? known->second : built_in_date(format));
    }
    return result;
}

std::optional<Date> day_of(double serial, bool from_1904) {
    constexpr double last = 120'000;  // the days of three centuries
    if (!(serial >= 1) || serial > last) return std::nullopt;
    const int days = static_cast<int>(std::floor(serial));
    constexpr int leap_day_that_never_was = 60;
    if (!from_1904 && days == leap_day_that_never_was) return std::nullopt;
    const Date origin = from_1904                        ? Date{1904, 1, 1}
                        : days < leap_day_that_never_was ? Date{1899, 12, 31}
                                                         : Date{1899, 12, 30};
    const auto day = origin.plus_days(days);
    return day.year() > Date::last_year ? std::nullopt : std::optional{day};
}

std::string number_text(double value) {
    std::array<char, 64> text{};
    const bool whole = value == std::floor(value) && std::fabs(value) < 1e15;
    const auto end = whole ? std::to_chars(text.data(), text.data() + text.size(), static_cast<long long>(value))
                           : std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

}  // namespace mappa::forms
