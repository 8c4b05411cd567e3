#include "forms/page/zip_archive.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace mappa::forms {

namespace {

constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t first_of_january_1980 = (0 << 9) | (1 << 5) | 1;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

[[noreturn]] void fail(const std::string& doing, const char* why) {
    throw std::runtime_error("Zip file: cannot " + doing + ": " + why);
}

void write_entry(zip_t* archive, const std::string& path, const std::string& content) {
    Source source(zip_source_buffer(archive, content.data(), content.size(), 0));
    if (!source) fail("read " + path, zip_strerror(archive));
    const zip_int64_t added = zip_file_add(archive, path.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (added < 0) fail("add " + path, zip_strerror(archive));
    static_cast<void>(source.release());  // the archive owns it now
    const auto index = static_cast<zip_uint64_t>(added);
    // The DOS form of the date, because the other one would be converted through the local time zone.
    if (zip_file_set_dostime(archive, index, midnight, first_of_january_1980, 0) < 0 ||
        zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 6) < 0)
        fail("prepare " + path, zip_strerror(archive));
}

std::string read_all(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0)
        fail("read it back", zip_error_strerror(zip_source_error(source)));
    std::string bytes(stat.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) fail("read it back", "it is cut short");
    return bytes;
}

}  // namespace

void ZipArchive::add(std::string path, std::string content) {
    entries_.push_back({std::move(path), std::move(content)});
}

std::string ZipArchive::bytes() const {
    zip_error_t error;
    zip_error_init(&error);
    Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target) fail("start", zip_error_strerror(&error));
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) fail("start", zip_error_strerror(&error));
    zip_source_keep(target.get());  // one hold for the archive, which closing gives up, and one for us

    for (const Entry& entry : entries_) write_entry(archive.get(), entry.path, entry.content);
    if (zip_close(archive.get()) < 0) fail("write", zip_strerror(archive.get()));
    static_cast<void>(archive.release());
    return read_all(target.get());
}

}  // namespace mappa::forms
