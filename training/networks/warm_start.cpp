// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/networks/warm_start.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unordered_map>

#include "models/base/counted.h"
#include "models/checkpoint/wrapped_names.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/networks/train_networks.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using Fate = StartTensor::Fate;
using models::TensorInfo;

namespace {

constexpr std::string_view kModelNet = "nnet.", kModelText = "text.";
constexpr std::string_view kRunText = "text_encoder.";

using Wanted = std::vector<std::pair<TensorInfo, bool>>;

// A name of a model folder's file as the run has it; the name itself for other files.
std::string runName(std::string_view name, bool modelFile) {
  if (!modelFile) return std::string(name);
  if (name.starts_with(kModelNet)) return std::string(name.substr(kModelNet.size()));
  if (name.starts_with(kModelText))
    return std::string(kRunText) + std::string(name.substr(kModelText.size()));
  return {};
}

int64_t rootOf(int64_t positions) {
  const auto side = static_cast<int64_t>(std::llround(std::sqrt(static_cast<double>(positions))));
  return side * side == positions ? side : 0;
}

// Tables of positions are [N, D] or [1, N, D] over a square grid.
bool areGrids(const std::string& name, const std::vector<int64_t>& a,
              const std::vector<int64_t>& b) {
  const bool positions =
      name.ends_with("position_embeddings.weight") || name.ends_with("pos_embed");
  if (!positions || a.size() != b.size() || a.size() < 2 || a.back() != b.back()) return false;
  if (a.size() == 3 && (a[0] != 1 || b[0] != 1)) return false;
  return rootOf(a[a.size() - 2]) > 0 && rootOf(b[b.size() - 2]) > 0;
}

// Bicubic, as vision transformers are usually moved to another picture size; with antialiasing
// where the grid becomes coarser.
at::Tensor resampled(const at::Tensor& table, const std::vector<int64_t>& shape) {
  const int64_t width = shape.back(), from = rootOf(table.numel() / width);
  const int64_t to = rootOf(shape[shape.size() - 2]);
  const at::Tensor grid = table.reshape({1, from, from, width}).permute({0, 3, 1, 2});
  const std::vector<int64_t> size{to, to};
  const at::Tensor moved = to < from
                               ? at::_upsample_bicubic2d_aa(grid, size, /*align_corners=*/false)
                               : at::upsample_bicubic2d(grid, size, /*align_corners=*/false);
  return moved.permute({0, 2, 3, 1}).reshape(shape);
}

std::string sizesText(const std::vector<int64_t>& shape) {
  std::ostringstream text;
  text << at::IntArrayRef(shape);
  return text.str();
}

// "layers.3.attn" -> "layers.*.attn"
std::string withoutNumbers(const std::string& name) {
  std::string pattern;
  std::istringstream parts(name);
  for (std::string part; std::getline(parts, part, '.');) {
    const bool number = part.find_first_not_of("0123456789") == std::string::npos;
    pattern += (pattern.empty() ? "" : ".") + (number ? "*" : part);
  }
  return pattern;
}

struct Target {
  TensorInfo info;
  at::Tensor tensor;
};

std::vector<Target> targetsIn(const TrainNetworks& networks) {
  std::vector<Target> targets;
  const auto add = [&](const std::string& name, const at::Tensor& tensor) {
    targets.push_back({{name, tensor.scalar_type(), tensor.sizes().vec()}, tensor});
  };
  for (const auto& [prefix, module] : networks.trained()) {
    for (const auto& entry : module->named_parameters()) add(prefix + entry.key(), entry.value());
    for (const auto& entry : module->named_buffers()) add(prefix + entry.key(), entry.value());
  }
  return targets;
}

void fill(const Target& target, const StartTensor& entry, const models::CheckpointReader& reader) {
  const at::NoGradGuard noGrad;
  at::Tensor value = reader.read(entry.source, at::kFloat);
  if (!at::isfinite(value).all().item<bool>())
    throw base::NumericError(base::Sentence::tr(
        "'%1': the weights of %2 hold numbers that are not finite; get the file again "
        "or choose another.",
        reader.file(), entry.source));
  if (entry.fate == Fate::Resampled) value = resampled(value, entry.shape);
  at::Tensor(target.tensor).copy_(value);
}

}  // namespace

int64_t StartTensor::elements() const {
  int64_t count = 1;
  for (const int64_t size : shape) count *= size;
  return count;
}

int64_t StartReport::count(Fate fate) const {
  return std::count_if(tensors.begin(), tensors.end(),
                       [fate](const StartTensor& tensor) { return tensor.fate == fate; });
}

std::string StartReport::sentence() const {
  const fs::path name = file.parent_path().extension() == ".ckpt"
                            ? file.parent_path().filename() / file.filename()
                            : file.filename();
  return "from " + name.string() + ": " + std::to_string(count(Fate::Taken)) + " of " +
         base::counted(std::ssize(tensors), "tensor") + " taken, " +
         std::to_string(count(Fate::Resampled)) + " resampled, " +
         std::to_string(count(Fate::New)) + " new";
}

std::vector<std::string> StartReport::lines(Fate fate) const {
  std::vector<std::string> order;
  std::unordered_map<std::string, int64_t> alike;
  for (const StartTensor& tensor : tensors) {
    if (tensor.fate != fate) continue;
    std::string line = withoutNumbers(tensor.name) + ' ' + sizesText(tensor.shape);
    if (fate != Fate::Taken && !tensor.stored.empty()) line += ", was " + sizesText(tensor.stored);
    if (alike[line]++ == 0) order.push_back(std::move(line));
  }
  for (std::string& line : order)
    if (const int64_t count = alike[line]; count > 1)
      line += " (" + std::to_string(count) + " of them)";
  return order;
}

nlohmann::json StartReport::toJson() const {
  using nlohmann::json;
  json lists[3] = {json::array(), json::array(), json::array()};
  int64_t elements[3] = {0, 0, 0};
  for (const StartTensor& tensor : tensors) {
    json entry{{"name", tensor.name}, {"shape", tensor.shape}};
    if (!tensor.stored.empty()) entry["stored"] = tensor.stored;
    const auto fate = static_cast<std::size_t>(tensor.fate);
    lists[fate].push_back(std::move(entry));
    elements[fate] += tensor.elements();
  }
  return {{"file", file.string()},
          {"taken", lists[0]},
          {"resampled", lists[1]},
          {"new", lists[2]},
          {"unused", unused},
          {"elements", {{"taken", elements[0]}, {"resampled", elements[1]}, {"new", elements[2]}}},
          {"lines",
           {{"taken", lines(Fate::Taken)},
            {"resampled", lines(Fate::Resampled)},
            {"new", lines(Fate::New)}}}};
}

StartReport planStart(const Wanted& wanted, const std::vector<TensorInfo>& stored) {
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < wanted.size(); ++i) places.emplace(wanted[i].first.name, i);
  const bool modelFile = std::any_of(stored.begin(), stored.end(), [](const TensorInfo& info) {
    return info.name.find(kModelNet) != std::string::npos;
  });
  const std::string wrapper = models::commonWrapper(
      stored, [&](std::string_view name) { return places.contains(runName(name, modelFile)); });
  StartReport report;
  for (const auto& [info, trained] : wanted)
    report.tensors.push_back({Fate::New, info.name, info.shape, {}, {}});
  for (const TensorInfo& info : stored) {
    const auto place = info.name.starts_with(wrapper)
                           ? places.find(runName(info.name.substr(wrapper.size()), modelFile))
                           : places.end();
    if (place == places.end()) {
      report.unused.push_back(info.name);
      continue;
    }
    StartTensor& tensor = report.tensors[place->second];
    tensor.source = info.name;
    tensor.stored = info.shape;
    if (tensor.shape == info.shape)
      tensor.fate = Fate::Taken;
    else if (wanted[place->second].second && areGrids(tensor.name, tensor.shape, info.shape))
      tensor.fate = Fate::Resampled;
  }
  return report;
}

fs::path startFile(const fs::path& start) {
  if (!fs::is_directory(start)) return start;
  for (const char* name : {"nnet_ema.pth", "nnet.pth", "model.safetensors"})
    if (fs::exists(start / name)) return start / name;
  throw RunError(protocol::Cause::BadConfig,
                 "In config.json \"start.nnet\" names the folder " + start.string() +
                     ", which holds neither nnet_ema.pth nor model.safetensors.",
                 "Name a file of weights, a checkpoint's folder (N.ckpt) or a model's folder.");
}

StartReport startFrom(const TrainNetworks& networks, const fs::path& start) {
  const fs::path file = startFile(start);
  const auto reader = models::CheckpointReader::open(file);
  const std::vector<Target> targets = targetsIn(networks);
  Wanted wanted;
  wanted.reserve(targets.size());
  for (const Target& target : targets)
    wanted.emplace_back(target.info, target.tensor.requires_grad());
  StartReport report = planStart(wanted, reader->tensors());
  report.file = file;
  if (report.count(Fate::New) == static_cast<int64_t>(report.tensors.size()))
    throw RunError(protocol::Cause::BadCheckpoint,
                   "Nothing in " + file.string() + " fits this run's networks: none of its " +
                       std::to_string(reader->tensors().size()) +
                       " tensors has both the name and the shape of one of theirs.",
                   "Name weights of a CrossFlow network in start.nnet; an autoencoder's belong "
                   "into start.vae, a text encoder's into start.text.");
  for (std::size_t i = 0; i < targets.size(); ++i)
    if (report.tensors[i].fate != Fate::New) fill(targets[i], report.tensors[i], *reader);
  return report;
}

}  // namespace crossflow::training
