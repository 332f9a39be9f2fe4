/**
 * An instructor's exercise: what is given, asked and allowed. It has no answers, because the page computes them. In a link it is packed,
 * with the keys that differ from the usual exercise.
 */
import * as v from 'valibot';
import { attempt } from '../../../memory';
import type { StepTrace } from '../../../model';
import { parseAddress, quantityValue } from '../../../quantity';
import type { Draw } from '../../../scenario';
import { deflated, inflated } from '../../../store';
import { readBy } from '../draft/draft';
import { hashOf } from '../draft/names';
import { type Block, blockKinds, type Sheet, scopes } from './sheet';

const credits = ['none', 'half', 'full'] as const;

/** Which other conventions count as right. */
export const conventionNames = [
  'divideInDelta',
  'targetMinusOutput',
  'newWeightForUpdate',
  'otherLossFactor',
  'transposed',
] as const;
export type ConventionName = (typeof conventionNames)[number];

export const hintNumbers = [1, 2, 3, 4, 5] as const;

/** In characters. */
export const mostTitle = 120;

export const usualDraws = {
  inputs: { least: -1.5, most: 1.5, by: 0.5 },
  weights: { least: -2, most: 2, by: 0.1 },
} as const satisfies { readonly inputs: Draw; readonly weights: Draw };

/** A number within limits, or the usual one. */
function within(least: number, most: number, usual: number) {
  return v.fallback(v.pipe(v.number(), v.minValue(least), v.maxValue(most)), usual);
}

/** Those that are listed, in their own order. */
function among<One>(all: readonly One[], usual: readonly One[]) {
  const listed = (given: unknown[]): readonly One[] => all.filter((one) => given.includes(one));
  return v.fallback(v.pipe(v.array(v.unknown()), v.transform(listed)), usual);
}

function isBlockId(value: unknown): value is string {
  const [kind, layer = '', ...more] = typeof value === 'string' ? value.split('.') : [];
  return blockKinds.some((one) => one === kind) && /^[1-9]\d?$/.test(layer) && more.length === 0;
}

const blockIds = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((ids): readonly string[] => ids.filter(isBlockId)),
  ),
  [],
);

function pointsIn(value: unknown): Readonly<Record<string, number>> {
  const entries = Object.entries(value ?? {}).filter(([id, points]) => isBlockId(id) && points >= 0 && points <= 1000);
  return Object.fromEntries(entries.filter(([, points]) => typeof points === 'number'));
}

function draw(usual: Draw) {
  const limits = v.object({
    least: within(-1e6, 1e6, usual.least),
    most: within(-1e6, 1e6, usual.most),
    by: within(1e-6, 1e6, usual.by),
  });
  const isPossible = ({ least, most, by }: Draw): boolean => least < most && (most - least) / by <= 10_000;
  return v.fallback(v.pipe(limits, v.check(isPossible)), usual);
}

/** What a link does not say, or says in another form, is as usual. */
const exerciseSchema = v.object({
  title: v.fallback(
    v.pipe(
      v.string(),
      v.transform((title) => title.slice(0, mostTitle)),
    ),
    '',
  ),
  /** The step that it asks for: at the next one, the network would tell the new weights. */
  step: v.pipe(within(1, 1e9, 1), v.transform(Math.round)),
  scope: v.fallback(v.picklist(scopes), 'network'),
  /** Blocks whose numbers are shown, and blocks that are neither shown nor asked for; all others are to be filled in. */
  given: blockIds,
  notAsked: blockIds,
  /** Points of a block; a block without them has one for each cell. */
  points: v.fallback(v.pipe(v.unknown(), v.transform(pointsIn)), {}),
  /** The least number of significant digits that is asked for. */
  digits: v.pipe(within(2, 8, 4), v.transform(Math.round)),
  /** The hints that may be shown. */
  hints: among<number>(hintNumbers, [1, 2, 3, 4]),
  /** What each of them takes away. */
  hintCost: within(0, 100, 0.5),
  /** For a cell that follows correctly from an earlier difference. */
  credit: v.fallback(v.picklist(credits), 'full'),
  /** Undefined: as many as the student likes. */
  attempts: v.pipe(
    within(0, 100, 3),
    v.transform((attempts) => (attempts < 1 ? undefined : Math.round(attempts))),
  ),
  feedback: v.fallback(v.picklist(['each', 'end']), 'each'),
  answers: v.fallback(v.picklist(['never', 'after']), 'after'),
  alsoRight: among<ConventionName>(conventionNames, ['divideInDelta', 'targetMinusOutput']),
  /** Absent: everyone has the numbers of the scenario. */
  draws: v.fallback(
    v.optional(v.object({ inputs: draw(usualDraws.inputs), weights: draw(usualDraws.weights) })),
    undefined,
  ),
});
export type Exercise = Readonly<v.InferOutput<typeof exerciseSchema>>;

/** What the parts of the editor share. */
export interface EditedExercise {
  readonly exercise: Exercise;
  readonly change: (change: Partial<Exercise>) => void;
}

/** What a link means where it says nothing else. */
export const usualExercise: Exercise = v.parse(exerciseSchema, {});

/** What the editor starts with: another sign is a mistake in most courses, another place of 1/B and another layout are not. */
export const newExercise: Exercise = { ...usualExercise, alsoRight: ['divideInDelta', 'transposed'] };

export function exerciseLink(exercise: Exercise): string {
  const changed = Object.entries(exercise).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(usualExercise[key as keyof Exercise]),
  );
  // No limit of attempts is written, because the usual exercise has one.
  const limit = exercise.attempts === undefined ? { attempts: 0 } : {};
  return deflated(new TextEncoder().encode(JSON.stringify({ ...Object.fromEntries(changed), ...limit })));
}

const mostBytes = 20_000;

/** Undefined if the text is damaged. */
export function readExerciseLink(link: string): Exercise | undefined {
  const read = inflated(link, mostBytes);
  return typeof read === 'object' ? readExercise(read.text) : undefined;
}

/** The exercise in a text: what a link packs, or a file. */
export function readExercise(text: string): Exercise | undefined {
  const read: unknown = attempt(() => JSON.parse(text));
  return Array.isArray(read) ? undefined : readBy(exerciseSchema, read)[0];
}

/** What is to become of a block. */
export type BlockState = 'given' | 'asked' | 'notAsked';

export function stateOf(
  { given, notAsked }: Pick<Exercise, 'given' | 'notAsked'>,
  { id }: Pick<Block, 'id'>,
): BlockState {
  if (given.includes(id)) return 'given';
  return notAsked.includes(id) ? 'notAsked' : 'asked';
}

/** The cells to fill in, in the order of computation. */
export function askedBlocks(exercise: Pick<Exercise, 'given' | 'notAsked'>, { blocks }: Sheet): readonly Block[] {
  return blocks.filter((block) => stateOf(exercise, block) === 'asked');
}

export function pointsOfBlock({ points }: Pick<Exercise, 'points'>, { id, addresses }: Block): number {
  return points[id] ?? addresses.length;
}

/** The seed of drawn numbers, a whole number from 1; undefined for anything else. */
export function readSeed(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** What it gives and asks, in short, for telling other numbers. A setting on which none of these depends makes no difference. */
export function valuesOf(trace: StepTrace, exercise: Exercise, { blocks }: Sheet): string {
  const own = blocks.filter((block) => stateOf(exercise, block) !== 'notAsked');
  const values = own.flatMap(({ addresses }) => addresses.map((address) => `${address}=${valueAt(address, trace)}`));
  return hashOf(values.join());
}

function valueAt(address: string, trace: StepTrace): string {
  const quantity = parseAddress(address);
  return quantity ? quantityValue(quantity, trace).toPrecision(10) : '';
}
