#pragma once

#include <filesystem>
#include <list>
#include <map>
#include <mstch/mstch.hpp>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "forms/documents/document.hpp"

namespace mappa::bench {

/// The minutes of every meeting that is held in the stories, and all that mstch alone needs to print the same.
class StoryMinutes {
public:
    /// The minutes of one meeting.
    struct One {
        const CaseRecord* record;
        const Policy* policy;
        int meeting;
        mstch::node context;
    };

    /// Plays the stories into a new record file in the folder. Throws when mstch alone prints other minutes than we do.
    explicit StoryMinutes(const std::filesystem::path& folder);

    [[nodiscard]] const std::vector<One>& all() const { return all_; }
    /// Ours: from the record to the bytes.
    [[nodiscard]] std::string made(const One& minutes, forms::Format format) const;
    /// mstch alone, as HTML.
    [[nodiscard]] std::string printed_bare(const One& minutes) const;

private:
    [[nodiscard]] forms::DocumentRequest request(const CaseRecord& record, const Policy& policy, int meeting) const;

    app::Session session_;
    std::string area_, text_;
    std::map<std::string, std::string> partials_;
    std::list<CaseRecord> records_;
    std::vector<One> all_;
};

}  // namespace mappa::bench
