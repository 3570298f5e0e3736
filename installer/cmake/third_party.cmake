# SPDX-License-Identifier: GPL-3.0-or-later
# Every library we build on, as imported targets. Debian 12 packages, and LibTorch from the PyPI wheel.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(spdlog REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
pkg_check_modules(Deflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(EmojiFonts REQUIRED IMPORTED_TARGET freetype2 harfbuzz)
pkg_check_modules(SentencePiece REQUIRED IMPORTED_TARGET sentencepiece)
pkg_check_modules(WebP REQUIRED IMPORTED_TARGET libwebp)
pkg_check_modules(WebPMux REQUIRED IMPORTED_TARGET libwebp libwebpmux)
find_package(GIF 5 REQUIRED)
find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs videoio)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Sql Network)
if(CROSSFLOW_GUI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets PrintSupport Svg LinguistTools)
  find_package(QCustomPlotQt6 REQUIRED)
endif()
if(CROSSFLOW_TESTS)
  find_package(Catch2 2.13 REQUIRED)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()

# LibTorch: torch/lib, torch/include and torch/share unpacked from the wheel by installer/setup.
# Only libtorch_cpu and libc10 are linked: the CPU works without any NVIDIA package, start-up is short,
# and libtorch_cuda is loaded later by our own CUDA library where a driver is present.
set(CROSSFLOW_LIBTORCH "$ENV{CROSSFLOW_LIBTORCH}" CACHE PATH "Folder with LibTorch's lib and include")
if(NOT CROSSFLOW_LIBTORCH)
  set(_cache_home "$ENV{XDG_CACHE_HOME}")
  if(NOT _cache_home)
    set(_cache_home "$ENV{HOME}/.cache")
  endif()
  set(CROSSFLOW_LIBTORCH "${_cache_home}/crossflow-studio/libtorch-2.11.0" CACHE PATH "" FORCE)
endif()
if(NOT EXISTS ${CROSSFLOW_LIBTORCH}/lib/libtorch_cpu.so)
  message(FATAL_ERROR "LibTorch 2.11 is not in ${CROSSFLOW_LIBTORCH}. Run ./installer/setup once.")
endif()
add_library(crossflow_torch INTERFACE)
target_include_directories(crossflow_torch SYSTEM INTERFACE
  ${CROSSFLOW_LIBTORCH}/include ${CROSSFLOW_LIBTORCH}/include/torch/csrc/api/include)
target_link_libraries(crossflow_torch INTERFACE
  ${CROSSFLOW_LIBTORCH}/lib/libtorch_cpu.so ${CROSSFLOW_LIBTORCH}/lib/libc10.so Threads::Threads)
# The wheel is built for the new C++11 ABI; Gloo is compiled in, its headers come from Debian.
target_compile_definitions(crossflow_torch INTERFACE USE_DISTRIBUTED USE_C10D_GLOO)
