/** The question of the open scene, and what it covers until it is answered. */

import {
  isRevealed,
  type Lesson,
  type OpenLesson,
  type Question,
  type QuestionState,
  questionKey,
  unanswered,
} from '../../lessons';
import { keptFor } from '../../memory';
import type { Network } from '../../model';
import { type Covers, coverBy, indexWords, reached, type Selected } from '../../quantity';
import { type AskedState, askedOf, coversOf } from '../asked';
import { runFor } from '../derived';
import { readViewNames } from '../panels';
import type { Cursor, State } from '../state';
import type { ViewName } from '../viewNames';
import { readScene, type ScenePlace, sceneOf } from './sceneState';

type WithLesson = Pick<State, 'lesson'>;

/** The question of the scene, answered or not. */
export function questionOf({ lesson }: WithLesson): Question | undefined {
  return lesson && sceneOf(lesson).question;
}

export function questionStateOf({ lesson }: WithLesson): QuestionState {
  return lesson?.questions[questionKey(lesson.scene, lesson.again)] ?? unanswered;
}

/** The question, as long as its answer must not be seen. */
export function coveringQuestion(state: WithLesson): Question | undefined {
  return isRevealed(questionStateOf(state)) || state.lesson?.running ? undefined : questionOf(state);
}

/**
 * What the ledger shows in place of its rows: the numbers as loose cards, a wrong answer as it was calculated, or, once the
 * answer may be seen, both side by side. Undefined: its rows.
 */
export function ledgerFaceOf(state: WithLesson): LedgerFace | undefined {
  const question = questionOf(state);
  if (!question || state.lesson?.running) return undefined;
  const { status, slip } = questionStateOf(state);
  const isAsked = status === 'unanswered' || status === 'wrong';
  if (slip) return isAsked ? 'slip' : 'both';
  return question.hasCards && isAsked ? 'cards' : undefined;
}

export type LedgerFace = 'cards' | 'slip' | 'both';

/** The learner is to choose one of the numbers on the screen. */
export function asksForQuantity(state: WithLesson): boolean {
  const question = coveringQuestion(state);
  return question?.kind === 'click' && question.target === 'quantity';
}

/** The selection that the scene's texts speak of, whatever the learner has selected since. */
export function scenePlaceOf(lesson: OpenLesson): Pick<Cursor, 'step' | 'phase' | 'part' | 'sample' | 'weight'> {
  return readScene(lesson).state.cursor;
}

/** The views that stay open; undefined: all of them. */
export function openViewsOf(state: WithLesson & AskedState): readonly ViewName[] | undefined {
  const question = coveringQuestion(state);
  if (!question) return askedOf(state)?.open;
  // The ledger then shows, among the question's numbers, only those of the wrong answer.
  return ledgerFaceOf(state) === 'slip' ? withLedger(openViews(question)) : openViews(question);
}

/** Whether a question, or what is asked, keeps numbers from the reader, whatever is done with them. */
export function isAnyAnswerCovered(state: WithLesson & AskedState): boolean {
  return openViewsOf(state) !== undefined;
}

const withLedger = keptFor((views: readonly ViewName[]): readonly ViewName[] => [
  ...new Set([...views, 'ledger' as const]),
]);

/** Its own panel asks the question. Sum draws the ledger's products, and is open beside its rows. */
const openViews = keptFor((question: Question): readonly ViewName[] => {
  const { views } = readViewNames(question.open.join());
  const hasRows = views.includes('ledger') && !question.hasCards;
  return [...new Set<ViewName>(['lesson', ...views, ...(hasRows ? (['sum'] as const) : [])])];
});

/** What is covered in these views; undefined: nothing. */
export function coverOf(state: WithLesson & AskedState): Covers | undefined {
  const question = coveringQuestion(state);
  const { lesson } = state;
  if (!question || !lesson) return coversOf(askedOf(state));
  if (question.cover.length === 0) return undefined;
  return coverInScene(lesson.lesson, lesson.scene, lesson.again);
}

const coverInScene = keptFor((lesson: Lesson, scene: number, again: number): Covers => {
  const place = { lesson, scene, again };
  const patterns = sceneOf(place).question?.cover ?? [];
  return coverBy(patterns.map(({ text }) => patternInScene(text, place)));
});

/** Whether what is written out of a formula would show what a question covers. */
export function coversFormulas(state: State): boolean {
  return coverOf(state) !== undefined || openViewsOf(state)?.includes('formulas') === false;
}

/** `sampleGradient.layer.from.to.*` with the numbers of a selection. */
export function patternAt(pattern: string, selected: Selected, network: Network): string {
  const numbers = indexWords(selected, network);
  const [kind, ...indices] = pattern.split('.');
  return [kind, ...indices.map((index) => (Object.hasOwn(numbers, index) ? numbers[index] : index))].join('.');
}

/** The same with those of the scene. */
export function patternInScene(pattern: string, lesson: ScenePlace): string {
  const { state } = readScene(lesson);
  const { sample, weight } = state.cursor;
  return patternAt(pattern, { ...weight, sample }, runFor(state.scenario, state.changes).network);
}

/** Whether a place in time is beyond the phase that the scene shows: a later one, or a later step. */
export function isBeyondScene({ step, phase, part }: Cursor, lesson: OpenLesson): boolean {
  const shown = scenePlaceOf(lesson);
  return step > shown.step || !reached({ phase, part }, { phase: shown.phase, part: shown.part });
}
