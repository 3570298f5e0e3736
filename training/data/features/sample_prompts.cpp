// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/sample_prompts.h"

namespace crossflow::training {

const std::vector<std::string>& originalSamplePrompts() {
  static const std::vector<std::string> prompts{
      "A road with traffic lights, street lights and cars.",
      "A bus driving in a city area with traffic signs.",
      "A bus pulls over to the curb close to an intersection.",
      "A group of people are walking and one is holding an umbrella.",
      "A baseball player taking a swing at an incoming ball.",
      "A dog next to a white cat with black-tipped ears.",
      ("A tiger standing on a rooftop while singing and jamming on an electric guitar under a "
       "spotlight. anime illustration."),
      "A bird wearing headphones and speaking into a high-end microphone in a recording studio.",
      "A bus made of cardboard.",
      "A tower in the mountains.",
      "Two cups of coffee, one with latte art of a cat. The other has latter art of a bird.",
      "Oil painting of a robot made of sushi, holding chopsticks.",
      "Portrait of a dog wearing a hat and holding a flag that has a yin-yang symbol on it.",
      ("A teddy bear wearing a motorcycle helmet and cape is standing in front of Loch Awe with "
       "Kilchurn Castle behind him. dslr photo."),
      "A man standing on the moon"};
  return prompts;
}

}  // namespace crossflow::training
