// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/gradient_checkpoint.h"

#include <ATen/CPUGeneratorImpl.h>

#include "models/torch.h"
#include "training/learning/autocast.h"

namespace crossflow::training {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// The state of the default generators of the CPU and, if in use, of the current GPU.
struct RandomState {
  at::Tensor cpu, cuda;

  static RandomState now(at::Device device) {
    RandomState state;
    state.cpu = at::detail::getDefaultCPUGenerator().get_state();
    if (device.is_cuda()) state.cuda = at::globalContext().defaultGenerator(device).get_state();
    return state;
  }
  void restore(at::Device device) const {
    at::Generator generator = at::detail::getDefaultCPUGenerator();
    generator.set_state(cpu);
    if (!cuda.defined()) return;
    at::Generator onDevice = at::globalContext().defaultGenerator(device);
    onDevice.set_state(cuda);
  }
};

// What backward needs to run the block again.
struct Recipe : torch::CustomClassHolder {
  models::BlockBody body;
  std::size_t inputs = 0;
  at::Device device{at::kCPU};
  RandomState random;
  bool bf16 = false;
};

variable_list detached(const variable_list& tensors, std::size_t count) {
  variable_list copies;
  copies.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    copies.push_back(tensors[i].defined()
                         ? tensors[i].detach().requires_grad_(tensors[i].requires_grad())
                         : at::Tensor());
  return copies;
}

// Outputs of torch::autograd::grad for all of `tensors`, undefined where none is needed.
variable_list gradients(const at::Tensor& output, const at::Tensor& outputGradient,
                        const variable_list& tensors) {
  variable_list wanted;
  for (const at::Tensor& tensor : tensors)
    if (tensor.defined() && tensor.requires_grad()) wanted.push_back(tensor);
  const variable_list found = torch::autograd::grad({output}, wanted, {outputGradient},
                                                    /*retain_graph=*/false, /*create_graph=*/false,
                                                    /*allow_unused=*/true);
  variable_list result(tensors.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < tensors.size(); ++i)
    if (tensors[i].defined() && tensors[i].requires_grad()) result[i] = found[next++];
  return result;
}

struct Checkpointed : torch::autograd::Function<Checkpointed> {
  // The inputs and then the block's parameters: only tensors of a TensorList are tracked.
  static at::Tensor forward(AutogradContext* context, at::TensorList tensors,
                            const c10::intrusive_ptr<Recipe>& recipe) {
    at::AutoDispatchBelowADInplaceOrView notTracked;
    context->save_for_backward(tensors.vec());
    context->saved_data["recipe"] = c10::IValue::make_capsule(recipe);
    torch::NoGradGuard noGrad;
    return recipe->body(variable_list(
        tensors.begin(), tensors.begin() + static_cast<std::ptrdiff_t>(recipe->inputs)));
  }

  static variable_list backward(AutogradContext* context, const variable_list& outputGradients) {
    const auto recipe =
        c10::static_intrusive_pointer_cast<Recipe>(context->saved_data["recipe"].toCapsule());
    variable_list tensors = context->get_saved_variables();
    const variable_list inputs = detached(tensors, recipe->inputs);
    const RandomState after = RandomState::now(recipe->device);
    recipe->random.restore(recipe->device);
    at::Tensor output;
    {
      torch::AutoGradMode tracked(true);
      const Autocast autocast(recipe->device.type(), recipe->bf16);
      output = recipe->body(inputs);
    }
    after.restore(recipe->device);
    std::copy(inputs.begin(), inputs.end(), tensors.begin());
    variable_list result = gradients(output, outputGradients[0], tensors);
    result.emplace_back();  // of the recipe
    return result;
  }
};

at::Tensor runCheckpointed(torch::nn::Module& block, const models::BlockBody& body,
                           const std::vector<at::Tensor>& inputs) {
  if (!at::GradMode::is_enabled()) return body(inputs);
  const auto recipe = c10::make_intrusive<Recipe>();
  recipe->body = body;
  recipe->inputs = inputs.size();
  recipe->device = inputs.front().device();
  recipe->random = RandomState::now(recipe->device);
  const at::DeviceType kind = recipe->device.type();
  recipe->bf16 =
      at::autocast::is_autocast_available(kind) && at::autocast::is_autocast_enabled(kind);
  variable_list tensors(inputs.begin(), inputs.end());
  for (const at::Tensor& parameter : block.parameters()) tensors.push_back(parameter);
  return Checkpointed::apply(at::TensorList(tensors), recipe);
}

}  // namespace

models::BlockRunner checkpointingRunner() {
  return runCheckpointed;
}

}  // namespace crossflow::training
