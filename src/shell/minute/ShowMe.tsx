/** One step in a minute: its buttons, how far it is, and what it shows in the panels, beat by beat. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon, isDisplayed, LiveRegion } from '../../kit';
import { addressOf } from '../../quantity';
import { messages } from '../../text';
import { readingTime, shownOnTour, TourSentence } from '../../views';
import { giveFocus } from '../gestures/giveFocus';
import type { Minute } from './useMinute';
import { useMinuteBeats } from './useMinuteBeats';
import { useMinuteKeys } from './useMinuteKeys';
import { useSpokenInSight } from './useSpokenInSight';
import './minute.css';

interface ShowMeProps extends Pick<Minute, 'tell' | 'end'> {
  /** Where to go from the last sentence, besides closing. */
  readonly onward?: { readonly words: string; readonly go: () => void } | undefined;
}

export function ShowMe({ tell, end: onEnd, onward }: ShowMeProps) {
  const words = messages.minute;
  const player = useRef<HTMLElement>(null);
  const end = useCallback(() => {
    onEnd();
    // The button that started it is there again.
    giveFocus(() => [...document.querySelectorAll<HTMLElement>('.tell, .frame-minute')].find(isDisplayed));
  }, [onEnd]);
  const { telling, beats, at, goTo, isResumed } = useMinuteBeats(end);
  const [isPlaying, setPlaying] = useState(() => !isResumed && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const isLast = at === beats.length - 1;
  const beat = beats[at];
  const [said, setSaid] = useState('');

  useLayoutEffect(() => {
    if (!beat) return;
    const { spoken, ...shown } = shownOnTour(beat, beats, telling);
    const sentence = <TourSentence beats={beats} beat={beat} onSaid={setSaid} />;
    tell({ ...shown, sentence, spoken: spoken.map(addressOf) });
  }, [tell, beats, beat, telling]);

  useEffect(() => {
    if (!isPlaying || isLast) return;
    const timer = setTimeout(() => goTo(at + 1), readingTime(said, false));
    return () => clearTimeout(timer);
  }, [isPlaying, isLast, at, said, goTo]);
  useEffect(() => player.current?.querySelector<HTMLElement>('.minute-play')?.focus({ preventScroll: true }), []);

  /** The move was made by a button: the one that leads to the last sentence, or to the first, is disabled there. */
  const wasPressed = useRef(false);
  useEffect(() => {
    const { activeElement: focused } = document;
    const isLost = focused === document.body || focused?.matches(':disabled') === true;
    if (wasPressed.current && isLost)
      player.current?.querySelector<HTMLElement>(at === 0 ? '.minute-play' : '.is-onward, .is-end')?.focus();
    wasPressed.current = false;
  }, [at]);

  const move = (by: 1 | -1): void => {
    setPlaying(false);
    wasPressed.current = player.current?.contains(document.activeElement) === true;
    goTo(Math.min(beats.length - 1, Math.max(0, at + by)));
  };
  const toggle = (): void => {
    if (isLast) goTo(0);
    setPlaying(isLast || !isPlaying);
  };
  useSpokenInSight(player, beat);
  useMinuteKeys(player, { onSpace: toggle, onMove: move, onEnd: end });
  const runs = isPlaying && !isLast;
  return (
    <section className="minute" aria-label={words.name} data-leads-on={isLast && onward ? '' : undefined} ref={player}>
      <LiveRegion text={isLast ? words.ended : ''} isAfter />
      <span className="unbroken minute-name">{words.short}</span>
      <span className="minute-marks" aria-hidden="true">
        {beats.map((one, index) => (
          <span
            key={`${one.phase} ${one.name} ${one.count}`}
            className={index === at ? 'now' : index < at ? 'shown' : ''}
          />
        ))}
      </span>
      <span className="unbroken minute-count">{words.of(at + 1, beats.length)}</span>
      <Button
        className="plain-button minute-button"
        aria-label={words.back}
        isDisabled={at === 0}
        onPress={() => move(-1)}
      >
        <Icon name="previousPhase" />
      </Button>
      <Button className="plain-button minute-button minute-play" onPress={toggle}>
        {isLast ? words.again : runs ? words.pause : words.resume}
      </Button>
      <Button
        className="plain-button minute-button"
        aria-label={words.next}
        isDisabled={isLast}
        onPress={() => move(1)}
      >
        <Icon name="nextPhase" />
      </Button>
      {isLast && onward && (
        <Button
          className="plain-button minute-button is-onward"
          onPress={() => {
            onEnd();
            onward.go();
          }}
        >
          {onward.words}
        </Button>
      )}
      <Button className="plain-button minute-button is-end" onPress={end}>
        {isLast ? words.close : words.stop}
      </Button>
    </section>
  );
}
