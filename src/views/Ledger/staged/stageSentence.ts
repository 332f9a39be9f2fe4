/** One sentence for each beat: the phase's own, and within sum and update what this beat adds. */
import { lastLayer, type StepTrace } from '../../../model';
import { type Filled, filled } from '../../../prose';
import {
  dataGradientOf,
  divisionRow,
  factorKinds,
  givenGradientOf,
  layerNumber,
  type Quantity,
  runningTotalAt,
  sampleAt,
  samplesOf,
  summandOf,
  unitName,
  type WeightPlace,
} from '../../../quantity';
import { canBeToldApart, messages } from '../../../text';
import { type Beat, rowsOfBeat } from '../../shared/beats/beat';
import { totalOf } from '../../shared/beats/stepBeats';
import { otherFactors } from '../../shared/ledger/factorWords';
import { isPlainUpdate, type LedgerTotal, totalRows, updateRows } from '../../shared/ledger/ledgerRows';
import { changedParameters, movesNothing } from '../changedParameters';
import { sentenceFor } from '../sentence';
import type { SentenceContext } from '../sentenceContext';
import { listed } from '../sentenceParts';
import { divisorNamed } from '../sumSentences';
import { verdictOn } from '../verdict';
import { averagesSentence } from './averagesSentence';

export function stageSentence(beat: Beat, beats: readonly Beat[], context: SentenceContext): readonly Filled[] {
  const { trace, weight } = context;
  const words = messages.stage;
  const count = beat.count ?? 0;
  switch (beat.name) {
    case 'product':
      return [productSentence(rowsOfBeat(beat, beats), context)];
    case 'row':
      return [rowSentence(rowsOfBeat(beat, beats), context)];
    case 'sum': {
      const isGradient = divisionRow(trace, weight) === 'none' && totalRows(trace, weight).length === 1;
      const gradient: Quantity = { kind: 'batchGradient', ...weight };
      return [lastRowSentence(beats, context), ...(isGradient ? [filled(words.undivided, { gradient })] : [])];
    }
    case 'mean': {
      // The sentence of the phase says why there is nothing to divide by.
      if (trace.divisor === 0) return sentenceFor(context);
      const divided = { divisor: divisorNamed(trace), gradient: dataGradientOf(trace, weight) };
      return [filled(trace.batchSize === 1 ? words.onlyTermDivided : words.divided, divided)];
    }
    case 'penalty':
    case 'gradient':
    case 'clipped': {
      const row = totalOf(beat, trace, weight);
      return row ? [ruleSentence(row)] : [];
    }
    case 'division':
      return [filled(words.divideBy)];
    case 'averages': {
      const value: Quantity = { kind: 'productOfMeans', ...weight };
      const isSum = trace.settings.reduction === 'sum';
      return [filled(words.averagesFirst, { value, isSum, size: trace.batchSize })];
    }
    case 'verdict': {
      const verdict = verdictOn(weight, trace);
      return verdict ? [averagesSentence(context, verdict)] : [];
    }
    case 'rule': {
      const row = updateRows(trace, weight)[count - 1];
      if (row?.name === 'newWeight') {
        const before: Quantity = { kind: 'weight', ...weight };
        if (isStill(trace, weight)) return [filled(words.weightStays, { after: row.quantity })];
        return [filled(words.weightAfter, { update: { kind: 'update', ...weight }, before, after: row.quantity })];
      }
      const isPlain = row?.name === 'update' && isPlainUpdate(trace, weight);
      if (!row) return [];
      const gradient = givenGradientOf(trace, weight);
      return [isPlain ? filled(words.update, { gradient, value: row.quantity }) : ruleSentence(row)];
    }
    case 'stop': {
      const layer = trace.batchSize === 0 ? undefined : layerSentence(beat, context);
      return layer ? [layer] : sentenceFor(context);
    }
    case 'loss':
      if (changesLoss(trace)) return [newLossSentence(context)];
      return sentenceFor(context);
    default:
      return sentenceFor(context);
  }
}

/** What is computed in the layers that the selected weight's numbers do not come from; undefined for the others. */
function layerSentence({ phase, count }: Beat, { trace, weight, sample }: SentenceContext): Filled | undefined {
  const words = messages.stage;
  const last = lastLayer(trace.network);
  const samples = trace.batchSize;
  if (phase === 'forward') {
    const layer = count ?? last;
    const own = weight.layer > 1 && weight.from > 0 ? weight.layer - 1 : weight.layer;
    return layer === own
      ? undefined
      : filled(words.forwardLayer, {
          layer: layerNumber(layer),
          below: layerNumber(layer - 1),
          isFirst: layer === 1,
          samples,
          sample,
          value: firstUnit('activation', layer, sample),
        });
  }
  if (phase === 'hidden-delta') {
    const layer = count ?? 1;
    const own = weight.layer < last ? weight.layer : last - 1;
    return layer === own
      ? ownDeltaSentence(trace, { layer, unit: weight.layer < last ? weight.to : weight.from })
      : filled(words.deltaLayer, {
          layer: layerNumber(layer),
          above: layerNumber(layer + 1),
          samples,
          sample,
          value: firstUnit('delta', layer, sample),
        });
  }
  return undefined;
}

/** In one sentence what the phase says in two. A bias has no unit below it. */
function ownDeltaSentence(trace: StepTrace, { layer, unit }: { readonly layer: number; readonly unit: number }) {
  if (unit === 0) return undefined;
  const values = listed(samplesOf(trace).map((sample): Quantity => ({ kind: 'delta', layer, unit, sample })));
  return filled(messages.stage.deltaOwn, {
    samples: trace.batchSize,
    unit: unitName(trace.network, layer, unit),
    values,
  });
}

function firstUnit(kind: 'activation' | 'delta', layer: number, sample: number): Quantity {
  return { kind, layer, unit: 1, sample };
}

type Rows = readonly [first: number, last: number];

/** What the samples' rows show before they are added: of several at a press, the last. */
function productSentence([first, last]: Rows, { trace, weight }: SentenceContext): Filled {
  const words = messages.stage;
  const sample = sampleAt(trace, last);
  const count = last - first + 1;
  const isFactored = factorKinds(trace).length > 0;
  const of = { sample, product: summandOf(trace, weight, sample), others: otherFactors(trace), isFactored };
  const isRest = first > 1 && last === trace.batchSize;
  return count === 1
    ? filled(words.product, of)
    : filled(words.products, { count, isFirst: first === 1, isRest, ...of });
}

/** The row added last; in a long sum, several rows are added at once. */
function rowSentence([first, rows]: Rows, { trace, weight }: SentenceContext): Filled {
  const words = messages.stage;
  const all = trace.batchSize;
  const count = rows - first + 1;
  const total = runningTotalAt(trace, weight, rows);
  if (count > 1) return filled(first === 1 ? words.firstRows : words.rows, { count, rows, all, total });
  const sample = sampleAt(trace, rows);
  const product = summandOf(trace, weight, sample);
  if (rows === 1) return filled(words.firstRow, { sample, all, product });
  return filled(words.row, { sample, product, rows, all, total });
}

/** Σ comes with the last row; without rows, at once. */
function lastRowSentence(beats: readonly Beat[], { trace, weight }: SentenceContext): Filled {
  const words = messages.stage;
  const all = trace.batchSize;
  const total = runningTotalAt(trace, weight, all);
  if (all === 1) return filled(words.onlyTerm, { total });
  const last = beats.findLast(({ name }) => name === 'row');
  if (!last) return filled(words.wholeSum, { all, one: summandOf(trace, weight, sampleAt(trace, 1)), total });
  const count = all - (last.count ?? 0);
  const sample = sampleAt(trace, all);
  if (count === 1) return filled(words.lastRow, { sample, product: summandOf(trace, weight, sample), all, total });
  return filled(words.lastRows, { count, all, total });
}

/** What one row under the rule adds. */
function ruleSentence({ name, quantity }: LedgerTotal): Filled {
  const words = messages.stage;
  const value = { value: quantity };
  switch (name) {
    case 'before':
    case 'line': {
      if (quantity.kind !== 'optimizerState' && quantity.kind !== 'optimizerLine') return filled(words.rule, value);
      const line = messages.optimizer.lines[quantity.line];
      const isKept = quantity.kind === 'optimizerLine';
      return filled(words.rules[name === 'line' && !isKept ? 'corrected' : name], { ...value, line });
    }
    case 'penalty':
    case 'gradient':
    case 'clipped':
    case 'accumulatedBefore':
    case 'thisBatch':
    case 'accumulated':
    case 'divided':
    case 'update':
      return filled(words.rules[name], value);
    default:
      return filled(words.rule, value);
  }
}

/** Whether the update of a weight is 0: a frozen bias, a batch that only accumulates, a learning rate of 0. */
function isStill(trace: StepTrace, { layer, from, to }: WeightPlace): boolean {
  return trace.update(layer, from, to) === 0;
}

/** Whether the new loss can be told from the old one by the digits printed. */
function changesLoss(trace: StepTrace): boolean {
  const [before, after] = [trace.batchLoss(), trace.lossAfter()];
  if (trace.batchSize === 0 || !trace.updates || movesNothing(trace)) return false;
  if (!Number.isFinite(before + after)) return false;
  return canBeToldApart(before, after);
}

function newLossSentence({ trace }: SentenceContext): Filled {
  return filled(messages.stage.newLoss, {
    changed: changedParameters(trace),
    falls: trace.lossAfter() < trace.batchLoss(),
    before: { kind: 'batchLoss' },
    after: { kind: 'lossAfter' },
  });
}
