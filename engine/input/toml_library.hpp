#pragma once

// toml++ 3.3 asserts, rather than reports, on some broken text ("[=", for example); with its assertions off it reports
// all of it. Every file that needs the library includes it here, so that the setting is the same everywhere.
#define TOML_ASSERT(expr) static_cast<void>(0)
#include <toml++/toml.h>
