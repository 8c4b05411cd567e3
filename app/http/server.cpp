#include "app/http/server.hpp"

#include <microhttpd.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "app/http/answer.hpp"
#include "app/http/deadlines.hpp"
#include "app/http/listener.hpp"
#include "app/http/request_reader.hpp"

namespace mappa::http {
namespace {

/// Each connection's memory in the library: well above `most_head_bytes`, so that this server's own refusal comes
/// first.
constexpr std::size_t connection_bytes = 65536;

/// So many times the largest body may be in memory at the same time.
constexpr std::size_t bodies_at_once = 8;

/// How long the rest of a refused body is thrown away, so that the refusal can be read.
constexpr std::chrono::seconds longest_linger{5};

int socket_of(MHD_Connection* connection) {
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
}

std::string peer_of(MHD_Connection* connection) {
    const sockaddr* address = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr;
    const socklen_t size = address->sa_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    std::array<char, NI_MAXHOST> name{};
    const int error = getnameinfo(address, size, name.data(), name.size(), nullptr, 0, NI_NUMERICHOST);
    return error == 0 ? name.data() : "";
}

}  // namespace

struct Server::Inside {
    Inside(Settings s, Handler h)
        : settings{std::move(s)},
          handler{std::move(h)},
          patience{std::max(settings.patience, std::chrono::seconds{1})},
          memory{settings.most_bytes * bodies_at_once},
          deadlines{patience},
          places{std::max(settings.threads, 1U)} {}

    void start();
    Response answer_of(const Request& request);
    /// Refuses a request whose body is still coming in.
    MHD_Result refuse(MHD_Connection* connection, const RequestReader& reader, const Refusal& refusal);
    MHD_Result finish(MHD_Connection* connection, RequestReader& reader);

    static void* begin(void* inside, const char* target, MHD_Connection* connection);
    static MHD_Result handle(void* inside, MHD_Connection* connection, const char* url, const char* method,
                             const char* version, const char* data, std::size_t* size, void** request);
    static void completed(void* inside, MHD_Connection* connection, void** request, MHD_RequestTerminationCode);
    static void connected(void* inside, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode code);

    Settings settings;
    Handler handler;
    std::chrono::seconds patience;
    RequestReader::Limits limits;
    BodyMemory memory;
    Deadlines deadlines;
    Places places;
    std::uint16_t port = 0;
    MHD_Daemon* daemon = nullptr;
    std::once_flag stopped;
};

void Server::Inside::start() {
    const Listener listener = listen_at(settings.address, settings.port);
    port = listener.port;
    limits = {{host_names(settings.hosts, settings.address, port), settings.most_bytes}, settings.most_fields};
    // Decoding is done here and strictly: the library's own lets malformed percent signs pass.
    const auto leave_encoded = +[](void*, MHD_Connection*, char* text) { return std::strlen(text); };
    // A thread a connection: a page that takes long keeps nobody else's waiting, short of `places`.
    daemon = MHD_start_daemon(
        MHD_USE_POLL_INTERNAL_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_ITC, 0, nullptr, nullptr, &handle, this,
        MHD_OPTION_LISTEN_SOCKET, listener.socket, MHD_OPTION_CONNECTION_LIMIT, std::max(settings.most_connections, 1U),
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, settings.most_connections_of_one, MHD_OPTION_CONNECTION_TIMEOUT,
        static_cast<unsigned>(patience.count()), MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_bytes,
        MHD_OPTION_UNESCAPE_CALLBACK, leave_encoded, nullptr, MHD_OPTION_URI_LOG_CALLBACK, &begin, this,
        MHD_OPTION_NOTIFY_COMPLETED, &completed, this, MHD_OPTION_NOTIFY_CONNECTION, &connected, this, MHD_OPTION_END);
    if (daemon == nullptr) {
        close(listener.socket);
        throw std::runtime_error("Cannot answer at " + settings.address +
                                 ": the HTTP library did not start. Allow this user more threads and open files.");
    }
}

Response Server::Inside::answer_of(const Request& request) {
    if (!places.take(patience)) {
        return refusal_page({503, "The server is busy with other requests. Wait a little and try again."});
    }
    struct Place {
        Places& places;
        ~Place() { places.give_back(); }
    } const place{places};
    return handler(request);
}

MHD_Result Server::Inside::refuse(MHD_Connection* connection, const RequestReader& reader, const Refusal& refusal) {
    const Response page = refusal_page(refusal);
    deadlines.answering(socket_of(connection), page.body.size());
    answer_at_once(socket_of(connection), page, reader.is_head_only(), std::min(patience, longest_linger));
    return MHD_NO;
}

MHD_Result Server::Inside::finish(MHD_Connection* connection, RequestReader& reader) {
    const int socket = socket_of(connection);
    deadlines.request_complete(socket);
    Request request;
    request.peer = peer_of(connection);
    const auto send = [&](Response response) {
        deadlines.answering(socket, response.body.size());
        return queue_answer(connection, std::move(response));
    };
    if (const auto refusal = reader.finish(connection, request)) return send(refusal_page(*refusal));
    try {
        return send(answer_of(request));
    } catch (...) {
        return send(refusal_page({500,
                                  "Something went wrong in the program itself. Try again; if it stays so, tell "
                                  "whoever looks after the program."}));
    }
}

void* Server::Inside::begin(void* inside, const char* target, MHD_Connection* connection) {
    auto& self = *static_cast<Inside*>(inside);
    try {
        self.deadlines.request_begun(socket_of(connection));
        return new RequestReader{target == nullptr ? "" : target, self.limits, self.memory};
    } catch (...) {
        return nullptr;
    }
}

MHD_Result Server::Inside::handle(void* inside, MHD_Connection* connection, const char* url, const char* method,
                                  const char* version, const char* data, std::size_t* size, void** request) {
    auto& self = *static_cast<Inside*>(inside);
    auto* reader = static_cast<RequestReader*>(*request);
    if (reader == nullptr) return MHD_NO;
    try {
        if (!reader->has_head()) {
            const auto refusal = reader->read_head(connection, url, method, version);
            // An answer given this early ends the connection, for which there is a reason only when more is coming.
            const bool at_once = refusal && reader->expects_body();
            return at_once ? self.refuse(connection, *reader, *refusal) : MHD_YES;
        }
        if (*size == 0) return self.finish(connection, *reader);
        const auto refusal = reader->take({data, *size});
        *size = 0;
        return refusal ? self.refuse(connection, *reader, *refusal) : MHD_YES;
    } catch (...) {
        // Out of memory: the connection is closed.
        return MHD_NO;
    }
}

void Server::Inside::completed(void* inside, MHD_Connection* connection, void** request, MHD_RequestTerminationCode) {
    delete static_cast<RequestReader*>(std::exchange(*request, nullptr));
    static_cast<Inside*>(inside)->deadlines.answered(socket_of(connection));
}

void Server::Inside::connected(void* inside, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode code) {
    auto& deadlines = static_cast<Inside*>(inside)->deadlines;
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        deadlines.opened(socket_of(connection));
    } else {
        deadlines.closed(socket_of(connection));
    }
}

Server::Server(Settings settings, Handler handler)
    : inside_{std::make_unique<Inside>(std::move(settings), std::move(handler))} {
    inside_->start();
}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return inside_->port; }

void Server::stop() {
    std::call_once(inside_->stopped, [this] {
        if (inside_->daemon != nullptr) MHD_stop_daemon(inside_->daemon);
    });
}

}  // namespace mappa::http
