/**
 * The sentence above the ledger's rows: a different one for each phase, with this step's numbers, and never with a
 * number that is not known yet.
 */
import { decayRate, isPenalised, keptLines, lastLayer, type StepTrace } from '../../model';
import { type Filled, filled, type Value } from '../../prose';
import {
  dataGradientOf,
  divisionOf,
  factorKinds,
  hasFactors,
  isKnown,
  isPlain,
  plainDivisionOf,
  plainProse,
  plainStep,
  proseParts,
  type Quantity,
  quantityValue,
  reducedSumOf,
  runningTotalAt,
  type Stop,
  samplesOf,
  shownIn,
  summandOf,
  unitName,
  type WeightPlace,
} from '../../quantity';
import { formatSetting, formatShort, messages, spokenBars } from '../../text';
import { changedParameters, movesNothing } from './changedParameters';
import { type Verdict, verdictOn } from './verdict';

export interface Said {
  readonly sentence: Filled;
  /** A ledger row also states it, so it is dropped first if there is little room. */
  readonly isAside?: boolean;
}

export interface SentenceContext {
  readonly trace: StepTrace;
  readonly stop: Stop;
  readonly weight: WeightPlace;
  readonly sample: number;
  /** N */
  readonly sampleCount: number;
  /** B as set; the last batch of an epoch may be smaller. */
  readonly setBatchSize: number;
  /**
   * Prints a gradient as in its column or row, so that sentence and table show the same digits; absent: three digits.
   */
  readonly print?: ((quantity: Quantity) => string) | undefined;
}

export function sentenceFor(context: SentenceContext): readonly Said[] {
  if (context.trace.batchSize === 0) return said(emptyBatchSentence(context));
  switch (context.stop.phase) {
    case 'batch':
      return said(batchSentence(context));
    case 'forward':
      return said(forwardSentence(context));
    case 'loss':
      return said(lossSentence(context));
    case 'output-delta':
      return said(outputDeltaSentence(context));
    case 'hidden-delta':
      return said(...hiddenDeltaSentences(context));
    case 'per-sample':
      return said(perSampleSentence(context));
    case 'sum':
      return sumSentences(context);
    case 'update':
      return said(updateSentence(context));
  }
}

/** The same without colours, with words for letters with a bar, for the live region. */
export function spokenSentence(context: SentenceContext, remark?: Filled): string {
  const { network } = context.trace;
  const said = [...sentenceFor(context).map(({ sentence }) => sentence), ...(remark ? [remark] : [])];
  const sentences = said.map((sentence) =>
    plainProse(proseParts(sentence, network), network, (quantity) => printedNumber(quantity, context)),
  );
  return spokenBars(sentences.join(' '), messages.barredLetters);
}

/** Gradients as in the ledger, all other numbers to three digits. */
export function printedNumber(quantity: Quantity, { trace, print }: SentenceContext): string {
  return print && gradients.has(quantity.kind) ? print(quantity) : formatShort(quantityValue(quantity, trace));
}

const gradients: ReadonlySet<Quantity['kind']> = new Set([
  'sampleGradient',
  'contribution',
  'runningTotal',
  'batchGradient',
  'dataGradient',
  'accumulated',
  'penaltyGradient',
  'clippedGradient',
  'productOfMeans',
]);

function said(...sentences: readonly Filled[]): readonly Said[] {
  return sentences.map((sentence) => ({ sentence }));
}

/** No sample passes, but the optimizer makes its step all the same. */
function emptyBatchSentence({ trace, stop, weight }: SentenceContext): Filled {
  const words = messages.sentence.emptyBatch;
  switch (stop.phase) {
    case 'batch':
      return filled(words.batch, { step: trace.step });
    case 'loss':
      return filled(trace.settings.penalty ? words.lossPenalised : words.loss, { total: { kind: 'batchLoss' } });
    case 'sum':
      return filled(trace.settings.penalty ? words.sumPenalised : words.sum, {
        gradient: { kind: 'batchGradient', ...weight },
      });
    case 'update':
      return emptyBatchUpdate(trace);
    default:
      return filled(words.nothing);
  }
}

function emptyBatchUpdate(trace: StepTrace): Filled {
  const words = messages.sentence.emptyBatch;
  const { cycle, settings, updates } = trace;
  if (cycle && !updates) return filled(words.noUpdateYet, { batch: cycle.batch, batches: cycle.batches });
  if (movesNothing(trace)) return filled(words.noUpdate);
  const reasons = [
    cycle && words.accumulated,
    trace.optimizerStep > 1 && keptLines(settings.optimizer).length > 0 && words.kept,
    decayRate(settings.optimizer) > 0 && words.decay,
    settings.penalty && words.penalty,
  ].flatMap((reason) => (reason ? [filled(reason)] : []));
  return filled(words.update, { changed: changedParameters(trace), reasons: enumerated(reasons) });
}

function batchSentence({ trace, sampleCount }: SentenceContext): Filled {
  const words = messages.sentence;
  const { step, batchSize } = trace;
  const samples = sampleNames(trace);
  const distinct = new Set(trace.batch).size;
  if (distinct < batchSize)
    return filled(words.batchRepeated, { step, samples, rows: batchSize, distinct, all: sampleCount });
  return batchSize === sampleCount
    ? filled(words.batchAll, { step, samples, all: sampleCount })
    : filled(words.batchSome, { step, samples, size: batchSize, all: sampleCount });
}

function forwardSentence({ trace, stop, weight }: SentenceContext): Filled {
  const words = messages.sentence;
  const passes = trace.batchSize;
  // The unit whose outputs are in the ledger; for inputs and biases, the unit that the weight leads to.
  const computed = weight.layer > 1 && weight.from > 0;
  const place = computed ? { layer: weight.layer - 1, unit: weight.from } : { layer: weight.layer, unit: weight.to };
  const outputs = samplesOf(trace).map((sample): Quantity => ({ kind: 'activation', ...place, sample }));
  if (!outputs.every((output) => isKnown(output, trace, stop)))
    return filled(words.forwardUnder, { passes, samples: words.countedSamples(passes) });
  const unit = unitName(trace.network, place.layer, place.unit);
  return filled(words.forward, { passes, unit, values: listed(outputs) });
}

function lossSentence({ trace }: SentenceContext): Filled {
  const words = messages.sentence;
  const losses = samplesOf(trace).map((sample): Quantity => ({ kind: 'sampleLoss', sample }));
  const values = listed(losses);
  const hasPenalty = trace.settings.penalty !== undefined;
  const penalty: Quantity = { kind: 'penalty' };
  if (losses.length === 1 && isPlain(trace) && !hasPenalty) return filled(words.lossOne, { value: values });
  const total: Quantity = { kind: 'batchLoss' };
  const samples = lossSymbols(trace, losses);
  return trace.divisor === 0
    ? filled(words.lossNoWeight, { samples, values, total, isPenalised: hasPenalty })
    : filled(words.loss, { samples, values, reduction: lossReduction(trace), total, isPenalised: hasPenalty, penalty });
}

/** e(1)…e(4) */
function lossSymbols(trace: StepTrace, losses: readonly Quantity[]): Filled {
  const words = messages.sentence;
  const [first, last] = [losses[0], losses.at(-1)];
  if (!first || !last || !isRange(samplesOf(trace))) return filled(words.lossOfEach);
  if (losses.length === 1) return filled(words.lossOfOne, { first });
  return filled(losses.length === 2 ? words.lossOfPair : words.lossOfRange, { first, last });
}

function lossReduction(trace: StepTrace): Filled {
  const { reduced, reducedWeighted, reducedOne, reducedOneWeighted } = messages.sentence;
  const many = trace.hasSampleWeights ? reducedWeighted : reduced;
  const one = trace.hasSampleWeights ? reducedOneWeighted : reducedOne;
  const words = trace.batchSize === 1 ? one : many;
  const division = plainDivisionOf(trace);
  return division === 'number' ? filled(words.number, { value: divisorText(trace) }) : filled(words[division]);
}

/** A count as a whole number, any other divisor to three digits. */
export function divisorText({ divisor }: StepTrace): string {
  return Number.isInteger(divisor) ? formatSetting(divisor) : formatShort(divisor);
}

function outputDeltaSentence({ trace, weight }: SentenceContext): Filled {
  const layer = lastLayer(trace.network);
  const unit = weight.layer === layer ? weight.to : 1;
  const deltas = samplesOf(trace).map((sample): Quantity => ({ kind: 'delta', layer, unit, sample }));
  return filled(messages.sentence.outputDelta, {
    count: deltas.length,
    unit: unitName(trace.network, layer, unit),
    values: listed(deltas),
  });
}

function hiddenDeltaSentences({ trace, stop, weight }: SentenceContext): readonly Filled[] {
  const words = messages.sentence;
  const samples = samplesOf(trace);
  const first = filled(words.hiddenDelta, { passes: samples.length });
  const last = lastLayer(trace.network);
  const place = weight.layer < last ? { layer: weight.layer, unit: weight.to } : { layer: last - 1, unit: weight.from };
  if (place.unit === 0) return [first];
  const deltas = samples.map((one): Quantity => ({ kind: 'delta', ...place, sample: one }));
  if (!deltas.every((delta) => isKnown(delta, trace, stop))) return [first];
  const unit = unitName(trace.network, place.layer, place.unit);
  return [first, filled(words.hiddenDeltaValues, { unit, values: listed(deltas) })];
}

function perSampleSentence({ trace, weight }: SentenceContext): Filled {
  const words = messages.sentence;
  const values = listed(samplesOf(trace).map((sample) => summandOf(trace, weight, sample)));
  const count = trace.batchSize;
  if (plainStep(trace) !== trace) return filled(words.perSampleProducts, { count, values });
  return hasFactors(trace)
    ? filled(words.perSampleCounted, { count, factors: enumerated(factorNames(trace)), values })
    : filled(words.perSample, { count, values });
}

function sumSentences(context: SentenceContext): readonly Said[] {
  const words = messages.sentence;
  const { trace, stop, weight } = context;
  const all = trace.batchSize;
  if (stop.part !== undefined) {
    if (stop.part === 0) return said(filled(words.sumNone, { all }));
    const total = runningTotalAt(trace, weight, stop.part);
    return said(filled(words.sumPart, { rows: stop.part, all, total }));
  }
  const verdict = all > 1 ? verdictOn(weight, trace) : undefined;
  // The averages are compared with the gradient before clipping, so they come first.
  const averages: readonly Said[] = verdict ? [{ sentence: averagesSentence(context, verdict), isAside: true }] : [];
  const penalty = said(...penaltySentences(context));
  return [
    ...said(...gradientSentences(context)),
    ...averages,
    ...penalty,
    ...said(...accumulating(context), ...clipping(context)),
  ];
}

/** What each sample multiplies, and the results of adding and dividing. */
function gradientSentences({ trace, weight, setBatchSize }: SentenceContext): readonly Filled[] {
  const words = messages.sentence;
  const count = trace.batchSize;
  const gradient = dataGradientOf(trace, weight);
  const { carried, negated } = shownIn(trace);
  const added: Quantity =
    negated && divisionOf(trace) === 'none' ? { kind: 'gradientSum', ...weight } : reducedSumOf(trace, weight);
  const penalised = isPenalised(trace.settings.penalty, weight.from);
  if (trace.divisor === 0) return [filled(words.sumNoWeight, { gradient, isPenalised: penalised })];
  if (count === 1 && isPlain(trace) && !penalised)
    return [filled(words.sumOne, { isStochastic: setBatchSize === 1, gradient })];
  const others = enumerated([filled(words.ownDelta), ...factorNames(trace)]);
  const by = divisionOf(trace);
  const division = by === 'none' ? '' : filled(words.divisions[by], { value: divisorText(trace) });
  return [
    filled(words.sumMultiplied, { count, samples: words.countedSamples(count), others }),
    count === 1 && !negated
      ? filled(words.sumAddedOne, { division, gradient, isPenalised: penalised })
      : filled(words.sumAdded, { division, gradient: added }),
    ...(carried ? [filled(words.alreadyDivided[plainDivisionOf(trace)])] : []),
    ...(negated ? [filled(words.negatedSum, { gradient, isPenalised: penalised })] : []),
  ];
}

/** What the penalty adds to the samples' part, for a weight that it is on. */
function penaltySentences({ trace, weight }: SentenceContext): readonly Filled[] {
  if (!isPenalised(trace.settings.penalty, weight.from)) return [];
  const gradient: Quantity = { kind: 'batchGradient', ...weight };
  return [filled(messages.sentence.penaltyAdded, { penalty: { kind: 'penaltyGradient', ...weight }, gradient })];
}

/** The result of averaging x and δ first, if the batch gradient is a plain sum or mean. */
export function averagesSentence({ trace, weight }: SentenceContext, verdict: Verdict): Filled {
  const words = messages.sentence;
  const size = trace.batchSize;
  const isSum = trace.settings.reduction === 'sum';
  if (verdict.right) {
    const reason = words.verdicts[verdict.why];
    return isSum ? filled(words.averagesRightSum, { reason, size }) : filled(words.averagesRight, { reason });
  }
  const value: Quantity = { kind: 'productOfMeans', ...weight };
  const clause = words.verdicts[verdict.how];
  return isSum
    ? filled(words.averagesSum, { value, verdict: clause, size })
    : filled(words.averages, { value, verdict: clause });
}

/** What the earlier batches and this one have accumulated, from the second batch of a cycle on. */
function accumulating({ trace, weight }: SentenceContext): readonly Filled[] {
  const { layer, from, to } = weight;
  if (!trace.cycle || trace.accumulatedBefore(layer, from, to) === 0) return [];
  const accumulated: Quantity = { kind: 'accumulated', layer, from, to };
  return [filled(messages.sentence.accumulated, { accumulated })];
}

function clipping({ trace, weight }: SentenceContext): readonly Filled[] {
  const words = messages.sentence;
  const { clip } = trace.settings;
  if (clip?.per !== 'batch' || trace.cycle) return [];
  const factor = trace.batchClipFactor();
  const threshold = formatSetting(clip.maxNorm);
  if (factor === 1) return [filled(words.notClipped, { threshold })];
  const gradient: Quantity = { kind: 'clippedGradient', ...weight };
  return [filled(words.clipped, { threshold, factor: formatShort(factor), gradient })];
}

function updateSentence({ trace }: SentenceContext): Filled {
  const words = messages.sentence;
  const before: Quantity = { kind: 'batchLoss' };
  const { cycle } = trace;
  if (cycle && !trace.updates) {
    return filled(words.noUpdateYet, { batch: cycle.batch, batches: cycle.batches, loss: before });
  }
  if (movesNothing(trace)) {
    const isZeroRate = trace.settings.optimizer.learningRate === 0;
    return filled(isZeroRate ? words.noLearningRate : words.noUpdate, { loss: before });
  }
  const after: Quantity = { kind: 'lossAfter' };
  return filled(words.update, {
    changed: changedParameters(trace),
    passes: cycle?.rows ?? trace.batchSize,
    isCycle: cycle !== undefined,
    batches: cycle?.batches ?? 1,
    before,
    after,
  });
}

function factorNames(trace: StepTrace): readonly Filled[] {
  return factorKinds(trace).map((kind) => filled(messages.sentence.factors[kind]));
}

/** "a, b and c" */
function enumerated(parts: readonly Filled[]): readonly Value[] {
  const { listComma, listLast } = messages.sentence;
  return parts.flatMap((part, index) =>
    index === 0 ? [part] : [index === parts.length - 1 ? listLast : listComma, part],
  );
}

/** Up to four in full, otherwise the first three and the last. */
function listed(quantities: readonly Quantity[]): readonly Value[] {
  const shown: readonly Value[] =
    quantities.length <= 4 ? quantities : [...quantities.slice(0, 3), '…', ...quantities.slice(-1)];
  return shown.flatMap((quantity, index) => (index === 0 ? [quantity] : [messages.sentence.listComma, quantity]));
}

function sampleNames(trace: StepTrace): Filled {
  const words = messages.sentence;
  const samples = samplesOf(trace);
  const [first, last] = [samples[0] ?? 0, samples.at(-1) ?? 0];
  if (!isRange(samples)) {
    const shown = samples.length <= 8 ? samples : [...samples.slice(0, 3), '…', last];
    return filled(words.samplesList, { list: shown.join(words.listComma) });
  }
  if (first === last) return filled(words.samplesOne, { first });
  return filled(last === first + 1 ? words.samplesPair : words.samplesRange, { first, last });
}

function isRange(samples: readonly number[]): boolean {
  return samples.every((sample, index) => sample === (samples[0] ?? 0) + index);
}
