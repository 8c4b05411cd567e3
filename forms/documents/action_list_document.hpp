#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/documents/document.hpp"
#include "forms/documents/page_part.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

/// The action list of a meeting: goes out at once, ahead of the minutes (001 5.9).
namespace mappa::forms {

[[nodiscard]] Shape action_list_shape();
[[nodiscard]] PageFacts action_list_page(const DocumentRequest& request, const Meeting& meeting);

/// Somebody who has an action of the meeting, or is to name somebody for it.
struct ActionOwner {
    std::string key;  ///< the name; of namesakes of several agencies, with the agency: "Sam Reed (housing)"
    std::string name;
    std::optional<Agency> agency;
};
/// Nobody twice; namesakes of two agencies are two people.
[[nodiscard]] std::vector<ActionOwner> owners_of(const DocumentRequest& request);

/// Fills everything but the page. Urgent actions first, then by deadline.
void fill_action_list(Model& model, const DocumentRequest& request, const Meeting& meeting);

}  // namespace mappa::forms
