#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// The chair's form on a meeting for the Strategic Management Board (000 3.3, Lancashire). Everything else on it is
/// filled in from the record.
struct BoardFormForm {
    std::string concerns, good_practice;
    static constexpr auto fields =
        Members{field("concerns", &BoardFormForm::concerns, "concerns the board should know of, or 'none'"),
                field("good_practice", &BoardFormForm::good_practice)};
};
struct BoardForm : BoardFormForm {
    int meeting = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("meeting", &BoardForm::meeting), field("completed_on", &BoardForm::on),
                       field("completed_by", &BoardForm::by)},
               BoardFormForm::fields);
};

}  // namespace mappa
