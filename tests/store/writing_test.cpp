#include "store/writing.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <functional>

#include "engine/desk/replay.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::writing_test {
namespace {

using namespace test;

CaseRecord with(CaseRecord record, const Event& event) {
    replay(record, event);
    return record;
}

/// Starts another process; the result waits for its end and says whether the work returned true there.
std::function<bool()> elsewhere(const std::function<bool()>& work) {
    const auto child = fork();
    if (child == 0) {
        try {
            _exit(work() ? 0 : 1);
        } catch (...) {
            _exit(2);
        }
    }
    return [child] {
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    };
}

/// A signal from one process to another.
class Bell {
public:
    Bell() { REQUIRE(pipe(ends_) == 0); }
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;
    ~Bell() {
        close(ends_[0]);
        close(ends_[1]);
    }
    void ring() const { (void)!write(ends_[1], "!", 1); }
    void wait() const {
        char rung = 0;
        (void)!read(ends_[0], &rung, 1);
    }

private:
    int ends_[2]{};
};

}  // namespace

TEST_CASE("A unit of work is there as a whole after commit, and not at all without") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    const auto reader = Store::open(folder / "area.mappa", Access::read_only);
    const auto before = *store.read_case("NW-2015-1");
    const auto middle = with(before, person_added("NW-2015-1", 2));
    const auto after = with(middle, person_added("NW-2015-1", 3));
    const auto write_both = [&](bool commit) {
        Writing writing{store};
        CHECK_FALSE(writing.append(person_added("NW-2015-1", 2), &before, middle));
        CHECK_FALSE(writing.append(person_added("NW-2015-1", 3), &middle, after));
        CHECK(store.read_case("NW-2015-1")->facts.version == 3);   // one's own work is seen
        CHECK(reader.read_case("NW-2015-1")->facts.version == 1);  // another's is not, and it is not waited for
        if (commit) writing.commit();
    };
    write_both(false);
    CHECK(store.read_case("NW-2015-1")->facts.version == 1);
    CHECK(store.head().seq == small_record_steps);
    write_both(true);
    CHECK(reader.read_case("NW-2015-1")->facts.version == 3);
    CHECK(reader.head().seq == small_record_steps + 2);
    CHECK(reader.verify().sound());
}

TEST_CASE("Several steps of one case are appended together, from its first one on") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    const std::vector<Event> events{notified("NW-2015-3"), person_added("NW-2015-3", 2), person_added("NW-2015-3", 3)};
    const CaseRecord before;
    auto after = before;
    for (const auto& each : events) replay(after, each);
    Writing writing{store};
    CHECK_FALSE(writing.append(events, &before, after));
    writing.commit();
    CHECK(same(*store.read_case("NW-2015-3"), after));
    CHECK(store.history("NW-2015-3").size() == 3);
    CHECK(store.verify().sound());
}

TEST_CASE("A step decided on an old state of the case is refused and overwrites nothing") {
    const Folder folder;
    auto one = make_small_record(folder / "area.mappa");
    auto other = Store::open(folder / "area.mappa");
    const auto seen = *one.read_case("NW-2015-1");
    REQUIRE_FALSE(take(other, person_added("NW-2015-1", 2, "Olga Other")));
    {
        Writing writing{one};
        const auto event = person_added("NW-2015-1", 2, "Una Invented");
        const auto refusal = writing.append(event, &seen, with(seen, event));
        REQUIRE(refusal);
        CHECK(refusal->case_ref == "NW-2015-1");
        CHECK(refusal->stored_version == 2);
        CHECK(refusal->given_version == 2);
        CHECK(refusal->text().find("NW-2015-1 has moved on meanwhile: it stands at step 2") != std::string::npos);
        CHECK_THROWS_AS(writing.commit(), std::logic_error);
    }
    CHECK(one.read_case("NW-2015-1")->people.at(0).name == "Olga Other");
    CHECK(one.verify().sound());
}

TEST_CASE("A reference that was given out meanwhile, and an area that moved on, are refused") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    Writing writing{store};
    const auto event = notified("NW-2015-1", "Second Comer");
    CHECK(writing.append(event, nullptr, with({}, event)));
    auto old_area = store.area();
    old_area.version = 1;
    auto new_area = old_area;
    replay(new_area, policy_adopted(2));
    const auto refusal = writing.append(policy_adopted(2), old_area, new_area);
    REQUIRE(refusal);
    CHECK(refusal->text().starts_with("The area has moved on meanwhile"));
}

TEST_CASE("A record that does not fit its event is a mistake in the program") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    const auto before = *store.read_case("NW-2015-1");
    const auto event = person_added("NW-2015-1", 2);
    const auto after = with(before, event);
    Writing writing{store};
    CHECK_THROWS_AS((void)writing.append(event, &before, before), std::logic_error);
    CHECK_THROWS_AS((void)writing.append(event, &after, after), std::logic_error);
    CHECK_THROWS_AS((void)writing.append(event, nullptr, after), std::logic_error);
    CHECK_THROWS_AS((void)writing.append(person_added("NW-2015-2", 2), &before, after), std::logic_error);
    CHECK_THROWS_AS((void)writing.append(std::span<const Event>{}, &before, after), std::logic_error);
    CHECK_THROWS_AS((void)writing.append(std::vector{event, event}, &before, after), std::logic_error);
    CHECK_THROWS_AS((void)writing.append(event, AreaRecord{}, AreaRecord{}), std::logic_error);
    CHECK_THROWS_AS(Writing{store}, std::logic_error);
    CHECK_FALSE(writing.append(event, &before, after));
}

TEST_CASE("A reading sees one state however many steps others take") {
    const Folder folder;
    auto writer = make_small_record(folder / "area.mappa");
    const auto reader = Store::open(folder / "area.mappa", Access::read_only);
    {
        const Reading reading{reader};
        REQUIRE_FALSE(take(writer, person_added("NW-2015-1", 2)));
        CHECK(reader.read_case("NW-2015-1")->facts.version == 1);
        CHECK(reader.head().seq == small_record_steps);
    }
    CHECK(reader.read_case("NW-2015-1")->facts.version == 2);
}

TEST_CASE("A second writer in another process waits, then succeeds on another case") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    const Bell is_writing, trying;
    const auto second = elsewhere([&] {
        auto store = Store::open(path);
        const auto before = *store.read_case("NW-2015-2");
        const auto event = person_added("NW-2015-2", 3);
        is_writing.wait();
        trying.ring();
        Writing writing{store};
        if (writing.append(event, &before, with(before, event))) return false;
        writing.commit();
        return store.head().seq == small_record_steps + 2;  // it came second
    });
    {
        auto store = Store::open(path);
        const auto before = *store.read_case("NW-2015-1");
        const auto event = person_added("NW-2015-1", 2);
        Writing writing{store};
        is_writing.ring();
        trying.wait();
        usleep(50'000);  // gives the other time to wait; the outcome does not depend on it
        CHECK_FALSE(writing.append(event, &before, with(before, event)));
        writing.commit();
    }
    CHECK(second());
    CHECK(Store::open(path).verify().sound());
}

TEST_CASE("A second writer in another process waits, then is told that the case moved on") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    const Bell has_read, is_writing;
    const auto second = elsewhere([&] {
        auto store = Store::open(path);
        const auto before = *store.read_case("NW-2015-1");
        const auto event = person_added("NW-2015-1", 2, "Second Writer");
        has_read.ring();
        is_writing.wait();
        Writing writing{store};
        return writing.append(event, &before, with(before, event)).has_value();
    });
    {
        auto store = Store::open(path);
        has_read.wait();
        Writing writing{store};
        is_writing.ring();
        const auto before = *store.read_case("NW-2015-1");
        const auto event = person_added("NW-2015-1", 2, "First Writer");
        CHECK_FALSE(writing.append(event, &before, with(before, event)));
        usleep(50'000);
        writing.commit();
    }
    CHECK(second());
    const auto store = Store::open(path);
    CHECK(store.read_case("NW-2015-1")->people.at(0).name == "First Writer");
    CHECK(store.verify().sound());
}

TEST_CASE("Who waits longer than their patience is told that another program is writing") {
    const Folder folder;
    auto one = make_small_record(folder / "area.mappa");
    auto other = Store::open(folder / "area.mappa", Options{.patience = std::chrono::milliseconds{20}});
    const Writing writing{one};
    try {
        Writing second{other};
        FAIL("two writers at once");
    } catch (const StoreError& error) {
        CHECK(error.trouble() == Trouble::busy);
    }
    CHECK(other.read_case("NW-2015-1"));
}

TEST_CASE("Many writers in processes of their own lose no step and write none twice") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    constexpr int writers = 4, steps = 25;
    std::vector<std::function<bool()>> processes;
    for (int writer = 0; writer < writers; ++writer) {
        processes.push_back(elsewhere([&] {
            auto store = Store::open(path);
            for (int done = 0; done < steps;) {
                const auto before = *store.read_case("NW-2015-1");
                const auto event = person_added("NW-2015-1", before.facts.version + 1);
                Writing writing{store};
                if (writing.append(event, &before, with(before, event))) continue;  // look again, decide again
                writing.commit();
                ++done;
            }
            return true;
        }));
    }
    for (const auto& each : processes) CHECK(each());
    const auto store = Store::open(path);
    CHECK(store.read_case("NW-2015-1")->people.size() == writers * steps);
    CHECK(store.head().seq == small_record_steps + writers * steps);
    CHECK(store.verify().sound());
}

}  // namespace mappa::store::writing_test
