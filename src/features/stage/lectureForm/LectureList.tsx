/** The screens of a lecture in order, each with its note, and buttons that start from it, move and remove it; numbers can be dragged. */
import { useRef, useState } from 'react';
import { IconButton, QuietButton } from '../../../kit';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import type { LectureLink } from '../lecture';
import { useLinkWords } from './useLinkWords';

type Links = readonly LectureLink[];

interface LectureListProps {
  readonly links: Links;
  /** The link that is shown, from 1. */
  readonly at?: number | undefined;
  readonly onEdit: (links: Links, typed?: string) => void;
  readonly onStart: (at: number) => void;
}

export function LectureList({ links, at, onEdit, onStart }: LectureListProps) {
  const words = messages.lecture;
  // The hall sees the stage: notes are in the notes window.
  const isOnStage = useStore(({ presenting }) => presenting !== undefined);
  const named = useLinkWords(links);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const moveBy = (index: number, by: 1 | -1): void => {
    onEdit(withMoved(links, index, index + by));
    requestAnimationFrame(() => focusMoved(list.current?.children[index + by], by));
  };
  return (
    <ol className="lecture-list" aria-label={words.list} ref={list}>
      {links.map((link, index) => {
        const { name, problem } = named[index] ?? { name: link.address };
        const number = index + 1;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two links may be the same
            key={index}
            className="lecture-link"
            data-now={number === at || undefined}
            data-dragged={index === dragged || undefined}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) onEdit(withMoved(links, dragged, index));
            }}
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: by keys, its buttons move it */}
            <span
              className="lecture-number"
              draggable
              onDragStart={({ dataTransfer }) => {
                // Without a text, some browsers drag nothing.
                dataTransfer.setData('text/plain', link.address);
                setDragged(index);
              }}
              onDragEnd={() => setDragged(undefined)}
            >
              {number}
            </span>
            <div className="stack lecture-what">
              <p>{name}</p>
              {problem !== undefined && <p className="lecture-problem">{words.bad(problem)}</p>}
              {!isOnStage && (
                <textarea
                  className="lecture-note"
                  aria-label={words.note(number)}
                  placeholder={words.notePlaceholder}
                  rows={link.note?.split('\n').length}
                  value={link.note ?? ''}
                  onChange={({ target }) => onEdit(withNote(links, index, target.value), `note ${index}`)}
                  data-stored
                />
              )}
            </div>
            <div className="controls lecture-tools">
              <QuietButton
                aria-label={words.startHere(number)}
                disabled={problem !== undefined}
                onClick={() => onStart(number)}
              >
                {words.startHereShort}
              </QuietButton>
              <IconButton
                className="panel-button"
                icon="up"
                aria-label={words.up(number)}
                disabled={index === 0}
                onClick={() => moveBy(index, -1)}
              />
              <IconButton
                className="panel-button"
                icon="down"
                aria-label={words.down(number)}
                disabled={number === links.length}
                onClick={() => moveBy(index, 1)}
              />
              <IconButton
                className="panel-button"
                icon="close"
                aria-label={words.remove(number)}
                onClick={() => onEdit(withoutLink(links, index))}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The button that moved the screen goes along with it; at an end of the list, the one that moves it back. */
function focusMoved(row: Element | undefined, by: 1 | -1): void {
  const [, up, down] = row?.querySelectorAll('button') ?? [];
  const [same, other] = by < 0 ? [up, down] : [down, up];
  (same?.disabled ? other : same)?.focus();
}

/** `to`: the place that the link has afterwards. */
export function withMoved(links: Links, from: number, to: number): Links {
  const others = withoutLink(links, from);
  return [...others.slice(0, to), ...links.slice(from, from + 1), ...others.slice(to)];
}

export function withoutLink(links: Links, at: number): Links {
  return links.filter((_, index) => index !== at);
}

export function withNote(links: Links, at: number, typed: string): Links {
  return links.map((link, index) => (index === at ? { ...link, note: typed || undefined } : link));
}
