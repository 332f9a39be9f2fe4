/** What a feature asks the reader for: numbers that every view keeps back until the reader has them, and the views that stay open. */
import { contributions, keptFor } from '../memory';
import { type Covers, coverBy } from '../quantity';
import type { FeatureState, State } from './state';
import type { ViewName } from './viewNames';

export interface Asked {
  /** Patterns of quantities, as in a question. */
  readonly cover: readonly string[];
  /** Absent: all views. */
  readonly open?: readonly ViewName[] | undefined;
}

/** The part of the state that decides what is asked. */
export type AskedState = FeatureState & Pick<State, 'otherKeys'> & { readonly cursor: Pick<State['cursor'], 'step'> };

export type Asker = (state: AskedState) => Asked | undefined;

export const askers = contributions<Asker>();

/** What is asked on this screen; undefined: nothing. */
export function askedOf(state: AskedState): Asked | undefined {
  for (const asks of askers.all()) {
    const asked = asks(state);
    if (asked) return asked;
  }
  return undefined;
}

/** What is covered; undefined: nothing. */
export function coversOf(asked: Asked | undefined): Covers | undefined {
  return asked && asked.cover.length > 0 ? patternsOf(asked) : undefined;
}

const patternsOf = keptFor(({ cover }: Asked): Covers => coverBy(cover));
