#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "engine/measures/measures.hpp"
#include "forms/documents/document.hpp"
#include "forms/page/assets.hpp"
#include "forms/workbook/kpi_workbook.hpp"

namespace mappa::app {

/// The templates and constant parts that travel inside the program.
[[nodiscard]] forms::Assets embedded_assets();

/// One document that can be made now.
struct Making {
    forms::DocumentKind kind{};
    forms::Format format{};
    int number = 0;         ///< of the referral or the meeting
    std::string file_name;  ///< "mappa-b-meeting-2.docx"
};

/// Every document the case's record supports: a referral form for each referral, minutes and an action list for each
/// meeting held.
[[nodiscard]] std::vector<Making> documents_of(const CaseRecord& record, const Policy& policy);

[[nodiscard]] std::string make(const Making& making, const CaseRecord& record, const Policy& policy,
                               const std::string& area, const Date& today, const std::string& made_by);

/// All actions of the area that nobody has settled yet, as a workbook; of those cases only that `readable` says, when
/// it is given.
[[nodiscard]] std::string tracker_of(const Session& session, Date today, const std::string& made_by,
                                     const std::string& created,
                                     const std::function<bool(const std::string& case_ref)>& readable = {});

/// The figures of a period and the period before it, as the record stands on a day. `listed_on` is the day of the lists
/// by level, the end of the period when left out.
[[nodiscard]] Figures figures_of(const Session& session, const Period& period, Date today,
                                 std::optional<Date> listed_on = {});
/// The same with all that the board's workbook and its HTML edition say beside them; `care` says why the two periods
/// are not quite alike. It names nobody.
[[nodiscard]] forms::KpiBook kpi_book_of(const Session& session, const Period& period, Date today,
                                         const std::string& made_by, const std::string& created,
                                         const std::string& care = {}, std::optional<Date> listed_on = {});
[[nodiscard]] std::string kpi_workbook_of(const Session& session, const Period& period, Date today,
                                          const std::string& made_by, const std::string& created);
/// The names of the offenders whose cases a person may read, by reference.
[[nodiscard]] std::map<std::string, std::string> names_for(const Session& session, const Actor& reader);

}  // namespace mappa::app
