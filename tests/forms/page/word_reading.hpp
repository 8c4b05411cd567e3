#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "forms/page/assets.hpp"

/// What the tests of Word files made from pages share: a page round a body, and a Word file read back.
namespace mappa::forms::test {

/// The templates of the source tree.
[[nodiscard]] Assets assets();

/// A whole page of the dialect with this in its <main>, after a main heading.
[[nodiscard]] std::string page(const std::string& main);

/// The parts of the Word file of a page, by path.
[[nodiscard]] std::map<std::string, std::string> word_parts(const std::string& whole_page);
/// word/document.xml of the page with this in its <main>.
[[nodiscard]] std::string body_of(const std::string& main);
/// What of it comes after the main heading and before the end: what `main` became.
[[nodiscard]] std::string written(const std::string& main);

/// The words that a reader of the page sees, in order; those of fields left out.
[[nodiscard]] std::vector<std::string> words_of_page(const std::string& whole_page);
/// The words in head, text and foot of the Word file, in order; controls and page numbers left out.
[[nodiscard]] std::vector<std::string> words_of_word(const std::map<std::string, std::string>& parts);

/// Where the children of elements stand in another order than the schema has them, or a style, a list or a link is
/// named that the file does not define; one line each.
[[nodiscard]] std::vector<std::string> unsound(const std::map<std::string, std::string>& parts);

[[nodiscard]] std::size_t count(const std::string& text, const std::string& part);

}  // namespace mappa::forms::test
