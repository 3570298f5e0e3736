// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/safetensors_writer.h"

#include <libdeflate.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "models/base/atomic_file.h"
#include "models/base/little_endian.h"
#include "models/checkpoint/safetensors_checksum.h"
#include "models/files/dtype_names.h"
#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr size_t kAlignment = 64;  // of the data in the file; the format asks for 8

/// The bytes of a tensor as they are to lie in the file.
at::Tensor plainOf(const at::Tensor& tensor) {
  return tensor.detach().cpu().contiguous();
}

SafetensorsHeader describe(const std::filesystem::path& file, const NamedTensors& tensors,
                           const std::map<std::string, std::string>& metadata) {
  SafetensorsHeader header;
  header.metadata = metadata;
  std::set<std::string> names;
  uint64_t at = 0;
  for (const auto& [name, tensor] : tensors) {
    const bool known = !safetensorsName(tensor.scalar_type()).empty();
    if (!known || !names.insert(name).second) {
      failFile(file, "cannot be written: tensor \"", name,
               known ? "\" is there twice." : "\" has a type the format does not know.");
    }
    header.entries.push_back(
        {name, tensor.scalar_type(), tensor.sizes().vec(), at, at + tensor.nbytes()});
    at += tensor.nbytes();
  }
  return header;
}

void addChecksums(SafetensorsHeader& header, const NamedTensors& tensors) {
  std::vector<uint32_t> sums;
  for (const auto& [name, tensor] : tensors) {
    const at::Tensor plain = plainOf(tensor);
    sums.push_back(libdeflate_crc32(0, plain.data_ptr(), plain.nbytes()));
  }
  header.metadata[kChecksumField] = checksumText(headerChecksum(header), sums);
}

std::string textOf(const SafetensorsHeader& header) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  json["__metadata__"] = header.metadata;
  for (const SafetensorsEntry& entry : header.entries)
    json[entry.name] = {{"dtype", safetensorsName(entry.dtype)},
                        {"shape", entry.shape},
                        {"data_offsets", {entry.begin, entry.end}}};
  std::string text = json.dump();
  while ((text.size() + 8) % kAlignment != 0) text.push_back(' ');
  return text;
}

}  // namespace

void writeSafetensors(const std::filesystem::path& file, const NamedTensors& tensors,
                      const std::map<std::string, std::string>& metadata) {
  NamedTensors ordered = tensors;
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return a.second.element_size() > b.second.element_size();
  });
  SafetensorsHeader content = describe(file, ordered, metadata);
  addChecksums(content, ordered);
  const std::string header = textOf(content);
  uint64_t total = header.size() + sizeof(uint64_t);
  for (const auto& [name, tensor] : ordered) total += tensor.nbytes();

  AtomicFile output(file, total);
  std::string size;
  appendLittleEndian(size, uint64_t{header.size()});
  output.write(size);
  output.write(header);
  for (const auto& [name, tensor] : ordered) {
    const at::Tensor plain = plainOf(tensor);
    output.write(plain.data_ptr(), plain.nbytes());
  }
  output.commit();
}

}  // namespace crossflow::models
