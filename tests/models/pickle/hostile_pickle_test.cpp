// SPDX-License-Identifier: GPL-3.0-or-later
// Pickles that call, reach out of bounds or explode (faults 11, 12, 13 and 16).
#include "models/pickle/pickle_graph.h"

#include <ctime>
#include <set>

#include "models/base/error.h"
#include "models/base/little_endian.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/torch_pickle.h"
#include "models/checkpoint/torch_values.h"
#include "models/files/mapped_file.h"
#include "models/numpy/npy_file.h"
#include "tests/models/checkpoint/refusal.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::models;
using namespace crossflow::tests;
using namespace std::string_literals;
using Catch::Matchers::Contains;

namespace {

/// Both ways to read a .pth refuse the bytes.
void refuse(const std::string& bytes, const std::string& reason) {
  refuseCheckpoint(bytes, reason);
  const TempDir folder;
  writeBytes(folder / "x.pth", bytes);
  const int64_t before = residentBytes();
  REQUIRE_THROWS_AS(readTorchFile(folder / "x.pth"), CheckpointError);
  REQUIRE(residentBytes() - before < kAllowedGrowth);
}

void refusePickle(const std::string& pickle, const std::string& reason) {
  refuse(craftTorchFile(pickle), reason);
}

void refuseTensor(const CraftedTensor& tensor, const std::string& reason) {
  refuse(craftTorchFile(tensor), reason);
}

/// Harmless contents: refused as training data by the trainer, not by the reader.
const std::set<std::string> kReadable{"nan_values.npy", "wrong_shapes.npy", "missing_keys.npy",
                                      "wrong_types.npy", "wrong_shape.npy"};

std::string number32(uint32_t value) {
  std::string bytes;
  appendLittleEndian(bytes, value);
  return bytes;
}

}  // namespace

TEST_CASE("the hostile feature files are refused and run nothing", "[hostile_pickle]") {
  for (const char* pack : {"features/hostile", "features_np1/hostile"}) {
    for (const auto& entry : std::filesystem::directory_iterator(dataPath(pack))) {
      if (entry.path().extension() != ".npy") continue;
      const std::string name = entry.path().filename().string();
      INFO(name);
      const int64_t before = residentBytes();
      const std::clock_t start = std::clock();
      if (kReadable.count(name) != 0) {
        REQUIRE_NOTHROW(readNpy(entry.path()));
      } else {
        REQUIRE_THROWS_WITH(readNpy(entry.path()), Contains(name));
      }
      REQUIRE(residentBytes() - before < kAllowedGrowth);
      REQUIRE(std::clock() - start < CLOCKS_PER_SEC);
    }
  }
  REQUIRE_THROWS_WITH(CheckpointReader::open(dataPath("features/hostile/executes.pth")),
                      Contains("posix.system") && Contains("byte"));
  REQUIRE_THROWS_AS(readTorchFile(dataPath("features/hostile/executes.pth")), CheckpointError);
  REQUIRE_FALSE(std::filesystem::exists("/tmp/pwned"));
  REQUIRE_FALSE(std::filesystem::exists("/tmp/crossflow_pickle_was_executed"));
}

TEST_CASE("callables other than PyTorch's few are refused by name", "[hostile_pickle]") {
  refusePickle("\x80\2cposix\nsystem\nX\4\0\0\0true\x85R."s, "\"posix.system\"");
  refusePickle("\x80\2ctorch.hub\nload\n)R."s, "\"torch.hub.load\"");
  refusePickle("\x80\4\x8c\2os\x8c\6system\x93."s, "\"os.system\"");
  refusePickle("\x80\2c__builtin__\neval\n."s, "\"__builtin__.eval\"");
  refusePickle("\x80\2ctorch\nFloatStorage\n)R."s, "may only be named");
  refusePickle("\x80\2ccollections\nOrderedDict\n]\x85R."s, "unknown way");
  refusePickle("\x80\2}}b."s, "state");
  refusePickle("\x80\2ios\nsystem\n."s, "0x69");  // INST
  refusePickle("\x80\2)\x81."s, "0x81");          // NEWOBJ
  refusePickle("\x80\2\x82\1."s, "0x82");         // EXT1
  refusePickle("\x80\2P1\n."s, "0x50");           // PERSID
  refusePickle("\x80\2X\1\0\0\0ac"s + std::string(300, 'm') + "\nx\n.", "name without an end");
}

TEST_CASE("tensors that reach out of their storage are refused", "[hostile_pickle]") {
  CraftedTensor tensor;
  tensor.strides = {1 << 20, 1};
  refuseTensor(tensor, "past the end");
  tensor = {};
  tensor.offset = 1 << 30;
  refuseTensor(tensor, "past the end");
  tensor = {};
  tensor.offset = -1;
  refuseTensor(tensor, "negative offset");
  tensor = {};
  tensor.strides = {-1, 1};
  refuseTensor(tensor, "strides");
  tensor = {};
  tensor.shape = {-2, 2};
  refuseTensor(tensor, "sizes");
  tensor = {};
  tensor.shape = {1 << 28, 1};
  tensor.strides = {1, 1};
  tensor.count = 1 << 28;  // the record has 16 bytes
  refuseTensor(tensor, "record has 16");
  tensor = {};
  tensor.shape = {int64_t{1} << 40, int64_t{1} << 40};
  refuseTensor(tensor, "64 GiB");
  tensor.strides = {0, 0};
  refuseTensor(tensor, "64 GiB");
  tensor.shape = {0, int64_t{1} << 40, int64_t{1} << 40};  // empty, but its strides overflow
  tensor.strides = {1, 1, 1};
  refuseTensor(tensor, "64 GiB");
  tensor = {};
  tensor.strides = {INT64_MAX, INT64_MAX};
  refuseTensor(tensor, "past the end");
  tensor = {};
  tensor.offset = INT64_MAX / 2;
  refuseTensor(tensor, "impossible");
  tensor = {};
  tensor.count = INT64_MAX;
  refuseTensor(tensor, "impossible");
  tensor = {};
  tensor.shape = std::vector<int64_t>(9, 1);
  tensor.strides = std::vector<int64_t>(9, 1);
  refuseTensor(tensor, "8 dimensions");
  tensor = {};
  tensor.strides = {1};
  refuseTensor(tensor, "different numbers");
  tensor = {};
  tensor.storageType = "UntypedStorage";
  refuseTensor(tensor, "no dtype");
  tensor = {};
  tensor.key = "../../0";
  refuseTensor(tensor, "missing");
}

TEST_CASE("bombs are refused before they take memory", "[hostile_pickle]") {
  refusePickle("\x80\2Nr\0\0\0\x10."s, "too large");             // memo 2^28
  refusePickle("\x80\2X\0\0\0\xf0."s, "more bytes");             // text of 4 GB
  refusePickle("\x80\4\x8d\0\0\0\0\0\0\0\x80."s, "more bytes");  // text of 2^63
  refusePickle("\x80\4\x95\0\0\0\0\0\0\0\x10."s, "more bytes");  // frame of 2^60
  refusePickle("\x80\2"s + std::string(100'000, '(') + ".", "too deeply");
  refusePickle("\x80\2"s + std::string(4'000'000, ']') + ".", "more values");
  std::string gets;
  for (int i = 0; i < 2'000'000; ++i) gets += "h\0"s;
  refusePickle("\x80\2Nq\0"s + gets + ".", "piles up");
  // A list of two references to a list of two references to ...: 2^60 values as a tree.
  std::string nested = "\x80\2]r"s + number32(0);
  for (uint32_t i = 1; i < 60; ++i) {
    nested += "]r" + number32(i) + "(j" + number32(i - 1) + "j" + number32(i - 1) + "e";
  }
  nested += "\x85";  // all of them are still on the stack: pairs of pairs around the last
  for (int i = 1; i < 60; ++i) nested += "\x86";
  refusePickle(nested + ".", "too deeply or repeat");
  // A list that contains itself.
  refusePickle("\x80\2]q\0h\0a."s, "too deeply or repeat");
}

TEST_CASE("what is not a whole pickle is refused", "[hostile_pickle]") {
  refusePickle("", "more bytes");
  refusePickle(".", "protocol");
  refusePickle("\x80\1."s, "protocol");
  refusePickle("\x80\6."s, "protocol");
  refusePickle("\x80\2."s, "middle of a value");
  refusePickle("\x80\2NN."s, "middle of a value");
  refusePickle("\x80\2(N."s, "middle of a value");
  refusePickle("\x80\2h\5."s, "never remembered");
  refusePickle("\x80\2R."s, "not there");
  refusePickle("\x80\2(R."s, "not there");
  refusePickle("\x80\2t."s, "mark");
  refusePickle("\x80\2NNa."s, "not a list");
  refusePickle("\x80\2}(Nu."s, "key without a value");
  refusePickle("\x80\2\x8a\x09\1\1\1\1\1\1\1\1\1."s, "64 bits");
  refusePickle("\x80\2}NNs."s, "key");
}

TEST_CASE("every truncation of a state dict's pickle is refused", "[hostile_pickle]") {
  const std::string pickle = craftStateDict({});
  for (size_t size = 0; size < pickle.size(); ++size) {
    REQUIRE_THROWS_AS(parsePickle(std::string_view(pickle).substr(0, size), torchGlobals(), "x"),
                      CheckpointError);
  }
}

TEST_CASE("older files that lie about their storages are refused", "[hostile_pickle]") {
  const TempDir folder;
  const auto original = MappedFile::open(dataPath("checkpoints/legacy.pth"));
  const std::string bytes = original->readString(0, original->size());
  for (size_t size = 0; size < bytes.size(); size += 61) refuse(bytes.substr(0, size), "");
  for (size_t at = 0; at < bytes.size(); at += 7) {
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x41);
    writeBytes(folder / "x.pth", flipped);
    try {
      const auto reader = CheckpointReader::open(folder / "x.pth");
      for (const TensorInfo& info : reader->tensors()) reader->read(info.name).clone();
    } catch (const CheckpointError& error) {
      REQUIRE_THAT(error.what(), Contains("x.pth"));
    }
  }
}
