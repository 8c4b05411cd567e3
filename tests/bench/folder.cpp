#include "tests/bench/folder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "tests/bench/timing.hpp"

namespace mappa::bench {

Folder::Folder(const std::filesystem::path& in) : path_{in / ("mappa-bench-" + std::to_string(getpid()))} {
    std::filesystem::create_directories(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

FileCopy::FileCopy(const std::filesystem::path& from, std::filesystem::path to) : path_{std::move(to)} {
    remove();
    std::filesystem::copy_file(from, path_);
}

FileCopy::~FileCopy() { remove(); }

void FileCopy::remove() const {
    std::error_code ignored;
    for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path_.native() + suffix, ignored);
}

double durable_write(const std::filesystem::path& folder) {
    constexpr int tries = 101;
    const auto file = folder / "durable";
    const int handle = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const std::string block(4096, 'x');
    bool written = handle >= 0;
    std::vector<double> seconds;
    for (int i = 0; i < tries && written; ++i) {
        const auto spent = spent_by([&] {
            written = ::write(handle, block.data(), block.size()) == static_cast<ssize_t>(block.size()) &&
                      ::fdatasync(handle) == 0;
        });
        seconds.push_back(spent.wall);
    }
    if (handle >= 0) ::close(handle);
    std::filesystem::remove(file);
    if (!written) throw std::runtime_error("no file can be written in " + folder.string());
    return median(std::move(seconds));
}

}  // namespace mappa::bench
