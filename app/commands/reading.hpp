#pragma once

#include <functional>
#include <string>

#include "app/commands/front.hpp"

namespace mappa::app {

/// Shows something of one case to the person on the command line, as this person may see it. The access log has its row
/// before `show` runs; a refusal, an erased or an unknown case is told instead.
int show_case(const Front& front, const std::string& ref, const Inquiry& inquiry,
              const std::function<void(Session&, const Visit&, const CaseRecord&)>& show);

/// What a list over many cases is made from.
struct Browsing {
    Session& session;
    const Visit& visit;
    /// Calls `look` with each case that this person may read, whole.
    void for_each_case(const std::function<void(const CaseRecord&)>& look) const;
};

/// Shows a list over many cases to whoever may have one; the access log has its row first. With --json it is logged as
/// an export.
int show_cases(const Front& front, const std::string& what, const std::function<void(const Browsing&)>& show,
               UseKind kind = UseKind::view);

}  // namespace mappa::app
