// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The seam between the program and the networks. No torch here: values go in, values come out, so
// that tests use a fake and a later step can put the engine into a child process.

#include <QStringList>
#include <functional>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

#include "core/engine/device.h"
#include "core/engine/job_event.h"
#include "core/requests/request.h"

namespace crossflow::core {

using EngineEvent = std::variant<Progress, Preview, Notice, Picture, Inversion>;
using EngineSink = std::function<void(EngineEvent)>;
using RunResult = std::variant<Finished, Cancelled, Failure>;

/// A file or folder that a model is made of.
struct ModelFile {
  QString role;  // "networks", "autoencoder", "text encoder", "tokenizer"
  QString path;  // empty if it was not found
  qint64 bytes = 0;
};

/// What a page needs to know about a model before it is loaded.
struct ModelSummary {
  QString id, title;
  int imageSize = 0;
  int defaultSteps = 50;
  double defaultGuidance = 7;
  qint64 bytesOnDisk = 0, bytesInMemory = 0;
  bool ready = false;    // every file is there
  QString missing;       // what is not, or cannot be read, as a sentence
  bool damaged = false;  // a file that is there is not what its name says
  bool fits = true;      // this machine has the memory, if need be with the text encoder unloaded
  QString fitNote;       // how it fits or why it does not, as a sentence
  // Of a picture as it draws by default, guessed from its size and this processor; 0: no guess.
  double guessedSeconds = 0;
  std::vector<ModelFile> files;
};

/// How many pieces a prompt has for a model's text encoder, and how many it reads.
struct PieceCount {
  int pieces = 0, read = 0;
};

/// The model called `id`; for an empty one the starter, or else the first that is ready: the same
/// one the engine takes. Null if there is none.
const ModelSummary* chosenModel(const std::vector<ModelSummary>& models, const QString& id);

class Engine {
 public:
  virtual ~Engine() = default;

  /// Blocks (milliseconds): looks at the model folders, loads nothing.
  virtual std::vector<ModelSummary> models() = 0;

  /// Blocks (milliseconds). The best one first, the processor last.
  virtual std::vector<Device> devices();
  /// Blocks (a second at the first call). Cards that cannot be used are in it, too, with the
  /// reason.
  virtual DeviceReport deviceReport();

  /// Blocks (milliseconds), loads no networks. None if the vocabulary is not here.
  virtual std::optional<PieceCount> countPieces(const QString& model, const QString& prompt);

  /// Blocks until the model is in memory. Idempotent.
  virtual RunResult load(const QString& model, Precision precision, const QString& device,
                         std::stop_token stop, const EngineSink& sink) = 0;

  /// Blocks until all pictures are made. Calls `sink` on this thread. Never throws: every exception
  /// of the networks ends here as a Failure. Looks at `stop` between network evaluations.
  virtual RunResult run(const GenerationRequest& request, std::stop_token stop,
                        const EngineSink& sink) = 0;

  /// Blocks until the picture is kept as a latent under its name; tells an Inversion at the end.
  virtual RunResult invert(const InversionRequest& request, std::stop_token stop,
                           const EngineSink& sink);

  /// `interlude` is called on the engine's thread between two steps of run() and runAll(), never
  /// within itself. There run() may be called for a request that canInterleave().
  void setInterlude(std::function<void()> interlude) { interlude_ = std::move(interlude); }
  /// Whether a request can be drawn in the middle of what runs: without loading anything.
  virtual bool canInterleave(const GenerationRequest&) { return false; }

  /// The pictures of several requests, numbered through in their order; frames of a film and
  /// prompts of a list. An engine may advance neighbours together; the pictures are those of run().
  virtual RunResult runAll(const std::vector<GenerationRequest>& requests, std::stop_token stop,
                           const EngineSink& sink);

 protected:
  /// For engines: lets others work now, unless this is their work.
  void makeInterlude();
  bool inInterlude() const { return inInterlude_; }

 private:
  std::function<void()> interlude_;
  bool inInterlude_ = false;
};

}  // namespace crossflow::core
