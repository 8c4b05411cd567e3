#include "forms/workbook/picture_part.hpp"

namespace mappa::forms {
namespace {

// The measures of a picture, in its own units: a name, and below it two bars on a scale of 0 to 100%, with room for
// their words. It is narrow enough to be read on a telephone.
constexpr int scale_left = 1, scale_width = 460, bar_height = 15, name_height = 20, bar_room = 68;

int length_of(const Share& share) {
    return share.denominator == 0 ? 0 : static_cast<int>(1LL * scale_width * share.numerator / share.denominator);
}

Shape bar_shape() {
    Shape shape;
    return shape.text("bar_name", "the measure or the agency")
        .text("name_line", "base line of the name")
        .text("now_y", "top of the bar of this period")
        .text("now_width", "length of the bar of this period")
        .text("now_end", "where the words of this period begin")
        .text("now_line", "base line of the words of this period")
        .text("now_figure", "\"9 of 10 (90%)\", this period")
        .text("before_y", "top of the bar of the period before")
        .text("before_width", "length of the bar of the period before")
        .text("before_end", "where the words of the period before begin")
        .text("before_line", "base line of the words of the period before")
        .text("before_figure", "the same for the period before")
        .text("target_x", "where the line of the target stands", "there is no target")
        .text("target_foot", "lower end of the line of the target");
}

void add_bar(Model& picture, const PictureBar& bar, int place) {
    const int head = place * bar_room, top = head + name_height, second = top + bar_height + 2;
    const int now = length_of(bar.now), before = length_of(bar.previous);
    const auto number = [](int value) { return std::to_string(value); };
    picture.add_row("picture_bars")
        .text("bar_name", bar.name)
        .text("name_line", number(head + 15))
        .text("now_y", number(top))
        .text("now_width", number(now))
        .text("now_end", number(scale_left + now + 6))
        .text("now_line", number(top + 12))
        .text("now_figure", bar.now.text())
        .text("before_y", number(second))
        .text("before_width", number(before))
        .text("before_end", number(scale_left + before + 6))
        .text("before_line", number(second + 12))
        .text("before_figure", bar.previous.text())
        .text("target_x", bar.target ? number(scale_left + scale_width * *bar.target / 100) : std::string{})
        .text("target_foot", number(second + bar_height));
}

}  // namespace

void declare_pictures(Shape& shape) {
    Shape picture;
    picture.text("picture_title", "what the picture shows")
        .text("picture_number", "1, 2 ... in the page")
        .text("picture_words", "every figure of the picture in words")
        .text("picture_height", "height of the picture")
        .flag("targets", "a bar of it has a target")
        .rows("picture_bars", "one measure or agency", "never", bar_shape());
    shape.rows("pictures", "the charts", "nothing was counted", picture);
}

void fill_pictures(Model& model, const std::vector<Picture>& pictures, const Window& window) {
    model.row_list("pictures", {});
    int number = 0;
    for (const auto& picture : pictures) {
        if (picture.bars.empty()) continue;
        auto& row = model.add_row("pictures");
        row.text("picture_title", picture.title)
            .text("picture_number", std::to_string(++number))
            .text("picture_words", picture.in_words(window))
            .text("picture_height", std::to_string(static_cast<int>(picture.bars.size()) * bar_room))
            .flag("targets", picture.targets());
        for (std::size_t i = 0; i < picture.bars.size(); ++i) add_bar(row, picture.bars[i], static_cast<int>(i));
    }
}

}  // namespace mappa::forms
