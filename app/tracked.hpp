#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "forms/documents/document.hpp"
#include "forms/workbook/action_tracker.hpp"

namespace mappa::app {

/// Which of the area's unsettled actions somebody asks for; what is left empty takes any.
struct ActionWish {
    std::optional<Agency> agency;
    std::string person;    ///< who does it, or took it for somebody to be named
    std::string chair;     ///< of the meeting that set it; between meetings, of the last one
    std::string case_ref;  ///< together with `meeting`: those that one meeting set
    int meeting = 0;
    std::function<bool(const std::string& case_ref)> readable;  ///< cases that may be looked into; empty: all
    /// They go out to those who do them: what their service may not be sent is left out (002 4.4).
    bool goes_out = false;
};

/// Unsettled actions as they stood at the end of a day, with what lists and sheets say beside each.
class TrackedActions {
public:
    TrackedActions(const Session& session, Date today, const ActionWish& wish);

    /// In the order of the cases. Good as long as this is.
    [[nodiscard]] std::vector<forms::TrackedAction> rows() const;
    /// Those of one agency; nothing: those that no agency is recorded for.
    [[nodiscard]] std::vector<forms::TrackedAction> rows_of(std::optional<Agency> agency) const;
    /// As a document lists them, overdue ones first.
    [[nodiscard]] std::vector<forms::ListedAction> listed(Date today) const;
    /// The agencies that have something still to be done, in the order of the list of agencies.
    [[nodiscard]] std::vector<Agency> agencies() const;
    /// How many were left out because they may not go to the service that does them.
    [[nodiscard]] int left_out() const { return left_out_; }

private:
    struct Kept {
        std::string case_ref;
        Action action;
        std::optional<Date> held_on;
        bool grave = false;
        int version = 1;
        std::string proposed, earlier;
    };
    void keep(const CaseRecord& record, const CaseRecord& now, const ActionWish& wish);

    std::vector<Kept> kept_;
    int left_out_ = 0;
};

}  // namespace mappa::app
