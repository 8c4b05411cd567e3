#include "engine/words/meeting_names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace mappa {
namespace {

struct LocalName {
    std::string_view letters;
    MeetingKind kind;
};

/// Written without spaces and punctuation. The panel (MAPPP) was the level 3 meeting; risk management and strategy
/// meetings the level 2 ones.
constexpr auto local_names = std::to_array<LocalName>({
    {"level2", MeetingKind::level_2},
    {"mappalevel2", MeetingKind::level_2},
    {"l2", MeetingKind::level_2},
    {"rmm", MeetingKind::level_2},
    {"ramm", MeetingKind::level_2},
    {"marmm", MeetingKind::level_2},
    {"riskmanagement", MeetingKind::level_2},
    {"riskassessment", MeetingKind::level_2},
    {"riskassessmentandmanagement", MeetingKind::level_2},
    {"multiagencyriskmanagement", MeetingKind::level_2},
    {"localriskmanagement", MeetingKind::level_2},
    {"mapppl2", MeetingKind::level_2},
    {"mappplevel2", MeetingKind::level_2},
    {"level2mappp", MeetingKind::level_2},
    {"level2mappa", MeetingKind::level_2},
    {"level2riskmanagement", MeetingKind::level_2},
    {"level3", MeetingKind::level_3},
    {"mappalevel3", MeetingKind::level_3},
    {"l3", MeetingKind::level_3},
    {"mappp", MeetingKind::level_3},
    {"mappplevel3", MeetingKind::level_3},
    {"level3mappp", MeetingKind::level_3},
    {"level3mappa", MeetingKind::level_3},
    {"multiagencypublicprotection", MeetingKind::level_3},
    {"publicprotection", MeetingKind::level_3},
    {"criticalfew", MeetingKind::level_3},
});

}  // namespace

std::optional<MeetingKind> meeting_kind_of(std::string_view local_name) {
    std::string letters;
    for (const char c : local_name) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    // A plural, and what every such gathering may be called, change nothing.
    for (const std::string_view ending : {"s", "meeting", "panel", "conference"}) {
        if (letters.size() > ending.size() && letters.ends_with(ending)) letters.resize(letters.size() - ending.size());
    }
    const auto known = std::ranges::find(local_names, std::string_view{letters}, &LocalName::letters);
    return known == local_names.end() ? std::nullopt : std::optional{known->kind};
}

}  // namespace mappa
