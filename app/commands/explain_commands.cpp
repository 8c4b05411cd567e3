#include "app/commands/front.hpp"
#include "app/report.hpp"
#include "app/story/story.hpp"
#include "engine/charts/table.hpp"
#include "engine/input/suggest.hpp"
#include "engine/reference/rules_reference.hpp"
#include "forms/intake/form.hpp"

namespace mappa::app {
namespace {

std::string words_text(const auto& list) {
    std::string text;
    for (const auto& each : list) text += (text.empty() ? "" : ", ") + std::string{each.code};
    return text;
}

/// What kind of value a field takes, for people.
template <class Value>
std::string kind_of() {
    if constexpr (std::is_same_v<Value, std::string>)
        return "text";
    else if constexpr (std::is_same_v<Value, int>)
        return "number";
    else if constexpr (std::is_same_v<Value, std::optional<Date>>)
        return "date";
    else if constexpr (is_list<Value>)
        return "list";
    else
        return words_text(Words<typename Value::value_type>::list);
}

std::string asked_for(Use use) {
    if (must_be_given(use)) return " (needed)";
    return use == Use::either ? " (one of these is needed)" : "";
}

template <Described T>
void describe(std::string& text, const std::string& indent) {
    for_each_field<T>([&](const auto& each) {
        if (each.use == Use::assigned) return;
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*(each.member))>;
        text += indent + std::string{each.name} + asked_for(each.use) + ": " + kind_of<Value>();
        if (!each.help.empty()) text += " - " + std::string{each.help};
        text += "\n";
        if constexpr (is_list<Value>) describe<typename Value::value_type>(text, indent + "    ");
    });
}

std::string step_text(std::string_view key) {
    std::string text;
    for_each_step([&](const auto& blank) {
        using S = std::remove_cvref_t<decltype(blank)>;
        if (S::info.key != key) return;
        text = std::string{key} + ": " + std::string{S::info.does} + "\nWho may: " + role_list(S::info.roles) +
               "\nFields:\n";
        describe<S>(text, "  ");
    });
    return text;
}

int help_step(const Front& front, const std::string& key) {
    const auto keys = step_keys();
    if (key.empty()) {
        for (const auto each : keys) front.out() << each << "\n";
        return done;
    }
    const auto text = step_text(key);
    if (text.empty()) return front.report(Problems{{{}, "unknown step '" + key + "'" + did_you_mean(key, keys)}});
    front.out() << text;
    return done;
}

int help_form(const Front& front, const std::string& name) {
    const auto* form = forms::find_form(name);
    if (!form) return front.report(Problems{{{}, "unknown form '" + name + "': referral or minutes"}});
    front.out() << form->name << ": " << form->what << "\n\n" << step_text(form->step);
    for (const auto& section : form->sections) {
        front.out() << "\n"
                    << (section.repeated ? "[[" : "[") << section.name << (section.repeated ? "]]" : "]") << "\n"
                    << step_text(section.step);
    }
    return done;
}

/// Whether the rule rests on a register row or paragraph: FUP-4 is not FUP-47.
bool names_row(const Rule& rule, const std::string& wanted) {
    const auto at = rule.sources.find(wanted);
    if (at == std::string_view::npos) return false;
    const auto end = at + wanted.size();
    return end == rule.sources.size() || rule.sources[end] < '0' || rule.sources[end] > '9';
}

int show_rules(const Front& front, const std::string& wanted) {
    std::string text;
    Json json = Json::array();
    for (const auto& [rule, speaks_at] : every_rule()) {
        if (!wanted.empty() && rule->id != wanted && !names_row(*rule, wanted)) continue;
        const bool refuses = rule->severity == Severity::refuse;
        json.push_back({{"id", rule->id},
                        {"severity", refuses ? "refuse" : "warn"},
                        {"says", rule->says},
                        {"supply", rule->supply},
                        {"sources", sources_of(*rule)},
                        {"steps", speaks_at},
                        {"local", rule->local}});
        text += std::string{rule->id} + (refuses ? "  refuses\n  " : "  warns\n  ") + std::string{rule->says} +
                "\n  supply: " + std::string{rule->supply} + "\n  sources: " + sources_of(*rule) +
                "\n  steps: " + speaks_at + "\n";
        if (!rule->local.empty()) text += "  local practice, switched by " + std::string{rule->local} + "\n";
    }
    if (json.empty())
        return front.report(
            Problems{{{}, "no rule has the id or the source '" + wanted + "': `mappa rules` lists them"}});
    answer(front, json, text);
    return done;
}

}  // namespace

void add_explain_commands(CLI::App& program, Front& front) {
    const auto name = std::make_shared<std::string>();
    auto* rules =
        program.add_subcommand("rules", "every rule, or those of an id or a source such as FUP-47")->fallthrough();
    rules->add_option("id", *name, "a rule's id, or a register row");
    const auto reference = std::make_shared<bool>(false);
    rules->add_flag("--reference", *reference, "all of them in Markdown, for the documentation");
    rules->callback([&front, name, reference] {
        front.chosen = [&front, name, reference] {
            if (!*reference) return show_rules(front, *name);
            front.out() << rules_in_markdown();
            return static_cast<int>(done);
        };
    });

    auto* chart =
        program.add_subcommand("chart", "the transition tables of the four charts, in Markdown with diagrams")
            ->fallthrough();
    chart->callback([&front] {
        front.chosen = [&front] {
            front.out() << charts_in_markdown();
            return static_cast<int>(done);
        };
    });

    auto* step = noun(program, "help")
                     .add_subcommand("step", "the fields of a step; all steps when none is named")
                     ->fallthrough();
    const auto words = std::make_shared<std::vector<std::string>>();
    step->add_option("name", *words, "for example: action complete");
    step->callback([&front, words] {
        front.chosen = [&front, words] {
            std::string key;
            for (const auto& each : *words) key += (key.empty() ? "" : " ") + each;
            return help_step(front, key);
        };
    });
    auto* form = noun(program, "help")
                     .add_subcommand("form", "the sections and fields of a form: referral or minutes")
                     ->fallthrough();
    form->add_option("name", *name, "referral or minutes")->required();
    form->callback([&front, name] { front.chosen = [&front, name] { return help_form(front, *name); }; });
    auto* story = noun(program, "help").add_subcommand("story", "how a story is written")->fallthrough();
    story->callback([&front] {
        front.chosen = [&front] {
            front.out() << story_manual();
            return static_cast<int>(done);
        };
    });
}

}  // namespace mappa::app
