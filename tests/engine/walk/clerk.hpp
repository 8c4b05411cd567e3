#pragma once

#include <string>
#include <vector>

#include "engine/steps/steps.hpp"
#include "tests/engine/walk/cast.hpp"
#include "tests/engine/walk/scribble.hpp"

namespace mappa::test {

/// Who works on one made-up case, and what they write on its forms.
class Clerk {
public:
    Clerk(const Cast& cast, app::Dice& dice) : cast_{cast}, dice_{dice} {}

    /// Writes a step of this kind as somebody careful would, about the object with this number (0: whichever fits).
    [[nodiscard]] Step careful(std::string_view key, const Scene& scene, int target = 0) const;
    /// Writes a step of this kind with anything at all.
    [[nodiscard]] Step careless(std::string_view key, const Scene& scene, int target = 0) const;
    /// Leaves something out.
    [[nodiscard]] Step spoilt(Step step) const;

    /// Somebody whose role may take the step, and who is the right person for it.
    [[nodiscard]] Actor right_person(const Step& step, const Scene& scene) const;
    [[nodiscard]] Actor in_role(Role role) const;
    [[nodiscard]] Actor anybody_at_all() const;

    /// Everything that a meeting in session has to record before it closes with this level.
    [[nodiscard]] std::vector<Step> whole_meeting(const Scene& scene, int meeting, Level level) const;
    /// The level that a meeting might decide.
    [[nodiscard]] Level level_to_decide(const Scene& scene) const;

private:
    Cast cast_;
    app::Dice& dice_;
};

}  // namespace mappa::test
