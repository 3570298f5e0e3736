// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A list's row with a value at its right end.

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/theme/tones.h"

namespace crossflow::ui {

inline constexpr int kValueRole = Qt::UserRole + 1;

class ValueDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    QFont font = option.font;
    font.setPixelSize(12);
    painter->setFont(font);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(colourOf(chosen ? Tone::Accent : Tone::Muted));
    painter->drawText(option.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(kValueRole).toString());
    painter->restore();
  }
};

}  // namespace crossflow::ui
