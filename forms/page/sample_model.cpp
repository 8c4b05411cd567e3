#include "forms/page/sample_model.hpp"

#include <algorithm>
#include <random>
#include <string>

namespace mappa::forms {
namespace {

/// Decides for each name in turn whether there is something.
class Chooser {
public:
    enum class Way { nothing, everything, texts_only, flags_only, by_chance };

    explicit Chooser(Way way, std::uint32_t seed = 1) : way_(way), chance_(seed) {}

    bool text() { return chosen(way_ == Way::everything || way_ == Way::texts_only); }
    bool flag() { return chosen(way_ == Way::everything || way_ == Way::flags_only); }

private:
    /// Of the generator alone: what the library makes of it is not the same everywhere.
    bool chosen(bool otherwise) { return way_ == Way::by_chance ? (chance_() >> 7U) % 2 == 0 : otherwise; }

    Way way_;
    std::minstd_rand chance_;
};

Model filled(const Shape& shape, Chooser& choose);

/// Of any list: a row with everything, a row with nothing, and one as this model is.
std::vector<Model> rows_of(const Shape& shape, Chooser& choose) {
    Chooser everything{Chooser::Way::everything};
    std::vector<Model> rows;
    rows.push_back(filled(shape, everything));
    rows.push_back(shape.blank());
    rows.push_back(filled(shape, choose));
    return rows;
}

Model filled(const Shape& shape, Chooser& choose) {
    Model model;
    for (const auto& [name, declared] : shape.names()) {
        if (declared.derived) continue;
        switch (declared.kind) {
            case Shape::Kind::text:
                model.text(name, choose.text() ? sample_text(name) : "");
                break;
            case Shape::Kind::raw:  // the markup of another template, which is checked where that is
                model.text(name, "");
                break;
            case Shape::Kind::flag:
                model.flag(name, choose.flag());
                break;
            case Shape::Kind::rows:
                model.row_list(name, choose.text() ? rows_of(declared.inner(), choose) : std::vector<Model>{});
                break;
            case Shape::Kind::group:
                model.group(name, filled(declared.inner(), choose));
                break;
        }
    }
    return model;
}

}  // namespace

std::vector<Model> sample_models(const Shape& shape) {
    constexpr std::uint32_t by_chance = 8;
    std::vector<Model> models;
    models.push_back(shape.blank());
    for (const auto way : {Chooser::Way::everything, Chooser::Way::texts_only, Chooser::Way::flags_only}) {
        Chooser choose{way};
        models.push_back(filled(shape, choose));
    }
    for (std::uint32_t seed = 1; seed <= by_chance; ++seed) {
        Chooser choose{Chooser::Way::by_chance, seed};
        models.push_back(filled(shape, choose));
    }
    return models;
}

std::string sample_text(std::string_view name) {
    std::string words = "Sample of " + std::string{name};
    std::ranges::replace(words, '_', ' ');
    return words;
}

Model full_sample(const Shape& shape, const std::set<std::string, std::less<>>& no) {
    Model model;
    for (const auto& [name, declared] : shape.names()) {
        if (declared.derived) continue;
        switch (declared.kind) {
            case Shape::Kind::text:
                model.text(name, sample_text(name));
                break;
            case Shape::Kind::raw:
                model.text(name, "");
                break;
            case Shape::Kind::flag:
                model.flag(name, !no.contains(name));
                break;
            case Shape::Kind::rows:
                model.row_list(name, {2, full_sample(declared.inner(), no)});
                break;
            case Shape::Kind::group:
                model.group(name, full_sample(declared.inner(), no));
                break;
        }
    }
    return model;
}

}  // namespace mappa::forms
