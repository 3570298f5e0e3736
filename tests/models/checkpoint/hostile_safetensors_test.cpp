// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors headers that lie (fault 15), and npy headers (fault 16).
#include "models/checkpoint/safetensors_writer.h"

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/files/mapped_file.h"
#include "models/numpy/npy_file.h"
#include "tests/models/checkpoint/refusal.h"

using namespace crossflow;
using namespace crossflow::models;
using namespace crossflow::tests;
using namespace std::string_literals;
using Catch::Matchers::Contains;

namespace {

void refuseFile(const std::string& bytes, const std::string& reason) {
  refuseCheckpoint(bytes, reason, "x.safetensors");
}

void refuseHeader(const std::string& header, const std::string& reason) {
  INFO(header.substr(0, 200));
  refuseFile(craftSafetensors(header, std::string(16, '\0')), reason);
}

void refuseNpy(const std::string& header, const std::string& reason) {
  INFO(header);
  REQUIRE_THROWS_WITH(parseNpy(craftNpy(header, std::string(16, '\0')), "x.npy"),
                      Contains("x.npy") && Contains(reason));
}

}  // namespace

TEST_CASE("written safetensors come back with their text", "[safetensors]") {
  const TempDir folder;
  const auto file = folder / "x.safetensors";
  NamedTensors tensors{
      {"byte", torch::arange(3).to(at::kByte)},    {"float", torch::randn({3, 2})},
      {"strided", torch::randn({4, 3}).t()},       {"half", torch::randn({5}).to(at::kBFloat16)},
      {"scalar", torch::tensor(2.0, at::kDouble)}, {"none", torch::zeros({0, 4})}};
  writeSafetensors(file, tensors, {{"note", "näme"}});
  const auto reader = CheckpointReader::open(file);
  REQUIRE(reader->metadata().at("note") == "näme");
  REQUIRE(reader->tensors().size() == tensors.size());
  for (const auto& [name, tensor] : tensors) {
    INFO(name);
    REQUIRE(at::equal(reader->read(name), tensor));
    REQUIRE(reader->read(name).scalar_type() == tensor.scalar_type());
  }
  REQUIRE_THROWS_WITH(writeSafetensors(file, {{"a", torch::ones(1)}, {"a", torch::ones(1)}}),
                      Contains("twice"));
}

TEST_CASE("headers that lie are refused", "[safetensors]") {
  refuseHeader(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", "16 bytes of data");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[5],"data_offsets":[0,20]}})", "incomplete");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,12]}})", "its shape needs 16");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}})", "its shape needs");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
               R"("b":{"dtype":"F32","shape":[3],"data_offsets":[4,16]}})",
               "overlaps");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
               R"("b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})",
               "gap");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},)"
               R"("a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})",
               "twice");
  refuseHeader(R"({"a":{"dtype":"F32","dtype":"F32","shape":[4],"data_offsets":[0,16]}})", "twice");
  refuseHeader(R"({"a":{"dtype":"F31","shape":[4],"data_offsets":[0,16]}})", "does not know");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[0,42000000000,4294967296],"data_offsets":[0,0]}})",
               "larger than 64 GiB");
  refuseHeader(R"({"a":{"shape":[4],"data_offsets":[0,16]}})", "lacks");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[-4],"data_offsets":[0,16]}})", "unexpected");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[4.0],"data_offsets":[0,16]}})", "unexpected");
  refuseHeader(
      R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,16]}})",
      "64 GiB");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,16]}})",
               "unexpected");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,4],"data_offsets":[0,16]}})",
               "dimensions");
  refuseHeader(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16],"x":{}}})", "unexpected");
  refuseHeader(R"({"__metadata__":{"a":1}})", "unexpected");
  refuseHeader(R"({"__metadata__":{"a":"b","a":"c"}})", "twice");
  refuseHeader("{\"\xff\xfe\":{}}", "not valid JSON");
  refuseHeader(R"({"a":)", "not valid JSON");
  refuseHeader(std::string(100'000, '{'), "not valid JSON");
  refuseHeader(R"({"a":{"shape":)" + std::string(100'000, '[') + "}", "unexpected");
  refuseHeader("{}", "16 bytes of data");
  refuseHeader(R"({")" + std::string(5000, 'n') + R"(":{}})", "unexpected");
}

TEST_CASE("header sizes that lie are refused before allocation", "[safetensors]") {
  std::string bytes = craftSafetensors("{}", "");
  for (const uint64_t size : {uint64_t{1} << 63, UINT64_MAX, uint64_t{99'000'000}, uint64_t{3}}) {
    for (int i = 0; i < 8; ++i) bytes[static_cast<size_t>(i)] = static_cast<char>(size >> (8 * i));
    refuseFile(bytes, "header of " + std::to_string(size));
  }
}

TEST_CASE("a safetensors file cut anywhere is refused", "[safetensors]") {
  const TempDir folder;
  writeSafetensors(folder / "whole", {{"a", torch::randn({64, 128})}});
  const auto whole = MappedFile::open(folder / "whole");
  const std::string bytes = whole->readString(0, whole->size());
  for (size_t size = 0; size < bytes.size(); size += size < 300 ? 1 : 4096) {
    refuseFile(bytes.substr(0, size), "");
  }
}

TEST_CASE("npy headers that lie are refused", "[npy]") {
  refuseNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (5,), }", "16 bytes");
  refuseNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", "16 bytes");
  refuseNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
            "impossible");
  refuseNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4294967296, 4294967296), }",
            "impossible size");
  refuseNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (-4,), }", "character");
  refuseNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }",
            "character");
  refuseNpy("{'descr': '<M8[ns]', 'fortran_order': False, 'shape': (2,), }", "M8[ns]");
  refuseNpy("{'descr': __import__('os'), 'fortran_order': False, 'shape': (2,), }", "character");
  refuseNpy("{'descr': '<f4', 'fortran_order': 1, 'shape': (4,), }", "character");
  refuseNpy("{'descr': '<f4', 'shape': (4,), }", "character");
  refuseNpy("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (4,), }", "character");
  refuseNpy("", "character");
  refuseNpy("{'descr': '<f4", "character");
  REQUIRE_THROWS_AS(parseNpy("\x93NUMPY\2\0\xff\xff\xff\xff"s, "x.npy"), CheckpointError);
  REQUIRE_THROWS_AS(parseNpy("\x93NUMPY"s, "x.npy"), CheckpointError);
}
