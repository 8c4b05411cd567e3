#include <unistd.h>

#include "app/commands/front.hpp"
#include "app/embedded.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

/// Shows progress on a terminal, at most a hundred times, and nothing elsewhere.
store::Progress progress_on(std::ostream& err, const std::string& what) {
    if (isatty(STDERR_FILENO) == 0) return {};
    const auto last = std::make_shared<std::int64_t>(-1);
    return [&err, what, last](std::int64_t finished, std::int64_t total) {
        const auto percent = total > 0 ? finished * 100 / total : 100;
        if (percent == *last) return;
        *last = percent;
        err << "\r" << what << " " << percent << "%" << (percent == 100 ? "\n" : "") << std::flush;
    };
}

int show(const Front& front, const store::Verification& found) {
    if (front.json) {
        Json json{{"sound", found.sound()}, {"head", found.head.text()}, {"steps", found.steps}, {"cases", found.cases},
                  {"erased", found.erased}, {"uses", found.uses},        {"kept", found.kept}};
        json["problems"] = Json::array();
        for (const auto& problem : found.problems) json["problems"].push_back(problem.text());
        front.out() << json.dump(2) << "\n";
    } else if (found.sound()) {
        front.out() << "Sound: " << found.steps << " steps, " << found.cases << (found.cases == 1 ? " case" : " cases")
                    << "; chain and tables agree"
                    << (found.erased > 0 ? "; " + std::to_string(found.erased) + " erased on the record" : "")
                    << (found.kept > 0 ? "; " + std::to_string(found.kept) + " issued documents kept" : "") << ".\n"
                    << "Head: " << found.head.text()
                    << "  (write it down; `mappa verify --head HEAD` proves later that nothing before it changed)\n";
    } else {
        front.out() << "NOT SOUND.\n";
        if (const auto* row = found.first_bad_row()) front.out() << "First bad journal row: " << row->seq << "\n";
        for (const auto& problem : found.problems) front.out() << "  " << problem.text() << "\n";
        if (found.more > 0) front.out() << "  and " << found.more << " more\n";
    }
    return found.sound() ? done : integrity_failure;
}

int init(const Front& front, const FoundArea& area) {
    const auto visit = front.visit();
    if (front.db.empty()) throw BadInput{{{at_option("--db"), "where shall the record file be? Give --db FILE"}}};
    {
        Problems problems;
        const Desk desk{known_holidays()};
        const auto decision = desk.decide(AreaRecord{}, visit, AreaStep{area});
        if (const auto* found = std::get_if<Problems>(&decision)) return front.report(*found);
        if (const auto* no = std::get_if<std::vector<Refusal>>(&decision)) return front.report(*no);
    }
    Session session{store::Store::create(front.db), known_holidays()};
    auto outcome = session.take(visit, AreaStep{area});
    if (std::holds_alternative<Taken>(outcome)) {
        AdoptPolicy adopt;
        adopt.text = embedded("engine/policy/england-wales-2012.toml").value();
        outcome = session.take(visit, AreaStep{std::move(adopt)});
    }
    if (!std::holds_alternative<Taken>(outcome)) return front.report(outcome);
    front.err() << "Made " << front.db << " for " << area.name << ", policy edition england-wales-2012.\n";
    return done;
}

}  // namespace

void add_store_commands(CLI::App& program, Front& front) {
    auto* start = program.add_subcommand("init", "makes a new record file for an area")->fallthrough();
    const auto area = std::make_shared<FoundArea>();
    start->add_option("--area", area->name, "name of the MAPPA area")->required();
    start->add_option("--prefix", area->prefix, "two to five capital letters that begin every case reference")
        ->required();
    start->callback([&front, area] { front.chosen = [&front, area] { return init(front, *area); }; });

    auto* verify = program.add_subcommand("verify", "checks the journal's chain, and the tables against the journal")
                       ->fallthrough();
    const auto head = std::make_shared<std::string>();
    verify->add_option("--head", *head, "a head that was written down earlier");
    verify->callback([&front, head] {
        front.chosen = [&front, head] {
            const auto expected = store::Head::parse(*head);
            if (!head->empty() && !expected)
                throw BadInput{{{at_option("--head"), "'" + *head + "' is not a head: `mappa verify` prints one"}}};
            if (front.db.empty()) throw BadInput{{{at_option("--db"), "which record file? Give --db FILE"}}};
            const auto store = store::Store::open(front.db, store::Access::read_only);
            return show(front, store.verify(expected, progress_on(front.err(), "verifying")));
        };
    });

    auto* rebuild = program.add_subcommand("rebuild", "makes the tables again from the journal")->fallthrough();
    rebuild->callback([&front] {
        front.chosen = [&front] {
            if (front.db.empty()) throw BadInput{{{at_option("--db"), "which record file? Give --db FILE"}}};
            auto store = store::Store::open(front.db, store::Access::read_write);
            store.rebuild(progress_on(front.err(), "rebuilding"));
            front.err() << "Rebuilt the tables from the journal.\n";
            return static_cast<int>(done);
        };
    });

    auto* erase = program.add_subcommand("erase", std::string{EraseCase::info.does})->fallthrough();
    const auto erased = std::make_shared<EraseCase>();
    erase->add_option("case", erased->ref, "case reference; the case must have exited")->required();
    erase->add_option("--why", erased->why, "why it is erased");
    erase->add_option("--authority", erased->authority, "who authorised it");
    erase->callback([&front, erased] {
        front.chosen = [&front, erased] {
            const auto visit = front.visit();
            auto session = front.session(store::Access::read_write);
            return front.report(session.erase(visit, *erased));
        };
    });

    auto* backup = program.add_subcommand("backup", "copies the record while others work on it, and verifies the copy")
                       ->fallthrough();
    const auto to = std::make_shared<std::string>();
    backup->add_option("file", *to, "the copy; must not exist yet")->required();
    backup->callback([&front, to] {
        front.chosen = [&front, to] {
            const auto visit = front.visit();
            auto session = front.session(store::Access::read_write);
            const auto made = session.back_up(visit, *to, progress_on(front.err(), "copying"));
            if (const auto* refusals = std::get_if<std::vector<Refusal>>(&made)) return front.report(*refusals);
            front.err() << "Copied to " << *to << " and verified.\n";
            return show(front, std::get<store::Verification>(made));
        };
    });
}

}  // namespace mappa::app
