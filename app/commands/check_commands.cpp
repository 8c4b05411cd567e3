#include "app/commands/reading.hpp"
#include "app/report.hpp"
#include "engine/check/check.hpp"

namespace mappa::app {
namespace {

/// Gaps of one case as a person reads them.
std::string gaps_text(const std::string& ref, const std::vector<Gap>& gaps) {
    std::string text;
    for (const auto& gap : gaps) {
        text += ref + "  " + std::string{label(gap.kind)} + ": " + gap.about + ": " + gap.what +
                "\n    way out: " + gap.way_out + "\n";
    }
    return text;
}

/// The gaps of one case or of all that this person may read.
class GapList {
public:
    GapList(const Session& session, Date today) : session_{&session}, area_{session.area()}, today_{today} {}

    /// What the editions of the area lack, which every case under them feels.
    void add_editions() {
        for (const auto& each : area_.editions) {
            const auto gaps = gaps_of(session_->desk().policy(area_, each.edition));
            found_ += gaps.size();
            text_ += gaps_text("the area", gaps);
            for (const auto& gap : gaps) add_json("", gap);
        }
    }
    void add(const CaseRecord& record) {
        ++cases_;
        const auto gaps = gaps_of(record, area_, session_->desk().policy(area_, record.facts.edition),
                                  session_->desk().calendar(), today_);
        found_ += gaps.size();
        text_ += gaps_text(record.facts.ref, gaps);
        for (const auto& gap : gaps) add_json(record.facts.ref, gap);
    }
    void show(const Front& front) const {
        answer(front, json_,
               text_ + std::to_string(cases_) + (cases_ == 1 ? " case" : " cases") + " looked at, " +
                   std::to_string(found_) + (found_ == 1 ? " gap" : " gaps") + ".\n");
    }

private:
    void add_json(const std::string& ref, const Gap& gap) {
        json_.push_back({{"case", ref},
                         {"kind", code(gap.kind)},
                         {"about", gap.about},
                         {"what", gap.what},
                         {"way_out", gap.way_out}});
    }

    const Session* session_;
    AreaRecord area_;
    Date today_;
    std::size_t cases_ = 0, found_ = 0;
    std::string text_;
    Json json_ = Json::array();
};

int check(const Front& front, const std::string& only) {
    if (!only.empty()) {
        const Inquiry inquiry{.kind = UseKind::view, .what = "check", .meeting = 0, .closed = ClosedSection::left_out};
        return show_case(front, only, inquiry, [&](const Session& session, const Visit& visit, const CaseRecord&) {
            // What is missing is judged on the whole record, not on the part that this person sees.
            GapList list{session, visit.today};
            list.add(session.store().read_case(only).value());
            list.show(front);
        });
    }
    return show_cases(front, "check", [&](const Browsing& browsing) {
        GapList list{browsing.session, browsing.visit.today};
        list.add_editions();
        browsing.for_each_case([&](const CaseRecord& record) { list.add(record); });
        list.show(front);
    });
}

/// What standing rules question in a case, each with its answer if somebody gave one.
int checks(const Front& front, const std::string& ref) {
    const Inquiry inquiry{
        .kind = UseKind::view, .what = "case checks", .meeting = 0, .closed = ClosedSection::left_out};
    return show_case(front, ref, inquiry, [&](const Session& session, const Visit& visit, const CaseRecord&) {
        const auto record = session.store().read_case(ref).value();
        std::size_t answered = 0, open = 0;
        std::string text;
        Json json = Json::array();
        for (const auto& finding : session.desk().checks(session.area(), record, visit.today)) {
            const auto* given = answer_to(record, finding);
            ++(given ? answered : open);
            text += finding.text() + "\n    " +
                    (given ? "answered by " + given->answered_by + " on " + given->answered_on->text() + ": " +
                                 given->answer
                           : "way out: " + finding.supply + "; or `case answer` with rule and about") +
                    "\n";
            auto one = json_of(finding);
            one["answered"] = given != nullptr;
            if (given) one["answer"] = given->answer;
            json.push_back(one);
        }
        for (const auto& warning : record.warnings) {
            if (warning.answered_on) {
                ++answered;
                continue;
            }
            ++open;
            text += "warning " + std::to_string(warning.number) + " of " + warning.on->text() + ": " + warning.text +
                    " [" + warning.rule + "]\n    way out: `case answer`: number, reason\n";
            json.push_back(
                {{"number", warning.number}, {"rule", warning.rule}, {"what", warning.text}, {"answered", false}});
        }
        answer(front, json, text + std::to_string(open) + " unanswered, " + std::to_string(answered) + " answered.\n");
    });
}

}  // namespace

void add_check_commands(CLI::App& program, Front& front) {
    auto* all =
        program.add_subcommand("check", "what is stuck, impossible or missing, each with the way out")->fallthrough();
    const auto only = std::make_shared<std::string>();
    all->add_option("--case", *only, "one case only");
    all->callback([&front, only] { front.chosen = [&front, only] { return check(front, *only); }; });

    auto* one = noun(program, "case")
                    .add_subcommand("checks", "what the checks question in a case, answered or not")
                    ->fallthrough();
    const auto ref = std::make_shared<std::string>();
    one->add_option("case", *ref, "case reference")->required();
    one->callback([&front, ref] { front.chosen = [&front, ref] { return checks(front, *ref); }; });
}

}  // namespace mappa::app
