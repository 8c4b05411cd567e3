#include "app/template_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "forms/page/plain_text.hpp"
#include "forms/page/word_place.hpp"

namespace mappa::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 256 << 10, most_bytes_of_all = 4 << 20;
constexpr std::size_t most_files = 500, most_entries = 5000;
constexpr int deepest = 4;

bool is_plain(const std::string& name) {
    return std::ranges::all_of(name, [](char c) {
        const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter_or_digit || c == '-' || c == '_' || c == '.';
    });
}

class Reader {
public:
    Reader(TemplateFolder& into, Problems& problems) : into_{into}, problems_{problems} {}

    void read(const fs::path& folder, const std::string& below, int depth) {
        std::error_code error;
        std::vector<fs::path> entries;
        for (fs::directory_iterator each{folder, error}, end; !error && each != end; each.increment(error)) {
            if (++entries_ > most_entries) return report(below, "holds more than 5,000 files: is it the right folder?");
            entries.push_back(each->path());
        }
        if (error) return report(below, "cannot be read: " + error.message());
        std::ranges::sort(entries);
        for (const auto& each : entries) read_entry(each, below + each.filename().string(), depth);
    }

private:
    void read_entry(const fs::path& path, const std::string& name, int depth) {
        const auto file = path.filename().string();
        if (file.starts_with('.') || file.ends_with('~')) {
            into_.left_out.push_back(name);
            return;
        }
        std::error_code error;
        const auto status = fs::symlink_status(path, error);
        if (fs::is_symlink(status)) return report(name, "is a link: put the file itself there");
        if (!is_plain(file))
            return report(name, "has a name that no template has: letters, digits, '-', '_' and '.' only");
        if (fs::is_directory(status)) {
            if (depth >= deepest) return report(name, "lies too deep: DOCUMENT/EDITION/ or shared/html/");
            return read(path, name + "/", depth + 1);
        }
        if (!fs::is_regular_file(status)) return report(name, "is not a file");
        read_file(path, name);
    }

    void read_file(const fs::path& path, const std::string& name) {
        std::ifstream stream{path, std::ios::binary};
        std::string text(most_bytes + 1, '\0');
        stream.read(text.data(), static_cast<std::streamsize>(text.size()));
        if (stream.bad() || !stream.gcount()) {
            std::error_code error;
            return report(name, fs::file_size(path, error) == 0 && !error ? "is empty" : "cannot be read");
        }
        text.resize(static_cast<std::size_t>(stream.gcount()));
        if (text.size() > most_bytes) return report(name, "is larger than 256 KiB: no template is");
        bytes_ += text.size();
        if (bytes_ > most_bytes_of_all || into_.files.size() >= most_files)
            return report(name, "is too much: a folder of templates has at most 500 files and 4 MiB");
        if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
        for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
        const auto plain = forms::plain_text(text);
        const auto differs = std::ranges::mismatch(plain, text).in2;
        if (differs != text.end() || plain.size() != text.size()) {
            const bool control = differs != text.end() && static_cast<unsigned char>(*differs) < 0x80U;
            const auto offset = static_cast<std::size_t>(differs - text.begin());
            problems_.push_back({forms::place_in(name, text, offset),
                                 control ? "a control character stands here: take it out"
                                         : "the text is not UTF-8 from here on: save the file as UTF-8"});
            return;
        }
        into_.files.emplace(name, std::move(text));
    }

    void report(const std::string& name, const std::string& wrong) {
        problems_.push_back({{name.empty() ? "the folder" : name, 0, 0, {}}, wrong});
    }

    TemplateFolder& into_;
    Problems& problems_;
    std::size_t entries_ = 0;
    std::uintmax_t bytes_ = 0;
};

}  // namespace

TemplateFolder read_template_folder(const std::string& folder, Problems& problems) {
    TemplateFolder found;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        problems.push_back(
            {{folder, 0, 0, {}}, "is no folder: `mappa template export DOCUMENT --to FOLDER` makes one"});
        return found;
    }
    Reader{found, problems}.read(folder, "", 1);
    if (problems.empty() && found.files.empty())
        problems.push_back({{folder, 0, 0, {}}, "holds no template: `mappa template export DOCUMENT --to FOLDER`"});
    return found;
}

}  // namespace mappa::app
