#include <stdexcept>

#include "app/story/player.hpp"
#include "tests/bench/bare_store.hpp"
#include "tests/bench/comparisons.hpp"
#include "tests/bench/story_steps.hpp"
#include "tests/bench/timing.hpp"

namespace mappa::bench {
namespace {

namespace fs = std::filesystem;

constexpr double aim = 0.6;

/// A record file of its own, copied from the fresh area and removed again.
class FileCopy {
public:
    FileCopy(const fs::path& from, fs::path to) : path_{std::move(to)} {
        remove();
        fs::copy_file(from, path_);
    }
    FileCopy(const FileCopy&) = delete;
    FileCopy& operator=(const FileCopy&) = delete;
    ~FileCopy() { remove(); }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    void remove() const {
        std::error_code ignored;
        for (const auto* suffix : {"", "-wal", "-shm"}) fs::remove(path_.native() + suffix, ignored);
    }
    fs::path path_;
};

app::Session session_on(const fs::path& file) {
    return {store::Store::open(file, store::Access::read_write), app::known_holidays()};
}

/// Takes the stories' steps as the player does, all told.
std::map<std::string, std::string> play(app::Session& session, const std::vector<app::Story>& stories) {
    app::Player player{session, [](const std::string&) {}};
    const auto differences = player.play(stories);
    if (!differences.empty()) throw std::runtime_error("the stories did not come out: " + differences.front().text());
    return player.cases();
}

std::size_t row_count(const std::vector<WrittenRows>& transactions) {
    std::size_t count = 0;
    for (const auto& each : transactions) count += each.size();
    return count;
}

Line line_of(const std::string& what, const Pair& pair, double Spent::*spent, double steps) {
    return {what, number(pair.ours_median(spent) / steps * 1e6, 0), number(pair.bare_median(spent) / steps * 1e6, 0),
            number(pair.speed(spent), 2), "", ""};
}

}  // namespace

std::vector<Line> compare_steps(const Setting& setting) {
    const auto stories = read_stories();
    const auto area = setting.folder / "area.db";
    make_area(area);
    const FileCopy played{area, setting.folder / "played.db"};
    std::map<std::string, std::string> cases;
    std::vector<WrittenRows> transactions;
    {
        const RowRecorder recorder;
        auto session = session_on(played.path());
        cases = play(session, stories);
        transactions = recorder.transactions();
    }
    const auto steps = accepted_steps(stories, cases);
    if (steps.size() != transactions.size()) throw std::logic_error("steps and transactions differ in number");

    const auto ours = [&] {
        const FileCopy file{area, setting.folder / "ours.db"};
        auto session = session_on(file.path());
        return spent_by([&] { take_all(session, steps); });
    };
    const auto bare = [&] {
        const FileCopy file{area, setting.folder / "bare.db"};
        BareStore store{file.path()};
        return spent_by([&] {
            for (const auto& each : transactions) store.write(each);
        });
    };
    {
        const FileCopy file{area, setting.folder / "bare.db"};
        BareStore store{file.path()};
        for (const auto& each : transactions) store.write(each);
        store.expect_same_rows(played.path());
    }
    const auto pair = compare(setting.rounds, ours, bare);
    const auto count = static_cast<double>(steps.size());
    const auto speed = pair.speed(&Spent::wall);
    return {{"committed steps a second", number(count / pair.ours_median(&Spent::wall), 0),
             number(count / pair.bare_median(&Spent::wall), 0), number(speed, 2), ">= " + number(aim, 1), reached(speed >= aim)},
            line_of("  wall time a step, us", pair, &Spent::wall, count),
            line_of("  user CPU a step, us", pair, &Spent::user, count),
            line_of("  system CPU a step, us", pair, &Spent::system, count),
            {"  (" + number(count, 0) + " steps wrote " + std::to_string(row_count(transactions)) + " rows)", "", "", "", "", ""}};
}

}  // namespace mappa::bench
