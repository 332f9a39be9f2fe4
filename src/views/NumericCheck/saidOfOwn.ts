/** What is said of the reader's own quotients, with what it claims of them and of the gradients. */
import { outputCount, type StepTrace } from '../../model';
import {
  type Claim,
  claim,
  plainDivisionOf,
  plainStep,
  quantityValue,
  rowOf,
  type Term,
  weightPlaceAt,
} from '../../quantity';
import { formatShort, messages } from '../../text';
import type { Said } from '../shared/said';
import { fits, type NamedFactor, type OwnPair, type OwnVerdict, ownVerdict, ownWithin } from './ownVerdict';
import { printedApart, shownRatio } from './ratios';
import type { OwnNumber } from './readOwn';

interface Own {
  /** In the order of the parameters; undefined where one is left out. */
  readonly numbers: readonly (OwnNumber | undefined)[];
  readonly parameters: number;
  /** That the panel speaks of; absent in an empty batch. */
  readonly sample: number | undefined;
}

/** First as the gradient of the batch; if no factor makes them that, as that of the chosen sample. */
export function saidOfOwn(trace: StepTrace, { numbers, parameters, sample }: Own): Said {
  const { own } = messages.check;
  const factors = factorsOf(trace, sample);
  const ofBatch = pairsOf(trace, numbers, undefined);
  if (ofBatch.length < numbers.filter((number) => number !== undefined).length)
    return { kind: 'because.notFinite', text: messages.because.notFinite, claims: [] };
  const verdict = ownVerdict(ofBatch, factors, parameters);
  if (verdict.kind === 'varies' && sample !== undefined && trace.batchSize > 1) {
    const ofSample = pairsOf(trace, numbers, sample);
    const alone = ownVerdict(ofSample, factors, parameters);
    if (alone.kind === 'same' || alone.kind === 'factor')
      return saidOf(alone, { pairs: ofSample, factors, trace, whose: own.ofSample({ sample }) });
  }
  return saidOf(verdict, { pairs: ofBatch, factors, trace, whose: own.ofBatch });
}

function pairsOf(
  trace: StepTrace,
  numbers: readonly (OwnNumber | undefined)[],
  sample: number | undefined,
): readonly OwnPair[] {
  const plain = plainStep(trace);
  return numbers.flatMap((own, index) => {
    if (!own) return [];
    const place = weightPlaceAt(trace.network, index);
    const gradient =
      sample === undefined
        ? quantityValue({ kind: 'batchGradient', ...place }, trace)
        : plain.sampleGradient(place.layer, place.from, place.to, rowOf(trace, sample));
    return Number.isFinite(gradient) ? [{ own, gradient }] : [];
  });
}

function factorsOf(trace: StepTrace, sample: number | undefined): readonly NamedFactor[] {
  const outputs = outputCount(trace.network);
  const error = sample === undefined ? undefined : plainStep(trace).outputError(1, rowOf(trace, sample));
  const divided: readonly NamedFactor[] =
    plainDivisionOf(trace) === 'none' || trace.divisor === 0
      ? []
      : [
          ['perDivisor', 1 / trace.divisor],
          ['divisor', trace.divisor],
        ];
  const all: readonly NamedFactor[] = [
    ...(error === undefined ? [] : [['outputError', error] as const]),
    ...divided,
    ['perOutputs', 1 / outputs],
    ['outputs', outputs],
    ['half', 0.5],
    ['two', 2],
    ['sign', -1],
  ];
  return all.filter(([, value]) => Number.isFinite(value) && value !== 0 && value !== 1);
}

interface Judged {
  readonly pairs: readonly OwnPair[];
  readonly factors: readonly NamedFactor[];
  readonly trace: StepTrace;
  readonly whose: string;
}

function saidOf(verdict: OwnVerdict, { pairs, factors, trace, whose }: Judged): Said {
  const { own, divisors } = messages.check;
  switch (verdict.kind) {
    case 'few':
      return { kind: 'check.own.few', text: own.few({ needed: verdict.needed }), claims: [] };
    case 'same':
      return {
        kind: 'check.own.same',
        text: own.same({ whose, ...fittingOf(verdict, pairs, 1) }) + misfitsText(verdict.misfits),
        claims: [times(pairs, 1)],
      };
    case 'varies': {
      const [smallest, largest] = printedApart(verdict.smallest, verdict.largest);
      const ends: readonly (readonly Term[])[] = [
        [{ value: verdict.largest, printed: largest }],
        [{ value: verdict.smallest, printed: smallest }],
      ];
      const differ: Claim = { ...claim(ends[0] ?? [], 'isNot', ends[1] ?? []), rounding: ownWithin / 4 };
      const text = own.varies({ smallest, largest });
      return { kind: 'check.own.varies', text, claims: [differ] };
    }
    case 'factor': {
      const printed = formatShort(shownRatio(verdict.ratio));
      const causes = verdict.names.map((name) => own.causes[name]({ divisor: divisors[plainDivisionOf(trace)] }));
      const named = factors.filter(([name]) => verdict.names.includes(name));
      return {
        kind: 'check.own.factor',
        text: [
          own.factor({ ratio: printed, whose, ...fittingOf(verdict, pairs, verdict.ratio) }),
          ...(causes.length > 0 ? [causes.join(' Or: ')] : [own.unknown]),
        ].join(' '),
        claims: [
          times(pairs, verdict.ratio),
          ...named.map(([, value]): Claim => ({ ...claim(verdict.ratio, 'is', value), rounding: ownWithin })),
        ],
      };
    }
  }
}

/** How many fit, of how many, and whether some of them do only as far as their digits go. */
function fittingOf({ count }: { readonly count: number }, pairs: readonly OwnPair[], factor: number) {
  const fit = { factor, most: mostOf(pairs) };
  const isExact = ({ own, gradient }: OwnPair): boolean => fits({ own: { ...own, half: 0 }, gradient }, fit);
  return { count, all: pairs.length, isCoarse: pairs.some((pair) => fits(pair, fit) && !isExact(pair)) };
}

function mostOf(pairs: readonly OwnPair[]): number {
  return Math.max(...pairs.map(({ gradient }) => Math.abs(gradient)), Number.MIN_VALUE);
}

function misfitsText(count: number): string {
  return count === 0 ? '' : messages.check.own.misfits({ count });
}

/** Each of one's own numbers that fit is the gradient when it is multiplied, as far as its digits and its difference go. */
function times(all: readonly OwnPair[], factor: number): Claim {
  const most = mostOf(all);
  const pairs = all.filter((pair) => fits(pair, { factor, most }));
  const half = Math.max(0, ...pairs.map(({ own }) => own.half)) * Math.abs(factor);
  const size = mostOf(pairs);
  return {
    left: [{ value: Float64Array.from(pairs, ({ own }) => own.value), times: factor }],
    relation: 'is',
    right: [{ value: Float64Array.from(pairs, ({ gradient }) => gradient) }],
    rounding: ownWithin + ((half + 1e-9 * most) * Math.sqrt(pairs.length)) / size,
  };
}
