/** The line at the foot of the stage: the step and its phases, and, while the pointer moves, a strip of settings. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Tex } from '../../../kit';
import { symbolTex } from '../../../quantity';
import { runOf, useStore, useStoreApi } from '../../../store';
import { formatSetting, messages } from '../../../text';
import { Phases } from '../../../views';
import { IconButton } from './IconButton';
import { offeredSizes } from './settings';
import type { StageKey } from './stageKeys';
import { useIsFull } from './useLeave';

interface StageLineProps {
  /** What the presenter's keys do. A setting that is refused says why. */
  readonly act: Readonly<Record<StageKey, () => unknown>>;
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

function Strip({ act, playing, onLeave, isShown }: StageLineProps & { readonly isShown: boolean }) {
  const words = messages.onStage;
  const { getState } = useStoreApi();
  const run = useStore(runOf);
  const { batchSize, learningRate, reduction } = useStore((state) => runOf(state).settingsAt(state.cursor.step));
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const theme = useStore((state) => state.preferences.theme);
  const isFull = useIsFull();
  const all = run.data.sampleCount;
  const [refusal, setRefusal] = useState<unknown>();
  const tried = (change: () => unknown) => () => setRefusal(change());
  return (
    <div className={`row stage-strip ${isShown ? '' : 'visually-hidden'}`} role="toolbar" aria-label={words.settings}>
      <IconButton
        aria-label={playing ? words.pause : words.play}
        icon={playing ? 'pause' : 'play'}
        onClick={act.play}
      />
      <fieldset className="row stage-sizes-strip">
        <legend className="visually-hidden">{words.batchSize}</legend>
        <span aria-hidden="true">{words.letters.batchSize}</span>
        {offeredSizes(all, batchSize).map((size) => (
          <button
            key={size}
            type="button"
            aria-pressed={size === batchSize}
            aria-label={`${words.batchSize} ${size}`}
            onClick={tried(() => getState().change('batchSize', size))}
          >
            {size === all && size > 1 ? words.batchAll(size) : size}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        aria-label={words.reduction(reduction)}
        title={messages.app.reduction}
        onClick={tried(act.reduction)}
      >
        {reduction}
      </button>
      <Stepper
        what={words.learningRate}
        letter={words.letters.learningRate}
        down={[words.lower, tried(act.slowerRate)]}
        up={[words.higher, tried(act.fasterRate)]}
      >
        <span data-quantity="learningRate">{formatSetting(learningRate)}</span>
      </Stepper>
      <Stepper
        what={words.sample}
        letter={words.letters.sample}
        down={[words.previous, act.previousSample]}
        up={[words.next, act.nextSample]}
      >
        {sample}
      </Stepper>
      <Stepper what={words.weight} down={[words.previous, act.previousWeight]} up={[words.next, act.nextWeight]}>
        <Tex tex={symbolTex({ kind: 'weight', ...weight }, run.network)} />
      </Stepper>
      <IconButton aria-label={words.theme(messages.display.themes[theme])} icon="theme" onClick={act.theme} />
      <IconButton aria-label={messages.audience.title} icon="share" onClick={act.link} />
      <IconButton aria-label={words.notesWindow} icon="speaker" onClick={act.notes} />
      {!isFull && document.fullscreenEnabled && (
        <IconButton aria-label={words.fullScreen} icon="enlarge" onClick={act.fullscreen} />
      )}
      <IconButton aria-label={words.leave} icon="close" onClick={onLeave} />
      {typeof refusal === 'string' && (
        <span className="stage-refusal" role="status">
          {refusal}
        </span>
      )}
    </div>
  );
}

type Move = readonly [name: (what: string) => string, act: () => unknown];

interface StepperProps {
  readonly what: string;
  readonly letter?: string;
  readonly down: Move;
  readonly up: Move;
  readonly children: ReactNode;
}

function Stepper({ what, letter, down, up, children }: StepperProps) {
  return (
    <fieldset className="row stage-stepper">
      <legend className="visually-hidden">{what}</legend>
      {letter !== undefined && <span aria-hidden="true">{letter}</span>}
      <button type="button" aria-label={down[0](what)} onClick={down[1]}>
        −
      </button>
      <span className="stage-stepped">{children}</span>
      <button type="button" aria-label={up[0](what)} onClick={up[1]}>
        +
      </button>
    </fieldset>
  );
}
