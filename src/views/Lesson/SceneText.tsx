/** What a scene says: its title, its text, its question, and what follows once that is answered. */
import { useState } from 'react';
import { TextButton } from '../../kit/chrome/buttons';
import { useMedium } from '../../kit/medium/medium';
import { ProseDocument, ProseInlines } from '../../kit/prose/ProseDocument';
import { isRevealed, lessonNamed, titleText } from '../../lessons';
import {
  openScenes,
  questionOf,
  questionStateOf,
  type State,
  sceneOf,
  useActions,
  useStore,
  useStoreApi,
} from '../../store';
import { messages } from '../../text';
import { forgetAnswers } from './keptAnswers';
import { QuizAfter, QuizStart, quizPlace } from './QuizParts';
import { LessonQuestion } from './question/LessonQuestion';
import { SceneSlider } from './SceneSlider';
import { lessonAfter, lineOf } from './titles';
import { useOwnNumbers } from './useOwnNumbers';

interface SceneProps {
  readonly open: NonNullable<State['lesson']>;
}

export function SceneText({ open }: SceneProps) {
  const { lesson, scene } = open;
  const { title, prose, slider, after } = sceneOf(open);
  const isAsked = useStore((state) => questionOf(state) !== undefined);
  // Also while a reply's comparison has uncovered the screen.
  const isOpen = useStore((state) => questionOf(state) !== undefined && !isRevealed(questionStateOf(state)));
  const hasTakenOwn = useOwnNumbers(open);
  const isLast = scene === lesson.scenes.length;
  /** How often the lesson was started again: nothing of a former round is left in its fields. */
  const [round, setRound] = useState(0);
  return (
    <div className="lesson-scene">
      {!lesson.quiz && scene === 1 && <LessonStart open={open} />}
      <h4 className="lesson-scene-title" tabIndex={-1} data-scene-title>
        {lesson.quiz && <span className="visually-hidden">{quizPlace(open, lesson.quiz)}</span>}
        <ProseInlines inlines={lineOf(title)} />
      </h4>
      {lesson.quiz && <QuizStart open={open} quiz={lesson.quiz} />}
      <ProseDocument document={prose.document} />
      {slider && !isOpen && <SceneSlider slider={slider} />}
      {hasTakenOwn && (
        <p className="soft lesson-about" role="status">
          {messages.lesson.ownNumbers}
        </p>
      )}
      {isAsked && <LessonQuestion key={`${lesson.name} ${scene} ${open.again} ${round}`} open={open} />}
      {after && !isOpen && <ProseDocument document={after.document} />}
      {lesson.quiz && !isOpen && <QuizAfter open={open} quiz={lesson.quiz} />}
      {isLast && !isOpen && !lesson.quiz && <LessonEnd open={open} onAgain={() => setRound(round + 1)} />}
    </div>
  );
}

/** The lessons that come before one outside the course: within it, the number says so, and a frame shows one lesson. */
function LessonStart({ open: { lesson } }: SceneProps) {
  const { openLesson } = useActions();
  const isFrame = useMedium().kind === 'frame';
  const isOfCourse = lessonNamed(lesson.name)?.part === 'core';
  const before = isOfCourse || isFrame ? [] : lesson.requires.flatMap((name) => lessonNamed(name) ?? []);
  if (before.length === 0) return null;
  return (
    <p className="soft lesson-about">
      {messages.lesson.requires}{' '}
      {before.map(({ name, title }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <TextButton onClick={() => openLesson(name)}>{titleText(title)}</TextButton>
        </span>
      ))}
    </p>
  );
}

/** The lesson in one sentence, and the one after it: in a frame the page around it has chosen the lesson, and may grade it. */
function LessonEnd({ open, onAgain }: SceneProps & { readonly onAgain: () => void }) {
  const words = messages.lesson;
  const { lesson, questions } = open;
  const store = useStoreApi();
  const { startLesson, enterScene } = useActions();
  const isFrame = useMedium().kind === 'frame';
  const next = isFrame ? undefined : lessonAfter(lesson);
  const startAgain = (): void => {
    enterScene(lesson, 1);
    forgetAnswers(store, open);
    onAgain();
  };
  return (
    <section className="lesson-end" aria-label={words.end}>
      <h4>{words.end}</h4>
      <ProseDocument document={lesson.summary.document} />
      {isFrame && <OpenQuestions open={open} />}
      {next && (
        <p>
          {words.nextLesson}: <TextButton onClick={() => startLesson(next.name)}>{titleText(next.title)}</TextButton> (
          {words.minutes(next.minutes)})
        </p>
      )}
      {Object.keys(questions).length > 0 && (
        <p data-not-on="stage">
          <TextButton onClick={startAgain}>{words.startAgain}</TextButton> ({words.againDetail})
        </p>
      )}
    </section>
  );
}

/** Whoever has skipped questions sees which ones: a course system counts the lesson as complete only without open ones. */
function OpenQuestions({ open }: SceneProps) {
  const words = messages.lesson;
  const { enterScene } = useActions();
  const answered = useStore(({ progress }) => progress[open.lesson.name]?.answered);
  const scenes = openScenes(open, answered ?? []);
  if (scenes.length === 0) return null;
  return (
    <p>
      {words.openQuestions(scenes.length)}{' '}
      {scenes.map((scene, index) => (
        <span key={scene}>
          {index > 0 && ', '}
          <TextButton onClick={() => enterScene(open.lesson, scene)}>{words.openScene(scene)}</TextButton>
        </span>
      ))}
    </p>
  );
}
