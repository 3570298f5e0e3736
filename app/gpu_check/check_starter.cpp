// SPDX-License-Identifier: GPL-3.0-or-later
// Trains a prepared run where there is a GPU for a while and takes its weights along; caches
// latents with what an autoencoder's run has learnt.
#include <condition_variable>
#include <fstream>
#include <iostream>
#include <mutex>
#include <thread>

#include "app/gpu_check/checks.h"
#include "models/base/counted.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/torch_values.h"
#include "models/torch.h"
#include "training/protocol/run_protocol.h"
#include "training/records/checkpoint_store.h"
#include "training/records/rank_environment.h"
#include "training/run/worker.h"

namespace crossflow::gpu_check {
namespace {

namespace fs = std::filesystem;
using namespace crossflow::training;

constexpr size_t kPieceBytes = size_t{16} << 20;
constexpr const char* kAveraged = "nnet_ema.pth";
// All that comes back may have 60 MB; the rest is for the events.
constexpr std::uintmax_t kMostWeightBytes = 56'000'000;

/// Asks the run to stop after a while; at once silent when it ends by itself.
class StopsAfter {
 public:
  StopsAfter(fs::path run, double minutes)
      : thread_([this, run = std::move(run), minutes](const std::stop_token& stop) {
          std::unique_lock lock(mutex_);
          const auto patience = std::chrono::duration<double>(minutes * 60);
          if (!ended_.wait_for(lock, stop, patience, [] { return false; }) &&
              !stop.stop_requested())
            std::ofstream(run / protocol::kStopFile) << "time is over\n";
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any ended_;
  std::jthread thread_;
};

/// file -> out/<name>.000, .001, ...; `cat out/<name>.* > <name>` puts them together.
void cutInPieces(const fs::path& file, const fs::path& out) {
  std::ifstream in(file, std::ios::binary);
  std::string piece(kPieceBytes, '\0');
  for (int number = 0; in; ++number) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (in.gcount() == 0) break;
    char suffix[16];
    std::snprintf(suffix, sizeof suffix, ".%03d", number);
    std::ofstream(out / (file.filename().string() + suffix), std::ios::binary)
        .write(piece.data(), in.gcount());
  }
}

/// The averaged weights as they are, or in 16 bits in a folder below `out`.
fs::path weightsToTake(const fs::path& checkpoint, const fs::path& out, bool half) {
  fs::path weights = checkpoint / kAveraged;
  if (!half) return weights;
  const auto reader = models::CheckpointReader::open(weights);
  models::ValueDict halves;
  halves.ordered = true;
  for (const models::TensorInfo& tensor : reader->tensors())
    halves.set(tensor.name, reader->read(tensor.name).to(at::kHalf));
  fs::path file = out / "half" / kAveraged;
  fs::create_directories(file.parent_path());
  models::writeTorchFile(file, halves);
  std::cout << "The weights are brought back in 16 bits.\n";
  return file;
}

/// Nothing, and said so, where the run has saved nothing whole.
std::optional<CheckpointEntry> newestOf(const fs::path& run) {
  auto newest = CheckpointStore(run / protocol::kCheckpointFolder, 1).newestWhole();
  if (!newest) std::cerr << "The run left no checkpoint in " << run.string() << ".\n";
  return newest;
}

}  // namespace

int takeWeights(const fs::path& run, const fs::path& out, const Taken& taken) {
  const auto newest = newestOf(run);
  if (!newest) return 1;
  fs::create_directories(out);
  if (taken.everything) {
    for (const auto& entry : fs::directory_iterator(newest->folder)) cutInPieces(entry.path(), out);
  } else {
    const bool tooMany =
        !taken.uncut && fs::file_size(newest->folder / kAveraged) > kMostWeightBytes;
    const fs::path weights = weightsToTake(newest->folder, out, taken.half || tooMany);
    if (taken.uncut)
      fs::copy_file(weights, out / kAveraged, fs::copy_options::overwrite_existing);
    else
      cutInPieces(weights, out);
  }
  fs::remove_all(out / "half");
  for (const std::string_view file : {protocol::kEventFile, protocol::kStatusFile})
    fs::copy_file(run / file, out / file, fs::copy_options::overwrite_existing);
  std::cout << "step " << newest->step << ", weights in " << out.string() << '\n';
  return 0;
}

int trainStarter(const fs::path& run, const fs::path& out, double minutes, const Taken& taken) {
  fs::remove(run / protocol::kStopFile);  // of the time before
  int code = 0;
  {
    const StopsAfter clock(run, minutes);
    code = runWorker(run, RankEnvironment{});
  }
  const int took = takeWeights(run, out, taken);
  return code == 0 ? took : code;
}

int encodeStarter(LatentJob job) {
  if (fs::is_directory(job.weights)) {
    const auto newest = newestOf(job.weights);
    if (!newest) return 1;
    job.weights = newest->folder / kAveraged;
  }
  const auto tell = [](const std::string& sentence) { std::cerr << sentence << '\n'; };
  const LatentReport report = writeLatentCache(job, tell, [](int64_t done, int64_t total) {
    if (done % 1000 == 0 || done == total) std::cout << done << " of " << total << std::endl;
  });
  for (const std::string& sentence : report.skipped) tell(sentence);
  std::cout << job.out.string() << ": " << base::counted(report.pictures, "picture") << ", scale "
            << report.scale << '\n';
  return 0;
}

}  // namespace crossflow::gpu_check
