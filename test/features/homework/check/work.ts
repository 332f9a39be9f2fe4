/** What formulas after the products read: numbers that were noted, and what the step is given. */
import type { StepSettings } from '../../../../src/model';
import { type Book, upTo } from './workings';

/** The state of one weight before the step. */
export interface Before {
  readonly first: number;
  readonly second: number;
  readonly accumulated: number;
}

export interface Circumstances {
  readonly settings: StepSettings;
  readonly sampleWeights?: readonly number[];
  /** Adam's t. */
  readonly time: number;
  readonly before: Before;
  /** How many batches have been added with this one, if the step ends a cycle. */
  readonly added?: number;
}

/** A weight, and the end of its cells' addresses. */
export interface Place {
  readonly l: number;
  readonly i: number;
  readonly j: number;
  readonly at: string;
}

/** A book that is continued, and what the step is given. */
export interface Work {
  readonly book: Book;
  readonly given: Circumstances;
}

/** In the order of layers and units. */
export function placesOf(book: Book): readonly Place[] {
  return upTo(book.depth).flatMap((l) =>
    upTo(book.width(l)).flatMap((j) => upTo(book.width(l - 1), 0).map((i) => ({ l, i, j, at: `${l}.${i}.${j}` }))),
  );
}

export const product = ({ book }: Work, { at }: Place, k: number): number => book.use(`sampleGradient.${at}.${k}`);
export const total = ({ book }: Work, { at }: Place): number => book.use(`gradientSum.${at}`);
export const data = ({ book }: Work, { at }: Place): number => book.use(`dataGradient.${at}`);
export const gradient = ({ book }: Work, { at }: Place): number => book.use(`batchGradient.${at}`);
export const weight = ({ book }: Work, { l, i, j }: Place): number => book.w(l, i, j);
export const sampleWeight = ({ given }: Work, k: number): number => given.sampleWeights?.[k - 1] ?? 1;

/** What the update takes, if nothing is clipped. */
export function beforeClipping(work: Work, { at }: Place): number {
  const { accumulate } = work.given.settings;
  const kind = accumulate ? (accumulate.divide === 'none' ? 'accumulated' : 'cycleGradient') : 'batchGradient';
  return work.book.use(`${kind}.${at}`);
}

export function threshold({ given }: Work): number {
  return given.settings.clip?.maxNorm ?? Number.POSITIVE_INFINITY;
}

/** √Σ v² over all weights. */
export function normOf({ book }: Work, value: (place: Place) => number): number {
  const squares = placesOf(book).map((place) => book.times(value(place), value(place)));
  return book.pen.step(Math.sqrt(book.sum(squares)));
}

/** What the sum is divided by. */
export function divisorOf(work: Work): number {
  const { divisor = 'batch', reduction } = work.given.settings;
  if (reduction === 'sum' || divisor === 'none') return 1;
  if (divisor === 'weights') return work.book.sum(upTo(work.book.size).map((k) => sampleWeight(work, k)));
  return divisor === 'batch' ? work.book.size : divisor;
}

export function isPenalised({ given }: Work, { i }: Place): boolean {
  const { penalty } = given.settings;
  return penalty !== undefined && penalty.l2 !== 0 && (i > 0 || penalty.biases);
}

/** λw/R, for whatever weight. */
export function pull(work: Work, place: Place): number {
  const { penalty } = work.given.settings;
  const R = penalty?.divideBy === 'none' ? 1 : work.book.size;
  return work.book.pen.step(work.book.times(penalty?.l2 ?? 0, weight(work, place)) / R);
}

export function decayRate({ given }: Work): number {
  const { optimizer } = given.settings;
  return 'weightDecay' in optimizer ? optimizer.weightDecay : 0;
}

export function learningRate({ given }: Work): number {
  return given.settings.optimizer.learningRate;
}

/** β·old + (1 − β)·new */
export function average({ book }: Work, beta: number, old: number, now: number): number {
  return book.pen.step(book.times(beta, old) + book.times(book.pen.step(1 - beta), now));
}

function hyperparameter({ given }: Work, ...names: readonly string[]): number {
  const values = given.settings.optimizer as unknown as Readonly<Record<string, number>>;
  return names.map((name) => values[name]).find((value) => value !== undefined) ?? 0;
}

export const momentum = (work: Work): number => hyperparameter(work, 'momentum');
export const firstRate = (work: Work): number => hyperparameter(work, 'beta1');
export const secondRate = (work: Work): number => hyperparameter(work, 'beta2', 'alpha');

/** By how many batches a cycle divides. */
export function addedBatches({ settings, added = 1 }: Circumstances): number {
  return settings.accumulate?.divide === 'planned' ? settings.accumulate.batches : added;
}
