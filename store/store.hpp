#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/access/use.hpp"
#include "engine/desk/event.hpp"
#include "engine/record/area.hpp"
#include "engine/record/record.hpp"
#include "store/error.hpp"
#include "store/kept.hpp"
#include "store/lists.hpp"
#include "store/verification.hpp"

namespace mappa::store {

class Connection;
class Transaction;

enum class Access { read_only, read_write };

struct Options {
    Access access = Access::read_write;
    std::chrono::milliseconds patience{10'000};  ///< how long to wait for another program that is writing
    std::string vfs{};  ///< SQLite's file layer; empty: the ordinary one (tests give a failing one)
    /// Read the file where the system has it in memory: for many short readings beside a writer, who makes SQLite
    /// forget every page that it had copied. A disk that then fails to read ends the program instead of being told in
    /// words.
    bool read_in_place = false;
};

/// How far a long piece of work has come. Counts journal rows (rebuild) or pages (backup).
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

/// The area's record in one file: the journal, which is the truth, and the tables, which are what it says now.
///
/// Any number of programs may read while one writes. One Store is for one thread at a time. Every member throws
/// StoreError when the file or the disk is broken.
class Store {
public:
    /// Makes a new file, readable by its owner only. Never touches what is already there (Trouble::exists).
    [[nodiscard]] static Store create(const std::filesystem::path& path, const Options& options = {});
    /// Opens a file that `create` made. One that an earlier version made is brought up to date when opened for writing.
    [[nodiscard]] static Store open(const std::filesystem::path& path, const Options& options = {});
    [[nodiscard]] static Store open(const std::filesystem::path& path, Access access);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// The area; version 0 when it has not been set up.
    [[nodiscard]] AreaRecord area() const;
    /// One case, read in one snapshot; nothing when there is none of that reference.
    [[nodiscard]] std::optional<CaseRecord> read_case(std::string_view ref) const;
    /// How many steps a case has seen; nothing when there is none. It tells whether a record read earlier still stands.
    [[nodiscard]] std::optional<int> version_of(std::string_view ref) const;
    /// The row of a case without what hangs on it.
    [[nodiscard]] std::optional<Case> case_facts(std::string_view ref) const;
    /// Every case in order of reference, one in memory at a time, all in one snapshot.
    void for_each_case(const std::function<void(const CaseRecord&)>& visit) const;
    /// Those of these references, which are to ascend; a reference that there is no case of is passed over.
    void for_each_case(std::span<const std::string> refs, const std::function<void(const CaseRecord&)>& visit) const;

    /// Cases in order of reference.
    [[nodiscard]] std::vector<Case> cases(const CaseFilter& filter = {}) const;
    /// A part of them; what the filter says of how many does not count here.
    [[nodiscard]] Part<Case> cases(const CaseFilter& filter, const Cut& cut) const;
    /// Those that are kept close: is_kept_close.
    [[nodiscard]] std::vector<Case> cases_kept_close() const;
    /// Cases, exited ones too, that share an identifier, or the name and date of birth, with the person: oldest first.
    [[nodiscard]] std::vector<Case> cases_of(const Identity& person) const;
    /// Those of them that have not exited.
    [[nodiscard]] std::vector<Case> open_cases_of(const Identity& person) const;
    /// Who the cases are about, in no order: to know without asking that `cases_of` would find none.
    void for_each_identity(const std::function<void(const Identity&)>& visit) const;
    /// Actions by deadline, those without one last.
    [[nodiscard]] std::vector<Found<Action>> actions(const ActionFilter& filter = {}) const;
    [[nodiscard]] Part<Found<Action>> actions(const ActionFilter& filter, const Cut& cut) const;
    /// How the actions stand that are not settled, agency by agency; those of no agency first.
    [[nodiscard]] std::vector<AgencyActions> actions_by_agency(Date today,
                                                               const std::optional<Limits>& limits = {}) const;
    /// Outcomes that wait for the chair, the oldest first.
    [[nodiscard]] std::vector<Found<ProposedOutcome>> proposals() const;
    /// Meetings by the day they are scheduled for.
    [[nodiscard]] std::vector<Found<Meeting>> meetings(const MeetingFilter& filter = {}) const;
    [[nodiscard]] Part<Found<Meeting>> meetings(const MeetingFilter& filter, const Cut& cut) const;
    /// Referrals by the day a reply is due, those without one last.
    [[nodiscard]] std::vector<Found<Referral>> referrals(const ReferralFilter& filter = {}) const;
    [[nodiscard]] Part<Found<Referral>> referrals(const ReferralFilter& filter, const Cut& cut) const;
    /// The number after the highest that a reference "<prefix>-<year>-<number>" bears; 1 when there is none.
    [[nodiscard]] int next_case_number(std::string_view prefix, int year) const;

    /// The steps taken on a case, oldest first; with an empty reference those of the area itself.
    [[nodiscard]] std::vector<Event> history(std::string_view case_ref) const;
    /// Every step in the order in which they were recorded.
    void for_each_event(const std::function<void(const Event&)>& visit) const;
    /// The end of the journal.
    [[nodiscard]] Head head() const;
    /// A number that changes when the tables are made anew.
    [[nodiscard]] std::int64_t tables_made() const;

    /// Writes one row of the access log: durable when it returns. What cannot be logged must not be shown.
    void log(const LoggedUse& use);
    /// Rows of the access log, oldest first.
    void for_each_use(const UseFilter& filter, const std::function<void(const LoggedUse&)>& visit) const;
    /// Its last rows, so many at most, the last first: without reading the years before them. With a reference, those
    /// of that case.
    [[nodiscard]] std::vector<LoggedUse> last_uses(std::size_t most, std::string_view case_ref = {}) const;
    /// The last copy of the whole record that the access log tells of; nothing when there is none.
    [[nodiscard]] std::optional<LoggedUse> last_backup() const;
    /// The bytes of an issued document by their digest.
    [[nodiscard]] KeptBytes kept(std::string_view case_ref, std::string_view digest) const;
    /// Leaves no byte in the file of what was deleted: makes the file anew and empties the write-ahead log. Throws
    /// Trouble::busy while another program has the record open for reading; then it is to be called again.
    void scrub();

    /// Checks the file, both chains, the tables against what the journal says, and the bytes of issued documents. With
    /// a head that was written down earlier, also that the journal still runs through it. Never throws for what it
    /// finds wrong.
    [[nodiscard]] Verification verify(const std::optional<Head>& expected = {}, const Progress& progress = {}) const;
    /// Throws the tables away and makes them again from the journal, in one transaction. Refuses (Trouble::damaged)
    /// when the journal itself is not sound: tables made from it would only hide that.
    void rebuild(const Progress& progress = {});
    /// Copies the record while others work on it, verifies the copy, and only then gives it its name. Never overwrites.
    /// Returns what the verification of the copy found, which is sound.
    Verification backup(const std::filesystem::path& to, const Progress& progress = {}) const;

private:
    friend class Drafts;
    friend class DueCache;
    friend class Reading;
    friend class SignIns;
    friend class Writing;
    Store(std::filesystem::path path, std::unique_ptr<Connection> connection);

    std::filesystem::path path_;
    std::unique_ptr<Connection> connection_;
};

/// Keeps one snapshot over several reads, so that lists and cases agree with each other.
class Reading {
public:
    explicit Reading(const Store& store);
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading();

private:
    std::unique_ptr<Transaction> transaction_;
};

}  // namespace mappa::store
