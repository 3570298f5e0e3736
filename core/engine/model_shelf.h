// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The models in the user's folders as the rest of the program sees them, and the one that is in
// memory. Knows files, devices and precisions; nothing of requests beyond their names.

#include <QString>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/engine/file_checks.h"
#include "core/engine/memory_plan.h"
#include "core/engine/torch_engine.h"
#include "core/engine/work_clock.h"

namespace crossflow::models {
struct LocatedModel;
class TextToImage;
}  // namespace crossflow::models

namespace crossflow::core {

/// What has to be in memory.
struct ModelWish {
  QString model;  // empty: the starter, or the first complete one
  Precision precision = Precision::Automatic;
  QString device;  // empty: the best there is
  int pictures = 1;
  bool operator==(const ModelWish&) const = default;
};

class ModelShelf {
 public:
  explicit ModelShelf(const EngineOptions& options);
  ~ModelShelf();

  /// From the second call on with a guess of the time that a published model takes: the first list
  /// is wanted while the window opens, and the guess may need a trial of the processor.
  std::vector<ModelSummary> summaries();

  /// A complete model; the folders are read again only when it is not known. Throws
  /// FailureException saying what is missing or what is there instead.
  std::shared_ptr<const models::LocatedModel> find(const QString& id);

  /// Brings the model into memory if it is not there. The memory plan's note goes to `sink`.
  /// Throws Error, Cancelled, FailureException (does not fit).
  models::TextToImage& bring(const ModelWish& wish, std::stop_token stop, WorkClock& clock,
                             const EngineSink& sink);

  /// Whether bring() would have nothing to do.
  bool holds(const ModelWish& wish) const;

  /// Of what bring() brought last: tells apart what decides the bits of a prompt's latent. Cards of
  /// one kind have it in common.
  QString textKey() const;
  /// Whether the text encoder should leave memory after the prompts are encoded.
  bool textEncoderLeaves() const { return !keepTextEncoder_; }
  /// What the loaded model really runs in, where its wish left it open too; Automatic if none is.
  Precision precision() const;
  /// What the loaded model could still run in to take less memory; none if it already does.
  std::optional<Precision> lowerPrecision() const;

  /// What is in memory gives back what it can do without.
  void economise();
  /// Gives everything back.
  void clear();

 private:
  void readFolders();
  /// A complete model among those read last; nullptr if there is none.
  std::shared_ptr<const models::LocatedModel> lookUp(const QString& id) const;
  /// A file of weights, or a place between two models, see model_name.h; kept for the next time.
  std::shared_ptr<const models::LocatedModel> compose(const QString& name);

  const EngineOptions& options_;
  std::vector<std::shared_ptr<const models::LocatedModel>> models_;
  std::vector<std::shared_ptr<const models::LocatedModel>> composed_;  // the newest last
  FileChecks checks_;
  std::unique_ptr<models::TextToImage> loaded_;
  QString key_;      // tells model, precision and device apart
  QString textKey_;  // without the processor's threads
  bool keepTextEncoder_ = true;
  bool listed_ = false;
};

}  // namespace crossflow::core
