#pragma once

#include <string>
#include <string_view>

namespace mappa {

/// The parts one thing lacks, named together: "line 3: agency, named person".
class Lacking {
public:
    void need(bool lacks, std::string_view what) {
        if (!lacks) return;
        if (!parts_.empty()) parts_ += ", ";
        parts_ += what;
    }
    [[nodiscard]] explicit operator bool() const { return !parts_.empty(); }
    [[nodiscard]] const std::string& text() const { return parts_; }

private:
    std::string parts_;
};

}  // namespace mappa
