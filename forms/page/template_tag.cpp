#include "forms/page/template_tag.hpp"

#include <algorithm>
#include <optional>

namespace mappa::forms {

namespace {

/// Follows a position through the text, counting lines and characters.
class Position {
public:
    explicit Position(std::string_view text) : text_(text) {}

    void move_to(std::size_t position) {
        for (; at_ < position; ++at_) {
            const auto byte = static_cast<unsigned char>(text_[at_]);
            if (byte == '\n') {
                ++line_;
                column_ = 1;
            } else if ((byte & 0xC0U) != 0x80U) {  // not a continuation byte: a new character
                ++column_;
            }
        }
    }

    std::size_t line() const { return line_; }
    std::size_t column() const { return column_; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t column_ = 1;
};

std::string_view without_spaces(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_name(std::string_view name, Tag::Kind kind) {
    const auto allowed = [&](char c) {
        const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter_or_digit || c == '_' || c == '.' || (kind == Tag::Kind::partial && (c == '/' || c == '-'));
    };
    if (name.empty() || !std::all_of(name.begin(), name.end(), allowed)) return false;
    return name.front() != '.' && name.back() != '.' && name.find("..") == std::string_view::npos;
}

std::optional<Tag::Kind> kind_of(char sign) {
    switch (sign) {
        case '#':
            return Tag::Kind::section;
        case '^':
            return Tag::Kind::inverted;
        case '/':
            return Tag::Kind::close;
        case '>':
            return Tag::Kind::partial;
        case '&':
            return Tag::Kind::unescaped;
        default:
            return std::nullopt;
    }
}

class TagReader {
public:
    TagReader(const std::string& file, std::string_view text, Problems& problems)
        : file_(file), text_(text), position_(text), problems_(problems) {}

    std::vector<Tag> read() {
        std::size_t from = 0;
        for (std::size_t open = 0; (open = text_.find("{{", from)) != std::string_view::npos;) {
            read_between(from, open);
            position_.move_to(open);
            from = read_tag(open);
        }
        read_between(from, text_.size());
        return std::move(tags_);
    }

private:
    /// What stands between two tags is printed as it is.
    void read_between(std::size_t from, std::size_t to) {
        const auto between = text_.substr(0, to);
        for (auto at = from; (at = between.find_first_of("}<", at)) != std::string_view::npos; ++at) {
            if (between.substr(at, 2) == "}}") {
                position_.move_to(at);
                report("A }} closes nothing and would be printed.", "Take it out, or open its tag with {{.");
                ++at;
            } else if (between.substr(at, 4) == "<!--") {
                position_.move_to(at);
                report("A remark <!-- --> would be sent to everybody who gets the page.", "Write {{! remark }}.");
            }
        }
    }

    /// Reads the tag that opens at `open` and returns where to go on.
    std::size_t read_tag(std::size_t open) {
        const bool triple = text_.substr(open, 3) == "{{{";
        const std::size_t begin = open + (triple ? 3 : 2);
        const std::size_t close = text_.find("}}", begin);
        const bool remark = !triple && without_spaces(text_.substr(begin, close - begin)).starts_with('!');
        const std::string_view content =
            text_.substr(begin, close == std::string_view::npos ? std::string_view::npos : close - begin);

        if (close == std::string_view::npos || (!remark && content.find_first_of("\r\n") != std::string_view::npos)) {
            report("A tag is opened here and not closed on its line.", "Close it with }}.");
            const bool closed_later = close != std::string_view::npos && content.find("{{") == std::string_view::npos;
            return closed_later ? close + 2 : begin;
        }
        if (remark) return close + 2;
        if (triple && text_.substr(close, 3) != "}}}") {
            report("A tag is opened with three braces and closed with two.", "Close it with }}}.");
            return close + 2;
        }
        const auto end = close + (triple ? 3 : 2);
        add(without_spaces(content), triple, open, end);
        return end;
    }

    void add(std::string_view content, bool triple, std::size_t begin, std::size_t end) {
        if (!triple && content.starts_with('=')) {
            report("A tag changes the delimiters.", "Take it out: only {{ and }} are used here.");
            return;
        }
        Tag tag{
            triple ? Tag::Kind::unescaped : Tag::Kind::variable, "", position_.line(), position_.column(), begin, end};
        if (const auto signed_kind = content.empty() || triple ? std::nullopt : kind_of(content.front())) {
            tag.kind = *signed_kind;
            content = without_spaces(content.substr(1));
        }
        if (!is_name(content, tag.kind)) {
            report("A tag holds '" + std::string(content) + "', which is not a name.",
                   "Write one name of letters, digits and underscores, or two joined by a full stop.");
            return;
        }
        tag.name = content;
        tags_.push_back(std::move(tag));
    }

    void report(const std::string& wrong, const std::string& remedy) {
        problems_.push_back({{file_, position_.line(), position_.column(), {}}, wrong + " " + remedy});
    }

    const std::string& file_;
    std::string_view text_;
    Position position_;
    Problems& problems_;
    std::vector<Tag> tags_;
};

}  // namespace

std::string Tag::written() const {
    switch (kind) {
        case Kind::variable:
            return "{{" + name + "}}";
        case Kind::unescaped:
            return "{{{" + name + "}}}";
        case Kind::section:
            return "{{#" + name + "}}";
        case Kind::inverted:
            return "{{^" + name + "}}";
        case Kind::close:
            return "{{/" + name + "}}";
        case Kind::partial:
            return "{{>" + name + "}}";
    }
    return name;
}

std::vector<Tag> read_tags(const std::string& file, std::string_view text, Problems& problems) {
    return TagReader(file, text, problems).read();
}

}  // namespace mappa::forms
