#pragma once

#include <string_view>

namespace mappa::test {

/// Has the readers of what comes in read these bytes; returns when they are done, whatever they say. The first byte
/// says how: 'd' the rest is a Word document, 'w' an Excel workbook, 'c' a CSV file, 's' the parts of a workbook (a
/// sheet, its shared texts, its styles and the workbook itself, parted by a byte 0x1E), anything else the parts of a
/// Word document (its text, its properties, its content types and its links), so that what is wrong behind a sound zip
/// is reached too.
void read_input(std::string_view bytes);

}  // namespace mappa::test
