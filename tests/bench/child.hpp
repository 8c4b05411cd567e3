#pragma once

#include <string>
#include <vector>

namespace mappa::bench {

/// Runs the program with its output thrown away. Returns the most memory that it had, in MiB. Throws when it does not
/// end well.
///
/// Asks for this one child: what getrusage says of all children would include the compilers that the script
/// which builds this program has run, since it becomes this program and hands them on. The kernel counts this process's
/// own memory as the child's until the child becomes the program.
double run_program(std::vector<std::string> arguments);

/// Who asks, as options of a command.
[[nodiscard]] std::vector<std::string> as_coordinator();

}  // namespace mappa::bench
