#pragma once

#include <string>

namespace mappa::app {

/// Sends the log to the file that MAPPA_LOG names; without it nothing is logged. Lines carry references and steps,
/// never names or texts: the journal, not the log, is the record.
void start_log();

/// One line about steps that were asked for: the case, how many, and what came of it.
void log_steps(const std::string& case_ref, std::size_t steps, const std::string& outcome);

}  // namespace mappa::app
