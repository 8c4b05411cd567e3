#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/access/use.hpp"
#include "engine/desk/desk.hpp"
#include "store/store.hpp"
#include "store/writing.hpp"

namespace mappa::app {

/// Steps that were taken and are durable.
struct Taken {
    std::string case_ref;
    std::vector<Event> events;
    Findings warnings;
    int version = 0;
};

/// What came of asking for steps: taken; refused by rules; input that makes no sense; or the case moved on meanwhile.
using Outcome = std::variant<Taken, std::vector<Refusal>, Problems, store::MovedOn>;

/// Whether the closed section of a plan is shown: never, to those who may see it, or it is what was asked for.
enum class ClosedSection { left_out, where_allowed, asked_for };

/// What somebody wants to read of a case.
struct Inquiry {
    UseKind kind = UseKind::view;
    std::string what;  ///< the command, for the access log
    int meeting = 0;   ///< the meeting whose minutes are meant; 0: the case
    ClosedSection closed = ClosedSection::left_out;
    bool the_minutes = false;  ///< what is read are the minutes themselves: whoever was sent a copy opens that copy
};

/// What came of asking to read a case: the case as this person may see it; a refusal; that its content was erased; or
/// no case.
using Shown = std::variant<CaseRecord, std::vector<Refusal>, Erasure, Problems>;

/// A document that was made, and what is to be recorded of it.
struct MadeDocument {
    IssueDocument step;
    std::string bytes;
};
/// Makes documents from the case as it stands after the steps that go before them, and from all its steps so far.
using MakeDocuments = std::function<std::vector<MadeDocument>(const CaseRecord& now, const std::vector<Event>& steps)>;

/// An issued document with its bytes, as far as they are still there.
struct KeptDocument {
    IssuedDocument document;
    store::KeptBytes kept;
    CaseRecord record;  ///< the case as this person may see it
};
/// What came of asking for an issued document.
using ShownIssued = std::variant<KeptDocument, std::vector<Refusal>, Erasure, Problems>;

/// A new case in the making: steps are decided on it one visit after another, in memory, until it is written with
/// others.
class NewCase {
public:
    /// The case as it stands after the steps so far.
    [[nodiscard]] const CaseRecord& record() const { return record_; }
    /// The edition it is managed under; it has arrived.
    [[nodiscard]] const Policy& policy() const;
    /// Decides further steps, all or none. After a refusal nothing more is taken on this case.
    bool take(const Visit& visit, std::vector<Step> steps);
    /// Nothing was refused so far.
    [[nodiscard]] bool sound() const { return !refused_; }

private:
    friend class Session;
    NewCase(const Desk& desk, const AreaRecord& area, std::function<Neighbours(const Step&, const Visit&)> neighbours)
        : desk_{&desk}, area_{&area}, neighbours_{std::move(neighbours)} {}

    const Desk* desk_;
    const AreaRecord* area_;
    std::function<Neighbours(const Step&, const Visit&)> neighbours_;
    CaseRecord record_;
    std::vector<Event> events_;
    Findings warnings_;
    std::optional<std::variant<std::vector<Refusal>, Problems>> refused_;
};

/// A step on a case that is there.
struct CaseStep {
    std::string case_ref;
    Step step;
};

/// One of many new cases, or steps, that was not taken, and why.
struct NotTaken {
    std::size_t which = 0;
    std::variant<std::vector<Refusal>, Problems> why;
};

/// Many new cases, or steps on cases, that were taken together. When they were only tried, nothing is durable.
struct AllTaken {
    std::vector<std::string> case_refs;
    std::vector<Findings> warnings;  ///< of each case
    std::size_t steps = 0;
};
using AllOutcome = std::variant<AllTaken, std::vector<NotTaken>>;

enum class Keep { yes, no };

/// A copy of the whole record, as the access log tells of it.
struct BackupMade {
    std::string at, by;      ///< at: UTC
    std::int64_t steps = 0;  ///< that it holds
    std::string file;        ///< where it was put
};

/// The desk and the record together: decides within the same transaction that writes, so that nothing decided on an old
/// state is ever written over a new one.
class Session {
public:
    Session(store::Store store, Holidays holidays);

    /// Takes all of the steps on a case, or none. An empty reference notifies a new case. With `seen`, the version of
    /// the case that the person decided on, the steps are not taken when the case has moved on since.
    [[nodiscard]] Outcome take(const std::string& case_ref, const Visit& visit, std::vector<Step> steps,
                               std::optional<int> seen = {});
    /// The same decision with nothing written: what would be taken, or why not.
    [[nodiscard]] Outcome try_out(const std::string& case_ref, const Visit& visit, std::vector<Step> steps);

    /// Takes steps, then issues documents that are made from the case as it then is: all of it, or nothing. The bytes
    /// are kept in the same transaction as the steps that say so. Documents are made before it begins, since a
    /// converter takes its time; when the case moves on meanwhile nothing is written.
    [[nodiscard]] Outcome issue(const std::string& case_ref, const Visit& visit, std::vector<Step> first,
                                const MakeDocuments& make, std::optional<int> seen = {});
    /// The kept copy of an issued document. The access log has its row before anything is returned.
    [[nodiscard]] ShownIssued issued(const std::string& case_ref, const Visit& visit, int number);

    /// Takes a step on the area itself.
    [[nodiscard]] Outcome take(const Visit& visit, AreaStep step);
    /// Erases what an exited case holds, in one unit of work with the proof of it, and leaves no byte of it in the
    /// file. Asked again for the same case, it only does the latter again.
    [[nodiscard]] Outcome erase(const Visit& visit, EraseCase step);

    /// Reads a case for somebody. The access log has its row before anything is returned, also when it is refused; what
    /// cannot be logged is not read (StoreError).
    [[nodiscard]] Shown read(const std::string& case_ref, const Visit& visit, const Inquiry& inquiry);
    /// The case as it stands now, for whoever has asked what may be read of it: read again only when it has moved on.
    /// Nothing when there is none.
    [[nodiscard]] std::shared_ptr<const CaseRecord> current(const std::string& case_ref);
    /// Logs a list or an export over many cases; the refusal when this person may not have one.
    [[nodiscard]] std::vector<Refusal> list(const Visit& visit, UseKind kind, const std::string& what);
    /// The same for the access log itself.
    [[nodiscard]] std::vector<Refusal> open_log(const Visit& visit, const std::string& what);
    /// Copies the whole record while others work on it, verifies the copy, and logs both that it was begun and what it
    /// holds; the refusal when this person may not. Throws as store::Store::backup does.
    [[nodiscard]] std::variant<store::Verification, std::vector<Refusal>> back_up(const Visit& visit,
                                                                                  const std::filesystem::path& to,
                                                                                  const store::Progress& progress);
    /// The last copy that was made; nothing when none was.
    [[nodiscard]] std::optional<BackupMade> last_backup() const;
    /// Logs what everybody may have: figures without names.
    void log(const Visit& visit, UseKind kind, const std::string& what);
    /// Says of a case whether this person may read it: what lists are filtered by.
    [[nodiscard]] std::function<bool(const std::string& case_ref)> readable(const Actor& reader) const;
    /// The same for lists that the store cuts: nothing for somebody who reads every case.
    [[nodiscard]] std::optional<store::Limits> limits_of(const Actor& reader) const;
    /// A reference as the access log may show it to this person: "withheld" for a case that they may not read. What was
    /// erased, or never was, stands as it was written.
    [[nodiscard]] std::function<std::string(const std::string& case_ref)> shown_in_log(const Actor& reader) const;

    /// Makes many new cases in one transaction: `make` takes the steps of each. Every case is decided even after one
    /// was refused, and sees the ones before it as neighbours, so that all problems are told at once; with any refusal,
    /// or with Keep::no, nothing is written.
    [[nodiscard]] AllOutcome take_all(std::size_t count,
                                      const std::function<void(std::size_t which, NewCase& made)>& make,
                                      Keep keep = Keep::yes);

    /// Takes steps on many cases in one transaction: all, or none. Each is decided on its case as those before left it,
    /// also after one was refused, so that everything in the way is told at once. With Keep::no nothing is written.
    [[nodiscard]] AllOutcome take_each(const Visit& visit, std::vector<CaseStep> steps, Keep keep = Keep::yes);

    [[nodiscard]] store::Store& store() { return store_; }
    [[nodiscard]] const store::Store& store() const { return store_; }
    [[nodiscard]] const Desk& desk() const { return desk_; }
    [[nodiscard]] AreaRecord area() const { return store_.area(); }

private:
    [[nodiscard]] std::vector<Refusal> logged(const Visit& visit, UseKind kind, const std::string& what,
                                              std::optional<Refusal> refusal);
    store::Store store_;
    Desk desk_;
    void keep(std::shared_ptr<const CaseRecord> record);

    std::map<std::string, std::shared_ptr<const CaseRecord>> kept_;  // a bounded number of cases, by reference
    std::int64_t kept_of_ = 0;                                       // the tables they were read from
    struct KnownLimits {
        Actor reader;
        std::int64_t at = 0;  ///< steps in the journal then
        store::Limits limits;
    };
    mutable std::optional<KnownLimits> limits_;  // of whoever asked last
};

/// That a case was erased: when, by whom, on whose authority and why.
[[nodiscard]] std::string text_of(const Erasure& erasure);

/// The bank holidays that travel inside the program.
[[nodiscard]] Holidays known_holidays();

}  // namespace mappa::app
