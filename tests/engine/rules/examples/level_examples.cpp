#include "tests/engine/rules/examples/examples.hpp"

namespace mappa::test {

void add_level_examples(Examples&) {}

}  // namespace mappa::test
