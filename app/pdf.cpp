#include "app/pdf.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/child_process.hpp"

namespace mappa::app {
namespace {

namespace fs = std::filesystem;

constexpr auto install = "install LibreOffice Writer: `apt-get install libreoffice-writer`";

/// A folder that only its owner may enter and that goes away again with all that is in it.
class PrivateFolder {
public:
    PrivateFolder() {
        auto name = (fs::temp_directory_path() / "mappa-pdf-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw fs::filesystem_error{"no private folder", std::error_code{}};
        path_ = name;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string content(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// What a converter printed, its last line, for a sentence.
std::string last_line(std::string text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

int number_after(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    int number = 0;
    std::from_chars(text.data() + std::min(at, text.size()), text.data() + text.size(), number);
    return number;
}

Problems problem(std::string says) { return {{{}, std::move(says)}}; }

}  // namespace

std::string pdf_converter() {
    for (const auto* name : {"soffice", "libreoffice"}) {
        if (auto found = program_on_path(name); !found.empty()) return found;
    }
    return {};
}

int pages_of(std::string_view pdf) {
    const auto end = pdf.rfind("%%EOF");
    if (!pdf.starts_with("%PDF-") || end == std::string_view::npos || pdf.size() - end > 8) return 0;
    int pages = 0, said = 0;
    constexpr std::string_view type = "/Type", count = "/Count";
    for (auto at = pdf.find(type); at != std::string_view::npos; at = pdf.find(type, at + 1)) {
        auto name = at + type.size();
        while (name < pdf.size() && pdf[name] == ' ') ++name;
        if (pdf.substr(name, 5) != "/Page") continue;
        if (name + 5 >= pdf.size() || pdf[name + 5] != 's') {
            ++pages;
            continue;
        }
        // The root of the tree of pages says how many there are in all; branches of it say less.
        const auto object = pdf.substr(name, pdf.find("endobj", name) - name);
        if (const auto in = object.find(count); in != std::string_view::npos)
            said = std::max(said, number_after(object, in + count.size()));
    }
    return pages == said ? pages : 0;
}

int least_pages_of(std::string_view html) {
    // An A4 page in 7-point type holds some 14,000 characters; what the forms print is twice as large.
    constexpr std::size_t most_on_a_page = 14'000;
    std::size_t shown = 0;
    bool in_tag = false;
    for (const char c : html) {
        if (c == '<') in_tag = true;
        if (!in_tag && std::isspace(static_cast<unsigned char>(c)) == 0) ++shown;
        if (c == '>') in_tag = false;
    }
    return std::max(1, static_cast<int>(shown / most_on_a_page));
}

std::variant<PdfFile, Problems> pdf_of(std::string_view word_file, const PdfOrder& order) {
    const auto converter = pdf_converter();
    if (converter.empty())
        return problem(std::string{"a PDF is printed by LibreOffice, and neither 'soffice' nor 'libreoffice' is on the "
                                   "search path: "} +
                       install + "; or choose --format docx or html");
    const PrivateFolder folder;
    const auto word = folder.path() / "document.docx";
    std::ofstream file{word, std::ios::binary};
    file << word_file;
    file.close();
    if (!file)
        return problem("the Word file that the PDF is printed from could not be written to " +
                       folder.path().parent_path().string() + ": is the disk full? Nothing was written");
    // A profile of its own: another LibreOffice that is open on this machine would otherwise take the work and say
    // nothing of it.
    const auto ended = run_program({converter, "--headless", "--norestore", "--nologo", "--nolockcheck",
                                    "-env:UserInstallation=file://" + (folder.path() / "profile").string(),
                                    "--convert-to", "pdf", "--outdir", folder.path().string(), word.string()},
                                   folder.path(), order.patience);
    if (ended.out_of_time)
        return problem(converter + " was stopped: it did not print the PDF in " +
                       std::to_string(order.patience.count() / 1000) + " seconds. Nothing was written; try again");
    auto bytes = content(folder.path() / "document.pdf");
    if (ended.status != 0 || bytes.empty())
        return problem(converter + " printed no PDF (it ended with " + std::to_string(ended.status) +
                       ", and said: " + last_line(ended.said) + "). Is its Writer there? If not, " + install);
    const int pages = pages_of(bytes);
    if (pages < order.least_pages)
        return problem(converter + " printed a PDF that is not whole: " +
                       (pages == 0 ? std::string{"it is cut short, or its pages are not as many as it says"}
                                   : "it has " + std::to_string(pages) + " pages, and the text takes at least " +
                                         std::to_string(order.least_pages)) +
                       ". Nothing was written");
    return PdfFile{std::move(bytes), pages, converter};
}

}  // namespace mappa::app
