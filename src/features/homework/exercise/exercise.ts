/**
 * An instructor's exercise: what is given, asked and allowed. It has no answers, because the page computes them. In a link it is packed,
 * with the keys that differ from the usual exercise.
 */
import { attempt } from '../../../memory';
import type { Draw } from '../../../scenario';
import { deflated, inflated } from '../../../store';
import { type Block, blockKinds, type Scope, type Sheet, scopes } from './sheet';

export const credits = ['none', 'half', 'full'] as const;
export type Credit = (typeof credits)[number];

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

export interface Exercise {
  readonly title: string;
  /** The step that it asks for: at the next one, the network would tell the new weights. */
  readonly step: number;
  readonly scope: Scope;
  /** Blocks whose numbers are shown, and blocks that are neither shown nor asked for; all others are to be filled in. */
  readonly given: readonly string[];
  readonly notAsked: readonly string[];
  /** Points of a block; a block without them has one for each cell. */
  readonly points: Readonly<Record<string, number>>;
  /** The least number of significant digits that is asked for. */
  readonly digits: number;
  /** The hints that may be shown, of 1 to 5. */
  readonly hints: readonly number[];
  /** What each of them takes away. */
  readonly hintCost: number;
  /** For a cell that follows correctly from an earlier difference. */
  readonly credit: Credit;
  /** Absent: as many as the student likes. */
  readonly attempts?: number | undefined;
  readonly feedback: 'each' | 'end';
  readonly answers: 'never' | 'after';
  readonly alsoRight: readonly ConventionName[];
  /** Absent: everyone has the numbers of the scenario. */
  readonly draws?: { readonly inputs: Draw; readonly weights: Draw } | undefined;
}

/** What the parts of the editor share. */
export interface EditedExercise {
  readonly exercise: Exercise;
  readonly change: (change: Partial<Exercise>) => void;
}

/** What a link means where it says nothing else. */
export const usualExercise: Exercise = {
  title: '',
  step: 1,
  scope: 'network',
  given: [],
  notAsked: [],
  points: {},
  digits: 4,
  hints: [1, 2, 3, 4],
  hintCost: 0.5,
  credit: 'full',
  attempts: 3,
  feedback: 'each',
  answers: 'after',
  alsoRight: ['divideInDelta', 'targetMinusOutput'],
};

/** What the editor starts with: another sign is a mistake in most courses, another place of 1/B and another layout are not. */
export const newExercise: Exercise = { ...usualExercise, alsoRight: ['divideInDelta', 'transposed'] };

export const usualDraws = {
  inputs: { least: -1.5, most: 1.5, by: 0.5 },
  weights: { least: -2, most: 2, by: 0.1 },
} as const satisfies Exercise['draws'];

export function exerciseLink(exercise: Exercise): string {
  const changed = Object.entries(exercise).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(usualExercise[key as keyof Exercise]),
  );
  // No limit of attempts is written, because the usual exercise has one.
  const limit = exercise.attempts === undefined ? { attempts: 0 } : {};
  return deflated(new TextEncoder().encode(JSON.stringify({ ...Object.fromEntries(changed), ...limit })));
}

/** In characters. */
export const mostTitle = 120;

const mostBytes = 20_000;

/** Undefined if the text is damaged. What it does not say, or says in another form, is as usual. */
export function readExerciseLink(link: string): Exercise | undefined {
  const read = inflated(link, mostBytes);
  return typeof read === 'object' ? readExercise(read.text) : undefined;
}

/** The exercise in a text: what a link packs, or a file. */
export function readExercise(text: string): Exercise | undefined {
  const read: unknown = attempt(() => JSON.parse(text));
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  const given = read as Readonly<Record<string, unknown>>;
  const usual = usualExercise;
  const attempts = number(given.attempts, 0, 100, usual.attempts ?? 0);
  return {
    title: typeof given.title === 'string' ? given.title.slice(0, mostTitle) : usual.title,
    step: Math.round(number(given.step, 1, 1e9, usual.step)),
    scope: oneOf(scopes, given.scope) ?? usual.scope,
    given: blockIds(given.given),
    notAsked: blockIds(given.notAsked),
    points: pointsIn(given.points),
    digits: Math.round(number(given.digits, 2, 8, usual.digits)),
    hints: Array.isArray(given.hints)
      ? hintNumbers.filter((hint) => (given.hints as unknown[]).includes(hint))
      : usual.hints,
    hintCost: number(given.hintCost, 0, 100, usual.hintCost),
    credit: oneOf(credits, given.credit) ?? usual.credit,
    attempts: attempts < 1 ? undefined : Math.round(attempts),
    feedback: oneOf(['each', 'end'] as const, given.feedback) ?? usual.feedback,
    answers: oneOf(['never', 'after'] as const, given.answers) ?? usual.answers,
    alsoRight: Array.isArray(given.alsoRight)
      ? conventionNames.filter((name) => (given.alsoRight as unknown[]).includes(name))
      : usual.alsoRight,
    draws: drawsIn(given.draws),
  };
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.find((name) => name === value);
}

function number(value: unknown, least: number, most: number, usual: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : usual;
}

function blockIds(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && isBlockId(one)) : [];
}

function isBlockId(text: string): boolean {
  const [kind, layer = '', ...more] = text.split('.');
  return blockKinds.some((one) => one === kind) && /^[1-9]\d?$/.test(layer) && more.length === 0;
}

function pointsIn(value: unknown): Exercise['points'] {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([id, points]) => isBlockId(id) && number(points, 0, 1000, -1) >= 0);
  return Object.fromEntries(entries) as Record<string, number>;
}

function drawsIn(value: unknown): Exercise['draws'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { inputs, weights } = value as Readonly<Record<string, unknown>>;
  return { inputs: drawIn(inputs, usualDraws.inputs), weights: drawIn(weights, usualDraws.weights) };
}

function drawIn(value: unknown, usual: Draw): Draw {
  if (typeof value !== 'object' || value === null) return usual;
  const { least, most, by } = value as Readonly<Record<string, unknown>>;
  const draw = {
    least: number(least, -1e6, 1e6, usual.least),
    most: number(most, -1e6, 1e6, usual.most),
    by: number(by, 1e-6, 1e6, usual.by),
  };
  return draw.least < draw.most && (draw.most - draw.least) / draw.by <= 10_000 ? draw : usual;
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
