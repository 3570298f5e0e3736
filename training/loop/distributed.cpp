// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/distributed.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#include <torch/csrc/distributed/c10d/reducer.hpp>

#include <algorithm>
#include <thread>

#include "models/cuda/nccl_backend.h"
#include "models/torch.h"
#include "training/config/run_error.h"

namespace crossflow::training {

using protocol::Cause;

namespace {

constexpr int64_t kFirstBucketBytes = 1 << 20;
constexpr int64_t kBucketBytes = 25 << 20;
// Between two collectives there is a step at most. Where others wait for rank 0 to draw or measure,
// they meet() first. Ranks that die are noticed long before: their connections close, and the
// launcher looks after its processes. NCCL tells of silence from a thread of its own, which ends
// the process (run/last_words.h).
using Patience = std::chrono::milliseconds;
constexpr Patience kCollectivePatience = std::chrono::minutes(10);
constexpr auto kMeetingPatience = std::chrono::hours(24);

void waitUntil(const std::function<bool()>& over) {
  while (!over()) std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

class SingleRank final : public Ranks {
 public:
  int64_t rank() const override { return 0; }
  int64_t world() const override { return 1; }
  void shareParameters(const ParameterList&) override {}
  void beforeForward() override {}
  void beforeBackward(bool) override {}
  at::Tensor gatherRows(const at::Tensor& rows) override { return rows; }
  std::vector<double> mean(std::vector<double> values) override { return values; }
  bool agreeToStop(int64_t, bool wish) override { return wish; }
  bool agreeToRest(int64_t, bool wish) override { return wish; }
  void rest(const std::function<bool()>& over) override { waitUntil(over); }
  void meet(const std::string&) override {}
  void hold(bool) override {}
};

/// y = x, dy/dx = factor.
struct ScaleGradient : torch::autograd::Function<ScaleGradient> {
  static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& x,
                            double factor) {
    context->saved_data["factor"] = factor;
    return x.view_as(x);
  }
  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 const torch::autograd::variable_list& gradients) {
    return {gradients[0] * context->saved_data["factor"].toDouble(), at::Tensor()};
  }
};

template <typename Action>
auto orLostRank(const char* what, Action action) {
  try {
    return action();
  } catch (const c10::OutOfMemoryError&) {
    throw;
  } catch (const std::exception& error) {
    const std::string text(error.what());
    throw RunError(Cause::LostRank,
                   std::string("Another process of the job is gone or silent (while ") + what +
                       "): " + text.substr(0, text.find('\n')),
                   "Look at the other ranks' error files and logs; start again to resume.");
  }
}

class ManyRanks final : public Ranks {
 public:
  ManyRanks(const RankEnvironment& e, at::Device device, std::chrono::seconds patience)
      : environment_(e), device_(device) {
    c10d::TCPStoreOptions options;
    options.port = e.masterPort;
    options.isServer = e.rank == 0 && !e.agentHostsStore;
    options.timeout = patience;
    options.multiTenant = true;
    options.numWorkers = static_cast<std::size_t>(e.world);
    store_ = c10::make_intrusive<c10d::PrefixStore>(
        "crossflow", c10::make_intrusive<c10d::TCPStore>(e.masterAddress, options));
    store_->setTimeout(patience);
    group_ = c10::make_intrusive<c10d::ProcessGroup>(store_, static_cast<int>(e.rank),
                                                     static_cast<int>(e.world));
    addGloo(patience);
    if (device.is_cuda()) addNccl();
    group_->setGroupName("crossflow");
    store_->setTimeout(std::min<Patience>(patience, kCollectivePatience));
  }

  int64_t rank() const override { return environment_.rank; }
  int64_t world() const override { return environment_.world; }

  void shareParameters(const ParameterList& parameters) override {
    std::vector<at::Tensor> trained, all;
    for (const at::Tensor& tensor : parameters.tensors) all.push_back(tensor.data());
    for (const at::Tensor& tensor :
         parameters.inUse.empty() ? parameters.tensors : parameters.inUse)
      if (tensor.requires_grad()) trained.push_back(tensor);
    try {
      c10d::verify_params_across_processes(group_, all, std::nullopt);
    } catch (const std::exception&) {
      throw RunError(Cause::Network, "The ranks of the job have different networks.",
                     "Use the same program version and the same config.json on all machines.");
    }
    orLostRank("parameters were shared",
               [&] { c10d::broadcast_coalesced(group_, all, kBucketBytes * 10); });
    makeReducer(trained);
  }

  void beforeForward() override { reducer_->prepare_for_forward(); }

  void beforeBackward(bool averages) override {
    if (averages) reducer_->prepare_for_backward({});
  }

  at::Tensor gatherRows(const at::Tensor& rows) override {
    at::Tensor local = rows.detach().contiguous();
    std::vector<std::vector<at::Tensor>> gathered(1);
    for (int64_t i = 0; i < world(); ++i) gathered[0].push_back(at::empty_like(local));
    std::vector<at::Tensor> inputs{local};
    orLostRank("features were gathered", [&] { group_->allgather(gathered, inputs)->wait(); });
    gathered[0][static_cast<std::size_t>(rank())] =
        ScaleGradient::apply(rows, static_cast<double>(world()));
    return at::cat(gathered[0]);
  }

  std::vector<double> mean(std::vector<double> values) override {
    std::vector<at::Tensor> sum{torch::tensor(values, torch::kDouble)};
    orLostRank("numbers were averaged", [&] { group_->allreduce(sum)->wait(); });
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = sum[0][static_cast<int64_t>(i)].item<double>() / static_cast<double>(world());
    return values;
  }

  bool agreeToStop(int64_t step, bool wish) override {
    // Averaging gradients keeps ranks within one step of each other: a word given two steps ahead
    // reaches everybody in time.
    if (isFirst() && wish && stopAt_ < 0) {
      stopAt_ = step + 2;
      store_->set("stop", std::to_string(stopAt_));
    }
    if (!isFirst() && stopAt_ < 0 && store_->check({"stop"}))
      stopAt_ = std::stoll(store_->get_to_str("stop"));
    return stopAt_ >= 0 && step >= stopAt_;
  }

  void meet(const std::string& name) override {
    const std::string key = "meet/" + name + "/" + std::to_string(meetings_++);
    orLostRank("all ranks met", [&] {
      if (store_->add(key, 1) == world()) store_->set(key + "/all", "1");
      waitFor(key + "/all");
    });
  }

  bool agreeToRest(int64_t step, bool wish) override {
    const std::string key = "rest/" + std::to_string(rests_);
    if (isFirst() && wish && restAt_ < 0) {
      restAt_ = step + 2;  // as with a stop
      store_->set(key, std::to_string(restAt_));
    }
    if (!isFirst() && restAt_ < 0 && store_->check({key}))
      restAt_ = std::stoll(store_->get_to_str(key));
    return restAt_ >= 0 && step >= restAt_;
  }

  void rest(const std::function<bool()>& over) override {
    const std::string key = "rest/" + std::to_string(rests_++) + "/over";
    restAt_ = -1;
    if (isFirst()) waitUntil(over);
    orLostRank("the rest was over", [&] {
      if (isFirst())
        store_->set(key, "1");
      else
        waitUntil([&] { return store_->check({key}); });
    });
  }

  void hold(bool on) override {
    if (on)
      store_->set("hold", "1");
    else
      store_->deleteKey("hold");
  }

 private:
  void waitFor(const std::string& key) {
    for (;;) try {
        return store_->wait({key}, kMeetingPatience);
      } catch (const std::exception&) {
        if (!store_->check({"hold"})) throw;
      }
  }

  void addGloo(std::chrono::milliseconds patience) {
    auto options =
        c10d::ProcessGroupGloo::Options::create(std::min<Patience>(patience, kCollectivePatience));
    // On one machine the loop-back device works without any network.
    const bool local = environment_.world == environment_.localWorld;
    options->devices.push_back(local ? c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1")
                                     : c10d::ProcessGroupGloo::createDefaultDevice());
    store_->setTimeout(patience);
    const auto backend = c10::make_intrusive<c10d::ProcessGroupGloo>(
        store_, static_cast<int>(rank()), static_cast<int>(world()), options);
    group_->setBackend(at::kCPU, c10d::ProcessGroup::BackendType::GLOO, backend);
    group_->setDefaultBackend(c10d::ProcessGroup::BackendType::GLOO);
  }

  void addNccl() {
    group_->setBackend(at::kCUDA, c10d::ProcessGroup::BackendType::NCCL,
                       models::makeNcclBackend(store_, static_cast<int>(rank()),
                                               static_cast<int>(world()), kCollectivePatience));
    group_->setDefaultBackend(c10d::ProcessGroup::BackendType::NCCL);
  }

  // Buckets in the order in which backward fills them (the reducer sends none before its turn),
  // a small one first so that sending begins soon; fixed for the whole run: rebuilding them after
  // the first step would change the order of additions and a resumed run's last bits.
  void makeReducer(const std::vector<at::Tensor>& trained) {
    const std::vector<at::Tensor> backward(trained.rbegin(), trained.rend());
    auto [buckets, sizes] = c10d::compute_bucket_assignment_by_size(
        backward, {kFirstBucketBytes, kBucketBytes}, std::vector<bool>(trained.size(), false));
    for (std::vector<size_t>& bucket : buckets)
      for (size_t& index : bucket) index = trained.size() - 1 - index;
    reducer_ = std::make_unique<c10d::Reducer>(
        trained, buckets, group_, std::vector<bool>(trained.size(), false), kBucketBytes,
        /*find_unused_parameters=*/false, /*gradient_as_bucket_view=*/true,
        std::unordered_map<size_t, std::string>{}, kFirstBucketBytes,
        /*skip_all_reduce_unused_params=*/false, /*use_python_reducer=*/false,
        std::vector<int64_t>{});
  }

  RankEnvironment environment_;
  at::Device device_;
  c10::intrusive_ptr<c10d::Store> store_;
  c10::intrusive_ptr<c10d::ProcessGroup> group_;
  std::unique_ptr<c10d::Reducer> reducer_;
  int64_t stopAt_ = -1, restAt_ = -1, rests_ = 0;
  int64_t meetings_ = 0;
};

}  // namespace

std::unique_ptr<Ranks> Ranks::join(const RankEnvironment& environment, at::Device device,
                                   std::chrono::seconds patience) {
  if (environment.world == 1) return std::make_unique<SingleRank>();
  return joinGroup(environment, device, patience);
}

std::unique_ptr<Ranks> Ranks::joinGroup(const RankEnvironment& environment, at::Device device,
                                        std::chrono::seconds patience) {
  try {
    return std::make_unique<ManyRanks>(environment, device, patience);
  } catch (const RunError&) {
    throw;
  } catch (const std::exception& error) {
    const std::string text(error.what());
    throw RunError(
        Cause::Network,
        "Rank " + std::to_string(environment.rank) + " could not meet the others at " +
            environment.masterAddress + ":" + std::to_string(environment.masterPort) + ": " +
            text.substr(0, text.find('\n')),
        "Check that all ranks start, that MASTER_ADDR can be reached and that MASTER_PORT "
        "is free.");
  }
}

}  // namespace crossflow::training
