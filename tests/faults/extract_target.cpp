// SPDX-License-Identifier: GPL-3.0-or-later
// The extraction of features with networks of a few thousand parameters: a program whose system
// calls can be made to fail. Arguments: the pictures and the folder to write.
#include <iostream>

#include "models/config/model_config_json.h"
#include "models/torch.h"
#include "tests/training/run/tiny_run.h"
#include "training/data/features/feature_extractor.h"
#include "training/records/run_status.h"

using namespace crossflow;
using namespace crossflow::training;

namespace {

class LengthTokenizer final : public models::Tokenizer {
 public:
  models::TokenIds encode(std::string_view text) const override {
    models::TokenIds tokens{std::vector<int64_t>(5), std::vector<int64_t>(5), false};
    tokens.ids[0] = static_cast<int64_t>(text.size());
    tokens.mask[0] = 1;
    return tokens;
  }
};

class EchoEncoder final : public models::TextEncoder {
 public:
  at::Tensor forward(const at::Tensor& ids, const at::Tensor&) override {
    return ids.to(torch::kFloat).unsqueeze(-1).expand({-1, -1, 6});
  }
};

void extract(const char* pictures, const char* out) {
  at::set_num_threads(1);
  ExtractionNetworks networks;
  networks.vae = models::KlVae(models::modelConfigFromJson(tests::tinyModel()).vae);
  at::manual_seed(4);
  networks.vae->initialiseParameters();
  networks.text["clip"] = {std::make_shared<LengthTokenizer>(), std::make_shared<EchoEncoder>(),
                           1.0};
  ExtractionOptions options;
  options.out = out;
  options.sizes = {16};
  options.batch = 2;
  FeatureExtractor(std::move(networks), options).extractTraining(readPictureList(pictures));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return protocol::exitCode(protocol::Cause::Usage);
  try {
    extract(argv[1], argv[2]);
    return 0;
  } catch (...) {
    const RunFailure failure = currentFailure();
    std::cerr << failure.sentence << ' ' << failure.suggestion << '\n';
    return protocol::exitCode(failure.cause);
  }
}
