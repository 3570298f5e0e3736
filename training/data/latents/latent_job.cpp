// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/latents/latent_job.h"

#include "models/base/error.h"
#include "models/config/model_config_json.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/latents/start_scale.h"

namespace crossflow::training {

namespace {

models::ModelConfig sizesIn(const std::filesystem::path& file) {
  try {
    return models::readModelConfig(file);
  } catch (const base::Error& error) {
    throw RunError(protocol::Cause::BadConfig, error.what());
  }
}

}  // namespace

LatentReport writeLatentCache(LatentJob job, const std::function<void(const std::string&)>& tell,
                              const std::function<void(int64_t, int64_t)>& progress) {
  const models::ModelConfig config = sizesIn(job.model);
  job.options.side = config.imageSize;
  job.options.scale =
      job.sibling.empty() ? startScale(job.start) : readCachedLatents(job.sibling).scale;
  models::KlVae vae(config.vae);
  models::loadKlVae(vae, job.weights);
  vae->eval();
  vae->to(job.device);
  PictureList list = readPictureList(job.pictures, job.root);
  for (const ListComplaint& complaint : list.complaints) tell(complaint.sentence);
  if (!job.all) list = keepSplit(std::move(list), true);
  LatentReport report;
  const CachedLatents cached = cacheLatents(vae, list, job.options, report.skipped, progress);
  writeCachedLatents(job.out, cached);
  report.pictures = static_cast<int64_t>(cached.names.size());
  report.scale = cached.scale;
  return report;
}

}  // namespace crossflow::training
