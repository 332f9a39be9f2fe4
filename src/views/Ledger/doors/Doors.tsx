/**
 * The reader's own questions under the mean, and the answer to the open one below them. The answer comes on request; nothing above it
 * moves, because it takes only the room that the rows leave, or the place of the other questions.
 */
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useMedium } from '../../../kit/medium/medium';
import { onRequest } from '../../../kit/onRequest';
import { phaseNumber } from '../../../quantity';
import {
  type DoorName,
  isAnyAnswerCovered,
  isDoorName,
  unmetWordsOf,
  useStore,
  useViewKey,
  whatifKey,
} from '../../../store';
import { messages } from '../../../text';
import { doorsAt } from '../../shared/ledger/doorConditions';
import { type DoorsProps, doorQuestion } from './door';
import './doors.css';

export const DoorAnswer = onRequest(async () => (await import('./answer')).DoorAnswer, { isEmptyAtFirst: true });

export function Doors(props: DoorsProps) {
  const { trace, stop } = props.step;
  const [text, setOpen] = useViewKey(whatifKey);
  const open = isDoorName(text) ? text : undefined;
  const { controls } = useMedium();
  const isAsked = useStore(isAnyAnswerCovered);
  const isUnmet = useStore((state) => unmetWordsOf(state).includes('means'));
  const list = useRef<HTMLDivElement>(null);
  const [isInstead, setInstead] = useState(false);
  const [isListed, setListed] = useState(false);
  const offered = controls && !isAsked && !isUnmet ? doorsAt(trace, props.model.place) : [];
  // Before the sum their place stays empty, so that nothing moves when they come.
  const isLater =
    phaseNumber(stop.phase) < phaseNumber('sum') ||
    (stop.phase === 'sum' && stop.part !== undefined) ||
    stop.later !== undefined;
  const isHidden = isLater || (isInstead && open !== undefined);
  const chosenBy = useRef<'keyboard' | 'mouse' | 'touch'>(undefined);
  const choose = (name: DoorName, { detail, nativeEvent }: MouseEvent): void => {
    const { pointerType } = nativeEvent as Partial<PointerEvent>;
    chosenBy.current = detail === 0 ? 'keyboard' : pointerType === 'touch' ? 'touch' : 'mouse';
    // The list closes: the focus goes to what opens it.
    if (isListed) list.current?.querySelector<HTMLElement>('.doors-menu')?.focus();
    setListed(false);
    setOpen(name === open ? undefined : name);
  };
  const close = useCallback(() => setOpen(undefined), [setOpen]);
  const last = useRef(open);
  useEffect(() => {
    // What closed it has gone with it: the focus is again where it was opened.
    if (open === undefined && last.current && document.activeElement === document.body) {
      const door = list.current?.querySelector<HTMLElement>(`[data-door=${last.current}]`);
      (door?.offsetParent ? door : list.current?.querySelector<HTMLElement>('.doors-menu'))?.focus();
    }
    last.current = open;
    if (open === undefined) setInstead(false);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isListed) return;
    event.preventDefault();
    setListed(false);
  };
  const words = messages.doors;
  return (
    <>
      {offered.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list, wherever in it the focus is
        <div
          className="controls doors"
          ref={list}
          data-listed={isListed || undefined}
          data-hidden={isHidden || undefined}
          inert={isHidden}
          onKeyDown={onKeyDown}
        >
          <span className="doors-lead">{words.lead}</span>
          <button
            type="button"
            className="small doors-menu"
            aria-expanded={isListed}
            onClick={() => setListed(!isListed)}
          >
            {words.lead} ▾
          </button>
          <div className="doors-list">
            {offered.map((name) => (
              <button
                key={name}
                type="button"
                data-door={name}
                className={`door ${name === open ? 'now' : ''}`}
                aria-expanded={name === open}
                onClick={(event) => choose(name, event)}
              >
                {doorQuestion(name, { trace, place: props.model.place })}
              </button>
            ))}
          </div>
        </div>
      )}
      {open && !isLater && (
        <DoorAnswer
          key={open}
          {...props}
          name={open}
          isNamed={!offered.includes(open)}
          onClose={controls && !isAsked ? close : undefined}
          place={{ list, isInstead, onPlace: setInstead, chosenBy }}
        />
      )}
    </>
  );
}
