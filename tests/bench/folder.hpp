#pragma once

#include <filesystem>

namespace mappa::bench {

/// A folder of this process's own that goes away again with all that is in it.
class Folder {
public:
    explicit Folder(const std::filesystem::path& in);
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A record file of its own, copied from another and removed again.
class FileCopy {
public:
    FileCopy(const std::filesystem::path& from, std::filesystem::path to);
    FileCopy(const FileCopy&) = delete;
    FileCopy& operator=(const FileCopy&) = delete;
    ~FileCopy();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    void remove() const;
    std::filesystem::path path_;
};

/// How long the disk below a folder takes to make 4 KiB durable, in seconds: the median of some tries.
[[nodiscard]] double durable_write(const std::filesystem::path& folder);

}  // namespace mappa::bench
