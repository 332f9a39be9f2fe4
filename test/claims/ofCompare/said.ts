/** A reason with the two steps that it is said of: its numbers as terms of claims, in the digits that the sentence prints. */
import type { StepTrace } from '../../../src/model';
import { type Claim, claim, type Term } from '../../../src/quantity';
import { bothRows } from '../../../src/views/Compare/reasons/facts';
import type { Reason, ReasonContext, ReasonName } from '../../../src/views/Compare/reasons/reason';
import { writtenValue } from '../../../src/views/Compare/reasons/reasonText';
import { areFew, data, given, largest, minus, update } from './numbers';

export interface Said {
  readonly reason: Reason;
  readonly context: ReasonContext;
}

/** What one kind of sentence claims. */
export type ClaimsOf = (said: Said) => readonly Claim[];
export type ClaimTable = { readonly [Name in ReasonName]?: ClaimsOf };

type Read = (trace: StepTrace) => Float64Array;

/** The steps of both runs. */
export const bothOf = ({ context: { traces } }: Said): readonly [StepTrace, StepTrace] => [traces.first, traces.second];

export function numberOf({ reason }: Said, name: string): number {
  const value = (reason.values as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && value !== null) {
    if ('exact' in value) return Number(value.exact);
    if ('percent' in value) return Number(value.percent);
    if ('beside' in value && 'value' in value) return Number(value.value);
  }
  throw new Error(`${reason.name}: ${name} is no number`);
}

export function term(said: Said, name: string, times = 1): Term {
  const value = (said.reason.values as Readonly<Record<string, number>>)[name] ?? Number.NaN;
  return { value: numberOf(said, name), times, printed: String(writtenValue(name, value)) };
}

export function traceNamed({ reason, context }: Said, name: string): StepTrace {
  const value = (reason.values as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'object' && value !== null && 'run' in value)
    return context.traces[value.run === 'first' ? 'first' : 'second'];
  throw new Error(`${reason.name}: ${name} is no run`);
}

/** The numbers of the weights that both runs train. */
export function pairOf({ context }: Said, read: Read): readonly [Float64Array, Float64Array] {
  return bothRows(context.traces, read);
}

/** Both runs have the same numbers. */
export const same =
  (read: Read): ClaimsOf =>
  (said) => {
    const [one, other] = pairOf(said, read);
    return [claim(one, 'is', other)];
  };

/** The second run's numbers are so many times the first run's. */
export function times(said: Said, read: Read, factor: number): Claim {
  const [one, other] = pairOf(said, read);
  return claim([{ value: one, times: factor }], 'is', other);
}

export const timesNamed =
  (read: Read): ClaimsOf =>
  (said) => [times(said, read, numberOf(said, 'factor'))];

/** The update, once it is computed. */
export const sameUpdates: ClaimsOf = (said) => (said.context.updateKnown ? same(update)(said) : []);
export const sameGiven = same(given);
export const sameData = same(data);

/** Claims that add all products once more, where these are not too many. */
export const whereFew =
  (claims: ClaimsOf): ClaimsOf =>
  (said) => {
    const { first, second } = said.context.traces;
    const [one] = pairOf(said, (trace) => trace.dataGradientRow());
    return areFew(first, one.length) && areFew(second, one.length) ? claims(said) : [];
  };

export const noUpdate =
  (traceOf: (said: Said) => StepTrace): ClaimsOf =>
  (said) => [claim(largest(update(traceOf(said))), 'is', 0)];

/** The norm of the difference of both runs' numbers. */
export function distanceOf(said: Said, read: Read): Float64Array {
  const [one, other] = pairOf(said, read);
  return minus(other, one);
}
