#include "store/retelling.hpp"

#include "store/erasing.hpp"
#include "store/journal.hpp"

namespace mappa::store {
namespace {

/// One case, or the area, while its steps come by.
template <class Record>
class Tale {
public:
    void add(const JournalRow& row) {
        if (!what_.empty()) return;
        try {
            if (row.version != last_version_ + 1) {
                spoil(row, "does not carry the version that follows: a step between is missing");
            } else if (!row.body) {
                spoil(row, "has lost its payload, so its case cannot be told again");
            } else {
                replay(record_, row.event());
                last_version_ = row.version;
            }
        } catch (const StoreError& error) {
            spoil(row, error.what());
        } catch (const std::exception&) {  // its text may quote the payload
            spoil(row, "holds a step ('" + row.step + "') that this program cannot read");
        }
    }

    void end(const std::string& ref, const std::function<void(const Record&)>& told, const Listener& listener) const {
        if (what_.empty()) {
            told(record_);
        } else {
            listener.untold(seq_, ref, what_);
        }
    }

private:
    void spoil(const JournalRow& row, std::string what) {
        seq_ = row.seq;
        what_ = std::move(what);
    }

    Record record_;
    std::int64_t last_version_ = 0, seq_ = 0;
    std::string what_;
};

}  // namespace

void retell(Connection& connection, const Listener& listener) {
    const auto total = listener.progress ? count_rows(connection) : 0;
    std::int64_t done = 0;
    const auto erased = erased_cases(connection);
    Tale<AreaRecord> area;
    std::optional<Tale<CaseRecord>> tale;
    std::optional<std::string> ref;
    const auto end = [&] {
        if (!ref) return;
        if (ref->empty()) {
            area.end(*ref, listener.area, listener);
        } else {
            tale->end(*ref, listener.next_case, listener);
        }
    };
    for_each_row(connection, "ORDER BY case_ref, version", [&](const JournalRow& row) {
        if (listener.progress) listener.progress(++done, total);
        if (const auto found = erased.find(row.case_ref); found != erased.end() && row.seq < found->second.seq) return;
        if (row.case_ref != ref) {
            end();
            ref = row.case_ref;
            tale.emplace();
        }
        row.case_ref.empty() ? area.add(row) : tale->add(row);
    });
    end();
}

}  // namespace mappa::store
