// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/numpy/npy_file.h"

#include "models/base/atomic_file.h"
#include "models/files/file_error.h"
#include "models/files/zip_archive.h"
#include "models/files/zip_writer.h"
#include "models/numpy/npy_header.h"
#include "models/numpy/numpy_array.h"
#include "models/numpy/numpy_pickle.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kMaxNpz = uint64_t{256} << 20, kNpzAlignment = 64, kNpzOverhead = 1024;
constexpr std::string_view kSuffix = ".npy";

}  // namespace

ValueTree parseNpy(std::string_view bytes, const std::filesystem::path& file) {
  const NpyHeader header = parseNpyHeader(bytes, file);
  const std::string_view data = bytes.substr(header.size);
  if (header.descr == "|O" || header.descr == "O") {
    return readNumpyPickle(data, file, header.size);
  }
  const auto dtype = dtypeFromNumpy(header.descr);
  if (!dtype) {
    failFile(file, "holds elements of type \"", header.descr.substr(0, 40),
             "\", which this program does not know; save the array as float32.");
  }
  return numpyTensor({*dtype, header.fortran, header.shape}, data, file, "its array");
}

ValueTree readNpy(const std::filesystem::path& file) {
  const std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
  return parseNpy(mapped->readString(0, mapped->size()), file);
}

at::Tensor readNpyTensor(const std::filesystem::path& file) {
  const ValueTree value = readNpy(file);
  if (!value.isTensor()) failFile(file, "holds a dictionary where a plain array is wanted.");
  return value.asTensor();
}

std::string formatNpy(const ValueTree& value) {
  if (!value.isTensor()) return formatNpyHeader("|O", {}) + writeNumpyPickle(value);
  at::Tensor tensor = value.asTensor().detach().cpu().contiguous();
  if (tensor.scalar_type() == at::kBFloat16)
    tensor = tensor.to(at::kFloat);  // numpy has no bfloat16
  const std::string_view descr = numpyName(tensor.scalar_type());
  if (descr.empty()) {
    throw CheckpointError(std::string("A .npy file cannot hold tensors of type ") +
                          c10::toString(tensor.scalar_type()) + ".");
  }
  std::string bytes = formatNpyHeader(descr, tensor.sizes().vec());
  return bytes.append(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes());
}

void writeNpy(const std::filesystem::path& file, const ValueTree& value) {
  writeFileAtomically(file, formatNpy(value));
}

std::map<std::string, ValueTree> readNpz(const std::filesystem::path& file) {
  const ZipArchive archive(MappedFile::open(file));
  std::map<std::string, ValueTree> arrays;
  uint64_t left = kMaxNpz;
  for (const ZipRecord& record : archive.records()) {
    if (!record.name.ends_with(kSuffix)) continue;
    const std::string bytes = archive.readRecord(record, left);
    left -= bytes.size();
    const std::string name = record.name.substr(0, record.name.size() - kSuffix.size());
    arrays.emplace(name, parseNpy(bytes, file / record.name));
  }
  if (arrays.empty()) failFile(file, "holds no arrays; it is no .npz file.");
  return arrays;
}

void writeNpz(const std::filesystem::path& file, const NamedTensors& tensors) {
  uint64_t total = 0;
  for (const auto& [name, tensor] : tensors) total += tensor.nbytes() + kNpzOverhead;
  ZipWriter zip(file, total, kNpzAlignment);
  for (const auto& [name, tensor] : tensors)
    zip.add(name + std::string(kSuffix), formatNpy(tensor));
  zip.commit();
}

}  // namespace crossflow::models
