#include "app/commands/front.hpp"
#include "app/commands/typed_step.hpp"
#include "app/issuing.hpp"
#include "engine/input/read.hpp"
#include "engine/steps/steps.hpp"
#include "forms/intake/form.hpp"

namespace mappa::app {
namespace {

/// A file for these steps is a whole form: the step's own fields and the sections of others.
const forms::Form* form_of(std::string_view step) {
    if (step == forms::referral_form().step) return &forms::referral_form();
    if (step == forms::minutes_form().step) return &forms::minutes_form();
    return nullptr;
}

int take(const Front& front, std::string_view key, std::string_view target, const Typed& typed) {
    const auto visit = front.visit();
    Problems problems;
    const auto entry = typed.entry(target, problems);
    if (!problems.empty()) return front.report(problems);
    std::vector<Step> steps;
    if (const auto* form = form_of(key); form && !typed.file.empty()) {
        auto fixed = Entry::of_table();
        for (const auto name : {"meeting", "referral"}) {
            if (const auto* number = entry.find(name)) fixed.set(name, *number);
        }
        steps = forms::read_form(*form, entry, fixed, problems);
    } else if (auto step = read_step(key, entry, problems)) {
        steps.push_back(std::move(*step));
    }
    if (!problems.empty()) return front.report(problems);
    auto session = front.session(store::Access::read_write);
    if (const auto sent = send_minutes(session, typed.ref, visit, steps, typed.seen)) return front.report(*sent);
    return front.report(session.take(typed.ref, visit, std::move(steps), typed.seen));
}

template <class S>
void add(CLI::App& program, Front& front) {
    CLI::App* command = step_command(program, S::info.key, S::info.does);
    const auto typed = std::make_shared<Typed>();
    constexpr auto target = target_field<S>();
    if constexpr (!std::is_same_v<S, NotifyCase> && !std::is_same_v<S, TakeOverCase>) {
        command->add_option("case", typed->ref, "case reference, for example FEN-2014-0001")->required();
        if (!target.empty())
            command->add_option("number", typed->number, "number of the " + std::string{target})->required();
        command->add_option("--seen", typed->seen,
                            "the case's version when you decided; refused when it has moved on since");
    }
    add_field_options<S>(
        *command, typed, target,
        form_of(S::info.key) ? "a TOML file: the form with all its sections" : "a TOML file with the fields");
    command->footer("Who may: " + role_list(S::info.roles) + ".");
    command->callback([&front, typed] {
        front.chosen = [&front, typed] { return take(front, S::info.key, target_field<S>(), *typed); };
    });
}

}  // namespace

void add_step_commands(CLI::App& program, Front& front) {
    for_each_step([&](const auto& blank) {
        using S = std::remove_cvref_t<decltype(blank)>;
        // Issuing makes a document, which fields alone cannot: it has a command of its own.
        if constexpr (!std::is_same_v<S, NoteWarning> && !std::is_same_v<S, IssueDocument>) add<S>(program, front);
    });
}

}  // namespace mappa::app
