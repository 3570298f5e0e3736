// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One call of Engine::run or runAll on a loaded model: text phase, then batch after batch sampled,
// decoded and handed over; on a GPU the next batch is sampled while one is decoded. Knows nothing
// of loading; asks its host when memory or precision fails.

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/engine/decode_line.h"
#include "core/engine/memory_plan.h"
#include "core/engine/picture_latents.h"
#include "core/engine/text/shared_text.h"
#include "core/engine/torch_engine.h"
#include "core/engine/work_clock.h"

namespace at {
class Tensor;
}
namespace crossflow::models {
class TextToImage;
struct SampleStep;
}  // namespace crossflow::models

namespace crossflow::core {

/// One picture of a job: a request with count 1 and nothing left to default.
struct RenderItem {
  int index = 0;
  GenerationRequest request;
};

class RenderJob {
 public:
  /// What outlives the job. All references.
  struct Host {
    SharedText& text;
    WorkClock& clock;
    const EngineOptions& options;
    Economy& economy;
    const PictureSet& pictures;       // that the items name
    std::function<void()> interlude;  // between two steps: others may work; may be empty
  };

  /// Tells the clock how much there is to do.
  RenderJob(Host host, std::vector<RenderItem> items, std::stop_token stop, const EngineSink& sink);

  /// From now on this model makes the pictures; `key` tells apart what
  /// its prompts' latents depend on. `precision` is what the pictures say they were made with.
  void use(models::TextToImage& pipeline, const QString& key, Precision precision);

  /// Encodes every prompt that is not in the cache. Throws what the networks throw.
  void encodePrompts();
  /// Samples and decodes the next batch; false when nothing is left. Where the model decodes beside
  /// other work, all but the last batch may be handed over in later calls. What throws is not
  /// counted: calling again repeats it, with the economy as it is then. Pictures that were sampled
  /// before are handed over first, in their order; after one that cannot be decoded none is.
  bool renderBatch();

 private:
  std::vector<RenderItem> nextBatch() const;
  void drawBatch();
  at::Tensor startOf(const RenderItem& item);
  SharedText::Latent latentOf(const QString& prompt);
  at::Tensor draw(const RenderItem& item, const QString& prompt, quint64 seed);
  at::Tensor sampleBatch(const std::vector<RenderItem>& batch, const at::Tensor& z);
  void decode(const RenderItem& item, const at::Tensor& latent, double sampleSeconds);
  void handOverDecoded(bool all);
  void handOver(DecodeLine::Decoded done);
  void reportDecoding();
  void reportStep(const std::vector<RenderItem>& batch, const models::SampleStep& step);
  void maybePreview(const std::vector<RenderItem>& batch, const models::SampleStep& step);
  void letOthersWork();
  double evaluations(const RenderItem& item) const;
  bool dependsOnThreads() const;
  void report(Phase phase, qint64 done, qint64 total);

  Host host_;
  models::TextToImage* pipeline_ = nullptr;
  QString key_;
  std::vector<RenderItem> items_;  // that are not handed over
  DecodeLine decoding_;            // of the first of them
  std::stop_token stop_;
  const EngineSink& sink_;
  qint64 pictures_ = 0;         // of the whole job
  double evaluationsDone_ = 0;  // of pictures handed over
  int previews_ = 0;
  double previewSeconds_ = 0;  // the dearest one so far
  std::chrono::steady_clock::time_point lastStep_, lastPreview_;
  double lastProgress_ = 0;
  double interludes_ = 0;  // seconds of others' work during this batch
};

}  // namespace crossflow::core
