// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/latent_file.h"

#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_data.h"

namespace crossflow::training {

namespace {

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
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const CaptionedPicture& item = list.items[i];
    try {
      const at::Tensor picture = loadPicture(item.file, o.side);
      encoder.add(views(picture, o, item.mirrorable, i));
      cached.names.push_back(item.name);
      cached.captions.push_back(item.captions);
      cached.repeats.push_back(item.repeat);
    } catch (const RunError& error) {
      skipped.emplace_back(error.what());
    }
    if (progress) progress(static_cast<int64_t>(i) + 1, static_cast<int64_t>(list.items.size()));
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
