// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/small_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "models/base/error.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kPieceOfFile = uint64_t{1} << 20;

struct OpenSmallFile {
  int descriptor;
  ~OpenSmallFile() {
    if (descriptor >= 0) ::close(descriptor);
  }
};

[[noreturn]] void failSmallFile(const std::filesystem::path& file, const Sentence& what) {
  throw CheckpointError(Sentence::tr("Cannot read %1: %2.", file, what));
}

}  // namespace

std::string readSmallFile(const std::filesystem::path& file, uint64_t limit) {
  // O_NONBLOCK: a named pipe must not hang the program before it is refused.
  const OpenSmallFile open{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
  if (open.descriptor < 0) failSmallFile(file, Sentence(std::strerror(errno)));
  struct stat status {};
  if (::fstat(open.descriptor, &status) != 0 || !S_ISREG(status.st_mode))
    failSmallFile(file, Sentence::tr("it is not an ordinary file"));
  const Sentence tooLong = Sentence::tr("it has more than %1 bytes", limit);
  if (static_cast<uint64_t>(status.st_size) > limit) failSmallFile(file, tooLong);
  std::string bytes;
  for (;;) {  // not by its size: files of /proc have none, others grow
    const size_t before = bytes.size();
    bytes.resize(before + static_cast<size_t>(std::min(kPieceOfFile, limit + 1 - before)));
    const ssize_t got = ::read(open.descriptor, bytes.data() + before, bytes.size() - before);
    const int reason = errno;
    bytes.resize(before + static_cast<size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && reason != EINTR) failSmallFile(file, Sentence(std::strerror(reason)));
    if (bytes.size() > limit) failSmallFile(file, tooLong);
    if (got == 0) return bytes;
  }
}

std::optional<std::string> trySmallFile(const std::filesystem::path& file, uint64_t limit) try {
  return readSmallFile(file, limit);
} catch (const Error&) {
  return std::nullopt;
}

}  // namespace crossflow::models
