// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/recordings.h"

#include "models/torch.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "models/base/error.h"
#include "models/base/out_of_memory.h"
#include "models/cuda/cuda_library.h"

namespace crossflow::models {
namespace {

// With text alone and guided, of one number of rows and of another one.
constexpr size_t kMostRecordings = 4;

// At another time than the first one, too: a recording that kept its own would not show at once.
constexpr int kToCompare = 2;
// Of the largest number. The same kernels run, but cuBLAS may choose others where it records.
constexpr double kSameInFloat = 1e-3, kSameInHalf = 2e-2;

}  // namespace

struct Recordings::Recording {
  /// What a recording cannot be told anew.
  struct Kind {
    std::vector<int64_t> shape;
    at::ScalarType type;
    bool guided;
    bool operator==(const Kind&) const = default;
  };
  Kind kind;
  at::Tensor z, velocity;            // [B, C, H, W]
  at::Tensor guidance;               // of no dimension
  double guidanceNow = 0;            // what lies in it
  std::unique_ptr<TimeTable> table;  // of one time
  Replay replay;
  int compared = 0;  // results that were the plain ones
};

Recordings::Recordings(Recorder recorder) : recorder_(std::move(recorder)) {}
Recordings::~Recordings() = default;

std::string Recordings::takeFault() {
  return std::exchange(fault_, {});
}

void Recordings::clear() {
  recordings_.clear();
}

void Recordings::stop(const std::string& why) {
  whyNot_ = why.empty() ? "unknown" : why;
  clear();
}

Recordings::Recording& Recordings::find(const Pass& pass, const at::Tensor& z, bool guided) {
  const Recording::Kind kind{z.sizes().vec(), pass.type, guided};
  const auto found = std::ranges::find(recordings_, kind, [](const auto& r) { return r->kind; });
  if (found != recordings_.end()) {
    std::rotate(recordings_.begin(), found, found + 1);
    return *recordings_.front();
  }
  auto made = std::make_unique<Recording>();
  made->kind = kind;
  made->z = z.clone();
  made->velocity = at::zeros_like(z);
  made->guidance = at::zeros({}, z.options());
  made->table = pass.table.firstTime();
  made->replay = recorder_(z.device(), [&backbone = pass.backbone, r = made.get()] {
    const Pass own{backbone, r->kind.type, *r->table, 0};
    r->velocity.copy_(r->kind.guided ? guidedVelocity(own, r->z, r->guidance)
                                     : textVelocity(own, r->z));
  });
  recordings_.insert(recordings_.begin(), std::move(made));
  if (recordings_.size() > kMostRecordings) recordings_.pop_back();
  return *recordings_.front();
}

void Recordings::check(Recording& recording, const Pass& pass, std::optional<double> guidance) {
  const at::Tensor plain =
      guidance ? guidedVelocity(pass, recording.z, *guidance) : textVelocity(pass, recording.z);
  const double scale = plain.abs().max().item<double>();
  const double off = (recording.velocity - plain).abs().max().item<double>() / scale;
  if (!std::isfinite(scale) || scale == 0) return;  // whoever asked sees to it
  const double most = pass.type == at::kFloat ? kSameInFloat : kSameInHalf;
  if (!(off <= most))
    throw Error("A recorded evaluation differs from a plain one by " + std::to_string(off) +
                " of its scale.");
  ++recording.compared;
}

at::Tensor Recordings::replay(const Pass& pass, const at::Tensor& z,
                              std::optional<double> guidance) {
  Recording& recording = find(pass, z, guidance.has_value());
  recording.z.copy_(z);
  recording.table->rows().copy_(pass.table.rows().narrow(0, pass.index, 1));
  if (guidance && *guidance != recording.guidanceNow) {
    recording.guidance.fill_(*guidance);
    recording.guidanceNow = *guidance;
  }
  recording.replay();
  if (recording.compared < kToCompare) check(recording, pass, guidance);
  return recording.velocity.clone();  // the place is overwritten by the next one
}

std::optional<at::Tensor> Recordings::velocity(const Pass& pass, const at::Tensor& z,
                                               std::optional<double> guidance) {
  if (!whyNot_.empty() || !pass.table.rows().defined()) return std::nullopt;
  std::string why;
  bool full = false;
  try {
    return replay(pass, z, guidance);
  } catch (const std::exception& fault) {
    why = fault.what();
    full = isOutOfMemory(fault);
  }
  fault_ = why.substr(0, why.find('\n'));
  stop(why);  // out of the handler: the fault may hold what is to be given back
  if (full && z.is_cuda()) CudaLibrary::get().emptyCache();
  return std::nullopt;
}

}  // namespace crossflow::models
