#include "app/web/kept_figures.hpp"

#include "app/documents.hpp"
#include "engine/calendar/instant.hpp"

namespace mappa::web {
namespace {

/// Figures of a whole quarter are not wrong after a few steps more; the page says how many.
constexpr std::chrono::minutes good_for{10};
constexpr std::size_t most_periods = 20;

bool of_late(const ReckonedFigures& figures, const Visit& visit) {
    const auto then = parse_instant(figures.at), now = parse_instant(visit.recorded_at);
    return then && now && *then <= *now && *now < *then + good_for;
}

ReckonedFigures reckoned(const app::Session& session, const Period& period, const Visit& visit) {
    ReckonedFigures result;
    result.on = visit.today;
    result.at = visit.recorded_at;
    result.steps = session.store().head().seq;
    const auto figures = app::figures_of(session, period, visit.today);
    result.window = figures.window;
    result.pictures = forms::kpi_pictures(figures);
    result.caseload_on = figures.caseload.on();
    result.caseload = forms::level_rows(figures.caseload);
    for (const auto& each : figures.measures) {
        result.rows.push_back(
            {each.title, each.now.text(),
             each.target ? std::to_string(each.target->percent) + "%" + (each.target->confirmed ? "" : " (unconfirmed)")
                         : "",
             std::string{each.verdict()}, each.previous.text()});
    }
    return result;
}

}  // namespace

std::shared_ptr<const ReckonedFigures> KeptFigures::kept(const Period& period) {
    const std::lock_guard lock{mutex_};
    const auto found = kept_.find(period.from);
    return found == kept_.end() ? nullptr : found->second;
}

std::shared_ptr<const ReckonedFigures> KeptFigures::of(const app::Session& session, const Period& period,
                                                       const Visit& visit, bool anew) {
    auto known = kept(period);
    if (known && known->on != visit.today) known = nullptr;  // another day's verdicts
    const bool unchanged = known && known->steps == session.store().head().seq;
    if (unchanged || (known && !anew && of_late(*known, visit))) return known;
    const auto one_at_a_time = turn();
    if (!one_at_a_time) return known;
    auto fresh = std::make_shared<const ReckonedFigures>(reckoned(session, period, visit));
    const std::lock_guard lock{mutex_};
    if (kept_.size() >= most_periods) kept_.clear();
    kept_.insert_or_assign(period.from, fresh);
    return fresh;
}

}  // namespace mappa::web
