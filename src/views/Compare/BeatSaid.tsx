/** What a beat of both runs says, in the digits of their ledger. */
// First: a script of its own reads the catalogue.
import './words/en';
import { useMemo } from 'react';
import { BarredText } from '../../kit/quantity/BarredText';
import { useStep } from '../../kit/quantity/useStep';
import type { StepTrace } from '../../model';
import { nounOf, type WeightPlace } from '../../quantity';
import { comparesNothing } from '../../run';
import { useStore } from '../../store';
import { formatShort, formatWithPower, messages } from '../../text';
import type { Beat } from '../shared/beats/beat';
import { useStageBeat } from '../shared/beats/beatContext';
import type { BeatSaidProps } from '../view';
import { divisorsOf } from './divisorsOf';
import type { LossMeasure } from './overSteps';
import { type PairLedger, type PairTotal, pairLedger } from './pairLedger';
import type { PairedTraces } from './pairNumbers';
import type { Sentences } from './sentence';
import { useFindingsSaid } from './useFindingsSaid';
import { useLossesUpTo } from './useLossesUpTo';
import { type Pair, usePair } from './usePair';

export function BeatSaid({ beat, children }: BeatSaidProps) {
  const step = useStep();
  const place = useStore((state) => state.cursor.weight);
  const pair = usePair(step);
  const { rows } = useStageBeat();
  const { traces } = pair;
  const ledger = useMemo(() => traces && pairLedger(traces, place), [traces, place]);
  const { sentences } = useFindingsSaid(step, pair);
  const losses = useLossesUpTo(step, pair, beat.name === 'curve' ? (beat.count ?? 0) : 0);
  const ends = { one: losses.first.at(-1)?.y, two: losses.second.at(-1)?.y, measure: losses.measure };
  const spoken = said({ beat, place, rows, pair, ledger, ends, why: sentences });
  return children({ shown: <BarredText text={spoken} />, spoken });
}

interface Telling {
  readonly beat: Beat;
  readonly place: WeightPlace;
  readonly rows: readonly [number, number];
  readonly pair: Pair;
  readonly ledger: PairLedger | undefined;
  readonly ends: {
    readonly one: number | undefined;
    readonly two: number | undefined;
    readonly measure: LossMeasure;
  };
  readonly why: Sentences | undefined;
}

function said({ beat, place, rows, pair, ledger, ends, why }: Telling): string {
  const words = messages.compare.stage;
  const { names, traces, comparison } = pair;
  if (comparesNothing(comparison)) return words.nothing;
  if (!ledger || !traces) return words.working;
  const row = (name: PairTotal['name']): PairTotal | undefined => ledger.foot.find((one) => one.name === name);
  const rowText = (name: PairTotal['name']) => numbersOf(row(name), ledger, pair);
  switch (beat.name) {
    case 'product':
      return productText(rows, ledger, pair);
    case 'total': {
      if (beat.count !== 1) {
        const shown = (['gradient', 'clipped'] as const).flatMap((name) => row(name) ?? []);
        return shown
          .filter(({ phase }) => phase === 'sum')
          .map((one) => {
            const numbers = { ...numbersOf(one, ledger, pair), name: nounOf(one.quantity, 'The') };
            return isSame(one) ? words.sameGradient(numbers) : words.gradients(numbers);
          })
          .join(' ');
      }
      const numbers = rowText('sum');
      if (row('sum')?.second === undefined) return words.onlySum(numbers);
      return isSame(row('sum')) ? words.sameSum(numbers.one) : words.sums(numbers);
    }
    case 'division':
      return divisionText(traces, place, pair);
    case 'why':
      return why ? [why.headline, ...why.details.slice(0, 1)].map(({ text }) => text).join(' ') : words.working;
    case 'rule': {
      const name = beat.count === 1 ? 'update' : 'newWeight';
      const numbers = rowText(name);
      const difference = row(name)?.difference ?? 0;
      const text = name === 'update' ? words.updates(numbers) : words.weights(numbers);
      const isAlike = numbers.one === numbers.two && difference !== 0;
      return isAlike ? `${text} ${words.alike(formatShort(Math.abs(difference)))}` : text;
    }
    case 'curve': {
      const [one, two] = [ends.one, ends.two].map((loss) => (loss === undefined ? '' : formatShort(loss)));
      if (!one || !two) return words.working;
      return words.curve(beat.count ?? 0, { ...names, name: words.measures[ends.measure], one, two });
    }
    default:
      return words.working;
  }
}

function isSame(row: PairTotal | PairLedger['rows'][number] | undefined): boolean {
  return row !== undefined && row.difference === 0;
}

function numbersOf(
  row: PairTotal | PairLedger['rows'][number] | undefined,
  { formats }: PairLedger,
  { names }: Pair,
): { readonly first: string; readonly second: string; readonly one: string; readonly two: string } {
  const format = row && 'name' in row && row.name === 'newWeight' ? formats.weight : formats.value;
  const text = (value: number | undefined): string =>
    value === undefined ? messages.phases.absent : formatWithPower(value, format);
  return { ...names, one: text(row?.first), two: text(row?.second) };
}

function productText([first, last]: readonly [number, number], ledger: PairLedger, pair: Pair): string {
  const words = messages.compare.stage;
  const row = ledger.rows.find((one) => one.row === last);
  if (!row) return words.working;
  const numbers = numbersOf(row, ledger, pair);
  const { sample } = row;
  const text =
    !row.inSecond || row.second === undefined
      ? words.onlyFirst(sample, numbers)
      : isSame(row)
        ? words.same(sample, numbers.one)
        : words.differs(sample, numbers);
  return last > first ? `${words.severalRows(last - first + 1)} ${text}` : text;
}

function divisionText({ first, second }: PairedTraces, place: WeightPlace, { names }: Pair): string {
  const words = messages.compare.stage;
  const by = (trace: StepTrace): string => {
    const { one, again } = divisorsOf(trace, place);
    return again ? words.twice(one, again) : one;
  };
  const numbers = { ...names, one: by(first), two: by(second) };
  if (!numbers.one && !numbers.two) return words.noneDivides;
  if (!numbers.two) return words.firstDivides(numbers);
  if (!numbers.one) return words.secondDivides(numbers);
  return numbers.one === numbers.two ? words.bothDivide(numbers.one) : words.divide(numbers);
}
