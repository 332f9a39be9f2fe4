/** Items that are put into order, by dragging or with two buttons each. */
import { type DragEvent, useRef, useState } from 'react';
import type { OrderQuestion } from '../../../lessons';
import { messages } from '../../../text';
import { Icon } from '../../shared/chrome/Icon';
import { ProseDocument } from '../../shared/prose/ProseDocument';
import type { AnswerFieldsProps } from './answerFieldsProps';
import { moved } from './moved';

export function OrderFields({ question, draft, isOpen, onDraft }: AnswerFieldsProps<OrderQuestion>) {
  const words = messages.question;
  const { items } = question;
  const order = draft?.kind === 'order' ? draft.order : items.map((_, index) => index);
  const [said, setSaid] = useState('');
  const dragged = useRef<number>(undefined);
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= items.length || from === to) return;
    const next = moved(order, from, to);
    onDraft({ kind: 'order', order: next });
    setSaid(words.moved(to + 1, items.length));
  };
  const drag = (place: number) => ({
    draggable: isOpen,
    onDragStart: (event: DragEvent) => {
      dragged.current = place;
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent) => {
      if (dragged.current !== undefined) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged.current !== undefined) move(dragged.current, place);
      dragged.current = undefined;
    },
  });
  return (
    <>
      {isOpen && <p className="question-how">{words.order}</p>}
      <ol className="question-order">
        {order.map((index, place) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li key={index} className="question-item" {...drag(place)}>
              <span className="question-option-face">
                <ProseDocument document={item.text.document} />
              </span>
              {isOpen && (
                <>
                  <ArrowButton
                    label={words.up(place + 1)}
                    icon="up"
                    isDisabled={place === 0}
                    onMove={() => move(place, place - 1)}
                  />
                  <ArrowButton
                    label={words.down(place + 1)}
                    icon="down"
                    isDisabled={place === items.length - 1}
                    onMove={() => move(place, place + 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

interface ArrowButtonProps {
  readonly label: string;
  readonly icon: 'up' | 'down';
  readonly isDisabled: boolean;
  readonly onMove: () => void;
}

/** It keeps the focus at an end of the list, so that keys go on from there. */
function ArrowButton({ label, icon, isDisabled, onMove }: ArrowButtonProps) {
  return (
    <button
      type="button"
      className="question-arrow"
      aria-label={label}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onMove}
    >
      <Icon name={icon} />
    </button>
  );
}
