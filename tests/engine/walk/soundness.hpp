#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "tests/engine/walk/scribble.hpp"

namespace mappa::test {

/// A property that a walk found broken: what, and where.
class Broken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Throws `Broken` unless the condition holds.
void hold(bool condition, const std::string& says);

/// What is true of a case after every step, whoever took it.
void hold_case(const CaseRecord& record);
/// What is true of the cases of an area together: no person has two open ones.
void hold_area(const std::vector<const Case*>& cases);
/// A refusal names at least one thing; each thing by its rule, in words, and with how to supply it.
void hold_refusal(const Decision& decision);

/// The first table and field in which two records differ; empty when they are equal.
[[nodiscard]] std::string difference(const CaseRecord& one, const CaseRecord& other);
[[nodiscard]] std::string difference(const AreaRecord& one, const AreaRecord& other);

/// Everything not final has a next step that somebody may take; nothing impossible has come to be, and whatever is
/// stuck or missing names a way out that the desk offers. Gives back the steps that the desk offers.
std::vector<NextStep> hold_open(const AreaRecord& area, const CaseRecord& record, const Visit& visit);

}  // namespace mappa::test
