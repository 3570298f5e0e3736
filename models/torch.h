// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The part of LibTorch that we build on, precompiled once for all targets. <torch/torch.h> would
// bring the data loaders, optimisers and JIT too, and double the time every file takes to compile.

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <torch/autograd.h>
#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/pimpl.h>
#include <torch/types.h>
#include <torch/utils.h>
