#include <csignal>
#include <thread>

#include "app/commands/front.hpp"
#include "app/http/server.hpp"
#include "app/web/web_desk.hpp"

/// The web desk: `mappa serve`.
namespace mappa::app {
namespace {

struct ServeWanted {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8417;
    unsigned threads = 4;
    std::vector<std::string> hosts;
    bool behind_tls = false;
};

/// The machine's time, on another day when one was given: a demonstration area lives in its own year.
class DayGiven : public Clock {
public:
    explicit DayGiven(const Front& front) : front_{&front} {}
    [[nodiscard]] Date today() const override { return front_->day(); }
    [[nodiscard]] std::string now() const override { return front_->now(); }

private:
    const Front* front_;
};

int serve(const Front& front, const ServeWanted& wanted) {
    {
        const auto area = front.session(store::Access::read_write).area();
        if (area.version == 0)
            return front.report(Problems{{at_option("--db"), "the record holds no area yet: `mappa area found`"}});
        if (area.accounts.empty())
            front.err() << "Nobody can sign in yet: `mappa account open` and `mappa account password` make the first "
                           "account.\n";
    }
    // Both signals are waited for below, by no thread of the server.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    const DayGiven clock{front};
    web::WebDesk desk{{front.db, &clock, wanted.threads, wanted.behind_tls, web::Cost::usual}};
    http::Settings settings;
    settings.address = wanted.address;
    settings.port = wanted.port;
    settings.threads = wanted.threads;
    settings.hosts = wanted.hosts;
    http::Server server{settings, [&](const http::Request& request) { return desk.answer(request); }};
    front.err() << "The desk is open at http://" << wanted.address << ":" << server.port()
                << "/ - end it with Ctrl-C.\n"
                << std::flush;
    int signal = 0;
    sigwait(&ending, &signal);
    front.err() << "The desk is closed.\n";
    return done;
}

}  // namespace

void add_serve_command(CLI::App& program, Front& front) {
    auto* command =
        program.add_subcommand("serve", "opens the web desk: the whole product in a browser")->fallthrough();
    const auto wanted = std::make_shared<ServeWanted>();
    command->add_option("--address", wanted->address, "address to listen at; a network has nginx with TLS in front")
        ->capture_default_str();
    command->add_option("--port", wanted->port, "port; 0 takes any that is free")->capture_default_str();
    command->add_option("--threads", wanted->threads, "requests answered at the same time")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command->add_option("--host", wanted->hosts, "a name that browsers reach it by, for example mappa.example:443");
    command->add_flag("--behind-tls", wanted->behind_tls, "browsers reach it over TLS only: the cookie says so");
    command->callback([&front, wanted] { front.chosen = [&front, wanted] { return serve(front, *wanted); }; });
}

}  // namespace mappa::app
