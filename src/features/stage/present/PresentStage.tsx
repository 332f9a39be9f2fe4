/**
 * Present: the step, told to a lecture hall. Up to Hidden δ the network is large and the ledger beside it; from Per sample
 * on the ledger is large, with one line of formula. One sentence for each press of the clicker, and one line for time and settings.
 */
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { LiveRegion, MediumContext, media, mediumAttribute } from '../../../kit';
import { coveringQuestion, type State, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import type { EnlargedName } from '../state';
import '../../../text/below';
import { Slot } from '../../../shell';
import {
  beatText,
  CaptionContext,
  readingTime,
  StageCaption,
  Staged,
  StagedFormula,
  tellsVerdict,
} from '../../../views';
import { moveLink } from '../lectureForm/showLink';
import { StageNotes } from '../notes/StageNotes';
import { useNotesWindow } from '../notes/useNotesWindow';
import { useBeats } from './beatMoves';
import { atBeat, coversOnStage, toldView, usualOf } from './beatOnStage';
import { AudienceScreen, Curtain, Pen } from './OverStage';
import { SizesTable } from './SizesTable';
import { StageLine } from './StageLine';
import { folds, StagePanels, useViewsOnStage } from './StagePanels';
import { settingsOf } from './settings';
import { type StageKey, stageKeyOf } from './stageKeys';
import { fillScreen } from './start';
import { usePresses } from './usePresses';
import { useStageKeys } from './useStageKeys';
import { useStageType } from './useStageType';
import { useTold } from './useTold';
import '../../../kit/medium/presented.css';
import './presentStage.css';
import './stageLine.css';

interface PresentStageProps {
  readonly onLeave: () => void;
  readonly onOpening: () => void;
}

export function PresentStage({ onLeave, onOpening }: PresentStageProps) {
  const words = messages.onStage;
  const store = useStoreApi();
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const large = useStore((state) => state.presenting?.panel);
  const enlarge = (panel: EnlargedName | undefined): void => {
    store.setState(({ presenting }) => ({ presenting: { ...presenting, panel } }));
  };
  const told = useStore(toldView);
  const staged = useBeats();
  const { beat } = staged;
  const settings = useMemo(() => settingsOf(store), [store]);
  /** What covers the whole stage: `over`, where nothing follows, and the link of a state. */
  const [cover, setCover] = useState<'black' | 'over' | State>();
  const [drawing, setDrawing] = useState(false);
  const [playing, setPlaying] = useState(false);
  /** Why the last press did nothing. */
  const [refusal, setRefusal] = useState<string>();
  const [settled, setSettled] = useState(0);
  const [said, say] = useState<string>();
  const hasLesson = useStore((state) => state.lesson !== undefined);
  const isAsking = useStore((state) => coveringQuestion(state) !== undefined);
  const coversAny = useStore(coversOnStage);
  const letters = useStore((state) => state.preferences.singleKeys);
  const notes = useNotesWindow(onOpening);
  const { goOn, goBack, moves } = usePresses(root, () => setCover('over'));

  const act: Readonly<Record<StageKey, () => unknown>> = {
    ...settings,
    on: goOn,
    back: goBack,
    black: () => setCover('black'),
    pen: () => setDrawing((now) => !now),
    link: () => setCover(atBeat(store.getState())),
    notes: notes.open,
    fullscreen: fillScreen,
    nextLink: () => moveLink(store, 1),
    previousLink: () => moveLink(store, -1),
    explain: () => enlarge(large === 'formulas' ? undefined : 'formulas'),
    play: () => setPlaying((now) => !now),
    // The step's story: of itself, or in place of the view that the link has put there.
    restore: () => enlarge(usualOf(store.getState()) && 'step'),
    enlarge1: () => enlarge('network'),
    enlarge2: () => enlarge('ledger'),
    enlarge3: () => enlarge('formulas'),
    enlarge4: () => enlarge('view'),
  };
  const press = (key: StageKey): void => {
    if (key !== 'play') setPlaying(false);
    setRefusal(undefined);
    // Past the end nothing follows. The first press on a black screen, or over the link, only ends that.
    if (cover === 'over' && key === 'on') return;
    if (cover) {
      setCover(undefined);
      return;
    }
    const answer = act[key]();
    // Colours are seen everywhere.
    if (key in settings && key !== 'theme') setSettled((count) => count + 1);
    if (typeof answer === 'string') setRefusal(answer);
  };
  useStageKeys({
    letters,
    isAsking,
    keyOf: stageKeyOf,
    onKey: press,
    onEscape() {
      if (refusal) setRefusal(undefined);
      else if (cover) setCover(undefined);
      else if (drawing) setDrawing(false);
      else onLeave();
    },
  });

  // What opened the stage, or covered it, is gone. On the stage itself, all keys are the presenter's.
  useLayoutEffect(() => {
    if (!cover && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [cover]);
  const goOnPlaying = useEffectEvent(() => setPlaying(goOn()));
  // By its text: the list of beats may be made anew while a sentence is read.
  const text = beatText(beat);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new beat has a new sentence, and each move begins its own time; what else is drawn anew leaves the time running
  useEffect(() => {
    if (!playing) return;
    const sentence = root.current?.querySelector('.stage-caption')?.textContent ?? '';
    const timer = setTimeout(() => goOnPlaying(), readingTime(sentence, tellsVerdict(beat)));
    return () => clearTimeout(timer);
  }, [playing, text, moves]);
  useTold(root, beat);
  const views = useViewsOnStage(beat);
  useStageType(root, beat.phase, views);
  return (
    <MediumContext value={media.stage}>
      <Staged {...staged}>
        <div
          className="present-stage"
          ref={root}
          {...mediumAttribute(media.stage)}
          data-beat={text.replaceAll('.', ' ')}
        >
          <LiveRegion text={words.started} />
          <LiveRegion text={playing ? messages.sentence.playing : ''} />
          <header className="visually-hidden">
            <h1>{messages.embed.name}</h1>
          </header>
          <main className="stage-main" ref={main} aria-label={words.name} tabIndex={-1}>
            {hasLesson && <Slot name="lesson" />}
            <div className="stack stage-column">
              <CaptionContext value={say}>
                <StagePanels views={views} />
              </CaptionContext>
              {!isAsking && (
                <div className="row stage-numbers">
                  {views[0] === 'ledger' && <StagedFormula {...staged} />}
                  {folds(views[0]) && <SizesTable />}
                </div>
              )}
              {(!isAsking || coversAny) && <StageCaption {...staged} view={told} own={said} isCovered={isAsking} />}
            </div>
          </main>
          <StageLine onKey={press} playing={playing} onLeave={onLeave} settled={settled} />
          {refusal && (
            <p className="stage-notice" role="alert">
              {refusal}
            </p>
          )}
          <Pen key={moves} isDrawing={drawing} />
          {typeof cover === 'string' && <Curtain of={cover} onEnd={() => setCover(undefined)} />}
          {typeof cover === 'object' && <AudienceScreen state={cover} onClose={() => setCover(undefined)} />}
        </div>
      </Staged>
      {notes.id !== undefined && (
        <StageNotes
          id={notes.id}
          other={notes.other}
          {...staged}
          view={told}
          cover={typeof cover === 'object' ? 'link' : cover}
        />
      )}
    </MediumContext>
  );
}
