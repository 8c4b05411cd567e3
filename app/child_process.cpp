#include "app/child_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>
#include <thread>

namespace mappa::app {
namespace {

/// The child's part: never returns.
[[noreturn]] void become(const std::vector<char*>& arguments, const std::string& home, const std::string& log) {
    setpgid(0, 0);
    const int nothing = open("/dev/null", O_RDONLY);
    const int said = open(log.c_str(), O_CREAT | O_WRONLY | O_TRUNC, S_IRUSR | S_IWUSR);
    if (nothing >= 0) dup2(nothing, STDIN_FILENO);
    if (said >= 0) {
        dup2(said, STDOUT_FILENO);
        dup2(said, STDERR_FILENO);
    }
    setenv("HOME", home.c_str(), 1);
    if (chdir(home.c_str()) == 0) execv(arguments.front(), arguments.data());
    _exit(127);
}

/// Whether the child has ended, and how. Throws std::system_error when nobody can say: what is not known to have worked
/// has not worked.
bool has_ended(pid_t child, int& status, int options) {
    for (;;) {
        const auto ended = waitpid(child, &status, options);
        if (ended >= 0) return ended == child;
        if (errno != EINTR)
            throw std::system_error{errno, std::generic_category(), "how another program ended cannot be learnt"};
    }
}

}  // namespace

std::string program_on_path(const std::string& name) {
    const auto* path = std::getenv("PATH");
    std::istringstream folders{path == nullptr ? "" : path};
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (folder.empty()) continue;
        auto file = folder + "/" + name;
        std::error_code error;
        if (std::filesystem::is_regular_file(file, error) && access(file.c_str(), X_OK) == 0) return file;
    }
    return {};
}

ChildEnded run_program(const std::vector<std::string>& arguments, const std::filesystem::path& home,
                       std::chrono::milliseconds patience) {
    auto held = arguments;
    std::vector<char*> pointers;
    for (auto& each : held) pointers.push_back(each.data());
    pointers.push_back(nullptr);
    const auto log = (home / "said.txt").string();
    const auto child = fork();
    if (child < 0) throw std::system_error{errno, std::generic_category(), "no other program can be started"};
    if (child == 0) become(pointers, home.string(), log);
    setpgid(child, child);  // in both, since nobody knows which of the two runs first

    ChildEnded ended;
    int status = 0;
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!has_ended(child, status, WNOHANG)) {
        if (std::chrono::steady_clock::now() >= until) {
            ended.out_of_time = true;
            kill(-child, SIGKILL);
            has_ended(child, status, 0);
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::ifstream file{log, std::ios::binary};
    ended.said.assign(std::istreambuf_iterator<char>{file}, {});
    return ended;
}

}  // namespace mappa::app
