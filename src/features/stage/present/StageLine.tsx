/** The line at the foot of the stage: the step and its phases, and, while the pointer moves and after a change, a strip of settings. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Icon, IconButton, PlainButton, Tex } from '../../../kit';
import '../../../kit/fields/FileButton.css';
import { symbolTex } from '../../../quantity';
import { runOf, useStore } from '../../../store';
import { formatSetting, messages } from '../../../text';
import { Phases } from '../../../views';
import type { StageKey } from './stageKeys';
import { useIsFull } from './useLeave';

interface StageLineProps {
  /** The strip's buttons are the presenter's keys. */
  readonly onKey: (key: StageKey) => void;
  readonly playing: boolean;
  readonly onLeave: () => void;
  /** How often a key of a setting was pressed. */
  readonly settled: number;
}

/** The strip goes this long after the pointer's last move, or after the last change, in milliseconds. */
const quiet = 3000;

export function StageLine(props: StageLineProps) {
  const step = useStore((state) => state.cursor.step);
  const line = useRef<HTMLElement>(null);
  const hasStrip = useStripShown(line, props.settled);
  return (
    <footer className="unbroken row stage-line" ref={line}>
      <p className="stage-step">{messages.transport.step(step)}</p>
      <div className="stage-phases" hidden={hasStrip}>
        <Phases />
      </div>
      <Strip {...props} isShown={hasStrip} />
    </footer>
  );
}

/**
 * Whether the pointer moved a moment ago, or the keyboard is in the strip, or the key of a setting was pressed: most phases show no learning rate, and a
 * sum no chosen sample, so that nothing else would say what the key has done.
 */
function useStripShown(line: RefObject<HTMLElement | null>, settled: number): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listeners = new AbortController();
    const show = (): void => {
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(hide, quiet);
    };
    const hide = (): void => {
      if (line.current?.matches(':hover, :focus-within')) timer = setTimeout(hide, quiet);
      else setShown(false);
    };
    if (settled > 0) show();
    document.addEventListener('pointermove', show, { signal: listeners.signal });
    line.current?.addEventListener('focusin', show, { signal: listeners.signal });
    return () => {
      listeners.abort();
      clearTimeout(timer);
    };
  }, [line, settled]);
  return isShown;
}

function Strip({ onKey, playing, onLeave, isShown }: StageLineProps & { readonly isShown: boolean }) {
  const words = messages.onStage;
  const { letters, does } = words;
  const run = useStore(runOf);
  const { batchSize, learningRate, reduction } = useStore((state) => runOf(state).settingsAt(state.cursor.step));
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const theme = useStore((state) => state.preferences.theme);
  const isFull = useIsFull();
  const isAll = batchSize > 1 && batchSize === run.data.sampleCount;
  const button = (key: StageKey, name: string, shown: ReactNode) => (
    <PlainButton aria-label={name} onClick={() => onKey(key)}>
      {shown}
    </PlainButton>
  );
  const stepper = (down: keyof typeof does, value: ReactNode, up: keyof typeof does, letter?: string) => (
    <span className="row">
      <span aria-hidden="true">{letter}</span>
      {button(down, does[down], '−')}
      <span className="stage-stepped">{value}</span>
      {button(up, does[up], '+')}
    </span>
  );
  const shownRate = <span data-quantity="learningRate">{formatSetting(learningRate)}</span>;
  const symbol = <Tex tex={symbolTex({ kind: 'weight', ...weight }, run.network)} />;
  return (
    <div className={`row stage-strip ${isShown ? '' : 'visually-hidden'}`} role="toolbar" aria-label={words.settings}>
      {button('play', playing ? words.pause : words.play, <Icon name={playing ? 'pause' : 'play'} />)}
      {stepper('smallerBatch', isAll ? words.batchAll(batchSize) : batchSize, 'largerBatch', letters.batchSize)}
      {button('reduction', words.reduction(reduction), reduction)}
      {stepper('slowerRate', shownRate, 'fasterRate', letters.learningRate)}
      {stepper('previousSample', sample, 'nextSample', letters.sample)}
      {stepper('previousWeight', symbol, 'nextWeight')}
      {button('theme', words.theme(messages.display.themes[theme]), <Icon name="theme" />)}
      {button('link', messages.audience.title, <Icon name="share" />)}
      {button('notes', words.notesWindow, <Icon name="speaker" />)}
      {!isFull && document.fullscreenEnabled && button('fullscreen', words.fullScreen, <Icon name="enlarge" />)}
      <IconButton className="plain-button" aria-label={words.leave} icon="close" onClick={onLeave} />
    </div>
  );
}
