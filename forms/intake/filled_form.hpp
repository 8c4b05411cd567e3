#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"
#include "forms/documents/document.hpp"
#include "forms/intake/package.hpp"
#include "forms/page/assets.hpp"

namespace mappa::forms {

/// An answer that was understood, by section and box.
struct PlacedAnswer {
    std::string section, label;
    int row = 0;       ///< 0: it stands once
    std::string path;  ///< of its box, as the form register has it
};

/// What stood in a form that came in and has no place: kept, and told.
struct UnplacedText {
    std::string where, text;
};

/// A form as it came back, from Word or LibreOffice.
struct FilledForm {
    DocumentKind kind{};
    std::string templates;  ///< "contribution/england-wales-2012": which edition it is; empty when the file lost it
    std::string case_ref;   ///< the case it was made for; empty when the file lost it
    int number = 0;         ///< of the meeting or referral it was made for
    std::string agency;     ///< code of the agency that was asked
    Entry answers = Entry::of_table();  ///< as the steps of the form take them
    std::vector<PlacedAnswer> placed;
    std::vector<PlacedAnswer> left_out;  ///< understood, and not taken: the record holds or held it already
    std::vector<std::string> blank;      ///< tags of the boxes that are there and empty; of a table, in all its rows
    std::vector<UnplacedText> unplaced;
    std::vector<std::string> remarks;  ///< what whoever reads the form in should know

    /// Everything unplaced in one text, a line each; empty when there is none.
    [[nodiscard]] std::string unplaced_text() const;
};

/// Reads a Word form. `taken` are the kinds that the command takes; `assets` tell which templates there are. Nothing
/// when the file is refused, or is no such form; each problem says what is wrong, where and what to do. What the
/// answers mean is not judged here: that is for the steps to say.
[[nodiscard]] std::optional<FilledForm> read_filled_form(std::string_view bytes, const std::string& source,
                                                         std::span<const DocumentKind> taken, const Assets& assets,
                                                         Problems& problems);

/// The same of a file that is opened already.
[[nodiscard]] std::optional<FilledForm> read_filled_form(const Package& package, const std::string& source,
                                                         std::span<const DocumentKind> taken, const Assets& assets,
                                                         Problems& problems);

/// A day as Word writes one or as people do: "20 May 2030", "Monday, 20 May 2030", "20th May 2030", "20/05/2030",
/// "2030-05-20". Nothing for any other text: two figures for a year, or a day that does not exist.
[[nodiscard]] std::optional<Date> written_day(std::string_view text);

}  // namespace mappa::forms
