#pragma once

#include <map>
#include <string>

#include "app/web/fields.hpp"
#include "app/web/web_desk.hpp"
#include "tests/support/program.hpp"

namespace mappa::test {

/// A clock that stands where a test puts it.
struct SetClock : app::Clock {
    Date day{2014, 3, 3};
    std::string time = "09:00:00";
    [[nodiscard]] Date today() const override { return day; }
    [[nodiscard]] std::string now() const override { return day.iso() + "T" + time + "Z"; }
};

/// The web desk over a record of its own, and browsers of people who are signed in to it.
class DeskFixture {
public:
    DeskFixture();

    /// Opens an account and signs its person in with a password of their own. The same person once.
    void person(const Actor& actor);
    /// Signs in once more, as after the sign-in has ended; what the pages carried that were open before.
    std::string sign_in_again(const Actor& actor);
    /// What the desk answers to a sign-in with the person's password.
    [[nodiscard]] http::Response try_sign_in(const Actor& actor, const std::string& code = {});
    /// Plays a story on the record until a step of this name was taken; the case it tells of.
    std::string play(const std::string& story, const std::string& last);
    [[nodiscard]] const std::string& password() const;
    [[nodiscard]] const std::string& csrf(const Actor& actor) const { return browsers_.at(actor.name).csrf; }
    [[nodiscard]] http::Response get(const Actor& actor, const std::string& address);
    [[nodiscard]] http::Response post(const Actor& actor, const std::string& address, http::Fields form);
    /// A form with a file in it.
    [[nodiscard]] http::Response post_file(const Actor& actor, const std::string& address, http::Upload file);
    /// Without the token that the person's own pages carry.
    [[nodiscard]] http::Response post_bare(const Actor& actor, const std::string& address, http::Fields form);
    [[nodiscard]] http::Response ask(http::Request request) { return desk_->answer(request); }
    /// A program that is started again on the same record.
    void restart();

    Folder folder;
    std::string record = fresh_area(folder);
    SetClock clock;

private:
    struct Browser {
        std::string token, csrf;
    };
    [[nodiscard]] http::Request request(const Actor& actor, const std::string& method, const std::string& address);

    std::unique_ptr<web::WebDesk> desk_;
    std::map<std::string, Browser> browsers_;
};

/// A new case that an agency leads; of police, nobody of probation has a part in it.
[[nodiscard]] std::string case_of(DeskFixture& desk, Agency lead, const std::string& name = "Quill Sandford");
[[nodiscard]] inline bool has(const http::Response& answer, std::string_view text) {
    return answer.body.find(text) != std::string::npos;
}

inline const Actor ola{"Ola Fielding", Role::coordinator, Agency::coordination};
inline const Actor greta{"Supt Greta Lowe", Role::chair, Agency::police};

}  // namespace mappa::test
