#include "app/web/numbered.hpp"

#include <algorithm>
#include <functional>

#include "app/web/case_view.hpp"

namespace mappa::web {
namespace {

constexpr std::size_t longest_said = 60;  // letters: as much as tells one from the other

std::string shortened(const std::string& text) {
    if (text.size() <= longest_said) return text;
    // At a space, never within a letter.
    const auto end = text.rfind(' ', longest_said);
    return end == std::string::npos ? text : text.substr(0, end) + " ...";
}

/// "1: no contact with Amy; 2: lives at Ferry House".
template <class Row>
std::string listed(const std::vector<Row>& rows, const std::function<std::string(const Row&)>& say) {
    std::string list;
    for (const auto& each : rows) {
        const auto says = say(each);
        if (!says.empty()) list += (list.empty() ? "" : "; ") + std::to_string(each.number) + ": " + shortened(says);
    }
    return list;
}

std::string restrictions(const CaseRecord& record) {
    return listed<Restriction>(record.restrictions,
                               [](const auto& each) { return each.ended_on ? std::string{} : each.text; });
}

std::string warnings(const CaseRecord& record) {
    return listed<Warning>(record.warnings,
                           [](const auto& each) { return each.answered_on ? std::string{} : each.text; });
}

std::string actions(const CaseRecord& record) {
    return listed<Action>(record.actions,
                          [](const auto& each) { return each.unsettled() ? each.text : std::string{}; });
}

std::string meetings(const CaseRecord& record) {
    return listed<Meeting>(record.meetings, [](const auto& each) {
        return (each.scheduled_for ? each.scheduled_for->text() + ", " : "") + std::string{label(each.level)};
    });
}

std::string contingencies(const CaseRecord& record) {
    const auto* plan = record.plan();
    return listed<Contingency>(record.contingencies, [&](const auto& each) {
        return plan && each.plan == plan->version ? each.risk : std::string{};
    });
}

std::string events(const CaseRecord& record) {
    return listed<CaseEvent>(record.events, [](const auto& each) { return each.what; });
}

std::string chases(const CaseRecord& record) {
    return listed<Chase>(record.chases, [](const auto& each) {
        return each.replied_on ? std::string{} : std::string{label(each.agency)} + ", " + each.text;
    });
}

std::string editions(const AreaRecord& area) {
    std::string list;
    for (const auto& each : area.editions) list += (list.empty() ? "" : "; ") + each.edition;
    return list;
}

std::string questions(const Policy& policy) {
    std::string list;
    for (const auto& each : policy.audit_questions()) list += (list.empty() ? "" : "; ") + each.key;
    return list;
}

std::string said(const Action& action) {
    const auto& owner = action.owner.empty() ? std::string{"nobody named yet"} : action.owner;
    return action.text + " (" + (action.due ? "due " + action.due->text() : "no deadline") + ", " + owner +
           (action.agency ? ", " + std::string{label(*action.agency)} : "") + ")";
}

std::string said(const Meeting& meeting) {
    return std::string{label(meeting.level)} +
           (meeting.scheduled_for ? ", " + meeting.scheduled_for->text_with_weekday() : "") +
           (meeting.chair.empty() ? "" : ", chair " + meeting.chair);
}

}  // namespace

std::string what_it_is_about(std::string_view key, int number, const CaseRecord& record) {
    const auto target = target_of_step(key);
    if (target == "meeting") {
        const auto* meeting = record.meeting(number);
        return meeting ? said(*meeting) : std::string{};
    }
    const auto found = std::ranges::find(record.actions, number, &Action::number);
    return target == "action" && found != record.actions.end() ? said(*found) : std::string{};
}

std::vector<FieldShape> with_what_there_is(std::string_view key, const CaseRecord& record, const AreaRecord& area,
                                           const Policy& policy) {
    const auto there_is = [&](const FieldShape& shape) -> std::string {
        const auto& name = shape.name;
        if (key == "case edition" && name == "edition") return editions(area);
        if (key == "case audit" && name == "question") return questions(policy);
        if (shape.kind != FieldKind::number) return {};
        if (name == "restriction" || ((key == "case confirm" || key == "case unrestrict") && name == "number"))
            return restrictions(record);
        if (key == "case answer" && name == "number") return warnings(record);
        if (name == "action" || (key == "action supersede" && name == "by")) return actions(record);
        if (name == "meeting") return meetings(record);
        if (name == "contingency") return contingencies(record);
        if (name == "event") return events(record);
        if (name == "chase") return chases(record);
        return {};
    };
    const std::function<void(std::vector<FieldShape>&)> fill = [&](std::vector<FieldShape>& shapes) {
        for (auto& each : shapes) {
            if (const auto list = there_is(each); !list.empty()) each.help += (each.help.empty() ? "" : " - ") + list;
            fill(each.inner);
        }
    };
    auto shapes = fields_of_step(key);
    fill(shapes);
    return shapes;
}

}  // namespace mappa::web
