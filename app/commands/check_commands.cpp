#include "app/commands/front.hpp"
#include "app/report.hpp"
#include "engine/check/check.hpp"

namespace mappa::app {
namespace {

/// Gaps of one case as a person reads them.
std::string text_of(const std::string& ref, const std::vector<Gap>& gaps) {
    std::string text;
    for (const auto& gap : gaps) {
        text += ref + "  " + std::string{label(gap.kind)} + ": " + gap.about + ": " + gap.what + "\n    way out: " + gap.way_out + "\n";
    }
    return text;
}

int check(const Front& front, const std::string& only) {
    const auto session = front.session(store::Access::read_only);
    const auto area = session.area();
    Json json = Json::array();
    std::string text;
    std::size_t cases = 0, found = 0;
    const auto look = [&](const CaseRecord& record) {
        ++cases;
        const auto gaps = gaps_of(record, area, session.desk().policy(area, record.facts.edition), session.desk().calendar(), front.day());
        found += gaps.size();
        text += text_of(record.facts.ref, gaps);
        for (const auto& gap : gaps) {
            json.push_back({{"case", record.facts.ref}, {"kind", code(gap.kind)}, {"about", gap.about}, {"what", gap.what}, {"way_out", gap.way_out}});
        }
    };
    if (only.empty()) session.store().for_each_case(look);
    else if (const auto record = session.store().read_case(only)) look(*record);
    else throw BadInput{{{{}, "there is no case " + only + ": `mappa case list` shows those there are"}}};
    if (front.json) front.out() << json.dump(2) << "\n";
    else front.out() << text << cases << (cases == 1 ? " case" : " cases") << " looked at, " << found << (found == 1 ? " gap" : " gaps") << ".\n";
    return done;
}

/// What standing rules question in a case, each with its answer if somebody gave one.
int checks(const Front& front, const std::string& ref) {
    const auto session = front.session(store::Access::read_only);
    const auto record = session.store().read_case(ref);
    if (!record) throw BadInput{{{{}, "there is no case " + ref + ": `mappa case list` shows those there are"}}};
    std::size_t answered = 0, open = 0;
    std::string text;
    Json json = Json::array();
    for (const auto& finding : session.desk().checks(session.area(), *record, front.day())) {
        const auto* answer = answer_to(*record, finding);
        ++(answer ? answered : open);
        text += finding.text() + "\n    " + (answer ? "answered by " + answer->answered_by + " on " + answer->answered_on->text() + ": " + answer->answer
                                                   : "way out: " + finding.supply + "; or `case answer` with rule and about") + "\n";
        auto one = mappa::app::json_of(finding);
        one["answered"] = answer != nullptr;
        if (answer) one["answer"] = answer->answer;
        json.push_back(one);
    }
    for (const auto& warning : record->warnings) {
        if (warning.answered_on) continue;
        ++open;
        text += "warning " + std::to_string(warning.number) + " of " + warning.on->text() + ": " + warning.text + " [" + warning.rule + "]\n    way out: `case answer`: number, reason\n";
        json.push_back({{"number", warning.number}, {"rule", warning.rule}, {"what", warning.text}, {"answered", false}});
    }
    for (const auto& warning : record->warnings) answered += warning.answered_on ? 1 : 0;
    if (front.json) front.out() << json.dump(2) << "\n";
    else front.out() << text << open << " unanswered, " << answered << " answered.\n";
    return done;
}

}  // namespace

void add_check_commands(CLI::App& program, Front& front) {
    auto* all = program.add_subcommand("check", "what is stuck, impossible or missing, each with the way out")->fallthrough();
    const auto only = std::make_shared<std::string>();
    all->add_option("--case", *only, "one case only");
    all->callback([&front, only] { front.chosen = [&front, only] { return check(front, *only); }; });

    auto* one = noun(program, "case").add_subcommand("checks", "what the checks question in a case, answered or not")->fallthrough();
    const auto ref = std::make_shared<std::string>();
    one->add_option("case", *ref, "case reference")->required();
    one->callback([&front, ref] { front.chosen = [&front, ref] { return checks(front, *ref); }; });
}

}  // namespace mappa::app
