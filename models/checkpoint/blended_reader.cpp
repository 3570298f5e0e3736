// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/blended_reader.h"

#include "models/base/error.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

class BlendedReader : public CheckpointReader {
 public:
  BlendedReader(PartOfFile from, PartOfFile to, double share)
      : CheckpointReader(from.reader->file(), from.reader->format()),
        from_(std::move(from)),
        to_(std::move(to)),
        share_(share) {
    for (const TensorInfo& info : from_.reader->tensors()) addTensor(info);
    setMetadata(from_.reader->metadata());
  }

 protected:
  at::Tensor readAt(size_t index, std::optional<at::ScalarType> dtype) const override {
    const TensorInfo& info = tensors()[index];
    if (!info.name.starts_with(from_.prefix) || !at::isFloatingType(info.dtype))
      return from_.reader->read(info.name, dtype);
    const std::string name = to_.prefix + info.name.substr(from_.prefix.size());
    const TensorInfo* other = to_.reader->find(name);
    if (other == nullptr || other->shape != info.shape)
      throw CheckpointError(Sentence::tr(
          "%1 and %2 are of different sizes (\"%3\"); only models of the same sizes can "
          "be faded into one another.",
          from_.reader->file(), to_.reader->file(), info.name));
    const at::Tensor mixed = at::lerp(from_.reader->read(info.name, at::kFloat),
                                      to_.reader->read(name, at::kFloat), share_);
    return mixed.to(dtype.value_or(info.dtype));
  }

 private:
  PartOfFile from_, to_;
  double share_;
};

}  // namespace

std::unique_ptr<CheckpointReader> blendParts(PartOfFile from, PartOfFile to, double share) {
  return std::make_unique<BlendedReader>(std::move(from), std::move(to), share);
}

}  // namespace crossflow::models
