#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// One step of chasing an agency that stays away or does not act, and its reply (001 4.18, 6.48, 7.24).
struct ChaseForm {
    std::optional<Agency> agency;
    std::optional<ChaseStage> stage;
    int action = 0, meeting = 0;
    std::string to, text;
    static constexpr auto fields = Members{field("agency", &ChaseForm::agency),
                                           field("stage", &ChaseForm::stage),
                                           field("action", &ChaseForm::action, "about this action; 0 = attendance"),
                                           field("meeting", &ChaseForm::meeting, "about absence from this meeting"),
                                           field("to", &ChaseForm::to, "named recipient"),
                                           field("text", &ChaseForm::text, "what was asked")};
};
struct Chase : ChaseForm {
    int number = 0;
    std::optional<Date> on, replied_on;
    std::string by, reply;
    static constexpr auto fields =
        joined(Members{field("number", &Chase::number), field("chased_on", &Chase::on), field("chased_by", &Chase::by),
                       field("replied_on", &Chase::replied_on), field("reply", &Chase::reply)},
               ChaseForm::fields);
};

}  // namespace mappa
