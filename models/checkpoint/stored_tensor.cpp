// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/stored_tensor.h"

#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <bit>

namespace crossflow::models {

namespace {

constexpr int64_t kChunkBytes = 256 << 10;  // stays in the cache of a core
// A mapping costs a system call and whole pages; below this a copy is cheaper.
constexpr uint64_t kSmallestView = 64 << 10;

/// Plain layout, other dtype: a piece at a time, so that no second copy of a weight exists.
at::Tensor convertPlain(const MappedFile& file, const StoredTensor& tensor, at::ScalarType dtype,
                        const ByteWatcher& watcher) {
  const int64_t elementSize = static_cast<int64_t>(c10::elementSize(tensor.dtype));
  const int64_t total = tensor.elements(), step = kChunkBytes / elementSize;
  at::Tensor result = at::empty({total}, at::TensorOptions(dtype));
  at::Tensor chunk = at::empty({std::min(total, step)}, at::TensorOptions(tensor.dtype));
  for (int64_t done = 0; done < total; done += step) {
    const int64_t count = std::min(step, total - done);
    file.read(tensor.offset + static_cast<uint64_t>(done * elementSize), chunk.data_ptr(),
              static_cast<uint64_t>(count * elementSize));
    if (watcher) watcher(chunk.data_ptr(), static_cast<size_t>(count * elementSize));
    result.narrow(0, done, count).copy_(chunk.narrow(0, 0, count));
  }
  return result.view(tensor.shape);
}

at::Tensor readPlain(const MappedFile& file, const StoredTensor& tensor,
                     const ByteWatcher& watcher) {
  at::Tensor result = at::empty(tensor.shape, at::TensorOptions(tensor.dtype));
  file.read(tensor.offset, result.data_ptr(), static_cast<uint64_t>(result.nbytes()));
  if (watcher) watcher(result.data_ptr(), result.nbytes());
  return result;
}

/// Any strides: gathered from a mapping that ends here.
at::Tensor gather(const MappedFile& file, const StoredTensor& tensor, at::ScalarType dtype) {
  int64_t last = 0;
  for (size_t i = 0; i < tensor.shape.size(); ++i) {
    last += (tensor.shape[i] - 1) * tensor.strides[i];
  }
  const int64_t span = last + 1;
  if (tensor.offset % c10::elementSize(tensor.dtype) != 0) {
    const StoredTensor whole{tensor.dtype, {span}, {1}, tensor.offset};
    return readPlain(file, whole, nullptr)
        .as_strided(tensor.shape, tensor.strides)
        .to(dtype)
        .contiguous();
  }
  at::Tensor result = at::empty(tensor.shape, at::TensorOptions(dtype));
  const uint64_t bytes = static_cast<uint64_t>(span) * c10::elementSize(tensor.dtype);
  const std::shared_ptr<std::byte> window = file.view(tensor.offset, bytes);
  return result.copy_(
      at::from_blob(window.get(), tensor.shape, tensor.strides, at::TensorOptions(tensor.dtype)));
}

}  // namespace

int64_t StoredTensor::elements() const {
  int64_t count = 1;
  for (const int64_t size : shape) count *= size;
  return count;
}

uint64_t StoredTensor::bytes() const {
  return static_cast<uint64_t>(elements()) * c10::elementSize(dtype);
}

bool StoredTensor::contiguous() const {
  int64_t expected = 1;
  for (size_t i = shape.size(); i-- > 0;) {
    if (shape[i] != 1 && strides[i] != expected) return false;
    expected *= shape[i];
  }
  return true;
}

bool readsInOrder(const StoredTensor& tensor, std::optional<at::ScalarType> dtype) {
  const bool asItIs = dtype.value_or(tensor.dtype) == tensor.dtype;
  const bool viewable = tensor.offset % c10::elementSize(tensor.dtype) == 0;
  return tensor.elements() > 0 && tensor.contiguous() &&
         (!asItIs || !viewable || tensor.bytes() < kSmallestView);
}

at::Tensor readStoredTensor(const std::shared_ptr<const MappedFile>& file,
                            const StoredTensor& tensor, std::optional<at::ScalarType> dtype,
                            const ByteWatcher& watcher) {
  // Weights are ordinary tensors even when a loading happens to run inside an inference scope.
  const c10::InferenceMode ordinary(false);
  const at::ScalarType wanted = dtype.value_or(tensor.dtype);
  if (tensor.elements() == 0) return at::empty(tensor.shape, at::TensorOptions(wanted));
  if (!tensor.contiguous()) return gather(*file, tensor, wanted);
  if (wanted != tensor.dtype) return convertPlain(*file, tensor, wanted, watcher);
  if (readsInOrder(tensor, dtype)) return readPlain(*file, tensor, watcher);
  // A mapping of its own: a weight that is converted and dropped takes its pages with it.
  std::shared_ptr<std::byte> view = file->view(tensor.offset, tensor.bytes());
  void* const data = view.get();
  return at::from_blob(
      data, tensor.shape, [view = std::move(view)](void*) {}, at::TensorOptions(tensor.dtype));
}

}  // namespace crossflow::models
