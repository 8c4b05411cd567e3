#include <iostream>

#include "app/clock.hpp"
#include "app/commands/front.hpp"
#include "app/log.hpp"

int main(int argc, char** argv) {
    mappa::app::start_log();
    const mappa::app::SystemClock clock;
    return mappa::app::run({argv + 1, argv + argc}, std::cout, std::cerr, clock);
}
