// Prints what our work costs beside what the libraries underneath cost alone. Times are told, never asserted.

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/log.hpp"
#include "tests/bench/comparisons.hpp"
#include "tests/bench/folder.hpp"

namespace {

using namespace mappa::bench;

void measure(const Setting& setting, const std::string& only) {
    std::vector<Line> lines;
    const auto add = [&](const std::string& part, const auto& work) {
        if (!only.empty() && only != part) return;
        const auto more = work(setting);
        lines.insert(lines.end(), more.begin(), more.end());
    };
    add("memory", measure_memory);  // first: see there
    add("steps", compare_steps);
    add("generate", compare_generating);
    add("minutes", compare_minutes);
    add("word", compare_word);
    add("workbook", compare_workbook);
    add("desk", compare_desk);
    std::cout << "Machine: " << machine() << "\nMedian of " << setting.rounds << " rounds; ours and bare in turn.\n\n";
    print_table(std::cout, lines);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App program{"what our work costs beside what the bare libraries cost"};
    // Beside the program, not among temporary files: those may be in memory, where making things durable
    // costs nothing.
    std::string folder = std::filesystem::path{argv[0]}.parent_path().string();
    std::string only;
    int rounds = 11, offenders = 5'000, years = 1, requests = 10'000;
    program.add_option("--rounds", rounds, "how often each side runs")->check(CLI::Range(1, 10'000));
    program
        .add_option("--offenders", offenders, "how large the area of the workbook is; 65083 gives the published table")
        ->check(CLI::Range(100, 1'000'000));
    program.add_option("--years", years, "and how many years of work it holds")->check(CLI::Range(1, 3));
    program.add_option("--requests", requests, "how many pages of the desk its memory is looked at over")
        ->check(CLI::Range(100, 10'000'000));
    program.add_option("--folder", folder, "where the record files are made")->check(CLI::ExistingDirectory);
    program.add_option("--only", only, "memory, steps, generate, minutes, word, workbook or desk")
        ->check(CLI::IsMember({"memory", "steps", "generate", "minutes", "word", "workbook", "desk"}));
    CLI11_PARSE(program, argc, argv);
    try {
        mappa::app::start_log();
        const Folder own{folder.empty() ? "." : folder};
        measure({own.path(), rounds, offenders, years, requests}, only);
    } catch (const std::exception& error) {
        std::cerr << "mappa_bench: " << error.what() << "\n";
        return 1;
    }
}
