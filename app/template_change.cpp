#include "app/template_change.hpp"

#include <algorithm>
#include <set>

#include "app/embedded.hpp"
#include "app/templates.hpp"
#include "store/digest.hpp"

namespace mappa::app {
namespace {

/// Sets the files of `rows` to be in front from the day on, and works out which forms are changed then and on every
/// later day on which something else comes in front.
void complete(TemplateChange& change, const AreaRecord& area, Date day) {
    change.step.from = day;
    auto later = area;
    std::set<Date> days{day};
    for (const auto& each : area.own_templates) {
        if (each.from && *each.from > day) days.insert(*each.from);
    }
    for (const auto& file : change.step.files) {
        OwnTemplate row;
        static_cast<TemplateFile&>(row) = file;
        row.from = day;
        later.own_templates.push_back(std::move(row));
    }
    change.after = own_files(later, day);
    const auto same = [](const ChangedForm& a, const ChangedForm& b) {
        return a.form == b.form && a.digest == b.digest;
    };
    for (const auto each : days) {
        for (auto& form : changed_forms(area, own_files(later, each))) {
            if (std::ranges::any_of(change.step.forms, [&](const ChangedForm& known) { return same(known, form); }))
                continue;
            if (each > day) form.name += " as it will be from " + each.text() + " (--from-on " + each.iso() + ")";
            change.step.forms.push_back(std::move(form));
        }
    }
}

}  // namespace

TemplateChange change_by(const AreaRecord& area, const std::map<std::string, std::string>& folder, Date day) {
    TemplateChange change;
    const auto before = own_files(area, day);
    for (const auto& [path, text] : folder) {
        const auto own = before.find(path);
        const bool shipped = embedded("templates/" + path) == text;
        if (own == before.end() ? shipped : own->second == text)
            (shipped ? change.as_shipped : change.in_use).push_back(path);
        else
            change.step.files.push_back({path, shipped ? std::string{} : text, store::sha256(text)});
    }
    complete(change, area, day);
    return change;
}

TemplateChange withdrawal_of(const AreaRecord& area, const std::vector<std::string>& paths, Date day) {
    TemplateChange change;
    for (const auto& path : paths) {
        const auto shipped = embedded("templates/" + path).value_or("");
        change.step.files.push_back({path, {}, store::sha256(shipped)});
    }
    complete(change, area, day);
    return change;
}

}  // namespace mappa::app
