#pragma once

#include <cstdint>
#include <string>

#include "app/generate/dice.hpp"

namespace mappa::app {

/// An offender's name, made of syllables, that nobody bears: "Zorvan Quillfeather". Surnames differ for 110,592 numbers
/// in a row.
[[nodiscard]] std::string offender_name(std::uint64_t number, Dice& dice);
/// A name of somebody who works in the area; the same number gives the same name.
[[nodiscard]] std::string officer_name(std::uint64_t number);

}  // namespace mappa::app
