#include "app/generate/course.hpp"

#include <algorithm>

namespace mappa::app {

Visit visit_of(std::string name, Role role, Agency agency, Date day) {
    return {{std::move(name), role, agency}, day, day.iso() + "T09:00:00Z"};
}

Course::Course(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed,
               const WorkingDays& calendar)
    : made_{made},
      span_{span},
      calendar_{calendar},
      dice_{seed, static_cast<std::uint64_t>(number) + 1},
      cast_{cast_of(number, fate, dice_)} {}

void Course::run() {
    while (made_.sound() && !dues_.empty()) {
        const auto next = std::ranges::min_element(dues_, {}, &Due::day);  // the first of those on the same day
        if (next->day > span_.last) return;
        const auto due = std::move(*next);
        dues_.erase(next);
        due.act(due.day);
    }
}

Visit Course::office(Date day) const {
    return visit_of(coordinator_name, Role::coordinator, Agency::coordination, day);
}

Visit Course::manager(Date day) const { return visit_of(cast_.case_manager, Role::case_manager, cast_.lead, day); }

Visit Course::line_manager(Date day) const { return visit_of(cast_.line_manager, Role::manager, cast_.lead, day); }

Visit Course::chair(Date day) const { return visit_of(cast_.chair, Role::chair, Agency::police, day); }

Visit Course::minutes(Date day) const {
    return visit_of(cast_.minute_taker, Role::minute_taker, Agency::coordination, day);
}

Date Course::working(Date day) const {
    while (!calendar_.is_working_day(day)) day = day.plus_days(1);
    return day;
}

}  // namespace mappa::app
