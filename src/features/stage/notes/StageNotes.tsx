/**
 * The stage's end of the line to the notes window. What that shows is written here, unseen, by the parts that write it on the stage, and
 * sent as text. The stage alone decides what is shown; the window's keys are the stage's.
 */
import { type ComponentProps, useEffect, useEffectEvent, useRef } from 'react';
import { NoteText, StagedStopContext } from '../../../kit';
import { ProseViewContext } from '../../../kit/prose/useProseStep';
import { plainText, type Stop } from '../../../quantity';
import { coveringQuestion, noteOf, runOf, sceneOf, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { BeatText, indexOf, Staged } from '../../../views';
import { isAtEnd, showLink } from '../lectureForm/showLink';
import { type LinkWords, useLinkWords } from '../lectureForm/useLinkWords';
import { onEachDrawing } from '../present/eachDrawing';
import { isRemoteKey, type StageKey } from '../present/stageKeys';
import { type Line, type Message, openLine } from './line';

interface StageNotesProps extends TextProps {
  /** The lecture. */
  readonly id: string;
  readonly other: Window | null;
  readonly warnings: readonly string[];
  readonly onKey: (key: StageKey) => void;
}

type TextProps = ComponentProps<typeof BeatText>;

const none = [] as const;

/** The lecturer sees every number of the step. */
const wholeStep: Stop = { phase: 'update' };

export function StageNotes({ id, other, warnings, onKey, ...shown }: StageNotesProps) {
  const root = useRef<HTMLDivElement>(null);
  const line = useRef<Line>(undefined);
  const store = useStoreApi();
  const open = useStore((state) => state.lecture);
  const links = open?.lecture.links ?? none;
  const named = useLinkWords(links);
  const lesson = useStore((state) => state.lesson);
  const { step, sample, weight } = useStore((state) => state.cursor);
  const tell = useEffectEvent(() => {
    const words = messages.notesWindow;
    const part = (name: string) => paragraphsOf(root.current?.querySelector(`[data-part="${name}"]`));
    const place = lesson
      ? words.scene(lesson.scene, lesson.lesson.scenes.length)
      : `${messages.transport.step(step)} · ${messages.phases.names[shown.beat.phase]}`;
    const scenes = links.map(({ address }, index) => {
      const { name = address, problem } = named[index] ?? {};
      return { name, isPassed: problem !== undefined };
    });
    const told = {
      place,
      next: part('next'),
      note: part('note'),
      now: part('now'),
      warnings,
      scenes,
      at: open?.at ?? 0,
    };
    line.current?.post({ kind: 'told', told });
  });
  const hear = useEffectEvent(({ saying }: Message) => {
    if (saying.kind === 'hello') tell();
    if (saying.kind !== 'press' || saying.to !== line.current?.from) return;
    if (typeof saying.what === 'number') showLink(store, saying.what);
    else if (isRemoteKey(saying.what)) onKey(saying.what);
  });
  useEffect(() => {
    const ours = openLine(id, other, (message) => hear(message));
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
  useEffect(() => tell());
  return (
    <ProseViewContext value={{ selected: { ...weight, sample }, isUncovered: true }}>
      <StagedStopContext value={wholeStep}>
        <div hidden ref={root}>
          <div data-part="now">{lesson ? <NoteText text={sceneOf(lesson).title.text} /> : <OneBeat {...shown} />}</div>
          <div data-part="next">
            <Next {...shown} link={named.find((link, at) => at >= (open?.at ?? 0) && !link?.problem)} />
          </div>
          <div data-part="note">
            <Note />
          </div>
        </div>
      </StagedStopContext>
    </ProseViewContext>
  );
}

function OneBeat(props: TextProps) {
  return (
    <Staged {...props}>
      <p>
        <BeatText {...props} />
      </p>
    </Staged>
  );
}

/** `link`: the lecture's next one. */
function Next({ link, beats, beat, view }: TextProps & { readonly link: LinkWords | undefined }) {
  const words = messages.notesWindow;
  const endsLink = useStore((state) => state.lecture !== undefined && (state.lesson !== undefined || isAtEnd(state)));
  const lesson = useStore((state) => state.lesson);
  const question = useStore(coveringQuestion);
  const step = useStore((state) => state.cursor.step);
  const lastStep = useStore((state) => runOf(state).lastStep);
  const next = beats[indexOf(beat, beats) + 1];
  const scene = lesson?.lesson.scenes[lesson.scene];
  if (question) return <Following lead={words.showsAnswer} text={question.answer.text} />;
  if (endsLink) {
    return <p>{link ? messages.lecture.nextScreen(link.name) : messages.onStage.over(true)}</p>;
  }
  if (scene) return <Following lead={words.nextScene} text={scene.title.text} />;
  if (lesson) return <p>{words.endOfLesson}</p>;
  if (next) return <OneBeat beats={beats} beat={next} view={view} />;
  return <p>{step < lastStep ? words.nextStep(step + 1) : words.end}</p>;
}

function Following({ lead, text }: { readonly lead: string; readonly text: string }) {
  return (
    <>
      <p>{lead}</p>
      <NoteText text={text} />
    </>
  );
}

/** What the author has written for the lecturer: of the link, of the scene, of the phase. */
function Note() {
  const lesson = useStore((state) => state.lesson);
  const isAsking = useStore((state) => coveringQuestion(state) !== undefined);
  const ofLink = useStore(({ lecture }) => lecture?.lecture.links[lecture.at - 1]?.note);
  const ofPhase = useStore(noteOf);
  const { notes, question } = lesson ? sceneOf(lesson) : {};
  return (
    <>
      {ofLink !== undefined && <NoteText text={ofLink} />}
      {notes && <NoteText text={notes.text} />}
      {question && !isAsking && <Following lead={messages.notesWindow.answer} text={question.answer.text} />}
      {ofPhase !== undefined && <NoteText text={ofPhase} />}
    </>
  );
}

const blocks = 'p, li, h1, h2, h3, h4, pre, .katex-display';

/** What stands in an element, as lines of text; formulas in one line. */
function paragraphsOf(element: Element | null | undefined): readonly string[] {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const formula of copy.querySelectorAll('.katex')) {
    formula.replaceWith(plainText(formula.querySelector('annotation')?.textContent ?? ''));
  }
  return [...copy.querySelectorAll(blocks)]
    .filter((block) => block.querySelector(blocks) === null)
    .map((block) => [block.closest('li') ? '– ' : '', (block.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim()])
    .flatMap(([mark, text]) => (text ? `${mark}${text}` : []));
}
