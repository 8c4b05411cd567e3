#pragma once

#include <string>
#include <vector>

namespace mappa::forms {

/// A zip file made in memory whose bytes depend only on what is in it: entries keep the order they were added
/// in and are dated 1980-01-01, the earliest date a zip file can hold.
class ZipArchive {
public:
    /// Adds a file. `path` is relative, with forward slashes.
    void add(std::string path, std::string content);

    /// The zip file. Throws `std::runtime_error` when libzip fails, for instance because a path was added
    /// twice.
    std::string bytes() const;

private:
    struct Entry {
        std::string path;
        std::string content;
    };

    std::vector<Entry> entries_;
};

}  // namespace mappa::forms
