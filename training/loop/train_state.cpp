// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/train_state.h"

#include <c10/core/impl/VirtualGuardImpl.h>

#include <unordered_set>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/torch_values.h"
#include "models/checkpoint/wrapped_names.h"
#include "models/torch.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using base::CheckpointError;
using models::ValueDict;
using models::ValueList;
using models::ValueTree;

namespace {

ValueTree stateDict(const std::vector<std::string>& names, const std::vector<at::Tensor>& tensors) {
  ValueDict dict;
  dict.ordered = true;
  for (std::size_t i = 0; i < names.size(); ++i)
    dict.set(names[i], tensors[i].detach().cpu().contiguous());
  return dict;
}

// One entry of "param_groups" as PyTorch's AdamW writes it; numbers are positions in its own count.
ValueTree parameterGroup(const OptimizerConfig& c, double lr, double decay, std::size_t first,
                         std::size_t last) {
  ValueDict group;
  group.set("lr", lr);
  ValueList betas;
  betas.tuple = true;
  betas.items = {c.beta1, c.beta2};
  group.set("betas", betas);
  group.set("eps", c.eps);
  group.set("weight_decay", decay);
  group.set("amsgrad", false);
  group.set("foreach", ValueTree());
  group.set("maximize", false);
  group.set("capturable", false);
  group.set("differentiable", false);
  group.set("fused", ValueTree());
  group.set("initial_lr", c.lr);
  ValueList numbers;
  for (std::size_t k = first; k < last; ++k) numbers.items.emplace_back(static_cast<int64_t>(k));
  group.set("params", numbers);
  return group;
}

ValueTree optimizerTree(const StateSnapshot& state, const OptimizerConfig& config, double lr) {
  ValueDict moments;
  const auto& order = state.order;
  for (std::size_t k = 0; k < order.size(); ++k) {
    const AdamW::Moments& m = state.moments[order[k]];
    if (!m.step.defined()) continue;
    ValueDict entry;
    entry.set("step", m.step.cpu());
    entry.set("exp_avg", m.average.cpu().contiguous());
    entry.set("exp_avg_sq", m.square.cpu().contiguous());
    moments.set(static_cast<int64_t>(k), entry);
  }
  ValueList groups;
  const std::size_t decayed = state.decayedCount;
  groups.items = {parameterGroup(config, lr, config.weightDecay, 0, decayed),
                  parameterGroup(config, lr, 0.0, decayed, order.size())};
  ValueDict tree;
  tree.set("state", moments);
  tree.set("param_groups", groups);
  return tree;
}

ValueTree schedulerTree(const OptimizerConfig& config, int64_t step, double lr) {
  ValueList base, last, lambdas;
  for (int group = 0; group < 2; ++group) {
    base.items.emplace_back(config.lr);
    last.items.emplace_back(lr);
    lambdas.items.emplace_back();
  }
  ValueDict tree;
  tree.set("base_lrs", base);
  tree.set("last_epoch", step);
  tree.set("_step_count", step + 1);
  tree.set("_get_lr_called_within_step", false);
  tree.set("_last_lr", last);
  tree.set("lr_lambdas", lambdas);
  return tree;
}

// From a GPU into memory that it can write to by itself: ten times faster, and all at once.
at::Tensor copyInMainMemory(const at::Tensor& tensor) {
  if (!tensor.defined()) return {};
  const at::Tensor values = tensor.detach();
  if (values.is_cpu()) return values.clone(at::MemoryFormat::Contiguous);
  const auto options = at::TensorOptions(at::kCPU).dtype(values.dtype());
  return at::empty(values.sizes(), options.pinned_memory(values.is_cuda()))
      .copy_(values, /*non_blocking=*/true);
}

void copyInMainMemory(StateSnapshot& snapshot) {
  for (std::vector<at::Tensor>* list : {&snapshot.values, &snapshot.averages})
    for (at::Tensor& tensor : *list) tensor = copyInMainMemory(tensor);
  for (AdamW::Moments& m : snapshot.moments)
    for (at::Tensor* tensor : {&m.step, &m.average, &m.square}) *tensor = copyInMainMemory(*tensor);
}

void copyValues(const fs::path& file, const std::vector<std::string>& names,
                const std::vector<at::Tensor>& into) {
  torch::NoGradGuard noGrad;
  const auto reader = models::CheckpointReader::open(file);
  const std::unordered_set<std::string_view> known(names.begin(), names.end());
  const std::string wrapper = models::commonWrapper(
      reader->tensors(), [&](std::string_view name) { return known.contains(name); });
  for (std::size_t i = 0; i < names.size(); ++i) {
    const models::TensorInfo* info = reader->find(wrapper + names[i]);
    if (info == nullptr)
      throw CheckpointError(file.string() + " has no \"" + names[i] +
                            "\": it belongs to another configuration.");
    if (at::IntArrayRef(info->shape) != into[i].sizes())
      throw CheckpointError("\"" + names[i] + "\" in " + file.string() +
                            " has another shape than config.json asks for.");
    into[i].data().copy_(reader->read(wrapper + names[i]));
  }
}

// Every tensor of the optimiser is checked against its parameter before it is taken.
void readMoments(const fs::path& file, TrainState& state) {
  const ValueTree tree = models::readTorchFile(file);
  const auto& order = state.optimizer.order();
  for (const auto& [key, entry] : tree.at("state").asDict().items) {
    const auto* number = std::get_if<int64_t>(&key);
    if (number == nullptr || *number < 0 || *number >= static_cast<int64_t>(order.size()))
      throw CheckpointError(file.string() + " belongs to another configuration.");
    const std::size_t index = order[static_cast<std::size_t>(*number)];
    const at::Tensor& parameter = state.parameters.tensors[index];
    const at::Tensor average = entry.at("exp_avg").asTensor(),
                     square = entry.at("exp_avg_sq").asTensor();
    if (average.sizes() != parameter.sizes() || square.sizes() != parameter.sizes())
      throw CheckpointError("The moments of \"" + state.parameters.names[index] + "\" in " +
                            file.string() + " have another shape than the parameter.");
    const ValueTree& count = entry.at("step");  // a number in files of PyTorch before 1.12
    const double steps = count.isTensor() ? count.asTensor().item<double>() : count.asDouble();
    const auto options = parameter.options().dtype(at::kFloat).requires_grad(false);
    state.optimizer.setMoments(index,
                               {torch::full({}, steps, options), average.to(options, false, true),
                                square.to(options, false, true)});
  }
}

}  // namespace

StateSnapshot snapshotOf(const TrainState& state, bool copied) {
  torch::NoGradGuard noGrad;
  StateSnapshot snapshot;
  snapshot.step = state.step;
  snapshot.names = state.parameters.names;
  snapshot.values = state.parameters.tensors;
  snapshot.averages = state.average.tensors();
  snapshot.order = state.optimizer.order();
  snapshot.decayedCount = state.optimizer.decayedCount();
  for (std::size_t i = 0; i < state.parameters.size(); ++i)
    snapshot.moments.push_back(state.optimizer.moments(i));
  if (!copied || snapshot.values.empty()) return snapshot;
  copyInMainMemory(snapshot);
  const at::Device device = state.parameters.tensors.front().device();
  if (!device.is_cpu())
    c10::impl::VirtualGuardImpl(device.type()).synchronizeDevice(device.index());
  return snapshot;
}

void writeStateFiles(const fs::path& folder, const StateSnapshot& state,
                     const OptimizerConfig& config, int64_t steps) {
  const double lr = learningRate(config, state.step, steps);
  models::writeTorchFile(folder / "step.pth", state.step);
  models::writeTorchFile(folder / "nnet.pth", stateDict(state.names, state.values));
  models::writeTorchFile(folder / "nnet_ema.pth", stateDict(state.names, state.averages));
  models::writeTorchFile(folder / "optimizer.pth", optimizerTree(state, config, lr));
  models::writeTorchFile(folder / "lr_scheduler.pth", schedulerTree(config, state.step, lr));
}

void writeStateFiles(const fs::path& folder, const TrainState& state, const OptimizerConfig& config,
                     int64_t steps) {
  writeStateFiles(folder, snapshotOf(state, /*copied=*/false), config, steps);
}

void readStateFiles(const fs::path& folder, TrainState& state) {
  copyValues(folder / "nnet.pth", state.parameters.names, state.parameters.tensors);
  copyValues(folder / "nnet_ema.pth", state.parameters.names, state.average.tensors());
  readMoments(folder / "optimizer.pth", state);
  state.step = models::readTorchFile(folder / "step.pth").asInt();
}

int64_t stateBytes(const ParameterList& parameters) {
  constexpr int64_t kCopies = 4;  // parameters, average, two moments
  constexpr int64_t kPerTensor = 1024;
  return parameters.elements() * kCopies * int64_t{sizeof(float)} +
         static_cast<int64_t>(parameters.size()) * kCopies * kPerTensor;
}

}  // namespace crossflow::training
