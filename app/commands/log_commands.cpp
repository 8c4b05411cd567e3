#include "app/commands/front.hpp"
#include "app/report.hpp"
#include "engine/access/use_report.hpp"

namespace mappa::app {
namespace {

struct LogAsked {
    std::string ref, person, from, until;
};

store::UseFilter filter_of(const LogAsked& asked) {
    Problems problems;
    store::UseFilter filter{asked.ref, asked.person, std::nullopt, std::nullopt};
    if (!asked.from.empty()) filter.from = day_at("--from", asked.from, problems);
    if (!asked.until.empty()) filter.until = day_at("--until", asked.until, problems);
    if (filter.from && filter.until && *filter.until < *filter.from)
        problems.push_back({at_option("--until"), "the period ends before it begins"});
    if (!problems.empty()) throw BadInput{std::move(problems)};
    return filter;
}

int show(const Front& front, const LogAsked& asked) {
    const auto visit = front.visit();
    const auto filter = filter_of(asked);
    auto session = front.reading_session();
    if (const auto no = session.open_log(visit, "log show"); !no.empty()) return front.report(no);
    const auto shown = session.shown_in_log(visit.actor);
    Columns columns{{"when", "day", "who", "role", "agency", "case", "kind", "what", "copy"}};
    Json json = Json::array();
    session.store().for_each_use(filter, [&](const LoggedUse& use) {
        const auto& actor = use.actor;
        const auto ref = shown(use.case_ref);
        if (!asked.ref.empty() && ref != use.case_ref) return;
        columns.row({use.recorded_at, use.on.iso(), actor.name, std::string{code(actor.role)},
                     std::string{actor.agency ? code(*actor.agency) : "-"}, ref.empty() ? "-" : ref,
                     std::string{code(use.kind)}, use.what, use.copy ? std::to_string(use.copy) : "-"});
        json.push_back({{"recorded_at", use.recorded_at},
                        {"on", use.on.iso()},
                        {"who", actor.name},
                        {"role", code(actor.role)},
                        {"agency", actor.agency ? code(*actor.agency) : std::string_view{}},
                        {"case", ref},
                        {"kind", code(use.kind)},
                        {"what", use.what},
                        {"copy", use.copy}});
    });
    answer(front, json, columns.text());
    return done;
}

int use(const Front& front, const LogAsked& asked) {
    const auto visit = front.visit();
    const auto filter = filter_of(asked);
    auto session = front.reading_session();
    if (const auto no = session.open_log(visit, "log use"); !no.empty()) return front.report(no);
    UseReport report{filter.from.value_or(visit.today.plus_months(-3)), filter.until.value_or(visit.today)};
    const auto& store = session.store();
    store.for_each_use({}, [&](const LoggedUse& each) { report.add(each); });
    store.for_each_event([&](const Event& event) { report.add(event); });
    for (const auto& each :
         store.cases({.states = {}, .open_only = true, .category = {}, .lead_agency = {}, .text = {}}))
        report.add(each);
    const auto shown = session.shown_in_log(visit.actor);
    Columns columns{{"user", "last use", "reads", "steps", "refused", "live cases", ""}};
    Json json = Json::array();
    for (const auto& user : report.finish()) {
        std::string live;
        Json live_cases = Json::array();
        for (const auto& ref : user.live_cases) {
            live += (live.empty() ? "" : ", ") + shown(ref);
            live_cases.push_back(shown(ref));
        }
        columns.row({user.name, user.last ? user.last->iso() : "never", std::to_string(user.reads),
                     std::to_string(user.steps), std::to_string(user.refused), live.empty() ? "-" : live,
                     user.idle() ? "LIVE CASES, NO USE" : ""});
        json.push_back({{"user", user.name},
                        {"last_use", user.last ? user.last->iso() : ""},
                        {"uses", user.uses()},
                        {"reads", user.reads},
                        {"steps", user.steps},
                        {"refused", user.refused},
                        {"live_cases", std::move(live_cases)},
                        {"no_use", user.idle()}});
    }
    answer(front, json, columns.text());
    return done;
}

}  // namespace

void add_log_commands(CLI::App& program, Front& front) {
    const auto asked = std::make_shared<LogAsked>();
    auto* shown = noun(program, "log")
                      .add_subcommand("show", "who read, printed, exported or was refused what, and when")
                      ->fallthrough();
    auto* used =
        noun(program, "log")
            .add_subcommand("use", "each user's last use and number of uses; managers of live cases without any")
            ->fallthrough();
    shown->add_option("--case", asked->ref, "only this case");
    shown->add_option("--person", asked->person, "only this user, by the whole name");
    for (auto* command : {shown, used}) {
        command->add_option("--from", asked->from, "first day (log use: three months back when left out)");
        command->add_option("--until", asked->until, "last day");
    }
    shown->callback([&front, asked] { front.chosen = [&front, asked] { return show(front, *asked); }; });
    used->callback([&front, asked] { front.chosen = [&front, asked] { return use(front, *asked); }; });
}

}  // namespace mappa::app
