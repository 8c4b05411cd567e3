#include "app/commands/reading.hpp"
#include "app/dues.hpp"
#include "app/report.hpp"
#include "engine/input/suggest.hpp"

namespace mappa::app {
namespace {

/// What a person asked to see.
struct DueWanted {
    std::string by, case_ref, of, person, chair;
    bool overdue = false;
};

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

Json json_of(const Due& due, const Policy& policy, Date today, const WorkingDays& calendar) {
    Json json{{"clock", due.clock->id},
              {"what", due.clock->says},
              {"about", due.about},
              {"started_by", due.started_by},
              {"due", due.due.iso()},
              {"warns_from", due.warn_from.iso()},
              {"length", length_of(due)},
              {"basis", basis_of(due, policy)},
              {"standing", standing(due, today, calendar)},
              {"days_late", days_late(due, today, calendar)},
              {"running", due.running()},
              {"overdue", due.overdue(today)},
              {"agency", due.agency ? code(*due.agency) : std::string_view{}},
              {"person", due.person},
              {"chair", due.chair},
              {"note", due.note}};
    if (due.start) json["start"] = due.start->iso();
    if (due.done) json["done"] = due.done->iso();
    if (due.lapsed) json["lapsed"] = due.lapsed->iso();
    return json;
}

/// What was due before facts changed (001 4.11).
Json earlier_of(const Due& due) {
    Json json = Json::array();
    for (const auto& was : due.was) {
        json.push_back({{"due", was.due.iso()},
                        {"changed", was.changed},
                        {"changed_on", was.changed_on.iso()},
                        {"why", was.why},
                        {"by", was.by}});
    }
    return json;
}

/// The day and the agency that were typed; what is wrong with them is reported together.
std::pair<Date, DueFilter> read(const Front& front, const DueWanted& wanted) {
    Problems problems;
    DueFilter filter{{}, wanted.person, wanted.chair, wanted.overdue};
    auto by = front.day();
    if (!wanted.by.empty()) by = day_at("--by", wanted.by, problems).value_or(by);
    if (!wanted.of.empty()) {
        filter.agency = parse_word<Agency>(wanted.of);
        if (!filter.agency)
            problems.push_back(
                {at_option("--of"), "unknown agency '" + wanted.of + "'" + did_you_mean(wanted.of, codes<Agency>())});
    }
    if (!problems.empty()) throw BadInput{problems};
    return {by, filter};
}

/// What is due in one case or in all that this person may read.
class DueList {
public:
    DueList(const Session& session, const DuesAsked& asked)
        : session_{&session}, area_{session.area()}, asked_{&asked} {}

    /// What was due before a fact changed is told of one case, and not in the list over many.
    void show(const Front& front, const std::vector<store::CaseDue>& list, bool tells_earlier) const {
        const auto& calendar = session_->desk().calendar();
        if (front.json) {
            Json json = Json::array();
            for (const auto& each : list) {
                auto one = json_of(each.due, session_->desk().policy(area_, each.edition), asked_->today, calendar);
                if (tells_earlier) one["earlier"] = earlier_of(each.due);
                one["case"] = each.case_ref;
                one["name"] = each.name;
                json.push_back(std::move(one));
            }
            answer(front, json, {});
            return;
        }
        Columns columns{{"due", "standing", "case", "clock", "about", "since", "agency", "who", "remark"}};
        for (const auto& each : list) {
            const auto& due = each.due;
            columns.row({due.due.iso(), standing(due, asked_->today, calendar), each.case_ref,
                         std::string{due.clock->id}, or_dash(due.about), due.started_by, std::string{label(due.agency)},
                         or_dash(due.person), due.note});
        }
        answer(front, {}, list.empty() ? "Nothing is due by " + asked_->by.text() + ".\n" : columns.text());
    }
    [[nodiscard]] std::vector<store::CaseDue> of_case(const CaseRecord& record) const {
        const auto& policy = session_->desk().policy(area_, record.facts.edition);
        std::vector<store::CaseDue> list;
        for (auto& each : open_by(clocks_of(record, policy, session_->desk().calendar(), asked_->today), asked_->by,
                                  asked_->today, asked_->filter)) {
            list.push_back({record.facts.ref, record.facts.name, record.facts.edition, static_cast<int>(list.size()),
                            std::move(each)});
        }
        put_in_order(list, asked_->today);
        return list;
    }

private:
    const Session* session_;
    AreaRecord area_;
    const DuesAsked* asked_;
};

int show_due(const Front& front, const DueWanted& wanted) {
    const auto [by, filter] = read(front, wanted);
    if (!wanted.case_ref.empty()) {
        const Inquiry inquiry{.kind = UseKind::view, .what = "due", .meeting = 0, .closed = ClosedSection::left_out};
        return show_case(front, wanted.case_ref, inquiry,
                         [&](const Session& session, const Visit& visit, const CaseRecord& record) {
                             const DuesAsked asked{by, visit.today, filter};
                             const DueList list{session, asked};
                             list.show(front, list.of_case(record), true);
                         });
    }
    return show_cases(front, "due", [&](const Browsing& browsing) {
        const DuesAsked asked{by, browsing.visit.today, filter};
        DueList{browsing.session, asked}.show(front, dues_of_area(browsing.session, browsing.visit.actor, asked),
                                              false);
    });
}

int show_clocks(const Front& front, const std::string& ref) {
    const Inquiry inquiry{
        .kind = UseKind::view, .what = "case clocks", .meeting = 0, .closed = ClosedSection::left_out};
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
            if (const auto at = basis.find("(unconfirmed)"); at != std::string::npos)
                basis.replace(at, 13, "UNCONFIRMED");
            columns.row({std::string{due.clock->id}, or_dash(due.about), due.started_by, length_of(due), due.due.iso(),
                         standing(due, today, calendar), or_dash(due.person), basis, due.note});
            for (const auto& was : due.was) {
                columns.row({"", "", "", "", was.due.iso(), "before " + was.changed + " changed", was.by,
                             was.changed_on.iso(), was.why});
            }
            auto one = json_of(due, policy, today, calendar);
            one["earlier"] = earlier_of(due);
            json.push_back(std::move(one));
        }
        answer(front, json, columns.text());
    });
}

}  // namespace

void add_due_commands(CLI::App& program, Front& front) {
    auto* list =
        program
            .add_subcommand(
                "due", "what is due and overdue: in a case, for an agency, a person, a chair, or in the whole area")
            ->fallthrough();
    const auto wanted = std::make_shared<DueWanted>();
    list->add_option("--by", wanted->by, "due by this day (YYYY-MM-DD); today when left out");
    list->add_option("--case", wanted->case_ref, "only this case");
    list->add_option("--of", wanted->of, "only what this agency answers for");
    list->add_option("--person", wanted->person, "only what this person answers for");
    list->add_option("--chair", wanted->chair, "only what belongs to this chair's meetings");
    list->add_flag("--overdue", wanted->overdue, "only what is overdue");
    list->callback([&front, wanted] { front.chosen = [&front, wanted] { return show_due(front, *wanted); }; });

    auto* clocks =
        noun(program, "case")
            .add_subcommand("clocks", "every clock of the case: since when, how long, on what basis, and how it stands")
            ->fallthrough();
    const auto ref = std::make_shared<std::string>();
    clocks->add_option("case", *ref, "case reference")->required();
    clocks->callback([&front, ref] { front.chosen = [&front, ref] { return show_clocks(front, *ref); }; });
}

}  // namespace mappa::app
