#pragma once

#include <string>
#include <vector>

namespace mappa {

/// A short text with the verdict a person gave it.
struct JudgedText {
    std::string check;  ///< the name of the check, as in engine/text/checks.hpp
    std::string text;
    std::string beside;  ///< the earlier text or the action, for the checks that compare
    bool wants = false;  ///< the check should speak
    std::string from;    ///< the report's paragraph, or what the text varies
};

/// Reads a corpus beside this file: arrays named after the checks.
[[nodiscard]] std::vector<JudgedText> read_corpus(const std::string& name);

/// What the check says of the text.
[[nodiscard]] bool verdict(const JudgedText& each);

}  // namespace mappa
