/** What the course system keeps of a lesson between visits, and what it is told: scene, answers, score, status. */
import { isSettled, mergedQuestions, type ScoredQuestion, scoreOf } from '../score';

export interface Result {
  readonly scene: number;
  readonly scenes: number;
  readonly of: number;
  readonly details: readonly ScoredQuestion[];
}

export interface Kept {
  /** The scene that was shown last. */
  readonly scene: number;
  /** The screen as a link, without #; absent where it was too long. */
  readonly address?: string;
  readonly questions: readonly ScoredQuestion[];
}

/** SCORM 1.2 promises no more characters. */
const mostCharacters = 4096;

const outcomes = { r: 'right', w: 'wrong', s: 'shown' } as const;

/** Short, because there is little room: `3r2` is scene 3, right, two attempts. */
export function writeKept({ scene, address, questions }: Kept): string {
  const answers = questions.map(({ scene: at, outcome, attempts }) => `${at}${outcome[0]}${attempts}`).join(' ');
  const text = (kept: object): string => JSON.stringify(kept);
  const whole = text({ scene, answers, address });
  return whole.length <= mostCharacters ? whole : text({ scene, answers });
}

/** What another program has written is taken for nothing. */
export function readKept(text: string): Kept {
  try {
    const { scene, answers, address }: { scene?: unknown; answers?: unknown; address?: unknown } = JSON.parse(text);
    const questions = [...String(answers ?? '').matchAll(/(\d+)([rws])(\d+)/g)].map(
      ([, at, outcome, attempts]): ScoredQuestion => ({
        scene: Number(at),
        outcome: outcomes[outcome as keyof typeof outcomes],
        attempts: Number(attempts),
      }),
    );
    return {
      scene: typeof scene === 'number' && scene >= 1 ? scene : 1,
      questions,
      ...(typeof address === 'string' && { address }),
    };
  } catch {
    return { scene: 1, questions: [] };
  }
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
