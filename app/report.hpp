#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "engine/input/json.hpp"

/// How the command line shows what the engine says. The wording is the engine's; here it is only laid out.
namespace mappa::app {

[[nodiscard]] std::string text_of(const std::vector<Refusal>& refusals);
[[nodiscard]] std::string text_of(const Problems& problems);
[[nodiscard]] std::string text_of(const std::vector<NextStep>& steps);

[[nodiscard]] Json json_of(const Finding& finding);
[[nodiscard]] Json json_of(const std::vector<Refusal>& refusals);
[[nodiscard]] Json json_of_problems(const Problems& problems);
[[nodiscard]] Json json_of(const std::vector<NextStep>& steps);
[[nodiscard]] Json json_of(const Taken& taken);

/// Columns of text, as wide as their widest cell (cut at 60), with a heading.
class Columns {
public:
    explicit Columns(std::vector<std::string> heading);
    void row(std::vector<std::string> cells);
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace mappa::app
