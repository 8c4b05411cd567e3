#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mappa::forms {

/// How a stretch of text looks.
struct RunLook {
    bool bold = false;
    bool italic = false;
    std::string_view style;  ///< a character style; empty for none

    friend bool operator==(const RunLook&, const RunLook&) = default;
};

/// The text of one paragraph while it is put together. White space is drawn together as HTML does: any amount is one
/// space, none at the beginning, at the end and beside a line break.
class WordLine {
public:
    void text(std::string_view words, const RunLook& look);
    void line_break();
    void tab();
    /// Markup as it is: a bookmark, the ends of a link, or a content control (which is `seen`: a space may follow it).
    void markup(std::string xml, bool seen = false);

    [[nodiscard]] bool empty() const { return pieces_.empty(); }
    /// Whether the first letter that has a direction runs from right to left, as dir="auto" asks.
    [[nodiscard]] bool from_right() const;
    /// Runs of WordprocessingML; stretches in Hebrew or Arabic are marked as such. `right`: the paragraph is set from
    /// the right.
    [[nodiscard]] std::string xml(bool right) const;

private:
    struct Piece {
        enum class Kind { text, line_break, tab, markup };
        Kind kind = Kind::text;
        RunLook look;
        std::string content;
    };

    void append(std::string_view words, const RunLook& look);

    std::vector<Piece> pieces_;
    bool begun_ = false;    // something stands before on this line, so that a space counts
    bool pending_ = false;  // white space was read and is written when something follows
};

/// Text escaped for XML, in an element or an attribute.
[[nodiscard]] std::string escaped_xml(std::string_view text);

/// "<w:r>...": text as one run, or as one for each stretch of a direction.
[[nodiscard]] std::string word_run(std::string_view text, const RunLook& look = {}, bool from_right = false);

}  // namespace mappa::forms
