#include "app/http/multipart.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include "app/http/decoding.hpp"

namespace mappa::http {
namespace {

/// Room for the longest header line of a part, and the size of the pieces a value is handed over in.
constexpr std::size_t piece_bytes = 65536;

class Parts {
public:
    Parts(std::size_t most, Request& request) : most_{most}, request_{request} {}

    /// Takes a piece of a part; false when the request is to be refused.
    bool take(const char* name, const char* file_name, std::string_view piece, std::uint64_t offset) {
        if (name == nullptr) return false;
        // The body is handed to the library whole, so that each part's first piece, and only that, is at its beginning.
        if (offset == 0 && !begin(name, file_name)) return false;
        if (into_ == nullptr) return false;
        *into_ += piece;
        return true;
    }

    /// What is found only once all has come.
    std::optional<Refusal> finish() {
        std::erase_if(request_.uploads, [](const Upload& u) { return u.file_name.empty() && u.bytes.empty(); });
        for (const auto& [name, value] : request_.form) {
            if (auto found = field_refusal(name, value)) return found;
        }
        return std::nullopt;
    }

    std::optional<Refusal> refusal;
    [[nodiscard]] bool any() const { return into_ != nullptr; }

private:
    bool begin(const char* name, const char* file_name) {
        if (request_.form.size() + request_.uploads.size() >= most_) {
            refusal = too_many_fields();
        } else {
            refusal = field_refusal(name, "");
        }
        if (!refusal && file_name != nullptr) refusal = file_name_refusal(file_name);
        if (refusal) return false;
        if (file_name != nullptr) {
            into_ = &request_.uploads.emplace_back(Upload{name, file_name, ""}).bytes;
        } else {
            into_ = &request_.form.emplace_back(name, "").second;
        }
        return true;
    }

    const std::size_t most_;
    Request& request_;
    std::string* into_ = nullptr;
};

MHD_Result take_piece(void* parts, MHD_ValueKind, const char* name, const char* file_name, const char*, const char*,
                      const char* data, std::uint64_t offset, std::size_t size) {
    try {
        return static_cast<Parts*>(parts)->take(name, file_name, {data, size}, offset) ? MHD_YES : MHD_NO;
    } catch (...) {
        return MHD_NO;
    }
}

}  // namespace

std::optional<Refusal> read_multipart(MHD_Connection* connection, std::string_view body, std::size_t most,
                                      Request& request) {
    Parts parts{most, request};
    bool whole = false;
    if (MHD_PostProcessor* reader = MHD_create_post_processor(connection, piece_bytes, &take_piece, &parts)) {
        const bool taken = MHD_post_process(reader, body.data(), body.size()) == MHD_YES;
        whole = MHD_destroy_post_processor(reader) == MHD_YES && taken;
    }
    if (parts.refusal) return parts.refusal;
    if (!whole || !parts.any()) {
        return Refusal{400, "The form did not arrive whole. Go back, load the page anew and send it again."};
    }
    return parts.finish();
}

}  // namespace mappa::http
