#include "app/generate/life.hpp"

#include "app/generate/stations.hpp"

namespace mappa::app {

void live(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed,
          const WorkingDays& calendar) {
    Course course{made, number, fate, span, seed, calendar};
    arrive(course);
    course.run();
}

}  // namespace mappa::app
