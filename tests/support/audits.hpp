#pragma once

#include <algorithm>
#include <stdexcept>

#include "tests/support/desk_fixture.hpp"

namespace mappa::test {

/// An audit of the case, or of a meeting, that answers every question of Fenbury's edition with yes.
[[nodiscard]] inline AuditCase audit(int meeting = 0) {
    AuditCase step;
    step.meeting = meeting;
    for (const auto& each : desk().policy(fenbury(), fenbury().editions.front().edition).audit_questions()) {
        if (each.of_meeting != (meeting != 0)) continue;
        AuditAnswerForm answer;
        answer.question = each.key;
        answer.answer = AuditAnswer::yes;
        step.answers.push_back(std::move(answer));
    }
    return step;
}

/// The answer to one of its questions.
[[nodiscard]] inline AuditAnswerForm& answer_to(AuditCase& step, std::string_view question) {
    const auto found = std::ranges::find(step.answers, question, &AuditAnswerForm::question);
    if (found == step.answers.end()) throw std::logic_error("no such question");
    return *found;
}

}  // namespace mappa::test
