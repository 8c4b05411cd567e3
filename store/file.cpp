#include "store/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "store/error.hpp"

namespace mappa::store {
namespace {

namespace fs = std::filesystem;

StoreError already_there(const fs::path& path) {
    return {Trouble::exists, "'" + path.string() + "' is there already and is never overwritten. Choose another name."};
}

StoreError cannot_make(const fs::path& path, int error) {
    const auto name = "'" + path.string() + "'";
    switch (error) {
        case EEXIST:
            return already_there(path);
        case ENOENT:
        case ENOTDIR:
            return {Trouble::not_found, "The folder for " + name + " does not exist. Make it first."};
        case EROFS:
        case EACCES:
        case EPERM:
            return {Trouble::read_only,
                    name + " cannot be made: its folder may not be written. Check its permissions."};
        case ENOSPC:
        case EDQUOT:
            return {Trouble::full, name + " cannot be made: the disk is full. Make room."};
        default:
            return {Trouble::other, name + " cannot be made: " + std::generic_category().message(error) + "."};
    }
}

/// The name itself is only safe from a power cut when the folder is written out too.
void sync_folder_of(const fs::path& path) {
    const auto folder = fs::absolute(path).parent_path();
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

}  // namespace

void make_private_file(const fs::path& path) {
    const int handle = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0) throw cannot_make(path, errno);
    ::close(handle);
    sync_folder_of(path);
}

void give_name(const fs::path& finished, const fs::path& name) {
    std::error_code error;
    fs::create_hard_link(finished, name, error);  // unlike a renaming, fails when the name is taken
    if (error == std::errc::file_exists) throw already_there(name);
    if (error) {  // a file system without links, such as a memory stick's
        if (fs::exists(name)) throw already_there(name);
        fs::rename(finished, name, error);
        if (error) throw cannot_make(name, error.value());
    } else {
        fs::remove(finished, error);
    }
    sync_folder_of(name);
}

void remove_database(const fs::path& path) noexcept {
    std::error_code ignored;
    for (const auto* suffix : {"", "-journal", "-wal", "-shm"}) fs::remove(path.native() + suffix, ignored);
}

void expect_file(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        throw StoreError{Trouble::not_found,
                         "There is no record at '" + path.string() + "'. Check the path, or make a new record there."};
    }
    if (status.type() == fs::file_type::directory) {
        throw StoreError{Trouble::not_ours, "'" + path.string() + "' is a folder, not a MAPPA record. Check the path."};
    }
}

}  // namespace mappa::store
