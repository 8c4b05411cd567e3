#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>

#include "engine/input/entry.hpp"

/// A Word file printed as PDF by a converter that is installed beside this program.
namespace mappa::app {

/// A PDF that was looked at: whole, and of as many pages as it says.
struct PdfFile {
    std::string bytes;
    int pages = 0;
    std::string converter;  ///< the program that made it, by its path
};

/// What is known of a PDF before it is made, and how long to wait for it.
struct PdfOrder {
    int least_pages = 1;
    std::chrono::milliseconds patience{120'000};
};

/// The converter that would be used: LibreOffice, by the first of `soffice` and `libreoffice` on the search path. Empty
/// when there is none.
[[nodiscard]] std::string pdf_converter();

/// Converts a Word file in a folder of its own, which nobody else may read and which is removed again. Problems say
/// what is not installed, or what went wrong with the converter: it failed, took too long, or gave no whole PDF.
[[nodiscard]] std::variant<PdfFile, Problems> pdf_of(std::string_view word_file, const PdfOrder& order = {});

/// The number of pages of a PDF; 0 when it is cut short, or when its pages are not as many as it says.
[[nodiscard]] int pages_of(std::string_view pdf);

/// How many pages a text takes at least, however small it is set: what a PDF of it may not fall short of.
[[nodiscard]] int least_pages_of(std::string_view html);

}  // namespace mappa::app
