/** Actions on the question of a lesson's scene: its answers, hints, replies, and the same question once more. */
import {
  type Answer,
  type OpenLesson,
  type QuestionKey,
  type QuestionState,
  questionKey,
  type SlipName,
  unanswered,
} from '../../lessons';
import { checkComparison, readComparison } from '../../run';
import { withAlone } from '../panels';
import type { SetState } from '../setState';
import type { LessonState, State } from '../state';
import { sceneAskedAgain } from './lessonMoves';

export interface QuestionActions {
  /** `slip`: how a wrong answer was calculated; a right answer stands beside the last one. */
  readonly submitAnswer: (answer: Answer, isRight: boolean, slip?: SlipName) => void;
  /** The next hint; after the last one, nothing. */
  readonly takeHint: () => void;
  readonly showAnswer: () => void;
  /** Shows a comparison, in the form of a link, until `backToQuestion`. */
  readonly runReply: (comparison: string) => void;
  readonly backToQuestion: () => void;
  /** The same question about the state of its `again`. */
  readonly askAgain: () => void;
  /** A held change is made, and the answer shown; or it is dropped. */
  readonly settleHeld: (reveal: boolean) => void;
}

export function questionActions(set: SetState): QuestionActions {
  const onLesson = (change: (lesson: LessonState, state: State) => Partial<State>): void =>
    set((state) => (state.lesson ? change(state.lesson, state) : {}));
  return {
    submitAnswer: (answer, isRight, slip) =>
      onLesson((lesson) => {
        const { attempts } = currentQuestion(lesson);
        const status = isRight ? 'right' : 'wrong';
        return withQuestion(lesson, { status, attempts: [...attempts, answer], ...(!isRight && { slip }) });
      }),
    takeHint: () => onLesson((lesson) => withQuestion(lesson, { hints: currentQuestion(lesson).hints === 0 ? 1 : 2 })),
    showAnswer: () => onLesson((lesson) => withQuestion(lesson, { status: 'shown' })),
    runReply: (text) =>
      onLesson((lesson, state) => {
        const comparison = readComparison(text, state.scenario);
        if ('problem' in comparison || checkComparison(state, comparison) !== undefined) return {};
        const { cursor, comparison: before, otherKeys, explorerTabs } = state;
        return {
          comparison,
          // Compare's totals are computed in the phase sum, steps in update.
          cursor: { ...cursor, phase: cursor.phase === 'update' ? 'update' : 'sum', part: undefined },
          ...withAlone(state, 'compare'),
          lesson: {
            ...lesson,
            running: lesson.running ?? { cursor, comparison: before, otherKeys, explorerTabs },
          },
          playing: false,
        };
      }),
    backToQuestion: () => onLesson(({ running, ...lesson }) => (running ? { ...running, lesson, playing: false } : {})),
    askAgain: () => set(sceneAskedAgain),
    settleHeld: (reveal) =>
      onLesson(({ held, ...lesson }) =>
        reveal && held ? { ...held, ...withQuestion(lesson, { status: 'shown' }) } : { lesson },
      ),
  };
}

function currentQuestion({ questions, scene, again }: OpenLesson): QuestionState {
  return questions[questionKey(scene, again)] ?? unanswered;
}

function withQuestion(lesson: LessonState, change: Partial<QuestionState>): Pick<State, 'lesson'> {
  const key: QuestionKey = questionKey(lesson.scene, lesson.again);
  const next = { ...currentQuestion(lesson), ...change };
  return { lesson: { ...lesson, questions: { ...lesson.questions, [key]: next } } };
}
