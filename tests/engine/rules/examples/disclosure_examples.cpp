#include "tests/engine/rules/examples/examples.hpp"

namespace mappa::test {

void add_disclosure_examples(Examples&) {}

}  // namespace mappa::test
