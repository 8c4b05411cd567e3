#pragma once

#include <map>
#include <string>
#include <type_traits>

#include "engine/policy/policy.hpp"
#include "forms/documents/document.hpp"

/// What the tests of documents share: templates from the source tree, the policy, and a Word file read back.
namespace mappa::forms::sample {

/// The templates of the source tree.
[[nodiscard]] Assets templates();

/// The edition in the source tree, or one in which a line of it is replaced.
[[nodiscard]] Policy policy(const std::string& replace = {}, const std::string& with = {});

[[nodiscard]] std::string html(DocumentKind kind, const CaseRecord& record, int number, const Policy& by = policy());
[[nodiscard]] std::string docx(DocumentKind kind, const CaseRecord& record, int number, const Policy& by = policy());

/// Every part of a Word file by its path, unzipped.
[[nodiscard]] std::map<std::string, std::string> parts_of(const std::string& bytes);

/// The text a reader sees, without tags and with white space drawn together; HTML and WordprocessingML alike.
[[nodiscard]] std::string visible(const std::string& markup);
/// The visible text of the body of a Word file.
[[nodiscard]] std::string visible_docx(const std::string& bytes);

/// The visible text of both formats, for a check that has to hold in each.
struct Both {
    std::string html, docx;
};
[[nodiscard]] Both both(DocumentKind kind, const CaseRecord& record, int number, const Policy& by = policy());

/// How often a part stands in a text.
[[nodiscard]] std::size_t count(const std::string& text, const std::string& part);

/// The tag that is closed in another order than it was opened; empty when the page is well formed.
[[nodiscard]] std::string badly_nested(const std::string& page);

/// Gives every text of a row the same words.
template <Described Row>
void set_every_text(Row& row, const std::string& text) {
    for_each_field<Row>([&](const auto& each) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(row.*(each.member))>, std::string>)
            row.*(each.member) = text;
    });
}
/// Gives every text of every row of a case the same words.
void set_every_text_of(CaseRecord& record, const std::string& text);

[[nodiscard]] bool has(const std::string& text, const std::string& part);
[[nodiscard]] bool has(const Both& texts, const std::string& part);
[[nodiscard]] bool has_neither(const Both& texts, const std::string& part);

}  // namespace mappa::forms::sample
