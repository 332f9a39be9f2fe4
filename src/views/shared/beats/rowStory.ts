/** The story of a view that shows rows of the ledger: those of the step's beats that change it. */
import { lastLayer } from '../../../model';
import type { LedgerTotal, TotalName } from '../ledger/ledgerRows';
import type { ToldBeat } from './beat';
import { phaseBeats, stepBeats, sumBeats, updateBeats } from './stepBeats';
import { deltaBeats, rowBeats, ruleBeats, type Telling, totalBeats, type ViewStory } from './telling';

interface RowsShown {
  /** The layers that it shows before its rows: all of them, those that the chosen weight's gradient is computed from, its x and δ, or δ of the first. */
  readonly layers?: keyof typeof layersShown;
  /** Absent: the products come row by row. */
  readonly products?: 'whole' | 'none';
  /** Whether the products are added row by row, or their sum and its division come at once, or all in one press. */
  readonly sum: 'rows' | 'totals' | 'whole';
  /** The rows under the rule that it shows; absent: Σ and its division. */
  readonly totals?: readonly TotalName[];
  /** The lines of the rule that it shows; `all`: the new loss, too. */
  readonly rule?: readonly LedgerTotal['name'][] | 'all';
}

const early: ReadonlySet<string> = new Set(['forward', 'loss', 'output-delta', 'hidden-delta']);

export const layersShown = {
  all: ({ trace, place, keys }) => stepBeats(trace, place, keys).filter(({ phase }) => early.has(phase)),
  ofWeight: (telling) => [
    ...forwardBeats(telling, (layer) => layer <= telling.place.layer),
    ...deltaBeats(telling, telling.place.layer),
  ],
  factors: (telling) => {
    const { layer: above, from } = telling.place;
    const isOfX = from > 0 ? above - 1 : 0;
    return [...forwardBeats(telling, (layer) => layer === isOfX), ...deltaBeats(telling, above)];
  },
  firstDelta: (telling) => deltaBeats(telling, 1),
} satisfies Readonly<Record<string, (telling: Telling) => readonly ToldBeat[]>>;

export function forwardBeats({ trace }: Telling, isShown: (layer: number) => boolean): readonly ToldBeat[] {
  return phaseBeats(trace, 'forward').filter(({ count }) => isShown(count ?? lastLayer(trace.network)));
}

/** Where the products came at once, from zero, the first row alone stands where it stood. */
function addedRows({ trace, place }: Telling, isOneByOne: boolean): readonly ToldBeat[] {
  return sumBeats(trace, place).filter(({ name, count }) => name === 'row' && (isOneByOne || count !== 1));
}

const wholeProducts: Readonly<Record<'whole' | 'none', readonly ToldBeat[]>> = {
  whole: [{ phase: 'per-sample', name: 'stop' }],
  none: [],
};

export function rowStory({ layers, products, sum, totals = ['sum', 'mean'], rule = [] }: RowsShown): ViewStory {
  return {
    beats: (telling) => [
      ...(layers ? layersShown[layers](telling) : []),
      ...(products ? wholeProducts[products] : rowBeats(telling)),
      ...(sum === 'rows' ? addedRows(telling, products === undefined) : []),
      ...(sum === 'whole' ? [{ phase: 'sum', name: 'stop' } as const] : totalBeats(telling, totals)),
      ...(rule === 'all'
        ? updateBeats(telling.trace, telling.place)
        : telling.trace.updates
          ? ruleBeats(telling, rule)
          : []),
    ],
  };
}
