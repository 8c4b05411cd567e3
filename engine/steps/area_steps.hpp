#pragma once

#include <string>

#include "engine/calendar/date.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on the area itself.
namespace mappa {

struct FoundArea {
    std::string name, prefix;

    static constexpr StepInfo info{"area found", "names the area and the prefix of its case references", office};
    static constexpr auto fields = std::tuple{needed("name", &FoundArea::name, "name of the MAPPA area"),
                                              needed("prefix", &FoundArea::prefix, "two to five capital letters")};
};

struct AdoptPolicy {
    std::string text, edition;
    std::optional<Date> effective_from;

    static constexpr StepInfo info{"policy adopt", "adopts a policy edition for cases notified from its date on", office};
    static constexpr auto fields =
        std::tuple{needed("text", &AdoptPolicy::text, "the edition's file"), assigned("edition", &AdoptPolicy::edition),
                   assigned("effective_from", &AdoptPolicy::effective_from)};
};

}  // namespace mappa
