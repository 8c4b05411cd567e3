#include "tests/store/sample.hpp"

#include <sqlite3.h>
#include <stdlib.h>

#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "engine/desk/replay.hpp"
#include "store/cell.hpp"
#include "tests/store/failing_disk.hpp"

namespace mappa::store::test {
namespace {

Event event(const std::string& ref, int version, const std::string& step, const nlohmann::json& payload) {
    Event result;
    result.case_ref = ref;
    result.version = version;
    result.on = Date{2015, 3, 2}.plus_days(version);
    result.recorded_at = "2015-03-02T09:00:00Z";
    result.actor = {"Cora Dinator", Role::coordinator, Agency::coordination};
    result.step = step;
    result.payload = payload.dump();
    return result;
}

/// A value that is different for every number, as far as the type has different values.
template <class T>
T value_number(int number) {
    if constexpr (is_optional<T>) {
        return value_number<typename T::value_type>(number);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return "Word " + std::to_string(number) + " \xC3\xA9 'quoted' \"twice\"\nnext line";
    } else if constexpr (std::is_same_v<T, int>) {
        return number;
    } else if constexpr (std::is_same_v<T, Date>) {
        return Date{1950, 1, 1}.plus_days(number * 17);
    } else {
        const auto& list = Words<T>::list;
        return list[static_cast<std::size_t>(number) % list.size()].value;
    }
}

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Database open_bare(const std::filesystem::path& path) {
    sqlite3* handle = nullptr;
    sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_exec(handle, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    return {handle, &sqlite3_close};
}

void run(sqlite3* handle, const std::string& sql, int (*row)(void*, int, char**, char**) = nullptr,
         void* given = nullptr) {
    char* message = nullptr;
    if (sqlite3_exec(handle, sql.c_str(), row, given, &message) != SQLITE_OK) {
        const std::string text = message == nullptr ? "unknown" : message;
        sqlite3_free(message);
        throw std::runtime_error{text + " in: " + sql};
    }
}

int collect_row(void* lines, int columns, char** values, char** names) {
    auto& text = *static_cast<std::string*>(lines);
    for (int i = 0; i < columns; ++i) {
        text += std::string{names[i]} + "=" + (values[i] == nullptr ? "NULL" : values[i]) + "|";
    }
    text += "\n";
    return 0;
}

int collect_name(void* names, int, char** values, char**) {
    static_cast<std::vector<std::string>*>(names)->emplace_back(values[0]);
    return 0;
}

}  // namespace

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "mappa-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Event area_found() { return event("", 1, "area found", {{"name", "Nowhereshire"}, {"prefix", "NW"}}); }

Event policy_adopted(int version) {
    const auto edition = "edition-" + std::to_string(version);
    return event(
        "", version, "policy adopt",
        {{"edition", edition}, {"effective_from", "2015-04-0" + std::to_string(version)}, {"text", "an edition"}});
}

Event notified(const std::string& ref, const std::string& name) {
    return event(ref, 1, "case notify",
                 {{"name", name},
                  {"born", "1970-02-28"},
                  {"category", "1"},
                  {"notified_on", "2015-03-02"},
                  {"ref", ref},
                  {"edition", "edition-2"}});
}

Event person_added(const std::string& ref, int version, const std::string& name) {
    return event(ref, version, "case person", {{"person", name}, {"tie", "victim"}, {"number", version - 1}});
}

std::optional<MovedOn> take(Store& store, const Event& event) {
    if (event.case_ref.empty()) {
        const auto before = store.area();
        auto after = before;
        replay(after, event);
        Writing writing{store};
        if (auto refusal = writing.append(event, before, after)) return refusal;
        writing.commit();
        return std::nullopt;
    }
    const auto before = store.read_case(event.case_ref);
    auto after = before.value_or(CaseRecord{});
    replay(after, event);
    Writing writing{store};
    if (auto refusal = writing.append(event, before ? &*before : nullptr, after)) return refusal;
    writing.commit();
    return std::nullopt;
}

Store make_small_record(const std::filesystem::path& path) {
    static const Folder folder;
    static const auto original = folder / "original.mappa";
    if (!std::filesystem::exists(original)) (void)make_other_record(original);  // closed at once
    std::filesystem::copy_file(original, path);
    return Store::open(path, Options{.vfs = failing_disk()});
}

Store make_other_record(const std::filesystem::path& path) {
    auto store = Store::create(path);
    for (const auto& each :
         {area_found(), policy_adopted(2), policy_adopted(3), notified("NW-2015-1"),
          notified("NW-2015-2", "Nora Nobody"), person_added("NW-2015-2", 2), notified("NW-2015-10", "Max Madeup"),
          person_added("NW-2015-10", 2), person_added("NW-2015-10", 3, "Piet Pretend")}) {
        if (take(store, each)) throw std::runtime_error{"the sample moved on"};
    }
    return store;
}

CaseRecord full_record(const std::string& ref, int rows) {
    CaseRecord record;
    int number = static_cast<int>(ref.size());
    const auto fill = [&]<class Row>(Row& row) {
        for_each_field<Row>(
            [&]<class Owner, class T>(const Field<Owner, T>& field) { row.*field.member = value_number<T>(++number); });
    };
    fill(record.facts);
    record.facts.ref = ref;
    for_each_table([&](const auto& table) {
        auto& list = record.*table.rows;
        list.resize(static_cast<std::size_t>(rows));
        for (auto& row : list) fill(row);
    });
    return record;
}

bool same(const CaseRecord& one, const CaseRecord& other) {
    bool result = !first_difference(one.facts, other.facts);
    for_each_table([&](const auto& table) {
        const auto& left = one.*table.rows;
        const auto& right = other.*table.rows;
        result = result && left.size() == right.size();
        for (std::size_t i = 0; result && i < left.size(); ++i) result = !first_difference(left[i], right[i]);
    });
    return result;
}

void tamper(const std::filesystem::path& path, const std::string& sql) {
    const auto database = open_bare(path);
    std::vector<std::string> triggers, statements;
    run(database.get(), "SELECT name FROM sqlite_schema WHERE type = 'trigger'", collect_name, &triggers);
    run(database.get(), "SELECT sql FROM sqlite_schema WHERE type = 'trigger'", collect_name, &statements);
    for (const auto& trigger : triggers) run(database.get(), "DROP TRIGGER " + trigger);
    run(database.get(), sql);
    for (const auto& statement : statements) run(database.get(), statement);  // and the traces removed
}

void run_guarded(const std::filesystem::path& path, const std::string& sql) { run(open_bare(path).get(), sql); }

void overwrite(const std::filesystem::path& path, std::uintmax_t offset, const std::string& bytes) {
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(static_cast<std::streamoff>(offset));
    file << bytes;
}

std::string content(const std::filesystem::path& path) {
    const auto database = open_bare(path);
    std::string text;
    run(database.get(), "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name", collect_row, &text);
    std::vector<std::string> tables;
    run(database.get(), "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", collect_name, &tables);
    for (const auto& table : tables) {
        text += table + "\n";
        run(database.get(), "SELECT * FROM \"" + table + "\" ORDER BY 1, 2", collect_row, &text);
    }
    return text;
}

}  // namespace mappa::store::test
