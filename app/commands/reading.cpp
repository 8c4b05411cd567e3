#include "app/commands/reading.hpp"

#include "app/report.hpp"
#include "engine/access/access.hpp"

namespace mappa::app {
namespace {

int show_erased(const Front& front, const Erasure& erasure) {
    Json json;
    json["erased"] = mappa::json_of(erasure);
    answer(front, json, text_of(erasure) + "\n");
    return done;
}

}  // namespace

int show_case(const Front& front, const std::string& ref, const Inquiry& inquiry,
              const std::function<void(Session&, const Visit&, const CaseRecord&)>& show) {
    const auto visit = front.visit();
    auto session = front.reading_session();
    const auto shown = session.read(ref, visit, inquiry);
    if (const auto* erasure = std::get_if<Erasure>(&shown)) return show_erased(front, *erasure);
    const auto* record = std::get_if<CaseRecord>(&shown);
    if (!record) return front.report_not_shown(shown);
    show(session, visit, *record);
    return done;
}

void Browsing::for_each_case(const std::function<void(const CaseRecord&)>& look) const {
    session.store().for_each_case([&](const CaseRecord& record) {
        if (!may_not_read(visit.actor, record)) look(record);
    });
}

int show_cases(const Front& front, const std::string& what, const std::function<void(const Browsing&)>& show,
               UseKind kind) {
    const auto visit = front.visit();
    auto session = front.reading_session();
    if (const auto no = session.list(visit, front.json ? UseKind::export_file : kind, what); !no.empty())
        return front.report(no);
    show({session, visit});
    return done;
}

}  // namespace mappa::app
