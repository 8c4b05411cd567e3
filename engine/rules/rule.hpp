#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mappa {

/// A refusal stops the step; a warning is kept with it, and can be answered with a reason. Both are counted.
enum class Severity { refuse, warn };

/// One rule: what it says, how what it asks for is supplied, and where it comes from.
struct Rule {
    std::string_view id;
    Severity severity = Severity::refuse;
    std::string_view says;     ///< the rule in one sentence
    std::string_view supply;   ///< how to meet it
    std::string_view sources;  ///< register rows and paragraphs, for example "FUP-47 (001 5.12)"
    std::string_view
        local{};  ///< the policy switch that turns it on where it is local practice, for example "switch.screen-first"
};

/// The rule's sources with the reports spelled out: "FUP-47 (2015 inspection 5.12 Jack)".
[[nodiscard]] std::string sources_of(const Rule& rule);

/// A rule that is not met here, and by what.
struct Finding {
    const Rule* rule = nullptr;
    std::string what;    ///< what is missing or questioned, by its own name
    std::string supply;  ///< how to supply it
    bool asked =
        false;  ///< true when the step itself can supply it, so that it is only asked for when the step is taken

    /// "what was found or changed (001 5.12) ..." on one line.
    [[nodiscard]] std::string text() const;
};
using Findings = std::vector<Finding>;

/// Collects what one rule finds.
class Found {
public:
    Found(const Rule& rule, Findings& into) : rule_{&rule}, into_{&into} {}

    /// The step itself lacks something.
    void ask(std::string what) { into_->push_back({rule_, std::move(what), std::string{rule_->supply}, true}); }
    /// The record lacks something.
    void miss(std::string what) { into_->push_back({rule_, std::move(what), std::string{rule_->supply}, false}); }
    void miss(std::string what, std::string supply) {
        into_->push_back({rule_, std::move(what), std::move(supply), false});
    }
    void ask(std::string what, std::string supply) {
        into_->push_back({rule_, std::move(what), std::move(supply), true});
    }

private:
    const Rule* rule_;
    Findings* into_;
};

}  // namespace mappa
