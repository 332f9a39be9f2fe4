/** The sentences of the phase Sum: adding, dividing, and what follows before the update. */
import { clippedVectorOf, isPenalised, type StepTrace } from '../../model';
import { type Filled, filled } from '../../prose';
import {
  dataGradientOf,
  divisionRow,
  isPlain,
  plainDivisionOf,
  type Quantity,
  quantityValue,
  runningTotalAt,
  sampleAt,
  shownIn,
  summandOf,
} from '../../quantity';
import { partsOf } from '../../store';
import { formatSetting, formatShort, messages } from '../../text';
import { otherFactors } from '../shared/ledger/factorWords';
import { divisorText } from '../shared/reduction/divisorText';
import type { SentenceContext } from './sentenceContext';
import { listedBeside } from './sentenceParts';

/** As a share of the gradient. */
const hardlyAnything = 0.01;

export function sumSentences(context: SentenceContext): readonly Filled[] {
  const words = messages.sentence;
  const { trace, stop } = context;
  const { part } = stop;
  const all = trace.batchSize;
  if (part !== undefined) {
    if (part === 0) return [filled(words.sumNone, { all })];
    const before = partsOf(trace.network, 'sum', all).findLast((one) => one < part) ?? 0;
    return [rowSentence([before + 1, part], context)];
  }
  return [
    ...gradientSentences(context),
    ...penaltySentences(context),
    ...clipping(context),
    ...accumulating(context),
    ...averages(context),
  ];
}

export type Rows = readonly [first: number, last: number];

/** The rows that are added; in a long sum, several at once. */
export function rowSentence([first, rows]: Rows, context: SentenceContext): Filled {
  const { trace, weight } = context;
  const words = messages.sentence;
  const all = trace.batchSize;
  const sample = sampleAt(trace, rows);
  const said = {
    count: rows - first + 1,
    rows,
    all,
    isLast: rows === all,
    isPair: all === 2,
    sample,
    product: listedBeside([summandOf(trace, weight, sample)], context),
    total: listedBeside([runningTotalAt(trace, weight, rows)], context),
  };
  if (first === 1) return rows === 1 ? filled(words.firstRow, said) : filled(words.firstRows, said);
  return first === rows ? filled(words.row, said) : filled(words.rows, said);
}

/** What each sample multiplies, and the results of adding and dividing. */
function gradientSentences({ trace, weight, setBatchSize, isByHand, unmet }: SentenceContext): readonly Filled[] {
  const words = messages.sentence;
  const count = trace.batchSize;
  const gradient = dataGradientOf(trace, weight);
  const { carried } = shownIn(trace);
  const penalised = isPenalised(trace.settings.penalty, weight.from);
  if (trace.divisor === 0) return [filled(words.sumNoWeight, { gradient })];
  if (count === 1 && isPlain(trace) && !penalised) {
    const isStochastic = setBatchSize === 1;
    // With batches of one whose gradients are accumulated, no step follows one sample.
    const hasName = !unmet?.includes('stochastic') && !(isStochastic ? trace.cycle : isByHand);
    return [...(hasName ? [filled(words.sumOne, { isStochastic })] : []), filled(words.sumOfOneSample, { gradient })];
  }
  const by = divisionRow(trace, weight);
  const division = by === 'none' ? '' : filled(words.division, { divisor: divisorNamed(trace) });
  return [
    filled(words.sumMultiplied, {
      count,
      isBias: weight.from === 0,
      below: weight.layer - 1,
      samples: words.countedSamples(count),
      others: otherFactors(trace),
    }),
    count === 1 ? filled(words.sumAddedOne, { division, gradient }) : filled(words.sumAdded, { division, gradient }),
    ...(carried ? [filled(words.alreadyDivided, { divisor: divisorNamed(trace) })] : []),
  ];
}

/** Said unasked only where averaging first loses nearly everything; elsewhere it is a question of the reader’s own. */
function averages({ trace, weight, isTaught }: SentenceContext): readonly Filled[] {
  if (isTaught || !isPlain(trace) || trace.batchSize < 2) return [];
  const value: Quantity = { kind: 'productOfMeans', ...weight };
  const [product, gradient] = [quantityValue(value, trace), quantityValue(dataGradientOf(trace, weight), trace)];
  const vanishes =
    gradient !== 0 && Number.isFinite(gradient) && Math.abs(product) <= hardlyAnything * Math.abs(gradient);
  if (!vanishes) return [];
  const words = messages.sentence;
  return [
    filled(words.averagesVanish, {
      below: weight.layer - 1,
      value,
      although: product === 0 ? words.vanishesAlthough : '',
    }),
  ];
}

/** What the penalty adds to the samples' part, for a weight that it is on. */
function penaltySentences({ trace, weight }: SentenceContext): readonly Filled[] {
  if (!isPenalised(trace.settings.penalty, weight.from)) return [];
  const gradient: Quantity = { kind: 'batchGradient', ...weight };
  return [filled(messages.sentence.penaltyAdded, { penalty: { kind: 'penaltyGradient', ...weight }, gradient })];
}

/** What this batch makes of the gradient accumulated before: in this cycle, or in earlier ones where it is not emptied. */
function accumulating({ trace, weight }: SentenceContext): readonly Filled[] {
  const { layer, from, to } = weight;
  if (!trace.cycle || trace.accumulatedBefore(layer, from, to) === 0) return [];
  const accumulated: Quantity = { kind: 'accumulated', layer, from, to };
  return [filled(messages.sentence.accumulated, { accumulated })];
}

function clipping({ trace, weight }: SentenceContext): readonly Filled[] {
  const words = messages.sentence;
  const { clip } = trace.settings;
  if (!clip || clippedVectorOf(trace) !== 'batchGradient') return [];
  const factor = trace.batchClipFactor();
  const threshold = formatSetting(clip.maxNorm);
  // A norm that is NaN has no factor, and is not below C either.
  if (factor === 1) return trace.finite ? [filled(words.notClipped, { threshold })] : [];
  const gradient: Quantity = { kind: 'clippedGradient', ...weight };
  return [filled(words.clipped, { threshold, factor: formatShort(factor), gradient })];
}

/** “B = 4”, also where it is in every δ; empty where the step does not divide. */
export function divisorNamed(trace: StepTrace): Filled | '' {
  const division = plainDivisionOf(trace);
  return division === 'none' ? '' : filled(messages.sentence.divisors[division], { value: divisorText(trace) });
}
