#include "app/generate/names.hpp"

#include <array>

namespace mappa::app {
namespace {

constexpr std::array starts{"Zor",  "Quel", "Brim", "Thax", "Vond", "Mirk", "Plov", "Grel",
                            "Snaf", "Worb", "Yeld", "Krov", "Dwim", "Flon", "Hask", "Jorv",
                            "Lund", "Nix",  "Orp",  "Prax", "Rund", "Spel", "Trov", "Uln"};
constexpr std::array ends{"van", "dric", "mund", "wick", "lo", "bert", "nell", "tas", "gorn", "vin", "mar", "sel",
                          "dar", "kin",  "ro",   "pash", "to", "win",  "dle",  "mos", "lan",  "rek", "ish", "on"};
constexpr std::array first_parts{"Quill",  "Bramble", "Copper",  "Dusk",    "Ember",  "Fern",   "Gloam",  "Hollow",
                                 "Ink",    "Jumble",  "Kettle",  "Lantern", "Marrow", "Nettle", "Otter",  "Pewter",
                                 "Quartz", "Rumble",  "Saffron", "Thimble", "Umber",  "Velvet", "Wicker", "Yarrow",
                                 "Acorn",  "Barley",  "Cinder",  "Dapple",  "Elder",  "Flint",  "Gorse",  "Heron",
                                 "Ivory",  "Juniper", "Knot",    "Linnet",  "Mallow", "Nimbus", "Oat",    "Parsnip",
                                 "Quince", "Russet",  "Sedge",   "Teasel",  "Ursa",   "Vetch",  "Willow", "Zephyr"};
constexpr std::array middle_parts{"a",   "e",   "i",   "o",   "u",   "ar",  "el",  "in",   "or",  "un",  "am",  "en",
                                  "il",  "ol",  "um",  "ab",  "ed",  "ig",  "op",  "ut",   "as",  "et",  "is",  "os",
                                  "ax",  "ev",  "iz",  "ow",  "uv",  "ath", "esh", "itch", "oth", "ush", "and", "ent",
                                  "ind", "ond", "und", "arl", "erl", "irl", "orl", "url",  "amp", "emp", "imp", "omp"};
constexpr std::array last_parts{"feather",  "whistle", "button", "gobble",  "thwaite", "bucket",  "noodle",  "pickle",
                                "sprocket", "tangle",  "wobble", "crumpet", "fiddle",  "grommet", "hopper",  "jangle",
                                "kipper",   "muddle",  "nibble", "puddle",  "quaver",  "ramble",  "scuttle", "twiddle",
                                "waddle",   "bobbin",  "candle", "doodle",  "flagon",  "gadget",  "hassock", "jigger",
                                "kernel",   "ladle",   "mitten", "napkin",  "oddment", "paddle",  "quibble", "ribbon",
                                "saddle",   "trinket", "urchin", "valise",  "whisk",   "yonder",  "zigzag",  "anvil"};
static_assert(first_parts.size() == 48 && middle_parts.size() == 48 && last_parts.size() == 48);

std::string given_name(std::uint64_t number) {
    return std::string{starts[number % starts.size()]} + ends[number / starts.size() % ends.size()];
}

}  // namespace

std::string offender_name(std::uint64_t number, Dice& dice) {
    // A step that has no factor in common with 48 * 48 * 48 visits every surname before any comes again.
    const auto at = number * 40'009 % (48u * 48 * 48);
    return given_name(dice.next() >> 8) + " " + first_parts[at % 48] + middle_parts[at / 48 % 48] +
           last_parts[at / (48u * 48)];
}

std::string officer_name(std::uint64_t number) {
    return given_name(number * 131 + 7) + " " + first_parts[number * 29 % 48] + last_parts[number * 17 % 48];
}

}  // namespace mappa::app
