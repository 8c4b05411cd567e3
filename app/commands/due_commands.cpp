#include <algorithm>

#include "app/commands/reading.hpp"
#include "app/report.hpp"
#include "engine/clocks/due.hpp"
#include "engine/input/suggest.hpp"

namespace mappa::app {
namespace {

/// What a person asked to see.
struct Wanted {
    std::string by, case_ref, of, person, chair;
    bool overdue = false;
};

struct CaseDue {
    std::string ref, name, edition;
    Due due;
};

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

Json json_of(const Due& due, const Policy& policy, Date today, const WorkingDays& calendar) {
    Json json{{"clock", due.clock->id}, {"what", due.clock->says}, {"about", due.about}, {"started_by", due.started_by}, {"due", due.due.iso()},
              {"warns_from", due.warn_from.iso()}, {"length", length_of(due)}, {"basis", basis_of(due, policy)}, {"standing", standing(due, today, calendar)},
              {"days_late", days_late(due, today, calendar)}, {"running", due.running()}, {"overdue", due.overdue(today)},
              {"agency", due.agency ? code(*due.agency) : std::string_view{}}, {"person", due.person}, {"chair", due.chair}, {"note", due.note}};
    if (due.start) json["start"] = due.start->iso();
    if (due.done) json["done"] = due.done->iso();
    if (due.lapsed) json["lapsed"] = due.lapsed->iso();
    json["earlier"] = Json::array();
    for (const auto& was : due.was) {
        json["earlier"].push_back({{"due", was.due.iso()}, {"changed", was.changed}, {"changed_on", was.changed_on.iso()}, {"why", was.why}, {"by", was.by}});
    }
    return json;
}

/// The day and the agency that were typed; what is wrong with them is reported together.
std::pair<Date, DueFilter> read(const Front& front, const Wanted& wanted) {
    Problems problems;
    DueFilter filter{{}, wanted.person, wanted.chair, wanted.overdue};
    auto by = front.day();
    if (!wanted.by.empty()) {
        if (const auto day = Date::parse(wanted.by)) by = *day;
        else problems.push_back({at_option("--by"), "'" + wanted.by + "' is not a date: write YYYY-MM-DD"});
    }
    if (!wanted.of.empty()) {
        filter.agency = parse_word<Agency>(wanted.of);
        if (!filter.agency) problems.push_back({at_option("--of"), "unknown agency '" + wanted.of + "'" + did_you_mean(wanted.of, codes<Agency>())});
    }
    if (!problems.empty()) throw BadInput{problems};
    return {by, filter};
}

/// What is due in one case or in all that this person may read.
class DueList {
public:
    DueList(const Session& session, Date by, Date today, const DueFilter& filter)
        : session_{&session}, area_{session.area()}, calendar_{session.desk().calendar()}, by_{by}, today_{today}, filter_{&filter} {}

    void add(const CaseRecord& record) {
        const auto& policy = session_->desk().policy(area_, record.facts.edition);
        for (auto& each : open_by(clocks_of(record, policy, calendar_, today_), by_, today_, *filter_)) {
            list_.push_back({record.facts.ref, record.facts.name, record.facts.edition, std::move(each)});
        }
    }
    void show(const Front& front) {
        std::ranges::stable_sort(list_, {}, [&](const CaseDue& each) { return std::pair{!each.due.overdue(today_), each.due.due}; });
        Columns columns{{"due", "standing", "case", "clock", "about", "since", "agency", "who", "remark"}};
        Json json = Json::array();
        for (const auto& each : list_) {
            const auto& due = each.due;
            columns.row({due.due.iso(), standing(due, today_, calendar_), each.ref, std::string{due.clock->id}, or_dash(due.about), due.started_by, std::string{label(due.agency)}, or_dash(due.person), due.note});
            auto one = json_of(due, session_->desk().policy(area_, each.edition), today_, calendar_);
            one["case"] = each.ref;
            one["name"] = each.name;
            json.push_back(std::move(one));
        }
        answer(front, json, list_.empty() ? "Nothing is due by " + by_.text() + ".\n" : columns.text());
    }

private:
    const Session* session_;
    AreaRecord area_;
    WorkingDays calendar_;
    Date by_, today_;
    const DueFilter* filter_;
    std::vector<CaseDue> list_;
};

int show_due(const Front& front, const Wanted& wanted) {
    const auto [by, filter] = read(front, wanted);
    if (!wanted.case_ref.empty()) {
        const Inquiry inquiry{.kind = UseKind::view, .what = "due", .meeting = 0, .closed = ClosedSection::left_out};
        return show_case(front, wanted.case_ref, inquiry, [&](const Session& session, const Visit& visit, const CaseRecord& record) {
            DueList list{session, by, visit.today, filter};
            list.add(record);
            list.show(front);
        });
    }
    return show_cases(front, "due", [&](const Browsing& browsing) {
        DueList list{browsing.session, by, browsing.visit.today, filter};
        browsing.for_each_case([&](const CaseRecord& record) { list.add(record); });
        list.show(front);
    });
}

int show_clocks(const Front& front, const std::string& ref) {
    const Inquiry inquiry{.kind = UseKind::view, .what = "case clocks", .meeting = 0, .closed = ClosedSection::left_out};
    return show_case(front, ref, inquiry, [&](const Session& session, const Visit& visit, const CaseRecord& record) {
        const auto area = session.area();
        const auto& policy = session.desk().policy(area, record.facts.edition);
        const auto& calendar = session.desk().calendar();
        const auto today = visit.today;
        auto dues = clocks_of(record, policy, calendar, today);
        order_by_urgency(dues);
        Json json = Json::array();
        Columns columns{{"clock", "about", "since", "length", "due", "standing", "who", "basis", "remark"}};
        for (const auto& due : dues) {
            auto basis = basis_of(due, policy);
            if (const auto at = basis.find("(unconfirmed)"); at != std::string::npos) basis.replace(at, 13, "UNCONFIRMED");
            columns.row({std::string{due.clock->id}, or_dash(due.about), due.started_by, length_of(due), due.due.iso(), standing(due, today, calendar), or_dash(due.person), basis, due.note});
            for (const auto& was : due.was) {
                columns.row({"", "", "", "", was.due.iso(), "before " + was.changed + " changed", was.by, was.changed_on.iso(), was.why});
            }
            json.push_back(json_of(due, policy, today, calendar));
        }
        answer(front, json, columns.text());
    });
}

}  // namespace

void add_due_commands(CLI::App& program, Front& front) {
    auto* list = program.add_subcommand("due", "what is due and overdue: in a case, for an agency, a person, a chair, or in the whole area")->fallthrough();
    const auto wanted = std::make_shared<Wanted>();
    list->add_option("--by", wanted->by, "due by this day (YYYY-MM-DD); today when left out");
    list->add_option("--case", wanted->case_ref, "only this case");
    list->add_option("--of", wanted->of, "only what this agency answers for");
    list->add_option("--person", wanted->person, "only what this person answers for");
    list->add_option("--chair", wanted->chair, "only what belongs to this chair's meetings");
    list->add_flag("--overdue", wanted->overdue, "only what is overdue");
    list->callback([&front, wanted] { front.chosen = [&front, wanted] { return show_due(front, *wanted); }; });

    auto* clocks = noun(program, "case").add_subcommand("clocks", "every clock of the case: since when, how long, on what basis, and how it stands")->fallthrough();
    const auto ref = std::make_shared<std::string>();
    clocks->add_option("case", *ref, "case reference")->required();
    clocks->callback([&front, ref] { front.chosen = [&front, ref] { return show_clocks(front, *ref); }; });
}

}  // namespace mappa::app
