# SPDX-License-Identifier: GPL-3.0-or-later
# Flags shared by every target: link `crossflow_flags` privately.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_INCLUDE_CURRENT_DIR_IN_INTERFACE OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Relative paths make objects (the precompiled header too) shared between checkouts.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
      CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CCACHE_PROGRAM})
endif()

add_library(crossflow_flags INTERFACE)
target_include_directories(crossflow_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(crossflow_flags INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -fstack-protector-strong -fcf-protection)

# LibTorch's headers cost every file seconds, the lines of one file hardly any: files of a target are
# compiled ten at a time. So names in the anonymous namespaces of one target differ from each other.
set(CMAKE_UNITY_BUILD ON CACHE BOOL "Compile the files of a target together")
set(CMAKE_UNITY_BUILD_BATCH_SIZE 10)
if(CMAKE_UNITY_BUILD)
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)  # meant for headers; in a unit every file is included
endif()

# The same -fPIC in libraries and programs lets all of them share one precompiled header.
add_compile_options(-fPIC -fno-plt)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess)  # lets ccache look through the precompiled header
endif()
if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(CROSSFLOW_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
if(CROSSFLOW_SANITIZE)
  set(CMAKE_CXX_FLAGS_RELEASE "-O1 -g1 -DNDEBUG")
  add_compile_options(-fsanitize=${CROSSFLOW_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CROSSFLOW_SANITIZE})
endif()
set(CROSSFLOW_PROGRAM_SANITIZERS "")  # sources that every program needs beside
if(CROSSFLOW_SANITIZE MATCHES thread)
  set(CROSSFLOW_PROGRAM_SANITIZERS ${CMAKE_SOURCE_DIR}/tests/sanitizers/plain_clone.cpp)
endif()

# Files that keep 64-byte registers by hand (models/kernels/each_processor.h): for stack-use-after-return
# GCC 12 moves a function's variables to where these find no aligned place (GCC's bug 110027).
function(crossflow_keeps_wide_registers)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CROSSFLOW_SANITIZE MATCHES address)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS --param=asan-use-after-return=0)
  endif()
endfunction()

# Qt's signal and slot words are ordinary names to LibTorch.
add_compile_definitions(QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_USE_QSTRINGBUILDER)
