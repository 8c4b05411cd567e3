#include "engine/calendar/days_text.hpp"

namespace mappa {

std::string days_text(int days) { return std::to_string(days) + (days == 1 ? " day" : " days"); }

}  // namespace mappa
