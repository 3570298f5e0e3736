// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dimr.h"

#include "models/torch.h"

#include "models/base/error.h"
#include "models/kernels/fused_products.h"
#include "models/layers/few_kernels.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

struct DimrTimeTable : TimeTable {
  std::vector<at::Tensor*> values() override {
    std::vector<at::Tensor*> all;
    for (DimrStageTable& stage : stages) {
      for (DimrBlockTable& block : stage.blocks)
        all.insert(all.end(), {&block.attentionScale, &block.mlpScale});
      ConcatProductTable& coarser = stage.fromCoarser;
      all.insert(all.end(), {&coarser.gain, &coarser.gainProduct, &coarser.offset});
      for (NormTable* norm : {&stage.upsampled, &stage.out})
        all.insert(all.end(), {&norm->weight, &norm->bias});
    }
    std::erase_if(all, [](const at::Tensor* value) { return !value->defined(); });
    return all;
  }
  std::unique_ptr<TimeTable> copy() const override {
    return std::make_unique<DimrTimeTable>(*this);
  }

  std::vector<DimrStageTable> stages;
};

}  // namespace

DimrImpl::DimrImpl(const DimrConfig& config) : config_(config) {
  torch::nn::ModuleList list;
  for (size_t i = 0; i < config_.stages.size(); ++i)
    list->push_back(stages_.emplace_back(
        DimrStage(config_.stages[i], config_.channels, i > 0 ? &config_.stages[i - 1] : nullptr)));
  register_module("stages", list);
}

void DimrImpl::expectInputs(const at::Tensor& z, const at::Tensor& isNull) const {
  expectShape(z, {kAnySize, config_.channels, kAnySize, kAnySize}, "DiMR's latent");
  if (isNull.defined()) expectShape(isNull, {z.size(0)}, "DiMR's null indicator");
  const StageConfig& coarsest = config_.stages.front();
  const int64_t step = coarsest.imageInputRatio * coarsest.inputFeatureRatio;
  if (z.size(2) % step != 0 || z.size(3) % step != 0)
    throw ShapeError(
        Sentence::tr("DiMR's latent should be a multiple of %1 high and wide, but is %2 x %3.",
                     step, z.size(2), z.size(3)));
}

std::vector<at::Tensor> DimrImpl::forward(const at::Tensor& z, const at::Tensor& time,
                                          const at::Tensor& isNull) {
  expectInputs(z, isNull);
  if (time.numel() != 1) expectShape(time, {z.size(0)}, "DiMR's time");
  const at::Tensor t = quarterLogSnr(time.reshape({-1}));  // [B] or [1]
  if (observer_) showTimeDependentValues(t);
  std::vector<at::Tensor> outputs, skips;
  for (size_t i = 0; i < stages_.size(); ++i) {
    const std::string name = "stage" + std::to_string(i) + ".";
    auto result = stages_[i]->forward(z, skips, t, isNull, runBlock_, {&observer_, name});
    outputs.push_back(std::move(result.output));  // [B, C, H, W] of this stage
    skips = std::move(result.skips);
    if (observer_) observer_(name + "skips_concat", at::cat(skips, -1));
    if (config_.blockGradToLowres)
      for (at::Tensor& skip : skips) skip = skip.detach();
  }
  return outputs;
}

void DimrImpl::showTimeDependentValues(const at::Tensor& t) const {
  for (const auto& module : named_modules())
    if (const auto* parameter = module.value()->as<TimeDependentParameterImpl>())
      observer_("tdp." + module.key(), parameter->forward(t));
}

std::unique_ptr<TimeTable> DimrImpl::tabulate(const at::Tensor& times) {
  const c10::InferenceMode inference;
  // Grids of times are made on the processor.
  const at::Device device = stages_.front()->input_layer->conv->weight.device();
  const at::Tensor t = quarterLogSnr(times.reshape({-1}).to(device));
  auto table = std::make_unique<DimrTimeTable>();
  for (const DimrStage& stage : stages_) table->stages.push_back(stage->tabulate(t));
  return table;
}

at::Tensor DimrImpl::velocity(const at::Tensor& z, const TimeTable& table, int64_t index,
                              const at::Tensor& isNull) {
  const c10::InferenceMode inference;
  expectInputs(z, isNull);
  const auto& tables = dynamic_cast<const DimrTimeTable&>(table).stages;
  std::optional<at::Tensor> fromCoarser;
  DimrStream x;
  for (size_t i = 0; i < stages_.size(); ++i) {
    std::optional<ConcatProduct> finer;
    if (i + 1 < stages_.size())
      finer.emplace(*stages_[i + 1]->upsample->shuffle->kernel, tables[i + 1].fromCoarser, index,
                    /*gathered=*/FewKernels::wantedFor(z));
    x = stages_[i]->infer(z, fromCoarser, tables[i], index, isNull, finer ? &*finer : nullptr);
    fromCoarser = finer ? std::optional(finer->finish()) : std::nullopt;
  }
  return stages_.back()->predict(x, tables.back(), index).to(z.scalar_type());
}

std::vector<at::Tensor> DimrImpl::parametersInUse() const {
  std::vector<at::Tensor> all;
  for (const DimrStage& stage : stages_) {
    const std::vector<at::Tensor> own = stage->parametersInUse();
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

void DimrImpl::joinSkips() {
  constexpr int64_t kPasses = 2;  // with guidance
  for (size_t i = 0; i < stages_.size(); ++i) {
    const StageConfig& stage = config_.stages[i];
    const FusedProducts::Pays pays = fusedProducts(stages_[i]->device()).skip;
    if (pays && pays(kPasses * stage.maxHeight * stage.maxWidth, stage.dim))
      stages_[i]->joinSkips(/*handsOn=*/i + 1 < stages_.size());
  }
}

void joinForKernels(Backbone& backbone) {
  joinGates(backbone);
  if (auto* dimr = dynamic_cast<DimrImpl*>(&backbone)) dimr->joinSkips();
}

void DimrImpl::initialiseParameters() {
  for (DimrStage& stage : stages_) stage->initialiseParameters();
}

}  // namespace crossflow::models
