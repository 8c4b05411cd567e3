#include "engine/steps/steps.hpp"

#include "engine/input/json.hpp"
#include "engine/input/read.hpp"

namespace mappa {
namespace {

/// Reads a step of whichever kind has this key.
template <class Kinds, class Any = Kinds>
std::optional<Any> read_as(std::string_view key, const Entry& entry, reading::From from, Problems& problems) {
    std::optional<Any> result;
    for_each_step<Kinds>([&](auto blank) {
        using S = decltype(blank);
        if (S::info.key != key) return;
        const auto before = problems.size();
        reading::read_fields(blank, entry, from, problems);
        if (problems.size() == before) result = std::move(blank);
    });
    return result;
}

template <class Kinds, class Any = Kinds>
std::optional<Any> from_journal(std::string_view key, const Entry& entry) {
    Problems problems;
    return read_as<Kinds, Any>(key, entry, reading::From::journal, problems);
}

}  // namespace

Step::Step(const Step&) = default;
Step::Step(Step&&) noexcept = default;
Step& Step::operator=(const Step&) = default;
Step& Step::operator=(Step&&) noexcept = default;
Step::~Step() = default;

const StepInfo& info_of(const Step& step) {
    return std::visit([](const auto& each) -> const StepInfo& { return std::remove_cvref_t<decltype(each)>::info; },
                      step);
}

std::optional<Step> blank_step(std::string_view key) {
    std::optional<Step> found;
    for_each_step([&](auto blank) {
        if (decltype(blank)::info.key == key) found = std::move(blank);
    });
    return found;
}

std::vector<std::string_view> step_keys() {
    std::vector<std::string_view> keys;
    for_each_step([&](const auto& blank) { keys.push_back(std::remove_cvref_t<decltype(blank)>::info.key); });
    return keys;
}

std::optional<Step> read_step(std::string_view key, const Entry& given, Problems& problems) {
    const auto keys = step_keys();
    if (std::ranges::find(keys, key) == keys.end()) {
        problems.push_back({given.place(), "unknown step '" + std::string{key} + "'" + did_you_mean(key, keys)});
        return std::nullopt;
    }
    return read_as<StepKinds, Step>(key, given, reading::From::person, problems);
}

std::optional<AreaStep> read_area_step(std::string_view key, const Entry& given, Problems& problems) {
    return read_as<AreaStep, AreaStep>(key, given, reading::From::person, problems);
}

std::optional<Step> step_from(std::string_view key, const std::string& payload) {
    const auto entry = read_json(payload);
    return entry ? from_journal<StepKinds, Step>(key, *entry) : std::nullopt;
}

std::optional<AreaStep> area_step_from(std::string_view key, const std::string& payload) {
    const auto entry = read_json(payload);
    return entry ? from_journal<AreaStep>(key, *entry) : std::nullopt;
}

std::string payload_of(const Step& step) {
    return std::visit([](const auto& each) { return json_of(each).dump(); }, step);
}

std::string payload_of(const AreaStep& step) {
    return std::visit([](const auto& each) { return json_of(each).dump(); }, step);
}

}  // namespace mappa
