#include <cstddef>
#include <cstdint>

#include "tests/fuzz/read_input.hpp"

/// What libFuzzer calls: `mappa_fuzz FOLDER -dict=tests/fuzz/word.dict -max_len=20000`.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mappa::test::read_input({reinterpret_cast<const char*>(data), size});
    return 0;
}
