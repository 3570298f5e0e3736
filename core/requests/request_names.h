// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vocabulary of requests: what JSON says and the command line accepts.

#include "core/requests/request.h"
#include "core/requests/sequence.h"
#include "core/types/enum_names.h"

namespace crossflow::core {

inline constexpr EnumName<Solver> kSolverNames[] = {{Solver::Euler, "euler"},
                                                    {Solver::AdamsBashforth2, "adams-bashforth2"},
                                                    {Solver::Heun, "heun"},
                                                    {Solver::Multistep3, "multistep3"},
                                                    {Solver::Dopri5, "dopri5"}};
inline constexpr EnumName<Precision> kPrecisionNames[] = {{Precision::Automatic, "automatic"},
                                                          {Precision::Float32, "float32"},
                                                          {Precision::BFloat16, "bfloat16"},
                                                          {Precision::Float16, "float16"},
                                                          {Precision::Int8, "int8"}};
inline constexpr EnumName<Mix> kMixNames[] = {
    {Mix::Lerp, "lerp"}, {Mix::Slerp, "slerp"}, {Mix::Renormalised, "renormalised"}};
inline constexpr EnumName<Easing> kEasingNames[] = {{Easing::Linear, "linear"},
                                                    {Easing::EaseIn, "in"},
                                                    {Easing::EaseOut, "out"},
                                                    {Easing::EaseInOut, "in-out"}};
inline constexpr EnumName<Loop> kLoopNames[] = {
    {Loop::None, "none"}, {Loop::Loop, "loop"}, {Loop::PingPong, "ping-pong"}};

}  // namespace crossflow::core
