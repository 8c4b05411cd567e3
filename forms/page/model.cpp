#include "forms/page/model.hpp"

#include <iterator>
#include <utility>

#include "forms/page/plain_text.hpp"

namespace mappa::forms {

Model::Group::Group(Model model) { only_.push_back(std::move(model)); }

Model& Model::text(std::string name, std::string_view value) {
    return put(std::move(name), Value(std::in_place_type<std::string>, plain_text(value)));
}

Model& Model::row_list(std::string name, std::vector<Model> rows) {
    return put(std::move(name), Value(std::in_place_type<Rows>, std::make_move_iterator(rows.begin()),
                                      std::make_move_iterator(rows.end())));
}

Model& Model::add_row(std::string name) {
    Value& value = values_[std::move(name)];
    if (!std::holds_alternative<Rows>(value)) value.emplace<Rows>();
    return std::get<Rows>(value).emplace_back();
}

Model& Model::group(std::string name, Model model) {
    return put(std::move(name), Value(std::in_place_type<Group>, std::move(model)));
}

Model& Model::paragraphs(std::string name, std::string_view text) {
    Rows rows;
    for (const std::string& line : paragraph_lines(plain_text(text))) rows.emplace_back().text("line", line);
    return put(std::move(name), Value(std::in_place_type<Rows>, std::move(rows)));
}

Model& Model::put(std::string name, Value value) {
    values_.insert_or_assign(std::move(name), std::move(value));
    return *this;
}

}  // namespace mappa::forms
