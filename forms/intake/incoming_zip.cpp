#include "forms/intake/incoming_zip.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "engine/input/read.hpp"
#include "forms/intake/cell.hpp"

namespace mappa::forms {
namespace {

struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;
using File = std::unique_ptr<zip_file_t, CloseFile>;

std::string mebibytes(std::size_t bytes) { return std::to_string(bytes >> 20U) + " MiB"; }

unsigned little_endian(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) | static_cast<unsigned>(static_cast<unsigned char>(bytes[at + 1]))
                                                       << 8U;
}

/// The most entries that any directory in the file claims to have: asked before a library makes room for them.
/// A ZIP64 directory, which no form needs, counts as endless.
std::size_t entries_claimed(std::string_view bytes) {
    constexpr std::string_view end_of_directory{"PK\x05\x06", 4}, locator{"PK\x06\x07", 4};
    constexpr std::size_t longest_tail = 22 + 0xFFFF, locator_size = 20;
    std::size_t most = 0;
    auto at = bytes.size() > longest_tail ? bytes.size() - longest_tail : 0;
    while ((at = bytes.find(end_of_directory, at)) != std::string_view::npos && at + 22 <= bytes.size()) {
        most = std::max<std::size_t>(most, little_endian(bytes, at + 10));
        if (at >= locator_size && bytes.substr(at - locator_size, 4) == locator) return std::string_view::npos;
        ++at;
    }
    return most;
}

/// A name that means the same place to every program: no way out of the folder, no drive, no second spelling.
bool plain_name(std::string_view name) {
    if (name.empty() || name.size() > 200 || name.front() == '/' || !reading::text_fault(name).empty()) return false;
    if (name.find_first_of("\\:\n\t\r") != std::string_view::npos) return false;
    for (std::size_t from = 0; from <= name.size();) {
        const auto to = std::min(name.find('/', from), name.size());
        const auto step = name.substr(from, to - from);
        if (step == "." || step == ".." || (step.empty() && to != name.size())) return false;
        from = to + 1;
    }
    return true;
}

class ZipOpening {
public:
    ZipOpening(std::string_view bytes, const std::string& source, PackageKind kind, const PackageLimits& limits,
               Problems& problems)
        : bytes_(bytes), source_(source), kind_(kind), limits_(limits), problems_(problems) {}

    Unpacked run() {
        if (is_zip() && open_archive() && list_entries()) inflate_parts();
        return std::move(made_);
    }

private:
    bool refuse(std::string_view part, std::string says) {
        if (problems_.size() < 50) problems_.push_back({{source_, 0, 0, std::string{part}}, std::move(says)});
        return false;
    }

    bool is_zip() {
        constexpr std::string_view compound{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
        constexpr std::string_view encrypted{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
        if (bytes_.size() > limits_.file) {
            return refuse("", "is " + std::to_string(bytes_.size()) + " bytes long; at most " +
                                  mebibytes(limits_.file) + " are read: take pictures and attachments out");
        }
        if (bytes_.starts_with(compound)) {
            const bool locked = bytes_.find(encrypted) != std::string_view::npos;
            return refuse("", (locked ? "is locked with a password: take the password off, then "
                                      : "is of the old kind (*.doc, *.xls), which can hide macros: ") +
                                  save_again(kind_));
        }
        if (!bytes_.starts_with("PK"))
            return refuse("", (bytes_.empty() ? "is empty: " : "is no Word or Excel file: ") + save_again(kind_));
        const auto claimed = entries_claimed(bytes_);
        if (claimed > limits_.entries)
            return refuse("", "holds more than " + std::to_string(limits_.entries) + " files: " + save_again(kind_));
        return true;
    }

    bool open_archive() {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
        if (source) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!archive_) {
            if (source) zip_source_free(source);
            const std::string why = zip_error_strerror(&error);
            zip_error_fini(&error);
            return refuse("", "is broken or cut short (" + why + "): ask for it again, or " + save_again(kind_));
        }
        zip_error_fini(&error);
        return true;
    }

    bool list_entries() {
        const auto count = static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive_.get(), 0)));
        if (count > limits_.entries)
            return refuse("", "holds more than " + std::to_string(limits_.entries) + " files: " + save_again(kind_));
        std::set<std::string> seen;
        std::size_t whole = 0;
        for (zip_uint64_t i = 0; i < count; ++i) {
            zip_stat_t stat;
            zip_stat_init(&stat);
            if (zip_stat_index(archive_.get(), i, ZIP_FL_ENC_RAW, &stat) < 0 || !(stat.valid & ZIP_STAT_NAME) ||
                !(stat.valid & ZIP_STAT_SIZE) || !(stat.valid & ZIP_STAT_COMP_SIZE)) {
                refuse("", "file " + std::to_string(i + 1) + " in it cannot be read: " + save_again(kind_));
                continue;
            }
            const std::string name = stat.name;
            if (!plain_name(name)) {
                refuse(reading::text_fault(name).empty() ? name.substr(0, 80) : "",
                       "a file in it has a name that no Word or Excel file has: " + save_again(kind_));
                continue;
            }
            if (!seen.insert(lowered(name)).second) {
                refuse(name,
                       "is in it twice, so that two programs may read two different things: " + save_again(kind_));
                continue;
            }
            if (name.ends_with('/')) continue;  // a folder, as some programs write them
            check_entry(name, stat);
            whole += stat.size;
            entries_.push_back({name, i, stat.size});
            made_.names.push_back(name);
        }
        if (whole > limits_.whole)
            refuse("", "would take more than " + mebibytes(limits_.whole) + " when unpacked: " + save_again(kind_));
        return problems_.empty();
    }

    void check_entry(const std::string& name, const zip_stat_t& stat) {
        const auto& limits = limits_;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            refuse(name, "is encrypted: take the password off, then " + save_again(kind_));
        if ((stat.valid & ZIP_STAT_COMP_METHOD) && stat.comp_method != ZIP_CM_STORE &&
            stat.comp_method != ZIP_CM_DEFLATE)
            refuse(name, "is packed in a way that Word and Excel do not use: " + save_again(kind_));
        if (stat.size > limits.part)
            refuse(name, "would take more than " + mebibytes(limits.part) + " when unpacked: " + save_again(kind_));
        else if (stat.size > limits.ratio_from && stat.size / limits.ratio > stat.comp_size)
            refuse(name,
                   "unpacks to more than " + std::to_string(limits.ratio) + " times its size: " + save_again(kind_));
    }

    /// XML and links only; whether a file is one is said by its name here and by its content type later.
    bool inflate_parts() {
        std::size_t whole = 0;
        for (const auto& [name, index, size] : entries_) {
            const auto key = lowered(name);
            if (!key.ends_with(".xml") && !key.ends_with(".rels") && !key.ends_with(".vml")) continue;
            const File file{zip_fopen_index(archive_.get(), index, 0)};
            std::string text;
            // What the directory says of the size may be a lie: never more than it says is read, nor less taken.
            const bool sound = file && read_up_to(file.get(), size, text);
            whole += text.size();
            if (!sound || whole > limits_.whole) {
                refuse(name, "is damaged, or not of the size that it says: ask for it again, or " + save_again(kind_));
                continue;
            }
            made_.texts[key] = std::move(text);
        }
        return problems_.empty();
    }

    static bool read_up_to(zip_file_t* file, std::size_t size, std::string& text) {
        std::array<char, 16384> block{};
        for (;;) {
            const auto read = zip_fread(file, block.data(), block.size());
            if (read < 0) return false;
            if (read == 0) return text.size() == size;
            if (text.size() + static_cast<std::size_t>(read) > size) return false;
            text.append(block.data(), static_cast<std::size_t>(read));
        }
    }

    struct PackedFile {
        std::string name;
        zip_uint64_t index;
        std::size_t size;
    };

    std::string_view bytes_;
    const std::string& source_;
    PackageKind kind_;
    const PackageLimits& limits_;
    Problems& problems_;
    Archive archive_;
    std::vector<PackedFile> entries_;
    Unpacked made_;
};

}  // namespace

std::string save_again(PackageKind kind) {
    return kind == PackageKind::document ? "open it in Word and save it as Word document (*.docx)"
                                         : "open it in Excel and save it as Excel workbook (*.xlsx)";
}

Unpacked unpack(std::string_view bytes, const std::string& source, PackageKind kind, const PackageLimits& limits,
                Problems& problems) {
    return ZipOpening{bytes, source, kind, limits, problems}.run();
}

}  // namespace mappa::forms
