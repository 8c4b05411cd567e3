#include "app/pdf.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "app/child_process.hpp"
#include "tests/support/program.hpp"

namespace pdf_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// A whole PDF of so many pages, as far as is looked at, that says it has `said`.
std::string pdf(int pages, int said) {
    std::string text = "%PDF-1.6\n1 0 obj<</Type/Pages/Count " + std::to_string(said) + ">>endobj\n";
    for (int i = 0; i < pages; ++i) text += std::to_string(i + 2) + " 0 obj<</Type /Page/Parent 1 0 R>>endobj\n";
    // Headings and their entries are counted too, and are no pages.
    text += "99 0 obj<</Type/Outlines/Count 40>>endobj\n";
    return text + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

/// The search path with a folder in front or alone, for as long as this lives.
class SearchPath {
public:
    explicit SearchPath(const std::string& path) {
        if (const auto* before = std::getenv("PATH")) before_ = before;
        setenv("PATH", path.c_str(), 1);
    }
    SearchPath(const SearchPath&) = delete;
    SearchPath& operator=(const SearchPath&) = delete;
    ~SearchPath() { setenv("PATH", before_.c_str(), 1); }

private:
    std::string before_;
};

/// A signal that is ignored for as long as this lives.
class Signal {
public:
    explicit Signal(int which) : which_{which}, before_{std::signal(which, SIG_IGN)} {}
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;
    ~Signal() { std::signal(which_, before_); }

private:
    int which_;
    void (*before_)(int);
};

/// A converter that is a shell script, and what comes of asking it.
std::string says(const std::string& script, app::PdfOrder order = {}, const std::string& word_file = "a Word file") {
    const Folder folder;
    const auto file = folder.write("soffice", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    const SearchPath path{folder.path().string() + ":/usr/bin:/bin"};
    const auto made = app::pdf_of(word_file, order);
    const auto* problems = std::get_if<Problems>(&made);
    return problems ? problems->front().text() : "made";
}

std::size_t temporary_folders() {
    std::size_t count = 0;
    for (const auto& each : std::filesystem::directory_iterator{std::filesystem::temp_directory_path()})
        count += each.path().filename().string().starts_with("mappa-pdf-") ? 1 : 0;
    return count;
}

constexpr auto to_outdir = "while [ \"$1\" != --outdir ]; do shift; done; ";

}  // namespace

TEST_CASE("a PDF has the pages that it says it has, and an end") {
    CHECK(app::pages_of(pdf(1, 1)) == 1);
    CHECK(app::pages_of(pdf(12, 12)) == 12);
    CHECK(app::pages_of(pdf(2, 3)) == 0);
    CHECK(app::pages_of(pdf(3, 2)) == 0);
    CHECK(app::pages_of(pdf(0, 0)) == 0);
    const auto whole = pdf(2, 2);
    CHECK(app::pages_of(whole.substr(0, whole.size() - 7)) == 0);
    CHECK(app::pages_of("<html>no converter</html>") == 0);
    CHECK(app::pages_of("") == 0);
    CHECK(app::least_pages_of("<p>short</p>") == 1);
    CHECK(app::least_pages_of("<p>" + std::string(60'000, 'x') + "</p>") == 4);
    CHECK(app::least_pages_of("<p class='" + std::string(60'000, 'x') + "'>short</p>") == 1);
}

TEST_CASE("without a converter it is said which one prints PDFs and what to install") {
    const Folder empty;
    const SearchPath path{empty.path().string()};
    CHECK(app::pdf_converter().empty());
    const auto made = app::pdf_of("a Word file");
    REQUIRE(std::holds_alternative<Problems>(made));
    const auto text = std::get<Problems>(made).front().text();
    CHECK(text.find("apt-get install libreoffice-writer") != std::string::npos);
    CHECK(text.find("neither 'soffice' nor 'libreoffice' is on the search path") != std::string::npos);
}

TEST_CASE("a converter that fails, hangs or cuts its PDF short is told of, and leaves nothing behind") {
    const auto before = temporary_folders();
    const auto failing = says("echo 'Error: source file could not be loaded'; exit 3");
    CHECK(failing.find("printed no PDF (it ended with 3, and said: Error: source file could not be loaded)") !=
          std::string::npos);
    CHECK(says("exit 0").find("printed no PDF") != std::string::npos);
    const auto slow = says("sleep 30", {.least_pages = 1, .patience = std::chrono::milliseconds{200}});
    CHECK(slow.find("was stopped") != std::string::npos);
    const auto cut =
        says(std::string{to_outdir} + "printf '%%PDF-1.6\\n1 0 obj<</Type/Pages/Count 2' > $2/document.pdf");
    CHECK(cut.find("a PDF that is not whole: it is cut short") != std::string::npos);
    const auto whole = std::string{to_outdir} + "cat > $2/document.pdf <<'END'\n" + pdf(2, 2) + "END\n";
    CHECK(says(whole) == "made");
    CHECK(says(whole, {.least_pages = 3, .patience = std::chrono::milliseconds{20'000}})
              .find("it has 2 pages, and the text takes at least 3") != std::string::npos);
    CHECK(temporary_folders() == before);
}

TEST_CASE("a Word file that could not be written whole is not printed") {
    const auto print = std::string{"while [ \"$1\" != --outdir ]; do shift; done; cat > $2/document.pdf <<'END'\n"} +
                       pdf(1, 1) + "END\n";
    CHECK(says(print) == "made");
    // A file may grow to less than the Word file has: as a full disk, and only for a moment.
    const Signal no_signal{SIGXFSZ};
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    auto small = before;
    small.rlim_cur = 4'096;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto said = says(print, {}, std::string(100'000, 'w'));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(said.find("the Word file that the PDF is printed from could not be written") != std::string::npos);
}

TEST_CASE("a program of which nobody can say how it ended did not succeed") {
    const Folder folder;
    const auto ended = app::run_program({"/bin/false"}, folder.path(), std::chrono::seconds{20});
    CHECK(ended.status == 1);
    const Signal nobody_waits{SIGCHLD};  // the system forgets children at once: there is none to ask about
    CHECK_THROWS_AS(static_cast<void>(app::run_program({"/bin/false"}, folder.path(), std::chrono::seconds{20})),
                    std::system_error);
}

TEST_CASE("minutes come as a PDF where LibreOffice is installed, and an issued PDF is kept like any other") {
    const auto converter = app::pdf_converter();
    if (converter.empty()) {
        MESSAGE("skipped: LibreOffice Writer is not installed");
        return;
    }
    const Folder folder;
    const auto db = fresh_area(folder);
    const auto story = std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/jack.toml";
    REQUIRE(test::mappa({"play", "--quiet", "--db", db, story}).status == 0);
    const auto content = [](const std::string& path) {
        std::ifstream file{path, std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    const auto out = folder.file("plan.pdf"), again = folder.file("again.pdf");
    const auto ended = test::mappa({"document", "issue", "plan", "FEN-2014-0001", "--to", "DI Otto Grey", "--to-agency",
                                    "police", "--format", "pdf", "--out", out, "--db", db, "--today", "2015-01-12"});
    INFO(ended.err);
    REQUIRE(ended.status == 0);
    CHECK(app::pages_of(content(out)) >= 1);
    CHECK(test::mappa({"document", "issued", "FEN-2014-0001", "--again", "1", "--out", again, "--db", db, "--today",
                       "2031-01-12"})
              .status == 0);
    CHECK(content(again) == content(out));
    const auto printed = test::mappa(
        {"document", "minutes", "FEN-2014-0001", "1", "--format", "pdf", "--db", db, "--today", "2015-01-12"});
    CHECK(printed.says("a PDF needs a file to be written to"));
}

}  // namespace pdf_test
