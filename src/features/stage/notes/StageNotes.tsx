/**
 * The stage's end of the line to the notes window. What that shows is written here, unseen, by the parts that write it on the page, and
 * sent as text. The stage alone decides what is shown; the window's keys are the stage's.
 */
import { type ComponentProps, useEffect, useEffectEvent, useRef } from 'react';
import { NoteText, StagedStopContext } from '../../../kit';
import { ProseViewContext } from '../../../kit/prose/useProseStep';
import { plainText, type Stop } from '../../../quantity';
import { isInOverlay } from '../../../shell';
import { coveringQuestion, noteOf, sceneOf, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { BeatText, indexOf, Staged } from '../../../views';
import { noLecture } from '../lecture';
import { showLink } from '../lectureForm/showLink';
import { type LinkWords, useLinkWords } from '../lectureForm/useLinkWords';
import { onEachDrawing } from '../present/eachDrawing';
import { followingOf } from '../present/following';
import { pressOn } from '../present/stageKeys';
import { type Line, type Message, openLine } from './line';

interface StageNotesProps extends TextProps {
  /** The lecture. */
  readonly id: string;
  readonly other: Window | null;
  readonly cover: Cover | undefined;
}

/** What covers the whole stage: blackness, the end of the lecture or lesson, or the link for the audience. */
type Cover = 'black' | 'over' | 'link';

type TextProps = ComponentProps<typeof BeatText>;

/** The lecturer sees every number of the step. */
const wholeStep: Stop = { phase: 'update' };

export function StageNotes({ id, other, cover, ...shown }: StageNotesProps) {
  const root = useRef<HTMLDivElement>(null);
  const line = useRef<Line>(undefined);
  const store = useStoreApi();
  const { links } = useStore((state) => state.lecture?.lecture ?? noLecture);
  const at = useStore((state) => state.lecture?.at ?? 0);
  const named = useLinkWords(links);
  const lesson = useStore((state) => state.lesson);
  const { step, sample, weight } = useStore((state) => state.cursor);
  const tell = useEffectEvent(() => {
    const [follows = '', note = ''] = [...(root.current?.children ?? [])].map(textOf);
    const next = overlay() ? messages.notesWindow.covers.dialog : follows;
    const place = lesson
      ? messages.notesWindow.scene(lesson.scene, lesson.lesson.scenes.length)
      : `${messages.transport.step(step)} · ${messages.phases.names[shown.beat.phase]}`;
    line.current?.post({ kind: 'told', told: { place, next, note, scenes: [...named], at } });
  });
  const hear = useEffectEvent(({ saying }: Message) => {
    if (saying.kind === 'hello') tell();
    if (saying.kind !== 'press' || saying.to !== line.current?.from) return;
    if (typeof saying.what === 'number') showLink(store, saying.what);
    else pressHere(saying.what);
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
          <div>
            <Next {...shown} cover={cover} link={named.find(({ problem }, index) => index >= at && !problem)} />
          </div>
          <div>
            <Note />
          </div>
        </div>
      </StagedStopContext>
    </ProseViewContext>
  );
}

/** What is open over the stage has it, or else the stage, whatever has the focus there. */
function pressHere(key: string): void {
  pressOn(overlay() ?? document.body, key);
}

/** The element that has the focus in what is open over the stage. */
function overlay(): Element | undefined {
  const { activeElement } = document;
  return activeElement && isInOverlay(activeElement) ? activeElement : undefined;
}

interface NextProps extends TextProps {
  /** The lecture's next one. */
  readonly link: LinkWords | undefined;
  readonly cover: Cover | undefined;
}

function Next({ link, cover, ...shown }: NextProps) {
  const words = messages.notesWindow;
  const following = useStore(followingOf);
  const hasLecture = useStore((state) => state.lecture !== undefined);
  const lesson = useStore((state) => state.lesson);
  const question = useStore(coveringQuestion);
  const step = useStore((state) => state.cursor.step);
  const scene = lesson?.lesson.scenes[lesson.scene];
  const next = shown.beats[indexOf(shown.beat, shown.beats) + 1];
  if (cover) return <p>{cover === 'over' ? words.over(hasLecture) : words.covers[cover]}</p>;
  if (question) return <Following lead={words.showsAnswer} text={question.answer.text} />;
  if (following === 'link' && link) return <p>{messages.lecture.nextScreen(link.name)}</p>;
  if (following === 'scene' && scene) return <Following lead={words.nextScene} text={scene.title.text} />;
  // Links that are named may not have been fetched.
  if (following === 'over' || following === 'link') return <p>{messages.onStage.over(hasLecture)}</p>;
  if (!next) return <p>{following === 'step' ? words.nextStep(step + 1) : words.end}</p>;
  return (
    <Staged {...shown} beat={next}>
      <p>
        <BeatText {...shown} beat={next} />
      </p>
    </Staged>
  );
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

const blocks = 'p, h3, pre, .katex-display';

/** What stands in an element, in lines; formulas are in one line. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const formula of copy.querySelectorAll('.katex')) {
    formula.replaceWith(plainText(formula.querySelector('annotation')?.textContent ?? ''));
  }
  return [...copy.querySelectorAll(blocks)]
    .filter((block) => block.querySelector(blocks) === null)
    .map((block) => `${block.closest('li') ? '– ' : ''}${block.textContent?.replace(/[\s\u200b]+/g, ' ').trim()}`)
    .join('\n');
}
