#include <list>
#include <map>
#include <mstch/mstch.hpp>
#include <stdexcept>

#include "app/documents.hpp"
#include "app/story/player.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/page/template_tag.hpp"
#include "tests/bench/comparisons.hpp"
#include "tests/bench/story_steps.hpp"
#include "tests/bench/timing.hpp"

namespace mappa::bench {
namespace {

constexpr double aim = 0.5;
constexpr int times_a_round = 4;  // so that a round is long beside the clock's ticks

/// The minutes of one meeting, with all that mstch alone needs to print them.
struct Minutes {
    const CaseRecord* record;
    const Policy* policy;
    int meeting;
    mstch::node context;
};

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

std::vector<Line> compare_minutes(const Setting& setting) {
    const auto file = setting.folder / "minutes.db";
    make_area(file);
    app::Session session{store::Store::open(file, store::Access::read_write), app::known_holidays()};
    app::Player player{session, [](const std::string&) {}};
    if (const auto differences = player.play(read_stories()); !differences.empty()) {
        throw std::runtime_error("the stories did not come out: " + differences.front().text());
    }
    const auto area = session.area();
    const Date today{2016, 1, 4};
    const auto assets = app::embedded_assets();
    const auto request = [&](const CaseRecord& record, const Policy& policy, int meeting) {
        return forms::DocumentRequest{record, policy, area.name, today, "mappa_bench", 0, meeting};
    };

    std::list<CaseRecord> records;
    std::vector<Minutes> all;
    for (const auto& [name, ref] : player.cases()) {
        const auto& record = records.emplace_back(session.store().read_case(ref).value());
        const auto& policy = session.desk().policy(area, record.facts.edition);
        for (const auto& meeting : record.meetings) {
            if (!meeting.held()) continue;
            auto page = forms::minutes_page(request(record, policy, meeting.number), meeting);
            page.templates = forms::template_folder("minutes", policy.edition(), assets);
            forms::Model model;
            forms::fill_page(model, page, request(record, policy, meeting.number));
            forms::fill_minutes(model, request(record, policy, meeting.number), meeting);
            all.push_back({&record, &policy, meeting.number, context_of(model)});
        }
    }
    const std::string text{
        assets(forms::template_folder("minutes", all.front().policy->edition(), assets) + "/minutes.html.mustache")
            .value()};
    std::map<std::string, std::string> partials;
    gather_partials(text, partials);

    const auto make_ours = [&](const Minutes& each) {
        return forms::make_document(forms::DocumentKind::minutes, forms::Format::html,
                                    request(*each.record, *each.policy, each.meeting), assets);
    };
    std::size_t bytes = 0;
    for (const auto& each : all) {
        const auto page = make_ours(each);
        if (page != mstch::render(text, each.context, partials)) {
            throw std::runtime_error("mstch alone prints other minutes of " + each.record->facts.ref);
        }
        bytes += page.size();
    }
    const auto over_all = [&](const auto& make) {
        return spent_by([&] {
            for (int i = 0; i < times_a_round; ++i) {
                for (const auto& each : all) {
                    if (make(each).empty()) throw std::runtime_error("an empty page");
                }
            }
        });
    };
    const auto pair = compare(
        setting.rounds, [&] { return over_all(make_ours); },
        [&] { return over_all([&](const Minutes& each) { return mstch::render(text, each.context, partials); }); });

    const auto count = static_cast<double>(all.size()) * times_a_round;
    const auto speed = pair.speed(&Spent::wall);
    const auto each_us = [&](double seconds) { return number(seconds / count * 1e6, 0); };
    return {
        {"minutes (HTML) a second", number(count / pair.ours_median(&Spent::wall), 0),
         number(count / pair.bare_median(&Spent::wall), 0), number(speed, 2), ">= " + number(aim, 1),
         reached(speed >= aim)},
        {"  user CPU each, us", each_us(pair.ours_median(&Spent::user)), each_us(pair.bare_median(&Spent::user)),
         number(pair.speed(&Spent::user), 2), "", ""},
        {"  (" + std::to_string(all.size()) + " minutes of " + std::to_string(bytes / all.size() / 1024) + " KiB each)",
         "", "", "", "", ""}};
}

}  // namespace mappa::bench
