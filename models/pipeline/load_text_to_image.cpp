// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the files of a located model into networks.
#include <algorithm>
#include <sstream>

#include "models/backbones/dimr.h"
#include "models/backbones/make_backbone.h"
#include "models/backbones/recordings.h"
#include "models/base/error.h"
#include "models/checkpoint/blended_reader.h"
#include "models/checkpoint/key_match.h"
#include "models/checkpoint/load_state_dict.h"
#include "models/cuda/device_kernels.h"
#include "models/cuda/named_device.h"
#include "models/cuda/tf32.h"
#include "models/files/file_error.h"
#include "models/freed_memory.h"
#include "models/kernels/fused_group_norm.h"
#include "models/pipeline/linear_loading.h"
#include "models/pipeline/model_fit.h"
#include "models/pipeline/text_to_image.h"
#include "models/text/clip_text_encoder.h"
#include "models/text/t5_text_encoder.h"
#include "models/text/text_encoder.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

using Role = ModelFile::Role;
using Reader = std::shared_ptr<CheckpointReader>;

// Tables of times that stay: of the pictures that are drawn, and of the previews beside them.
constexpr size_t kKeptTables = 2;

/// The file of a part, or what lies between it and that of another model.
Reader openPart(const LocatedModel& model, Role role) {
  const LocatedFile& own = model.file(role);
  Reader reader = CheckpointReader::open(own.path);
  const auto other = std::ranges::find(model.fadeTo, role, &LocatedFile::role);
  if (other == model.fadeTo.end() || (other->path == own.path && other->prefix == own.prefix))
    return reader;
  return blendParts({reader, own.prefix}, {CheckpointReader::open(other->path), other->prefix},
                    model.fade);
}

/// Bytes that loading with these options will read.
int64_t bytesToRead(const CheckpointReader& reader, const LoadOptions& options) {
  int64_t bytes = 0;
  for (const TensorInfo& info : reader.tensors()) {
    if (!info.name.starts_with(options.prefix)) continue;
    const std::string_view name = std::string_view(info.name).substr(options.prefix.size());
    const bool ignored =
        std::any_of(options.ignoredPrefixes.begin(), options.ignoredPrefixes.end(),
                    [&](const std::string& prefix) { return name.starts_with(prefix); });
    if (!ignored) bytes += info.bytes();
  }
  return bytes;
}

/// No picture can come from such weights, and nothing later would say which ones they are.
void expectFiniteWeights(const LoadReport& report, const CheckpointReader& reader) {
  const size_t count = report.notFinite.size();
  if (count == 0) return;
  const std::string& first = report.notFinite.front();
  const Sentence which =
      count > 1 ? Sentence::tr("%1 and of %2 more", first, count - 1) : Sentence(first);
  throw NumericError(
      Sentence::tr("\"%1\": the weights of %2 hold numbers that are not finite; get the file again "
                   "or choose another.",
                   reader.file(), which));
}

void expectFit(const torch::nn::Module& module, const CheckpointReader& reader,
               const LoadOptions& options) {
  const KeyMatch match = matchKeys(module, reader.tensors(), options);
  if (!match.report.complete())
    failFile(reader.file(), Sentence::tr("does not fit this network: %1", match.report.describe()));
}

/// Modules are built as ordinary tensors even where the caller works in inference mode: weights are
/// put into them afterwards, and a tensor born in inference mode has no version to take them with.
struct OrdinaryTensors {
  c10::InferenceMode ordinary{false};
  torch::NoGradGuard noGrad;
};

/// Everything load() needs to know about one of the files while it reads them one after another.
class Loader {
 public:
  Loader(const LocatedModel& model, const LoadSettings& settings, std::stop_token stop,
         const LoadProgress& progress)
      : model_(model), settings_(settings), stop_(stop), progress_(progress) {}

  std::unique_ptr<TextToImage> run();
  void check();

 private:
  Reader open(Role role);
  LoadOptions backboneOptions() const;
  LoadOptions textVeOptions() const;
  LoadOptions vaeOptions(const CheckpointReader& reader) const;
  std::unique_ptr<TextSide> makeTextSide(TextVe textVe) const;
  LoadProgress progressOf(int64_t bytes);
  void fill(torch::nn::Module& module, const CheckpointReader& reader, LoadOptions options);
  void fillBackbone(Backbone& backbone, const CheckpointReader& reader);

  const LocatedModel& model_;
  const LoadSettings& settings_;
  std::stop_token stop_;
  const LoadProgress& progress_;
  int64_t done_ = 0, total_ = 0;
};

Reader Loader::open(Role role) {
  return openPart(model_, role);
}

LoadOptions Loader::backboneOptions() const {
  LoadOptions options;
  options.prefix = model_.file(Role::Network).prefix;
  options.ignoredPrefixes = keysBesideBackbone();
  options.dtype = settings_.precision.backbone;
  return options;
}

LoadOptions Loader::textVeOptions() const {
  LoadOptions options;
  options.prefix = model_.file(Role::Network).prefix + kContextEncoderPrefix;
  options.dtype = settings_.precision.ends;
  return options;
}

LoadOptions Loader::vaeOptions(const CheckpointReader& reader) const {
  LoadOptions options = klVaeLoadOptions(reader);
  if (const std::string& prefix = model_.file(Role::Autoencoder).prefix; !prefix.empty()) {
    options = {};
    options.prefix = prefix;
  }
  options.dtype = settings_.precision.ends;
  return options;
}

/// Progress of the next `bytes` of the whole, from a part's own (done, total).
LoadProgress Loader::progressOf(int64_t bytes) {
  return [this, bytes, before = done_](int64_t done, int64_t total) {
    const double share = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 1;
    done_ = before + static_cast<int64_t>(share * static_cast<double>(bytes));
    if (progress_) progress_(done_, total_);
  };
}

void Loader::fill(torch::nn::Module& module, const CheckpointReader& reader, LoadOptions options) {
  const int64_t bytes = bytesToRead(reader, options), before = done_;
  options.device = settings_.device;
  options.stop = stop_;
  options.progress = progressOf(bytes);
  expectFiniteWeights(loadStateDict(module, reader, options), reader);
  done_ = before + bytes;
}

void Loader::fillBackbone(Backbone& backbone, const CheckpointReader& reader) {
  LoadOptions options = backboneOptions();
  if (settings_.device.is_cpu()) {
    LoadOptions own = options;
    own.stop = stop_;
    own.progress = [this, before = done_](int64_t read, int64_t) {
      done_ = before + read;
      if (progress_) progress_(done_, total_);
    };
    const std::vector<std::string> ready = loadFastLinears(
        backbone, reader, own, settings_.precision.int8Linears,
        [&reader](const LoadReport& report) { expectFiniteWeights(report, reader); });
    options.ignoredPrefixes.insert(options.ignoredPrefixes.end(), ready.begin(), ready.end());
  }
  fill(backbone, reader, options);
}

LoadOptions textEncoderOptions(const LocatedModel& model, const CheckpointReader& reader) {
  LoadOptions options;
  if (const std::string& prefix = model.file(Role::TextEncoder).prefix; !prefix.empty())
    options.prefix = prefix;
  else if (model.config.textEncoder == TextEncoderKind::Clip)
    options = clipTextLoadOptions(reader);
  else
    options = t5LoadOptions(reader);
  return options;
}

/// The half that makes pictures alone; what goes in is brought to its first layer's type.
void useForDecoding(KlVaeImpl& vae, at::ScalarType type) {
  vae.post_quant_conv->to(type);
  vae.decoder->to(type);
}

/// Tells apart what an encoder's features depend on.
std::string encoderKey(const LocatedModel& model, const LoadSettings& settings) {
  const LocatedFile& file = model.file(Role::TextEncoder);
  std::error_code unknown;  // then it is not there, which the loader says
  const auto written = std::filesystem::last_write_time(file.path, unknown).time_since_epoch();
  std::ostringstream key;
  key << file.path << '|' << file.prefix << '|' << file.bytes << '|' << written.count() << '|'
      << settings.precision.textEncoder << '|' << deviceKind(settings.device);
  return key.str();
}

std::unique_ptr<TextSide> Loader::makeTextSide(TextVe textVe) const {
  const auto loader = [model = model_, settings = settings_](
                          std::stop_token stop, const TextSide::LoadProgress& progress) {
    const OrdinaryTensors ordinary;
    const Reader reader = openPart(model, Role::TextEncoder);
    std::shared_ptr<TextEncoder> encoder = makeTextEncoder(model.config);
    LoadOptions options = textEncoderOptions(model, *reader);
    options.dtype = settings.precision.textEncoder;
    options.device = settings.device;
    options.stop = stop;
    options.progress = progress;
    expectFiniteWeights(loadStateDict(*encoder, *reader, options), *reader);
    encoder->eval();
    return encoder;
  };
  return std::make_unique<TextSide>(
      model_.config,
      makeTokenizer(model_.config, model_.vocabulary(settings_.tokenizerFolder),
                    model_.config.textVe.tokens),
      std::move(textVe), loader, settings_.device,
      settings_.encoders ? settings_.encoders->seat(encoderKey(model_, settings_)) : nullptr);
}

// Memory of networks that nothing is written into is not taken.
void Loader::check() {
  const OrdinaryTensors ordinary;
  const Reader net = open(Role::Network), vaeFile = open(Role::Autoencoder),
               text = open(Role::TextEncoder);
  expectFit(*TextVe(model_.config.textVe), *net, textVeOptions());
  expectFit(*makeBackbone(model_.config.backbone), *net, backboneOptions());
  expectFit(*KlVae(model_.config.vae), *vaeFile, vaeOptions(*vaeFile));
  expectFit(*makeTextEncoder(model_.config), *text, textEncoderOptions(model_, *text));
}

std::unique_ptr<TextToImage> Loader::run() {
  const bool exact = settings_.precision.choice == PrecisionChoice::Float32;
  useTf32(exact ? Tf32::Nowhere : Tf32::Convolutions, settings_.device);
  const OrdinaryTensors ordinary;
  const FreedMemoryReturns freedMemory;
  const Reader net = open(Role::Network), vaeFile = open(Role::Autoencoder);
  const LoadOptions vaeLoad = vaeOptions(*vaeFile);
  const int64_t textBytes = settings_.loadTextEncoder
                                ? bytesToRead(*open(Role::TextEncoder),
                                              textEncoderOptions(model_, *open(Role::TextEncoder)))
                                : 0;
  total_ = bytesToRead(*net, backboneOptions()) + bytesToRead(*net, textVeOptions()) +
           bytesToRead(*vaeFile, vaeLoad) + textBytes;

  TextVe textVe(model_.config.textVe);
  KlVae vae(model_.config.vae);
  std::shared_ptr<Backbone> backbone = makeBackbone(model_.config.backbone);
  fill(*textVe, *net, textVeOptions());
  textVe->eval();
  if (settings_.precision.ends == at::kBFloat16) textVe->useFastLinears();
  fill(*vae, *vaeFile, vaeLoad);
  useForDecoding(*vae, settings_.precision.decoder);
  fillBackbone(*backbone, *net);
  // What is off about them is in the way of nothing: the network keeps LibTorch's operators.
  if (settings_.device.is_cuda() && prepareFusedKernels(settings_.device).empty())
    joinForKernels(*backbone);
  // LibTorch's group norm wants channels first on a GPU: on an H200 that decodes a sixth faster.
  if (settings_.device.is_cpu() || groupNormsPay(settings_.device)) vae->useChannelsLast();
  backbone->keepTables(kKeptTables);
  Recorder recorder = settings_.recorder;
  if (!recorder && settings_.record && settings_.device.is_cuda()) recorder = deviceRecorder();
  if (recorder) backbone->keepRecordings(std::make_shared<Recordings>(std::move(recorder)));

  std::unique_ptr<TextSide> text = makeTextSide(std::move(textVe));
  if (settings_.loadTextEncoder) text->loadEncoder(stop_, progressOf(textBytes));
  if (progress_) progress_(total_, total_);
  LoadSettings own = settings_;
  if (!own.lane && own.decodeBeside) own.lane = sideLane(own.device);
  return std::make_unique<TextToImage>(model_.config, std::move(own), std::move(text),
                                       std::move(backbone), std::move(vae));
}

}  // namespace

void requireFit(const LocatedModel& model) {
  const LoadProgress nothing;
  Loader(model, {}, {}, nothing).check();
}

std::unique_ptr<TextToImage> TextToImage::load(const LocatedModel& model,
                                               const LoadSettings& settings, std::stop_token stop,
                                               const LoadProgress& progress) {
  if (!model.complete())
    throw Error(Sentence::tr("The model %1 is not complete. %2", model.config.id, model.missing()));
  return Loader(model, settings, stop, progress).run();
}

}  // namespace crossflow::models
