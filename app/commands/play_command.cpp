#include <unistd.h>

#include <filesystem>

#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/past.hpp"
#include "app/report.hpp"
#include "app/story/player.hpp"
#include "app/templates.hpp"

namespace mappa::app {
namespace {

struct PlayAsked {
    std::vector<std::string> files;
    std::string out;
    bool quiet = false;
};

Date last_day(const std::vector<Story>& stories) {
    Date last;
    for (const auto& story : stories) {
        for (const auto& step : story.steps) last = std::max(last, step.on);
    }
    return last;
}

/// The whole months over which the stories are told: what the board's figures are counted over.
Period told_period(const std::vector<Story>& stories) {
    const auto last = last_day(stories);
    auto first = last;
    for (const auto& story : stories) {
        for (const auto& step : story.steps) first = std::min(first, step.on);
    }
    return Period::between(Date{first.year(), first.month(), 1},
                           Date{last.year(), last.month(), 1}.plus_months(1).plus_days(-1));
}

/// The documents of every case of the stories, in a folder a story, and the area's workbooks.
void write_documents(const Front& front, const Session& session, const Player& player, const std::string& folder,
                     const Period& told, Date today) {
    const auto area = session.area();
    const auto made_by = std::string{"mappa play"};
    const auto templates = templates_of(area, today);
    for (const auto& [name, ref] : player.cases()) {
        const auto record = session.store().read_case(ref);
        const auto& policy = session.desk().policy(area, record->facts.edition);
        const auto place = std::filesystem::path{folder} / name.substr(0, name.find('/'));
        std::filesystem::create_directories(place);
        for (const auto& making : documents_of(*record, policy)) {
            // Minutes are printed as they were made, not from what became of the case since.
            const auto minutes = making.kind == forms::DocumentKind::minutes
                                     ? minutes_as_made(session.store(), *record, making.number)
                                     : std::nullopt;
            write_file((place / (ref + "-" + making.file_name)).string(),
                       make(making, minutes ? minutes->record : *record, policy, area.name, today, made_by, templates));
        }
    }
    write_file((std::filesystem::path{folder} / "action-tracker.xlsx").string(),
               tracker_of(session, today, made_by, today.iso() + "T00:00:00Z"));
    write_file((std::filesystem::path{folder} / "kpi.xlsx").string(),
               kpi_workbook_of(session, told, today, made_by, today.iso() + "T00:00:00Z"));
    front.err() << "Documents are in " << folder << ".\n";
}

int play(const Front& front, const PlayAsked& asked) {
    Problems problems;
    std::vector<Story> stories;
    for (const auto& file : asked.files) {
        try {
            stories.push_back(read_story(read_file(file), file, problems));
        } catch (const BadInput& bad) {
            problems.insert(problems.end(), bad.problems.begin(), bad.problems.end());
        }
    }
    if (!problems.empty()) return front.report(problems);
    auto session = front.session(store::Access::read_write);
    Player player{session, [&](const std::string& told) {
                      // Flushed step by step: what has been told has happened, whatever becomes of the program.
                      if (!asked.quiet) front.out() << told << std::flush;
                  }};
    std::function<void(std::size_t, std::size_t)> progress;
    if (isatty(STDERR_FILENO) != 0 && asked.quiet) {
        progress = [&](std::size_t finished, std::size_t total) {
            front.err() << "\rstep " << finished << " of " << total << (finished == total ? "\n" : "") << std::flush;
        };
    }
    const auto differences = player.play(stories, progress);
    if (!asked.out.empty()) {
        const auto told = told_period(stories);
        write_documents(front, session, player, asked.out, told, !front.today ? last_day(stories) : front.day());
    }
    front.err() << stories.size() << (stories.size() == 1 ? " story: " : " stories: ") << player.accepted()
                << " steps taken, " << player.refused() << " refused";
    if (differences.empty()) {
        front.err() << ", all as the stories expect.\n";
        return done;
    }
    front.err() << ". " << differences.size() << " came out differently:\n";
    for (const auto& each : differences) front.err() << "  " << each.text() << "\n";
    return refused;
}

}  // namespace

void add_play_command(CLI::App& program, Front& front) {
    auto* command = program.add_subcommand("play", "plays stories into the area and narrates them")->fallthrough();
    const auto asked = std::make_shared<PlayAsked>();
    command->add_option("files", asked->files, "story files; `mappa help story` says how one is written")->required();
    command->add_option("--out", asked->out,
                        "folder for the documents of every case, the tracker and the KPI workbook");
    command->add_flag("--quiet", asked->quiet, "do not narrate");
    command->callback([&front, asked] { front.chosen = [&front, asked] { return play(front, *asked); }; });
}

}  // namespace mappa::app
