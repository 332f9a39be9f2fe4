/** Why two runs differ, as data: the name of a sentence, and the numbers that carry it. */

import type { RunPair } from '../../../kit/comparedRuns/runPair';
import type { VectorPair } from '../../../kit/comparedRuns/vectors';
import type { OptimizerKind } from '../../../model';
import type { Claim, WeightPlace } from '../../../quantity';
import type { ComparedName, Comparison } from '../../../run';
import type { messages } from '../../../text';
import type { PairedTraces } from '../pairNumbers';

type Texts = (typeof messages)['reasons'];

export type ReasonName = keyof Texts;

type ParametersOf<Text> = Text extends (...values: infer Values) => string
  ? Values extends readonly [infer Named]
    ? keyof Named & string
    : never
  : never;

export type RunOf = 'first' | 'second';

/** A measured number, or something that is written in another way. */
export type ReasonValue =
  | number
  /** A whole number, or a setting: with all its digits. */
  | { readonly exact: number }
  /** Numbers of samples, from 1. */
  | { readonly samples: readonly number[] }
  | { readonly list: readonly number[] }
  | { readonly percent: number }
  /** With as many digits as show on which side of another number it is. */
  | { readonly value: number; readonly beside: number }
  /** Which wording is meant. */
  | boolean
  | { readonly scope: ScopeName }
  | { readonly setting: ComparedName }
  /** The name of the run. */
  | { readonly run: RunOf }
  | { readonly optimizer: OptimizerKind };

/** Which gradient a sentence speaks of, where it is not the one that the optimizer gets. */
export type ScopeName = keyof (typeof messages)['compare']['scopes'];

export type Reason = {
  readonly [Name in ReasonName]: {
    readonly name: Name;
    /** What it claims, where its condition computes that; the claims of the others are in `test/claims`, by name. */
    readonly claims?: readonly Claim[];
    readonly values: Readonly<Record<ParametersOf<Texts[Name]>, ReasonValue>>;
  };
}[ReasonName];

/** Both steps without the conventions of the display, and how their vectors compare. */
export interface ReasonContext {
  readonly traces: PairedTraces;
  readonly runs: RunPair;
  readonly comparison: Comparison;
  /** What the optimizers are given. */
  readonly gradient: VectorPair;
  readonly update: VectorPair;
  /** Whether the phase has computed the updates. */
  readonly updateKnown: boolean;
  /** The selected weight, for reasons about a single weight. */
  readonly place: WeightPlace;
}

/** What is true of two runs that differ in one thing; empty if nothing can be said. */
export type ReasonsFor = (context: ReasonContext) => readonly Reason[];

export const exact = (value: number): ReasonValue => ({ exact: value });
export const samplesOf = (samples: readonly number[]): ReasonValue => ({ samples });
export const nameOfRun = (run: RunOf): ReasonValue => ({ run });
