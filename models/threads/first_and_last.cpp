// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into each of our programs, beside passive_wait.cpp and as early: what may go wrong before
// main() can catch anything. LibTorch alone takes 600 MB of address space and runs code of its own
// when it is loaded; where memory ends there, the program says so instead of aborting with the name
// of an exception. Where fewer files may be open than the program itself takes, or its working
// folder was deleted, it says that, too: everything that follows would name the wrong cause.

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <new>
#include <string_view>

#include "models/base/working_folder.h"

namespace {

constexpr rlim_t kFewestFiles = 32, kEnoughFiles = 1024;
constexpr std::string_view kNoMemory = "There is not enough memory for this.\n";
constexpr std::string_view kNoFiles =
    "This program may open too few files; it needs 32 at once. Raise the limit (ulimit -n).\n";

constexpr std::string_view kNoFolder =
    "The folder that the program was started in is gone; go to another one (cd) and start it "
    "again.\n";

bool trains = false;  // as the trainer

// The documented codes for want of memory: protocol::Cause::OutOfMemory, cli::ExitCode.
int codeForMemory() {
  return trains ? 14 : 5;
}

[[noreturn]] void endWith(std::string_view sentence, int code) {
  const ssize_t ignored = ::write(STDERR_FILENO, sentence.data(), sentence.size());
  static_cast<void>(ignored);
  ::_exit(code);
}

bool ranOutOfMemory() {
  const std::exception_ptr error = std::current_exception();
  if (error == nullptr) return false;
  try {
    std::rethrow_exception(error);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

[[noreturn]] void sayWhy() {
  if (ranOutOfMemory()) endWith(kNoMemory, codeForMemory());
  __gnu_cxx::__verbose_terminate_handler();
  ::_exit(1);  // not reached: the handler aborts
}

void beforeLibraries(int, char** arguments, char**) {
  const std::string_view name = arguments[0] != nullptr ? arguments[0] : "";
  trains = name.ends_with("crossflow-train");
  std::set_terminate(sayWhy);
  ::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an answer of write(), not an end
  // The window goes elsewhere; wrong use of the trainer, a missing file for the command line.
  if (!name.ends_with("-studio") && crossflow::models::workingFolderIsGone())
    endWith(kNoFolder, trains ? 2 : 3);
  struct rlimit limit {};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  if (limit.rlim_max < kFewestFiles) endWith(kNoFiles, codeForMemory());
  if (limit.rlim_cur >= kFewestFiles) return;
  limit.rlim_cur = std::min(limit.rlim_max, kEnoughFiles);
  if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) endWith(kNoFiles, codeForMemory());
}

__attribute__((section(".preinit_array"), used)) void (*const kEarliest)(int, char**,
                                                                         char**) = &beforeLibraries;

}  // namespace
