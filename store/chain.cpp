#include "store/chain.hpp"

#include <algorithm>

#include "store/erasing.hpp"
#include "store/journal.hpp"

namespace mappa::store {
namespace {

std::string rows(std::int64_t first, std::int64_t last) {
    return first == last ? "row " + std::to_string(first) + " is missing"
                         : "rows " + std::to_string(first) + " to " + std::to_string(last) + " are missing";
}

/// The walk along the chain: what the last row was, and what is wrong with the next.
class ChainWalk {
public:
    ChainWalk(const std::optional<Head>& expected, ErasedCases erased, ProblemList& problems)
        : expected_{expected}, erased_{std::move(erased)}, problems_{problems} {}

    void row(const JournalRow& row) {
        if (row.seq < 1) {
            problems_.row(row.seq, "was added: the journal begins with row 1");
            return;
        }
        const bool gap = row.seq != last_.seq + 1;
        if (gap) problems_.row(last_.seq + 1, rows(last_.seq + 1, row.seq - 1));
        if (row.computed_hash() != row.hash) {
            problems_.row(row.seq,
                          "was changed, moved or added after it was written: its hash is not that of its content");
        } else if (!gap && row.previous != (last_.seq == 0 ? std::string(64, '0') : last_.hash)) {
            problems_.row(row.seq, "does not follow the row before it: one of the two was written anew");
        }
        // A payload may be gone only when the area's record says, later in the chain, that its case was erased.
        const auto erasure = erased_.find(row.case_ref);
        const bool erased = erasure != erased_.end() && row.seq < erasure->second.seq;
        if (erased) ++gone_[row.case_ref];
        if (!row.body || !row.salt) {
            if (!erased) problems_.row(row.seq, "has lost its payload");
        } else if (erased) {
            problems_.row(row.seq, "still has its payload, although its case was erased");
        } else if (row.computed_payload_digest() != row.payload_digest) {
            problems_.row(row.seq, "has another payload than the one that was written");
        }
        if (expected_ && row.seq == expected_->seq && row.hash != expected_->hash) {
            problems_.row(row.seq,
                          "is not the row whose hash was written down: it or rows before it were written anew");
        }
        last_ = {row.seq, row.hash};
    }

    Head finish(const Head& head) {
        for (const auto& [ref, erasure] : erased_) {
            if (gone_[ref] != erasure.steps)
                problems_.row(erasure.seq, "records an erasure of another number of steps than the case has");
        }
        if (head.seq > last_.seq) {
            problems_.row(last_.seq + 1, rows(last_.seq + 1, head.seq) + " at the end");
        } else if (head.seq < last_.seq) {
            problems_.row(head.seq + 1, "was added behind the end of the journal");
        } else if (head.hash != last_.hash) {
            problems_.row(last_.seq, "is not the row with which the journal ended: it was written anew");
        }
        if (expected_ && expected_->seq > std::max(last_.seq, head.seq)) {
            problems_.row(last_.seq + 1, rows(last_.seq + 1, expected_->seq) + " up to the one that was written down");
        }
        return last_;
    }

private:
    const std::optional<Head>& expected_;
    ErasedCases erased_;
    std::map<std::string, int> gone_;
    ProblemList& problems_;
    Head last_;
};

void find_stray_payloads(Connection& connection, ProblemList& problems) {
    auto query = connection.query("SELECT seq FROM payload WHERE seq NOT IN (SELECT seq FROM journal) ORDER BY seq");
    while (query.step()) problems.row(query.integer(0), "has a payload, but the row itself is missing");
}

}  // namespace

Head check_chain(Connection& connection, const std::optional<Head>& expected, ProblemList& problems) {
    ChainWalk walk{expected, erased_cases(connection), problems};
    for_each_row(connection, "ORDER BY journal.seq", [&](const JournalRow& row) { walk.row(row); });
    find_stray_payloads(connection, problems);
    return walk.finish(read_head(connection));
}

}  // namespace mappa::store
