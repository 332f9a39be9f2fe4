/** The links of a lecture: dragged by their handles or moved by keys, each with its note. */
import type { KeyboardEvent } from 'react';
import {
  Button,
  type ButtonProps,
  GridList,
  GridListItem,
  TextArea,
  TextField,
  useDragAndDrop,
} from 'react-aria-components';
import { Icon, type IconName, type UndoHistory, undoKeys } from '../../../kit';
import { limits } from '../../../scenario';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { isNoteTooLong, type LectureLink } from '../lecture';
import { useLinkWords } from './useLinkWords';

type Links = readonly LectureLink[];

interface LectureListProps {
  readonly links: Links;
  /** The link that is shown, from 1. */
  readonly at?: number | undefined;
  readonly onEdit: (links: Links, typed?: string) => void;
  readonly onStart: (at: number) => void;
  readonly onClose: () => void;
  readonly history: UndoHistory;
}

export function LectureList({ links, at, onEdit, onStart, onClose, history }: LectureListProps) {
  const words = messages.lecture;
  // The hall sees the stage: notes are in the notes window.
  const isOnStage = useStore(({ presenting }) => presenting !== undefined);
  const named = useLinkWords(links);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': links[Number(key)]?.address ?? '' })),
    onReorder({ keys, target }) {
      const before = Number(target.key) + (target.dropPosition === 'after' ? 1 : 0);
      onEdit(withMoved(links, new Set([...keys].map(Number)), before));
    },
  });
  const move = (index: number, by: 1 | -1): void => {
    const to = index + by;
    if (to < 0 || to >= links.length) return;
    onEdit(withMoved(links, new Set([index]), by > 0 ? to + 1 : to));
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.lecture-link[data-key="${to}"]`)?.focus());
  };
  // Before the list, which keeps the keys of what is inside it to itself.
  const onKeyDown = (event: KeyboardEvent): void => {
    undoKeys(history)(event);
    const { key, altKey, target } = event;
    const row = target instanceof Element ? target.closest<HTMLElement>('.lecture-link') : null;
    const index = Number(row?.dataset.key ?? Number.NaN);
    if (Number.isNaN(index)) return;
    if (key === 'Escape') onClose();
    else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) move(index, key === 'ArrowUp' ? -1 : 1);
    else if (key === 'Delete' && !(target instanceof HTMLTextAreaElement)) onEdit(withoutLink(links, index));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        className="stack lecture-list"
        aria-label={words.list}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="none"
        escapeKeyBehavior="none"
        dependencies={[links, named, at]}
      >
        {links.map((link, index) => {
          const { name, problem } = named[index] ?? { name: link.address };
          const { note = '' } = link;
          const number = index + 1;
          return (
            <GridListItem
              // The places of links are their keys: two links may be the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={index}
              id={String(index)}
              className="lecture-link"
              textValue={name}
              data-now={number === at || undefined}
            >
              <Button slot="drag" className="soft lecture-handle" aria-label={words.drag(name)}>
                ⠿
              </Button>
              <span className="lecture-number">{number}</span>
              <div className="stack lecture-what">
                <p>{name}</p>
                {problem !== undefined && <p className="lecture-problem">{words.bad(problem)}</p>}
                {!isOnStage && (
                  <TextField
                    aria-label={words.note(number)}
                    value={note}
                    onChange={(typed) => onEdit(withNote(links, index, typed), `note ${index}`)}
                  >
                    <TextArea
                      className="lecture-note"
                      rows={note.split('\n').length}
                      placeholder={words.notePlaceholder}
                      data-stored
                    />
                  </TextField>
                )}
                {isNoteTooLong(link) && (
                  <p role="alert" className="lecture-problem">
                    {words.noteTooLong(note.length, limits.noteLength)}
                  </p>
                )}
              </div>
              <div className="controls lecture-tools">
                <Button
                  className="quiet-button"
                  aria-label={words.startHere(number)}
                  isDisabled={problem !== undefined}
                  onPress={() => onStart(number)}
                >
                  {words.startHereShort}
                </Button>
                <Tool
                  icon="up"
                  aria-label={words.up(number)}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                />
                <Tool
                  icon="down"
                  aria-label={words.down(number)}
                  isDisabled={number === links.length}
                  onPress={() => move(index, 1)}
                />
                <Tool
                  icon="close"
                  aria-label={words.remove(number)}
                  onPress={() => onEdit(withoutLink(links, index))}
                />
              </div>
            </GridListItem>
          );
        })}
      </GridList>
    </div>
  );
}

function Tool({ icon, ...rest }: ButtonProps & { readonly icon: IconName }) {
  return (
    <Button className="panel-button" {...rest}>
      <Icon name={icon} />
    </Button>
  );
}

/** Links dragged as a group keep their order; `before`: the place of the link that they are put before. */
export function withMoved(links: Links, moved: ReadonlySet<number>, before: number): Links {
  const chosen = links.filter((_, index) => moved.has(index));
  const rest = (from: number, to: number): Links =>
    links.slice(from, to).filter((_, index) => !moved.has(from + index));
  return [...rest(0, before), ...chosen, ...rest(before, links.length)];
}

export function withoutLink(links: Links, at: number): Links {
  return links.filter((_, index) => index !== at);
}

export function withNote(links: Links, at: number, typed: string): Links {
  return links.map((link, index) => {
    if (index !== at) return link;
    const { note: _, ...rest } = link;
    return typed === '' ? rest : { ...rest, note: typed };
  });
}
