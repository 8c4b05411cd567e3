#pragma once

#include <functional>
#include <memory>
#include <string>
#include <type_traits>

#include "app/web/fields.hpp"
#include "app/web/page.hpp"
#include "engine/record/record.hpp"

namespace mappa::web {

/// Shows something of the case that the address names, as this person may see it; the access log has its row first.
[[nodiscard]] Response show_case(Asked& asked, const app::Inquiry& inquiry,
                                 const std::function<Response(const CaseRecord&)>& show);
/// The same where something may be recorded: not to somebody who reads the case in an emergency only.
[[nodiscard]] Response show_to_work_on(Asked& asked, const app::Inquiry& inquiry,
                                       const std::function<Response(const CaseRecord&)>& show);
[[nodiscard]] Response show_case(Asked& asked, const std::string& what,
                                 const std::function<Response(const CaseRecord&)>& show);

/// A page of a case: who it is about on top, its pages beside.
[[nodiscard]] Response case_frame(const Asked& asked, const CaseRecord& record, const std::string& title,
                                  const std::string& part, const Markup& content, int status = 200);
/// Where a referral that was filled in as a Word form is taken in.
[[nodiscard]] Markup referral_form_upload(const Asked& asked, const std::string& case_ref);
[[nodiscard]] Markup identity(const CaseRecord& record);

/// Every step possible now on the case or on one of its objects, as cards: those this person may take first. Without
/// those that the page has told of above.
[[nodiscard]] Markup next_steps_part(const Asked& asked, const std::string& case_ref, const NextScope& scope,
                                     const std::vector<std::string_view>& told_above = {});
/// Every step possible now on the case and all that belongs to it, under headings: what can be done now, what lacks
/// something, and folded what is for other roles; in each by what it acts on.
[[nodiscard]] Markup next_steps_by_object(const Asked& asked, const std::string& case_ref);
/// The whole record of a case, to judge what is missing on; nothing to somebody who reads it in an emergency only.
[[nodiscard]] std::shared_ptr<const CaseRecord> to_judge(const Asked& asked, const std::string& case_ref);
[[nodiscard]] std::vector<NextStep> next_of(const Asked& asked, const std::string& case_ref, const NextScope& scope);

[[nodiscard]] Markup action_table(const Asked& asked, const CaseRecord& record, const std::string& caption,
                                  const std::function<bool(const Action&)>& which, const std::string& when_empty);

inline std::string shown_value(const std::string& value) { return value; }
inline std::string shown_value(int value) { return value == 0 ? "" : std::to_string(value); }
inline std::string shown_value(const std::optional<Date>& value) { return value ? value->text() : ""; }
template <WordList E>
std::string shown_value(E value) {
    return std::string{label(value)};
}
template <WordList E>
std::string shown_value(const std::optional<E>& value) {
    return std::string{label(value)};
}

/// A row of the record as key and value, what is empty left out: nothing recorded is hidden because a page forgot it.
template <Described Row>
[[nodiscard]] std::vector<Fact> facts_of(const Row& row) {
    std::vector<Fact> facts;
    for_each_field<Row>([&](const auto& each) {
        const auto& value = row.*(each.member);
        if constexpr (!is_list<std::remove_cvref_t<decltype(value)>>)
            facts.push_back({field_label(each.name), words(shown_value(value))});
    });
    return facts;
}

/// Rows one below the other under a heading; nothing at all when there are none.
template <Described Row>
[[nodiscard]] Markup rows_part(const std::string& caption, const std::vector<Row>& rows) {
    Markup content;
    if (rows.empty()) return content;
    content += heading(2, caption);
    for (const auto& row : rows) content += summary(facts_of(row));
    return content;
}

}  // namespace mappa::web
