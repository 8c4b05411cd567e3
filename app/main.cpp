#include <iostream>

#include "app/clock.hpp"
#include "app/commands/front.hpp"
#include "app/log.hpp"

int main(int argc, char** argv) {
    mappa::app::start_log();
    const mappa::app::SystemClock clock;
    const int status = mappa::app::run({argv + 1, argv + argc}, std::cout, std::cerr, clock);
    std::cout.flush();
    if (std::cout) return status;
    std::cerr << "mappa: the answer could not be written: is the disk full?\n";
    return status == mappa::app::done ? mappa::app::store_trouble : status;
}
