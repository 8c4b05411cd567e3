#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "store/store.hpp"

namespace mappa::store {

/// What somebody typed in a field and has not yet said on the record.
struct Draft {
    std::string field, value;
    std::string by, at;        ///< who typed it last, and when (UTC)
    std::int64_t version = 0;  ///< grows with every saving, of any field
    int typed_over = 0;        ///< the version of the case that its writer had before them; 0: not known
};

/// What people are typing at the web desk, field by field: durable when it is saved, gone when the step is taken. Two
/// people may work on one form; nobody's words are written over with words that were typed without having seen them.
class Drafts {
public:
    explicit Drafts(Store& store) : connection_{*store.connection_} {}

    /// Saves a field that was last seen at this version (0: it was not there): its new version, or what somebody else
    /// saved in the meantime, which stays. One's own words are one's own to write over.
    [[nodiscard]] std::variant<std::int64_t, Draft> save(const std::string& case_ref, const std::string& form,
                                                         const Draft& draft, std::int64_t seen);
    /// What was saved of a form, the oldest first.
    [[nodiscard]] std::vector<Draft> of(const std::string& case_ref, const std::string& form) const;
    /// The forms of a case in which something was typed and not yet said.
    [[nodiscard]] std::vector<std::string> forms(const std::string& case_ref) const;
    /// The field was said on the record, or thrown away, as it was at this version: what was typed since stays.
    void clear(const std::string& case_ref, const std::string& form, const std::string& field, std::int64_t version);

private:
    Connection& connection_;
};

}  // namespace mappa::store
