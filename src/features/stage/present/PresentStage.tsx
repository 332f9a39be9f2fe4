/**
 * Present: the step, told to a lecture hall. Up to Hidden δ the network is large and the ledger beside it; from Per sample
 * on the ledger is large, with one line of formula. One sentence for each press of the clicker, and one line for time and settings.
 */

import { useEffect, useRef, useState } from 'react';
import { LiveRegion, MediumContext, media, mediumAttribute } from '../../../kit';
import { coveringQuestion, type State, useActions, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import type { EnlargedName } from '../state';
import '../../../text/below';
import { Slot } from '../../../shell';
import { CaptionContext, StageCaption, Staged, StagedFormula } from '../../../views';
import { StageNotes } from '../notes/StageNotes';
import { NotesNotice, useNotesWindow } from '../notes/useNotesWindow';
import { AudienceScreen } from './AudienceScreen';
import { atBeat } from './atBeat';
import { moveBeat } from './beatMoves';
import { Curtain } from './Curtain';
import { usualOf } from './enlarged';
import { coverAgain, isOver, turnedPage } from './lessonPresses';
import { Pen } from './Pen';
import { StageLine } from './StageLine';
import { hasFormula, StagePanels, useOnPanels } from './StagePanels';
import type { StageKey } from './stageKeys';
import { fillScreen } from './start';
import { coversOnStage, toldView } from './toldView';
import { useBeats } from './useBeats';
import { useFullscreen } from './useFullscreen';
import { useLecture } from './useLecture';
import { useLessonType } from './useLessonType';
import { useStageKeys } from './useStageKeys';
import { useStagePlay } from './useStagePlay';
import { useStageSettings } from './useStageSettings';
import { useStageType } from './useStageType';
import { useTold } from './useTold';
import '../../../kit/medium/presented.css';
import './presentStage.css';
import './stageLine.css';
import './stageMarks.css';

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
  const setLarge = (panel: EnlargedName | undefined): void => {
    store.setState(({ presenting }) => ({ presenting: { ...presenting, panel } }));
  };
  const told = useStore(toldView);
  const { beats, beat } = useBeats();
  const lecture = useLecture();
  const settings = useStageSettings();
  const [curtain, setCurtain] = useState<'black' | 'over'>();
  const black = curtain !== undefined;
  const [drawing, setDrawing] = useState(false);
  const [moves, setMoves] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [shared, setShared] = useState<State>();
  const [said, say] = useState<string>();

  const hasLesson = useStore((state) => state.lesson !== undefined);
  const isAsking = useStore((state) => coveringQuestion(state) !== undefined);
  const coversAny = useStore(coversOnStage);
  const { lessonOn, previousScene } = useActions();
  /** Pages of a long scene that presses have turned since it, or its answer, was shown. */
  const turns = useRef(0);
  const goOn = (): boolean => {
    setMoves((count) => count + 1);
    if (turnedPage(root.current, 1)) {
      turns.current++;
      return false;
    }
    turns.current = 0;
    // The stops of a lesson are its scenes; the answer to a question comes first. In a lecture, each scene is a link.
    if (!hasLesson && !lecture.isOver()) return lecture.onFromEnd() || moveBeat(store, 1);
    if (!isAsking && lecture.next()) return false;
    if (lecture.isOver() ? !isAsking : isOver(store.getState())) setCurtain('over');
    else lessonOn();
    return false;
  };
  const goBack = (): void => {
    setMoves((count) => count + 1);
    if (turns.current > 0) {
      turns.current--;
      turnedPage(root.current, -1);
      return;
    }
    if (hasLesson) coverAgain(store) || lecture.backFromScene() || previousScene();
    else lecture.backFromStart() || moveBeat(store, -1);
  };

  const share = (): void => setShared(atBeat(store.getState()));
  const isFull = useFullscreen();
  const notes = useNotesWindow(onOpening);

  const act: Readonly<Record<StageKey, () => void>> = {
    on: goOn,
    back: goBack,
    black: () => setCurtain('black'),
    pen: () => setDrawing((now) => !now),
    link: share,
    notes: notes.open,
    fullscreen: fillScreen,
    nextLink: lecture.next,
    previousLink: lecture.previous,
    explain: () => setLarge(large === 'formulas' ? undefined : 'formulas'),
    play: () => setPlaying((now) => !now),
    theme: settings.nextTheme,
    reduction: settings.toggleReduction,
    largerBatch: () => settings.stepBatchSize(1),
    smallerBatch: () => settings.stepBatchSize(-1),
    fasterRate: () => settings.scaleRate(2),
    slowerRate: () => settings.scaleRate(0.5),
    previousSample: () => settings.stepSample(-1),
    nextSample: () => settings.stepSample(1),
    previousWeight: () => settings.stepWeight(-1),
    nextWeight: () => settings.stepWeight(1),
    // The step's story: of itself, or in place of the view that the link has put there.
    restore: () => setLarge(usualOf(store.getState()) && 'step'),
    enlarge1: () => setLarge('network'),
    enlarge2: () => setLarge('ledger'),
    enlarge3: () => setLarge('formulas'),
    enlarge4: () => setLarge('view'),
  };
  const press = (key: StageKey): void => {
    if (key !== 'play') setPlaying(false);
    notes.dismiss();
    // Past the end nothing follows. The first press on a black screen, or over the link, only ends that.
    if (curtain === 'over' && key === 'on') return;
    if (black) setCurtain(undefined);
    else if (shared) setShared(undefined);
    else act[key]();
  };
  useStageKeys({
    isAsking,
    onKey: press,
    onEscape() {
      if (notes.problem) notes.dismiss();
      else if (black) setCurtain(undefined);
      else if (shared) setShared(undefined);
      else if (drawing) setDrawing(false);
      else onLeave();
      return true;
    },
  });

  // What opened it is gone. On the stage itself, all keys are the presenter's.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  useStagePlay(root, { playing, beat, moves, goOn, pause: () => setPlaying(false) });
  useTold(root, beat);

  const onPanels = useOnPanels(beat);
  const { part } = onPanels;
  const staged = { beats, beat };
  useStageType(root, { content: beat.phase, on: onPanels });
  // After the type of the stage, on whose size the room of a lesson depends.
  useLessonType(
    root,
    useStore(({ lesson }) => (lesson ? `${lesson.lesson.name} ${lesson.scene} ${lesson.again}` : '')),
  );
  return (
    <MediumContext value={media.stage}>
      <Staged {...staged}>
        <div
          className={`present-stage is-${part}`}
          ref={root}
          {...mediumAttribute(media.stage)}
          data-beat={[beat.phase, beat.name, beat.count].filter((part) => part !== undefined).join(' ')}
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
                <StagePanels on={onPanels} {...staged} hasLesson={hasLesson} />
              </CaptionContext>
              {!isAsking && hasFormula(onPanels) && <StagedFormula {...staged} />}
              {(!isAsking || coversAny) && <StageCaption {...staged} view={told} own={said} isCovered={isAsking} />}
            </div>
          </main>
          <StageLine
            settings={settings}
            playing={playing}
            onPlay={() => setPlaying((now) => !now)}
            onLink={share}
            onNotes={notes.open}
            isFull={isFull}
            onLeave={onLeave}
          />
          <NotesNotice {...notes} />
          <Pen key={moves} isDrawing={drawing} />
          {shared && <AudienceScreen state={shared} onClose={() => setShared(undefined)} />}
          {curtain && <Curtain of={curtain} onEnd={() => setCurtain(undefined)} />}
        </div>
      </Staged>
      {notes.id !== undefined && (
        <StageNotes
          id={notes.id}
          other={notes.other}
          {...staged}
          view={told}
          own={said}
          warnings={[
            ...(black ? [messages.notesWindow.black] : []),
            ...(shared ? [messages.notesWindow.link] : []),
            ...(playing ? [messages.notesWindow.playing] : []),
            ...(isFull ? [] : [messages.notesWindow.notFull]),
          ]}
          onKey={press}
        />
      )}
    </MediumContext>
  );
}
