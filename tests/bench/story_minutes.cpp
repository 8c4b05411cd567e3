#include "tests/bench/story_minutes.hpp"

#include <stdexcept>

#include "app/documents.hpp"
#include "app/story/player.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/page/template_tag.hpp"
#include "tests/bench/story_steps.hpp"

namespace mappa::bench {
namespace {

std::filesystem::path with_area(const std::filesystem::path& file) {
    make_area(file);
    return file;
}

/// The values of a model as mstch takes them, with the flags that say whether there is anything to print.
mstch::node context_of(const forms::Model& model) {
    mstch::map context;
    for (const auto& [name, value] : model.values()) {
        if (const auto* text = std::get_if<std::string>(&value)) {
            context.emplace(name, *text);
            context.emplace("has_" + name, !text->empty());
        } else if (const auto* flag = std::get_if<bool>(&value)) {
            context.emplace(name, *flag);
        } else if (const auto* group = std::get_if<forms::Model::Group>(&value)) {
            context.emplace(name, context_of(group->model()));
        } else if (const auto* rows = std::get_if<forms::Model::Rows>(&value)) {
            mstch::array list;
            for (const auto& row : *rows) list.push_back(context_of(row));
            context.emplace("has_" + name, !list.empty());
            context.emplace(name, std::move(list));
        }
    }
    return context;
}

void gather_partials(const std::string& text, std::map<std::string, std::string>& partials) {
    Problems ignored;
    for (const auto& tag : forms::read_tags("", text, ignored)) {
        if (tag.kind != forms::Tag::Kind::partial || partials.contains(tag.name)) continue;
        const auto& partial = partials[tag.name] = app::embedded_assets()(tag.name).value();
        gather_partials(partial, partials);
    }
}

}  // namespace

StoryMinutes::StoryMinutes(const std::filesystem::path& folder)
    : session_{store::Store::open(with_area(folder / "minutes.db"), store::Access::read_write), app::known_holidays()} {
    app::Player player{session_, [](const std::string&) {}};
    if (const auto differences = player.play(read_stories()); !differences.empty()) {
        throw std::runtime_error("the stories did not come out: " + differences.front().text());
    }
    const auto area = session_.area();
    area_ = area.name;
    const auto assets = app::embedded_assets();
    for (const auto& [name, ref] : player.cases()) {
        const auto& record = records_.emplace_back(session_.store().read_case(ref).value());
        const auto& policy = session_.desk().policy(area, record.facts.edition);
        for (const auto& meeting : record.meetings) {
            if (!meeting.held()) continue;
            const auto asked = request(record, policy, meeting.number);
            auto page = forms::minutes_page(asked, meeting);
            page.templates = forms::template_folder("minutes", policy.edition(), assets);
            forms::Model model;
            forms::fill_page(model, page, asked);
            forms::fill_minutes(model, asked, meeting);
            all_.push_back({&record, &policy, meeting.number, context_of(model)});
        }
    }
    const auto templates = forms::template_folder("minutes", all_.front().policy->edition(), assets);
    text_ = assets(templates + "/minutes.html.mustache").value();
    gather_partials(text_, partials_);
    for (const auto& each : all_) {
        const auto page = made(each, forms::Format::html);  // first: it sets how mstch escapes
        if (page != printed_bare(each))
            throw std::runtime_error("mstch alone prints other minutes of " + each.record->facts.ref);
    }
}

forms::DocumentRequest StoryMinutes::request(const CaseRecord& record, const Policy& policy, int meeting) const {
    return {record, policy, area_, Date{2016, 1, 4}, "mappa_bench", 0, meeting};
}

std::string StoryMinutes::made(const One& minutes, forms::Format format) const {
    return forms::make_document(forms::DocumentKind::minutes, format,
                                request(*minutes.record, *minutes.policy, minutes.meeting), app::embedded_assets());
}

std::string StoryMinutes::printed_bare(const One& minutes) const {
    return mstch::render(text_, minutes.context, partials_);
}

}  // namespace mappa::bench
