#pragma once

#include <map>
#include <string>
#include <variant>

#include "engine/input/entry.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// A Mustache template that was checked against the shape of its document when it was loaded.
///
/// The engine beneath (mstch) fails silently: a wrong name prints nothing, an unclosed section drops the rest
/// of the page. Nothing reaches it here that it would be silent about.
///
/// What may be written, for a shape with text `name`, rows `actions`, group `offender`, flag `urgent`:
/// `{{name}}`, `{{offender.surname}}`, `{{#actions}}..{{/actions}}`, `{{^actions}}..{{/actions}}`,
/// `{{#urgent}}`,
/// `{{#has_name}}`, `{{{markup}}}` if declared raw, `{{! remark}}`, `{{>partial}}`. A name is looked for in
/// the innermost section and then outwards; no section may be opened that shares a name with one already
/// open.
class Template {
public:
    using Partials = std::map<std::string, std::string>;  ///< name as written in `{{>name}}`, and its text

    /// Checks `text`, and every partial it reaches, against `shape`. Either a template that can print, or all
    /// the problems at once, in order of file, line and column. `name` is the file name shown in problems.
    static std::variant<Template, Problems> load(std::string name, std::string text, const Partials& partials,
                                                 const Shape& shape);

    /// Prints the model. Text is escaped for XML and HTML (& < > " '); it is never read as a template.
    /// Throws `std::logic_error` naming every difference when the model does not fit the shape.
    std::string render(const Model& model) const;

    const std::string& name() const { return name_; }

private:
    Template(std::string name, std::string text, Partials partials, Shape shape);

    std::string name_;
    std::string text_;
    Partials partials_;  // only those the text reaches
    Shape shape_;
};

}  // namespace mappa::forms
