#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/measures/measure.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// The audits of a period, question by question. What does not apply to a case leaves the question's denominator, and a
/// section's score is the mean of its questions' shares (002 appendix 5).
class AuditScores {
public:
    struct Question {
        std::string key, text;
        Share now = {}, before = {};
        std::vector<std::string> answered_no = {};  ///< references, of the period now
    };
    struct Section {
        std::string name;
        bool of_meetings = false;
        std::vector<Question> questions = {};
        /// Per cent; nothing when no question of the section applied to any case.
        [[nodiscard]] std::optional<double> score() const;
        [[nodiscard]] std::optional<double> score_before() const;
    };

    explicit AuditScores(const Window& window);

    void add(const CaseRecord& record);

    /// In the order of the policy edition in force; questions that it does not ask any more stand last.
    [[nodiscard]] const std::vector<Section>& sections() const { return sections_; }

private:
    Question& question(const std::string& key, bool of_meeting);

    Window window_;
    std::vector<Section> sections_;
};

}  // namespace mappa
