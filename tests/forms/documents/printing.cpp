#include "tests/forms/documents/printing.hpp"

#include <doctest/doctest.h>
#include <zip.h>

#include <fstream>
#include <iterator>

namespace mappa::forms::sample {
namespace {

std::string file(const std::string& path) {
    std::ifstream stream{std::string{MAPPA_SOURCE_DIR} + "/" + path, std::ios::binary};
    REQUIRE_MESSAGE(stream, path);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

DocumentRequest request(const CaseRecord& record, int number, const Policy& by) {
    return {record, by, "Exampleshire MAPPA", Date{2030, 5, 20}, "Cora Coordinator", number, number};
}

}  // namespace

Assets templates() {
    return [](std::string_view path) -> std::optional<std::string_view> {
        static std::map<std::string, std::string, std::less<>> read;
        if (const auto known = read.find(path); known != read.end()) return known->second;
        std::ifstream stream{std::string{MAPPA_SOURCE_DIR} + "/templates/" + std::string{path}, std::ios::binary};
        if (!stream) return std::nullopt;
        return read.emplace(path, std::string{std::istreambuf_iterator<char>{stream}, {}}).first->second;
    };
}

Policy policy(const std::string& replace, const std::string& with) {
    auto text = file("engine/policy/england-wales-2012.toml");
    if (!replace.empty()) {
        const auto at = text.find(replace);
        REQUIRE(at != std::string::npos);
        text.replace(at, replace.size(), with);
    }
    Problems problems;
    auto read = Policy::read(text, "policy.toml", problems);
    REQUIRE_MESSAGE(problems.empty(), (problems.empty() ? "" : problems.front().text()));
    return read;
}

std::string html(DocumentKind kind, const CaseRecord& record, int number, const Policy& by) {
    return make_document(kind, Format::html, request(record, number, by), templates());
}

std::string docx(DocumentKind kind, const CaseRecord& record, int number, const Policy& by) {
    return make_document(kind, Format::docx, request(record, number, by), templates());
}

std::map<std::string, std::string> parts_of(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive);
    std::map<std::string, std::string> parts;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
        zip_stat_t stat;
        REQUIRE(zip_stat_index(archive, i, 0, &stat) == 0);
        std::string content(stat.size, '\0');
        zip_file_t* part = zip_fopen_index(archive, i, 0);
        REQUIRE(zip_fread(part, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
        zip_fclose(part);
        parts.emplace(stat.name, std::move(content));
    }
    zip_close(archive);
    return parts;
}

std::string visible(const std::string& markup) {
    std::string text;
    bool tag = false;
    const auto body = markup.find("<body");
    for (std::size_t i = body == std::string::npos ? 0 : body; i < markup.size(); ++i) {
        const char c = markup[i];
        if (c == '<' || c == '>') tag = c == '<';
        const bool space = c == '<' || c == '>' || c == ' ' || c == '\n' || c == '\t';
        if (space && !text.empty() && text.back() != ' ') text += ' ';
        if (!space && !tag) text += c;
    }
    for (const auto& [entity, sign] :
         {std::pair{"&#39;", "'"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}) {
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at)
            text.replace(at, std::string_view{entity}.size(), sign);
    }
    return text;
}

std::string visible_docx(const std::string& bytes) { return visible(parts_of(bytes).at("word/document.xml")); }

Both both(DocumentKind kind, const CaseRecord& record, int number, const Policy& by) {
    return {visible(html(kind, record, number, by)), visible_docx(docx(kind, record, number, by))};
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

std::string badly_nested(const std::string& page) {
    std::vector<std::string> open;
    for (std::size_t at = 0; (at = page.find('<', at)) != std::string::npos; ++at) {
        const bool closes = page[at + 1] == '/';
        const auto begin = at + (closes ? 2 : 1);
        const auto name = page.substr(begin, page.find_first_of(" />\n", begin) - begin);
        if (name == "!DOCTYPE" || name == "meta") continue;
        if (!closes)
            open.push_back(name);
        else if (open.empty() || open.back() != name)
            return "</" + name + "> at " + std::to_string(at);
        else
            open.pop_back();
    }
    return open.empty() ? "" : "<" + open.back() + "> is never closed";
}

void set_every_text_of(CaseRecord& record, const std::string& text) {
    set_every_text(record.facts, text);
    for_each_table([&](const auto& table) {
        for (auto& row : record.*(table.rows)) set_every_text(row, text);
    });
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
bool has(const Both& texts, const std::string& part) { return has(texts.html, part) && has(texts.docx, part); }
bool has_neither(const Both& texts, const std::string& part) {
    return !has(texts.html, part) && !has(texts.docx, part);
}

}  // namespace mappa::forms::sample
