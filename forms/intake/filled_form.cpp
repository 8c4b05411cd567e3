#include "forms/intake/filled_form.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "forms/documents/form_register.hpp"
#include "forms/intake/cell.hpp"
#include "forms/intake/form_answers.hpp"
#include "forms/intake/package.hpp"
#include "forms/intake/package_content.hpp"
#include "forms/page/word_content.hpp"

namespace mappa::forms {
namespace {

constexpr auto hints = std::to_array<std::string_view>({"Write here", "Choose a date", "Choose one"});

/// What the file says of itself.
std::map<std::string, std::string> properties_of(const Package& package, Problems& problems) {
    std::map<std::string, std::string> properties;
    const auto parts = package.linked("", "custom-properties");
    pugi::xml_document document;
    if (parts.empty() || !package.parse(parts.front(), document, problems)) return properties;
    for (const auto node : document.document_element().children()) {
        if (local_name(node.name()) == "property")
            properties[node.attribute("name").value()] = node.first_child().text().get();
    }
    return properties;
}

/// The marks of what stood in the form when it was made; none when the file lost them.
std::set<std::string, std::less<>> marks_of(const std::map<std::string, std::string>& properties) {
    std::string all;
    for (int piece = 1;; ++piece) {
        const auto found = properties.find("mappa.marks." + std::to_string(piece));
        if (found == properties.end()) break;
        all += found->second;
    }
    constexpr std::size_t size = 8;
    std::set<std::string, std::less<>> marks;
    for (std::size_t at = 0; at + size <= all.size(); at += size) marks.insert(all.substr(at, size));
    return marks;
}

std::string counted(int count, const std::string& one, const std::string& many) {
    return count == 1 ? "One " + one : std::to_string(count) + " " + many;
}

class FormReading {
public:
    FormReading(const std::string& source, std::span<const DocumentKind> taken, const Assets& assets,
                Problems& problems)
        : source_(source), taken_(taken), assets_(assets), problems_(problems) {}

    std::optional<FilledForm> run(const Package& package) {
        pugi::xml_document document;
        const auto before = problems_.size();
        if (!package.parse(package.main_part(), document, problems_)) return std::nullopt;
        const auto properties = properties_of(package, problems_);
        if (problems_.size() > before) return std::nullopt;
        if (std::string_view{document.document_element().name()} != "w:document") {
            refuse(
                "is not written as Word and LibreOffice write: open it in Word and save it as Word document (*.docx)");
            return std::nullopt;
        }
        marks_ = marks_of(properties);
        auto content = word_content(document.document_element().child("w:body"));
        if (content.tangled) {
            refuse("has more boxes begun within each other than any form has: copy the answers into a form made anew");
            return std::nullopt;
        }
        if (!identify(properties, content)) return std::nullopt;
        take_added_rows(content);
        place_answers(
            *form_to_fill(form_.kind), content.boxes, source_, [&](const WordBox& box) { return is_hint(box); }, form_,
            problems_);
        keep_unplaced(content);
        keep_notes(package);
        for (const auto& each : form_.unplaced) {
            if (!printable(each.where) || !printable(each.text))
                refuse("holds a sign that cannot be printed, " + quotable(each.where) + ": type the text again");
        }
        remark_on(content);
        if (problems_.size() > before) return std::nullopt;
        return std::move(form_);
    }

private:
    bool refuse(std::string says) {
        problems_.push_back({{source_, 0, 0, ""}, std::move(says)});
        return false;
    }

    /// Which form it is, of which edition, and for which case.
    bool identify(const std::map<std::string, std::string>& properties, const WordContent& content) {
        const auto said = [&](const char* name) {
            const auto found = properties.find(name);
            return found == properties.end() || !printable(found->second) ? std::string{} : found->second;
        };
        const auto said_shortly = [&](const char* name) {
            auto text = said(name);
            return text.size() > 60 ? std::string{} : text;
        };
        if (const auto kind = said("mappa.form"); kind.empty()) {
            form_.kind = likeliest(content);
        } else {
            const auto known = parse_word<DocumentKind>(kind);
            if (!known || std::ranges::find(taken_, *known) == taken_.end())
                return refuse("is another form (" + (known ? std::string{label(*known)} : "'" + quotable(kind) + "'") +
                              "): read here is the " + names_of_taken());
            form_.kind = *known;
        }
        form_.templates = said("mappa.templates");
        if (!form_.templates.empty() && !known_templates(form_.templates))
            return refuse("was made from templates that are not here ('" + quotable(form_.templates) +
                          "'): make the form again with `mappa document " + std::string{code(form_.kind)} +
                          " --format docx`, and copy the answers into it");
        form_.case_ref = said_shortly("mappa.case");
        form_.agency = said_shortly("mappa.agency");
        const auto number = said("mappa.number");
        std::from_chars(number.data(), number.data() + number.size(), form_.number);
        if (form_.number < 0 || form_.number > 1'000'000) form_.number = 0;
        return true;
    }

    /// Whether the folder that the form names is one of templates of its kind. What it names is no path until it is
    /// one.
    [[nodiscard]] bool known_templates(std::string_view named) const {
        // After a space stands which of an area's own files it was made with; they may have changed since.
        const auto folder = named.substr(0, named.find(' '));
        const auto kind = std::string{code(form_.kind)};
        if (!folder.starts_with(kind + "/") || folder.size() > 80) return false;
        const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
        const auto edition = folder.substr(kind.size() + 1);
        if (edition.empty() || !std::ranges::all_of(edition, plain)) return false;
        return assets_(std::string{folder} + "/" + kind + ".html.mustache").has_value();
    }

    /// Of a file that does not say it: the kind most of whose boxes it has.
    [[nodiscard]] DocumentKind likeliest(const WordContent& content) const {
        auto best = taken_.front();
        std::ptrdiff_t most = -1;
        for (const auto kind : taken_) {
            const auto* form = form_to_fill(kind);
            const auto boxes = std::ranges::count_if(
                content.boxes, [&](const WordBox& box) { return find_field(*form, box.name) != nullptr; });
            if (boxes > most) {
                most = boxes;
                best = kind;
            }
        }
        return best;
    }

    [[nodiscard]] std::string names_of_taken() const {
        std::string names;
        for (const auto kind : taken_) names += (names.empty() ? "" : " or the ") + std::string{label(kind)};
        return names;
    }

    /// A flag that the hint is shown is not enough: some programs keep it when somebody has written over the hint.
    [[nodiscard]] bool is_hint(const WordBox& box) const {
        const auto text = box.text();
        if (std::ranges::find(hints, text) != hints.end()) return true;
        return marks_.empty() ? box.placeholder : marks_.contains(hint_mark(text));
    }

    /// Whether it stood there when the form was made.
    [[nodiscard]] bool stood_there(const std::string& text) const { return marks_.contains(text_mark(text)); }

    /// Rows that somebody added to a table by hand have no boxes: each cell is taken for what stands in that column of
    /// the rows above.
    void take_added_rows(WordContent& content) const {
        if (marks_.empty()) return;
        const auto* form = form_to_fill(form_.kind);
        std::map<std::pair<int, int>, std::set<std::string>> columns;  // boxes by table and cell
        std::map<int, int> first_row;
        std::set<int> rows_with_boxes;
        for (const auto& box : content.boxes) {
            const auto* field = find_field(*form, box.name);
            if (!field || path_of(*field).list.empty() || box.place.cell == 0) continue;
            columns[{box.place.table, box.place.cell}].insert(box.name);
            first_row.emplace(box.place.table, box.place.row);
            rows_with_boxes.insert(box.place.row);
        }
        std::vector<WordBox> added;
        std::map<std::pair<int, int>, std::size_t> box_at;
        std::erase_if(content.outside, [&](const WordText& each) {
            const auto& place = each.place;
            const auto column = columns.find({place.table, place.cell});
            if (column == columns.end() || column->second.size() != 1 || rows_with_boxes.contains(place.row) ||
                place.row < first_row.at(place.table) || stood_there(each.text))
                return false;
            const auto [at, made] = box_at.emplace(std::pair{place.row, place.cell}, added.size());
            if (made) {
                WordBox box;
                box.name = *column->second.begin();
                box.place = place;
                added.push_back(std::move(box));
            }
            added[at->second].lines.push_back(each.text);
            return true;
        });
        for (auto& box : added) content.boxes.push_back(std::move(box));
    }

    void keep_unplaced(const WordContent& content) {
        if (marks_.empty()) {
            form_.remarks.emplace_back(
                "The file has lost the marks of what was printed on the form, so that it cannot be told what was "
                "written "
                "outside the boxes: look it through.");
            return;
        }
        for (const auto& each : content.outside) {
            if (stood_there(each.text)) continue;
            form_.unplaced.push_back(
                {each.place.heading.empty() ? "beginning of the form" : "under '" + each.place.heading + "'",
                 each.text});
        }
    }

    /// Comments and notes stand in parts of their own.
    void keep_notes(const Package& package) {
        for (const std::string_view type : {"comments", "footnotes", "endnotes"}) {
            for (const auto& part : package.linked(package.main_part(), type)) {
                pugi::xml_document document;
                if (!package.parse(part, document, problems_)) continue;
                for (const auto& each : word_content(document.document_element()).outside)
                    form_.unplaced.push_back({type == "comments" ? "comment" : "note", each.text});
            }
        }
    }

    void remark_on(const WordContent& content) {
        if (content.inserted > 0 || content.deleted > 0)
            form_.remarks.push_back("The form has tracked changes: what was inserted (" +
                                    std::to_string(content.inserted) + ") was taken, what was deleted (" +
                                    std::to_string(content.deleted) + ") was left out.");
        if (content.pictures > 0)
            form_.remarks.push_back(counted(content.pictures, "picture is", "pictures are") +
                                    " in the form, which cannot be read: keep the file.");
    }

    const std::string& source_;
    std::span<const DocumentKind> taken_;
    const Assets& assets_;
    Problems& problems_;
    std::set<std::string, std::less<>> marks_;
    FilledForm form_;
};

}  // namespace

std::string FilledForm::unplaced_text() const {
    std::string all;
    for (const auto& each : unplaced) all += (all.empty() ? "" : "\n") + each.where + ": " + each.text;
    return all;
}

std::optional<FilledForm> read_filled_form(std::string_view bytes, const std::string& source,
                                           std::span<const DocumentKind> taken, const Assets& assets,
                                           Problems& problems) {
    auto opened = Package::open(bytes, source, PackageKind::document);
    if (const auto* package = std::get_if<Package>(&opened))
        return read_filled_form(*package, source, taken, assets, problems);
    for (auto& each : std::get<Problems>(opened)) problems.push_back(std::move(each));
    return std::nullopt;
}

std::optional<FilledForm> read_filled_form(const Package& package, const std::string& source,
                                           std::span<const DocumentKind> taken, const Assets& assets,
                                           Problems& problems) {
    return FormReading{source, taken, assets, problems}.run(package);
}

}  // namespace mappa::forms
