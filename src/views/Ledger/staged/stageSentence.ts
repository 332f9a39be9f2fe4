/** One sentence for each beat: the phase's own, and within sum and update what this beat adds. */
import { isPenalised, lastLayer } from '../../../model';
import { type Filled, filled } from '../../../prose';
import { divisionOf, layerNumber, type Quantity, runningTotalAt, sampleAt, summandOf } from '../../../quantity';
import { messages } from '../../../text';
import type { Beat } from '../../shared/beats/beats';
import { isPlainUpdate, totalRows, updateRows } from '../../shared/ledger/ledgerRows';
import { averagesSentence, divisorText, type SentenceContext, sentenceFor } from '../sentence';
import { verdictOn } from '../verdict';

export function stageSentence(beat: Beat, context: SentenceContext): readonly Filled[] {
  const { trace, weight } = context;
  const words = messages.stage;
  const count = beat.count ?? 0;
  switch (beat.name) {
    case 'row':
      return [rowSentence(count, context)];
    case 'total': {
      const row = totalRows(trace, weight)[count - 1];
      if (row?.name === 'sum') {
        return [filled(words.added, { all: trace.batchSize, total: runningTotalAt(trace, weight, trace.batchSize) })];
      }
      if (row?.name === 'mean') {
        const isPart = isPenalised(trace.settings.penalty, weight.from);
        return [filled(words.divided, { divisor: divisor(context), isPenalised: isPart, gradient: row.quantity })];
      }
      return row ? [filled(words.rule, { value: row.quantity })] : [];
    }
    case 'division':
      return [filled(words.divideBy)];
    case 'averages':
      return [filled(words.averagesFirst, { value: { kind: 'productOfMeans', ...weight } })];
    case 'verdict': {
      const verdict = verdictOn(weight, trace);
      return verdict ? [averagesSentence(context, verdict)] : [];
    }
    case 'rule': {
      const row = updateRows(trace, weight)[count - 1];
      if (row?.name === 'newWeight') {
        const before: Quantity = { kind: 'weight', ...weight };
        return [filled(words.weightAfter, { before, after: row.quantity })];
      }
      const isPlain = row?.name === 'update' && isPlainUpdate(trace, weight);
      return row ? [filled(isPlain ? words.update : words.rule, { value: row.quantity })] : [];
    }
    case 'stop': {
      const layer = layerSentence(beat, context);
      return layer ? [layer] : sentenceFor(context).map(({ sentence }) => sentence);
    }
    case 'loss':
      return sentenceFor(context).map(({ sentence }) => sentence);
  }
}

/** Of the layers that the selected weight's numbers do not come from, what is computed; undefined for the others. */
function layerSentence({ phase, count }: Beat, { trace, weight }: SentenceContext): Filled | undefined {
  const words = messages.stage;
  const last = lastLayer(trace.network);
  const samples = trace.batchSize;
  if (phase === 'forward') {
    const layer = count ?? last;
    const own = weight.layer > 1 && weight.from > 0 ? weight.layer - 1 : weight.layer;
    return layer === own ? undefined : filled(words.forwardLayer, { layer: layerNumber(layer), samples });
  }
  if (phase === 'hidden-delta') {
    const layer = count ?? 1;
    const own = weight.layer < last ? weight.layer : last - 1;
    return layer === own ? undefined : filled(words.deltaLayer, { layer: layerNumber(layer), samples });
  }
  return undefined;
}

/** The row added last; in a long sum, several rows are added at once. */
function rowSentence(rows: number, { trace, weight }: SentenceContext): Filled {
  const words = messages.stage;
  const all = trace.batchSize;
  const sample = sampleAt(trace, rows);
  const product = summandOf(trace, weight, sample);
  if (rows === 1) return filled(words.firstRow, { sample, all, product });
  return filled(words.row, { sample, product, rows, all, total: runningTotalAt(trace, weight, rows) });
}

function divisor({ trace }: SentenceContext): Filled {
  const words = messages.stage;
  const value = divisorText(trace);
  const division = divisionOf(trace);
  if (division === 'weights') return filled(words.byWeights, { value });
  return filled(division === 'number' ? words.byNumber : words.byBatch, { value });
}
