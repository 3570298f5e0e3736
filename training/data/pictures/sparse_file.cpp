// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/sparse_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>

#include "training/config/run_error.h"
#include "training/data/sample_order.h"

namespace crossflow::training {

namespace {

constexpr int64_t kHead = 64 << 10;
constexpr int64_t kTail = 4 << 10;
constexpr int64_t kBlock = 1 << 20;

[[noreturn]] void refuse(const std::string& file, const std::string& complaint) {
  badData("The file " + file, complaint);
}

uint64_t mixed(uint64_t seed, std::string_view bytes) {
  return mixSeed(seed, std::hash<std::string_view>{}(bytes), bytes.size());
}

}  // namespace

SparseFile::SparseFile(const std::filesystem::path& file) : name_(file.string()) {
  file_ = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  if (file_ < 0 || fstat(file_, &facts) != 0) {
    const std::string why = std::strerror(errno);
    if (file_ >= 0) close(file_);
    refuse(name_, "cannot be opened: " + why);
  }
  size_ = facts.st_size;
}

SparseFile::~SparseFile() {
  close(file_);
}

std::string_view SparseFile::read(std::string& into, int64_t offset, int64_t count) {
  into.resize(static_cast<std::size_t>(std::clamp<int64_t>(size_ - offset, 0, count)));
  std::size_t done = 0;
  while (done < into.size()) {
    const ssize_t got =
        pread(file_, into.data() + done, into.size() - done, offset + static_cast<int64_t>(done));
    if (got < 0) refuse(name_, std::string("cannot be read: ") + std::strerror(errno));
    if (got == 0) break;  // it was cut while we look at it
    done += static_cast<std::size_t>(got);
  }
  into.resize(done);
  return into;
}

std::string_view SparseFile::at(int64_t offset, int64_t count) {
  if (head_.empty()) read(head_, 0, kHead);
  const auto known = static_cast<int64_t>(head_.size());
  if (offset >= size_) return {};
  if (offset + count <= known || known == size_)
    return std::string_view(head_).substr(static_cast<std::size_t>(std::min(offset, known)),
                                          static_cast<std::size_t>(count));
  return read(elsewhere_, offset, count);
}

std::string_view SparseFile::last(int64_t count) {
  return at(std::max<int64_t>(0, size_ - count), count);
}

uint64_t SparseFile::fingerprint() {
  const uint64_t head = mixed(static_cast<uint64_t>(size_), at(0, kHead));
  return size_ <= kHead ? head : mixed(head, last(kTail));
}

uint64_t SparseFile::fullFingerprint() {
  uint64_t sum = static_cast<uint64_t>(size_);
  std::string block;
  for (int64_t offset = 0; offset < size_; offset += kBlock)
    sum = mixed(sum, read(block, offset, kBlock));
  return sum;
}

}  // namespace crossflow::training
