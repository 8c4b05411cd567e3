#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace mappa::web {

/// HTML that may be sent as it is. It is made by the desk's templates and by `words`, which escapes: what people typed
/// never becomes markup in another way.
class Markup {
public:
    Markup() = default;
    /// Of a template's output only.
    static Markup made(std::string html) {
        Markup markup;
        markup.html_ = std::move(html);
        return markup;
    }
    Markup& operator+=(const Markup& more) {
        html_ += more.html_;
        return *this;
    }
    friend Markup operator+(Markup one, const Markup& other) {
        one += other;
        return one;
    }
    [[nodiscard]] const std::string& html() const { return html_; }
    [[nodiscard]] bool empty() const { return html_.empty(); }

private:
    std::string html_;
};

/// Text as HTML; a line break stays one.
[[nodiscard]] Markup words(std::string_view text);
/// An address within the desk as it stands in one: "/cases/FEN-2014-0001", each part percent-encoded.
[[nodiscard]] std::string address(std::initializer_list<std::string_view> parts);

}  // namespace mappa::web
