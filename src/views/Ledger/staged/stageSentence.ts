/** One sentence for each beat: the phase's own, and within sum and update what this beat adds. */
import { lastLayer } from '../../../model';
import { type Filled, filled } from '../../../prose';
import {
  dataGradientOf,
  divisionRow,
  givenGradientOf,
  type Quantity,
  runningTotalAt,
  sampleAt,
  samplesOf,
  summandOf,
} from '../../../quantity';
import { canBeToldApart, messages } from '../../../text';
import { type Beat, rowsOfBeat } from '../../shared/beats/beat';
import { footRowOf } from '../../shared/beats/stepBeats';
import { saysUndivided } from '../../shared/ledger/averages';
import { otherFactors } from '../../shared/ledger/factorWords';
import { isPlainUpdate, type LedgerTotal, totalRows } from '../../shared/ledger/ledgerRows';
import { ofWeight } from '../../shared/ofWeight';
import { doorQuestion } from '../doors/door';
import { deltaSentence, outputsSentence } from '../layerSentences';
import { sentenceFor } from '../sentence';
import type { SentenceContext } from '../sentenceContext';
import { areBeside, listedBeside } from '../sentenceParts';
import { divisorNamed, type Rows, rowSentence } from '../sumSentences';
import { inMetWords, verdictOn } from '../verdict';

export function stageSentence(beat: Beat, beats: readonly Beat[], context: SentenceContext): readonly Filled[] {
  const { trace, weight } = context;
  const words = messages.stage;
  switch (beat.name) {
    case 'product':
      return [productSentence(rowsOfBeat(beat, beats), context)];
    case 'row':
      return [rowSentence(rowsOfBeat(beat, beats), context)];
    case 'sum': {
      const isGradient = divisionRow(trace, weight) === 'none' && totalRows(trace, weight).length === 1;
      const gradient: Quantity = { kind: 'batchGradient', ...weight };
      return [totalSentence(beats, context), ...(isGradient ? [filled(words.undivided, { gradient })] : [])];
    }
    case 'division':
      return [filled(words.divideBy)];
    case 'mean': {
      // The sentence of the phase says why there is nothing to divide by.
      if (trace.divisor === 0) return sentenceFor(context);
      const gradient = dataGradientOf(trace, weight);
      const isPrinted = areBeside([gradient], context);
      return [
        filled(words.divided, { isOne: trace.batchSize === 1, divisor: divisorNamed(trace), gradient, isPrinted }),
      ];
    }
    case 'penalty':
    case 'gradient':
    case 'clipped':
    case 'rule': {
      const row = footRowOf(beat, trace, weight);
      return row ? [ruleSentence(row, context)] : [];
    }
    case 'averages': {
      const value: Quantity = { kind: 'productOfMeans', ...weight };
      const { told, undividedMeans } = messages.doorAnswers;
      return [
        filled(told, { question: doorQuestion('productOfMeans', { trace, place: weight }), value }),
        ...(saysUndivided(trace) ? [filled(undividedMeans, { size: trace.batchSize })] : []),
      ];
    }
    case 'verdict':
      return verdictSentences(context);
    default: {
      const layer = trace.batchSize === 0 ? undefined : layerSentence(beat, context);
      return layer ? [layer] : sentenceFor(context);
    }
  }
}

/** What is computed in a layer; a complete phase ends with the last that it computes. */
function layerSentence({ phase, count }: Beat, context: SentenceContext): Filled | undefined {
  if (phase === 'forward') return outputsSentence(count ?? lastLayer(context.trace.network), context);
  return phase === 'hidden-delta' ? deltaSentence(count ?? 1, context) : undefined;
}

/** What the samples' rows show before they are added: of several at a press, the last. */
function productSentence([first, last]: Rows, { trace, weight }: SentenceContext): Filled {
  const words = messages.stage;
  const sample = sampleAt(trace, last);
  const samples = samplesOf(trace);
  const shown = new Set(samples.slice(0, last)).size;
  // A row that repeats a sample has been shown with the first one of it.
  const count = shown - new Set(samples.slice(0, first - 1)).size;
  const said = {
    count,
    isFirst: first === 1,
    isRest: first > 1 && shown === new Set(samples).size,
    below: weight.layer - 1,
    sample,
    product: summandOf(trace, weight, sample),
    others: otherFactors(trace),
  };
  return count === 1 ? filled(words.product, said) : filled(words.products, said);
}

/** Σ comes with the last row; without rows, at once. */
function totalSentence(beats: readonly Beat[], context: SentenceContext): Filled {
  const words = messages.stage;
  const { trace, weight } = context;
  const all = trace.batchSize;
  const last = beats.findLast(({ name }) => name === 'row');
  if (last) return rowSentence([(last.count ?? 0) + 1, all], context);
  // By the name of its row, which is lit.
  const sum = footRowOf({ phase: 'sum', name: 'sum' }, trace, weight)?.quantity ?? runningTotalAt(trace, weight, all);
  const total = areBeside([sum], context) ? sum : dataGradientOf(trace, weight);
  if (all === 1) return filled(words.onlyTerm, { total });
  return filled(words.wholeSum, { all, isPair: all === 2, one: summandOf(trace, weight, sampleAt(trace, 1)), total });
}

/** What one row under the rule adds. */
function ruleSentence({ name, quantity: value }: LedgerTotal, context: SentenceContext): Filled {
  const { trace, weight } = context;
  const words = messages.stage;
  switch (name) {
    case 'before':
    case 'line': {
      const line = 'line' in value ? messages.optimizer.lines[value.line] : '';
      return filled(words.rules[name], { value, line });
    }
    case 'update': {
      if (!isPlainUpdate(trace, weight)) return filled(words.rules.update, { value });
      return filled(words.update, { gradient: givenGradientOf(trace, weight), value });
    }
    case 'newWeight': {
      const { layer, from, to } = weight;
      // A frozen bias, a batch that only accumulates, a learning rate of 0 or next to it.
      if (!canBeToldApart(trace.weight(layer, from, to), trace.weightAfter(layer, from, to)))
        return filled(words.weightStays, { after: value });
      const update = listedBeside([{ kind: 'update', ...weight }], context);
      return filled(words.weightAfter, { update, before: { kind: 'weight', ...weight }, after: value });
    }
    case 'penalty':
    case 'gradient':
    case 'clipped':
    case 'accumulatedBefore':
    case 'thisBatch':
    case 'accumulated':
    case 'divided':
      return filled(words.rules[name], { value });
    default:
      return filled(words.rule, { value });
  }
}

/** What averaging x and δ first would give; only where the batch gradient is a plain sum or mean. */
function verdictSentences({ trace, weight, unmet }: SentenceContext): readonly Filled[] {
  const words = messages.doorAnswers;
  const verdict = verdictOn(weight, trace);
  if (!verdict) return [];
  const said = {
    below: weight.layer - 1,
    isSum: trace.settings.reduction === 'sum',
    size: trace.batchSize,
    isRight: verdict.right,
    value: { kind: 'productOfMeans', ...weight } as const,
    verdict: ofWeight(words.clauses[verdict.right ? inMetWords(verdict.why, unmet) : verdict.how], weight),
  };
  return [filled(words.averages, said)];
}
