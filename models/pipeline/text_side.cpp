// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/text_side.h"

#include "models/base/error.h"
#include "models/pipeline/text_to_image.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

at::Tensor rowOf(const std::vector<int64_t>& numbers, at::Device device) {
  return torch::tensor(numbers, torch::kLong).unsqueeze(0).to(device);  // [1, T]
}

void throwIfStopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Cancelled();
}

bool isFinite(const at::Tensor& tensor) {
  return at::isfinite(tensor).all().item<bool>();
}

}  // namespace

std::string quoted(const std::string& prompt) {
  constexpr size_t kLongest = 60;
  if (prompt.size() <= kLongest) return "\"" + prompt + "\"";
  size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(prompt[end]) & 0xC0) == 0x80) --end;  // whole UTF-8
  return "\"" + prompt.substr(0, end) + "…\"";
}

TextSide::TextSide(const ModelConfig& config, std::unique_ptr<Tokenizer> tokenizer, TextVe textVe,
                   EncoderLoader loader, at::Device device, std::shared_ptr<EncoderSeat> seat)
    : featureScale_(config.textFeatureScale),
      tokenizer_(std::move(tokenizer)),
      textVe_(std::move(textVe)),
      loader_(std::move(loader)),
      device_(device),
      seat_(seat ? std::move(seat) : std::make_shared<EncoderSeat>()) {}

TextSide::~TextSide() {
  unloadEncoder();
}

void TextSide::unloadEncoder() {
  seat_->leave({this, device_});
}

void TextSide::loadEncoder(std::stop_token stop, const LoadProgress& progress) {
  seat_->bring(
      {this, device_}, [&](std::stop_token asked) { return loader_(asked, progress); }, stop);
}

TextEmbedding TextSide::encodeText(const std::string& prompt, std::stop_token stop) {
  const c10::InferenceMode inference;
  const TokenIds tokens = tokenizer_->encode(prompt);
  const at::Tensor mask = rowOf(tokens.mask, device_);
  const auto load = [this](std::stop_token asked) { return loader_(asked, {}); };
  const at::Tensor features =
      seat_->features({this, device_}, load, rowOf(tokens.ids, device_), mask, stop);  // [1, T, D]
  return {features.to(at::kFloat) * featureScale_, mask};
}

TextLatent TextSide::encode(const std::string& prompt, std::stop_token stop) {
  const c10::InferenceMode inference;
  const TextEmbedding text = encodeText(prompt, stop);
  throwIfStopped(stop);
  TextLatent latent = textVe_->encode(text.tokens, text.mask);
  latent = {latent.mu.to(at::kFloat), latent.logVar.to(at::kFloat)};
  if (!isFinite(latent.mu) || !isFinite(latent.logVar))
    throw NumericError(Sentence::tr(
        "The text latent of %1 holds numbers that are not finite; the model's file may be damaged.",
        quoted(prompt)));
  return latent;
}

}  // namespace crossflow::models
