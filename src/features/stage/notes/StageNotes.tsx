/**
 * The stage's end of the line to the notes window. What that shows is written here, unseen, by the parts that write it on the stage, and
 * sent as text. The stage alone decides what is shown; the window's keys are the stage's.
 */
import { useEffect, useEffectEvent, useRef } from 'react';
import { NoteText, StagedStopContext } from '../../../kit';
import { ProseViewContext } from '../../../kit/prose/useProseStep';
import type { Stop } from '../../../quantity';
import { noteOf, runOf, sceneOf, useStore, type ViewName } from '../../../store';
import { messages } from '../../../text';
import { BeatText, indexOf, Staged, type ToldBeat } from '../../../views';
import { useLinkWords } from '../lectureForm/useLinkWords';
import { onEachDrawing } from '../present/eachDrawing';
import { isRemoteKey, type StageKey } from '../present/stageKeys';
import { type Line, openLine } from './line';
import type { Told } from './messages';
import { paragraphsOf } from './paragraphs';

interface StageNotesProps {
  /** The lecture. */
  readonly id: string;
  readonly other: Window | null;
  readonly beats: readonly ToldBeat[];
  readonly beat: ToldBeat;
  /** The view on the stage; absent: network and ledger. */
  readonly view: ViewName | undefined;
  /** The sentence of the view itself, if it has one. */
  readonly said: string | undefined;
  readonly isAsking: boolean;
  /** The next press leads to the next link of the lecture. */
  readonly isAtEnd: boolean;
  readonly warnings: readonly string[];
  readonly onKey: (key: StageKey) => void;
  readonly onScene: (at: number) => void;
}

const none = [] as const;

/** The lecturer sees every number of the step. */
const wholeStep: Stop = { phase: 'update' };

export function StageNotes({ id, other, warnings, onKey, onScene, ...shown }: StageNotesProps) {
  const { beats, beat, view, said } = shown;
  const root = useRef<HTMLDivElement>(null);
  const line = useRef<Line>(undefined);
  const open = useStore((state) => state.lecture);
  const links = open?.lecture.links ?? none;
  const named = useLinkWords(links);
  const step = useStore((state) => state.cursor.step);
  const lesson = useStore((state) => state.lesson);
  const words = messages.notesWindow;
  const place = lesson
    ? words.scene(lesson.scene, lesson.lesson.scenes.length)
    : `${messages.transport.step(step)} · ${messages.phases.names[beat.phase]}`;
  const tell = useEffectEvent(() => {
    const part = (name: string) => paragraphsOf(root.current?.querySelector(`[data-part="${name}"]`));
    const told: Told = {
      place,
      now: part('now').join(' '),
      next: part('next').join(' '),
      note: [...part('note')],
      warnings: [...warnings],
      scenes: links.map(({ address }, index) => {
        const { name = address, problem } = named[index] ?? {};
        return { name, isPassed: problem !== undefined };
      }),
      at: open?.at ?? 0,
    };
    line.current?.post({ kind: 'told', told });
  });
  const carryOut = useEffectEvent((key: string): void => {
    if (isRemoteKey(key)) onKey(key);
  });
  const goTo = useEffectEvent(onScene);
  useEffect(() => {
    const ours = openLine(window, {
      id,
      other,
      onMessage(message) {
        if (message.kind === 'hello') tell();
        else if (message.kind === 'key' && message.to === ours.from) carryOut(message.key);
        else if (message.kind === 'scene' && message.to === ours.from) goTo(message.at);
      },
    });
    line.current = ours;
    const leave = (): void => ours.post({ kind: 'left' });
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
      ours.close();
    };
  }, [id, other]);
  // What is sent is what is written: text comes late where it is loaded.
  useEffect(() => (root.current ? onEachDrawing(root.current, () => tell()) : undefined), []);
  const outside = JSON.stringify([place, warnings, named, open?.at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told besides the text
  useEffect(() => tell(), [outside]);
  return (
    <div hidden ref={root}>
      <div data-part="now">
        {lesson ? <NoteText text={sceneOf(lesson).title.text} /> : <OneBeat {...{ beats, beat, view }} own={said} />}
      </div>
      <div data-part="next">
        <Next {...shown} following={links.findIndex((_, at) => at >= (open?.at ?? 0) && !named[at]?.problem)} />
      </div>
      <StagedStopContext value={wholeStep}>
        <div data-part="note">
          <Note isAsking={shown.isAsking} />
        </div>
      </StagedStopContext>
    </div>
  );
}

type BeatProps = Pick<StageNotesProps, 'beats' | 'beat' | 'view'> & { readonly own?: string | undefined };

function OneBeat({ beats, beat, view, own }: BeatProps) {
  return (
    <Staged beats={beats} beat={beat}>
      <p>
        <BeatText beats={beats} beat={beat} view={view} own={own} />
      </p>
    </Staged>
  );
}

type NextProps = Pick<StageNotesProps, 'beats' | 'beat' | 'view' | 'isAsking' | 'isAtEnd'> & {
  /** The place of the lecture's next link, from 0; −1: there is none. */
  readonly following: number;
};

function Next({ beats, beat, view, isAsking, isAtEnd, following }: NextProps) {
  const words = messages.notesWindow;
  const lesson = useStore((state) => state.lesson);
  const open = useStore((state) => state.lecture);
  const step = useStore((state) => state.cursor.step);
  const lastStep = useStore((state) => runOf(state).lastStep);
  const name = useLinkWords(open?.lecture.links ?? none)[following]?.name;
  const next = beats[indexOf(beat, beats) + 1];
  if (lesson && isAsking) {
    return (
      <>
        <p>{words.showsAnswer}</p>
        <Answer text={sceneOf(lesson).question?.answer.text ?? ''} />
      </>
    );
  }
  if (open && (lesson || isAtEnd)) {
    return <p>{name === undefined ? messages.onStage.over(true) : messages.lecture.nextScreen(name)}</p>;
  }
  if (lesson) {
    const title = lesson.lesson.scenes[lesson.scene]?.title.text;
    if (title === undefined) return <p>{words.endOfLesson}</p>;
    return (
      <>
        <p>{words.nextScene}</p>
        <NoteText text={title} />
      </>
    );
  }
  if (next) return <OneBeat beats={beats} beat={next} view={view} />;
  return <p>{step < lastStep ? words.nextStep(step + 1) : words.end}</p>;
}

/** The lecturer reads what the question still covers on the stage. */
function Answer({ text }: { readonly text: string }) {
  const { layer, from, to } = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  return (
    <ProseViewContext value={{ selected: { layer, from, to, sample }, isUncovered: true }}>
      <StagedStopContext value={wholeStep}>
        <NoteText text={text} />
      </StagedStopContext>
    </ProseViewContext>
  );
}

/** What the author has written for the lecturer: of the link, of the scene, of the phase. */
function Note({ isAsking }: Pick<StageNotesProps, 'isAsking'>) {
  const lesson = useStore((state) => state.lesson);
  const ofLink = useStore(({ lecture }) => lecture?.lecture.links[lecture.at - 1]?.note);
  const ofPhase = useStore(noteOf);
  const scene = lesson && sceneOf(lesson);
  const answer = isAsking ? undefined : scene?.question?.answer.text;
  return (
    <>
      {ofLink !== undefined && <NoteText text={ofLink} />}
      {scene?.notes && <NoteText text={scene.notes.text} />}
      {answer !== undefined && <p>{messages.notesWindow.answer}</p>}
      {answer !== undefined && <Answer text={answer} />}
      {ofPhase !== undefined && <NoteText text={ofPhase} />}
    </>
  );
}
