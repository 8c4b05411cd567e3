#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/generate/life.hpp"
#include "app/generate/papers.hpp"

namespace mappa::app {

/// Nine in the morning of the simulated day.
[[nodiscard]] Visit visit_of(std::string name, Role role, Agency agency, Date day);

/// The course of one made-up case: what is to be done stands in a queue and is done in the order of the days.
class Course {
public:
    Course(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed,
           const WorkingDays& calendar);
    Course(const Course&) = delete;  // what is to be done refers to it
    Course& operator=(const Course&) = delete;

    /// Puts something to be done on a day into the queue.
    void on(Date day, std::function<void(Date)> act) { dues_.push_back({day, std::move(act)}); }
    /// Does what is in the queue until the last day of the span, or until a step is refused.
    void run();
    /// Nothing more is to be done.
    void end() { dues_.clear(); }

    template <class... Steps>
    void take(const Visit& visit, Steps... steps) {
        std::vector<Step> all;
        (all.emplace_back(std::move(steps)), ...);
        take_all(visit, std::move(all));
    }
    void take_all(const Visit& visit, std::vector<Step> steps) { made_.take(visit, std::move(steps)); }
    [[nodiscard]] bool sound() const { return made_.sound(); }
    [[nodiscard]] const CaseRecord& record() const { return made_.record(); }
    [[nodiscard]] const Policy& policy() const { return made_.policy(); }

    [[nodiscard]] Visit office(Date day) const;
    [[nodiscard]] Visit manager(Date day) const;
    [[nodiscard]] Visit line_manager(Date day) const;
    [[nodiscard]] Visit chair(Date day) const;
    [[nodiscard]] Visit minutes(Date day) const;

    /// The day, or the first working day after it.
    [[nodiscard]] Date working(Date day) const;
    [[nodiscard]] const WorkingDays& calendar() const { return calendar_; }
    [[nodiscard]] const Span& span() const { return span_; }
    [[nodiscard]] const Cast& cast() const { return cast_; }
    [[nodiscard]] Dice& dice() { return dice_; }

private:
    struct Due {
        Date day;
        std::function<void(Date)> act;
    };

    NewCase& made_;
    Span span_;
    const WorkingDays& calendar_;
    Dice dice_;
    Cast cast_;
    std::vector<Due> dues_;
};

}  // namespace mappa::app
