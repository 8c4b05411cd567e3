#pragma once

#include <filesystem>
#include <string>

#include "engine/desk/event.hpp"
#include "engine/record/record.hpp"
#include "store/writing.hpp"

/// Small made-up records for the tests of the store.
namespace mappa::store::test {

/// A folder of its own under the system's temporary one; gone, with all that is in it, in the end.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// Events as the desk would make them.
[[nodiscard]] Event area_found();
[[nodiscard]] Event policy_adopted(int version);
[[nodiscard]] Event notified(const std::string& ref, const std::string& name = "Ivor Fictional");
[[nodiscard]] Event person_added(const std::string& ref, int version, const std::string& name = "Una Invented");

/// Reads the case, replays the event and writes both: what the desk does with a step it has accepted.
std::optional<MovedOn> take(Store& store, const Event& event);

/// An area with two editions and three cases of one, two and three steps: nine journal rows.
inline constexpr int small_record_steps = 9;
/// Every one made is the same, down to its hashes. What is written to it does not wait for the disk.
Store make_small_record(const std::filesystem::path& path);
/// One with the same steps and other hashes.
Store make_other_record(const std::filesystem::path& path);

/// A case with so many rows in every table, every field of every row filled in, each differently.
[[nodiscard]] CaseRecord full_record(const std::string& ref, int rows);
/// Whether two cases agree in every field of every row.
[[nodiscard]] bool same(const CaseRecord& one, const CaseRecord& other);

/// Statements run on the file as somebody with the sqlite3 shell would: no settings of ours, the triggers dropped.
void tamper(const std::filesystem::path& path, const std::string& sql);
/// The same with the triggers in place, as a careless program would.
void run_guarded(const std::filesystem::path& path, const std::string& sql);
/// Writes over bytes of the file itself.
void overwrite(const std::filesystem::path& path, std::uintmax_t offset, const std::string& bytes);
/// The whole content of the database as text, the order of rows in the file left out of account.
[[nodiscard]] std::string content(const std::filesystem::path& path);

}  // namespace mappa::store::test
