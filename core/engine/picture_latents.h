// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The user's own pictures as text latents in files, and which model each belongs to. A latent means
// something to the networks that made it only: to others it is noise.

#include <QHash>
#include <QString>
#include <memory>

#include "core/engine/inversion.h"
#include "core/requests/request.h"

namespace at {
class Tensor;
}
namespace crossflow::models {
struct LocatedModel;
struct TextLatent;
}  // namespace crossflow::models

namespace crossflow::core {

/// By what stands for them in a request ("@holiday").
using PictureSet = QHash<QString, std::shared_ptr<const models::TextLatent>>;

class PictureLatents {
 public:
  /// `folder` is made when something is kept; empty: nothing can be.
  explicit PictureLatents(QString folder) : folder_(std::move(folder)) {}

  /// Reads every picture that the request names and writes down in it which they were. Throws
  /// FailureException: there is none, it is another model's, or another one than it was.
  void resolve(GenerationRequest& request, const models::LocatedModel& model, PictureSet& found);

  /// Throws FailureException where nothing can be kept under this name.
  void expectFree(const InversionRequest& request) const;

  /// Writes latent [1, C, H, W]; blocks until it is on the disk. Throws Error.
  void keep(Inversion& inversion, const InversionRequest& request, const at::Tensor& latent,
            const models::LocatedModel& model);

 private:
  QString identityOf(const models::LocatedModel& model);

  QString folder_;
  QHash<QString, QString> identities_;  // by path, size and time of the last change
};

}  // namespace crossflow::core
