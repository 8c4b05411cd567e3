#pragma once

#include <string>

#include "forms/documents/document_row.hpp"
#include "tests/forms/documents/printing.hpp"

/// What the tests of the papers of a case share.
namespace mappa::forms::sample {

/// The sample case with meeting 3 arranged for 20 August 2030, people invited to it, an exit plan, a screening, a check
/// of a restriction and a handover to another area, with which it has left. Its plan has a closed entry.
[[nodiscard]] CaseRecord paper_case();

/// The request for a paper: number of the referral or meeting, and whom it is for.
[[nodiscard]] DocumentRequest asking(DocumentKind kind, const CaseRecord& record, int number, const std::string& whom,
                                     const Policy& by);

/// Its page as HTML, and what of it a reader sees.
[[nodiscard]] std::string page(DocumentKind kind, const CaseRecord& record, int number = 0,
                               const std::string& whom = {});
[[nodiscard]] std::string paper(DocumentKind kind, const CaseRecord& record, int number = 0,
                                const std::string& whom = {});
/// Why it cannot be made.
[[nodiscard]] std::string refusal(DocumentKind kind, const CaseRecord& record, int number = 0,
                                  const std::string& whom = {});

/// Row, number and recipient of one copy of every kind that the paper case supports.
struct Copy {
    const DocumentRow* row;
    int number;
    std::string whom;
};
[[nodiscard]] std::vector<Copy> every_copy(const CaseRecord& record);

}  // namespace mappa::forms::sample
