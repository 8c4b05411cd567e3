#include "forms/intake/form_answers.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "forms/intake/cell.hpp"

namespace mappa::forms {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// White space at the ends taken off; in a text of one line, any amount is one space, and a space that does not break a
/// space.
std::string plain_answer(const WordBox& box, WordField::Kind kind) {
    auto text = box.text();
    if (kind != WordField::Kind::long_text) {
        std::string drawn;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool hard = text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
            if (hard) ++i;
            if (!hard && !is_space(text[i]))
                drawn += text[i];
            else if (!drawn.ends_with(' '))
                drawn += ' ';
        }
        text = std::move(drawn);
    }
    const auto begin = std::ranges::find_if_not(text, is_space);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), is_space).base();
    return begin < end ? std::string{begin, end} : std::string{};
}

/// The code of what was chosen, or typed over the list: as far as it can mean one answer only. What is in no list stays
/// as it is, for the step to refuse.
std::string code_of(const FormField& field, const std::string& answer) {
    const auto given = lowered(answer);
    std::string_view begun;
    int beginnings = 0;
    for (const auto& each : field.options()) {
        if (given == lowered(each.code) || given == lowered(each.label)) return std::string{each.code};
        if (given.size() < 4 || !lowered(each.label).starts_with(given)) continue;
        begun = each.code;
        ++beginnings;
    }
    return beginnings == 1 ? std::string{begun} : answer;
}

std::string beginning(const std::string& text) {
    if (text.size() <= 60) return text;
    auto end = text.find_last_of(' ', 60);
    if (end == std::string::npos || end < 30) {
        end = 60;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    }
    return text.substr(0, end) + " ...";
}

class Placing {
public:
    Placing(const FormToFill& fields, const std::string& source, const std::function<bool(const WordBox&)>& is_hint,
            FilledForm& form, Problems& problems)
        : fields_(fields), source_(source), is_hint_(is_hint), form_(form), problems_(problems) {}

    void run(const std::vector<WordBox>& boxes) {
        gather(boxes);
        for (const auto& field : fields_.fields) {
            if (path_of(field).list.empty()) place(field, 0, 0, table(table_of(field)));
        }
        place_rows();
        for (auto& [list, rows] : lists_) {
            const auto dot = list.rfind('.');
            const auto parent = dot == std::string::npos ? std::string{} : list.substr(0, dot);
            if (!rows.items().empty()) table(parent).set(list.substr(dot == std::string::npos ? 0 : dot + 1), rows);
        }
        form_.answers = table("");
        for (auto& [name, table] : tables_) {
            if (!name.empty() && !table.members().empty()) form_.answers.set(name, table);
        }
        in_order();
        tell_missing();
    }

private:
    Entry& table(const std::string& name) {
        return tables_.try_emplace(name, Entry::of_table({source_, 0, 0, name})).first->second;
    }

    /// Section by section, as the form has them.
    void in_order() {
        std::ranges::stable_sort(form_.placed, {}, [&](const PlacedAnswer& each) {
            return std::ranges::find(fields_.fields, std::string_view{each.section}, &FormField::section) -
                   fields_.fields.begin();
        });
    }

    void gather(const std::vector<WordBox>& boxes) {
        for (const auto& box : boxes) {
            const auto* field = find_field(fields_, box.name);
            if (!printable(box.text())) {
                problems_.push_back(
                    {field ? place_of(*field, 0, true) : Place{source_, 0, 0, "box '" + quotable(box.name) + "'"},
                     "holds a sign that cannot be printed: type the text again"});
                continue;
            }
            if (!field) {
                const auto text = plain_answer(box, WordField::Kind::long_text);
                if (!text.empty() && !is_hint_(box))
                    form_.unplaced.push_back({"box '" + beginning(box.name) + "', which the form does not have", text});
                continue;
            }
            found_.insert(field->tag);
            const bool once = path_of(*field).list.empty();
            if (!once && box.place.row == 0) {
                // Of which row it speaks, nobody knows.
                if (auto answer = answer_in(*field, box); !answer.empty())
                    form_.unplaced.push_back({where(*field) + ", outside the rows of its table", std::move(answer)});
                continue;
            }
            const int row = once ? 0 : box.place.row;
            boxes_[{field->tag, row}].push_back(&box);
            if (row != 0) rows_[std::string{path_of(*field).list}].insert(row);
        }
    }

    void place_rows() {
        for (const auto& [list, rows] : rows_) {
            auto& entries = lists_.emplace(list, Entry::of_list()).first->second;
            int number = 0;
            for (const int row : rows) {
                const auto first = std::ranges::find_if(
                    fields_.fields, [&, name = list](const FormField& each) { return path_of(each).list == name; });
                auto entry = Entry::of_table(place_of(*first, number + 1, false));
                for (const auto& field : fields_.fields) {
                    if (path_of(field).list == list) place(field, row, number + 1, entry);
                }
                if (entry.members().empty()) continue;
                ++number;
                entries.add(std::move(entry));
            }
        }
    }

    void place(const FormField& field, int row, int number, Entry& into) {
        const auto found = boxes_.find({field.tag, row});
        if (found == boxes_.end()) return;
        std::string answer;
        const WordBox* box = nullptr;
        for (const auto* each : found->second) {
            auto text = answer_in(field, *each);
            if (text.empty()) continue;
            answered_.insert(field.tag);
            if (text == answer) continue;
            if (box) {
                report(field, number,
                       "stands in the form twice with different answers ('" + beginning(answer) + "' and '" +
                           beginning(text) + "'): leave one");
                return;
            }
            answer = std::move(text);
            box = each;
        }
        if (!box) return;
        put(field, number, understood(field, number, *box, std::move(answer)), into);
        form_.placed.push_back({std::string{field.section}, std::string{field.label}, number, std::string{field.path}});
    }

    [[nodiscard]] std::string answer_in(const FormField& field, const WordBox& box) const {
        auto text = plain_answer(box, field.kind);
        if (field.kind == WordField::Kind::check) {
            const bool ticked =
                box.ticked ? *box.ticked : text == "\u2612" || lowered(text) == "x" || lowered(text) == "yes";
            return ticked ? "yes" : "";
        }
        return is_hint_(box) ? std::string{} : text;
    }

    std::string understood(const FormField& field, int number, const WordBox& box, std::string answer) {
        if (field.options) return code_of(field, answer);
        if (field.kind != WordField::Kind::date) return answer;
        const auto day = written_day(answer);
        if (!day) return answer;
        const auto held = Date::parse(std::string_view{box.full_date}.substr(0, 10));
        if (held && *held != *day)
            report(
                field, number,
                "shows " + day->text() + ", but the calendar in it is at " + held->text() + ": choose the day again");
        return day->iso();
    }

    void put(const FormField& field, int number, std::string answer, Entry& into) {
        const auto path = path_of(field).field;
        const auto name = path.substr(path.rfind('.') == std::string_view::npos ? 0 : path.rfind('.') + 1);
        if (field.headed) {
            answer = std::string{field.label} + ": " + answer;
            if (const auto* before = into.find(name)) answer = before->scalar() + "\n" + answer;
        }
        into.set(name, Entry::of_text(std::move(answer), place_of(field, number, true)));
    }

    static std::string where(const FormField& field) {
        return std::string{field.section} + ": " + std::string{field.label};
    }

    [[nodiscard]] Place place_of(const FormField& field, int number, bool labelled) const {
        auto place = labelled ? where(field) : std::string{field.section};
        if (number > 0) place += ", row " + std::to_string(number);
        return {source_, 0, 0, std::move(place)};
    }

    void report(const FormField& field, int number, std::string says) {
        problems_.push_back({place_of(field, number, true), std::move(says)});
    }

    /// "assessment" for "assessment.likelihood".
    static std::string table_of(const FormField& field) {
        const auto dot = field.path.find('.');
        return dot == std::string_view::npos ? std::string{} : std::string{field.path.substr(0, dot)};
    }

    void tell_missing() {
        std::string missing;
        for (const auto& field : fields_.fields) {
            if (!found_.contains(field.tag))
                missing += (missing.empty() ? "" : "; ") + where(field);
            else if (!answered_.contains(field.tag))
                form_.blank.emplace_back(field.tag);
        }
        if (found_.empty())
            problems_.push_back({{source_, 0, 0, ""},
                                 "holds none of the boxes of this form: make the form again with `mappa document " +
                                     std::string{code(fields_.kind)} +
                                     " --format docx`, and copy the answers into it"});
        else if (!missing.empty())
            form_.remarks.push_back(
                "The form has lost these boxes, so that nothing could be read from them: " + missing + ".");
    }

    const FormToFill& fields_;
    const std::string& source_;
    const std::function<bool(const WordBox&)>& is_hint_;
    FilledForm& form_;
    Problems& problems_;
    std::map<std::pair<std::string_view, int>, std::vector<const WordBox*>> boxes_;  ///< by tag and row
    std::map<std::string, std::set<int>> rows_;
    std::map<std::string, Entry> tables_, lists_;
    std::set<std::string_view> found_, answered_;  ///< tags
};

}  // namespace

void place_answers(const FormToFill& register_of_form, const std::vector<WordBox>& boxes, const std::string& source,
                   const std::function<bool(const WordBox&)>& is_hint, FilledForm& form, Problems& problems) {
    Placing{register_of_form, source, is_hint, form, problems}.run(boxes);
}

}  // namespace mappa::forms
