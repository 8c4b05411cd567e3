#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/front.hpp"
#include "app/template_change.hpp"
#include "forms/templates/printed.hpp"

/// What the commands about templates share.
namespace mappa::app {

/// What was asked for.
struct TemplateWanted {
    std::string document, folder, edition, out, why, from_on, board_met_on;
    std::vector<std::string> yes, no;
    bool blank = false, shipped = false, reference = false;
};
using TemplateAsked = std::shared_ptr<TemplateWanted>;

/// The area of the record file; without one, an area that has nothing of its own.
[[nodiscard]] AreaRecord area_of(const Front& front);

/// What is printed under this name; BadInput with what was probably meant.
[[nodiscard]] const forms::Printed& printed_of(const std::string& name);

/// The edition that was asked for, or the one in force; BadInput when there is no such edition.
[[nodiscard]] std::string edition_of(const AreaRecord& area, const TemplateWanted& wanted, Date day);

/// The day of --from-on, or today; BadInput when it is none.
[[nodiscard]] Date from_of(const Front& front, const TemplateWanted& wanted);

/// The folder's files; says what was left out of it. BadInput with everything that cannot be read.
[[nodiscard]] std::map<std::string, std::string> files_in(const Front& front, const std::string& folder);

/// What the folder would change, checked; BadInput with everything that is wrong in it.
[[nodiscard]] TemplateChange checked_change(const Front& front, const AreaRecord& area, const std::string& folder,
                                            Date day);

/// A command `mappa template NAME`.
CLI::App* add_template_command(CLI::App& program, Front& front, const std::string& name, const std::string& does,
                               const TemplateAsked& asked, int (*run)(const Front&, const TemplateWanted&));

/// The options that say for which document and edition.
CLI::App* with_document(CLI::App* command, const TemplateAsked& asked);

}  // namespace mappa::app
