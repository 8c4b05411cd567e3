#include "app/commands/reading.hpp"
#include "app/report.hpp"
#include "engine/record/as_at.hpp"

namespace mappa::app {
namespace {

/// The last entry of the register made for the case on or before the day.
const CriticalFew* entry_on(const CaseRecord& record, Date day) {
    const CriticalFew* last = nullptr;
    for (const auto& each : record.critical_few) {
        if (each.on && *each.on <= day) last = &each;
    }
    return last;
}

/// "-" when register and level agree (003 recommendation 2: the critical few are managed at level 3).
std::string mismatch(bool listed, std::optional<Level> level) {
    if (listed == (level == Level::three)) return "-";
    return listed ? "not at level 3" : "not on the register";
}

}  // namespace

void add_register_query(CLI::App& program, Front& front) {
    auto* command =
        program
            .add_subcommand("register",
                            "the register of the critical few as it stood on a day, with what does not match level 3")
            ->fallthrough();
    const auto on = std::make_shared<std::string>();
    command->add_option("--on", *on, "YYYY-MM-DD; today when left out");
    command->callback([&front, on] {
        front.chosen = [&front, on] {
            const auto day = on->empty() ? std::optional{front.day()} : Date::parse(*on);
            if (!day)
                return front.report(Problems{{at_option("--on"), "'" + *on + "' is not a day such as 2014-03-03"}});
            return show_cases(front, "register", [&](const Browsing& browsing) {
                Columns columns{
                    {"case", "name", "level", "on the register since", "why", "decided by", "meeting", "mismatch"}};
                Json json = Json::array();
                browsing.for_each_case([&](const CaseRecord& record) {
                    const auto* entry = entry_on(record, *day);
                    const bool listed = entry && entry->listed == Answer::yes &&
                                        !(record.facts.exited_on && *record.facts.exited_on <= *day);
                    const auto level = level_on(record, *day);
                    if (!listed && level != Level::three) return;
                    const auto shown_level = level ? std::string{code(*level)} : "-";
                    columns.row({record.facts.ref, record.facts.name, shown_level, listed ? entry->on->iso() : "-",
                                 listed ? entry->why : "-", listed ? entry->decided_by : "-",
                                 listed && entry->meeting ? std::to_string(entry->meeting) : "-",
                                 mismatch(listed, level)});
                    Json one;
                    one["case"] = record.facts.ref;
                    one["level"] = shown_level;
                    one["listed"] = listed;
                    if (listed) one["entry"] = mappa::json_of(*entry);
                    one["mismatch"] = mismatch(listed, level);
                    json.push_back(std::move(one));
                });
                answer(front, json, "Register of the critical few on " + day->text() + "\n" + columns.text());
            });
        };
    });
}

}  // namespace mappa::app
