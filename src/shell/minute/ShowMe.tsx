/** One step in a minute: its buttons, how far it is, and what it shows in the panels, beat by beat. */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
// First: it reads the catalogue's later sections.
import '../../text/later';
import { Button } from 'react-aria-components';
import { Icon, isDisplayed, LiveRegion } from '../../kit';
import { addressOf } from '../../quantity';
import { messages } from '../../text';
import { beatText, readingTime, TourSentence } from '../../views';
import { giveFocus } from '../gestures/giveFocus';
import { isInOverlay } from '../gestures/keyOwners';
import type { Minute } from './useMinute';
import { useTour } from './useTour';
import './minute.css';

interface ShowMeProps extends Pick<Minute, 'tell' | 'end'> {
  /** Where to go from the last sentence, besides closing. */
  readonly onward?: { readonly words: string; readonly go: () => void } | undefined;
}

export function ShowMe({ tell, end: onEnd, onward }: ShowMeProps) {
  const words = messages.minute;
  const player = useRef<HTMLElement>(null);
  const end = (): void => {
    onEnd();
    // The button that started it is there again.
    giveFocus(() => [...document.querySelectorAll<HTMLElement>('.tell, .frame-minute')].find(isDisplayed));
  };
  const { stops, at, goTo, isResumed } = useTour(end);
  const [isPlaying, setPlaying] = useState(() => !isResumed && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [said, setSaid] = useState('');
  const isLast = at === stops.length - 1;
  const runs = isPlaying && !isLast;

  useLayoutEffect(() => {
    const shown = stops[at];
    if (!shown) return;
    const { beat, stop, focus, spoken } = shown;
    const sentence = <TourSentence beats={stops.map(({ beat }) => beat)} beat={beat} onSaid={setSaid} />;
    tell({ stop, focus, sentence, spoken: spoken.map(addressOf) });
  }, [tell, stops, at]);
  useEffect(() => {
    if (!runs) return;
    const timer = setTimeout(() => goTo(at + 1), readingTime(said, false));
    return () => clearTimeout(timer);
  }, [runs, at, said, goTo]);

  useEffect(() => focusIn(player, '.minute-play'), []);
  // The button that led to the last sentence, or to the first, is disabled there.
  useEffect(() => {
    const { activeElement: focused } = document;
    if (focused !== document.body && !focused?.matches(':disabled')) return;
    if (isLast) focusIn(player, '.is-onward, .is-first');
    else if (at === 0) focusIn(player, '.minute-play');
  }, [at, isLast]);

  const move = (by: 1 | -1): void => {
    setPlaying(false);
    goTo(Math.min(stops.length - 1, Math.max(0, at + by)));
  };
  const toggle = (): void => {
    if (isLast) goTo(0);
    setPlaying(isLast || !isPlaying);
  };
  useMinuteKeys(player, { onSpace: toggle, onMove: move, onEnd: end });
  return (
    <section className="minute" aria-label={words.name} data-leads-on={isLast && onward ? '' : undefined} ref={player}>
      <LiveRegion text={isLast ? words.ended : ''} isAfter />
      <span className="unbroken minute-name">{words.short}</span>
      <span className="minute-marks" aria-hidden="true">
        {stops.map(({ beat }, index) => (
          <span key={beatText(beat)} className={index === at ? 'now' : index < at ? 'shown' : ''} />
        ))}
      </span>
      <span className="unbroken minute-count">{words.of(at + 1, stops.length)}</span>
      <Button className="plain-button" aria-label={words.back} isDisabled={at === 0} onPress={() => move(-1)}>
        <Icon name="previousPhase" />
      </Button>
      <Button className="plain-button minute-play" onPress={toggle}>
        {isLast ? words.again : runs ? words.pause : words.resume}
      </Button>
      <Button className="plain-button" aria-label={words.next} isDisabled={isLast} onPress={() => move(1)}>
        <Icon name="nextPhase" />
      </Button>
      {isLast && onward && (
        <Button
          className="plain-button unbroken is-onward"
          onPress={() => {
            onEnd();
            onward.go();
          }}
        >
          {onward.words}
        </Button>
      )}
      <Button className="plain-button is-first" onPress={end}>
        {isLast ? words.close : words.stop}
      </Button>
    </section>
  );
}

function focusIn(player: RefObject<HTMLElement | null>, button: string): void {
  player.current?.querySelector<HTMLElement>(button)?.focus({ preventScroll: true });
}

interface MinuteKeys {
  readonly onSpace: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onEnd: () => void;
}

/** Keys that by themselves change nothing. */
const silent: readonly string[] = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

/**
 * Space and the arrows steer what is told, Escape ends it, and so does any other key or click: it belongs to the explorer again. `player`: the
 * buttons that steer; a press there is theirs.
 */
function useMinuteKeys(player: RefObject<HTMLElement | null>, { onSpace, onMove, onEnd }: MinuteKeys): void {
  const isOwn = ({ target }: Event): boolean => target instanceof Node && player.current?.contains(target) === true;
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (!isOwn(event)) onEnd();
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (silent.includes(key) || isInOverlay(target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return onEnd();
    if (isOwn(event) && (key === ' ' || key === 'Enter')) return;
    const act = { ' ': onSpace, ArrowRight: () => onMove(1), ArrowLeft: () => onMove(-1), Escape: onEnd }[key];
    if (!act) return onEnd();
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const listeners = new AbortController();
    const options = { signal: listeners.signal, capture: true };
    document.addEventListener('click', (event) => onClick(event), options);
    document.addEventListener('keydown', (event) => onKeyDown(event), options);
    return () => listeners.abort();
  }, []);
}
