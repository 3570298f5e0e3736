// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/mapping_guard.h"

#include <cstring>
#include <fstream>

#include "models/base/error.h"
#include "models/files/mapped_file.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::models;
namespace fs = std::filesystem;

namespace {

constexpr size_t kBytes = 1 << 20;

fs::path someFile(const fs::path& folder) {
  fs::path file = folder / "weights.bin";
  std::ofstream(file, std::ios::binary) << std::string(kBytes, 'x');
  return file;
}

}  // namespace

TEST_CASE("a mapped file that is cut short costs the work, not the program", "[mapping_guard]") {
  const crossflow::tests::TempDir folder;
  const fs::path file = someFile(folder.path());
  auto view = MappedFile::open(file)->view(0, kBytes);
  CHECK_FALSE(anyMappingLost());
  fs::resize_file(file, 5000);
  const char* const bytes = reinterpret_cast<const char*>(view.get());
  CHECK(bytes[0] == 'x');
  CHECK(bytes[kBytes / 2] == 0);  // SIGBUS without the guard
  CHECK(std::count(bytes, bytes + kBytes, 'x') <= 8192);
  CHECK(anyMappingLost());
  CHECK_THROWS_WITH(requireWholeMappings(),
                    Catch::Contains("weights.bin") && Catch::Contains("became shorter"));
  view.reset();
  CHECK_FALSE(anyMappingLost());
  CHECK_NOTHROW(requireWholeMappings());
}

TEST_CASE("a loss ends with the last mapping of that file", "[mapping_guard]") {
  const crossflow::tests::TempDir folder;
  const fs::path file = someFile(folder.path());
  auto whole = MappedFile::open(file)->view(0, 100);
  auto lost = MappedFile::open(file)->view(kBytes / 2, kBytes / 2);
  fs::resize_file(file, 4096);
  CHECK(reinterpret_cast<const char*>(lost.get())[17] == 0);
  CHECK(reinterpret_cast<const char*>(whole.get())[17] == 'x');
  CHECK_THROWS_AS(requireWholeMappings(), CheckpointError);
  lost.reset();
  CHECK_THROWS_AS(requireWholeMappings(), CheckpointError);  // the file is cut for both
  whole.reset();
  CHECK_NOTHROW(requireWholeMappings());
}

TEST_CASE("a file that is cut within its last page is missed, too", "[mapping_guard]") {
  const crossflow::tests::TempDir folder;
  const fs::path file = someFile(folder.path());
  auto view = MappedFile::open(file)->view(0, kBytes);
  CHECK_NOTHROW(requireWholeMappings());
  fs::resize_file(file, kBytes - 100);
  const char* const bytes = reinterpret_cast<const char*>(view.get());
  CHECK(bytes[kBytes - 1] == 0);  // no signal says so
  CHECK(anyMappingLost());
  CHECK_THROWS_WITH(requireWholeMappings(),
                    Catch::Contains("weights.bin") && Catch::Contains("became shorter"));
  view.reset();
  CHECK_NOTHROW(requireWholeMappings());
}

TEST_CASE("a mapped file may be removed, replaced and become longer", "[mapping_guard]") {
  const crossflow::tests::TempDir folder;
  const fs::path file = someFile(folder.path());
  const auto view = MappedFile::open(file)->view(0, kBytes);
  fs::resize_file(file, kBytes + 1);
  CHECK_NOTHROW(requireWholeMappings());
  fs::remove(file);
  std::ofstream(file) << "a shorter one";
  CHECK_NOTHROW(requireWholeMappings());
  CHECK(reinterpret_cast<const char*>(view.get())[kBytes - 1] == 'x');
}
