// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <unordered_map>

#include "models/checkpoint/torch_pickle.h"
#include "models/checkpoint/torch_values.h"
#include "models/files/file_error.h"
#include "models/files/zip_writer.h"
#include "models/pickle/pickle_writer.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kEntryAlignment = 64;
constexpr uint64_t kOverhead = 256;  // of headers and directory, per record

/// Collects the tensors of a tree while their descriptions go into the pickle.
class StorageTable {
 public:
  explicit StorageTable(const std::filesystem::path& file) : file_(file) {}

  void describe(PickleWriter& pickle, const at::Tensor& tensor) {
    if (!tensor.defined()) failFile(file_, "cannot be written: a tensor in it has no value.");
    const std::string_view storage = torchStorageName(tensor.scalar_type());
    if (storage.empty()) {
      failFile(file_, "cannot be written: PyTorch files hold no tensors of type ",
               c10::toString(tensor.scalar_type()), ".");
    }
    pickle.global("torch._utils", "_rebuild_tensor_v2");
    pickle.mark();
    pickle.mark();
    pickle.text("storage");
    pickle.global("torch", storage);
    pickle.text(std::to_string(numberOf(tensor)));
    pickle.text("cpu");
    pickle.integer(tensor.numel());
    pickle.tuple();
    pickle.persistent();
    pickle.integer(0);
    pickle.intTuple(tensor.sizes());
    pickle.intTuple(contiguousStrides(tensor.sizes()));
    pickle.boolean(false);
    pickle.global("collections", "OrderedDict");  // backward hooks: none
    pickle.emptyTuple();
    pickle.call();
    pickle.tuple();
    pickle.call();
  }

  const std::vector<at::Tensor>& tensors() const { return tensors_; }
  uint64_t bytes() const {
    uint64_t sum = 0;
    for (const at::Tensor& tensor : tensors_) sum += tensor.nbytes() + kOverhead;
    return sum;
  }

 private:
  size_t numberOf(const at::Tensor& tensor) {
    if (tensor.numel() > 0) {
      // Tied weights: the same memory seen in the same way.
      for (const size_t number : seen_[tensor.data_ptr()]) {
        const at::Tensor& known = tensors_[number];
        if (known.scalar_type() == tensor.scalar_type() && known.sizes() == tensor.sizes() &&
            known.strides() == tensor.strides()) {
          return number;
        }
      }
      seen_[tensor.data_ptr()].push_back(tensors_.size());
    }
    tensors_.push_back(tensor);
    return tensors_.size() - 1;
  }

  static std::vector<int64_t> contiguousStrides(at::IntArrayRef sizes) {
    std::vector<int64_t> strides(sizes.size(), 1);
    for (size_t i = sizes.size(); i-- > 1;) {
      strides[i - 1] = strides[i] * std::max<int64_t>(sizes[i], 1);
    }
    return strides;
  }

  const std::filesystem::path& file_;
  std::vector<at::Tensor> tensors_;
  std::unordered_map<const void*, std::vector<size_t>> seen_;
};

}  // namespace

void writeTorchFile(const std::filesystem::path& file, const ValueTree& value) {
  StorageTable storages(file);
  PickleWriter pickle(2, [&](PickleWriter& writer, const at::Tensor& tensor) {
    storages.describe(writer, tensor);
  });
  pickle.value(value);
  const std::string description = pickle.finish();

  ZipWriter zip(file, storages.bytes() + description.size() + kOverhead, kEntryAlignment);
  zip.add("archive/data.pkl", description);
  zip.add("archive/byteorder", "little");
  for (size_t i = 0; i < storages.tensors().size(); ++i) {
    const at::Tensor tensor = storages.tensors()[i].detach().cpu().contiguous();
    zip.add("archive/data/" + std::to_string(i), tensor.data_ptr(), tensor.nbytes());
  }
  zip.add("archive/version", "3\n");
  zip.commit();
}

}  // namespace crossflow::models
