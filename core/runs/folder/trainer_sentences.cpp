// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/trainer_sentences.h"

#include <QtGlobal>

namespace crossflow::core {

namespace {

constexpr CountedNoun kNouns[] = {
    {"step", "steps", QT_TRANSLATE_N_NOOP("CoreWords", "%Ln step(s)")},
    {"sample", "samples", QT_TRANSLATE_N_NOOP("CoreWords", "%Ln sample(s)")},
    {"process", "processes", QT_TRANSLATE_N_NOOP("CoreWords", "%Ln process(es)")},
    {"micro-batch", "micro-batches", QT_TRANSLATE_N_NOOP("CoreWords", "%Ln micro-batch(es)")},
    {"picture", "pictures", QT_TRANSLATE_N_NOOP("CoreWords", "%Ln picture(s)")},
    {"tensor", "tensors", QT_TRANSLATE_N_NOOP("CoreWords", "%Ln tensor(s)")},
};

// NOLINTBEGIN(bugprone-suspicious-missing-comma): each is one macro, however many lines.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("CoreWords", "Saving before the stop that was asked for."),
    QT_TRANSLATE_NOOP("CoreWords", "Drawing the watched prompts."),
    QT_TRANSLATE_NOOP("CoreWords", "Resting in the middle of an evaluation."),
    QT_TRANSLATE_NOOP("CoreWords", "Resting; the model stays loaded."),
    QT_TRANSLATE_NOOP("CoreWords", "Pictures drawn and measured: %1 of %2."),
    QT_TRANSLATE_NOOP("CoreWords", "Paused for %1 s."),
    QT_TRANSLATE_NOOP("CoreWords", "The disk was full: paused for %1 s."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 The run goes on when there is room."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 It was asked to stop before there was room."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 It is skipped."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Ended by a signal; the next start goes on from its newest checkpoint."),
    QT_TRANSLATE_NOOP("CoreWords", "Saving and stopping, as asked by a signal."),
    QT_TRANSLATE_NOOP("CoreWords", "Starting %1."),
    QT_TRANSLATE_NOOP("CoreWords", "At step %1 %2 stopped being finite; the step is skipped."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The last %1 steps, up to step %2, gave numbers that are not finite (%3)."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Step %1 gave numbers that are not finite; it is repeated in fp32."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Start again with a lower optimizer.lr or with optimizer.clipGradient 1; the "
                      "run resumes from its newest checkpoint."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The GPU's work could not be recorded; each step is asked for anew (%1)."),
    QT_TRANSLATE_NOOP("CoreWords", "At step %1 memory ran out with %2 at a time."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "At step %1 memory ran out with %2 at a time; from now on micro-batches are "
                      "cut in %3. Set train.accumulation to %4 to begin like this."),
    QT_TRANSLATE_NOOP("CoreWords", "The contrastive loss compares fewer pictures now."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Raise train.accumulation, switch train.checkpointing on, or choose a "
                      "smaller model; the run resumes from its newest checkpoint."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "This processor is faster in fp32 than in bf16: the run computes in fp32."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The run goes on with other settings than it was saved with (%1): from here "
                      "on it is not the run that it would have been without a break."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "No sample pictures are drawn: start.vae names no autoencoder to draw them with."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "No sample pictures are drawn: there are no prompts to watch. %1"),
    QT_TRANSLATE_NOOP("CoreWords", "%1 of the pictures in %2 have no features and are left out."),
    QT_TRANSLATE_NOOP("CoreWords", "The device ran out of memory: %1"),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Lower train.batchSize and raise train.accumulation, or switch train.checkpointing on."),
    QT_TRANSLATE_NOOP("CoreWords", "The graphics card reported a fault: %1"),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Nothing in this process can use the card any more. Start again; the run resumes from its "
        "newest checkpoint. If the fault comes back, look at the driver's messages (dmesg)."),
    QT_TRANSLATE_NOOP(
        "CoreWords", "The card cannot do what it was asked; `crossflow devices` tells what it is."),
    QT_TRANSLATE_NOOP("CoreWords", "The computer ran out of memory."),
    QT_TRANSLATE_NOOP("CoreWords", "Lower train.batchSize or data.cacheMegabytes."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 cannot be used: %2."),
    QT_TRANSLATE_NOOP("CoreWords", "Rank %1 exited with code %2."),
    QT_TRANSLATE_NOOP("CoreWords", "Rank %1 was ended by signal %2."),
    QT_TRANSLATE_NOOP("CoreWords", "Rank %1 has been halted for too long."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The system kills the largest process when memory runs out: look at its log. "
                      "Start again to resume."),
    QT_TRANSLATE_NOOP("CoreWords", "Look at %1. Start again to resume."),
    QT_TRANSLATE_NOOP("CoreWords", "There is no space left for the run in %1."),
    QT_TRANSLATE_NOOP("CoreWords", "Free disk space and start again to resume."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Free disk space and start the run again; it resumes from its newest checkpoint."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Free disk space, then start the run again; it resumes from its newest checkpoint."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Free disk space or lower train.keepLast, then start the run again; it "
                      "resumes from its newest checkpoint."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Free disk space or lower train.keepLast, then start the run again."),
    QT_TRANSLATE_NOOP("CoreWords", "A checkpoint needs %1 in %2, but only %3 are free."),
    QT_TRANSLATE_NOOP("CoreWords", "Another process of the job is gone or silent: %1"),
    QT_TRANSLATE_NOOP("CoreWords", "Another process of the job is gone or silent (while %1): %2"),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Look at the other ranks' error files and logs; start again to resume."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is being trained by %2."),
    QT_TRANSLATE_NOOP("CoreWords", "GPU number %1 cannot be used: this machine offers %2. %3"),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Check the NVIDIA driver, lower devices.count, or set devices.kind to \"cpu\"."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 of %2, %3 at a time."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 of %2 parameters are trained, %3."),
    QT_TRANSLATE_NOOP("CoreWords", "from the checkpoint of step %1"),
    QT_TRANSLATE_NOOP("CoreWords", "from random values"),
    QT_TRANSLATE_NOOP("CoreWords", "from %1: %2 of %3 taken, %4 resampled, %5 new"),
    QT_TRANSLATE_NOOP("CoreWords", "%1, all trained on."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 to train on and %2 kept apart to measure on."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 to train on and %2 of the validation data to measure on."),
    QT_TRANSLATE_NOOP("CoreWords", "Left out: %1. %2"),
    QT_TRANSLATE_NOOP("CoreWords", "The networks that measure the CLIP score are in order."),
    QT_TRANSLATE_NOOP("CoreWords", "The networks that measure the FID are in order."),
    QT_TRANSLATE_NOOP("CoreWords", "The networks that measure FID and CLIP score are in order."),
    QT_TRANSLATE_NOOP("CoreWords", "The FID compares with %1."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The run needs about %1 on this computer, but only %2 are free."),
    QT_TRANSLATE_NOOP("CoreWords", "The run needs about %1 on %2, but only %3 are free."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Raise train.accumulation (smaller micro-batches), switch "
                      "train.checkpointing on, or choose a smaller model."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The run needs at least %1 on this computer, but only %2 are free."),
    QT_TRANSLATE_NOOP("CoreWords", "The run needs at least %1 on %2, but only %3 are free."),
    QT_TRANSLATE_NOOP("CoreWords", "Choose a smaller model, or a card with more memory."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Close other programs, use a machine with more memory, choose a smaller "
                      "model, or fewer processes."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "The run needs at least %1, but its control group allows %2, of which %3 are left."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "The run needs at least %1, but the shell's limit allows %2, of which %3 are left."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Raise the memory limit of the group (of the container, the job or the "
                      "service), choose a smaller model, or fewer processes."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Raise the limit (ulimit -v, ulimit -d), choose a smaller model, or fewer processes."),
    QT_TRANSLATE_NOOP("CoreWords", "The run's checkpoints need %1 in %2, but only %3 are free."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Free disk space, lower train.keepLast, or put the run on another disk."),
    QT_TRANSLATE_NOOP("CoreWords", "The checkpoints need %1; %2 are free."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Check that the disk has space and that the folder can be written."),
    QT_TRANSLATE_NOOP("CoreWords", "Two processes of this machine do not agree on a sum."),
    QT_TRANSLATE_NOOP("CoreWords", "Processes of this machine can meet."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 on the CPU."),
    QT_TRANSLATE_NOOP("CoreWords", "Runs on %1."),
    QT_TRANSLATE_NOOP("CoreWords", "The run asks for %1 GPUs; this machine offers %2. %3"),
    QT_TRANSLATE_NOOP("CoreWords",
                      "In config.json \"train.batchSize\" is %1, which cannot be shared equally by "
                      "%2 with %3 each."),
    QT_TRANSLATE_NOOP("CoreWords", "None of the pictures could be read."),
    QT_TRANSLATE_NOOP("CoreWords", "None of %1 can be read."),
    QT_TRANSLATE_NOOP("CoreWords", "None of the features in %1 can be read."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "%1 of %2 pictures could not be read, which is more than data.badFraction "
                      "allows; the last one: %3"),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Repair or remove the pictures named in events.jsonl, or raise data.badFraction."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 does not exist."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "%1 holds no picture with a caption; a picture needs a .txt beside it or an "
                      "entry in a list."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 holds no entry that can be used. %2"),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is none of the known lists: .jsonl, .csv, .json of COCO."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "%1, line 1: a list begins with the names of its columns, e.g. file,caption; "
                      "write them above the first row."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "%1: the text is neither UTF-8 nor surely Latin-1; save the file as UTF-8."),
    QT_TRANSLATE_NOOP("CoreWords", "%1: no picture is named; the entry is left out."),
    QT_TRANSLATE_NOOP("CoreWords", "%1: this is not a JSON object; the entry is left out."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "%1: a quote is not closed where its field ends; the row is left out."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "%1: the row has %2 fields, the header names %3; put a caption with commas "
                      "between quotes. The row is left out."),
    QT_TRANSLATE_NOOP("CoreWords", "The folder %1 may not be read."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 links to a folder that is there already."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 has no caption."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is not there."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 has %2 × %3 pixels; it would be enlarged to %4."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is the same picture as %2."),
    QT_TRANSLATE_NOOP("CoreWords", "The list names %1 more than once."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 cannot be opened: %2."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 cannot be read."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 is empty."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 is damaged."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 is damaged or of a kind that cannot be read."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 ends in the middle."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 is larger than 512 MB."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 is larger than 64 megapixels."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The picture %1 has %2 x %3 pixels, more than the 64 megapixels that are "
                      "read; make it smaller."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "The picture %1 is a HEIC picture, which cannot be read; save it as JPEG or PNG."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "The picture %1 is an AVIF picture, which cannot be read; save it as JPEG or PNG."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The picture %1 is a CMYK JPEG that does not say how its inks are written; "
                      "save it as RGB."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "The picture %1 has pixels of a kind that cannot be shown; save it with 8 or 16 bits."),
    QT_TRANSLATE_NOOP("CoreWords", "The picture %1 has grey and transparency; save it in colours."),
    QT_TRANSLATE_NOOP("CoreWords", "The file %1 cannot be opened: %2."),
    QT_TRANSLATE_NOOP("CoreWords", "The file %1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is not a feature."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 holds no features for %2 pixels."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 has no folder \"features\"."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 and %2 have the same feature file."),
    QT_TRANSLATE_NOOP("CoreWords", "Make it with `crossflow extract`."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The cached latents have another shape than the model's latent."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 holds no cached latents."),
    QT_TRANSLATE_NOOP("CoreWords", "Make it anew with `crossflow-train cache-latents`."),
    QT_TRANSLATE_NOOP("CoreWords", "There are no captions to make a vocabulary from."),
    QT_TRANSLATE_NOOP("CoreWords", "No vocabulary could be made from these captions: %1"),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Nothing in %1 fits this run's networks: none of its %2 tensors has both the "
                      "name and the shape of one of theirs."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 belongs to another configuration."),
    QT_TRANSLATE_NOOP("CoreWords", "Stopped; start again to go on."),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

}  // namespace

std::span<const CountedNoun> trainerNouns() {
  return kNouns;
}

std::span<const char* const> trainerSentences() {
  return kSentences;
}

}  // namespace crossflow::core
