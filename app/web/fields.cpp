#include "app/web/fields.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "app/web/part_templates.hpp"
#include "app/web/parts.hpp"
#include "forms/documents/form_register.hpp"

namespace mappa::web {
namespace {

using forms::Model;

template <class T>
struct Inside {
    using type = T;
};
template <class T>
struct Inside<std::optional<T>> {
    using type = T;
};

template <Described T>
std::vector<FieldShape> shapes_of(std::string_view target) {
    std::vector<FieldShape> shapes;
    for_each_field<T>([&](const auto& each) {
        if (each.use == Use::assigned || each.name == target) return;
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*(each.member))>;
        using Value = typename Inside<Member>::type;
        FieldShape shape{std::string{each.name}, field_label(each.name), std::string{each.help}};
        shape.needed = must_be_given(each.use);
        if constexpr (is_list<Value>) {
            shape.kind = FieldKind::rows;
            shape.inner = shapes_of<typename Value::value_type>("");
        } else if constexpr (std::is_same_v<Value, Date>) {
            shape.kind = FieldKind::day;
        } else if constexpr (std::is_same_v<Value, int>) {
            shape.kind = FieldKind::number;
        } else if constexpr (WordList<Value>) {
            shape.kind = FieldKind::word;
            for (const auto& word : Words<Value>::list)
                shape.choices.push_back({std::string{word.code}, std::string{word.label}});
        }
        shapes.push_back(std::move(shape));
    });
    return shapes;
}

/// A step's fields and the name of the one that its address holds.
struct StepFields {
    std::string_view target;
    std::vector<FieldShape> shapes;
};

/// The question as the Word form puts it, with the answers that it offers.
void ask_as_on_paper(FieldShape& shape, const forms::FormField& field) {
    shape.label = field.label;
    if (title_of(shape.help) == shape.label) shape.help.clear();
    if (!field.options) return;
    shape.choices.clear();
    for (const auto& each : field.options()) shape.choices.push_back({std::string{each.code}, std::string{each.label}});
}

FieldShape* named(std::vector<FieldShape>& shapes, std::string_view name) {
    const auto found = std::ranges::find(shapes, name, &FieldShape::name);
    return found == shapes.end() ? nullptr : &*found;
}

/// The fields of a referral are the boxes of its Word form.
void ask_as_on_paper(std::vector<FieldShape>& shapes) {
    for (const auto& field : forms::referral_form_fields()) {
        const auto path = forms::path_of(field);
        auto* shape = named(shapes, path.list.empty() ? path.field : path.list);
        if (!shape) continue;  // of another step
        if (path.list.empty()) {
            ask_as_on_paper(*shape, field);
        } else if (auto* inner = named(shape->inner, path.field)) {
            ask_as_on_paper(*inner, field);
            shape->label = "Person to invite";
            shape->help.clear();  // the list that is there stands on the page
        }
    }
}

const StepFields& step_fields(std::string_view key) {
    static const auto all = [] {
        std::map<std::string_view, StepFields, std::less<>> made;
        for_each_step([&](const auto& blank) {
            using S = std::remove_cvref_t<decltype(blank)>;
            made[S::info.key] = {target_field<S>(), shapes_of<S>(target_field<S>())};
        });
        for (const auto referral : {DraftReferral::info.key, EditReferral::info.key})
            ask_as_on_paper(made[referral].shapes);
        for_each_step<AreaStep>([&](const auto& blank) {
            using S = std::remove_cvref_t<decltype(blank)>;
            made[S::info.key] = {"", shapes_of<S>("")};
        });
        return made;
    }();
    static const StepFields none;
    const auto found = all.find(key);
    return found == all.end() ? none : found->second;
}

/// Names, times and numbers of files fit on a line; everything else may become several sentences.
bool fits_a_line(std::string_view name) {
    constexpr auto words = std::to_array<std::string_view>(
        {"name",    "ref",    "time",      "venue", "role",     "chair",     "taker",   "manager",
         "officer", "pnc",    "cro",       "noms",  "ndelius",  "visor_ref", "contact", "address",
         "domain",  "prefix", "authority", "who",   "by",       "owner",     "seat",    "holder",
         "prison",  "court",  "tool",      "to",    "postcode", "also",      "at"});
    const auto last = name.substr(name.rfind('_') == std::string_view::npos ? 0 : name.rfind('_') + 1);
    return std::ranges::find(words, last) != words.end() || std::ranges::find(words, name) != words.end();
}

Markup input(const FieldShape& shape, const std::string& name, const std::string& id, const Typed& typed,
             const Faults& faults) {
    const auto value_at = typed.find(name);
    const auto value = value_at == typed.end() ? std::string{} : value_at->second;
    const auto fault_at = faults.find(name);
    const auto fault = fault_at == faults.end() ? std::string{} : fault_at->second;
    const bool radios = shape.kind == FieldKind::word && shape.choices.size() <= 4;
    const bool select = shape.kind == FieldKind::word && !radios;
    const bool area = shape.kind == FieldKind::text && !fits_a_line(shape.name);
    const bool line = !radios && !select && !area;
    std::string described = shape.help.empty() ? "" : id + "-hint";
    if (!fault.empty()) described += (described.empty() ? "" : " ") + id + "-error";
    Model model;
    model.text("id", id)
        .text("name", name)
        .text("label", shape.label)
        .text("hint", shape.help)
        .text("error", fault)
        .text("described", described)
        .text("value", value)
        .text("type", shape.kind == FieldKind::day ? "date" : "text")
        .text("autocomplete", line ? "off" : "")
        .text("height", value.size() > 120 ? "4" : "2")
        .flag("optional", false)
        .flag("grouped", radios)
        .flag("line", line)
        .flag("narrow", shape.kind == FieldKind::day || shape.kind == FieldKind::number)
        .flag("area", area)
        .flag("select", select)
        .flag("radios", radios);
    model.row_list("choices", {});
    int place = 0;
    for (const auto& choice : shape.choices) {
        model.add_row("choices")
            .text("code", choice.code)
            .text("says", choice.label)
            // A message links to the field's id: the first of its buttons bears it.
            .text("each_id", radios && place == 0 ? id : id + "-" + std::to_string(place))
            .flag("chosen", choice.code == value);
        ++place;
    }
    return print("field", model);
}

/// How many rows of a list something was typed in.
std::size_t rows_typed(const std::string& name, const Typed& typed) {
    std::size_t rows = 0;
    for (auto each = typed.lower_bound(name + "."); each != typed.end() && each->first.starts_with(name + "."); ++each)
        rows = std::max(rows,
                        static_cast<std::size_t>(std::strtoul(each->first.c_str() + name.size() + 1, nullptr, 10)) + 1);
    return std::min<std::size_t>(rows, 200);
}

Place at(const std::string& name) {
    Place place;
    place.field = name;
    return place;
}

Entry row_of(const std::vector<FieldShape>& shapes, const std::string& prefix, const Typed& typed);

void set_member(Entry& table, const FieldShape& shape, const std::string& name, const Typed& typed) {
    if (shape.kind == FieldKind::rows) {
        auto list = Entry::of_list(at(name));
        for (std::size_t i = 0; i < rows_typed(name, typed); ++i) {
            auto row = row_of(shape.inner, name + "." + std::to_string(i) + ".", typed);
            if (!row.members().empty()) list.add(std::move(row));
        }
        if (!list.items().empty()) table.set(shape.name, std::move(list));
        return;
    }
    const auto value = typed.find(name);
    if (value == typed.end() || value->second.empty()) return;
    table.set(shape.name, shape.kind == FieldKind::number ? Entry::of_number(value->second, at(name))
                                                          : Entry::of_text(value->second, at(name)));
}

Entry row_of(const std::vector<FieldShape>& shapes, const std::string& prefix, const Typed& typed) {
    auto table = Entry::of_table(at(prefix.empty() ? prefix : prefix.substr(0, prefix.size() - 1)));
    for (const auto& shape : shapes) set_member(table, shape, prefix + shape.name, typed);
    return table;
}

std::string scalar(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_null() ? std::string{} : value.dump();
}

}  // namespace

std::string field_label(std::string_view name) {
    constexpr auto own =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"pnc", "PNC number"},
                                                                      {"cro", "CRO number"},
                                                                      {"noms", "NOMS number"},
                                                                      {"ndelius", "nDelius number"},
                                                                      {"visor", "ViSOR"},
                                                                      {"cppc", "Critical public protection case"},
                                                                      {"ref", "Reference"}});
    for (const auto& [each, written] : own) {
        if (each == name) return std::string{written};
    }
    std::string label{name};
    std::ranges::replace(label, '_', ' ');
    if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
    return label;
}

const FieldShape* find_shape(const std::vector<FieldShape>& shapes, std::string_view name) {
    const auto found = std::ranges::find(shapes, name, &FieldShape::name);
    return found == shapes.end() ? nullptr : &*found;
}

std::string label_of(std::string_view key, const std::string& field) {
    const auto dot = field.find('.');
    const auto* shape = find_shape(fields_of_step(key), field.substr(0, dot));
    if (!shape) return field_label(field);
    if (dot == std::string::npos) return shape->label;
    const auto next = field.find('.', dot + 1);
    const auto row = std::strtoul(field.c_str() + dot + 1, nullptr, 10) + 1;
    const auto* inner = next == std::string::npos ? nullptr : find_shape(shape->inner, field.substr(next + 1));
    return shape->label + " " + std::to_string(row) + (inner ? ": " + inner->label : "");
}

const std::vector<FieldShape>& fields_of_step(std::string_view key) { return step_fields(key).shapes; }
std::string_view target_of_step(std::string_view key) { return step_fields(key).target; }

Typed typed_in(const Fields& form) {
    Typed typed;
    for (const auto& [name, value] : form) {
        // A text area sends its line breaks as two characters.
        std::string text;
        for (const char letter : value) {
            if (letter != '\r') text += letter;
        }
        typed[name] = text;
    }
    return typed;
}

Entry entry_of(const std::vector<FieldShape>& shapes, const Typed& typed) { return row_of(shapes, "", typed); }

Typed typed_of(const std::vector<FieldShape>& shapes, const Json& values) {
    Typed typed;
    for (const auto& shape : shapes) {
        const auto found = values.find(shape.name);
        if (found == values.end()) continue;
        if (shape.kind != FieldKind::rows) {
            typed[shape.name] = scalar(*found);
            continue;
        }
        for (std::size_t i = 0; i < found->size(); ++i) {
            for (const auto& [name, value] : typed_of(shape.inner, (*found)[i]))
                typed[shape.name + "." + std::to_string(i) + "." + name] = value;
        }
    }
    return typed;
}

std::string field_at(const Problem& problem) {
    auto name = problem.place.field;
    // What is missing has no place of its own: the sentence names it.
    if (const auto end = problem.says.find("' is needed"); end != std::string::npos && end > 0) {
        if (const auto quote = problem.says.rfind('\'', end - 1); quote != std::string::npos)
            name += (name.empty() ? "" : ".") + problem.says.substr(quote + 1, end - quote - 1);
    }
    return name;
}

Faults faults_of(const Problems& problems) {
    Faults faults;
    for (const auto& each : problems) faults.emplace(field_at(each), each.says);
    return faults;
}

Markup inputs(const std::vector<FieldShape>& shapes, const Typed& typed, const Faults& faults,
              const std::string& prefix, std::string_view more) {
    Markup all;
    for (const auto& shape : shapes) {
        if (shape.kind != FieldKind::rows) {
            all += input(shape, shape.name, prefix + shape.name, typed, faults);
            continue;
        }
        Model model;
        model.text("id", shape.name).text("label", shape.label).text("hint", shape.help).row_list("rows", {});
        const auto rows = std::max<std::size_t>(rows_typed(shape.name, typed) + (more == shape.name ? 1 : 0), 1);
        for (std::size_t i = 0; i < rows; ++i) {
            Markup row;
            for (const auto& inner : shape.inner) {
                const auto name = shape.name + "." + std::to_string(i) + "." + inner.name;
                row += input(inner, name, prefix + name, typed, faults);
            }
            model.add_row("rows")
                .text("row_label", shape.label + " " + std::to_string(i + 1))
                .text("fields", row.html());
        }
        all += print("row_group", model);
    }
    return all;
}

}  // namespace mappa::web
