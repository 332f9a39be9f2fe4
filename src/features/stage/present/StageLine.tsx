/** The line at the foot of the stage: the step and its phases, and, while the pointer moves, a strip of settings. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Tex } from '../../../kit';
import { symbolTex } from '../../../quantity';
import { runOf, useStore } from '../../../store';
import { formatSetting, messages } from '../../../text';
import { Phases } from '../../../views';
import { IconButton } from './IconButton';
import type { StageKey } from './stageKeys';
import { useIsFull } from './useLeave';

interface StageLineProps {
  /** The strip's buttons are the presenter's keys. */
  readonly onKey: (key: StageKey) => void;
  readonly playing: boolean;
  readonly onLeave: () => void;
}

/** The strip goes this long after the pointer's last move, in milliseconds. */
const quiet = 3000;

export function StageLine(props: StageLineProps) {
  const step = useStore((state) => state.cursor.step);
  const line = useRef<HTMLElement>(null);
  const isMoved = useMoved(line);
  return (
    <footer className="unbroken row stage-line" ref={line}>
      <p className="stage-step">{messages.transport.step(step)}</p>
      <div className="stage-phases" hidden={isMoved}>
        <Phases />
      </div>
      <Strip {...props} isShown={isMoved} />
    </footer>
  );
}

/** Whether the pointer moved a moment ago, or the keyboard is in the strip. */
function useMoved(line: RefObject<HTMLElement | null>): boolean {
  const [isMoved, setMoved] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listeners = new AbortController();
    const show = (): void => {
      setMoved(true);
      clearTimeout(timer);
      timer = setTimeout(hide, quiet);
    };
    const hide = (): void => {
      if (line.current?.matches(':hover, :focus-within')) timer = setTimeout(hide, quiet);
      else setMoved(false);
    };
    document.addEventListener('pointermove', show, { signal: listeners.signal });
    line.current?.addEventListener('focusin', show, { signal: listeners.signal });
    return () => {
      listeners.abort();
      clearTimeout(timer);
    };
  }, [line]);
  return isMoved;
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
  const button = (key: keyof typeof does, shown: ReactNode) => (
    <button type="button" aria-label={does[key]} onClick={() => onKey(key)}>
      {shown}
    </button>
  );
  return (
    <div className={`row stage-strip ${isShown ? '' : 'visually-hidden'}`} role="toolbar" aria-label={words.settings}>
      <IconButton
        aria-label={playing ? words.pause : words.play}
        icon={playing ? 'pause' : 'play'}
        onClick={() => onKey('play')}
      />
      <span className="row">
        <span aria-hidden="true">{letters.batchSize}</span>
        {button('smallerBatch', '−')}
        <span className="stage-stepped">{isAll ? words.batchAll(batchSize) : batchSize}</span>
        {button('largerBatch', '+')}
      </span>
      <button
        type="button"
        aria-label={words.reduction(reduction)}
        title={messages.app.reduction}
        onClick={() => onKey('reduction')}
      >
        {reduction}
      </button>
      <span className="row">
        <span aria-hidden="true">{letters.learningRate}</span>
        {button('slowerRate', '−')}
        <span className="stage-stepped" data-quantity="learningRate">
          {formatSetting(learningRate)}
        </span>
        {button('fasterRate', '+')}
      </span>
      <span className="row">
        <span aria-hidden="true">{letters.sample}</span>
        {button('previousSample', '−')}
        <span className="stage-stepped">{sample}</span>
        {button('nextSample', '+')}
      </span>
      <span className="row">
        {button('previousWeight', '−')}
        <Tex tex={symbolTex({ kind: 'weight', ...weight }, run.network)} />
        {button('nextWeight', '+')}
      </span>
      <IconButton
        aria-label={words.theme(messages.display.themes[theme])}
        icon="theme"
        onClick={() => onKey('theme')}
      />
      <IconButton aria-label={messages.audience.title} icon="share" onClick={() => onKey('link')} />
      <IconButton aria-label={words.notesWindow} icon="speaker" onClick={() => onKey('notes')} />
      {!isFull && document.fullscreenEnabled && (
        <IconButton aria-label={words.fullScreen} icon="enlarge" onClick={() => onKey('fullscreen')} />
      )}
      <IconButton aria-label={words.leave} icon="close" onClick={onLeave} />
    </div>
  );
}
