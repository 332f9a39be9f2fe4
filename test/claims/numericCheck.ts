/** What Numeric check says of every weight, in each comparison and with three step sizes, and of all weights together. */
// First: the script that checks claims reads no other words of views.
import '../../src/views/NumericCheck/words/en';
import { differenceStep, outputSlopes, type StepTrace } from '../../src/model';
import {
  type Conventions,
  isAbsent,
  plainDivisionOf,
  plainStep,
  quantityValue,
  rowOf,
  shownStep,
  usualConventions,
  weightPlaces,
} from '../../src/quantity';
import { comparable } from '../../src/views/NumericCheck/ratios';
import { readOwn } from '../../src/views/NumericCheck/readOwn';
import { checkedStep, saidOfWeight } from '../../src/views/NumericCheck/said';
import { saidOfAll } from '../../src/views/NumericCheck/saidOfAll';
import { saidOfOutput, sampleShown } from '../../src/views/NumericCheck/saidOfOutput';
import { saidOfOwn } from '../../src/views/NumericCheck/saidOfOwn';
import { nudgeAt } from '../views/NumericCheck/nudgeAt';
import type { ClaimSource, SaidSentence } from './claimSource';
import { ratioClaims } from './ratioClaims';
import { weightClaims } from './weightClaims';

/** The default one, one that the curve bends along, and one whose losses differ by their rounding only. */
const steps = [undefined, 0.5, 1e-13] as const;

/** Of each step so many are asked about one by one. */
const mostWeights = 8;

const conventions: readonly Conventions[] = [usualConventions, { divide: 'delta' }];

export const numericCheck: ClaimSource = {
  view: 'Numeric check',
  without: {
    'check.notFinite': 'a number is NaN or ∞, and NaN is in no relation',
    'check.why.kink': 'says what can be the reason, not that it is',
    'check.verdicts.zero': 'the slopes are 0 up to what a difference can measure: there is nothing to claim of them',
    'because.notFinite': 'a number is NaN or ∞, and NaN is in no relation',
    'check.noMeans': 'says that there is nothing',
    'check.own.few': 'says that too few numbers are there to claim something of',
    'check.own.help': 'says what to type',
    'check.meaning': 'says what a ratio would mean',
    'check.clipped': 'says what need not be',
    'check.passes': 'says how the slope is computed',
    'check.waitsForLoss': 'says when a number is computed',
    'check.waitsForGradient': 'says when a number is computed',
  },
  said: ({ run, step }) => conventions.flatMap((shown) => saidOf(shownStep(run.traceAt(step), shown))),
};

function saidOf(trace: StepTrace): readonly SaidSentence[] {
  const places = [...weightPlaces(trace.network)];
  const slopes = places.map((place) => nudgeAt(trace, place).slope);
  // An empty batch has no means.
  const kinds = comparable.filter((kind) => places.every((place) => !isAbsent({ kind, ...place }, trace)));
  const every = Math.ceil(places.length / mostWeights);
  const ofWeights = places
    .filter((_, at) => at % every === 0)
    .flatMap((place, at) =>
      steps.slice(0, at < 2 ? undefined : 1).flatMap((h) =>
        kinds.flatMap((compared) => {
          const one = { place, compared, nudge: nudgeAt(trace, place, h) };
          const { verdict, why } = saidOfWeight(trace, one);
          return (verdict ? [verdict, ...why] : why).map(({ kind, text }) => ({
            kind,
            text,
            claims: weightClaims(kind, { ...one, trace }, text),
          }));
        }),
      ),
    );
  const step = checkedStep(trace);
  const ofAll = kinds.map((compared) => {
    const pairs = places.map((place, at) => ({
      numeric: slopes[at] ?? Number.NaN,
      gradient: quantityValue({ kind: compared, ...place }, trace),
      h: differenceStep(trace.weight(place.layer, place.from, place.to)),
    }));
    const { kind, text } = saidOfAll({ slopes: pairs, compared, step, division: plainDivisionOf(trace) });
    return { kind, text, claims: ratioClaims(pairs, step, text) };
  });
  return [...ofWeights, ...ofAll, ...saidOfOutputs(trace), ...saidOfSheets(trace, slopes)];
}

/** Of the outputs of the first sample, beside three weights. */
function saidOfOutputs(trace: StepTrace): readonly SaidSentence[] {
  const sample = sampleShown(trace, 1);
  if (sample === undefined) return [];
  return [...weightPlaces(trace.network)].slice(-3).flatMap((place) => saidOfOutput(trace, place, sample) ?? []);
}

/** Of a reader's own quotients, to three digits: right ones, and such that lack a factor or are slopes of an output. */
function saidOfSheets(trace: StepTrace, slopes: readonly number[]): readonly SaidSentence[] {
  const places = [...weightPlaces(trace.network)];
  const sample = sampleShown(trace, 1);
  const row = sample === undefined ? undefined : rowOf(trace, sample);
  const sheets = [
    slopes,
    slopes.map((slope) => slope * trace.batchSize),
    slopes.map((slope) => -slope / 3),
    slopes.map((slope, at) => slope * (at + 1)),
    row === undefined ? [] : places.map((place) => outputSlopes(trace, place, row).slopes[0] ?? Number.NaN),
    row === undefined ? [] : places.map(({ layer, from, to }) => plainStep(trace).sampleGradient(layer, from, to, row)),
  ];
  return sheets.map((sheet) => {
    const text = sheet.map((value) => (Number.isFinite(value) ? value.toExponential(2) : '-')).join(', ');
    const read = readOwn(text, places.length);
    if (!read.ok) throw new Error(`${text}: ${read.problem}`);
    return saidOfOwn(trace, { numbers: read.numbers, parameters: places.length, sample });
  });
}
