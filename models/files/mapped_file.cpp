// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "models/files/file_error.h"
#include "models/files/mapping_guard.h"

namespace crossflow::models {

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& file) {
  // O_NONBLOCK: a named pipe must not hang the program before it is refused.
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) failFile(file, Sentence::tr("cannot be opened (%1).", std::strerror(errno)));
  return std::shared_ptr<const MappedFile>(new MappedFile(file, descriptor));
}

MappedFile::MappedFile(std::filesystem::path path, int descriptor)
    : path_(std::move(path)), descriptor_(descriptor) {
  struct stat status {};
  const bool known = ::fstat(descriptor_, &status) == 0;
  if (!known || !S_ISREG(status.st_mode)) {
    ::close(descriptor_);
    failFile(path_, S_ISDIR(status.st_mode)
                        ? Sentence::tr("is a folder; name the file itself.")
                        : Sentence::tr("is not an ordinary file; name the file itself."));
  }
  size_ = static_cast<uint64_t>(status.st_size);
}

MappedFile::~MappedFile() {
  ::close(descriptor_);
}

bool MappedFile::isWhole() const {
  struct stat status {};
  return ::fstat(descriptor_, &status) == 0 && static_cast<uint64_t>(status.st_size) >= size_;
}

void MappedFile::read(uint64_t offset, void* out, uint64_t length) const {
  if (!contains(offset, length)) {
    failFile(
        path_,
        Sentence::tr(
            "ends at byte %1 but byte %2 to %3 are needed; the file is incomplete, get it again.",
            size_, offset, offset + length));
  }
  auto* target = static_cast<char*>(out);
  while (length > 0) {
    const size_t wanted = static_cast<size_t>(std::min<uint64_t>(length, uint64_t{1} << 30));
    const ssize_t got = ::pread(descriptor_, target, wanted, static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      failFile(path_,
               Sentence::tr("cannot be read at byte %1 (%2).", offset, std::strerror(errno)));
    if (got == 0)
      failFile(path_, Sentence::tr("became shorter while it was read (at byte %1).", offset));
    target += got;
    offset += static_cast<uint64_t>(got);
    length -= static_cast<uint64_t>(got);
  }
}

std::string MappedFile::readString(uint64_t offset, uint64_t length) const {
  if (!contains(offset, length)) read(offset, nullptr, length);  // complains before allocating
  std::string bytes(length, '\0');
  read(offset, bytes.data(), length);
  return bytes;
}

std::shared_ptr<std::byte> MappedFile::view(uint64_t offset, uint64_t length) const {
  if (!contains(offset, length) || length == 0)
    failFile(path_, Sentence::tr("has no bytes at %1.", offset));
  const uint64_t page = static_cast<uint64_t>(::sysconf(_SC_PAGESIZE));
  const uint64_t start = offset / page * page;
  const size_t size = static_cast<size_t>(offset + length - start);
  // Private and writable: whoever changes such a tensor gets a copy of the page, not a crash.
  void* address = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE,
                         descriptor_, static_cast<off_t>(start));
  if (address == MAP_FAILED) {
    failFile(path_, Sentence::tr("cannot be mapped into memory (%1).", std::strerror(errno)));
  }
  const auto self = shared_from_this();
  guardMapping(address, size, self);
  return {static_cast<std::byte*>(address) + (offset - start), [address, size, self](std::byte*) {
            unguardMapping(address);
            ::munmap(address, size);
          }};
}

}  // namespace crossflow::models
