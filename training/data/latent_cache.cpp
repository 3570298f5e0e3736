// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latent_cache.h"

#include "models/torch.h"
#include "training/data/picture_data.h"
#include "training/run_error.h"

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

at::Tensor meanLatents(models::KlVae& vae, const std::vector<at::Tensor>& pictures, int64_t batch) {
  std::vector<at::Tensor> means;
  for (const at::Tensor& part : at::stack(pictures).split(batch))
    means.push_back(vae->encodeMoments(toNetworkRange(part)).chunk(2, 1)[0]);
  return at::cat(means);
}

}  // namespace

CachedLatents cacheLatents(models::KlVae& vae, const PictureList& list, const LatentCacheOptions& o,
                           std::vector<std::string>& skipped,
                           const std::function<void(int64_t, int64_t)>& progress) {
  torch::NoGradGuard noGrad;
  CachedLatents cached;
  std::vector<at::Tensor> latents;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const CaptionedPicture& item = list.items[i];
    try {
      const at::Tensor picture = loadPicture(item.file, o.side);
      latents.push_back(meanLatents(vae, views(picture, o, item.mirrorable, i), o.batch));
      cached.names.push_back(item.name);
      cached.captions.push_back(item.captions);
    } catch (const RunError& error) {
      skipped.emplace_back(error.what());
    }
    if (progress) progress(static_cast<int64_t>(i) + 1, static_cast<int64_t>(list.items.size()));
  }
  if (latents.empty())
    throw RunError(protocol::Cause::BadData, "None of the pictures could be read.");
  const at::Tensor all = at::stack(latents);  // [N, V, C, H, W]
  cached.scale = 1.0 / all.std().item<double>();
  cached.latents = (all * cached.scale).to(torch::kHalf);
  return cached;
}

}  // namespace crossflow::training
