#include "app/neighbours.hpp"

#include "engine/access/access.hpp"

namespace mappa::app {

const CaseFacts* facts_begun_by(const Step& step) {
    if (const auto* notify = std::get_if<NotifyCase>(&step)) return notify;
    return std::get_if<TakeOverCase>(&step);
}

const MergeCase* merge_among(const std::vector<Step>& steps) {
    for (const auto& step : steps) {
        if (const auto* merge = std::get_if<MergeCase>(&step)) return merge;
    }
    return nullptr;
}

bool may_read(const store::Store& store, const Actor& reader, const Case& facts) {
    if (const auto may = may_read_by_row(reader, facts)) return *may;
    const auto record = store.read_case(facts.ref);
    return record && !may_not_read(reader, *record);
}

void withhold_from(const Actor& actor, const store::Store& store, Neighbours& neighbours) {
    std::erase_if(neighbours.same_person, [&](const Case& each) {
        if (!is_kept_close(each) || may_read(store, actor, each)) return false;
        neighbours.unseen = neighbours.unseen || each.open();
        return true;
    });
}

Neighbours neighbours_of(const store::Store& store, const AreaRecord& area, const CaseRecord* before,
                         const std::vector<Step>& steps, const Visit& visit) {
    Neighbours result;
    for (const auto& step : steps) {
        if (const auto* facts = facts_begun_by(step)) {
            result.next_number = store.next_case_number(area.prefix, visit.today.year());
            result.same_person = store.cases_of({facts->pnc, facts->cro, facts->ndelius, facts->name, facts->born});
        } else if (const auto* change = std::get_if<ChangeCase>(&step); change && before) {
            // Only what changes: two cases that share an old number are somebody's to merge, not a reason to refuse
            // every change.
            const bool renamed = !change->name.empty() || change->born;
            const auto& name = change->name.empty() ? before->facts.name : change->name;
            const auto& born = change->born ? change->born : before->facts.born;
            result.same_person = store.cases_of({change->pnc, change->cro, change->ndelius,
                                                 renamed ? name : std::string{}, renamed ? born : std::nullopt});
            std::erase_if(result.same_person, [&](const Case& each) { return each.ref == before->facts.ref; });
        }
    }
    if (const auto* merge = merge_among(steps)) {
        if (auto stays = store.read_case(merge->into)) result.same_person.push_back(std::move(stays->facts));
    }
    withhold_from(visit.actor, store, result);
    return result;
}

}  // namespace mappa::app
