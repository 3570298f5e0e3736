// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/safetensors_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "models/base/atomic_file.h"
#include "models/base/little_endian.h"
#include "models/files/dtype_names.h"
#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr size_t kAlignment = 64;  // of the data in the file; the format asks for 8

std::string headerOf(const std::filesystem::path& file, const NamedTensors& tensors,
                     const std::map<std::string, std::string>& metadata) {
  nlohmann::ordered_json header = nlohmann::ordered_json::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  uint64_t at = 0;
  for (const auto& [name, tensor] : tensors) {
    const std::string_view dtype = safetensorsName(tensor.scalar_type());
    if (dtype.empty() || header.contains(name)) {
      failFile(file, "cannot be written: tensor \"", name,
               dtype.empty() ? "\" has a type the format does not know." : "\" is there twice.");
    }
    header[name] = {{"dtype", dtype},
                    {"shape", tensor.sizes().vec()},
                    {"data_offsets", {at, at + tensor.nbytes()}}};
    at += tensor.nbytes();
  }
  std::string text = header.dump();
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
  const std::string header = headerOf(file, ordered, metadata);
  uint64_t total = header.size() + sizeof(uint64_t);
  for (const auto& [name, tensor] : ordered) total += tensor.nbytes();

  AtomicFile output(file, total);
  std::string size;
  appendLittleEndian(size, uint64_t{header.size()});
  output.write(size);
  output.write(header);
  for (const auto& [name, tensor] : ordered) {
    const at::Tensor plain = tensor.detach().cpu().contiguous();
    output.write(plain.data_ptr(), plain.nbytes());
  }
  output.commit();
}

}  // namespace crossflow::models
