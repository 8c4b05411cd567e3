#pragma once

#include "engine/words/word.hpp"

/// The parts of a risk management plan.
namespace mappa {

enum class Pillar { supervision, monitoring, interventions, victim_safety };
template <>
struct Words<Pillar> {
    static constexpr std::string_view what = "pillar of the plan";
    static constexpr auto list = std::to_array<Word<Pillar>>({
        {Pillar::supervision, "supervision", "Supervision"},
        {Pillar::monitoring, "monitoring", "Monitoring and control"},
        {Pillar::interventions, "interventions", "Interventions and treatment"},
        {Pillar::victim_safety, "victim-safety", "Victim safety planning"},
    });
};

/// The plan's headings in the 2012 forms (001 5.14).
enum class Heading { restrictive, rehabilitative, protective };
template <>
struct Words<Heading> {
    static constexpr std::string_view what = "heading of the 2012 plan";
    static constexpr auto list = std::to_array<Word<Heading>>({
        {Heading::restrictive, "restrictive", "Restrictive"},
        {Heading::rehabilitative, "rehabilitative", "Rehabilitative"},
        {Heading::protective, "protective", "Protective"},
    });
};

}  // namespace mappa
