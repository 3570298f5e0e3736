// SPDX-License-Identifier: GPL-3.0-or-later
// Zip files that lie, climb, hide or explode (faults 9, 10 and 14).
#include "models/files/zip_archive.h"

#include <zlib.h>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/torch_values.h"
#include "models/numpy/npy_file.h"
#include "tests/models/checkpoint/refusal.h"

using namespace crossflow;
using namespace crossflow::models;
using namespace crossflow::tests;
using Catch::Matchers::Contains;

namespace {

std::string deflated(const std::string& bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

const std::string kPickle = craftStateDict({});
const CraftedRecord kData{"archive/data/0", std::string(16, '\1')};

}  // namespace

TEST_CASE("the crafted file without a lie is read", "[hostile_zip]") {
  const TempDir folder;
  writeBytes(folder / "x.pth", craftTorchFile(CraftedTensor{}));
  REQUIRE(CheckpointReader::open(folder / "x.pth")->read("w").sizes() == at::IntArrayRef({2, 2}));
  CraftedEnd end;
  end.zip64 = true;
  writeBytes(folder / "x.pth", craftZip({{"archive/data.pkl", kPickle}, kData}, end));
  REQUIRE(CheckpointReader::open(folder / "x.pth")->tensors().size() == 1);
}

TEST_CASE("names that climb, hide or repeat are refused", "[hostile_zip]") {
  for (const char* name : {"../data/0", "archive/../../x", "/etc/passwd", "archive\\data\\0", ""}) {
    refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, {name, "x"}}), "name");
  }
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, {std::string("a\0b", 3), "x"}}),
                   "name");
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, {std::string(2000, 'n'), "x"}}),
                   "name");
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData, kData}), "two records");
  CraftedRecord other = kData;
  other.localName = "archive/data/1";
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, other}), "contradicts");
}

TEST_CASE("encrypted and compressed records are refused", "[hostile_zip]") {
  CraftedRecord record = kData;
  record.flags = 1;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, record}), "encrypted");
  record = kData;
  record.method = 99;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, record}), "compression method 99");
  record = {"archive/data/0", deflated(std::string(100 << 20, '\0'))};
  record.method = 8;
  record.claimedSize = 100 << 20;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, record}), "is compressed");
}

TEST_CASE("sizes, offsets and counts that lie are refused", "[hostile_zip]") {
  CraftedRecord record = kData;
  record.claimedSize = record.claimedPacked = 1 << 30;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, record}), "contradicts");
  record = kData;
  record.claimedSize = 4;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, record}), "two different sizes");
  record = kData;
  record.headerOffset = 0;  // both entries point at the first record
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, record}), "contradicts");
  record.name = "archive/data.pkl2";
  for (const int64_t offset : {int64_t{1} << 30, int64_t{UINT32_MAX}}) {
    record.headerOffset = offset;
    refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, record}), "archive/data.pkl2");
  }
  CraftedEnd end;
  end.count = 60000;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData}, end), "60000 records");
  end = {};
  end.count = 1;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData}, end), "unknown bytes");
  end = {};
  end.directorySize = 1 << 30;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData}, end), "contradicts");
}

TEST_CASE("zip64 records that lie are refused", "[hostile_zip]") {
  CraftedEnd end;
  end.zip64 = true;
  end.count = UINT16_MAX;
  end.count64 = uint64_t{1} << 60;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData}, end), "records");
  end.count64 = 1'000'000;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData}, end), "1000000 records");
  end = {};
  end.zip64 = true;
  end.count64 = 1;  // the two end records disagree
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData}, end), "contradict");
  end = {};
  end.zip64 = true;
  end.directoryOffset = UINT32_MAX;
  end.offset64 = UINT64_MAX - 10;
  refuseCheckpoint(craftZip({{"archive/data.pkl", kPickle}, kData}, end), "contradicts");
}

TEST_CASE("two hundred thousand records are too many", "[hostile_zip]") {
  std::vector<CraftedRecord> records(200'000);
  for (size_t i = 0; i < records.size(); ++i) records[i].name = "a/" + std::to_string(i);
  CraftedEnd end;
  end.zip64 = true;
  end.count = UINT16_MAX;
  refuseCheckpoint(craftZip(records, end), "200000 records");
}

TEST_CASE("archives that are not PyTorch's are told apart", "[hostile_zip]") {
  refuseCheckpoint(craftZip({{"word/document.xml", "<x/>"}}), "no data.pkl");
  refuseCheckpoint(craftZip({{"a/data.pkl", kPickle}, {"b/data.pkl", kPickle}}), "two checkpoints");
  refuseCheckpoint(craftZip({{"a/data.pkl", kPickle}, {"a/byteorder", "big"}}), "big-endian");
  refuseCheckpoint(craftZip({{"a/data.pkl", kPickle}}), "bytes of tensor \"w\" are missing");
}

TEST_CASE("compressed statistics are inflated to what they announce, not more", "[hostile_zip]") {
  const TempDir folder;
  CraftedRecord bomb{"mu.npy", deflated(std::string(80 << 20, '\0'))};
  bomb.method = 8;
  for (const int64_t claimed : {int64_t{1000}, int64_t{2} << 30}) {
    bomb.claimedSize = claimed;
    writeBytes(folder / "x.npz", craftZip({bomb}));
    const int64_t before = residentBytes();
    REQUIRE_THROWS_WITH(readNpz(folder / "x.npz"), Contains("mu.npy"));
    REQUIRE(residentBytes() - before < kAllowedGrowth);
  }
}

TEST_CASE("a file cut at any 4 kB is refused, and no changed byte is loaded", "[hostile_zip]") {
  const TempDir folder;
  const at::Tensor tensor = torch::randn({64, 256});
  ValueDict dict;
  dict.set("w", tensor);
  writeTorchFile(folder / "whole.pth", dict);
  const auto whole = MappedFile::open(folder / "whole.pth");
  const std::string bytes = whole->readString(0, whole->size());
  for (size_t size = 0; size < bytes.size(); size += 4096) {
    refuseCheckpoint(bytes.substr(0, size), "");
  }
  for (size_t at = 0; at < bytes.size(); at += 97) {
    INFO("byte " << at);
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
    writeBytes(folder / "x.pth", flipped);
    at::Tensor loaded = tensor;
    try {
      loaded = CheckpointReader::open(folder / "x.pth")->read("w");
    } catch (const CheckpointError& error) {
      REQUIRE_THAT(error.what(), Contains("x.pth"));
    }
    REQUIRE(at::equal(loaded, tensor));
  }
}
