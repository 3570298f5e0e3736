// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/worker.h"

#include <optional>
#include <thread>

#include "models/config/model_config_json.h"
#include "models/cuda/cuda_library.h"
#include "models/cuda/tf32.h"
#include "models/pipeline/precision_trial.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/evaluation/run_evaluation.h"
#include "training/loop/deterministic.h"
#include "training/loop/training_loop.h"
#include "training/records/log.h"
#include "training/records/run_lock.h"
#include "training/records/schedule_record.h"
#include "training/records/stop_signal.h"
#include "training/run/describe_model.h"
#include "training/run/last_words.h"
#include "training/run/needed_memory.h"
#include "training/run/run_setup.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;
using protocol::EventKind;

namespace {

void setThreads(const DeviceConfig& devices, int64_t localWorld) {
  const auto cores = static_cast<int64_t>(std::max(1u, std::thread::hardware_concurrency()));
  const int64_t shared = std::max<int64_t>(1, cores / localWorld);
  at::set_num_threads(static_cast<int>(devices.threads > 0 ? devices.threads : shared));
}

at::Device chooseDevice(const DeviceConfig& devices, const RankEnvironment& environment) {
  if (devices.kind == DeviceConfig::Kind::Cpu) return at::kCPU;
  const models::CudaLibrary& cuda = models::CudaLibrary::get();
  const auto found = static_cast<int64_t>(cuda.devices().size());
  // A launcher that gives every process a card of its own (srun --gpus-per-task=1) shows it no
  // other; NCCL refuses two processes on one card.
  const int64_t number = found == 1 && environment.placesDevices ? 0 : environment.localRank;
  if (number < found)
    return {at::kCUDA,
            static_cast<at::DeviceIndex>(cuda.devices()[static_cast<std::size_t>(number)].index)};
  if (devices.kind == DeviceConfig::Kind::Cuda || found > 0)
    throw RunError(Cause::NoDevice,
                   "GPU number " + std::to_string(number) +
                       " cannot be used: this machine offers " + std::to_string(found) + ". " +
                       cuda.whyNot().english(),
                   "Check the NVIDIA driver, lower devices.count, or set devices.kind to \"cpu\".");
  return at::kCPU;
}

// The first sample after it is another one, or its noise is.
void tellChanges(const fs::path& checkpoint, const ScheduleRecord& schedule, int64_t step,
                 RunJournal& journal) {
  const std::string changes = changesSince(checkpoint, schedule);
  if (changes.empty()) return;
  const std::string text =
      "The run goes on with other settings than it was saved with (" + changes +
      "): from here on it is not the run that it would have been without a break.";
  journal.event(EventKind::Notice, step, {{"text", text}});
  logInfo(text);
}

/// What `precision` and `deterministic` mean on this device.
void setNumbers(TrainSchedule& schedule, at::Device device) {
  using Precision = TrainSchedule::Precision;
  if (!device.is_cuda()) return;
  const models::CudaDevice* card = models::CudaLibrary::get().device(device.index());
  if (schedule.precision == Precision::Auto)
    schedule.bf16 = card != nullptr && card->fastBFloat16();
  // Products that stay in fp32 use TF32, but for those who ask for fp32 by name.
  const bool exact = schedule.precision == Precision::Fp32;
  models::useTf32(exact ? models::Tf32::Nowhere : models::Tf32::Everywhere, device);
  if (schedule.deterministic) {
    useDeterministic(true);  // no product has been asked for yet
  } else {
    at::globalContext().setBenchmarkCuDNN(true);  // shapes stay the same for the whole run
  }
}

void resume(CheckpointStore& checkpoints, TrainState& state, RunJournal& journal,
            const ScheduleRecord& schedule) {
  std::vector<std::string> damaged;
  const auto newest = checkpoints.newestWhole(&damaged);
  for (const std::string& text : damaged) journal.event(EventKind::Notice, 0, {{"text", text}});
  if (!newest) return;
  readStateFiles(newest->folder, state);
  journal.checkpoint(newest->folder.filename().string());
  journal.event(EventKind::Resumed, state.step, {{"file", newest->folder.filename().string()}});
  journal.moved(state.step);
  logInfo("resumed from " + newest->folder.string());
  tellChanges(newest->folder, schedule, state.step, journal);
}

EvaluationCrew crewOf(Ranks& ranks) {
  return {ranks.rank(), ranks.world(),
          [&ranks](const at::Tensor& rows) { return ranks.gatherRows(rows); },
          [&ranks](std::vector<double> values) { return ranks.mean(std::move(values)); }};
}

// With the model's description a checkpoint's folder can be drawn with as it lies.
std::function<void(const fs::path&)> describer(const TrainConfig& config,
                                               const ScheduleRecord& schedule) {
  std::optional<models::ModelConfig> model;
  if (config.task == TaskKind::Flow) model = describeModel(config);
  return [model = std::move(model), schedule](const fs::path& checkpoint) {
    if (model) models::writeModelConfig(checkpoint / "config.json", *model);
    writeSchedule(checkpoint, schedule);
  };
}

// Which tensors a run began with from another's weights: whole in the log, in a sentence for
// people.
void tellStart(const StartReport& start, RunJournal& journal) {
  journal.event(EventKind::Notice, 0, {{"text", "Starting " + start.sentence() + "."}});
  if (!journal.writes()) return;
  logInfo("starting " + start.sentence());
  for (const auto& [word, fate] : {std::pair("taken", StartTensor::Fate::Taken),
                                   std::pair("resampled", StartTensor::Fate::Resampled),
                                   std::pair("new", StartTensor::Fate::New)})
    for (const std::string& line : start.lines(fate)) logInfo(std::string(word) + ": " + line);
}

// For somebody whose job hangs because one of its machines cannot be reached.
void tellMeeting(const RankEnvironment& place) {
  if (place.world == 1) return;
  logInfo("Rank " + std::to_string(place.rank) + " of " + std::to_string(place.world) +
          " waits for the others at " + place.masterAddress + ":" +
          std::to_string(place.masterPort) + ".");
}

// Without units for bf16 a processor takes twice as long in it as in fp32.
bool fitPrecision(TrainConfig& config, at::Device device) {
  if (!config.train.bf16 || !device.is_cpu()) return false;
  config.train.bf16 = models::bestCpuPrecision() == at::kBFloat16;
  return !config.train.bf16;
}

// Everything between the configuration and the end of the run; `step` is for the error file.
void train(const fs::path& run, const RankEnvironment& environment, int64_t& step) {
  TrainConfig config = readTrainConfig(run);
  checkShare(config, environment.world);
  setThreads(config.devices, environment.localWorld);
  const at::Device device = chooseDevice(config.devices, environment);
  requireMemory(config, device, environment.localWorld);
  setNumbers(config.train, device);
  const bool fp32Instead = fitPrecision(config, device);
  tellMeeting(environment);
  const auto ranks = Ranks::join(environment, device);
  listenForStopSignals();  // what can be saved is from here on
  RunJournal journal(run, ranks->isFirst(), config.train.steps, ranks->world(),
                     config.train.tensorboard);
  TrainNetworks networks = makeTrainNetworks(config);
  networks.to(device);
  RunSetup setup = makeRunSetup(config, networks, *ranks, device);
  TrainState state(networks.parameters(), config.optimizer);
  CheckpointStore checkpoints(run / protocol::kCheckpointFolder, config.train.keepLast);
  if (ranks->isFirst()) {
    checkpoints.removeLeftovers();
    checkpoints.requireSpace(stateBytes(state.parameters));
  }
  setup.task->follow(state.average.tensors());
  const ScheduleRecord schedule = scheduleOf(config.train, ranks->world(), setup.data->size());
  resume(checkpoints, state, journal, schedule);
  if (networks.start && state.step == 0) tellStart(*networks.start, journal);
  ranks->shareParameters(state.parameters);
  journal.event(EventKind::Started, state.step,
                {{"world", ranks->world()},
                 {"device", device.str()},
                 {"parameters", state.parameters.elements()},
                 {"samples", setup.data->size()},
                 {"validation_samples", setup.validation ? setup.validation->size() : 0},
                 {"batch", config.train.batchSize}});
  if (fp32Instead)
    setup.notices.push_back(
        "This processor is faster in fp32 than in bf16: the run computes in fp32.");
  for (const std::string& text : setup.notices)
    journal.event(EventKind::Notice, state.step, {{"text", text}});
  struct StepReport {  // also when an exception passes
    TrainState& state;
    int64_t& step;
    ~StepReport() { step = state.step; }
  } report{state, step};
  std::unique_ptr<RunEvaluation> evaluation;
  if (config.evaluation.measures())
    evaluation = std::make_unique<RunEvaluation>(
        config, setup.validation ? *setup.validation : *setup.data, *setup.task, crewOf(*ranks),
        device, [&](const std::string& text) {
          journal.event(EventKind::Notice, state.step, {{"text", text}});
        });
  TrainingLoop(
      {config, *ranks, *setup.task, state, *setup.data, checkpoints, journal,
       [&networks](bool on) { networks.train(on); }, device, evaluation.get(),
       describer(config, schedule),
       device.is_cuda() && config.train.recorded ? models::deviceRecorder() : models::Recorder(),
       /*readLate=*/device.is_cuda()})
      .run();
}

}  // namespace

int runWorker(const fs::path& run, const RankEnvironment& environment) {
  int64_t step = 0;
  std::optional<RunLock> lock;
  try {  // the other ranks' lock is that of their launcher or of rank 0
    if (environment.rank == 0) lock.emplace(RunLock::take(run));
  } catch (const RunError& error) {  // not a word of it in a folder that is another's
    logError(std::string(error.what()) + " " + error.suggestion);
    return protocol::exitCode(error.cause);
  }
  reportLastWords(run, environment.rank);
  try {
    train(run, environment, step);
    return protocol::exitCode(Cause::None);
  } catch (...) {
    const RunFailure failure = currentFailure();
    reportFailure(run, environment.rank, step, failure);
    return protocol::exitCode(failure.cause);
  }
}

}  // namespace crossflow::training
