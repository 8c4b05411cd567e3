#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "app/session.hpp"
#include "app/story/player.hpp"
#include "app/web/parts.hpp"
#include "tests/app/web/desk_fixture.hpp"

namespace stories_test {
using namespace mappa;
using namespace mappa::test;

namespace {

std::string content(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<Step> steps_told(const app::StoryStep& step) {
    Problems problems;
    auto steps = app::steps_of(step, problems);
    REQUIRE(problems.empty());
    return steps;
}

/// What a case's journal says, without what the desk adds by itself: the copies of minutes that it keeps.
std::vector<std::string> told(const std::string& record, const std::string& ref) {
    std::vector<std::string> all;
    for (const auto& event : store::Store::open(record, store::Access::read_only).history(ref)) {
        if (event.step != "document issue")
            all.push_back(event.on.iso() + " " + event.step + " " + event.actor.name + " " + event.payload);
    }
    return all;
}

/// Fills the step's page in as a person would, and sends it; where the desk then leads.
std::string send(DeskFixture& desk, const Actor& actor, const std::string& ref, const Step& step) {
    const std::string key{info_of(step).key};
    const auto payload = Json::parse(payload_of(step));
    const auto target = web::target_of_step(key);
    const int number = target.empty() ? 0 : payload.value(std::string{target}, 0);
    const auto address = ref.empty() ? web::new_case_address(key) : web::step_address(ref, key, number);
    const auto page = desk.get(actor, address);
    CAPTURE(address);
    REQUIRE(page.status == 200);
    http::Fields form;
    for (const auto& [name, value] : web::typed_of(web::fields_of_step(key), payload)) {
        // Of a list the page has a row; more are asked for one by one.
        const auto dot = name.find('.');
        CAPTURE(name);
        REQUIRE(page.body.find("name=\"" + (dot == std::string::npos ? name + "\"" : name.substr(0, dot) + ".0")) !=
                std::string::npos);
        form.emplace_back(name, value);
    }
    const auto answer = desk.post(actor, address, std::move(form));
    INFO(answer.body);
    REQUIRE(answer.status == 303);
    const auto* where = http::find_field(answer.headers, "Location");
    REQUIRE(where);
    return *where;
}

}  // namespace

TEST_CASE("every story can be played through the pages, and the journal says the same") {
    for (const auto& file : scenario_files()) {
        CAPTURE(file);
        Problems problems;
        const auto story = app::read_story(content(file), file, problems);
        REQUIRE(problems.empty());
        const Folder folder;
        const auto played = fresh_area(folder);
        std::map<std::string, std::string> cases;
        {
            app::Session session{store::Store::open(played), app::known_holidays()};
            app::Player player{session, [](const std::string&) {}};
            REQUIRE(player.play({story}).empty());
            cases = player.cases();
        }
        DeskFixture desk;
        std::map<std::string, std::string> refs;
        auto steps = story.steps;
        std::ranges::stable_sort(steps, {}, &app::StoryStep::on);
        for (const auto& told_step : steps) {
            if (told_step.expected == app::Expected::refused) continue;
            desk.clock.day = told_step.on;
            desk.person(told_step.actor);
            for (const auto& step : steps_told(told_step)) {
                auto& ref = refs[told_step.case_name];
                const auto where = send(desk, told_step.actor, ref, step);
                if (ref.empty()) ref = where.substr(7, where.find('?') - 7);
            }
        }
        for (const auto& [name, ref] : refs) {
            INFO(name);
            CHECK(told(desk.record, ref) == told(played, cases.at(story.name + "/" + name)));
        }
    }
}

}  // namespace stories_test
