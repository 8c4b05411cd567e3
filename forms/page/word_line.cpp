#include "forms/page/word_line.hpp"

#include <algorithm>
#include <utility>

namespace mappa::forms {
namespace {

enum class Direction { none, left, right };

/// The character that begins at `at`, which it moves past it. The text is valid UTF-8: the page was printed from texts
/// that are.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) return first;
    const int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t code = first & (0x3FU >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return code;
}

/// The direction of a letter, by the blocks of Unicode in which right-to-left scripts stand (UAX 9, table 4). Digits,
/// punctuation, symbols and emoji have none.
Direction direction_of(char32_t c) {
    const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (in(0x590, 0x8FF) || in(0xFB1D, 0xFDFF) || in(0xFE70, 0xFEFE) || in(0x10800, 0x10FFF) || in(0x1E800, 0x1EFFF) ||
        c == 0x200F)
        return Direction::right;
    if (in('A', 'Z') || in('a', 'z')) return Direction::left;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || in(0x2000, 0x2BFF) || in(0x3000, 0x303F) || in(0xFE00, 0xFE6F) ||
        in(0xFFF0, 0xFFFF) || in(0x1F000, 0x1FAFF) || in(0xE0000, 0x10FFFF))
        return Direction::none;
    return Direction::left;
}

std::string run_of(std::string_view text, const RunLook& look, bool from_right) {
    std::string xml = "<w:r>";
    if (look != RunLook{} || from_right) {
        xml += "<w:rPr>";
        if (!look.style.empty()) xml += "<w:rStyle w:val=\"" + std::string{look.style} + "\"/>";
        if (look.bold) xml += "<w:b/><w:bCs/>";
        if (look.italic) xml += "<w:i/><w:iCs/>";
        if (from_right) xml += "<w:rtl/>";
        xml += "</w:rPr>";
    }
    return xml + "<w:t xml:space=\"preserve\">" + escaped_xml(text) + "</w:t></w:r>";
}

}  // namespace

std::string escaped_xml(std::string_view text) {
    std::string safe;
    safe.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            default:
                safe += c;
        }
    }
    return safe;
}

std::string word_run(std::string_view text, const RunLook& look, bool from_right) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!from_right && std::ranges::all_of(text, is_ascii)) return run_of(text, look, false);  // nearly all texts
    std::string xml;
    std::size_t begin = 0;    // of the stretch
    std::size_t neutral = 0;  // where what has no direction begins, after its last letter
    auto direction = from_right ? Direction::right : Direction::left;
    const auto base = direction;
    const auto end_at = [&](std::size_t end) {
        if (end > begin) xml += run_of(text.substr(begin, end - begin), look, direction == Direction::right);
        begin = end;
    };
    // What has no direction goes with the letters around it when they agree, and else with the paragraph (UAX 9, N1,
    // N2).
    for (std::size_t at = 0; at < text.size();) {
        const auto here = at;
        const auto found = direction_of(next_character(text, at));
        if (found == Direction::none) continue;
        if (found != direction) {
            end_at(direction == base ? here : neutral);
            direction = found;
        }
        neutral = at;
    }
    if (direction != base) {
        end_at(neutral);
        direction = base;
    }
    if (begin < text.size() || text.empty()) xml += run_of(text.substr(begin), look, direction == Direction::right);
    return xml;
}

void WordLine::append(std::string_view words, const RunLook& look) {
    if (pieces_.empty() || pieces_.back().kind != Piece::Kind::text || pieces_.back().look != look)
        pieces_.push_back({Piece::Kind::text, look, {}});
    pieces_.back().content += words;
}

void WordLine::text(std::string_view words, const RunLook& look) {
    constexpr std::string_view spaces = " \t\n\r\f";
    for (std::size_t at = 0; at < words.size();) {
        const auto begin = words.find_first_not_of(spaces, at);
        if (begin != at) pending_ = true;
        if (begin == std::string_view::npos) return;
        const auto end = std::min(words.find_first_of(spaces, begin), words.size());
        if (pending_ && begun_) append(" ", look);
        pending_ = false;
        begun_ = true;
        append(words.substr(begin, end - begin), look);
        at = end;
    }
}

void WordLine::line_break() {
    pieces_.push_back({Piece::Kind::line_break, {}, {}});
    begun_ = pending_ = false;
}

void WordLine::tab() {
    pieces_.push_back({Piece::Kind::tab, {}, {}});
    begun_ = pending_ = false;
}

void WordLine::markup(std::string xml, bool seen) {
    if (pending_ && begun_) {
        append(" ", {});
        pending_ = begun_ = false;  // the space is written: more of them add nothing
    }
    pieces_.push_back({Piece::Kind::markup, {}, std::move(xml)});
    if (seen) begun_ = true;
}

bool WordLine::from_right() const {
    for (const auto& piece : pieces_) {
        if (piece.kind != Piece::Kind::text) continue;
        for (std::size_t at = 0; at < piece.content.size();) {
            const auto direction = direction_of(next_character(piece.content, at));
            if (direction != Direction::none) return direction == Direction::right;
        }
    }
    return false;
}

std::string WordLine::xml(bool right) const {
    std::string xml;
    for (const auto& piece : pieces_) {
        switch (piece.kind) {
            case Piece::Kind::text:
                xml += word_run(piece.content, piece.look, right);
                break;
            case Piece::Kind::line_break:
                xml += "<w:r><w:br/></w:r>";
                break;
            case Piece::Kind::tab:
                xml += "<w:r><w:tab/></w:r>";
                break;
            case Piece::Kind::markup:
                xml += piece.content;
                break;
        }
    }
    return xml;
}

}  // namespace mappa::forms
