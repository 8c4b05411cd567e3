#include "app/sheet_intake.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>

#include "engine/access/access.hpp"
#include "engine/record/proposals.hpp"
#include "forms/intake/cell.hpp"
#include "store/digest.hpp"

namespace mappa::app {
namespace {

/// The field that a finding asks for: the first that its advice names.
std::string field_of(const Finding& finding) {
    std::string word, found;
    for (const char each : finding.supply + " ") {
        if (std::isalnum(static_cast<unsigned char>(each)) != 0 || each == '_') {
            word += each;
            continue;
        }
        if (found.empty()) {
            for_each_field<ProposeOutcome>([&](const auto& field) {
                if (field.name == word) found = word;
            });
        }
        word.clear();
    }
    return found;
}

/// The row that a problem names, to put problems in the order of the sheet; 0 for those of the whole file.
int row_of(const Problem& problem) {
    return problem.place.field.starts_with("row ") ? std::atoi(problem.place.field.c_str() + 4) : 0;
}

/// One sheet at a time goes through here.
class Intake {
public:
    Intake(Session& session, const Visit& visit, const IntakeOrder& order, SheetIntake& result)
        : session_{session}, visit_{visit}, order_{order}, result_{result} {}

    void judge(const std::string& digest) {
        const store::Reading snapshot{session_.store()};  // one state of the record for the whole sheet
        if (visit_.actor.role == Role::representative) agency_ = visit_.actor.agency;
        if (order_.agency) agency_ = order_.agency;
        for (const auto& row : result_.sheet.rows) {
            if (!belongs(row) || !readable(row) || !dated_our_way(row)) continue;
            auto step = row.step;
            step.sheet_digest = digest;
            if (agency_ && !step.agency) step.agency = agency_;
            if (proposed_already(row)) {
                result_.known.push_back(row.number);
                continue;
            }
            result_.taken.push_back({row.number, row.hidden, row.reference, row.due, std::move(step)});
        }
    }

    /// Has the engine decide every row, and keeps what it takes unless something is wrong.
    void take() {
        if (result_.taken.empty()) return;
        const bool at_once = result_.problems.empty() && !order_.dry_run;
        // What is wrong with the whole file is wrong with every row.
        const bool only_good = order_.only_good && !order_.dry_run &&
                               std::ranges::all_of(result_.problems, [](const auto& each) { return row_of(each) > 0; });
        auto outcome = session_.take_each(visit_, steps(), at_once ? Keep::yes : Keep::no);
        if (const auto* refused = std::get_if<std::vector<NotTaken>>(&outcome)) {
            leave_out(*refused);
            if (!only_good || result_.taken.empty()) return;
            outcome = session_.take_each(visit_, steps());
        } else if (!at_once && only_good) {
            outcome = session_.take_each(visit_, steps());
        } else if (!at_once) {
            return;
        }
        result_.written = std::holds_alternative<AllTaken>(outcome);
        if (const auto* refused = std::get_if<std::vector<NotTaken>>(&outcome)) leave_out(*refused);
    }

private:
    void wrong(int row, std::string_view field, std::string says) {
        result_.problems.push_back({result_.sheet.place(row, field), std::move(says)});
    }

    [[nodiscard]] std::vector<CaseStep> steps() const {
        std::vector<CaseStep> all;
        for (const auto& row : result_.taken) all.push_back({row.reference.case_ref, row.step});
        return all;
    }

    /// A sheet is one agency's: a row pasted from another's does not become theirs.
    bool belongs(const forms::ReportedRow& row) {
        const auto& first = result_.sheet.rows.front().reference.agency;
        const auto& wanted = agency_ ? agency_ : first;
        const auto& given = row.reference.agency;
        if (given == wanted || (!given && !first)) return true;
        const auto name = [](const std::optional<Agency>& agency) {
            return agency ? std::string{label(*agency)} : std::string{"all agencies"};
        };
        wrong(row.number, "reference", "comes from the sheet of " + name(given) + ", not of " + name(wanted));
        return false;
    }

    /// A sheet has many rows of one case, which is read once; nullptr when there is none.
    const CaseRecord* case_of(const forms::ReportedRow& row) {
        const auto& ref = row.reference.case_ref;
        auto found = cases_.find(ref);
        if (found == cases_.end()) found = cases_.emplace(ref, session_.store().read_case(ref)).first;
        return found->second ? &*found->second : nullptr;
    }

    bool readable(const forms::ReportedRow& row) {
        const auto* record = case_of(row);
        if (record && !may_not_read(visit_.actor, *record)) return true;
        wrong(row.number, "case", "there is no case " + row.reference.case_ref + " here that you may read");
        return false;
    }

    /// 05/06/2030 is the fifth of June here. A program that writes the month first has turned the deadline too, and
    /// that we know.
    bool dated_our_way(const forms::ReportedRow& row) {
        const auto* record = case_of(row);
        const auto* action = record ? record->action(row.reference.action) : nullptr;
        const bool same_version = action && version_of(*record, *action) == row.reference.version;
        if (!same_version || !action->due || row.due.empty()) return true;
        if (forms::date_in_cell(row.due, visit_.today) == action->due) return true;
        wrong(row.number, "due",
              "says '" + row.due + "', and the action is due on " + action->due->text() +
                  ": does the file write the month first? Save it with British dates, or as XLSX");
        return false;
    }

    /// The same words on a sheet of the action as it is now replace those on an older one, which nobody may accept any
    /// more.
    [[nodiscard]] bool proposed_already(const forms::ReportedRow& row) {
        const auto* record = case_of(row);
        const auto* waits = record ? waiting_proposal(*record, row.reference.action) : nullptr;
        return waits && same_outcome(*waits, row.step) && waits->action_version == row.step.action_version;
    }

    void leave_out(const std::vector<NotTaken>& refused) {
        std::vector<bool> out(result_.taken.size());
        for (const auto& [which, why] : refused) {
            const int row = result_.taken[which].number;
            out[which] = true;
            if (const auto* problems = std::get_if<Problems>(&why)) {
                for (const auto& each : *problems) wrong(row, "number", each.says);
                continue;
            }
            for (const auto& refusal : std::get<std::vector<Refusal>>(why)) {
                for (const auto& finding : refusal.findings) {
                    const auto field = field_of(finding);
                    wrong(row, field.empty() ? "number" : field, finding.text());
                }
            }
        }
        std::size_t at = 0;
        std::erase_if(result_.taken, [&](const auto&) { return out[at++]; });
    }

    Session& session_;
    const Visit& visit_;
    const IntakeOrder& order_;
    SheetIntake& result_;
    std::optional<Agency> agency_;
    std::map<std::string, std::optional<CaseRecord>> cases_;
};

}  // namespace

SheetIntake take_in_sheet(Session& session, const Visit& visit, std::string_view bytes, const std::string& file,
                          const IntakeOrder& order) {
    SheetIntake result;
    result.sheet = forms::read_action_sheet(bytes, file, visit.today, result.problems);
    Intake intake{session, visit, order, result};
    intake.judge(store::sha256(bytes));
    intake.take();
    std::ranges::stable_sort(result.problems, {}, row_of);
    return result;
}

}  // namespace mappa::app
