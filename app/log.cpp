#include "app/log.hpp"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

#include <cstdlib>

namespace mappa::app {

void start_log() {
    const char* file = std::getenv("MAPPA_LOG");
    try {
        auto logger =
            file != nullptr && *file != '\0' ? spdlog::basic_logger_st("mappa", file) : spdlog::null_logger_st("mappa");
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
        logger->flush_on(spdlog::level::info);
        spdlog::set_default_logger(std::move(logger));
    } catch (const spdlog::spdlog_ex&) {
        // A log that cannot be written must not keep anybody from working.
        spdlog::set_level(spdlog::level::off);
    }
}

void log_steps(const std::string& case_ref, std::size_t steps, const std::string& outcome) {
    spdlog::info("case={} steps={} {}", case_ref.empty() ? "new" : case_ref, steps, outcome);
}

}  // namespace mappa::app
