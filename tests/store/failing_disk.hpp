#pragma once

#include <string>

/// A file layer for SQLite that lies over the ordinary one, fails when it is told to, and never waits for the disk:
/// these tests end processes, not machines, and what a process has written is there.
namespace mappa::store::test {

enum class Failure {
    once_full,  ///< the Nth write or sync reports a full disk, those after it succeed
    for_good,   ///< the Nth and all after it report a failing disk
    torn_exit,  ///< the Nth write puts half of its bytes on disk and the process ends on the spot
};

/// Registers the layer (once) and returns its name for Options::vfs.
[[nodiscard]] std::string failing_disk();

/// From now on: the Nth write, sync, truncation or deletion fails. 0: none does.
void fail_at(int nth, Failure failure);
/// Whether the failure has happened.
[[nodiscard]] bool failed();

}  // namespace mappa::store::test
