#include "tests/engine/walk/scribble.hpp"

namespace mappa::test {
namespace {

constexpr auto people = std::to_array<const char*>(
    {"Ola Fielding", "Nina Patrol", "Greta Lowe", "Ada Fiction", "Ida Fallow", "Lena Senior"});
constexpr auto sentences = std::to_array<const char*>(
    {"he was seen at the old mill and spoke to nobody", "the flat on Nowhere Lane is let until spring",
     "keeps his appointments and asks for more work", "nobody has heard of the old associates since Easter",
     "the marker stands and was checked by telephone", "a neighbour rang twice about noise at night"});
constexpr auto words = std::to_array<const char*>(
    {"none", "as above", "-", " ", "no", "yes", "police, probation", "everybody named", "HMP Nevermore",
     "not taken: he moved to another county", "team", "not applicable", "monitor"});
constexpr auto of_people = std::to_array<std::string_view>(
    {"chair",         "owner",          "who",     "assessor",  "manager",      "done_by",          "taken_by",
     "checked_by",    "given_by",       "by_whom", "made_by",   "minute_taker", "decided_by",       "senior_manager",
     "case_manager",  "police_manager", "person",  "to",        "recipient",    "contact_by",       "monitored_by",
     "collected_by",  "received_by",    "police",  "probation", "told_by",      "handover_officer", "level_decided_by",
     "authorised_by", "contact_officer"});

}  // namespace

std::string Scribbler::text_for(std::string_view name) const {
    if (left_out_ > 0 && dice_.chance(1, 6)) return pick(dice_, words);
    if (name == "edition") return pick(dice_, scene_.area.editions).edition;
    if (std::ranges::find(of_people, name) != of_people.end()) return pick(dice_, people);
    if (name.ends_with("contact") || name == "address") return "somebody@fenbury.police.example";
    return pick(dice_, sentences);
}

int Scribbler::number_for(std::string_view name) const {
    const auto& record = scene_.record;
    const auto among = [&](std::size_t rows) {
        return dice_.between(rows > 0 && !dice_.chance(1, 8) ? 1 : 0, static_cast<int>(rows));
    };
    if (name == "meeting") return among(record.meetings.size());
    if (name == "referral") return among(record.referrals.size());
    if (name == "action" || name == "by") return among(record.actions.size());
    if (name == "restriction") return among(record.restrictions.size());
    if (name == "assessment") return among(record.assessments.size());
    if (name == "chase") return among(record.chases.size());
    if (name == "disclosure") return among(record.disclosures.size());
    if (name == "contingency") return dice_.chance(1, 2) ? 0 : 1;
    if (name == "number") return among(std::max(record.restrictions.size(), record.warnings.size()));
    if (name == "year") return dice_.between(1990, 2013);
    if (name == "follows") return dice_.below(3);
    return dice_.between(0, 40);
}

Date Scribbler::day_for(std::string_view name) const {
    if (name == "born") return scene_.today.plus_days(-dice_.between(18 * 366, 70 * 365));
    // Typing mistakes: years ahead, or before everybody was born.
    if (left_out_ > 0 && dice_.chance(1, 25))
        return dice_.chance(1, 2) ? scene_.today.plus_days(dice_.between(4'000, 50'000)) : Date{1901, 1, 2};
    return scene_.today.plus_days(dice_.between(-20, 60));
}

}  // namespace mappa::test
