#include "tests/store/failing_disk.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace mappa::store::test {
namespace {

int countdown = 0;
bool happened = false;
Failure manner = Failure::once_full;

/// What the next operation on the disk is to return instead of being done; SQLITE_OK to do it.
int verdict() {
    if (happened) return manner == Failure::for_good ? SQLITE_IOERR_WRITE : SQLITE_OK;
    if (countdown == 0 || --countdown > 0) return SQLITE_OK;
    happened = true;
    return manner == Failure::once_full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

bool dies_now() { return happened && manner == Failure::torn_exit; }

/// SQLite's handle of a file: ours in front, the ordinary layer's behind it.
struct File {
    sqlite3_file base;
    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    const int result = verdict();
    if (dies_now()) {
        real(file)->pMethods->xWrite(real(file), bytes, size / 2, offset);
        _exit(EXIT_FAILURE);
    }
    return result == SQLITE_OK ? real(file)->pMethods->xWrite(real(file), bytes, size, offset) : result;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    const int result = verdict();
    if (dies_now()) _exit(EXIT_FAILURE);
    return result == SQLITE_OK ? real(file)->pMethods->xTruncate(real(file), size) : result;
}

int sync_file(sqlite3_file*, int) {
    const int result = verdict();
    if (dies_now()) _exit(EXIT_FAILURE);
    return result;
}

const sqlite3_io_methods methods{
    .iVersion = 2,
    .xClose = [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
    .xRead = [](sqlite3_file* f, void* to, int n,
                sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, n, at); },
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); },
    .xLock = [](sqlite3_file* f, int kind) { return real(f)->pMethods->xLock(real(f), kind); },
    .xUnlock = [](sqlite3_file* f, int kind) { return real(f)->pMethods->xUnlock(real(f), kind); },
    .xCheckReservedLock = [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
    .xFileControl = [](sqlite3_file* f, int op, void* a) { return real(f)->pMethods->xFileControl(real(f), op, a); },
    .xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    .xDeviceCharacteristics = [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    .xShmMap = [](sqlite3_file* f, int page, int size, int extend,
                  void volatile** to) { return real(f)->pMethods->xShmMap(real(f), page, size, extend, to); },
    .xShmLock = [](sqlite3_file* f, int at, int n,
                   int how) { return real(f)->pMethods->xShmLock(real(f), at, n, how); },
    .xShmBarrier = [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    .xShmUnmap = [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs* ordinary = nullptr;

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    file->pMethods = nullptr;
    const int result = ordinary->xOpen(ordinary, name, real(file), flags, out);
    if (result == SQLITE_OK) file->pMethods = &methods;
    return result;
}

int delete_file(sqlite3_vfs*, const char* name, int sync) {
    const int result = verdict();
    if (dies_now()) _exit(EXIT_FAILURE);
    return result == SQLITE_OK ? ordinary->xDelete(ordinary, name, sync) : result;
}

}  // namespace

std::string failing_disk() {
    static sqlite3_vfs layer;
    static const char* const name = "failing-disk";
    if (ordinary == nullptr) {
        ordinary = sqlite3_vfs_find(nullptr);
        layer = *ordinary;
        layer.zName = name;
        layer.szOsFile = static_cast<int>(sizeof(File)) + ordinary->szOsFile;
        layer.xOpen = open_file;
        layer.xDelete = delete_file;
        sqlite3_vfs_register(&layer, 0);
    }
    return name;
}

void fail_at(int nth, Failure failure) {
    countdown = nth;
    happened = false;
    manner = failure;
}

bool failed() { return happened; }

}  // namespace mappa::store::test
