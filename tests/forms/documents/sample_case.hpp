#pragma once

#include "engine/record/record.hpp"

/// One invented case with something in every table: a review at level 2 (meeting 2) after an initial meeting (meeting
/// 1), following referral 1. Nobody in it exists.
namespace mappa::forms::sample {

[[nodiscard]] CaseRecord full_case();

}  // namespace mappa::forms::sample
