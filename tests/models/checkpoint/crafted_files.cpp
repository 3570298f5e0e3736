// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/checkpoint/crafted_files.h"

#include <libdeflate.h>

#include <fstream>

#include "models/base/little_endian.h"
#include "models/pickle/pickle_writer.h"

namespace crossflow::tests {

using base::appendLittleEndian;
using models::PickleWriter;

namespace {

template <typename Number>
Number claim(int64_t lie, size_t truth) {
  return lie >= 0 ? static_cast<Number>(lie) : static_cast<Number>(truth);
}

/// The fields that local headers and directory entries share.
void appendCommon(std::string& out, const CraftedRecord& record, size_t nameSize) {
  appendLittleEndian(out, record.flags);
  appendLittleEndian(out, record.method);
  appendLittleEndian(out, uint32_t{0});
  appendLittleEndian(
      out, claim<uint32_t>(record.claimedCrc,
                           libdeflate_crc32(0, record.bytes.data(), record.bytes.size())));
  appendLittleEndian(out, claim<uint32_t>(record.claimedPacked, record.bytes.size()));
  appendLittleEndian(out, claim<uint32_t>(record.claimedSize, record.bytes.size()));
  appendLittleEndian(out, static_cast<uint16_t>(nameSize));
  appendLittleEndian(out, uint16_t{0});
}

std::string zip64End(const CraftedEnd& end, size_t count, size_t size, size_t offset,
                     size_t position) {
  std::string out;
  appendLittleEndian(out, uint32_t{0x06064b50});
  appendLittleEndian(out, uint64_t{44});
  appendLittleEndian(out, uint32_t{0});
  appendLittleEndian(out, uint64_t{0});
  const uint64_t records = end.count64 != 0 ? end.count64 : count;
  appendLittleEndian(out, records);
  appendLittleEndian(out, records);
  appendLittleEndian(out, end.size64 != 0 ? end.size64 : uint64_t{size});
  appendLittleEndian(out, end.offset64 != 0 ? end.offset64 : uint64_t{offset});
  appendLittleEndian(out, uint32_t{0x07064b50});
  appendLittleEndian(out, uint32_t{0});
  appendLittleEndian(out, uint64_t{position});
  appendLittleEndian(out, uint32_t{1});
  return out;
}

}  // namespace

std::string craftZip(const std::vector<CraftedRecord>& records, const CraftedEnd& end) {
  std::string out, directory;
  for (const CraftedRecord& record : records) {
    const size_t start = out.size();
    const std::string& local = record.localName.empty() ? record.name : record.localName;
    appendLittleEndian(out, uint32_t{0x04034b50});
    appendLittleEndian(out, uint16_t{20});
    appendCommon(out, record, local.size());
    out += local + record.bytes;
    appendLittleEndian(directory, uint32_t{0x02014b50});
    appendLittleEndian(directory, uint32_t{0});
    appendCommon(directory, record, record.name.size());
    directory.append(10, '\0');
    appendLittleEndian(directory, claim<uint32_t>(record.headerOffset, start));
    directory += record.name;
  }
  const size_t offset = out.size();
  out += directory;
  if (end.zip64) out += zip64End(end, records.size(), directory.size(), offset, out.size());
  appendLittleEndian(out, uint32_t{0x06054b50});
  appendLittleEndian(out, uint32_t{0});
  appendLittleEndian(out, claim<uint16_t>(end.count, records.size()));
  appendLittleEndian(out, claim<uint16_t>(end.count, records.size()));
  appendLittleEndian(out, claim<uint32_t>(end.directorySize, directory.size()));
  appendLittleEndian(out, claim<uint32_t>(end.directoryOffset, offset));
  appendLittleEndian(out, uint16_t{0});
  return out;
}

std::string craftStateDict(const CraftedTensor& tensor) {
  PickleWriter pickle(2, [&](PickleWriter& writer, const at::Tensor&) {
    writer.global("torch._utils", "_rebuild_tensor_v2");
    writer.mark();
    writer.mark();
    writer.text("storage");
    writer.global("torch", tensor.storageType);
    writer.text(tensor.key);
    writer.text("cpu");
    writer.integer(tensor.count);
    writer.tuple();
    writer.persistent();
    writer.integer(tensor.offset);
    writer.intTuple(tensor.shape);
    writer.intTuple(tensor.strides);
    writer.boolean(false);
    writer.none();
    writer.tuple();
    writer.call();
  });
  models::ValueDict dict;
  dict.set("w", at::Tensor());
  pickle.value(dict);
  return pickle.finish();
}

std::string craftTorchFile(const CraftedTensor& tensor) {
  return craftTorchFile(craftStateDict(tensor));
}

std::string craftTorchFile(const std::string& pickle) {
  return craftZip({{"archive/data.pkl", pickle}, {"archive/data/0", std::string(16, '\1')}});
}

std::string craftSafetensors(const std::string& header, const std::string& data) {
  std::string out;
  appendLittleEndian(out, uint64_t{header.size()});
  return out + header + data;
}

std::string craftNpy(const std::string& header, const std::string& data) {
  std::string out("\x93NUMPY\1\0", 8);
  appendLittleEndian(out, static_cast<uint16_t>(header.size()));
  return out + header + data;
}

void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace crossflow::tests
