// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/key_match.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "models/checkpoint/wrapped_names.h"

namespace crossflow::models {

namespace {

using Targets = std::vector<std::pair<std::string, at::Tensor>>;

Targets targetsOf(const torch::nn::Module& module) {
  Targets targets;
  for (const auto& item : module.named_parameters()) {
    if (item.value().defined()) targets.emplace_back(item.key(), item.value());
  }
  for (const auto& item : module.named_buffers()) {
    if (item.value().defined()) targets.emplace_back(item.key(), item.value());
  }
  return targets;
}

bool startsWithAny(std::string_view name, const std::vector<std::string>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return name.starts_with(prefix); });
}

std::string sizesText(at::IntArrayRef sizes) {
  std::ostringstream text;
  text << sizes;
  return text.str();
}

class KeyMatcher {
 public:
  KeyMatcher(const torch::nn::Module& module, const std::vector<TensorInfo>& tensors,
             const LoadOptions& options)
      : targets_(targetsOf(module)), tensors_(tensors), options_(options) {
    for (size_t i = 0; i < targets_.size(); ++i) targetIndex_.emplace(targets_[i].first, i);
  }

  KeyMatch run() {
    const std::string front = bestWrapper() + options_.prefix;
    std::vector<const TensorInfo*> sources(targets_.size(), nullptr);
    for (const bool renamed : {false, true}) assign(front, renamed, sources);
    for (size_t i = 0; i < targets_.size(); ++i) {
      if (sources[i] == nullptr) match_.report.missing.push_back(targets_[i].first);
    }
    return std::move(match_);
  }

 private:
  std::string bestWrapper() const {
    return commonWrapper(tensors_, [this](std::string_view name) {
      if (!name.starts_with(options_.prefix)) return false;
      return targetIndex_.contains(std::string(name.substr(options_.prefix.size())));
    });
  }

  const std::string* renamedTo(const std::string& name) const {
    for (const auto& [from, to] : options_.renames) {
      if (from == name) return &to;
    }
    return nullptr;
  }

  /// Two rounds: the file's own names first, then those that a rename brings to a free place.
  void assign(const std::string& front, bool renamed, std::vector<const TensorInfo*>& sources) {
    for (size_t i = 0; i < tensors_.size(); ++i) {
      const TensorInfo& tensor = tensors_[i];
      if (!tensor.name.starts_with(front)) continue;
      const std::string name = tensor.name.substr(front.size());
      const std::string* rename = renamedTo(name);
      const bool own = targetIndex_.count(name) != 0;
      if (renamed == (own || rename == nullptr)) continue;
      if (startsWithAny(name, options_.ignoredPrefixes)) {
        match_.report.ignored.push_back(tensor.name);
        continue;
      }
      const auto found = targetIndex_.find(renamed ? *rename : name);
      if (found == targetIndex_.end()) {
        match_.report.unexpected.push_back(tensor.name);
      } else if (sources[found->second] == nullptr) {
        sources[found->second] = &tensor;
        pair(i, targets_[found->second].second);
      } else {
        match_.report.ignored.push_back(tensor.name);  // a second name of the same weight
      }
    }
  }

  void pair(size_t source, const at::Tensor& target) {
    const TensorInfo& tensor = tensors_[source];
    if (target.sizes() == at::IntArrayRef(tensor.shape)) {
      match_.tensors.push_back({source, target});
      return;
    }
    match_.report.wrongShape.push_back(Sentence::tr(
        "%1 is %2, should be %3", tensor.name, sizesText(tensor.shape), sizesText(target.sizes())));
  }

  Targets targets_;
  std::unordered_map<std::string, size_t> targetIndex_;
  const std::vector<TensorInfo>& tensors_;
  const LoadOptions& options_;
  KeyMatch match_;
};

/// `items` are names or sentences; there is at least one.
template <typename Item>
Sentence firstOf(const std::vector<Item>& items) {
  constexpr size_t kShown = 3;
  Sentence list(items.front());
  for (size_t i = 1; i < std::min(kShown, items.size()); ++i)
    list = Sentence::tr("%1, %2", list, items[i]);
  return items.size() > kShown ? Sentence::tr("%1, ...", list) : list;
}

}  // namespace

Sentence LoadReport::describe() const {
  std::optional<Sentence> list;
  const auto add = [&list](const Sentence& what) {
    list = list ? Sentence::tr("%1; %2", *list, what) : what;
  };
  if (!missing.empty())
    add(Sentence::tr("%1 tensors missing (%2)", missing.size(), firstOf(missing)));
  if (!unexpected.empty())
    add(Sentence::tr("%1 tensors unexpected (%2)", unexpected.size(), firstOf(unexpected)));
  if (!wrongShape.empty())
    add(Sentence::tr("%1 tensors of another shape (%2)", wrongShape.size(), firstOf(wrongShape)));
  return list ? Sentence::tr("%1.", *list) : Sentence::tr("every tensor fits.");
}

KeyMatch matchKeys(const torch::nn::Module& module, const std::vector<TensorInfo>& tensors,
                   const LoadOptions& options) {
  return KeyMatcher(module, tensors, options).run();
}

}  // namespace crossflow::models
