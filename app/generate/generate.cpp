#include "app/generate/generate.hpp"

#include "app/embedded.hpp"
#include "app/generate/life.hpp"
#include "app/generate/papers.hpp"

namespace mappa::app {
namespace {

constexpr std::size_t cases_a_transaction = 2'000;

/// The area itself: its policy, its chairs with their training, its single points of contact, its mail domain.
Problems set_up(Session& session, Date day) {
    const Visit visit{{coordinator_name, Role::coordinator, Agency::coordination}, day, day.iso() + "T08:00:00Z"};
    std::vector<AreaStep> steps;
    FoundArea area;
    area.name = "Quillmere";
    area.prefix = "QUI";
    steps.emplace_back(area);
    AdoptPolicy adopt;
    adopt.text = embedded("engine/policy/england-wales-2012.toml").value();
    steps.emplace_back(std::move(adopt));
    AddSecureDomain domain;
    for (const auto& agency : Words<Agency>::list) {
        domain.domain = std::string{agency.code} + ".quillmere.example";
        steps.emplace_back(domain);
    }
    for (int i = 0; i < officers; ++i) {
        RecordStaff chair;
        chair.name = officer(Role::chair, Agency::police, i);
        chair.agency = Agency::police;
        chair.authority = "Quillmere Police";
        chair.role = "detective superintendent";
        chair.chair_trained_on = day.plus_days(-30);
        steps.emplace_back(std::move(chair));
    }
    for (auto& step : steps) {
        const auto outcome = session.take(visit, std::move(step));
        if (const auto* problems = std::get_if<Problems>(&outcome)) return *problems;
        if (!std::holds_alternative<Taken>(outcome))
            throw std::logic_error("the made-up area's own coordinator may not set it up");
    }
    return {};
}

}  // namespace

std::pair<Date, Date> span_of(int years) {
    const int first = years <= 2 ? 2014 - years : 2012;
    return {Date{first, 4, 1}, Date{first + years, 3, 31}};
}

std::variant<Generated, std::vector<NotTaken>, Problems> generate(
    Session& session, const Order& order, const std::function<void(std::size_t, std::size_t)>& progress) {
    const auto [first, last] = span_of(order.years);
    if (auto problems = set_up(session, first); !problems.empty()) return problems;
    const auto fates = population(order.offenders, order.seed);
    const auto& calendar = session.desk().calendar();
    Generated total;
    while (total.cases < fates.size()) {
        const auto from = total.cases;
        const auto count = std::min(cases_a_transaction, fates.size() - from);
        auto outcome = session.take_all(count, [&, begin = first, end = last](std::size_t which, NewCase& made) {
            live(made, static_cast<int>(from + which) + 1, fates[from + which], {begin, end}, order.seed, calendar);
        });
        if (auto* refused = std::get_if<std::vector<NotTaken>>(&outcome)) {
            for (auto& each : *refused) each.which += from;
            return std::move(*refused);
        }
        const auto& taken = std::get<AllTaken>(outcome);
        total.cases += count;
        total.steps += taken.steps;
        for (const auto& each : taken.warnings) total.warnings += each.size();
        progress(total.cases, fates.size());
    }
    return total;
}

}  // namespace mappa::app
