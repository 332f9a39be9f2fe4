/**
 * The answer in words, live, above the ledger's rows: a different sentence for each phase, always with this step's
 * numbers and never with one that is not known yet. Words are marked with the kind whose colour they wear.
 */
import { lastLayer, type Network, type StepTrace, weightCount } from '../../model';
import {
  divisionOf,
  factorKinds,
  hasFactors,
  isKnown,
  isPlain,
  type Quantity,
  quantityValue,
  type Stop,
  samplesOf,
  summandOf,
  unitName,
  type WeightPlace,
  weightPlaceAt,
} from '../../quantity';
import { formatSetting, formatShort, messages, spokenBars } from '../../text';
import { type Verdict, verdictOn } from './verdict';

export type Ink = 'x' | 'delta' | 'gradient' | 'loss' | 'weight' | 'plain';

export interface Words {
  readonly text: string;
  readonly ink: Ink;
  /** Said by a row of the ledger too: these words go first where there is little room. */
  readonly aside?: boolean;
}

export interface SentenceContext {
  readonly trace: StepTrace;
  readonly stop: Stop;
  readonly weight: WeightPlace;
  readonly sample: number;
  /** N */
  readonly sampleCount: number;
  /** B as it is set; the last batch of an epoch may be smaller. */
  readonly setBatchSize: number;
  /** Prints a gradient as its column or row does, so that one number has the same digits in sentence and table; absent: three digits. */
  readonly print?: ((quantity: Quantity) => string) | undefined;
}

export function sentenceFor(context: SentenceContext): readonly Words[] {
  return splitInks(compose(context));
}

/** The same without colours and with words for x̄ and δ̄, for the live region. */
export function spokenSentence(context: SentenceContext): string {
  const written = sentenceFor(context)
    .map(({ text }) => text)
    .join('');
  return spokenBars(written, messages.barredLetters);
}

function compose(context: SentenceContext): string {
  switch (context.stop.phase) {
    case 'batch':
      return batchSentence(context);
    case 'forward':
      return forwardSentence(context);
    case 'loss':
      return lossSentence(context);
    case 'output-delta':
      return outputDeltaSentence(context);
    case 'hidden-delta':
      return hiddenDeltaSentence(context);
    case 'per-sample':
      return perSampleSentence(context);
    case 'sum':
      return sumSentence(context);
    case 'update':
      return updateSentence(context);
  }
}

function batchSentence({ trace, sampleCount }: SentenceContext): string {
  const words = messages.sentence;
  const names = sampleNames(trace);
  return trace.batchSize === sampleCount
    ? words.batchAll(trace.step, names, sampleCount)
    : words.batchSome(trace.step, names, trace.batchSize, sampleCount);
}

function forwardSentence({ trace, stop, weight }: SentenceContext): string {
  const words = messages.sentence;
  // The unit whose outputs stand in the ledger; for inputs and biases the unit that the weight leads to.
  const computed = weight.layer > 1 && weight.from > 0;
  const place = computed ? { layer: weight.layer - 1, unit: weight.from } : { layer: weight.layer, unit: weight.to };
  const outputs = samplesOf(trace).map((sample): Quantity => ({ kind: 'activation', ...place, sample }));
  if (!outputs.every((output) => isKnown(output, trace, stop))) return words.forwardUnder(trace.batchSize);
  const unit = capital(unitName(trace.network, place.layer, place.unit));
  return words.forward(trace.batchSize, unit, listed(outputs, trace, 'x'));
}

function lossSentence({ trace }: SentenceContext): string {
  const words = messages.sentence;
  const samples = samplesOf(trace);
  const losses = samples.map((sample): Quantity => ({ kind: 'sampleLoss', sample }));
  const values = listed(losses, trace, 'loss');
  if (samples.length === 1 && isPlain(trace)) return words.lossOne(values);
  const which = ink('loss', words.lossSamples(samples[0] ?? 0, samples.at(-1) ?? 0, isRange(samples)));
  const total = number({ kind: 'batchLoss' }, trace, 'loss');
  return trace.divisor === 0
    ? words.lossNoWeight(which, values, total)
    : words.loss(which, values, lossReduction(trace), total);
}

function lossReduction(trace: StepTrace): string {
  const { reduced, reducedWeighted, reducedOne, reducedOneWeighted } = messages.sentence;
  const many = trace.hasSampleWeights ? reducedWeighted : reduced;
  const one = trace.hasSampleWeights ? reducedOneWeighted : reducedOne;
  return (trace.batchSize === 1 ? one : many)[divisionOf(trace)](divisorText(trace));
}

/** A count as a whole number, any other divisor to three digits. */
function divisorText({ divisor }: StepTrace): string {
  return Number.isInteger(divisor) ? formatSetting(divisor) : formatShort(divisor);
}

function outputDeltaSentence({ trace, weight }: SentenceContext): string {
  const words = messages.sentence;
  const layer = lastLayer(trace.network);
  const unit = weight.layer === layer ? weight.to : 1;
  const deltas = samplesOf(trace).map((sample): Quantity => ({ kind: 'delta', layer, unit, sample }));
  const name = unitName(trace.network, layer, unit);
  const values = listed(deltas, trace, 'delta');
  return trace.batchSize === 1 ? words.outputDeltaOne(name, values) : words.outputDelta(name, values);
}

function hiddenDeltaSentence({ trace, stop, weight }: SentenceContext): string {
  const words = messages.sentence;
  const samples = samplesOf(trace);
  const first = words.hiddenDelta(samples.length);
  const last = lastLayer(trace.network);
  const place = weight.layer < last ? { layer: weight.layer, unit: weight.to } : { layer: last - 1, unit: weight.from };
  if (place.unit === 0) return first;
  const deltas = samples.map((one): Quantity => ({ kind: 'delta', ...place, sample: one }));
  if (!deltas.every((delta) => isKnown(delta, trace, stop))) return first;
  const name = unitName(trace.network, place.layer, place.unit);
  return `${first} ${words.hiddenDeltaValues(name, listed(deltas, trace, 'delta'))}`;
}

function sumSentence(context: SentenceContext): string {
  const words = messages.sentence;
  const { trace, stop, weight } = context;
  if (stop.part !== undefined) {
    const sample = samplesOf(trace)[stop.part - 1];
    if (sample === undefined) return words.sumNone(trace.batchSize);
    const total = gradientNumber({ kind: 'runningTotal', ...weight, sample }, context);
    return words.sumPart(stop.part, trace.batchSize, total);
  }
  const verdict = trace.batchSize > 1 ? verdictOn(weight, trace) : undefined;
  // The averages are compared with the gradient before it is clipped, so they come first.
  const averages = verdict ? [aside(averagesSentence(context, verdict))] : [];
  return [gradientSentence(context), ...averages, ...clipping(context)].join(' ');
}

/** What each sample multiplies, and what adding and dividing come to. */
function gradientSentence(context: SentenceContext): string {
  const { trace, weight, setBatchSize } = context;
  const words = messages.sentence;
  const { batchSize } = trace;
  const gradient = gradientNumber({ kind: 'batchGradient', ...weight }, context);
  if (trace.divisor === 0) return words.sumNoWeight(gradient);
  if (batchSize === 1 && isPlain(trace)) return words.sumOne(gradient, setBatchSize === 1);
  const others = words.list([words.ownDelta(ink('delta', 'δ')), ...factorNames(trace)]);
  const division = words.divisions[divisionOf(trace)](divisorText(trace));
  const added = batchSize === 1 ? words.sumAddedOne : words.sumAdded;
  return `${words.sumMultiplied(batchSize, ink('x', 'x'), others)} ${added(division, gradient)}`;
}

/** What averaging x and δ first would give, where the means are compared with a plain sum or mean. */
function averagesSentence(context: SentenceContext, verdict: Verdict): string {
  const { trace, weight } = context;
  const words = messages.sentence;
  const { batchSize } = trace;
  const isSum = trace.settings.reduction === 'sum';
  if (verdict.right) {
    const reason = words.verdicts[verdict.why];
    return isSum ? words.averagesRightSum(reason, batchSize) : words.averagesRight(reason);
  }
  const value = gradientNumber({ kind: 'productOfMeans', ...weight }, context);
  const clause = words.verdicts[verdict.how];
  return isSum ? words.averagesSum(value, clause, batchSize) : words.averages(value, clause);
}

function factorNames(trace: StepTrace): readonly string[] {
  return factorKinds(trace).map((kind) => messages.sentence.factors[kind]);
}

function clipping(context: SentenceContext): readonly string[] {
  const { trace, weight } = context;
  const words = messages.sentence;
  const { clip } = trace.settings;
  if (clip?.per !== 'batch') return [];
  const factor = trace.batchClipFactor();
  const maxNorm = formatSetting(clip.maxNorm);
  if (factor === 1) return [words.notClipped(maxNorm)];
  const gradient = gradientNumber({ kind: 'clippedGradient', ...weight }, context);
  return [words.clipped(maxNorm, formatShort(factor), gradient)];
}

function updateSentence({ trace }: SentenceContext): string {
  const words = messages.sentence;
  const before = number({ kind: 'batchLoss' }, trace, 'loss');
  if (movesNothing(trace)) {
    return trace.settings.optimizer.learningRate === 0 ? words.noLearningRate(before) : words.noUpdate(before);
  }
  const after = number({ kind: 'lossAfter' }, trace, 'loss');
  const weights = weightCount({ ...trace.network, bias: 'none' });
  const changed = words.parameters(weights, trainedBiases(trace.network));
  return words.update(changed, trace.batchSize, before, after);
}

/** Whether every update is 0; the first one that is not ends the search. */
function movesNothing(trace: StepTrace): boolean {
  const { network } = trace;
  const count = weightCount(network);
  for (let index = 0; index < count; index++) {
    const { layer, from, to } = weightPlaceAt(network, index);
    if (trace.update(layer, from, to) !== 0) return false;
  }
  return true;
}

function trainedBiases(network: Network): number {
  return network.bias === 'trained' ? weightCount(network) - weightCount({ ...network, bias: 'none' }) : 0;
}

function perSampleSentence(context: SentenceContext): string {
  const { trace, weight } = context;
  const summands = samplesOf(trace).map((sample) => summandOf(trace, weight, sample));
  const values = fewOf(summands)
    .map((summand) => (summand === '…' ? summand : gradientNumber(summand, context)))
    .join(', ');
  const words = messages.sentence;
  return hasFactors(trace)
    ? words.perSampleCounted(trace.batchSize, words.list(factorNames(trace)), values)
    : words.perSample(trace.batchSize, values);
}

function listed(quantities: readonly Quantity[], trace: StepTrace, color: Ink): string {
  return fewOf(quantities)
    .map((quantity) => (quantity === '…' ? quantity : number(quantity, trace, color)))
    .join(', ');
}

/** Up to four in full, more as the first three and the last. */
function fewOf(quantities: readonly Quantity[]): readonly (Quantity | '…')[] {
  return quantities.length <= 4 ? quantities : [...quantities.slice(0, 3), '…', ...quantities.slice(-1)];
}

function number(quantity: Quantity, trace: StepTrace, color: Ink): string {
  return ink(color, formatShort(quantityValue(quantity, trace)));
}

function gradientNumber(quantity: Quantity, { trace, print }: SentenceContext): string {
  return print ? ink('gradient', print(quantity)) : number(quantity, trace, 'gradient');
}

function sampleNames(trace: StepTrace): string {
  const words = messages.sentence;
  const samples = samplesOf(trace);
  if (isRange(samples)) return words.samplesRange(samples[0] ?? 0, samples.at(-1) ?? 0);
  const shown = samples.length <= 8 ? samples : [...samples.slice(0, 3), '…', ...samples.slice(-1)];
  return words.samplesList(shown.join(', '));
}

function isRange(samples: readonly number[]): boolean {
  return samples.every((sample, index) => sample === (samples[0] ?? 0) + index);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Inks travel inside the sentence as control characters, so that a translation may put the words in any order.
const inks: readonly Ink[] = ['x', 'delta', 'gradient', 'loss', 'weight'];
const end = '\u0000';

function ink(color: Ink, text: string): string {
  return `${String.fromCharCode(1 + inks.indexOf(color))}${text}${end}`;
}

const asideBegins = '\u0006';
const asideEnds = '\u0007';

function aside(text: string): string {
  return `${asideBegins}${text}${asideEnds}`;
}

function splitInks(marked: string): readonly Words[] {
  const words: Words[] = [];
  let color: Ink = 'plain';
  let isAside = false;
  let text = '';
  const flush = (next: Ink): void => {
    if (text !== '') words.push({ text, ink: color, ...(isAside && { aside: true }) });
    text = '';
    color = next;
  };
  for (const character of marked) {
    const code = character.charCodeAt(0);
    if (character === end) flush('plain');
    else if (character === asideBegins || character === asideEnds) {
      flush('plain');
      isAside = character === asideBegins;
    } else if (code >= 1 && code <= inks.length) flush(inks[code - 1] ?? 'plain');
    else text += character;
  }
  flush('plain');
  return words;
}
