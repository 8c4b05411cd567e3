#pragma once

#include <string>

namespace mappa {

/// The transition tables and state diagrams of the four charts as Markdown, made by asking the charts: each is put in
/// every state and offered every event.
[[nodiscard]] std::string charts_in_markdown();

}  // namespace mappa
