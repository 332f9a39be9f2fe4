/**
 * The lessons as a way with stations: the course from top to bottom, each with its question, and beside it the lessons that
 * lead further. A station opens its lesson where the learner has left it.
 */
import { useEffect, useRef } from 'react';
import { DialogFrame } from '../../../kit/chrome/DialogFrame';
import { RovingGroup } from '../../../kit/table/RovingGroup';
import { stopAt } from '../../../kit/table/stopAt';
import { type ListedLesson, lessonList, titleText } from '../../../lessons';
import {
  isLessonDone,
  type LessonProgress,
  openQuestions,
  sceneToContinue,
  useActions,
  useStore,
} from '../../../store';
import { messages } from '../../../text';
import { StationMark } from './StationMark';
import './map.css';

const course = lessonList.filter(({ part }) => part === 'core');

function branchesAt({ name }: ListedLesson): readonly ListedLesson[] {
  return lessonList.filter(({ after }) => after === name);
}

export function LessonMap({ onClose }: { readonly onClose: () => void }) {
  const words = messages.lessonMap;
  const open = useStore((state) => state.lesson?.lesson.name);
  const here = course.findIndex((one) => [one, ...branchesAt(one)].some(({ name }) => name === open));
  const progress = useStore((state) => state.progress);
  const isPassed = ({ name }: ListedLesson): boolean => {
    const reached = Object.hasOwn(progress, name) ? progress[name] : undefined;
    return reached !== undefined && isLessonDone(reached);
  };
  const map = useRef<HTMLDivElement>(null);
  useEffect(() => map.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);
  const column = course[here] ? branchesAt(course[here]).findIndex(({ name }) => name === open) + 1 : 0;
  return (
    <DialogFrame title={words.title} onClose={onClose} className="lesson-map">
      <MapLegend />
      <div ref={map}>
        <RovingGroup className="map-way" rows={course.length} entry={{ row: Math.max(0, here), column }}>
          <ol>
            {course.map((lesson, row) => (
              <li key={lesson.name} className="map-stop" data-passed={isPassed(lesson) || undefined}>
                <Station lesson={lesson} number={row + 1} row={row} column={0} onClose={onClose} />
                <Branches of={lesson} row={row} onClose={onClose} />
              </li>
            ))}
          </ol>
        </RovingGroup>
      </div>
    </DialogFrame>
  );
}

interface BranchesProps {
  readonly of: ListedLesson;
  readonly row: number;
  readonly onClose: () => void;
}

function Branches({ of, row, onClose }: BranchesProps) {
  const branches = branchesAt(of);
  if (branches.length === 0) return null;
  return (
    <ul className="map-branches" aria-label={messages.lessonMap.further(titleText(of.title))}>
      {branches.map((lesson, index) => (
        <li key={lesson.name}>
          <Station lesson={lesson} row={row} column={index + 1} onClose={onClose} />
        </li>
      ))}
    </ul>
  );
}

interface StationProps {
  readonly lesson: ListedLesson;
  /** Absent: a further lesson. */
  readonly number?: number;
  readonly row: number;
  readonly column: number;
  readonly onClose: () => void;
}

function Station({ lesson: { name, title, minutes }, number, row, column, onClose }: StationProps) {
  const words = messages.lessonMap;
  const progress = useStore((state) => (Object.hasOwn(state.progress, name) ? state.progress[name] : undefined));
  const open = useStore((state) => (state.lesson?.lesson.name === name ? state.lesson : undefined));
  const { startLesson } = useActions();
  const share = progress ? shareDone(progress) : 0;
  const place = open
    ? words.here(open.scene, open.lesson.scenes.length)
    : progress
      ? isLessonDone(progress)
        ? words.done
        : progress.reached.length < progress.scenes
          ? words.reached(progress.reached.length, progress.scenes)
          : words.answered(
              (progress.questions ?? []).length - openQuestions(progress).length,
              (progress.questions ?? []).length,
            )
      : number !== undefined && words.minutes(minutes);
  const go = (): void => {
    onClose();
    if (!open) startLesson(name, sceneToContinue(progress));
  };
  return (
    <button
      type="button"
      className="row map-station"
      aria-current={open ? 'step' : undefined}
      {...stopAt(row, column)}
      onClick={go}
    >
      <StationMark share={share} isHere={open !== undefined} isFurther={number === undefined} />
      <span className="map-words">
        <span className="map-title">
          {number !== undefined && (
            <>
              <span className="soft map-number">{number}</span>{' '}
            </>
          )}
          {titleText(title)}
        </span>{' '}
        {place && <span className="aside">{place}</span>} <span className="map-question">{words.questions[name]}</span>
      </span>
    </button>
  );
}

/** What the shapes mean. */
function MapLegend() {
  const { legend } = messages.lessonMap;
  return (
    <ul className="aside flow figure-legend map-legend">
      <li>
        <StationMark share={1} /> {legend.done}
      </li>
      <li>
        <StationMark share={0.4} /> {legend.begun}
      </li>
      <li>
        <StationMark share={0} /> {legend.new}
      </li>
      <li>
        <StationMark share={0} isFurther /> {legend.further}
      </li>
    </ul>
  );
}

/** The share of scenes reached and questions answered, from 0 to 1. */
function shareDone(progress: LessonProgress): number {
  const { reached, scenes, questions = [] } = progress;
  const done = Math.min(reached.length, scenes) + questions.length - openQuestions(progress).length;
  return done / (scenes + questions.length);
}
