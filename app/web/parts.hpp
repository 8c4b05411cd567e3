#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/markup.hpp"
#include "engine/desk/desk.hpp"

/// What pages are put together from, each printed by one template of templates/web.
namespace mappa::web {

[[nodiscard]] Markup heading(int level, std::string_view text, std::string_view caption = {});
[[nodiscard]] Markup paragraph(const Markup& content);
[[nodiscard]] Markup paragraph(std::string_view text);
/// Smaller and grey: what explains.
[[nodiscard]] Markup hint(std::string_view text);
[[nodiscard]] Markup link(std::string_view text, const std::string& href);
/// A link that looks like a button.
[[nodiscard]] Markup button_link(std::string_view text, const std::string& href, bool secondary = true);
[[nodiscard]] Markup bullets(const std::vector<Markup>& items);
/// A coloured word; the word says it, the colour only helps: "red", "yellow", "green", "blue", "grey".
[[nodiscard]] Markup tag(std::string_view text, std::string_view colour);

struct Column {
    std::string name;
    bool numeric = false;
};
/// A table with its caption; what to say when there are no rows.
[[nodiscard]] Markup table(const std::string& caption, const std::vector<Column>& columns,
                           const std::vector<std::vector<Markup>>& rows, const std::string& when_empty);

/// A list that is shown a page at a time.
struct Paging {
    std::string what;          ///< its rows, in the plural: "actions"
    std::string place;         ///< its address, with whatever else that asks for
    std::size_t page = 1;      ///< the one that is shown, counted from 1
    std::size_t most = 0;      ///< rows on each
    std::size_t of = 0;        ///< rows of the whole list
    std::string name{"page"};  ///< of the page's number in the address

    [[nodiscard]] std::size_t skip() const { return (page - 1) * most; }
};
/// How much of the list is shown, and the ways to the page before and the next; nothing when all of it is.
[[nodiscard]] Markup paging(const Paging& list);
/// The number of a page as an address has it; the first for everything else.
[[nodiscard]] std::size_t page_number(const std::string& text);

struct Fact {
    std::string key;
    Markup value;
};
/// Those facts that are empty are left out.
[[nodiscard]] Markup summary(const std::vector<Fact>& facts);
[[nodiscard]] Markup details(const std::string& summary, const Markup& content, bool open = false);
/// A success or a message at the head of a page.
[[nodiscard]] Markup notice(const std::string& title, const std::string& text, const Markup& more = {},
                            bool good = true);

/// One thing that stands in the way, as the engine words it.
struct Trouble {
    std::string what, supply, source, href;
};
[[nodiscard]] Markup error_summary(const std::string& title, const std::string& lead,
                                   const std::vector<Trouble>& troubles);

struct TimelineEntry {
    std::string what, by;
    Date on;
    Markup content;
};
[[nodiscard]] Markup timeline(const std::vector<TimelineEntry>& entries);

struct Tile {
    std::string figure, says, href;
};
[[nodiscard]] Markup tiles(const std::vector<Tile>& tiles);

/// Content, and beside it what stays in view.
[[nodiscard]] Markup columns(const Markup& left, const Markup& right, const std::string& right_label);

/// The way to supply what a finding misses: the first step that the sentence names in back quotes, on this case.
[[nodiscard]] std::string supply_address(const std::string& supply, const std::string& case_ref, int number);
/// A step that a sentence names in back quotes, and the first of its fields that it names; empty when it names none.
struct Named {
    std::string key, field;
};
/// Every step that the sentence names, in order: ways to supply the same.
[[nodiscard]] std::vector<Named> named_in(const std::string& supply);
/// The same sentence for a page: steps by what they do, fields by what stands beside them.
[[nodiscard]] std::string in_page_words(const std::string& supply);
/// Findings as the page shows them.
[[nodiscard]] std::vector<Trouble> troubles_of(const Findings& findings, const std::string& case_ref = {},
                                               int number = 0);

/// A moment as it is stored, for people to read: "2 October 2014, 09:00:00". What is none stays as it is.
[[nodiscard]] std::string moment_text(const std::string& utc);

/// What a step does as a heading: with a capital letter.
[[nodiscard]] std::string title_of(std::string_view does);
/// Where the step that begins a case is taken.
[[nodiscard]] std::string new_case_address(std::string_view key);
/// The page of one part of the referral form: "/cases/FEN-2014-0001/do/referral/edit/1?part=10".
[[nodiscard]] std::string part_address(const std::string& case_ref, std::string_view key, int number,
                                       std::string_view part);
/// "/cases/FEN-2014-0001/referrals/1"
[[nodiscard]] std::string referral_address(const std::string& case_ref, int number);
/// "/cases/FEN-2014-0001/do/meeting/close/2"
[[nodiscard]] std::string step_address(const std::string& case_ref, std::string_view key, int number);

}  // namespace mappa::web
