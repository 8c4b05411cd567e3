#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "engine/measures/measures.hpp"
#include "forms/documents/document_row.hpp"
#include "forms/page/assets.hpp"
#include "forms/workbook/kpi_workbook.hpp"

namespace mappa::app {

/// The templates and constant parts that travel inside the program.
[[nodiscard]] forms::Assets embedded_assets();

/// One document that can be made now.
struct Making {
    forms::DocumentKind kind{};
    forms::Format format{};
    int number = 0;         ///< of the referral or the meeting; 0 for a paper of the case
    std::string whom;       ///< the one it is made for; empty: for everybody
    std::string file_name;  ///< "mappa-b-meeting-2.docx"
};

/// "mappa-b-meeting-2.docx", "invitation-meeting-2-1.ics".
[[nodiscard]] std::string file_name_of(const forms::DocumentRow& row, int number, const std::string& whom,
                                       const Policy& policy, forms::Format format);

/// Every document the case's record supports, by the register: papers before a meeting for those still to be held, what
/// comes of one for those that were. The closed plan is not among them: it is made only when it is asked for.
[[nodiscard]] std::vector<Making> documents_of(const CaseRecord& record, const Policy& policy);

/// What a document of the case is asked for with; area, day and maker are still to be filled in.
[[nodiscard]] forms::DocumentRequest request_of(const forms::DocumentRow& row, int number, const std::string& whom,
                                                const CaseRecord& record, const Policy& policy);

/// The other cases heard at the same sitting: same day, venue and chair; those only that `readable` says.
[[nodiscard]] std::vector<forms::SittingSlot> sitting_of(
    const Session& session, const std::string& case_ref, const Meeting& meeting,
    const std::function<bool(const std::string& case_ref)>& readable);

[[nodiscard]] std::string make(const Making& making, const CaseRecord& record, const Policy& policy,
                               const std::string& area, const Date& today, const std::string& made_by,
                               const forms::Assets& templates = embedded_assets());

/// All actions of the area that nobody has settled yet, as a workbook; of those cases only that `readable` says, when
/// it is given.
[[nodiscard]] std::string tracker_of(const Session& session, Date today, const std::string& made_by,
                                     const std::string& created,
                                     const std::function<bool(const std::string& case_ref)>& readable = {});

/// What an agency, a person or a chair still has to see done, as a page or a Word file.
[[nodiscard]] std::string open_actions_of(const Session& session, std::vector<forms::ListedAction> listed,
                                          const std::string& whose, forms::Format format, Date today,
                                          const std::string& made_by);

/// The figures of a period and the period before it, as the record stands on a day. `listed_on` is the day of the lists
/// by level, the end of the period when left out. A case that the `reader` may not read is counted like all others and
/// goes by "withheld 1", "withheld 2" in place of its reference.
[[nodiscard]] Figures figures_of(const Session& session, const Period& period, Date today,
                                 std::optional<Date> listed_on = {}, const std::optional<Actor>& reader = {});
/// The same with all that the board's workbook and its HTML edition say beside them; `care` says why the two periods
/// are not quite alike. It names nobody, and lists no cases for a reader who may not list them.
[[nodiscard]] forms::KpiBook kpi_book_of(const Session& session, const Period& period, Date today, const Actor& reader,
                                         const std::string& created, const std::string& care = {},
                                         std::optional<Date> listed_on = {});
[[nodiscard]] std::string kpi_workbook_of(const Session& session, const Period& period, Date today,
                                          const std::string& made_by, const std::string& created);
/// The names of the offenders whose cases a person may read, by reference.
[[nodiscard]] std::map<std::string, std::string> names_for(const Session& session, const Actor& reader);

}  // namespace mappa::app
