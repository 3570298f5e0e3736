// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/row_parts.h"

#include <ATen/ThreadLocalState.h>
#include <ATen/autocast_mode.h>

#include <algorithm>

#include "models/kernels/parallel_for.h"
#include "models/kernels/plain_operators.h"
#include "models/torch.h"

namespace crossflow::training {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int64_t kFewestRows = 8;  // of a part
// Every part has gradients of its own for all parameters: beyond this memory decides.
constexpr int64_t kMostParameters = 64 << 20;

// One part's way through the network, kept from the forward pass for the backward one.
struct Part {
  variable_list inputs, outputs;
  variable_list inputGradients, parameterGradients;
};

struct Passage : torch::CustomClassHolder {
  RowBody body;
  std::size_t inputs = 0;
  int64_t rows = 0;
  std::vector<Part> parts;

  int64_t first(std::size_t part) const {
    return rows * static_cast<int64_t>(part) / static_cast<int64_t>(parts.size());
  }
  at::Tensor cut(const at::Tensor& whole, std::size_t part) const {
    return whole.slice(0, first(part), first(part + 1));
  }
};

// `work(part)` for all parts, each on a thread with the caller's switches. Operators within find
// themselves in a parallel region and stay on their thread.
void sideBySide(Passage& passage, bool gradients, const std::function<void(std::size_t)>& work) {
  const at::ThreadLocalState switches;
  const at::ScalarType type = at::autocast::get_autocast_dtype(at::kCPU);
  models::parallelFor(0, static_cast<int64_t>(passage.parts.size()), 1,
                      [&](int64_t begin, int64_t end) {
                        const at::ThreadLocalStateGuard same(switches);
                        at::autocast::set_autocast_dtype(at::kCPU, type);
                        const torch::AutoGradMode recorded(gradients);
                        for (int64_t part = begin; part < end; ++part)
                          work(static_cast<std::size_t>(part));
                      });
}

void forwardPart(Passage& passage, std::size_t index, at::TensorList tensors) {
  Part& part = passage.parts[index];
  for (std::size_t i = 0; i < passage.inputs; ++i)
    part.inputs.push_back(
        passage.cut(tensors[i], index).detach().requires_grad_(tensors[i].requires_grad()));
  part.outputs = passage.body(part.inputs);
}

// Fills the gradients of what needs them.
void backwardPart(Passage& passage, std::size_t index, const variable_list& parameters,
                  const variable_list& outputGradients) {
  Part& part = passage.parts[index];
  variable_list outputs, gradients, wanted;
  for (std::size_t i = 0; i < part.outputs.size(); ++i) {
    if (!outputGradients[i].defined() || !part.outputs[i].requires_grad()) continue;
    outputs.push_back(part.outputs[i]);
    gradients.push_back(passage.cut(outputGradients[i], index));
  }
  for (const at::Tensor& input : part.inputs)
    if (input.requires_grad()) wanted.push_back(input);
  for (const at::Tensor& parameter : parameters)
    if (parameter.requires_grad()) wanted.push_back(parameter);
  variable_list found = torch::autograd::grad(outputs, wanted, gradients, /*retain_graph=*/false,
                                              /*create_graph=*/false, /*allow_unused=*/true);
  part.outputs.clear();
  auto next = found.begin();
  for (const at::Tensor& input : part.inputs)
    part.inputGradients.push_back(input.requires_grad() ? *next++ : at::Tensor());
  for (const at::Tensor& parameter : parameters)
    part.parameterGradients.push_back(parameter.requires_grad() ? *next++ : at::Tensor());
}

// Rows of all parts, one below the other; undefined where no part has any.
at::Tensor together(const std::vector<Part>& parts, variable_list Part::*list, std::size_t index) {
  variable_list rows;
  for (const Part& part : parts)
    if ((part.*list)[index].defined()) rows.push_back((part.*list)[index].detach());
  return rows.empty() ? at::Tensor() : at::cat(rows);
}

at::Tensor summed(std::vector<Part>& parts, std::size_t index) {
  at::Tensor sum;
  for (Part& part : parts) {
    at::Tensor& share = part.parameterGradients[index];
    if (!share.defined()) continue;
    if (sum.defined())
      sum.add_(share);
    else
      sum = share;
    share.reset();
  }
  return sum;
}

struct InRowParts : torch::autograd::Function<InRowParts> {
  // The inputs and then the parameters: only tensors of a TensorList are tracked.
  static variable_list forward(AutogradContext* context, at::TensorList tensors,
                               const c10::intrusive_ptr<Passage>& passage) {
    const auto parameters = tensors.slice(passage->inputs);
    context->save_for_backward(parameters.vec());
    context->saved_data["passage"] = c10::IValue::make_capsule(passage);
    sideBySide(*passage, true, [&](std::size_t part) { forwardPart(*passage, part, tensors); });
    variable_list outputs;
    outputs.reserve(passage->parts.front().outputs.size());
    for (std::size_t i = 0; i < passage->parts.front().outputs.size(); ++i)
      outputs.push_back(together(passage->parts, &Part::outputs, i));
    return outputs;
  }

  static variable_list backward(AutogradContext* context, const variable_list& outputGradients) {
    const auto passage =
        c10::static_intrusive_pointer_cast<Passage>(context->saved_data["passage"].toCapsule());
    const variable_list parameters = context->get_saved_variables();
    sideBySide(*passage, false, [&](std::size_t part) {
      backwardPart(*passage, part, parameters, outputGradients);
    });
    variable_list result;
    result.reserve(passage->inputs);
    for (std::size_t i = 0; i < passage->inputs; ++i)
      result.push_back(together(passage->parts, &Part::inputGradients, i));
    for (std::size_t i = 0; i < parameters.size(); ++i) result.push_back(summed(passage->parts, i));
    passage->parts.clear();
    result.emplace_back();  // of the passage
    return result;
  }
};

}  // namespace

int64_t rowParts(int64_t rows, const std::vector<at::Tensor>& parameters) {
  if (models::PlainOperators::wanted() || at::in_parallel_region() || parameters.empty() ||
      !parameters.front().device().is_cpu())
    return 1;
  int64_t elements = 0;
  for (const at::Tensor& parameter : parameters) elements += parameter.numel();
  if (elements > kMostParameters) return 1;
  return std::max<int64_t>(1, std::min<int64_t>(at::get_num_threads(), rows / kFewestRows));
}

std::vector<at::Tensor> inRowParts(const std::vector<at::Tensor>& parameters, const RowBody& body,
                                   const std::vector<at::Tensor>& inputs) {
  const int64_t rows = inputs.front().size(0), parts = rowParts(rows, parameters);
  if (parts == 1 || !at::GradMode::is_enabled()) return body(inputs);
  const auto passage = c10::make_intrusive<Passage>();
  passage->body = body;
  passage->inputs = inputs.size();
  passage->rows = rows;
  passage->parts.resize(static_cast<std::size_t>(parts));
  variable_list tensors = inputs;
  tensors.insert(tensors.end(), parameters.begin(), parameters.end());
  return InRowParts::apply(at::TensorList(tensors), passage);
}

}  // namespace crossflow::training
