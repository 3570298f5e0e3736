// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/atomic_file.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "models/base/error.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/checkpoint/torch_values.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow;
using namespace crossflow::models;
using Catch::Matchers::Contains;
using crossflow::tests::TempDir;

namespace {

std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

size_t filesIn(const TempDir& folder) {
  return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

/// Writes beyond `bytes` of any file fail while it lives, as on a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    handler_ = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("a file appears with commit() and not before", "[atomic_file]") {
  const TempDir folder;
  writeFileAtomically(folder / "x", "old");
  {
    AtomicFile file(folder / "x");
    file.write("new, but ");
    REQUIRE(file.position() == 9);
  }
  REQUIRE(contents(folder / "x") == "old");
  AtomicFile file(folder / "x");
  const std::string large(3 << 20, 'a');
  file.write("new");
  file.write(large);
  file.commit();
  REQUIRE(contents(folder / "x") == "new" + large);
  REQUIRE(filesIn(folder) == 1);
}

TEST_CASE("a full disk at any point leaves the old file and nothing else", "[atomic_file]") {
  const TempDir folder;
  const at::Tensor tensor = torch::randn({600, 1024});  // 2.4 MB, beyond the write buffer
  const auto pth = folder / "weights.pth", safetensors = folder / "weights.safetensors";
  writeTorchFile(pth, torch::ones({2}));
  writeSafetensors(safetensors, {{"a", torch::ones({2})}});
  const std::string oldPth = contents(pth), oldSafetensors = contents(safetensors);
  for (rlim_t limit = 0; limit < 2'400'000; limit += 150'000) {
    const FileSizeLimit full(limit);
    REQUIRE_THROWS_WITH(writeTorchFile(pth, tensor),
                        Contains("weights.pth") && Contains("raise the limit (ulimit -f)"));
    REQUIRE_THROWS_WITH(writeSafetensors(safetensors, {{"a", tensor}}),
                        Contains("weights.safetensors"));
  }
  REQUIRE(contents(pth) == oldPth);
  REQUIRE(contents(safetensors) == oldSafetensors);
  REQUIRE(filesIn(folder) == 2);
}

TEST_CASE("missing room and unusable places are told before anything is written", "[atomic_file]") {
  const TempDir folder;
  REQUIRE_THROWS_WITH(AtomicFile(folder / "huge", uint64_t{1} << 60), Contains("are free"));
  REQUIRE_THROWS_WITH(AtomicFile(folder / "none" / "x"), Contains("none/x"));
  std::filesystem::create_directory(folder / "folder");
  REQUIRE_THROWS_WITH(AtomicFile(folder / "folder"), Contains("is a folder"));
  REQUIRE(filesIn(folder) == 1);
}

TEST_CASE("an older file of the name is refused, replaced, or left beside the new one",
          "[atomic_file]") {
  const TempDir folder;
  const auto file = folder / "cat.tar.png";
  REQUIRE(writeFileAtomically(file, "1", Existing::Refuse) == file);
  try {
    writeFileAtomically(file, "2", Existing::Refuse);
    FAIL("it was replaced");
  } catch (const FileWriteError& error) {
    CHECK(error.reason == EEXIST);
  }
  CHECK(contents(file) == "1");
  CHECK(writeFileAtomically(file, "3", Existing::Rename) == folder / "cat.tar-2.png");
  CHECK(writeFileAtomically(file, "4", Existing::Rename) == folder / "cat.tar-3.png");
  CHECK(writeFileAtomically(file, "5", Existing::Replace, Flush::Never) == file);
  CHECK(contents(file) == "5");
  CHECK(contents(folder / "cat.tar-2.png") == "3");
  CHECK(filesIn(folder) == 3);
}

TEST_CASE("what is known late is written over what stood for it", "[atomic_file]") {
  const TempDir folder;
  AtomicFile file(folder / "x");
  file.write("count: ?, ");
  file.write(std::string(2 << 20, 'a'));
  file.overwrite(7, "3");
  file.write("end");
  file.commit();
  CHECK(contents(folder / "x") == "count: 3, " + std::string(2 << 20, 'a') + "end");
}

TEST_CASE("a file of another library takes its place", "[atomic_file]") {
  const TempDir folder;
  writeFileAtomically(folder / "part", "new");
  writeFileAtomically(folder / "film", "old");
  putInPlace(folder / "part", folder / "film");
  CHECK(contents(folder / "film") == "new");
  CHECK(filesIn(folder) == 1);
  REQUIRE_THROWS_AS(putInPlace(folder / "none", folder / "film"), FileWriteError);
  CHECK(contents(folder / "film") == "new");
}

TEST_CASE("the longest file names and links work", "[atomic_file]") {
  const TempDir folder;
  const std::string longest(255, 'n');
  writeFileAtomically(folder / longest, "x");
  REQUIRE(contents(folder / longest) == "x");
  std::filesystem::create_symlink(longest, folder / "link");
  writeFileAtomically(folder / "link", "y");
  REQUIRE(std::filesystem::is_symlink(folder / "link"));
  REQUIRE(contents(folder / longest) == "y");
}

TEST_CASE("a link that is not finished is followed, one to itself refused", "[atomic_file]") {
  const TempDir folder;
  std::filesystem::create_symlink("second", folder / "first");
  std::filesystem::create_symlink("file", folder / "second");
  writeFileAtomically(folder / "first", "x");
  CHECK(std::filesystem::is_symlink(folder / "first"));
  CHECK(std::filesystem::is_symlink(folder / "second"));
  CHECK(contents(folder / "file") == "x");
  // ".." is the folder above the one that a linked folder really is.
  std::filesystem::create_directories(folder / "real/sub");
  std::filesystem::create_directory_symlink("real/sub", folder / "near");
  std::filesystem::create_symlink("../up", folder / "near/link");
  writeFileAtomically(folder / "near/link", "z");
  CHECK(contents(folder / "real/up") == "z");
  CHECK_FALSE(std::filesystem::exists(folder / "up"));
  std::filesystem::create_symlink("loop", folder / "loop");
  CHECK_THROWS_AS(writeFileAtomically(folder / "loop", "x"), FileWriteError);
  CHECK(std::filesystem::is_symlink(folder / "loop"));
}

TEST_CASE("what a killed program left half written goes with the next file", "[atomic_file]") {
  const TempDir folder;
  const pid_t gone = ::fork();
  if (gone == 0) ::_exit(0);
  ::waitpid(gone, nullptr, 0);
  const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  const auto leave = [&](const std::string& name, bool recent) {
    std::ofstream(folder / name) << "half";
    if (!recent) std::filesystem::last_write_time(folder / name, old);
  };
  const std::string dead = ".crossflow-" + std::to_string(gone) + "-";
  leave(dead + "0.tmp", false);
  leave(dead + "1.tmp", true);  // perhaps of another machine
  leave(".crossflow-" + std::to_string(::getpid()) + "-77.tmp", false);
  leave(".crossflow-notes.tmp", false);  // somebody else's
  writeFileAtomically(folder / "x", "new");
  CHECK_FALSE(std::filesystem::exists(folder / (dead + "0.tmp")));
  CHECK(filesIn(folder) == 4);
}

TEST_CASE("a new file never has another name on its way", "[atomic_file]") {
  const TempDir folder;
  AtomicFile file(folder / "x");
  file.write("text");
  CHECK(filesIn(folder) == 0);  // a kill leaves nothing
  CHECK(file.commit() == folder / "x");
  CHECK(filesIn(folder) == 1);
}
