/** Items that are put into order, by dragging or with two buttons each. */
import { useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '../../../kit/chrome/buttons';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { ProseDocument } from '../../../kit/prose/ProseDocument';
import type { OrderQuestion } from '../../../lessons';
import { messages } from '../../../text';
import type { AnswerFieldsProps } from './answerFieldsProps';
import { useItemDrag } from './useItemDrag';

export function OrderFields({ question, draft, isOpen, onDraft }: AnswerFieldsProps<OrderQuestion>) {
  const words = messages.question;
  const { items } = question;
  const order = draft?.kind === 'order' ? draft.order : items.map((_, index) => index);
  const [said, setSaid] = useState('');
  const toFocus = useRef<HTMLButtonElement>(undefined);
  const id = useId();
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= items.length || from === to) return;
    onDraft({ kind: 'order', order: moved(order, from, to) });
    setSaid(words.moved(to + 1, items.length));
  };
  const { isDragging, handlers } = useItemDrag(isOpen, move);
  // An item that moves in the document loses the focus.
  useEffect(() => {
    toFocus.current?.focus();
    toFocus.current = undefined;
  });
  const arrow = (place: number, by: 1 | -1) => (
    <IconButton
      icon={by < 0 ? 'up' : 'down'}
      className="centred question-arrow"
      aria-label={by < 0 ? words.up(place + 1) : words.down(place + 1)}
      aria-describedby={`${id}-${order[place]}`}
      // It keeps the focus at an end of the list, so that keys go on from there.
      aria-disabled={order[place + by] === undefined || undefined}
      onClick={({ currentTarget }) => {
        toFocus.current = currentTarget;
        move(place, place + by);
      }}
    />
  );
  return (
    <>
      {isOpen && <p className="soft question-how">{words.order}</p>}
      <ol
        className={`question-order ${isOpen ? 'is-open' : ''} ${isDragging ? 'is-dragging' : ''}`}
        data-own-gestures=""
        {...handlers}
      >
        {order.map((index, place) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li key={index} className="question-item">
              {isOpen && <span className="centred question-grip" data-grip="" />}
              <span className="question-option-face" id={`${id}-${index}`}>
                <ProseDocument document={item.text.document} />
              </span>
              {isOpen && arrow(place, -1)}
              {isOpen && arrow(place, 1)}
            </li>
          );
        })}
      </ol>
      <LiveRegion text={said} />
    </>
  );
}

/** A list with the item at one place moved to another; places from 0. */
function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined) return list;
  const rest = list.filter((_, place) => place !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
