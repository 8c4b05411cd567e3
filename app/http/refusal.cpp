#include "app/http/refusal.hpp"

namespace mappa::http {

Response refusal_page(const Refusal& refusal) {
    const std::string number = std::to_string(refusal.status);
    Response page;
    page.status = refusal.status;
    page.body = "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + number +
                "</title></head><body><h1>" + number + "</h1><p>" + refusal.says + "</p></body></html>\n";
    if (refusal.status == 405) page.headers.emplace_back("Allow", "GET, HEAD, POST");
    if (refusal.status == 503) page.headers.emplace_back("Retry-After", "5");
    return page;
}

}  // namespace mappa::http
