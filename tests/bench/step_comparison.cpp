#include <stdexcept>

#include "app/story/player.hpp"
#include "tests/bench/bare_store.hpp"
#include "tests/bench/comparisons.hpp"
#include "tests/bench/folder.hpp"
#include "tests/bench/story_steps.hpp"
#include "tests/bench/timing.hpp"

namespace mappa::bench {
namespace {

namespace fs = std::filesystem;

constexpr double aim = 0.6;

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

/// What both sides do.
struct Work {
    fs::path area;  ///< the record file that both begin with
    std::vector<Asked> steps;
    std::vector<WrittenRows> transactions;  ///< what each of the steps writes
};

/// Plays the stories once, writing down what each step wrote, and shows that the bare side writes the same.
Work prepare(const fs::path& folder) {
    const auto stories = read_stories();
    Work work{folder / "area.db", {}, {}};
    make_area(work.area);
    const FileCopy played{work.area, folder / "played.db"};
    std::map<std::string, std::string> cases;
    {
        const RowRecorder recorder;
        auto session = session_on(played.path());
        cases = play(session, stories);
        work.transactions = recorder.transactions();
    }
    work.steps = accepted_steps(stories, cases);
    if (work.steps.size() != work.transactions.size())
        throw std::logic_error("steps and transactions differ in number");
    const FileCopy copy{work.area, folder / "bare.db"};
    BareStore store{copy.path()};
    for (const auto& each : work.transactions) store.write(each);
    store.expect_same_rows(played.path());
    return work;
}

Pair compare_in(const fs::path& folder, const Work& work, int rounds) {
    const auto ours = [&] {
        const FileCopy file{work.area, folder / "ours.db"};
        auto session = session_on(file.path());
        return spent_by([&] { take_all(session, work.steps); });
    };
    const auto bare = [&] {
        const FileCopy file{work.area, folder / "bare.db"};
        BareStore store{file.path()};
        return spent_by([&] {
            for (const auto& each : work.transactions) store.write(each);
        });
    };
    return compare(rounds, ours, bare);
}

std::vector<Line> lines_of(const std::string& what, const Pair& pair, std::size_t steps) {
    const auto count = static_cast<double>(steps);
    const auto speed = pair.speed(&Spent::wall);
    std::vector<Line> lines{{what, number(count / pair.ours_median(&Spent::wall), 0),
                             number(count / pair.bare_median(&Spent::wall), 0), number(speed, 2),
                             ">= " + number(aim, 1), reached(speed >= aim)}};
    for (const auto& [name, spent] : {std::pair{"  user CPU a step, us", &Spent::user},
                                      std::pair{"  user and system CPU a step, us", &Spent::cpu}}) {
        lines.push_back({name, number(pair.ours_median(spent) / count * 1e6, 0),
                         number(pair.bare_median(spent) / count * 1e6, 0), number(pair.speed(spent), 2), "", ""});
    }
    return lines;
}

}  // namespace

std::vector<Line> compare_steps(const Setting& setting) {
    const auto work = prepare(setting.folder);
    auto lines =
        lines_of("committed steps a second", compare_in(setting.folder, work, setting.rounds), work.steps.size());
    const fs::path memory{"/dev/shm"};
    if (fs::is_directory(memory)) {
        const Folder folder{memory};
        const auto more = lines_of("committed steps a second, no disk", compare_in(folder.path(), work, setting.rounds),
                                   work.steps.size());
        lines.insert(lines.end(), more.begin(), more.end());
    }
    std::size_t rows = 0;
    for (const auto& each : work.transactions) rows += each.size();
    lines.push_back({"  (" + std::to_string(work.steps.size()) + " steps, " + std::to_string(rows) +
                         " rows; a durable write takes " + number(durable_write(setting.folder) * 1e6, 0) + " us)",
                     "", "", "", "", ""});
    return lines;
}

}  // namespace mappa::bench
