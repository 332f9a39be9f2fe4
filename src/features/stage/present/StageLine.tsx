/** The line at the foot of the stage: the step and its phases, and, while the pointer moves, a strip of settings. */
import { useEffect, useRef, useState } from 'react';
import { Icon, type IconName, Tex } from '../../../kit';
import type { WeightPlace } from '../../../quantity';
import { symbolTex } from '../../../quantity';
import { runOf, useStore } from '../../../store';
import { formatSetting, messages } from '../../../text';
import { Phases } from '../../../views';
import { offeredSizes } from './batchSizes';
import { fillScreen } from './start';
import type { StageSettings } from './useStageSettings';

interface StageLineProps {
  readonly settings: StageSettings;
  readonly playing: boolean;
  readonly onPlay: () => void;
  readonly onLink: () => void;
  readonly onNotes: () => void;
  /** The stage has the whole screen. */
  readonly isFull: boolean;
  readonly onLeave: () => void;
}

/** The strip goes this long after the pointer's last move, in milliseconds. */
const quiet = 3000;

export function StageLine(props: StageLineProps) {
  const step = useStore((state) => state.cursor.step);
  const line = useRef<HTMLElement>(null);
  const isMoved = useMoved(line);
  return (
    <footer className="unbroken row stage-line" ref={line} data-moved={isMoved || undefined}>
      <p className="stage-step">{messages.transport.step(step)}</p>
      <div className="stage-phases">
        <Phases />
      </div>
      <Strip {...props} />
    </footer>
  );
}

/** Whether the pointer moved a moment ago, or the keyboard is in the strip. */
function useMoved(line: React.RefObject<HTMLElement | null>): boolean {
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

function Strip({ settings, playing, onPlay, onLink, onNotes, isFull, onLeave }: StageLineProps) {
  const words = messages.onStage;
  const run = useStore(runOf);
  const { batchSize, learningRate, reduction } = useStore((state) => runOf(state).settingsAt(state.cursor.step));
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const theme = useStore((state) => state.preferences.theme);
  const all = run.data.sampleCount;
  const [refusal, setRefusal] = useState<string>();
  const tried = (act: () => string | undefined) => () => setRefusal(act());
  const reductionName = messages.app.reduction;
  return (
    <div className="row stage-strip" role="toolbar" aria-label={words.settings}>
      <StripButton name={playing ? words.pause : words.play} icon={playing ? 'pause' : 'play'} onPress={onPlay} />
      <fieldset className="stage-sizes-strip">
        <legend className="visually-hidden">{words.batchSize}</legend>
        <span aria-hidden="true">{words.letters.batchSize}</span>
        {offeredSizes(all, batchSize).map((size) => (
          <button
            key={size}
            type="button"
            aria-pressed={size === batchSize}
            aria-label={`${words.batchSize} ${size}`}
            onClick={tried(() => settings.setBatchSize(size))}
          >
            {size === all && size > 1 ? words.batchAll(size) : size}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        aria-label={words.reduction(reduction)}
        title={reductionName}
        onClick={tried(settings.toggleReduction)}
      >
        {reduction}
      </button>
      <Stepper
        what={words.learningRate}
        letter={words.letters.learningRate}
        down={[words.lower(words.learningRate), tried(() => settings.scaleRate(0.5))]}
        up={[words.higher(words.learningRate), tried(() => settings.scaleRate(2))]}
      >
        <span data-quantity="learningRate">{formatSetting(learningRate)}</span>
      </Stepper>
      <Stepper
        what={words.sample}
        letter={words.letters.sample}
        down={[words.previous(words.sample), () => settings.stepSample(-1)]}
        up={[words.next(words.sample), () => settings.stepSample(1)]}
      >
        {sample}
      </Stepper>
      <Stepper
        what={words.weight}
        down={[words.previous(words.weight), () => settings.stepWeight(-1)]}
        up={[words.next(words.weight), () => settings.stepWeight(1)]}
      >
        <Tex tex={weightTex(weight, run.network)} />
      </Stepper>
      <StripButton name={words.theme(messages.display.themes[theme])} icon="theme" onPress={settings.nextTheme} />
      <StripButton name={messages.audience.title} icon="share" onPress={onLink} />
      <StripButton name={words.notesWindow} icon="speaker" onPress={onNotes} />
      {!isFull && document.fullscreenEnabled && (
        <StripButton name={words.fullScreen} icon="enlarge" onPress={fillScreen} />
      )}
      <StripButton name={messages.onStage.leave} icon="close" onPress={onLeave} />
      {refusal && (
        <span className="stage-refusal" role="status">
          {refusal}
        </span>
      )}
    </div>
  );
}

function weightTex(place: WeightPlace, network: Parameters<typeof symbolTex>[1]): string {
  return symbolTex({ kind: 'weight', ...place }, network);
}

interface StripButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly onPress: () => void;
}

function StripButton({ name, icon, onPress }: StripButtonProps) {
  return (
    <button type="button" aria-label={name} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

interface StepperProps {
  readonly what: string;
  readonly letter?: string;
  readonly down: readonly [name: string, act: () => void];
  readonly up: readonly [name: string, act: () => void];
  readonly children: React.ReactNode;
}

function Stepper({ what, letter, down, up, children }: StepperProps) {
  return (
    <fieldset className="stage-stepper">
      <legend className="visually-hidden">{what}</legend>
      {letter !== undefined && <span aria-hidden="true">{letter}</span>}
      <button type="button" aria-label={down[0]} onClick={down[1]}>
        −
      </button>
      <span className="stage-stepped">{children}</span>
      <button type="button" aria-label={up[0]} onClick={up[1]}>
        +
      </button>
    </fieldset>
  );
}
