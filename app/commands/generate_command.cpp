#include <array>

#include "app/commands/front.hpp"
#include "app/dues.hpp"
#include "app/generate/generate.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

/// Open cases by category and level, as 001 2.10 prints them.
std::string table_of(const store::Store& store) {
    int counts[4][4] = {};
    store::CaseFilter filter;
    filter.open_only = true;
    for (const auto& each : store.cases(filter)) {
        if (!each.category || !each.level()) continue;
        const auto category = static_cast<std::size_t>(*each.category) - 1,
                   level = static_cast<std::size_t>(*each.level()) - 1;
        for (const auto c : {category, std::size_t{3}}) {
            for (const auto l : {level, std::size_t{3}}) ++counts[l][c];
        }
    }
    Columns table{{"", "category 1", "category 2", "category 3", "total"}};
    constexpr std::array names{"level 1", "level 2", "level 3", "total"};
    for (std::size_t level = 0; level < 4; ++level) {
        std::vector<std::string> row{names[level]};
        for (const auto count : counts[level]) row.push_back(std::to_string(count));
        table.row(std::move(row));
    }
    return table.text();
}

int make(const Front& front, const Order& order) {
    if (front.db.empty())
        throw BadInput{{{at_option("--db"), "where shall the record file be? Give --db FILE, a new one"}}};
    const auto [first, last] = span_of(order.years);
    const auto holidays = known_holidays();
    if (!holidays.covers(first) || !holidays.covers(last.plus_days(60))) {
        throw BadInput{
            {{at_option("--years"), "the bank holidays are known to " + holidays.last().text() + ": fewer years"}}};
    }
    Session session{store::Store::create(front.db), known_holidays()};
    const auto outcome = generate(session, order, [&](std::size_t finished, std::size_t total) {
        if (total > 2'000) front.err() << finished << " of " << total << " cases\n";
    });
    if (const auto* problems = std::get_if<Problems>(&outcome)) return front.report(*problems);
    if (const auto* refused = std::get_if<std::vector<NotTaken>>(&outcome)) {
        const auto& one = refused->front();
        front.err() << "A made-up case breaks the rules: the generator has to learn them. Case " << one.which + 1
                    << " (and " << refused->size() - 1 << " more of its transaction):\n";
        if (const auto* refusals = std::get_if<std::vector<Refusal>>(&one.why))
            front.err() << text_of(*refusals);
        else
            front.err() << text_of(std::get<Problems>(one.why));
        return Status::refused;
    }
    refresh_dues(session, last);  // so that the first list of what is due is as quick as the next
    const auto& made = std::get<Generated>(outcome);
    if (front.json) {
        front.out() << Json{{"cases", made.cases}, {"steps", made.steps}, {"warnings", made.warnings}}.dump(2) << "\n";
        return done;
    }
    front.err() << "Made " << front.db << ": " << made.cases << " cases, " << made.steps << " steps, " << made.warnings
                << " warnings, " << first.text() << " to " << last.text() << ".\n";
    front.out() << table_of(session.store());
    return done;
}

}  // namespace

void add_generate_command(CLI::App& program, Front& front) {
    auto* command =
        program.add_subcommand("generate", "makes a new record file with a made-up population, through the rules")
            ->fallthrough();
    const auto order = std::make_shared<Order>();
    command->add_option("--offenders", order->offenders, "open cases; 65083 gives the published table")
        ->required()
        ->check(CLI::Range(1, 1'000'000));
    command->add_option("--years", order->years, "years of meetings")->check(CLI::Range(1, 10));
    command->add_option("--seed", order->seed, "the same number makes the same population");
    command->callback([&front, order] { front.chosen = [&front, order] { return make(front, *order); }; });
}

}  // namespace mappa::app
