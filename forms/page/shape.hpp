#pragma once

#include <list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "forms/page/model.hpp"

namespace mappa::forms {

/// The names a kind of document offers to its templates: the contract between the code that fills a `Model`
/// and the people who write templates. Both sides are checked against it, and the help lists it.
///
/// Rules, broken only by a programmer and so thrown as `std::logic_error` when the shape is put together:
/// - a name is lower case letters, digits and underscores, beginning with a letter;
/// - a name is declared once, and never again in anything nested below it. The template engine looks outwards
/// when
///   a row lacks a name; with no name in two layers, one person's name can never be printed on another's row;
/// - every text and row list `x` also offers the flag `has_x` ("is there anything to print?"), worked out
/// when
///   printing. The model does not carry it.
class Shape {
public:
    enum class Kind { text, raw, flag, rows, group };

    struct Name {
        Kind kind{};
        std::string meaning;      ///< what it is, for the person who writes a template
        std::string empty_when;   ///< when it is empty (or, for a flag, when it is "no"); "never" if it cannot be
        bool derived = false;     ///< a `has_x` flag, worked out when printing
        std::list<Shape> nested;  ///< exactly one for rows and groups, otherwise none
        const Shape& inner() const { return nested.front(); }
    };

    using Names = std::map<std::string, Name, std::less<>>;

    Shape& text(std::string name, std::string meaning, std::string empty_when = "never");

    /// A text that is markup already and is printed unescaped with `{{{name}}}`. Only for output of another
    /// template.
    Shape& raw(std::string name, std::string meaning, std::string empty_when = "never");

    Shape& flag(std::string name, std::string meaning, std::string no_when = "otherwise");
    Shape& rows(std::string name, std::string meaning, std::string empty_when, Shape inner);
    Shape& group(std::string name, std::string meaning, Shape inner);

    /// A text with line breaks: rows of one text, `line`. The model gives it with `Model::paragraphs`.
    Shape& paragraphs(std::string name, std::string meaning, std::string empty_when = "nothing is recorded");

    const Names& names() const { return names_; }

    /// The declaration of `name` in this layer, or null.
    const Name* find(std::string_view name) const;

    /// Names declared here that `other`, or anything nested in it, declares as well.
    std::vector<std::string> in_common(const Shape& other) const;

    /// A model with every name given and empty: texts "", flags no, no rows. The start of a blank form.
    Model blank() const;

    /// Everything in which `model` differs from this shape: names missing, undeclared or of another kind, in
    /// every row and group, each with its path ("actions[2].owner"). Empty when it fits.
    std::vector<std::string> differences(const Model& model) const;

private:
    Shape& add(std::string name, Name declaration);
    void find_differences(const Model& model, const std::string& path, std::vector<std::string>& found) const;

    Names names_;
};

/// "text", "unescaped text", "yes/no flag", "list of rows", "group": as it reads in a message.
std::string_view to_words(Shape::Kind kind);

}  // namespace mappa::forms
