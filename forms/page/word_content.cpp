#include "forms/page/word_content.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace mappa::forms {
namespace {

bool is(pugi::xml_node node, std::string_view name) { return node.name() == name; }

std::string value_of(pugi::xml_node node) { return node.attribute("w:val").value(); }

bool on(pugi::xml_node node, const char* attribute = "w:val") {
    if (!node) return false;
    const std::string_view value = node.attribute(attribute).value();
    return value.empty() || (value != "0" && value != "false" && value != "off");
}

/// "victim_name" of "f_victim_name__2"; empty when it is not the bookmark of a box.
std::string box_of(std::string_view bookmark) {
    if (!bookmark.starts_with("f_")) return {};
    bookmark.remove_prefix(2);
    return std::string{bookmark.substr(0, bookmark.find("__"))};
}

/// Far above what a form has open at once: a box within a box is rare already.
constexpr std::size_t most_open = 64;
/// Blank lines kept in all boxes together: a few thousand tags can stand for millions of them.
constexpr int most_blank_lines = 10'000;
/// A heading is told with each text that stands under it.
constexpr std::size_t longest_heading = 160;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

std::string trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return std::string{text};
}

/// No more of a text than this many bytes, and no half of a letter.
std::string cut(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text;
    auto end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + " ...";
}

/// What is no text of the file: settings, what was deleted, codes of fields.
constexpr auto passed_over = std::to_array<std::string_view>(
    {"w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:instrText",
     "w:delText", "w:delInstrText", "w:fldData", "w:ffData", "w:softHyphen"});

class Reading {
public:
    WordContent run(pugi::xml_node root) {
        walk(root);
        end_paragraph();
        put_aside();
        return std::move(content_);
    }

private:
    void walk(pugi::xml_node node) {
        for (const auto child : node.children()) read(child);
    }

    void read(pugi::xml_node node) {
        const std::string_view name = node.name();
        if (name.empty() || std::ranges::find(passed_over, name) != passed_over.end()) return;
        if (name == "w:t" || name == "m:t") return text(node.text().get());
        if (name == "w:tab" || name == "w:ptab") return text(" ");
        if (name == "w:noBreakHyphen") return text("-");
        if (name == "w:br" || name == "w:cr") return line_break();
        if (name == "w:sym") return text(symbol(node));
        if (name == "w:p") return paragraph(node);
        if (name == "w:tbl") return table(node);
        if (name == "w:tr") return row(node);
        if (name == "w:tc") return cell(node);
        if (name == "w:sdt") return control(node);
        if (name == "w:bookmarkStart") return begin_bookmark(node);
        if (name == "w:bookmarkEnd") return end_bookmark(node);
        if (name == "w:del" || name == "w:moveFrom") {
            if (node.first_child()) ++content_.deleted;
            return;
        }
        if (name == "w:ins" || name == "w:moveTo") ++content_.inserted;
        if (name == "mc:AlternateContent") return alternative(node);
        if (name == "w:drawing" || name == "w:pict") return drawing(node);
        walk(node);
    }

    static std::string symbol(pugi::xml_node node) {
        // A ticked or open box of the Wingdings fonts; any other is shown as a sign that something stood there.
        const std::string code = node.attribute("w:char").value();
        if (code == "F0FE" || code == "F0FD" || code == "F052" || code == "F053") return "\u2612";
        if (code == "F0A8" || code == "F06F") return "\u2610";
        return "\u2022";
    }

    void paragraph(pugi::xml_node node) {
        end_paragraph();
        const auto style = value_of(node.child("w:pPr").child("w:pStyle"));
        heading_ = style.starts_with("Heading") && table_ == 0;
        walk(node);
        end_paragraph();
        ++paragraphs_;
    }

    void end_paragraph() {
        if (auto outside = trimmed(outside_); !outside.empty()) {
            if (heading_) place_.heading = cut(outside, longest_heading);
            content_.outside.push_back({std::move(outside), here()});
        }
        outside_.clear();
        heading_ = false;
    }

    void table(pugi::xml_node node) {
        const auto around = place_;
        const auto around_table = table_;
        place_.table = table_ = ++tables_;
        place_.row = place_.cell = 0;
        walk(node);
        end_paragraph();
        table_ = around_table;
        auto heading = std::move(place_.heading);
        place_ = around;
        place_.heading = std::move(heading);
    }

    void row(pugi::xml_node node) {
        place_.row = ++rows_;
        place_.cell = 0;
        walk(node);
    }

    void cell(pugi::xml_node node) {
        ++place_.cell;
        const int before = begun_;
        walk(node);
        end_paragraph();
        // A box does not reach beyond its cell, whatever became of the end of its bookmark.
        std::erase_if(open_, [&](const OpenBox& each) { return each.begun > before; });
    }

    void control(pugi::xml_node node) {
        const auto properties = node.child("w:sdtPr");
        const auto tag = value_of(properties.child("w:tag"));
        // A section that repeats is no box, but holds rows of them.
        const bool section = properties.child("w15:repeatingSection") || properties.child("w15:repeatingSectionItem");
        if (copies_.contains(node.hash_value())) return;
        if (tag.empty() || section) {
            if (!section) find_copies(node);
            note_untagged(properties);
            walk(node.child("w:sdtContent"));
            untagged_known_ = false;
            return;
        }
        WordBox box;
        box.name = tag;
        box.control = true;
        describe(properties, box);
        const auto around = control_;
        // Which cell it is in is known when its first text is read: a control may stand around a cell.
        control_ = static_cast<int>(content_.boxes.size());
        box.place = here();
        content_.boxes.push_back(std::move(box));
        walk(node.child("w:sdtContent"));
        control_ = around;
    }

    /// LibreOffice 7.4 writes a control whose text changes its script (Latin, Hebrew, an emoji) once for each stretch:
    /// the first time with the whole text, then each time with the stretch and the whole text after it. All but the
    /// first are left out.
    void find_copies(pugi::xml_node first) {
        const auto alias = value_of(first.child("w:sdtPr").child("w:alias"));
        if (alias.empty()) return;
        const auto whole = words_of(first);
        for (auto next = first.next_sibling(); is(next, "w:sdt"); next = next.next_sibling()) {
            const auto properties = next.child("w:sdtPr");
            if (properties.child("w:tag") || value_of(properties.child("w:alias")) != alias || whole.empty() ||
                !words_of(next).ends_with(whole))
                return;
            copies_.insert(next.hash_value());
        }
    }

    static std::string words_of(pugi::xml_node node) {
        std::string words;
        node.find_node([&](pugi::xml_node each) {
            if (is(each, "w:t")) words += each.text().get();
            return false;
        });
        return words;
    }

    static void describe(pugi::xml_node properties, WordBox& box) {
        box.placeholder = box.placeholder || on(properties.child("w:showingPlcHdr"));
        if (const auto date = properties.child("w:date")) box.full_date = date.attribute("w:fullDate").value();
        if (const auto check = properties.child("w14:checkbox")) box.ticked = on(check.child("w14:checked"), "w14:val");
    }

    /// A control that lost its tag: what else it says belongs to the box whose bookmark begins in it, or stands around
    /// it.
    void note_untagged(pugi::xml_node properties) {
        untagged_ = {};
        untagged_known_ = false;
        if (!properties.child("w:date") && !properties.child("w14:checkbox") && !properties.child("w:showingPlcHdr"))
            return;
        describe(properties, untagged_);
        untagged_known_ = true;
    }

    void begin_bookmark(pugi::xml_node node) {
        const auto name = box_of(node.attribute("w:name").value());
        if (name.empty()) return;
        // LibreOffice begins it anew in each paragraph, and ends it once.
        auto found = std::ranges::find(open_, name, &OpenBox::name);
        if (found == open_.end()) {
            if (open_.size() >= most_open) {
                content_.tangled = true;
                return;
            }
            found = open_.insert(open_.end(), OpenBox{name, ++begun_});
        }
        begun_by_[node.attribute("w:id").value()] = found->begun;
        std::rotate(found, found + 1, open_.end());
    }

    void end_bookmark(pugi::xml_node node) {
        const auto which = begun_by_.find(node.attribute("w:id").value());
        if (which == begun_by_.end()) return;
        const auto found = std::ranges::find(open_, which->second, &OpenBox::begun);
        begun_by_.erase(which);
        if (found == open_.end()) return;
        // Also when there is nothing in it: the box is there, and blank.
        static_cast<void>(bookmarked(found->name));
        open_.erase(found);
    }

    /// The box of a bookmark in this row, made when it is new.
    int bookmarked(const std::string& name) {
        const auto [known, made] = by_bookmark_.emplace(std::pair{name, place_.row}, -1);
        if (made) {
            known->second = static_cast<int>(content_.boxes.size());
            WordBox box;
            box.name = name;
            box.place = here();
            content_.boxes.push_back(std::move(box));
        }
        auto& box = content_.boxes[static_cast<std::size_t>(known->second)];
        if (untagged_known_) {
            box.placeholder = untagged_.placeholder;
            box.full_date = untagged_.full_date;
            box.ticked = untagged_.ticked;
            untagged_known_ = false;
        }
        return known->second;
    }

    /// The box that text read now belongs to; -1: none.
    int box_now() {
        if (control_ >= 0) return control_;
        return open_.empty() ? -1 : bookmarked(open_.back().name);
    }

    void text(std::string_view words) {
        if (words.empty()) return;
        const int which = box_now();
        if (which < 0) {
            outside_ += words;
            return;
        }
        auto& box = content_.boxes[static_cast<std::size_t>(which)];
        auto& last = last_paragraph_[which];
        if (box.lines.empty()) {
            box.place = here();
            last = paragraphs_ - 1;
        }
        // Blank paragraphs in between are lines too.
        const int blank = std::min(paragraphs_ - last - 1, blank_lines_left_);
        if (blank > 0) {
            box.lines.resize(box.lines.size() + static_cast<std::size_t>(blank));
            blank_lines_left_ -= blank;
        }
        if (last < paragraphs_) box.lines.emplace_back();
        last = paragraphs_;
        box.lines.back() += words;
    }

    void line_break() {
        const int which = box_now();
        if (which < 0) {
            outside_ += ' ';
            return;
        }
        content_.boxes[static_cast<std::size_t>(which)].lines.emplace_back();
        last_paragraph_[which] = paragraphs_;
    }

    void alternative(pugi::xml_node node) {
        // One of them is shown: the first is what newer programs take.
        if (const auto choice = node.child("mc:Choice"))
            walk(choice);
        else
            walk(node.child("mc:Fallback"));
    }

    void drawing(pugi::xml_node node) {
        bool boxed = false;
        const auto find = [&](const auto& self, pugi::xml_node from) -> void {
            for (const auto child : from.children()) {
                if (is(child, "w:txbxContent")) {
                    boxed = true;
                    text_box(child);
                } else {
                    self(self, child);
                }
            }
        };
        find(find, node);
        if (!boxed) ++content_.pictures;
    }

    /// The paragraphs of a text box stand by themselves, inside the paragraph it is anchored in.
    void text_box(pugi::xml_node node) {
        auto around = std::move(outside_);
        outside_.clear();
        walk(node);
        end_paragraph();
        outside_ = std::move(around);
    }

    [[nodiscard]] WordPlace here() const { return place_; }

    /// Text that stands in the bookmark of a box, but beside its control.
    void put_aside() {
        std::set<std::pair<std::string, int>> controls;
        for (const auto& box : content_.boxes) {
            if (box.control) controls.emplace(box.name, box.place.row);
        }
        const auto beside = [&](const WordBox& box) {
            return !box.control && controls.contains({box.name, box.place.row});
        };
        for (const auto& box : content_.boxes) {
            if (auto text = trimmed(box.text()); beside(box) && !text.empty())
                content_.outside.push_back({std::move(text), box.place});
        }
        std::erase_if(content_.boxes, beside);
    }

    WordContent content_;
    WordPlace place_;
    std::string outside_;
    bool heading_ = false;
    int table_ = 0, tables_ = 0, rows_ = 0, paragraphs_ = 0;
    int control_ = -1;
    /// A box whose bookmark has begun, and which it is of all that began.
    struct OpenBox {
        std::string name;
        int begun = 0;
    };
    std::vector<OpenBox> open_;            ///< the one that began last stands last
    std::map<std::string, int> begun_by_;  ///< what began, by the bookmark's number
    int begun_ = 0;
    int blank_lines_left_ = most_blank_lines;
    std::map<std::pair<std::string, int>, int> by_bookmark_;  ///< boxes by name and row
    std::map<int, int> last_paragraph_;                       ///< the paragraph a box was last written in
    std::set<std::size_t> copies_;                            ///< controls that repeat the one before them
    WordBox untagged_;
    bool untagged_known_ = false;
};

}  // namespace

std::string WordBox::text() const {
    std::string all;
    for (const auto& line : lines) all += (&line == &lines.front() ? "" : "\n") + line;
    return all;
}

WordContent word_content(pugi::xml_node root) { return Reading{}.run(root); }

}  // namespace mappa::forms
