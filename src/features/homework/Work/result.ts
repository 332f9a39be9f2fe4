/**
 * The result of an exercise at its last check: what a checked sheet earns, as the message that a host page gets after every check, and as
 * text. It has counts and names of slips; typed numbers only if a host has asked for them.
 */
import { useEffect, useMemo } from 'react';
import { useStore, useStoreApi, useViewKey } from '../../../store';
import { messages } from '../../../text';
import type { Verdict } from '../check';
import { exerciseId } from '../draft/names';
import { conventionText } from '../draft/sheetOn';
import { askedBlocks, type Exercise, pointsOfBlock } from '../exercise/exercise';
import type { Sheet } from '../exercise/sheet';
import { type ConventionResult, conventionResult } from './accepted';
import type { Checked } from './checked';
import type { WorkModel } from './useWork';

/** A host sets it to `numbers` if it wants to have what was typed, too. */
const postKey = 'work.post';

/** Undefined: there is no exercise, or nothing was checked. */
export function useResult(work: WorkModel): WorkResult | undefined {
  const store = useStoreApi();
  const [post] = useViewKey(postKey);
  const { exercise, place } = work;
  const divide = useStore(({ preferences }) => preferences.divide);
  const id = useMemo(() => {
    const convention = conventionText({ exercise: place.exercise, divide });
    return exercise && exerciseId(exercise.title, place, exercise.draws && convention);
  }, [exercise, place, divide]);
  const result = id === undefined ? undefined : resultOf(id, work, post === 'numbers');
  const text = result && JSON.stringify(result);
  useEffect(() => {
    if (text !== undefined) store.setState({ workResult: JSON.parse(text) as WorkResult });
  }, [text, store]);
  return result;
}

function resultOf(id: string, work: WorkModel, hasNumbers: boolean): WorkResult | undefined {
  const { exercise, sheet, checked, draft, step } = work;
  if (!exercise || !sheet || !checked) return undefined;
  const { earned, of, counts } = earnedIn(exercise, sheet, checked);
  const { convention } = checked;
  return {
    exercise: id,
    score: rounded(Math.max(0, earned - exercise.hintCost * draft.hintsUsed)),
    of: rounded(of),
    details: {
      cells: Object.values(counts).reduce((sum, count) => sum + count, 0),
      ...counts,
      attempts: draft.checks,
      finished: draft.isFinished,
      hints: draft.hintsUsed,
      slips: draft.slips,
      ...(convention && { convention: conventionResult(convention, step.trace) }),
      ...(hasNumbers && draft.checked && { numbers: draft.checked }),
    },
  };
}

const creditOf = { none: 0, half: 0.5, full: 1 } as const;

/** What cannot be judged earns nothing, as what is too coarse: so few digits can tell nothing. */
const countedAs = {
  right: 'right',
  lastDigit: 'right',
  consistent: 'consistent',
  coarse: 'coarse',
  cannotJudge: 'coarse',
  wrong: 'wrong',
  notANumber: 'wrong',
} as const satisfies Record<Verdict, string>;

function earnedIn(exercise: Exercise, sheet: Sheet, { marks }: Checked) {
  let [earned, of] = [0, 0];
  const counts = { right: 0, consistent: 0, coarse: 0, wrong: 0, blank: 0 };
  for (const block of askedBlocks(exercise, sheet)) {
    const points = pointsOfBlock(exercise, block);
    const each = points / block.addresses.length;
    of += points;
    for (const address of block.addresses) {
      const mark = marks[address];
      const counted = mark === undefined ? 'blank' : countedAs[mark];
      if (counted === 'right') earned += each;
      else if (counted === 'consistent') earned += each * creditOf[exercise.credit];
      counts[counted] += 1;
    }
  }
  return { earned, of, counts };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Several lines, for a mail or a form. */
export function resultText(title: string, { score, of, details }: WorkResult): string {
  const words = messages.work.result;
  const { attempts, hints, slips, finished, convention } = details;
  return [
    title,
    messages.work.exercise.score(String(score), String(of)),
    words.cells(details),
    ...(convention ? [convention.says] : []),
    words.attempts(attempts),
    words.hints(hints),
    // Before the end, they would be a hint.
    ...(finished && slips.length > 0 ? [words.slips(slips.join(', '))] : []),
  ].join('\n');
}

/** What a host page hears of an exercise: counts and names, and typed numbers only if it has asked for them. */
export interface WorkResult {
  /** Its title, or eight letters that tell it from others. */
  readonly exercise: string;
  readonly score: number;
  readonly of: number;
  readonly details: {
    readonly cells: number;
    readonly right: number;
    readonly consistent: number;
    readonly coarse: number;
    readonly wrong: number;
    readonly blank: number;
    /** Checks so far, and whether no further one is possible. */
    readonly attempts: number;
    readonly finished: boolean;
    readonly hints: number;
    /** The names of the slips that checks have met. */
    readonly slips: readonly string[];
    readonly convention?: ConventionResult;
    readonly numbers?: Readonly<Record<string, string>>;
  };
}
