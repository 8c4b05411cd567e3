#pragma once

#include <concepts>
#include <cstddef>
#include <list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mappa::forms {

/// What a template is given: names with a text, a yes/no flag, a list of rows, or a nested group.
///
/// Every value is already the string that will be printed: no numbers, no dates, because the template engine
/// prints numbers in its own way. Names are kept in alphabetical order, so the same model prints the same
/// bytes. Setting a name again replaces it, which lets a caller start from `Shape::blank()`.
class Model {
public:
    using Rows = std::list<Model>;  ///< a list, so that the row `add_row` returned stays valid when more are added

    /// A nested model; always present (what may be absent is a list of no or one row).
    class Group {
    public:
        explicit Group(Model model);
        const Model& model() const { return only_.front(); }

    private:
        std::list<Model> only_;  // exactly one: a list may be declared while Model is incomplete
    };

    using Value = std::variant<std::string, bool, Rows, Group>;
    using Values = std::map<std::string, Value, std::less<>>;

    /// Sets a text. It is cleaned first (see `plain_text`): no control characters, valid UTF-8, "\n" line
    /// ends.
    Model& text(std::string name, std::string_view value);
    Model& text(std::string name, std::nullptr_t) = delete;

    /// Sets a yes/no answer. Takes a bool and nothing that converts to one: a string literal would become
    /// "yes".
    template <std::same_as<bool> Answer>
    Model& flag(std::string name, Answer answer) {
        return put(std::move(name), Value(std::in_place_type<bool>, answer));
    }

    /// Sets a list of rows, in the order they are printed; an empty list is how a name with no rows is given.
    Model& row_list(std::string name, std::vector<Model> rows);

    /// Appends one row to the list called `name`, making the list if there is none yet, and returns the row.
    Model& add_row(std::string name);

    /// Sets a nested model.
    Model& group(std::string name, Model model);

    /// Sets a text that may hold line breaks as rows that each carry one text, `line`, so that a template
    /// prints a paragraph for each: `{{#reason}}<p>{{line}}</p>{{/reason}}`. Blank lines at either end are
    /// dropped, those between are kept; an empty text has no rows.
    Model& paragraphs(std::string name, std::string_view text);

    const Values& values() const { return values_; }

private:
    Model& put(std::string name, Value value);

    Values values_;
};

}  // namespace mappa::forms
