# SPDX-License-Identifier: GPL-3.0-or-later
# Every library we build on, as imported targets. Debian 12 packages, and LibTorch from the PyPI wheel.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
pkg_check_modules(Deflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(SentencePiece REQUIRED IMPORTED_TARGET sentencepiece)
if(NOT CROSSFLOW_HEADLESS)
  find_package(spdlog REQUIRED)
  pkg_check_modules(EmojiFonts REQUIRED IMPORTED_TARGET freetype2 harfbuzz)
  pkg_check_modules(WebP REQUIRED IMPORTED_TARGET libwebp)
  pkg_check_modules(WebPMux REQUIRED IMPORTED_TARGET libwebp libwebpmux)
  find_package(GIF 5 REQUIRED)
  # Debian's OpenCVConfig.cmake lies in libopencv-dev, which brings 70 packages more than these four.
  find_path(CROSSFLOW_OPENCV_INCLUDE opencv2/videoio.hpp PATH_SUFFIXES opencv4 REQUIRED)
  foreach(part core imgproc imgcodecs videoio)
    find_library(CROSSFLOW_OPENCV_${part} opencv_${part} REQUIRED)
    add_library(opencv_${part} UNKNOWN IMPORTED)
    set_target_properties(opencv_${part} PROPERTIES
      IMPORTED_LOCATION ${CROSSFLOW_OPENCV_${part}}
      INTERFACE_INCLUDE_DIRECTORIES ${CROSSFLOW_OPENCV_INCLUDE})
  endforeach()
  set_target_properties(opencv_imgproc opencv_imgcodecs opencv_videoio PROPERTIES
    INTERFACE_LINK_LIBRARIES opencv_core)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Sql Network)
  if(CROSSFLOW_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets DBus PrintSupport Svg)
    # Qt's own LinguistTools lie in qt6-tools-dev, with Designer and Assistant; two programs are enough.
    foreach(tool lrelease lupdate)
      find_program(CROSSFLOW_${tool} ${tool} PATHS /usr/lib/qt6/bin NO_DEFAULT_PATH)
      find_program(CROSSFLOW_${tool} NAMES ${tool}-qt6 ${tool}6 ${tool} REQUIRED)
    endforeach()
    find_package(QCustomPlotQt6 REQUIRED)
  endif()
  if(CROSSFLOW_TESTS)
    find_package(Catch2 2.13 REQUIRED)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  endif()
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
