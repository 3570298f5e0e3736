// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/latent_file.h"

#include <algorithm>
#include <span>

#include "models/kernels/parallel_for.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_data.h"

namespace crossflow::training {

namespace {

constexpr std::size_t kLoadedTogether = 64;

struct Loaded {
  at::Tensor picture;  // or why there is none
  std::string problem;
};

// On all processors: beside a GPU that encodes them, decoding is most of the work.
std::vector<Loaded> loadTogether(std::span<const CaptionedPicture> items, int64_t side) {
  std::vector<Loaded> loaded(items.size());
  models::parallelFor(0, static_cast<int64_t>(items.size()), 1, [&](int64_t from, int64_t end) {
    for (auto i = static_cast<std::size_t>(from); i < static_cast<std::size_t>(end); ++i) try {
        loaded[i].picture = loadPicture(items[i].file, side);
      } catch (const RunError& error) {
        loaded[i].problem = error.what();
      }
  });
  return loaded;
}

std::vector<at::Tensor> views(const at::Tensor& picture, const LatentCacheOptions& o,
                              bool mirrorable, uint64_t seed) {
  std::vector<at::Tensor> list{picture};
  for (int64_t v = 1; v < o.views; ++v)
    list.push_back(varied(picture, o.shift, o.mirror && mirrorable,
                          mixSeed(seed, static_cast<uint64_t>(v), 7)));
  return list;
}

// Collects views until a batch is full: small pictures are encoded several times faster together.
class BatchedEncoder {
 public:
  BatchedEncoder(models::KlVae& vae, int64_t batch) : vae_(vae), batch_(batch) {}

  void add(const std::vector<at::Tensor>& pictures) {
    for (const at::Tensor& picture : pictures) {
      waiting_.push_back(picture);
      if (static_cast<int64_t>(waiting_.size()) >= batch_) encodeWaiting();
    }
  }

  /// [number of pictures added, C, H, W]: the means, in order.
  at::Tensor finish() {
    if (!waiting_.empty()) encodeWaiting();
    return at::cat(means_);
  }

 private:
  void encodeWaiting() {
    const at::Tensor pictures =
        toNetworkRange(at::stack(waiting_).contiguous(at::MemoryFormat::ChannelsLast));
    const at::Device device = vae_->quant_conv->weight.device();
    means_.push_back(vae_->encodeMoments(pictures.to(device)).chunk(2, 1)[0].contiguous().cpu());
    waiting_.clear();
  }

  models::KlVae& vae_;
  int64_t batch_;
  std::vector<at::Tensor> waiting_, means_;
};

}  // namespace

CachedLatents cacheLatents(models::KlVae& vae, const PictureList& list, const LatentCacheOptions& o,
                           std::vector<std::string>& skipped,
                           const std::function<void(int64_t, int64_t)>& progress) {
  torch::NoGradGuard noGrad;
  vae->useChannelsLast();
  CachedLatents cached;
  BatchedEncoder encoder(vae, o.batch);
  const std::size_t total = list.items.size();
  std::vector<Loaded> loaded;
  for (std::size_t i = 0; i < total; ++i) {
    if (i % kLoadedTogether == 0)
      loaded = loadTogether(std::span(list.items).subspan(i, std::min(kLoadedTogether, total - i)),
                            o.side);
    const CaptionedPicture& item = list.items[i];
    const auto& [picture, problem] = loaded[i % kLoadedTogether];
    if (picture.defined()) {
      encoder.add(views(picture, o, item.mirrorable, i));
      cached.names.push_back(item.name);
      cached.captions.push_back(item.captions);
      cached.repeats.push_back(item.repeat);
    } else {
      skipped.push_back(problem);
    }
    if (progress) progress(static_cast<int64_t>(i) + 1, static_cast<int64_t>(total));
  }
  if (cached.names.empty())
    throw RunError(protocol::Cause::BadData, "None of the pictures could be read.");
  const auto count = static_cast<int64_t>(cached.names.size());
  const at::Tensor all = encoder.finish().unflatten(0, {count, o.views});  // [N, V, C, H, W]
  cached.scale = o.scale > 0 ? o.scale : 1.0 / all.std().item<double>();
  cached.latents = (all * cached.scale).to(torch::kHalf);
  return cached;
}

}  // namespace crossflow::training
