#pragma once

#include "app/generate/course.hpp"

/// The stations of a made-up case; each puts what follows it into the queue.
namespace mappa::app {

/// Notified or taken over, screened, referred and accepted, until the first meeting is arranged.
void arrive(Course& course);

/// Arranges a meeting, on a day agreed on another, and all that comes of it: minutes, actions and the meeting after it.
void schedule(Course& course, Date agreed, Date day);
/// Lists the case among the critical few, or takes it off the list, as its level says (003 recommendation 2).
void list_or_unlist(Course& course, Date day, int meeting);
/// The agencies that the case calls for as it stands.
[[nodiscard]] std::vector<Agency> agencies_for(const Course& course);

/// The reviews at level 1 after one on a day.
void review_from(Course& course, Date last);
/// The lead agency's own reviews of the plan once nobody meets any more.
void plan_anew_from(Course& course, Date written);
/// The checks that the licence condition is kept, after one on a day.
void check_from(Course& course, Date last);

}  // namespace mappa::app
