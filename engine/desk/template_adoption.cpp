#include "engine/desk/template_adoption.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "engine/rules/text.hpp"

namespace mappa {
namespace {

// A minutes form without a prompt for critical public protection cases cost an area its funding (001 6.21); agenda and
// minutes were made alike everywhere for such reasons (003 A1).
constexpr Rule form_approved{
    "form-approved", Severity::refuse,
    "A local change to a form of the document set has the Strategic Management Board's approval and reason.",
    "`template approve`, with the board's meeting and its reason; or leave the form as it comes with the program",
    "WMD-06 (003 A1), FUP-43 (001 6.21)"};
constexpr std::array all_rules{&form_approved};

const FormApproval* last_approval(const AreaRecord& area, const std::string& form) {
    const FormApproval* last = nullptr;
    for (const auto& each : area.form_approvals) {
        if (each.form == form) last = &each;
    }
    return last;
}

bool approved(const AreaRecord& area, const ChangedForm& form) {
    return std::ranges::any_of(area.form_approvals, [&](const FormApproval& each) {
        return each.form == form.form && each.digest == form.digest;
    });
}

}  // namespace

void check_adoption(Date today, AdoptTemplates& step, Problems& problems) {
    if (!step.from) step.from = today;
    if (*step.from < today)
        problems.push_back(
            {{}, "templates cannot come into use before today: documents were printed already (from_on)"});
    if (step.files.empty()) problems.push_back({{}, "nothing in it differs from what is in use already"});
    std::set<std::string> paths;
    for (const auto& file : step.files) {
        if (blank(file.path) || blank(file.digest))
            problems.push_back({{}, "each file has a path below templates/ and a digest"});
        else if (!paths.insert(file.path).second)
            problems.push_back({{}, "the file " + file.path + " is given twice"});
    }
}

void check_approval(const AreaRecord& area, Date today, const ApproveForm& step, Problems& problems) {
    if (blank(step.form) || blank(step.digest)) problems.push_back({{}, "which change to which form was approved?"});
    if (!step.board_met_on)
        problems.push_back(
            {{}, "which meeting of the Strategic Management Board approved it? Give its day (board_met_on)"});
    else if (*step.board_met_on > today)
        problems.push_back({{}, "the board has not met yet on " + step.board_met_on->text() + " (board_met_on)"});
    if (blank(step.why)) problems.push_back({{}, "an approval gives the board's reason (why)"});
    if (approved(area, step)) problems.push_back({{}, "this very change to " + step.name + " is approved already"});
}

Findings unapproved(const AreaRecord& area, std::span<const ChangedForm> forms) {
    Findings findings;
    for (const auto& each : forms) {
        if (approved(area, each)) continue;
        auto what =
            "the board's approval and reason for the local change to " + (each.name.empty() ? each.form : each.name);
        if (const auto* last = last_approval(area, each.form))
            what += ", which is not as it was approved at the board meeting of " + last->board_met_on->text();
        const auto kind = each.form.substr(0, each.form.find('/'));
        Found{form_approved, findings}.miss(std::move(what),
                                            "`mappa template approve " + kind +
                                                " --templates FOLDER --board-met-on DAY --why \"...\"`, or "
                                                "leave this form as it comes with the program");
    }
    return findings;
}

std::span<const Rule* const> template_rules() { return all_rules; }

}  // namespace mappa
