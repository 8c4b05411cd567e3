#include "forms/intake/caseload.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "engine/input/suggest.hpp"
#include "forms/intake/cell.hpp"
#include "forms/intake/csv.hpp"

namespace mappa::forms {
namespace {

struct Synonym {
    std::string_view theirs, ours;
};

// Headings of areas' lists; the fields' own names need no line.
constexpr auto headings = std::to_array<Synonym>({
    {"offender", "name"},
    {"offendername", "name"},
    {"fullname", "name"},
    {"nominal", "name"},
    {"surname", "surname"},
    {"lastname", "surname"},
    {"familyname", "surname"},
    {"forename", "forename"},
    {"forenames", "forename"},
    {"firstname", "forename"},
    {"alias", "aliases"},
    {"aka", "aliases"},
    {"dob", "born"},
    {"dateofbirth", "born"},
    {"birthdate", "born"},
    {"gender", "sex"},
    {"ethnicorigin", "ethnicity"},
    {"pncid", "pnc"},
    {"pncno", "pnc"},
    {"pncnumber", "pnc"},
    {"crono", "cro"},
    {"cronumber", "cro"},
    {"crn", "ndelius"},
    {"deliuscrn", "ndelius"},
    {"ndeliuscrn", "ndelius"},
    {"nomsid", "noms"},
    {"nomsno", "noms"},
    {"nomsnumber", "noms"},
    {"prisonnumber", "noms"},
    {"prisonno", "noms"},
    {"visorid", "visor"},
    {"visorref", "visor"},
    {"visorno", "visor"},
    {"currentaddress", "address"},
    {"homeaddress", "address"},
    {"mappacat", "category"},
    {"mappacategory", "category"},
    {"cat", "category"},
    {"mappalevel", "level"},
    {"managementlevel", "level"},
    {"currentlevel", "level"},
    {"lvl", "level"},
    {"levelsince", "level_from"},
    {"levelfrom", "level_from"},
    {"levelset", "level_from"},
    {"dateoflevel", "level_from"},
    {"leveldate", "level_from"},
    {"lead", "lead_agency"},
    {"leadagency", "lead_agency"},
    {"agency", "lead_agency"},
    {"managingagency", "lead_agency"},
    {"offendermanager", "case_manager"},
    {"om", "case_manager"},
    {"casemanager", "case_manager"},
    {"probationofficer", "case_manager"},
    {"ppuofficer", "police_manager"},
    {"policeofficer", "police_manager"},
    {"policeom", "police_manager"},
    {"indexoffence", "offence"},
    {"mainoffence", "offence"},
    {"offencetype", "offence_kind"},
    {"dateofsentence", "sentenced_on"},
    {"sentencedate", "sentenced_on"},
    {"sentenced", "sentenced_on"},
    {"dateofconviction", "sentenced_on"},
    {"sentencelengthmonths", "custody_months"},
    {"custodialmonths", "custody_months"},
    {"sentencemonths", "custody_months"},
    {"sentenceend", "sentence_ends"},
    {"sentenceenddate", "sentence_ends"},
    {"sed", "sentence_ends"},
    {"licenceend", "licence_ends"},
    {"licenceexpiry", "licence_ends"},
    {"licenceexpirydate", "licence_ends"},
    {"led", "licence_ends"},
    {"sorend", "notification_ends"},
    {"notificationend", "notification_ends"},
    {"registrationend", "notification_ends"},
    {"releasedate", "release_on"},
    {"dateofrelease", "release_on"},
    {"ped", "parole_on"},
    {"establishment", "prison"},
    {"hmp", "prison"},
    {"notified", "taken_over_on"},
    {"datenotified", "taken_over_on"},
    {"lastmeeting", "last_meeting_on"},
    {"lastmappameeting", "last_meeting_on"},
    {"lastreview", "last_meeting_on"},
    {"nextmeetingtype", "meeting_kind"},
    {"meetingtype", "meeting_kind"},
    {"nextmeeting", "meeting_kind"},
    {"typeofmeeting", "meeting_kind"},
    {"previousarea", "from_area"},
    {"fromarea", "from_area"},
    {"leveldecidedby", "level_decided_by"},
    {"reasonforlevel", "level_why"},
});

constexpr auto category_words = std::to_array<Synonym>({{"cat1", "1"},
                                                        {"category1", "1"},
                                                        {"c1", "1"},
                                                        {"rso", "1"},
                                                        {"registeredsexoffender", "1"},
                                                        {"registeredsexualoffender", "1"},
                                                        {"s", "1"},
                                                        {"cat2", "2"},
                                                        {"category2", "2"},
                                                        {"c2", "2"},
                                                        {"v", "2"},
                                                        {"vo", "2"},
                                                        {"violent", "2"},
                                                        {"violentoffender", "2"},
                                                        {"vso", "2"},
                                                        {"cat3", "3"},
                                                        {"category3", "3"},
                                                        {"c3", "3"},
                                                        {"odo", "3"},
                                                        {"other", "3"},
                                                        {"otherdangerousoffender", "3"},
                                                        {"dangerous", "3"},
                                                        {"cat4", "4"},
                                                        {"category4", "4"},
                                                        {"c4", "4"},
                                                        {"terrorist", "4"}});
constexpr auto level_words = std::to_array<Synonym>({{"l1", "1"},
                                                     {"level1", "1"},
                                                     {"mappa1", "1"},
                                                     {"mappalevel1", "1"},
                                                     {"m1", "1"},
                                                     {"ordinary", "1"},
                                                     {"l2", "2"},
                                                     {"level2", "2"},
                                                     {"mappa2", "2"},
                                                     {"mappalevel2", "2"},
                                                     {"m2", "2"},
                                                     {"rmm", "2"},
                                                     {"riskmanagementmeeting", "2"},
                                                     {"l3", "3"},
                                                     {"level3", "3"},
                                                     {"mappa3", "3"},
                                                     {"mappalevel3", "3"},
                                                     {"m3", "3"},
                                                     {"mappp", "3"},
                                                     {"criticalfew", "3"}});
constexpr auto meeting_words = std::to_array<Synonym>({{"l2", "level-2"},
                                                       {"level2", "level-2"},
                                                       {"mappa2", "level-2"},
                                                       {"rmm", "level-2"},
                                                       {"riskmanagementmeeting", "level-2"},
                                                       {"level2meeting", "level-2"},
                                                       {"mappalevel2meeting", "level-2"},
                                                       {"l3", "level-3"},
                                                       {"level3", "level-3"},
                                                       {"mappa3", "level-3"},
                                                       {"mappp", "level-3"},
                                                       {"level3meeting", "level-3"},
                                                       {"mappalevel3meeting", "level-3"}});
constexpr auto agency_words = std::to_array<Synonym>({{"nps", "probation"},
                                                      {"crc", "probation"},
                                                      {"probationservice", "probation"},
                                                      {"nationalprobationservice", "probation"},
                                                      {"probationtrust", "probation"},
                                                      {"communityrehabilitationcompany", "probation"},
                                                      {"ppu", "police"},
                                                      {"policeppu", "police"},
                                                      {"mosovo", "police"},
                                                      {"policemosovo", "police"},
                                                      {"constabulary", "police"},
                                                      {"pol", "police"},
                                                      {"yot", "youth-offending"},
                                                      {"yos", "youth-offending"},
                                                      {"youthoffendingservice", "youth-offending"},
                                                      {"hmps", "prison"},
                                                      {"prisonservice", "prison"},
                                                      {"mentalhealth", "mental-health"},
                                                      {"mht", "mental-health"},
                                                      {"nhs", "health"},
                                                      {"csc", "childrens-social-care"},
                                                      {"childrensservices", "childrens-social-care"},
                                                      {"asc", "adult-social-care"},
                                                      {"adultservices", "adult-social-care"}});
constexpr auto sex_words = std::to_array<Synonym>({{"m", "male"}, {"f", "female"}});
constexpr auto answer_words = std::to_array<Synonym>({{"y", "yes"}, {"n", "no"}, {"true", "yes"}, {"false", "no"}});

/// How the fields of one kind are read: by its name, so that the description of the step stays the only list of fields.
enum class Kind { text, number, date, category, level, agency, sex, answer, word, meeting };

const std::map<std::string, Kind, std::less<>>& fields() {
    static const auto all = [] {
        std::map<std::string, Kind, std::less<>> made;
        for_each_field<TakeOverCase>([&](const auto& each) {
            using Value = std::remove_cvref_t<decltype(std::declval<TakeOverCase>().*(each.member))>;
            if (each.use == Use::assigned) return;
            made[std::string{each.name}] = std::is_same_v<Value, std::optional<Date>>       ? Kind::date
                                           : std::is_same_v<Value, int>                     ? Kind::number
                                           : std::is_same_v<Value, std::string>             ? Kind::text
                                           : std::is_same_v<Value, std::optional<Category>> ? Kind::category
                                           : std::is_same_v<Value, std::optional<Level>>    ? Kind::level
                                           : std::is_same_v<Value, std::optional<Agency>>   ? Kind::agency
                                           : std::is_same_v<Value, std::optional<Sex>>      ? Kind::sex
                                           : std::is_same_v<Value, std::optional<Answer>>   ? Kind::answer
                                                                                            : Kind::word;
        });
        made["surname"] = made["forename"] = Kind::text;
        made["meeting_kind"] = Kind::meeting;
        return made;
    }();
    return all;
}

std::string field_for(const std::string& heading, const std::map<std::string, std::string>& theirs) {
    for (const auto& [name, field] : theirs) {
        if (bare(name) == bare(heading)) return field;
    }
    for (const auto& [name, kind] : fields()) {
        if (bare(name) == bare(heading)) return name;
    }
    const auto known = std::ranges::find(headings, bare(heading), &Synonym::theirs);
    return known == headings.end() ? std::string{} : std::string{known->ours};
}

template <class E>
std::optional<std::string> in_words(std::string_view given, std::span<const Synonym> synonyms) {
    for (const auto& each : Words<E>::list) {
        if (bare(each.code) == bare(given) || bare(each.label) == bare(given)) return std::string{each.code};
    }
    const auto known = std::ranges::find(synonyms, bare(given), &Synonym::theirs);
    return known == synonyms.end() ? std::nullopt : std::optional{std::string{known->ours}};
}

constexpr std::array needed_fields{"name", "born", "category", "level", "lead_agency"};

/// Whether a column gives the field, or what it is made from.
bool has_column(const Caseload& list, std::string_view field) {
    const auto there = [&](const char* each) { return list.column_of.contains(each); };
    return list.column_of.contains(field) || (field == "name" && (there("surname") || there("forename"))) ||
           (field == "level" && there("meeting_kind"));
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
    std::optional<std::string> ours(Kind kind, const std::string& field, const std::string& given, int row) {
        std::optional<std::string> taken;
        const auto& heading = list_.column_of.at(field).second;
        switch (kind) {
            case Kind::date:
                if (const auto date = date_in_cell(given, today_, field == "born")) return date->iso();
                wrong(row, field,
                      "'" + given + "' is not a date that exists: write 31/12/1980, 31-Dec-80 or 1980-12-31");
                return std::nullopt;
            case Kind::category:
                taken = in_words<Category>(given, category_words);
                break;
            case Kind::level:
                taken = in_words<Level>(given, level_words);
                break;
            case Kind::agency:
                taken = in_words<Agency>(given, agency_words);
                break;
            case Kind::sex:
                taken = in_words<Sex>(given, sex_words);
                break;
            case Kind::answer:
                taken = in_words<Answer>(given, answer_words);
                break;
            case Kind::meeting:
                taken = in_words<MeetingKind>(given, meeting_words);
                break;
            case Kind::word:
                taken = in_words<OffenceKind>(given, {});
                break;
            case Kind::text:
            case Kind::number:
                return given;
        }
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
            if (auto value = ours(fields().at(field), field, cell, row.number))
                values[field] = std::move(*value);
            else
                values[field] = "";
        }
        complete(row.number, values);
        auto given = Entry::of_table({list_.source, 0, 0, "row " + std::to_string(row.number)});
        for (const auto& [field, value] : values) {
            if (value.empty() || field == "surname" || field == "forename" || field == "meeting_kind") continue;
            auto place = list_.place(row.number, field);
            given.set(field, fields().at(field) == Kind::number ? Entry::of_number(value, place)
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

Place Caseload::place(int row, std::string_view field) const {
    auto found = column_of.find(field);
    if (found == column_of.end() && field == "name") found = column_of.find("surname");
    if (found != column_of.end()) return cell_place(source, row, found->second.first, found->second.second);
    return {source, 0, 0, "row " + std::to_string(row) + ", no column for '" + std::string{field} + "'"};
}

Caseload read_caseload(std::string_view bytes, const std::string& source,
                       const std::map<std::string, std::string>& theirs, Date today, Problems& problems) {
    Caseload list;
    list.source = source;
    const auto table = read_csv(bytes, source, problems);
    list.separator = table.separator;
    list.converted = table.converted;
    std::vector<std::string_view> names;
    for (const auto& [name, kind] : fields()) names.push_back(name);
    for (const auto& [column, field] : theirs) {
        if (!fields().contains(field))
            problems.push_back({{source, 0, 0, "--map " + column + "=" + field},
                                "unknown field '" + field + "'" + did_you_mean(field, names)});
        const bool there =
            std::ranges::any_of(table.heading, [&](const std::string& each) { return bare(each) == bare(column); });
        if (!there)
            problems.push_back(
                {{source, 0, 0, "--map " + column + "=" + field}, "there is no column '" + column + "'"});
    }
    for (std::size_t i = 0; i < table.heading.size(); ++i) {
        const auto& heading = table.heading[i];
        const auto field = field_for(heading, theirs);
        if (!fields().contains(field)) {
            if (!heading.empty()) list.left_out.push_back(heading);
            continue;
        }
        const auto [there, added] = list.column_of.try_emplace(field, i, heading);
        if (added)
            list.columns.emplace_back(heading, field);
        else
            problems.push_back({cell_place(source, 1, i, heading), "'" + there->second.second + "' is taken for " +
                                                                       field +
                                                                       " already: --map one of them to another field"});
    }
    if (!problems.empty() && table.heading.empty()) return list;
    if (table.heading.empty())
        problems.push_back({{source, 0, 0, "row 1"}, "the file is empty: a heading and rows are needed"});
    else if (list.column_of.empty())
        problems.push_back({{source, 0, 0, "row 1"},
                            "no column is known: is this the heading? The first row names the columns; see `mappa "
                            "import --sheet-help`"});
    else if (table.rows.empty())
        problems.push_back({{source, 0, 0, "row 2"}, "there is a heading and no row below it"});
    if (list.column_of.empty()) return list;
    // Said once of the column, and not again of each row.
    for (const auto* needed : needed_fields) {
        if (!has_column(list, needed))
            problems.push_back({{source, 0, 0, "row 1"},
                                "no column gives the " + std::string{needed} + ": --map \"THEIRS=" + needed +
                                    "\" names the one that does"});
    }
    Reader{list, table, today, problems}.read();
    return list;
}

std::string caseload_help() {
    std::string text =
        "Columns, by these names or any of their synonyms; case, spacing and punctuation do not matter.\nNeeded: name "
        "(or surname and forename), born, category, level, lead_agency.\n\n";
    for (const auto& [name, kind] : fields()) {
        text += "  " + name;
        std::string also;
        for (const auto& each : headings) {
            if (each.ours == name && each.theirs != name) also += (also.empty() ? "" : ", ") + std::string{each.theirs};
        }
        text += (also.empty() ? "" : "  (" + also + ")") + "\n";
    }
    const auto list = [&](const char* what, std::span<const Synonym> words) {
        text += "\nWords for " + std::string{what} + ":";
        for (const auto& each : words) text += " " + std::string{each.theirs} + "=" + std::string{each.ours};
        text += "\n";
    };
    list("the category", category_words);
    list("the level", level_words);
    list("the kind of meeting", meeting_words);
    list("an agency", agency_words);
    return text + "\nDates: 31/12/1980, 31-Dec-80, 1980-12-31.\n";
}

}  // namespace mappa::forms
