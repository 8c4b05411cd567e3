#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/engine/walk/clerk.hpp"
#include "tests/engine/walk/course.hpp"
#include "tests/engine/walk/soundness.hpp"
#include "tests/engine/walk/tally.hpp"

namespace mappa::test {

/// Some weeks or years of one area: several cases, worked on by people who are mostly careful and sometimes not. Every
/// decision of the desk is held against what has to be true of it; whatever is not throws `Broken`. The same seed gives
/// the same walk, and a shorter walk is the beginning of a longer one.
class AreaWalk {
public:
    AreaWalk(std::uint64_t seed, Tally& tally);

    void go(int moves);
    /// From wherever the walk stands, those who may act bring every referral, meeting, action and case to rest.
    void come_to_rest();
    /// The journal alone gives the same records again.
    void read_back() const;
    /// The last steps that were accepted, for whoever looks into a walk that broke.
    [[nodiscard]] std::string trace() const;

private:
    struct Walked {
        Cast cast;
        CaseRecord record;
        std::vector<Event> events;
    };

    [[nodiscard]] Scene scene_of(const Walked& walked) const;
    [[nodiscard]] Clerk clerk_of(const Walked& walked) { return {walked.cast, dice_}; }
    [[nodiscard]] Neighbours neighbours_of(const Walked& walked, const Actor& actor,
                                           const std::vector<Step>& steps) const;
    [[nodiscard]] Visit visit(Actor actor) const { return {std::move(actor), today_, today_.iso() + "T09:00:00Z"}; }

    void found_area();
    void register_person(int number);
    /// Takes careful steps until the case is where the walk is to begin.
    void bring_on(std::size_t at);
    void let_time_pass();
    void move();
    void step_forward(std::size_t at);
    void step_that_is_offered(std::size_t at);
    void step_anywhere(std::size_t at);
    void step_on_area();
    void step_on_accounts(const Clerk& clerk);
    void take_area(const Actor& actor, AreaStep step);

    /// Puts steps to the desk and holds its decision; true when they were accepted. What was refused stands in `said_`.
    bool take(std::size_t at, const Actor& actor, std::vector<Step> steps);
    void keep(Walked& walked, Acceptance&& accepted);
    bool absorb(Acceptance&& merged, std::size_t at, const MergeCase& merge, const Visit& who);
    /// Takes a step that somebody must be able to take now; throws when the desk refuses it.
    void must_take(std::size_t at, Role role, Step step);
    void rest_referral(std::size_t at, int number);
    void complete_before_closing(std::size_t at);
    void rest_meeting(std::size_t at, int number);
    void rest_action(std::size_t at, int number);

    Tally& tally_;
    app::Dice dice_;
    Date today_;
    AreaRecord area_;
    AreaRecord began_with_;
    std::vector<Event> area_events_;
    std::vector<Walked> cases_;
    int next_number_ = 1;
    std::string said_;
};

}  // namespace mappa::test
