#include <stdexcept>

#include "tests/bench/comparisons.hpp"
#include "tests/bench/story_minutes.hpp"
#include "tests/bench/timing.hpp"
#include "tests/bench/zipped_parts.hpp"

namespace mappa::bench {
namespace {

constexpr double html_aim = 0.5;  // of the speed of mstch alone
constexpr double word_aim = 2;    // times the time of mstch and zip alone
constexpr int times_a_round = 4;  // so that a round is long beside the clock's ticks
constexpr std::size_t word_files = 1'000;

template <class Make>
Spent over(const StoryMinutes& minutes, std::size_t count, const Make& make) {
    return spent_by([&] {
        for (std::size_t i = 0; i < count; ++i) {
            if (make(i % minutes.all().size()).empty()) throw std::runtime_error("an empty file");
        }
    });
}

}  // namespace

std::vector<Line> compare_minutes(const Setting& setting) {
    const StoryMinutes minutes{setting.folder};
    const auto& all = minutes.all();
    const auto count = all.size() * times_a_round;
    const auto pair = compare(
        setting.rounds,
        [&] { return over(minutes, count, [&](auto i) { return minutes.made(all[i], forms::Format::html); }); },
        [&] { return over(minutes, count, [&](auto i) { return minutes.printed_bare(all[i]); }); });

    std::size_t bytes = 0;
    for (const auto& each : all) bytes += minutes.printed_bare(each).size();
    const auto number_of = static_cast<double>(count);
    const auto speed = pair.speed(&Spent::wall);
    const auto each_us = [&](double seconds) { return number(seconds / number_of * 1e6, 0); };
    return {
        {"minutes (HTML) a second", number(number_of / pair.ours_median(&Spent::wall), 0),
         number(number_of / pair.bare_median(&Spent::wall), 0), number(speed, 2), ">= " + number(html_aim, 1),
         reached(speed >= html_aim)},
        {"  user CPU each, us", each_us(pair.ours_median(&Spent::user)), each_us(pair.bare_median(&Spent::user)),
         number(pair.speed(&Spent::user), 2), "", ""},
        {"  (" + std::to_string(all.size()) + " minutes of " + std::to_string(bytes / all.size() / 1024) + " KiB each)",
         "", "", "", "", ""}};
}

std::vector<Line> compare_word(const Setting& setting) {
    const StoryMinutes minutes{setting.folder};
    const auto& all = minutes.all();
    std::vector<std::vector<ZippedPart>> parts;  // of each file, as it is to come out
    std::size_t bytes = 0;
    for (const auto& each : all) {
        const auto file = minutes.made(each, forms::Format::docx);
        bytes += file.size();
        parts.push_back(unzipped(file));
    }
    const auto a_round = word_files / static_cast<std::size_t>(setting.rounds) + 1;
    const auto pair = compare(
        setting.rounds,
        [&] { return over(minutes, a_round, [&](auto i) { return minutes.made(all[i], forms::Format::docx); }); },
        [&] {
            return over(minutes, a_round, [&](auto i) {
                if (minutes.printed_bare(all[i]).empty()) throw std::runtime_error("an empty page");
                return zipped(parts[i]);
            });
        });

    const auto ratio = 1 / pair.speed(&Spent::wall);
    const auto each_ms = [&](double seconds) { return number(seconds / static_cast<double>(a_round) * 1e3, 2); };
    return {{"minutes (Word), ms each (times bare)", each_ms(pair.ours_median(&Spent::wall)),
             each_ms(pair.bare_median(&Spent::wall)), number(ratio, 2), "<= " + number(word_aim, 1),
             reached(ratio <= word_aim)},
            {"  user CPU, ms each", each_ms(pair.ours_median(&Spent::user)), each_ms(pair.bare_median(&Spent::user)),
             number(1 / pair.speed(&Spent::user), 2), "", ""},
            {"  (" + std::to_string(a_round * static_cast<std::size_t>(setting.rounds)) + " files of " +
                 std::to_string(bytes / all.size() / 1024) + " KiB in all the rounds)",
             "", "", "", "", ""}};
}

}  // namespace mappa::bench
