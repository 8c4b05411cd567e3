#include "app/commands/front.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/report.hpp"
#include "engine/input/read.hpp"
#include "engine/rules/text.hpp"

namespace mappa::app {

std::optional<Date> day_at(const char* option, const std::string& typed, Problems& problems) {
    const auto day = Date::parse(typed);
    if (!day)
        problems.push_back({at_option(option), "'" + typed + "' is not a date: write YYYY-MM-DD, a day that exists"});
    return day;
}

Date Front::day() const {
    if (!today) return clock_->today();
    Problems problems;
    if (const auto date = day_at("--today", *today, problems)) return *date;
    throw BadInput{std::move(problems)};
}

Visit Front::visit() const {
    Problems problems;
    Visit result;
    result.recorded_at = now();
    try {
        result.today = day();
    } catch (const BadInput& bad) {
        problems = bad.problems;
    }
    if (blank(as)) problems.push_back({at_option("--as"), "who takes this step? Give --as \"NAME\" (or set MAPPA_AS)"});
    reading::read_value(result.actor.name, Entry::of_text(as, at_option("--as")), problems);
    if (role.empty())
        problems.push_back(
            {at_option("--role"),
             "in which role? Give --role (or set MAPPA_ROLE), for example coordinator, chair, case-manager"});
    else
        reading::read_value(result.actor.role, Entry::of_text(role, at_option("--role")), problems);
    reading::read_value(result.actor.agency, Entry::of_text(agency, at_option("--agency")), problems);
    if (!problems.empty()) throw BadInput{std::move(problems)};
    return result;
}

Session Front::session(store::Access access) const {
    if (db.empty())
        throw BadInput{
            {{at_option("--db"), "which record file? Give --db FILE (or set MAPPA_DB); `mappa init` makes a new one"}}};
    return Session{store::Store::open(db, access), known_holidays()};
}

Session Front::reading_session() const {
    try {
        return session(store::Access::read_write);
    } catch (const store::StoreError& error) {
        if (error.trouble() != store::Trouble::read_only) throw;
        throw store::StoreError{
            store::Trouble::read_only,
            "Every reading is logged in the record itself, and this one cannot be; so nothing is shown. " +
                std::string{error.what()}};
    }
}

int Front::report(const std::vector<Refusal>& refusals) const {
    if (json)
        out() << json_of(refusals).dump(2) << "\n";
    else
        err() << text_of(refusals);
    return refused;
}

int Front::report_not_shown(const Shown& shown) const {
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&shown)) return report(*refusals);
    if (const auto* erasure = std::get_if<Erasure>(&shown)) return report(Problems{{{}, text_of(*erasure)}});
    return report(std::get<Problems>(shown));
}

int Front::report(const Problems& problems) const {
    if (problems.empty()) return done;
    if (json)
        out() << json_of_problems(problems).dump(2) << "\n";
    else
        err() << text_of(problems);
    return bad_input;
}

int Front::report(const Outcome& outcome) const {
    if (const auto* problems = std::get_if<Problems>(&outcome)) return report(*problems);
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome)) return report(*refusals);
    if (const auto* moved = std::get_if<store::MovedOn>(&outcome)) {
        if (json)
            out() << Json{{"done", false}, {"moved_on", moved->stored_version}}.dump(2) << "\n";
        else
            err() << "Refused: " << moved->text() << "\n";
        return refused;
    }
    const auto& taken = std::get<Taken>(outcome);
    if (json) {
        out() << json_of(taken).dump(2) << "\n";
        return done;
    }
    if (!taken.case_ref.empty()) out() << taken.case_ref << "\n";
    for (const auto& event : taken.events) {
        if (event.step == NoteWarning::info.key) continue;
        err() << "Done: " << event.step << " (" << (taken.case_ref.empty() ? "the area" : taken.case_ref)
              << ", version " << event.version << ")\n";
    }
    for (const auto& warning : taken.warnings) {
        err() << "Warning: " << warning.text() << "\n  answer it with: mappa case answer " << taken.case_ref
              << " --number N --reason \"...\"\n";
    }
    return done;
}

std::string read_file(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        throw BadInput{{{{path, 0, 0, ""}, "is a directory, and a file is needed"}}};
    std::ifstream file{path, std::ios::binary};
    if (!file) throw BadInput{{{{path, 0, 0, ""}, "cannot be read: is the name right?"}}};
    std::ostringstream content;
    content << file.rdbuf();
    if (file.bad()) throw BadInput{{{{path, 0, 0, ""}, "could not be read to its end"}}};
    return std::move(content).str();
}

void write_file(const std::string& path, const std::string& bytes) {
    const auto partial = path + ".partial";
    const auto fail = [&](const std::string& why) {
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        throw BadInput{{{{path, 0, 0, ""}, why}}};
    };
    std::error_code error;
    if (std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error))
        fail("is there already and is not a file");
    std::ofstream file{partial, std::ios::binary};
    if (!file) fail("cannot be written: does the folder exist, and may you write there?");
    file << bytes;
    file.close();
    if (!file) fail("could not be written to its end: is the disk full?");
    std::filesystem::rename(partial, path, error);
    if (error) fail("could not be put in its place: " + error.message());
}

void answer(const Front& front, const Json& json, const std::string& text) {
    if (front.json)
        front.out() << json.dump(2) << "\n";
    else
        front.out() << text;
}

}  // namespace mappa::app
