#pragma once

#include <vector>

#include "engine/desk/desk.hpp"
#include "store/store.hpp"

/// What a decision on one case has to know of the others.
namespace mappa::app {

/// The facts that begin a case: of a notification, or of a case that comes with its level; nullptr for other steps.
[[nodiscard]] const CaseFacts* facts_begun_by(const Step& step);
/// The merging among these steps; nullptr when there is none.
[[nodiscard]] const MergeCase* merge_among(const std::vector<Step>& steps);

/// The other cases of the person whom a new registration is about, or whom a change of facts makes of the offender, or
/// the case that a duplicate is to be merged into.
[[nodiscard]] Neighbours neighbours_of(const store::Store& store, const AreaRecord& area, const CaseRecord* before,
                                       const std::vector<Step>& steps, const Visit& visit);

/// Of a person's other cases, those of category 4 or with limited access that whoever acts may not read only leave the
/// word that one is there. All others are named (001 4.3), since whoever notifies somebody has to learn of them.
void withhold_from(const Actor& actor, const store::Store& store, Neighbours& neighbours);

/// Whether the row of a case or, where that is not enough, the whole of it is for this reader.
[[nodiscard]] bool may_read(const store::Store& store, const Actor& reader, const Case& facts);

}  // namespace mappa::app
