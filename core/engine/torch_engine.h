// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The engine over LibTorch. The only way into it from the rest of the program.

#include <functional>
#include <memory>

#include "core/engine/engine.h"

namespace crossflow::core {

class SharedText;

struct EngineOptions {
  QStringList modelFolders;  // looked through in this order
  QString weights;           // networks that every request without a model is drawn with, if any
  QString weightsBase;       // model whose sizes and other files belong to them; empty: found out
  QString tokenizerFolder;   // holds CLIP's merge table; part of the installation
  QString latentFolder;      // of the user's own pictures as latents; empty: there are none
  int threads = 0;           // of the processor; 0: as many as LibTorch likes
  /// On a graphics card pictures of a batch are drawn together: faster, and their last digits
  /// follow from the company. Else each is drawn as if it were alone.
  bool together = false;
  bool previews = true;  // rough pictures while sampling, when they cost little
  /// Of all engines of the process that are to share it; none: the engine has its own.
  std::shared_ptr<SharedText> text;

  /// Tests make memory run out here: called before the networks sample and decode.
  std::function<void(Phase phase, int pictures, bool tiled)> beforeWork;
};

/// One for a process is enough, for any number of models.
std::shared_ptr<SharedText> makeSharedText();

/// One engine belongs to one thread: make, use and destroy it there. Opens no file.
std::unique_ptr<Engine> makeTorchEngine(EngineOptions options);

}  // namespace crossflow::core
