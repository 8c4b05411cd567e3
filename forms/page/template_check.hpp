#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"
#include "forms/page/shape.hpp"
#include "forms/page/template_tag.hpp"

namespace mappa::forms {

/// Reads a template against a shape, as the template engine would walk it, and notes everything that engine
/// would be silent about. One check, one template.
class TemplateCheck {
public:
    using Partials = std::map<std::string, std::string>;

    struct ByPlace {
        bool operator()(const Problem& a, const Problem& b) const;
    };
    using ProblemSet = std::set<Problem, ByPlace>;

    TemplateCheck(const Partials& partials, const Shape& shape) : partials_(partials), scopes_{&shape} {}

    /// Checks the file and every partial it reaches, each in the sections it is included from.
    void read_file(const std::string& file, std::string_view text);

    /// Sorted by file, line and column, each once.
    const ProblemSet& problems() const { return problems_; }

    /// The partials that the file reaches.
    const std::set<std::string>& reached() const { return reached_; }

private:
    struct Section {
        Tag tag;
        bool opens_scope = false;
        bool unknown = false;               ///< we cannot tell what is known inside, so names there are not judged
        const Shape::Name* asks = nullptr;  ///< what it asks for; of `has_x`, x
    };

    void read_tag(const Tag& tag, std::vector<Section>& open, std::string_view text);
    void read_variable(const Tag& tag);
    void read_partial(const Tag& tag);
    void open_section(const Tag& tag, std::vector<Section>& open);
    void enter(const Tag& tag, const Shape& inner, Section& section);
    void check_asked(const Tag& tag, const Shape::Name& declared, Section& section, const std::vector<Section>& open);
    void close_section(const Tag& tag, std::vector<Section>& open, std::string_view text);
    void leave(std::vector<Section>& open);

    /// Whether the file may still be read: files that include each other many times over would never end.
    bool within_bounds(const Tag& tag, std::string_view text);

    /// What the name stands for, innermost section first; reports it and returns null when it is not known.
    const Shape::Name* resolve(const Tag& tag);
    const Shape::Name* look_up(std::string_view name) const;
    const Shape::Name* report_unknown(const Tag& tag);
    void report(const Tag& tag, const std::string& wrong, std::string remedy);

    const Partials& partials_;
    std::vector<const Shape*> scopes_;  // outermost first
    std::vector<std::string> files_;    // the file being read, last; before it those that include it
    int unknown_sections_ = 0;
    std::size_t read_ = 0;  ///< bytes so far, those of a partial each time it is included
    ProblemSet problems_;
    std::set<std::string> reached_;
};

}  // namespace mappa::forms
