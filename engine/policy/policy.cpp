#include "engine/policy/policy.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <stdexcept>

#include "engine/input/suggest.hpp"
#include "engine/policy/policy_keys.hpp"

namespace mappa {
namespace {

constexpr auto unit_names = std::to_array<std::string_view>({"days", "working-days", "weeks", "months"});

std::optional<int> whole_number(const Entry& entry) {
    int value = 0;
    const auto& text = entry.scalar();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (entry.kind() != Entry::Kind::number || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// How a text is read: one being adopted has to say everything; of one adopted under an earlier version of the program,
/// what it lacks is found elsewhere.
struct Reading {
    bool adopted = false;
    const std::function<const Policy*()>* shipped = nullptr;

    /// The shipped edition's setting of this name, marked; nothing when the text has to say it itself.
    [[nodiscard]] std::optional<Setting> stand_in(const std::string& name) const {
        if (!adopted) return std::nullopt;
        const auto* edition = (*shipped)();
        if (!edition) return std::nullopt;
        const auto found = std::ranges::find(edition->settings(), name, &Setting::key);
        if (found == edition->settings().end()) return std::nullopt;
        auto setting = *found;
        setting.confirmed = false;
        setting.shipped_by = edition->edition();
        return setting;
    }
};

/// Reads one section of the file ("clock", "target", ...), reporting unknown, missing and impossible settings.
class SectionReader {
public:
    SectionReader(const Entry& root, std::string_view section, std::span<const std::string_view> keys,
                  const Reading& reading, Problems& problems)
        : section_{section},
          keys_{keys},
          reading_{reading},
          problems_{problems},
          root_{root},
          table_{root.find(section)} {
        if (!table_ || reading.adopted) return;
        for (const auto& [name, entry] : table_->members()) {
            if (std::ranges::find(keys_, name) == keys_.end()) {
                problems_.push_back({entry.place(), "unknown setting '" + name + "'" + did_you_mean(name, keys_)});
            }
        }
    }

    /// Calls read(key, entry, setting) for each setting that is there and complete enough to be read.
    template <class Read>
    void each(std::vector<Setting>& settings, std::span<const std::string_view> own, Read&& read) {
        for (const auto key : keys_) {
            const auto name = section_ + "." + std::string{key};
            const auto* entry = table_ ? table_->find(key) : nullptr;
            if (!entry || entry->kind() != Entry::Kind::table) {
                if (auto shipped = entry ? std::nullopt : reading_.stand_in(name)) {
                    settings.push_back(std::move(*shipped));
                    continue;
                }
                problems_.push_back({entry ? entry->place() : (table_ ? *table_ : root_).place(),
                                     "the setting [" + name + "] is missing"});
                continue;
            }
            if (auto setting = complete(name, *entry, own); setting && read(key, *entry, *setting))
                settings.push_back(std::move(*setting));
        }
    }

    void problem(const Entry& entry, std::string says) { problems_.push_back({entry.place(), std::move(says)}); }

private:
    /// The setting with all but its value; nothing when a part of it is missing.
    std::optional<Setting> complete(const std::string& name, const Entry& entry,
                                    std::span<const std::string_view> own) {
        bool whole = true;
        std::vector<std::string_view> known{"what", "source", "confirmed"};
        known.insert(known.end(), own.begin(), own.end());
        for (const auto member : known) {
            if (!entry.find(member)) {
                problems_.push_back({entry.place(), "[" + name + "] has no '" + std::string{member} + "'"});
                whole = false;
            }
        }
        for (const auto& [member, value] : entry.members()) {
            if (std::ranges::find(known, member) == known.end() && !reading_.adopted)
                problems_.push_back({value.place(), "unknown field '" + member + "'" + did_you_mean(member, known)});
        }
        if (!whole) return std::nullopt;
        const auto* confirmed = entry.find("confirmed");
        if (confirmed->kind() != Entry::Kind::flag)
            problems_.push_back({confirmed->place(), "'confirmed' must be true or false"});
        return Setting{
            name, entry.find("what")->scalar(), {}, entry.find("source")->scalar(), confirmed->scalar() == "true"};
    }

    std::string section_;
    std::span<const std::string_view> keys_;
    const Reading& reading_;
    Problems& problems_;
    const Entry& root_;
    const Entry* table_;
};

/// Questions of the audit that figures rest on and the adopted text does not ask.
void add_missing_questions(std::vector<AuditQuestion>& questions, const Reading& reading) {
    const auto* edition = questions.empty() ? nullptr : (*reading.shipped)();
    if (!edition) return;
    for (const auto& each : edition->audit_questions()) {
        const auto same = [&](const AuditQuestion& other) {
            return other.key == each.key && other.of_meeting == each.of_meeting;
        };
        if (figures_rest_on(each) && std::ranges::none_of(questions, same)) {
            questions.push_back(each);
            questions.back().shipped_by = edition->edition();
        }
    }
}

}  // namespace

Date Span::due_from(Date start, const WorkingDays& calendar) const {
    switch (unit) {
        case Unit::days:
            return start.plus_days(length);
        case Unit::working_days:
            return calendar.add(start, length);
        case Unit::weeks:
            return start.plus_weeks(length);
        case Unit::months:
            return start.plus_months(length);
    }
    return start;
}

std::optional<Date> Span::due_if_known(Date start, const WorkingDays& calendar) const {
    return unit == Unit::working_days ? calendar.add_if_known(start, length) : due_from(start, calendar);
}

std::optional<Date> Span::before_if_known(Date end, const WorkingDays& calendar) const {
    return Span{-length, unit}.due_if_known(end, calendar);
}

Date Span::before(Date end, const WorkingDays& calendar) const { return Span{-length, unit}.due_from(end, calendar); }

std::string Span::text() const {
    std::string name{unit_names[static_cast<std::size_t>(unit)]};
    std::ranges::replace(name, '-', ' ');
    if (length == 1 || length == -1) name.pop_back();
    return std::to_string(length) + " " + name;
}

std::string Setting::not_adopted() const {
    if (shipped_by.empty()) return {};
    return "not in this area's adopted policy; the value of the shipped edition " + shipped_by +
           " is used, UNCONFIRMED until adopted";
}

Policy Policy::read(std::string_view toml, const std::string& source, Problems& problems) {
    return read_text(toml, source, false, {}, problems);
}

Policy Policy::read_adopted(std::string_view toml, const std::string& source,
                            const std::function<const Policy*()>& shipped, Problems& problems) {
    return read_text(toml, source, true, shipped, problems);
}

Policy Policy::read_text(std::string_view toml, const std::string& source, bool adopted,
                         const std::function<const Policy*()>& shipped, Problems& problems) {
    const Reading reading{adopted, &shipped};
    Policy policy;
    const auto before = problems.size();
    const auto root = read_toml(toml, source, problems);
    if (problems.size() > before) return policy;

    constexpr auto top = std::to_array<std::string_view>(
        {"edition", "title", "effective_from", "clock", "target", "form", "switch", "count", "audit"});
    for (const auto& [name, entry] : root.members()) {
        if (std::ranges::find(top, name) == top.end() && !adopted)
            problems.push_back({entry.place(), "unknown field '" + name + "'" + did_you_mean(name, top)});
    }
    const auto text = [&](std::string_view name) -> std::string {
        const auto* entry = root.find(name);
        if (entry && !entry->scalar().empty()) return entry->scalar();
        problems.push_back({entry ? entry->place() : root.place(), "'" + std::string{name} + "' is missing"});
        return {};
    };
    policy.edition_ = text("edition");
    policy.title_ = text("title");
    const auto effective = text("effective_from");
    if (const auto date = Date::parse(effective))
        policy.effective_from_ = *date;
    else if (!effective.empty())
        problems.push_back(
            {root.find("effective_from")->place(), "'" + effective + "' is not a date: write YYYY-MM-DD"});

    constexpr auto clock_fields = std::to_array<std::string_view>({"length", "unit"});
    constexpr auto value_field = std::to_array<std::string_view>({"value"});
    SectionReader clocks{root, "clock", clock_keys, reading, problems};
    clocks.each(policy.settings_, clock_fields, [&](std::string_view, const Entry& entry, Setting& setting) {
        const auto length = whole_number(*entry.find("length"));
        const auto& unit = entry.find("unit")->scalar();
        const auto known = std::ranges::find(unit_names, unit);
        if (!length || *length < 1 || *length > 1000)
            clocks.problem(*entry.find("length"), "a length is a whole number from 1 to 1000");
        if (known == unit_names.end()) {
            clocks.problem(*entry.find("unit"), "unknown unit '" + unit + "'" + did_you_mean(unit, unit_names) +
                                                    " (days, working-days, weeks or months)");
        }
        if (!length || *length < 1 || *length > 1000 || known == unit_names.end()) return false;
        const Span span{*length, static_cast<Unit>(known - unit_names.begin())};
        setting.value = span.text();
        policy.clocks_.emplace_back(setting.key, span);
        return true;
    });
    SectionReader targets{root, "target", target_keys, reading, problems};
    targets.each(policy.settings_, value_field, [&](std::string_view, const Entry& entry, Setting& setting) {
        const auto value = whole_number(*entry.find("value"));
        if (!value || *value < 0 || *value > 100) {
            targets.problem(*entry.find("value"), "a target is a whole number of per cent from 0 to 100");
            return false;
        }
        setting.value = std::to_string(*value);
        return true;
    });
    SectionReader counts{root, "count", count_keys, reading, problems};
    counts.each(policy.settings_, value_field, [&](std::string_view, const Entry& entry, Setting& setting) {
        const auto value = whole_number(*entry.find("value"));
        if (!value || *value < 1 || *value > 1000) {
            counts.problem(*entry.find("value"), "a count is a whole number from 1 to 1000");
            return false;
        }
        setting.value = std::to_string(*value);
        return true;
    });
    SectionReader forms{root, "form", form_keys, reading, problems};
    forms.each(policy.settings_, value_field, [&](std::string_view, const Entry& entry, Setting& setting) {
        setting.value = entry.find("value")->scalar();
        return true;
    });
    SectionReader switches{root, "switch", switch_keys, reading, problems};
    switches.each(policy.settings_, value_field, [&](std::string_view, const Entry& entry, Setting& setting) {
        if (entry.find("value")->kind() != Entry::Kind::flag) {
            switches.problem(*entry.find("value"), "a switch is true or false");
            return false;
        }
        setting.value = entry.find("value")->scalar();
        return true;
    });
    for (const auto& each : policy.settings_) {
        constexpr std::string_view of_clocks = "clock.";
        if (each.shipped_by.empty() || !each.key.starts_with(of_clocks)) continue;
        policy.clocks_.emplace_back(each.key, shipped()->clock(each.key.substr(of_clocks.size())));
    }
    policy.audit_questions_ = read_audit_questions(root, problems, adopted);
    if (adopted) add_missing_questions(policy.audit_questions_, reading);
    return policy;
}

std::vector<Setting> Policy::not_adopted() const {
    std::vector<Setting> all;
    std::ranges::copy_if(settings_, std::back_inserter(all),
                         [](const Setting& each) { return !each.shipped_by.empty(); });
    for (const auto& each : audit_questions_) {
        if (!each.shipped_by.empty())
            all.push_back({"audit." + each.key, "a question of the audit", each.text, {}, false, each.shipped_by});
    }
    return all;
}

bool Policy::completes(const Policy& adopted) const {
    if (adopted.not_adopted().empty() || edition_ != adopted.edition_ || title_ != adopted.title_ ||
        effective_from_ != adopted.effective_from_)
        return false;
    const auto kept = [&](const Setting& was) {
        const auto now = std::ranges::find(settings_, was.key, &Setting::key);
        return !was.shipped_by.empty() || (now != settings_.end() && now->value == was.value &&
                                           now->source == was.source && now->confirmed == was.confirmed);
    };
    const auto asked = [&](const AuditQuestion& was) {
        return !was.shipped_by.empty() || std::ranges::any_of(audit_questions_, [&](const AuditQuestion& now) {
            return now.key == was.key && now.of_meeting == was.of_meeting && now.text == was.text &&
                   now.section == was.section;
        });
    };
    // An edition that audits nothing lacks the whole form.
    const bool no_audit = adopted.audit_questions_.empty();
    return (no_audit || audit_questions_.size() == adopted.audit_questions_.size()) &&
           std::ranges::all_of(adopted.settings_, kept) && std::ranges::all_of(adopted.audit_questions_, asked);
}

const Setting& Policy::setting(std::string_view key) const {
    const auto found = std::ranges::find(settings_, key, &Setting::key);
    if (found == settings_.end()) throw std::logic_error("policy " + edition_ + " has no setting " + std::string{key});
    return *found;
}

Span Policy::clock(std::string_view key) const {
    const auto name = "clock." + std::string{key};
    const auto found = std::ranges::find(clocks_, name, &std::pair<std::string, Span>::first);
    if (found == clocks_.end()) throw std::logic_error("policy " + edition_ + " has no clock " + std::string{key});
    return found->second;
}

int Policy::number(std::string_view key) const { return std::stoi(setting(key).value); }
const std::string& Policy::text(std::string_view key) const { return setting(key).value; }
bool Policy::on(std::string_view key) const { return setting(key).value == "true"; }

std::string Policy::basis(std::string_view key) const {
    const auto& found = setting(key);
    return found.confirmed ? found.source : found.source + " (unconfirmed)";
}

}  // namespace mappa
