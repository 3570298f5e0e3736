// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tests that use tensors include this and nothing else of Catch2: torch defines CHECK too, and the
// later definition has to win.

#include "models/torch.h"

#undef CHECK
#include <catch2/catch.hpp>
