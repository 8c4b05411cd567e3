#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "app/clock.hpp"
#include "app/http/http.hpp"
#include "app/session.hpp"
#include "app/web/gate.hpp"
#include "app/web/kept_figures.hpp"

namespace mappa::web {

using http::Request;
using http::Response;

/// The web desk: answers requests from the record in one file, on the same engine and in the same words as the command
/// line. Everybody signs in; what is not allowed by a route's roles and by the engine is refused.
class WebDesk {
public:
    struct Settings {
        std::filesystem::path record;
        const app::Clock* clock = nullptr;
        unsigned at_once = 4;     ///< requests answered at the same time, each with a connection of its own
        bool behind_tls = false;  ///< cookies only over TLS: a network has nginx in front
        Cost cost = Cost::usual;  ///< of a password's hash
    };
    explicit WebDesk(Settings settings);
    ~WebDesk();

    /// May be called from several threads.
    [[nodiscard]] Response answer(const Request& request);

private:
    struct Seat;
    class Borrowed;
    [[nodiscard]] Response answer_at(Seat& seat, const Request& request);
    [[nodiscard]] Response sign_in(Seat& seat, const Request& request, const AreaRecord& area, std::int64_t now);
    [[nodiscard]] std::string peer_of(const Request& request) const;
    [[nodiscard]] std::string cookie(const std::string& token) const;

    Settings settings_;
    KeptFigures figures_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Seat>> seats_;
};

}  // namespace mappa::web
