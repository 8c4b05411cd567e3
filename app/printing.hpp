#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/session.hpp"
#include "forms/documents/document_row.hpp"
#include "forms/page/assets.hpp"

namespace mappa::app {

/// A document of a case that somebody asks for.
struct PrintOrder {
    const forms::DocumentRow* row = nullptr;
    std::string case_ref;
    int number = 0;   ///< of the referral or meeting
    int version = 0;  ///< of the minutes; 0: the last
    std::string whom{};
    UseKind kind = UseKind::print;
};

/// Why nothing was made: the case is not shown, the request makes no sense, or a rule is in the way.
using NotPrinted = std::variant<Shown, Problems, std::vector<Refusal>>;

/// Reads the case as this person may see it - the access log has its row first - and hands `make` all that the document
/// is made from: for minutes, the case as that version was made from it. Whether the document can be made for whom it
/// is asked for (forms::why_not) is for `make` to say.
[[nodiscard]] std::optional<NotPrinted> print_document(
    Session& session, const Visit& visit, const PrintOrder& order,
    const std::function<std::optional<NotPrinted>(const forms::DocumentRequest&, const forms::Assets&)>& make);

/// The document's bytes in the format, or as the PDF that a converter makes of the Word file.
[[nodiscard]] std::variant<std::string, Problems> printed_bytes(const forms::DocumentRow& row,
                                                                const forms::DocumentRequest& request,
                                                                forms::Format format, bool as_pdf,
                                                                const forms::Assets& templates);

}  // namespace mappa::app
