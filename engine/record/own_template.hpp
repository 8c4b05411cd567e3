#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"

namespace mappa {

/// A file of the area's own templates, by its path below templates/, with its text: what a document was printed from
/// can be read years later.
struct TemplateFile {
    std::string path, text, digest;
    static constexpr auto fields =
        Members{needed("path", &TemplateFile::path, "below templates/"),
                field("text", &TemplateFile::text, "empty: the file that comes with the program is used again"),
                needed("digest", &TemplateFile::digest, "SHA-256 of the text")};
};

/// A file that stands in front of the shipped one of the same path from a day on.
struct OwnTemplate : TemplateFile {
    std::string why, adopted_by;
    std::optional<Date> from, adopted_on;
    static constexpr auto fields =
        joined(TemplateFile::fields,
               Members{field("from_on", &OwnTemplate::from), field("adopted_on", &OwnTemplate::adopted_on),
                       field("adopted_by", &OwnTemplate::adopted_by), field("why", &OwnTemplate::why)});
};

/// A form of the document set as the area changes it: the digest is of those files of the area's own that it is printed
/// from.
struct ChangedForm {
    std::string form, name, digest;
    static constexpr auto fields =
        Members{needed("form", &ChangedForm::form, "its folder: minutes/england-wales-2012"),
                field("name", &ChangedForm::name, "as people call it"), needed("digest", &ChangedForm::digest)};
};

/// What the Strategic Management Board approved: a change to one form, and no other change to it.
struct FormApprovalForm : ChangedForm {
    std::string why;
    std::optional<Date> board_met_on;
    static constexpr auto fields =
        joined(ChangedForm::fields,
               Members{field("board_met_on", &FormApprovalForm::board_met_on, "the board meeting that approved it"),
                       field("why", &FormApprovalForm::why, "the board's reason")});
};
struct FormApproval : FormApprovalForm {
    std::string recorded_by;
    std::optional<Date> recorded_on;
    static constexpr auto fields = joined(
        FormApprovalForm::fields,
        Members{field("recorded_on", &FormApproval::recorded_on), field("recorded_by", &FormApproval::recorded_by)});
};

/// The files of the area's own that are in front on a day, by path: of each path the one whose first day came last, of
/// one day the one that was adopted last. A path at which the shipped file is used again is not among them.
[[nodiscard]] std::vector<const OwnTemplate*> in_front(const std::vector<OwnTemplate>& all, Date day);

}  // namespace mappa
