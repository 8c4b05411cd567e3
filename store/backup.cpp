#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include "store/connection.hpp"
#include "store/digest.hpp"
#include "store/file.hpp"
#include "store/store.hpp"

namespace mappa::store {
namespace {

constexpr int pages_at_a_time = 256;  // a megabyte: often enough to show progress

/// A file that is removed again unless it is finished.
class Unfinished {
public:
    explicit Unfinished(const std::filesystem::path& name) : path_{name.native() + ".unfinished-" + random_hex(4)} {
        make_private_file(path_);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() { remove_database(path_); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

void copy_pages(Connection& from, Connection& to, const Progress& progress) {
    // Within one snapshot: otherwise the copy would begin again whenever another program writes.
    const Transaction snapshot{from, Transaction::Kind::snapshot};
    (void)from.pragma("schema_version");
    speaking([&] {
        SQLite::Backup backup{to.database(), from.database()};
        while (true) {
            const int result = backup.executeStep(pages_at_a_time);
            if (progress)
                progress(backup.getTotalPageCount() - backup.getRemainingPageCount(), backup.getTotalPageCount());
            if (result == SQLITE_DONE) break;
            if (result != SQLITE_OK) throw SQLite::Exception{"while copying", result};
        }
    });
}

}  // namespace

Verification Store::backup(const std::filesystem::path& to, const Progress& progress) const {
    if (std::filesystem::exists(to)) {
        throw StoreError{Trouble::exists,
                         "'" + to.string() + "' is there already and is never overwritten. Choose another name."};
    }
    const Unfinished copy{to};
    Options options = connection_->options();
    options.access = Access::read_write;
    {
        Connection target{copy.path(), options};
        copy_pages(*connection_, target, progress);
        // One file that can be carried away, and read from a disk that cannot be written.
        target.execute("PRAGMA journal_mode = DELETE");
    }
    options.access = Access::read_only;
    auto verification = open(copy.path(), options).verify();
    if (!verification.sound()) {
        throw StoreError{Trouble::damaged, "The copy is not sound, and was removed: " +
                                               verification.problems.front().text() + ". Verify the record itself."};
    }
    give_name(copy.path(), to);
    return verification;
}

}  // namespace mappa::store
