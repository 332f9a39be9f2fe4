/** The open lesson: where the learner is, the scene's text and question, and the moves between scenes. */
import { type KeyboardEvent, useRef } from 'react';
import { IconButton } from '../../kit/chrome/buttons';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { Panel } from '../../kit/chrome/Panel';
import { useIsUnrecorded } from '../../kit/fields/useKeep';
import { MoreBelow } from '../../kit/fit/MoreBelow';
import { ProseInlines } from '../../kit/prose/ProseDocument';
import { useSharedPage } from '../../kit/publicPage';
import { lessonList } from '../../lessons';
import { type State, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { useKeptAnswers } from './keptAnswers';
import { LessonMoves } from './LessonMoves';
import { SceneDots } from './SceneDots';
import { SceneText } from './SceneText';
import { sceneLink } from './sceneLink';
import { TouchedNote } from './TouchedNote';
import { lineOf } from './titles';
import { useQuestionFocus } from './useQuestionFocus';
import { useSceneFocus } from './useSceneFocus';
import './Lesson.css';
import './lessonMoves.css';
import './lessonRooms.css';
import './lessonOnStage.css';

type OpenLesson = NonNullable<State['lesson']>;

export function Lesson() {
  const lesson = useStore((state) => state.lesson);
  const words = messages.lesson;
  if (!lesson) {
    return (
      <Panel name={messages.panels.lesson.name} className="lesson">
        <p>{words.none}</p>
      </Panel>
    );
  }
  return <LessonPanel open={lesson} />;
}

function LessonPanel({ open }: { readonly open: OpenLesson }) {
  const words = messages.lesson;
  const { lesson, scene } = open;
  const panel = useRef<HTMLDivElement>(null);
  const { leaveLesson } = useActions();
  const { page } = useSharedPage();
  const number = lessonList.findIndex(({ name }) => name === lesson.name) + 1;
  const isUnrecorded = useIsUnrecorded();
  const [copied, setCopied] = useCopied(`${lesson.name} ${scene}`);
  const arrived = useSceneFocus(panel, open);
  useQuestionFocus(panel, open);
  useKeptAnswers(open);
  const onKeyDown = useSceneKeys();
  return (
    <Panel
      name={messages.panels.lesson.name}
      className="lesson"
      subtitle={number > 0 ? words.number(number) : undefined}
      tools={
        <>
          {lesson.name !== '' && (
            <span data-not-on="frame">
              <CopyButton label={words.copyLink} text={() => sceneLink(page, lesson, scene)} onCopied={setCopied} />
            </span>
          )}
          <IconButton
            icon="close"
            className="panel-button"
            data-not-on="frame"
            aria-label={words.close}
            onClick={leaveLesson}
          />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows among scenes, wherever in the panel the focus is */}
      <div className="stack lesson-body" ref={panel} onKeyDown={onKeyDown}>
        <div className="lesson-scroll" data-lesson-scroll>
          <CopiedText copied={copied} />
          {isUnrecorded && <p className="aside">{messages.keeping.noCourseSystem}</p>}
          <div className="row flow lesson-top">
            <h3 className="lesson-title">
              <ProseInlines inlines={lineOf(lesson.title)} />
            </h3>
            <SceneDots open={open} />
          </div>
          <SceneText open={open} />
        </div>
        <MoreBelow />
        <TouchedNote />
        <LessonMoves open={open} />
        <LiveRegion text={arrived} />
      </div>
    </Panel>
  );
}

/** Left and right arrows, unless a control in the panel uses them. */
function useSceneKeys(): (event: KeyboardEvent) => void {
  const { nextScene, previousScene } = useActions();
  return (event) => {
    const move = { ArrowRight: nextScene, ArrowLeft: previousScene }[event.key];
    const isPlain = !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey);
    const isTaken = event.defaultPrevented || (event.target as Element).closest('input, select, textarea, [data-row]');
    if (!move || !isPlain || isTaken) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
}
