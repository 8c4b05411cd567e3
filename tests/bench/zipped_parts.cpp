#include "tests/bench/zipped_parts.hpp"

#include <zip.h>

#include <stdexcept>

namespace mappa::bench {

std::vector<ZippedPart> unzipped(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive) throw std::runtime_error("what should be an archive is none");
    std::vector<ZippedPart> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
        auto& content = parts.emplace_back(about.name, std::string(about.size, '\0')).second;
        auto* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        if (zip_fread(file, content.data(), about.size) < 0) throw std::runtime_error("a part that cannot be read");
        zip_fclose(file);
    }
    zip_discard(archive);
    return parts;
}

std::string zipped(const std::vector<ZippedPart>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    auto* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    auto* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive) throw std::runtime_error("no archive could be begun");
    zip_source_keep(target);
    for (const auto& [path, content] : parts)
        zip_file_add(archive, path.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    if (zip_close(archive) < 0) throw std::runtime_error("an archive could not be written");
    zip_stat_t about;
    zip_stat_init(&about);
    zip_source_stat(target, &about);
    std::string bytes(about.size, '\0');
    if (zip_source_open(target) < 0 || zip_source_read(target, bytes.data(), bytes.size()) < 0)
        throw std::runtime_error("an archive could not be read back");
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace mappa::bench
