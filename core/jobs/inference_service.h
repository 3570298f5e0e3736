// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the pages talk to. Lives on the GUI thread; nothing here blocks except the destructor, which
// waits until running jobs have heard the stop (one network evaluation). Requests go down as
// values, events come up as one signal; nobody asks back.

#include <QObject>
#include <QStringList>
#include <memory>
#include <vector>

#include "core/engine/time_estimate.h"
#include "core/jobs/inference_worker.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/piece_counter.h"

namespace crossflow::core {

/// One render that waits or runs.
struct QueuedRender {
  JobId id{};
  GenerationRequest request;
  bool running = false;
  double fraction = 0;
  bool film = false;  // its request is the first frame's, its count that of all to be drawn
};

class InferenceService : public QObject {
  Q_OBJECT

 public:
  struct Options {
    QStringList devices{QString()};  // one worker each; "" lets the engine choose
    PictureSaver save;               // called on a worker; empty: nothing is saved
    // One more worker for every further graphics card, as soon as the engine says what there is.
    bool allCards = false;
  };

  InferenceService(EngineFactory factory, Options options, QObject* parent = nullptr);
  ~InferenceService() override;

  /// Queues a full render; its pictures are saved.
  JobId submit(const GenerationRequest& request);
  /// Queues the frames of a film; see FilmTask.
  JobId submitFilm(FilmTask film);
  /// Latest wins: an older preview is given up. Its pictures are not saved. An urgent one passes
  /// between two steps of a running job that uses the same model.
  JobId preview(const GenerationRequest& request, PreviewUrgency urgency = PreviewUrgency::AtOnce);
  JobId load(const QString& model, Precision precision = Precision::Automatic);
  /// Goes before the renders that wait; an Inversion is among its events.
  JobId invert(const InversionRequest& request);
  /// The answer comes as modelsListed.
  void refreshModels();

  /// The answer comes as piecesCounted, beside whatever runs; the newest question wins. No answer
  /// where the model or its vocabulary is not here.
  void countPieces(const QString& model, const QString& prompt);

  void cancel(JobId id);
  void cancelAll();
  /// Moves a waiting render to `position` among the waiting ones.
  void move(JobId id, int position);
  void setPaused(bool paused);
  bool paused() const { return paused_; }

  /// Running renders first, then the waiting ones in order.
  std::vector<QueuedRender> renders() const;
  const std::vector<ModelSummary>& models() const { return models_; }
  /// As the engine named them; empty until it has.
  const DeviceReport& devices() const { return devices_; }
  /// Renders and films begin when jobEvent() has told so; for whoever remembers what the program
  /// died of.
  void tellBeforeStart() { gate_.hold(); }
  int workers() const { return static_cast<int>(workers_.size()); }

  /// Of a model, or of the first one that is ready when the choice is left open.
  int defaultSteps(const QString& model) const;

  /// Seconds until a request submitted now would be done; none before the model was seen at work.
  std::optional<double> estimate(const GenerationRequest& request) const;
  /// The same with nothing in the queue.
  std::optional<double> estimateAlone(const GenerationRequest& request) const;
  /// Teaches the estimate from earlier sessions, of the same devices.
  void learn(const GenerationRequest& request, double seconds);

 Q_SIGNALS:
  void jobEvent(const crossflow::core::JobEvent& event);
  void queueChanged();
  /// A prompt has `pieces` pieces, of which the text encoder reads the first `read`.
  void piecesCounted(const QString& prompt, int pieces, int read);
  void modelsListed(const std::vector<crossflow::core::ModelSummary>& models);
  void devicesListed();

 private:
  JobId nextId();
  Job makeJob(Task task);
  Q_INVOKABLE void drain();
  void receive(JobEvent event);
  void receiveModels(std::vector<ModelSummary> models);
  void receiveDevices(const std::vector<Device>& devices);
  ModelSummary modelOf(const QString& model) const;
  void addWorker(const QString& device);
  void end(JobId id);

  EngineFactory factory_;
  PictureSaver save_;
  bool allCards_;
  quint64 lastId_ = 0;
  bool paused_ = false;
  std::vector<QueuedRender> renders_;
  std::vector<ModelSummary> models_;
  DeviceReport devices_;
  TimeEstimate times_;
  JobQueue queue_;
  StartGate gate_;
  std::unique_ptr<PieceCounter> pieces_;                   // made when it is first asked
  std::vector<std::unique_ptr<InferenceWorker>> workers_;  // after the queue: they end first
};

}  // namespace crossflow::core
