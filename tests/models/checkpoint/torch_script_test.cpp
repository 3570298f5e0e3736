// SPDX-License-Identifier: GPL-3.0-or-later
// Files of torch.jit.save(), such as OpenAI publishes its CLIP in: their weights are read, their
// program is not.
#include <torch/csrc/jit/api/module.h>

#include "models/checkpoint/checkpoint_reader.h"
#include "tests/models/checkpoint/crafted_files.h"
#include "tests/models/checkpoint/refusal.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::models;
using namespace crossflow::tests;

namespace {

struct Weights {
  at::Tensor convolution = torch::randn({4, 3, 2, 2}).to(torch::kHalf);
  at::Tensor scale = torch::randn({});
  at::Tensor size = torch::tensor(224);
};

// A module with a submodule, attributes that are not tensors and a program.
void saveScript(const std::filesystem::path& file, const Weights& weights) {
  torch::jit::Module convolution("Conv2d"), tower("Tower"), clip("Clip");
  convolution.register_parameter("weight", weights.convolution, false);
  convolution.register_attribute("stride", c10::ListType::ofInts(), c10::List<int64_t>({2, 2}));
  tower.register_module("conv1", convolution);
  clip.register_module("visual", tower);
  clip.register_parameter("logit_scale", weights.scale, false);
  clip.register_buffer("input_resolution", weights.size);
  clip.register_attribute("name", c10::StringType::get(), "ViT");
  clip.define("def forward(self, x):\n  return x * self.logit_scale\n");
  clip.save(file.string());
}

}  // namespace

TEST_CASE("The weights of a TorchScript file have their state dict's names", "[torch_script]") {
  const TempDir folder;
  const Weights weights;
  saveScript(folder / "clip.pt", weights);
  const auto reader = CheckpointReader::open(folder / "clip.pt");
  CHECK(reader->tensors().size() == 3);
  CHECK(at::equal(reader->read("visual.conv1.weight"), weights.convolution));
  CHECK(at::equal(reader->read("logit_scale"), weights.scale));
  CHECK(at::equal(reader->read("input_resolution"), weights.size));
}

TEST_CASE("Objects of other classes than TorchScript's are refused", "[torch_script]") {
  using namespace std::string_literals;
  const auto pickled = [](const std::string& body) {
    return craftZip({{"a/data.pkl", "\x80\x02"s + body + "."}, {"a/constants.pkl", "x"}});
  };
  refuseCheckpoint(pickled("cos\nsystem\n)\x81}b"s), "os.system");
  refuseCheckpoint(pickled("c__torch__\nA\n(K\x01t\x81}b"s), "object of an unknown kind");
  refuseCheckpoint(pickled("c__torch__\nA\n)R"s), "may only be named");
  refuseCheckpoint(pickled("c__torch__\nA\n)\x81]b"s), "gives a state");
}
