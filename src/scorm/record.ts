/** What the course system keeps between visits, and what it is told: scene, answers, score, status. It is the only memory of a package. */

import { attempt } from '../memory';
import { isSettled, mergedQuestions, type ScoredQuestion, scoreOf } from '../score';
import { type KeptExercise, readKeptExercise } from './exerciseRecord';

export interface Result {
  /** Absent in a quiz. */
  readonly lesson?: string;
  readonly scene: number;
  readonly scenes: number;
  readonly of: number;
  readonly details: readonly ScoredQuestion[];
}

export interface Kept {
  /** What the package's frame calls the lesson that it opened: a package of a former name opens what that became. */
  readonly lesson?: string;
  /** The scene that was shown last. */
  readonly scene: number;
  /** The screen as a link, without #; absent where it was too long. */
  readonly address?: string;
  readonly questions: readonly ScoredQuestion[];
  readonly exercise?: KeptExercise;
  /** What the frame would keep in a browser, packed: typed numbers, the seed of drawn ones, attempts. */
  readonly kept?: string;
}

/** SCORM 1.2 promises no more characters. */
const mostCharacters = 4096;

const outcomes = { r: 'right', w: 'wrong', s: 'shown' } as const;

/** Short, because there is little room: `3r2` is scene 3, right, two attempts. The points come before the screen, and the screen before typed numbers that have no room. */
export function writeKept({ questions, ...rest }: Kept): { readonly text: string; readonly hasRoom: boolean } {
  const answers = questions.map(({ scene: at, outcome, attempts }) => `${at}${outcome[0]}${attempts}`).join(' ');
  const { address, kept, ...least } = { ...rest, answers };
  const texts = [{ ...least, kept, address }, { ...least, kept }, least].map((one) => JSON.stringify(one));
  const text = texts.find(({ length }) => length <= mostCharacters) ?? '';
  return { text, hasRoom: kept === undefined || text !== texts.at(-1) };
}

/** For points and answers that are still to come. */
const toCome = 600;

/** What there is for typed numbers, as the frame packs them: points and answers come first. */
export function roomIn({ kept: _, address: __, ...first }: Kept): number {
  return mostCharacters - toCome - writeKept({ ...first, kept: '' }).text.length;
}

export const firstVisit: Kept = { scene: 1, questions: [] };

type Written = Partial<Record<keyof Kept | 'answers', unknown>>;

/** Undefined for what another program has written, or a system has cut before the end of the answers. What comes after them may be missing. */
export function readKept(text: string): Kept | undefined {
  if (text === '') return firstVisit;
  const { lesson, scene, answers, address, exercise, kept } = parsed(text) ?? {};
  if (typeof scene !== 'number' || (answers === undefined && isCut(text))) return undefined;
  const questions = [...String(answers ?? '').matchAll(/(\d+)([rws])(\d+)/g)].map(
    ([, at, outcome, attempts]): ScoredQuestion => ({
      scene: Number(at),
      outcome: outcomes[outcome as keyof typeof outcomes],
      attempts: Number(attempts),
    }),
  );
  const done = readKeptExercise(exercise);
  return {
    ...(typeof lesson === 'string' && { lesson }),
    scene: Math.max(1, scene),
    questions,
    ...(typeof address === 'string' && { address }),
    ...(done && { exercise: done }),
    ...(typeof kept === 'string' && { kept }),
  };
}

/** Whether the end is missing, which a system without much room has cut off. */
export function isCut(text: string): boolean {
  return text.startsWith('{') && attempt(() => JSON.parse(text)) === undefined;
}

function parsed(text: string): Written | undefined {
  const whole = attempt(() => JSON.parse(text));
  if (whole !== undefined || !text.startsWith('{')) return whole;
  const end = text.lastIndexOf(',');
  return end < 0 ? undefined : parsed(`${text.slice(0, end)}}`);
}

export interface Report {
  readonly questions: readonly ScoredQuestion[];
  /** From 0 to 100; undefined without questions. */
  readonly percent: number | undefined;
  readonly isComplete: boolean;
}

/** `earlier` are the answers of earlier visits. */
export function reportOf(earlier: readonly ScoredQuestion[], { scene, scenes, of, details }: Result): Report {
  const questions = mergedQuestions(earlier, details);
  return {
    questions,
    percent: of > 0 ? Math.round((100 * scoreOf(questions)) / of) : undefined,
    isComplete: scene === scenes && questions.filter(isSettled).length >= of,
  };
}
