#include <numeric>
#include <stdexcept>

#include "app/generate/generate.hpp"
#include "tests/bench/bare_store.hpp"
#include "tests/bench/comparisons.hpp"
#include "tests/bench/folder.hpp"
#include "tests/bench/timing.hpp"

namespace mappa::bench {
namespace {

constexpr double aim = 0.5;
constexpr app::Order order{.offenders = 4'000, .years = 1, .seed = 1};

/// Fills an empty record; how many steps that took.
std::size_t generate_in(const std::filesystem::path& file) {
    app::Session session{store::Store::open(file, store::Access::read_write), app::known_holidays()};
    const auto outcome = app::generate(session, order, [](std::size_t, std::size_t) {});
    const auto* made = std::get_if<app::Generated>(&outcome);
    if (!made) throw std::runtime_error("a made-up case was refused: `mappa generate` says why");
    return made->steps;
}

}  // namespace

std::vector<Line> compare_generating(const Setting& setting) {
    const auto empty = setting.folder / "empty.db";
    (void)store::Store::create(empty);
    std::size_t steps = 0;
    std::vector<WrittenRows> transactions;
    {
        const FileCopy made{empty, setting.folder / "made.db"};
        {
            const RowRecorder recorder;
            steps = generate_in(made.path());
            transactions = recorder.transactions();
        }
        const FileCopy copy{empty, setting.folder / "bare.db"};
        BareStore store{copy.path()};
        for (const auto& each : transactions) store.write(each);
        store.expect_same_rows(made.path());
    }
    const auto ours = [&] {
        const FileCopy file{empty, setting.folder / "ours.db"};
        return spent_by([&] { (void)generate_in(file.path()); });
    };
    const auto bare = [&] {
        const FileCopy file{empty, setting.folder / "bare.db"};
        BareStore store{file.path()};
        return spent_by([&] {
            for (const auto& each : transactions) store.write(each);
        });
    };
    const auto pair = compare(setting.rounds, ours, bare);
    const auto count = static_cast<double>(steps);
    const auto speed = pair.speed(&Spent::wall);
    const auto rows = std::accumulate(transactions.begin(), transactions.end(), std::size_t{0},
                                      [](std::size_t sum, const WrittenRows& each) { return sum + each.size(); });
    return {{"generated steps a second", number(count / pair.ours_median(&Spent::wall), 0),
             number(count / pair.bare_median(&Spent::wall), 0), number(speed, 2), ">= " + number(aim, 1),
             reached(speed >= aim)},
            {"  user CPU a step, us", number(pair.ours_median(&Spent::user) / count * 1e6, 0),
             number(pair.bare_median(&Spent::user) / count * 1e6, 0), number(pair.speed(&Spent::user), 2), "", ""},
            {"  (" + std::to_string(order.offenders) + " offenders, " + std::to_string(steps) + " steps, " +
                 std::to_string(rows) + " rows in " + std::to_string(transactions.size()) + " transactions)",
             "", "", "", "", ""}};
}

}  // namespace mappa::bench
