#include "tests/engine/text/corpus.hpp"

#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>

#include "engine/input/entry.hpp"
#include "engine/text/checks.hpp"

namespace mappa {
namespace {

using Check = std::function<bool(const JudgedText&)>;

Check of_text(bool (*check)(std::string_view)) {
    return [check](const JudgedText& each) { return check(each.text); };
}

Check of_two(bool (*check)(std::string_view, std::string_view)) {
    return [check](const JudgedText& each) { return check(each.text, each.beside); };
}

const std::map<std::string, Check>& checks() {
    static const std::map<std::string, Check> all{{"says_nothing", of_text(says_nothing)},
                                                  {"points_elsewhere", of_text(points_elsewhere)},
                                                  {"names_only_its_kind", of_text(names_only_its_kind)},
                                                  {"bare_visits", of_text(bare_visits)},
                                                  {"only_breach", of_text(only_breach)},
                                                  {"names_only_a_means", of_text(names_only_a_means)},
                                                  {"names_nobody", of_text(names_nobody)},
                                                  {"repeats", of_two(repeats)},
                                                  {"unchanged", of_two(unchanged)},
                                                  {"cites_only_risk", of_text(cites_only_risk)},
                                                  {"waits_for_meeting", of_text(waits_for_meeting)},
                                                  {"high_without_of_what", of_text(high_without_of_what)},
                                                  {"outside_remit", of_text(outside_remit)}};
    return all;
}

std::string member(const Entry& entry, std::string_view name) {
    const auto* found = entry.find(name);
    return found ? found->scalar() : std::string{};
}

}  // namespace

std::vector<JudgedText> read_corpus(const std::string& name) {
    std::ifstream file{MAPPA_SOURCE_DIR "/tests/engine/text/" + name};
    std::ostringstream text;
    text << file.rdbuf();
    Problems problems;
    const auto root = read_toml(text.str(), name, problems);
    if (!problems.empty()) throw std::runtime_error{problems.front().text()};
    std::vector<JudgedText> result;
    for (const auto& [check, texts] : root.members()) {
        for (const auto& each : texts.items()) {
            result.push_back({check, member(each, "text"), member(each, "beside"), member(each, "wants") == "true",
                              member(each, "from")});
        }
    }
    return result;
}

bool verdict(const JudgedText& each) { return checks().at(each.check)(each); }

}  // namespace mappa
