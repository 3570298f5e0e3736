// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meta/meta_device.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <sstream>

namespace crossflow::tests {
namespace {

thread_local DeviceWatch* watching = nullptr;

/// Functions that look at a tensor differently or reserve memory: no kernel runs.
const std::set<std::string, std::less<>> kStartNothing = [] {
  std::set<std::string, std::less<>> names;
  std::istringstream words(
      "alias as_strided contiguous detach detach_ dropout empty empty_like empty_strided expand "
      "expand_as flatten is_floating_point item lift_fresh narrow new_empty new_empty_strided "
      "new_zeros numel permute reshape _reshape_alias resize_ resolve_conj result_type select set_ "
      "set_data size slice split split_with_sizes squeeze squeeze_ t to transpose type_as unbind "
      "unflatten unsafe_split _unsafe_view unsqueeze unsqueeze_ view view_as _local_scalar_dense "
      "chunk _has_compatible_shallow_copy_type _fused_sdp_choice numpy_T movedim requires_grad_ "
      "_version promote_types swapaxes output_nr retain_grad is_leaf stride T mT");
  for (std::string name; words >> name;) names.insert(name);
  return names;
}();

bool startsNothing(const std::string& name) {
  return kStartNothing.count(name) > 0;
}

bool isReadback(const std::string& name) {
  return name == "_local_scalar_dense" || name == "nonzero" || name == "masked_select";
}

struct Devices {
  bool meta = false, processor = false;  // numbers count as neither
};

void look(const at::Tensor& tensor, Devices& seen) {
  if (!tensor.defined()) return;
  if (tensor.is_meta()) seen.meta = true;
  if (tensor.is_cpu() && tensor.dim() > 0) seen.processor = true;
}

Devices devicesOf(const at::RecordFunction& function) {
  Devices seen;
  for (const c10::IValue& input : function.inputs()) {
    if (input.isTensor()) look(input.toTensor(), seen);
    if (input.isTensorList())
      for (const at::Tensor& tensor : input.toTensorVector()) look(tensor, seen);
    if (input.isOptionalTensorList())
      for (const auto& tensor : input.toOptionalTensorVector())
        if (tensor) look(*tensor, seen);
  }
  return seen;
}

}  // namespace

struct WatchCallbacks {
  static std::unique_ptr<at::ObserverContext> begin(const at::RecordFunction& function) {
    if (watching == nullptr) return nullptr;
    DeviceWatch& watch = *watching;
    std::string name = function.name();
    const bool aten = name.starts_with("aten::");  // others are steps of backward()
    if (aten) name = name.substr(6);
    watch.frames_.push_back({name});
    ++watch.work_.calls;
    const Devices seen = devicesOf(function);
    if (name == "copy_" && seen.meta && seen.processor)
      ++watch.work_.uploads;
    else if (seen.meta && seen.processor && name != "to" && name != "_to_copy")
      watch.work_.mixed.push_back(path(watch));
    if (seen.meta && isReadback(name)) watch.work_.reads.push_back(path(watch));
    watch.frames_.back().kernels = kernelsOf(name, function);
    watch.frames_.back().aten = aten;
    return nullptr;
  }

  static void end(const at::RecordFunction&, at::ObserverContext*) {
    if (watching == nullptr || watching->frames_.empty()) return;
    const DeviceWatch::Frame frame = watching->frames_.back();
    watching->frames_.pop_back();
    if (frame.leaf && (!frame.aten || startsNothing(frame.name))) return;
    if (frame.leaf) watching->work_.launches[frame.name] += frame.kernels;
    if (!watching->frames_.empty()) watching->frames_.back().leaf = false;
  }

 private:
  /// cuDNN adds the bias of a convolution in a kernel of its own. LibTorch's group norm has one for
  /// the sums, one for what they make of weight and bias, and one for the result.
  static int64_t kernelsOf(const std::string& name, const at::RecordFunction& function) {
    if (name == "native_group_norm") return 3;
    const bool biased = name == "convolution_overrideable" && function.inputs().size() > 2 &&
                        function.inputs()[2].isTensor() &&
                        function.inputs()[2].toTensor().defined();
    return biased ? 2 : 1;
  }

  static std::string path(const DeviceWatch& watch) {
    std::string names;
    for (const DeviceWatch::Frame& frame : watch.frames_)
      names += (names.empty() ? "" : " > ") + frame.name;
    return names;
  }
};

BornOnMeta::BornOnMeta() {
  c10::impl::tls_set_dispatch_key_included(c10::DispatchKey::TESTING_ONLY_GenericMode, true);
}

BornOnMeta::~BornOnMeta() {
  c10::impl::tls_set_dispatch_key_included(c10::DispatchKey::TESTING_ONLY_GenericMode, false);
}

int64_t DeviceWork::launchCount() const {
  return std::accumulate(launches.begin(), launches.end(), int64_t{0},
                         [](int64_t sum, const auto& entry) { return sum + entry.second; });
}

std::string DeviceWork::summary() const {
  std::vector<std::pair<int64_t, std::string>> kinds;
  for (const auto& [name, count] : launches) kinds.emplace_back(count, name);
  std::ranges::sort(kinds, std::greater<>());
  std::string text =
      std::to_string(calls) + " aten calls, " + std::to_string(launchCount()) + " launches:";
  for (size_t i = 0; i < std::min<size_t>(kinds.size(), 14); ++i)
    text += " " + std::to_string(kinds[i].first) + " " + kinds[i].second;
  return text;
}

DeviceWatch::DeviceWatch() {
  watching = this;
  callback_ = at::addThreadLocalCallback(
      at::RecordFunctionCallback(&WatchCallbacks::begin, &WatchCallbacks::end)
          .needsInputs(true)
          .scopes({at::RecordScope::FUNCTION}));
}

DeviceWatch::~DeviceWatch() {
  at::removeCallback(callback_);
  watching = nullptr;
}

}  // namespace crossflow::tests
