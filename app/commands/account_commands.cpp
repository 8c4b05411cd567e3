#include <charconv>

#include "app/commands/front.hpp"
#include "app/commands/typed_step.hpp"
#include "app/report.hpp"
#include "app/web/first_password.hpp"
#include "engine/input/read.hpp"
#include "engine/steps/area_steps.hpp"

namespace mappa::app {
namespace {

int list(const Front& front) {
    const auto session = front.session(store::Access::read_only);
    Columns columns{{"account", "role", "agency", "contact", "opened", "closed", "why"}};
    Json json = Json::array();
    const auto day = [](const std::optional<Date>& on) { return on ? on->iso() : std::string{}; };
    for (const auto& each : session.area().accounts) {
        const std::string role{each.role ? code(*each.role) : std::string_view{}};
        const std::string agency{each.agency ? code(*each.agency) : std::string_view{}};
        columns.row({each.name, role, agency.empty() ? "-" : agency, each.contact, day(each.opened_on),
                     each.open() ? "-" : day(each.closed_on), each.why});
        json.push_back({{"account", each.name},
                        {"role", role},
                        {"agency", agency},
                        {"contact", each.contact},
                        {"opened_on", day(each.opened_on)},
                        {"closed_on", day(each.closed_on)},
                        {"why", each.why}});
    }
    answer(front, json, columns.text());
    return done;
}

/// Seconds since 1970 of a time as the clock writes it.
std::int64_t seconds_of(const std::string& recorded_at) {
    const auto part = [&](std::size_t from, std::size_t size) {
        std::int64_t value = 0;
        if (from + size <= recorded_at.size())
            std::from_chars(recorded_at.data() + from, recorded_at.data() + from + size, value);
        return value;
    };
    const auto day = Date::parse(std::string_view{recorded_at}.substr(0, 10)).value_or(Date{});
    return std::int64_t{day.sys_days().time_since_epoch().count()} * 86400 + part(11, 2) * 3600 + part(14, 2) * 60 +
           part(17, 2);
}

/// Prints a first password, this once: it is kept nowhere, and whoever it is for changes it at the first sign-in.
int password(const Front& front, const std::string& name, bool without_code) {
    const auto visit = front.visit();
    auto session = front.session(store::Access::read_write);
    const auto now = seconds_of(visit.recorded_at);
    web::Gate gate{session.store()};
    const auto given = web::first_password(session.store(), gate, visit, name, now);
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&given)) return front.report(*refusals);
    const auto& made = std::get<std::string>(given);
    if (made.empty())
        return front.report(
            Problems{{{}, "there is no open account of '" + name + "': `mappa account list` shows those there are"}});
    if (without_code) gate.drop_code(name, now, visit.actor);
    answer(front, Json{{"account", name}, {"password", made}}, made + "\n");
    front.err() << "Tell it to " << name << " and to nobody else; it is shown this once, and changed at the first "
                << "sign-in.\n";
    return done;
}

}  // namespace

void add_account_commands(CLI::App& program, Front& front) {
    add_area_step<OpenAccount>(program, front, "name", "the person's name, as the record has it");
    add_area_step<ChangeAccount>(program, front, "name", "the person's name, as the record has it");
    add_area_step<CloseAccount>(program, front, "name", "the person's name, as the record has it");
    auto* listed =
        noun(program, "account").add_subcommand("list", "who may sign in, and who no longer may")->fallthrough();
    listed->callback([&front] { front.chosen = [&front] { return list(front); }; });

    auto* first =
        noun(program, "account")
            .add_subcommand("password",
                            "prints a first password, once; the person changes it at the first sign-in, and whoever "
                            "was signed in to the account is not")
            ->fallthrough();
    const auto name = std::make_shared<std::string>();
    const auto without_code = std::make_shared<bool>(false);
    first->add_option("name", *name, "whose account")->required();
    first->add_flag("--without-code", *without_code, "and asks for no one-time code any more: the device is lost");
    first->footer("Who may: " + role_list(Roles{Role::administrator}) + ".");
    first->callback([&front, name, without_code] {
        front.chosen = [&front, name, without_code] { return password(front, *name, *without_code); };
    });
}

}  // namespace mappa::app
