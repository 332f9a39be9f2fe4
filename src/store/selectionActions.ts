/**
 * Actions that choose a focus and, if its indices name them, a sample and a weight. Choosing stops Play; pointing
 * changes nothing.
 */
import { hasWeight } from '../model';
import { addressOf, type Quantity, type WeightPlace } from '../quantity';
import { focusOf, runOf } from './derived';
import { asksForQuantity } from './lesson/question';
import { chosen, noCrumbs } from './moves';
import { withNotice } from './notices';
import { choosing, choosingSample, choosingWeight, withoutFocus } from './selection';
import type { SetState } from './setState';
import type { Message, State } from './state';

export interface SelectionActions {
  readonly choose: (quantity: Quantity) => void;
  readonly chooseWeight: (place: WeightPlace) => void;
  /** Selects a sample of this step's batch, by its number in the data, and shows it alone. */
  readonly chooseSample: (sample: number) => void;
  readonly showAllSamples: () => void;
  readonly point: (quantity: Quantity | undefined) => void;
  /** Back to the phase's headline. */
  readonly clearFocus: () => void;
  /** Chooses a factor of the formula and adds a breadcrumb. */
  readonly follow: (quantity: Quantity) => void;
  readonly crumbBack: () => void;
}

const mostCrumbs = 20;

export function selectionActions(set: SetState): SelectionActions {
  const choose = (quantity: Quantity): void =>
    set((state) => {
      const next = chosen(state, choosing(state.cursor, quantity));
      if (!next.cursor || !asksForQuantity(state)) return next;
      // A number that is chosen as an answer does not take the mark from the weight that the question speaks of.
      return { ...next, cursor: { ...next.cursor, weight: state.cursor.weight } };
    });
  return {
    choose,
    chooseWeight: (place) =>
      set((state) =>
        hasWeight(runOf(state).network, place) ? chosen(state, choosingWeight(state.cursor, place)) : {},
      ),
    chooseSample: (sample) => set((state) => sampleChosen(state, sample)),
    showAllSamples: () => set(({ cursor }) => ({ cursor: { ...cursor, allSamples: true }, playing: false })),
    point: (pointed) => set((state) => (samePointed(state.pointed, pointed) ? {} : { pointed })),
    clearFocus: () => set(({ cursor }) => ({ cursor: withoutFocus(cursor), crumbs: noCrumbs })),
    follow: (quantity) =>
      set((state) => {
        const crumbs = [...state.crumbs, focusOf(state)].slice(-mostCrumbs);
        return { ...chosen(state, choosing(state.cursor, quantity)), crumbs };
      }),
    crumbBack: () =>
      set((state) => {
        const last = state.crumbs.at(-1);
        return last ? { ...chosen(state, choosing(state.cursor, last)), crumbs: state.crumbs.slice(0, -1) } : {};
      }),
  };
}

function sampleChosen(state: State, sample: number): Partial<State> {
  const { samples } = runOf(state).epochInfo(state.cursor.step);
  if (samples.includes(sample)) return chosen(state, { ...choosingSample(state.cursor, sample), allSamples: false });
  const message: Message = { key: 'sampleNotInBatch', params: [sample] };
  return { notices: withNotice(state.notices, message, { kind: 'info' }) };
}

function samePointed(one: Quantity | undefined, other: Quantity | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && addressOf(one) === addressOf(other));
}
