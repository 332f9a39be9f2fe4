/**
 * The sentence above the ledger's rows: a different one for each phase, with this step's numbers, and never with a
 * number that is not known yet.
 */
import { lastLayer, type StepTrace } from '../../model';
import { type Filled, filled } from '../../prose';
import {
  hasFactors,
  isPlain,
  plainDivisionOf,
  plainProse,
  plainStep,
  proseParts,
  type Quantity,
  samplesOf,
  summandOf,
  unitName,
} from '../../quantity';
import { inSpeech, messages } from '../../text';
import { enumerated, factorNames } from '../shared/ledger/factorWords';
import { divisorText } from '../shared/reduction/divisorText';
import { changedParameters, movesNothing } from './changedParameters';
import { emptyBatchSentence } from './emptyBatchSentence';
import { forwardSentences, hiddenDeltaSentences } from './layerSentences';
import { printedNumber, type SentenceContext } from './sentenceContext';
import { isRange, listedBeside, ofChosenSample, ofEachSample, sampleNames } from './sentenceParts';
import { sumSentences } from './sumSentences';

export function sentenceFor(context: SentenceContext): readonly Filled[] {
  if (context.trace.batchSize === 0) return [emptyBatchSentence(context)];
  switch (context.stop.phase) {
    case 'batch':
      return [batchSentence(context)];
    case 'forward':
      return forwardSentences(context);
    case 'loss':
      return [lossSentence(context)];
    case 'output-delta':
      return [outputDeltaSentence(context)];
    case 'hidden-delta':
      return hiddenDeltaSentences(context);
    case 'per-sample':
      return [perSampleSentence(context)];
    case 'sum':
      return sumSentences(context);
    case 'update':
      return [updateSentence(context)];
  }
}

/** The same without colours, with words for letters with a bar, for the live region. */
export function spokenSentence(context: SentenceContext, remark?: Filled): string {
  const { network } = context.trace;
  const said = [...sentenceFor(context), ...(remark ? [remark] : [])];
  const sentences = said.map((sentence) =>
    plainProse(proseParts(sentence, network), network, (quantity) => printedNumber(quantity, context)),
  );
  return inSpeech(sentences.join(' '));
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

function lossSentence(context: SentenceContext): Filled {
  const { trace, sample } = context;
  const words = messages.sentence;
  const losses = samplesOf(trace).map((sample): Quantity => ({ kind: 'sampleLoss', sample }));
  const values = listedBeside(losses, context);
  const hasPenalty = trace.settings.penalty !== undefined;
  const penalty: Quantity = { kind: 'penalty' };
  const count = losses.length;
  if (losses.length === 1 && isPlain(trace) && !hasPenalty) return filled(words.lossOne, { value: values });
  const total = listedBeside([{ kind: 'batchLoss' }], context);
  const own = losses.filter((loss) => 'sample' in loss && loss.sample === sample);
  const each = { samples: lossSymbols(trace, losses), values, sample, value: listedBeside(own, context), count };
  return trace.divisor === 0
    ? filled(words.lossNoWeight, { ...each, total, isPenalised: hasPenalty })
    : filled(words.loss, {
        ...each,
        reduction: lossReduction(trace),
        total,
        isPenalised: hasPenalty,
        penalty: listedBeside([penalty], context),
      });
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

function outputDeltaSentence(context: SentenceContext): Filled {
  const { trace, weight } = context;
  const layer = lastLayer(trace.network);
  const unit = weight.layer === layer ? weight.to : 1;
  const deltas = ofEachSample({ kind: 'delta', layer, unit }, trace);
  return filled(messages.sentence.outputDelta, {
    count: deltas.length,
    unit: unitName(trace.network, layer, unit),
    values: listedBeside(deltas, context),
    ...ofChosenSample({ kind: 'delta', layer, unit }, context),
  });
}

function perSampleSentence(context: SentenceContext): Filled {
  const { trace, weight } = context;
  const words = messages.sentence;
  const products = samplesOf(trace).map((sample) => summandOf(trace, weight, sample));
  const values = listedBeside(products, context);
  const count = trace.batchSize;
  if (plainStep(trace) !== trace) return filled(words.perSampleProducts, { count, values });
  return hasFactors(trace)
    ? filled(words.perSampleCounted, { count, factors: enumerated(factorNames(trace)), values })
    : filled(words.perSample, { count, values });
}

function updateSentence(context: SentenceContext): Filled {
  const { trace } = context;
  const words = messages.sentence;
  const before: Quantity = { kind: 'batchLoss' };
  const { cycle } = trace;
  const loss = listedBeside([before], context);
  if (cycle && !trace.updates) {
    return filled(words.noUpdateYet, { batch: cycle.batch, batches: cycle.batches, loss });
  }
  if (movesNothing(trace)) {
    if (trace.settings.optimizer.learningRate === 0) return filled(words.noLearningRate, { loss });
    return filled(words.noUpdate, { loss, isZero: trace.updateRow().every((update) => update === 0) });
  }
  const after: Quantity = { kind: 'lossAfter' };
  return filled(words.update, {
    changed: changedParameters(trace),
    passes: cycle?.rows ?? trace.batchSize,
    isCycle: cycle !== undefined,
    batches: cycle?.batches ?? 1,
    isSame: printedNumber(before, context) === printedNumber(after, context),
    before,
    after: listedBeside([after], context),
  });
}
