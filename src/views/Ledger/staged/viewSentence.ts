/** The sentence of a beat of a view that has beats of its own: what the view shows with this press. */

import type { StepTrace } from '../../../model';
import { type Filled, filled } from '../../../prose';
import { isRemainder, matrixLayout, type Quantity, quantityValue, unitsOf } from '../../../quantity';
import { headlineOf, type ViewName } from '../../../store';
import { columnFormat, formatShort, formatWithPower, messages, type NumberFormat } from '../../../text';
import { type Beat, rowsOfBeat } from '../../shared/beats/beat';
import { cellsOf, fromsOf } from '../../shared/beats/cells';
import type { LedgerModel } from '../../shared/ledger/ledgerModel';
import { totalRows } from '../../shared/ledger/ledgerRows';
import { formatOfCell, printedAs } from '../../shared/ledger/printedAs';
import { factorScale } from '../../shared/matrix/cellScale';
import { ownSample } from '../../stories';
import { printedNumber, type SentenceContext } from '../sentenceContext';
import { averagesSentence } from '../sumSentences';
import { verdictOn } from '../verdict';
import { productSentence, stageSentence } from './stageSentence';

export interface SentenceOf extends SentenceContext {
  readonly view: ViewName | undefined;
  readonly keys: Readonly<Record<string, string>>;
}

export function beatSentence(beat: Beat, beats: readonly Beat[], context: SentenceOf): readonly Filled[] {
  const own = context.view === undefined ? undefined : sentences[context.view]?.(beat, beats, context);
  return own ?? stageSentence(isWholeSum(beat, context) ? divisionBeat(context) : beat, beats, context);
}

/** A view without rows to add shows the sum at once, and no averages that the sentence of the phase could judge. */
function isWholeSum({ phase, name }: Beat, { view, trace }: SentenceOf): boolean {
  return view !== undefined && phase === 'sum' && name === 'stop' && trace.batchSize > 0;
}

function divisionBeat({ trace, weight }: SentenceContext): Beat {
  const rows = totalRows(trace, weight);
  const mean = rows.findIndex(({ name }) => name === 'mean');
  return { phase: 'sum', name: 'total', count: mean < 0 ? rows.length : mean + 1 };
}

/**
 * A number of the sentence of a beat. Products, sums and the rule are rows of the staged ledger, in its digits, and so is whatever else the ledger
 * beside the sentence shows.
 */
export function printedAtBeat(
  quantity: Quantity,
  { name }: Beat,
  of: SentenceOf,
  { whole, staged }: { readonly whole: LedgerModel; readonly staged: LedgerModel },
): string {
  const isOfRows = name !== 'stop' && name !== 'loss';
  const inView = printedInView(quantity, of, whole);
  const isBesideLedger = of.view === undefined || of.view === 'network' || of.view === 'ledger';
  const inCell = isBesideLedger ? formatOfCell(staged, quantity) : undefined;
  const value = quantityValue(quantity, of.trace);
  if (inCell && !isRemainder(quantity, value, of.trace)) return formatWithPower(value, inCell);
  return inView ?? (isOfRows ? printedAs(staged, quantity, of.trace) : printedNumber(quantity, of));
}

/** A number of the sentence as the view prints it; undefined: as the staged ledger does. */
export function printedInView(
  quantity: Quantity,
  { view, trace }: Pick<SentenceOf, 'view' | 'trace'>,
  model: LedgerModel,
): string | undefined {
  const value = quantityValue(quantity, trace);
  switch (view) {
    case 'pictures':
      return quantity.kind === 'delta'
        ? formatWithPower(value, model.formats.delta)
        : printedAs(model, quantity, trace);
    case 'formulas':
      return formatWithPower(value, formatOfCell(model, quantity) ?? columnFormat([value]));
    case 'weights':
      return printedAs(model, quantity, trace);
    case 'product':
      return quantity.kind === 'delta' || quantity.kind === 'preactivation' || quantity.kind === 'gradientSum'
        ? formatWithPower(value, formatInMatrix(quantity, trace))
        : undefined;
    case 'arrows':
      return formatShort(value);
    case 'influence':
      return quantity.kind === 'batchGradient' ? undefined : formatShort(value);
    default:
      return undefined;
  }
}

/** All numbers of a matrix have the same decimals: a row for each sample and a column for each unit, or a cell for each weight of the layer. */
function formatInMatrix(
  quantity: Extract<Quantity, { kind: 'delta' | 'preactivation' | 'gradientSum' }>,
  trace: StepTrace,
): NumberFormat {
  const { kind, layer } = quantity;
  const columns = unitsOf(trace.network, layer).length;
  if (kind === 'gradientSum') {
    const froms = fromsOf(trace, layer);
    const read = (row: number, column: number): number =>
      quantityValue({ kind, layer, from: froms[row] ?? 0, to: column + 1 }, trace);
    return factorScale({ rows: froms.length, columns, read }).format;
  }
  const read = (row: number, column: number): number => trace[kind](layer, column + 1, row + 1);
  return factorScale({ rows: trace.batchSize, columns, read }).format;
}

type Sentences = (beat: Beat, beats: readonly Beat[], context: SentenceOf) => readonly Filled[] | undefined;

/** Undefined: what the step itself says. */
const sentences: Partial<Record<ViewName, Sentences>> = {
  formulas: judged,
  weights: headline,
  pictures(beat, beats, context) {
    const words = messages.stage.pictures;
    const { weight, sample } = context;
    if (beat.phase === 'output-delta' || beat.phase === 'hidden-delta') {
      const value: Quantity = { kind: 'delta', layer: 1, unit: weight.layer === 1 ? weight.to : 1, sample };
      return [filled(words.delta, { sample, value })];
    }
    if (beat.name === 'product') return [productSentence(words, rowsOfBeat(beat, beats), context)];
    return judged(beat, beats, context);
  },
  product(beat, beats, context) {
    const words = messages.stage.matrices;
    const { weight, sample, trace } = context;
    const { layer, from, to } = weight;
    const unit = to;
    switch (beat.name) {
      case 'product':
        return [productSentence({ product: words.own, products: words.owns }, rowsOfBeat(beat, beats), context)];
      case 'cell':
        return [cellSentence(beat, context)];
      case 'stop':
        break;
      default:
        return undefined;
    }
    if (beat.phase === 'forward') {
      const sum: Quantity = { kind: 'preactivation', layer, unit, sample };
      const sentence = matrixLayout().samples === 'columns' ? words.forwardInColumns : words.forward;
      return [filled(sentence, { sample, value: sum })];
    }
    const isOfLayer = beats.findLast(({ phase, name }) => name === 'stop' && phase !== 'batch' && phase !== 'forward');
    const isBackward = beat.phase === 'hidden-delta' && isOfLayer === beat && layer > 1;
    if (isBackward) {
      const below: Quantity = { kind: 'delta', layer: layer - 1, unit: Math.max(1, from), sample };
      return [filled(words.backward, { sample, value: below })];
    }
    if (beat.phase === 'batch') return undefined;
    if (trace.batchSize === 0) return undefined;
    const delta: Quantity = { kind: 'delta', layer, unit, sample };
    return [filled(words.delta, { sample, value: delta })];
  },
  arrows(beat, beats, context) {
    if (beat.name !== 'product') return undefined;
    return [productSentence(messages.stage.arrows, rowsOfBeat(beat, beats), context)];
  },
  outputs(beat, beats, context) {
    const words = messages.stage.outputs;
    const { weight, trace } = context;
    if (beat.name === 'product') return [productSentence(words, rowsOfBeat(beat, beats), context)];
    if (beat.name === 'mistake') return [filled(words.mistake, { value: { kind: 'firstOutputGradient', ...weight } })];
    if (beat.name !== 'total' || beat.count !== 1) return undefined;
    return [filled(words.total, { all: trace.batchSize, total: { kind: 'gradientSum', ...weight } })];
  },
  influence(beat, beats, context) {
    const words = messages.stage.influence;
    const { weight, trace, keys } = context;
    if (beat.name === 'product') return [productSentence(words, rowsOfBeat(beat, beats), context)];
    if (beat.phase === 'sum' && beat.name === 'stop') {
      return [filled(words.total, { all: trace.batchSize, gradient: { kind: 'batchGradient', ...weight } })];
    }
    if (beat.name !== 'without') return undefined;
    const [first, last] = rowsOfBeat(beat, beats);
    const sample = ownSample('influence', beat, { trace, place: weight, keys }) ?? 1;
    const value: Quantity = { kind: 'leaveOneOutGradient', ...weight, sample };
    const count = last - first + 1;
    return [count === 1 ? filled(words.without, { sample, value }) : filled(words.withouts, { count, sample, value })];
  },
};

/** Averaging first and what is wrong with it, where there is no row that is crossed out later. */
function judged({ name }: Beat, _: readonly Beat[], context: SentenceOf): readonly Filled[] | undefined {
  const verdict = name === 'averages' ? verdictOn(context.weight, context.trace) : undefined;
  return verdict && [averagesSentence(context, verdict)];
}

/** What Weights lists in the phase. */
function headline({ phase }: Beat, _: readonly Beat[], context: SentenceOf): readonly Filled[] | undefined {
  if (phase === 'batch' || context.trace.batchSize === 0) return undefined;
  return [filled(messages.stage.rule, { value: headlineOf(phase, context, context.trace.network) })];
}

/** One cell is a row against a column; of several, the last is named. */
function cellSentence({ count = 1 }: Beat, { trace, weight }: SentenceContext): Filled {
  const words = messages.stage.matrices;
  const cells = cellsOf(trace, weight)[count - 1] ?? [];
  const value: Quantity = { kind: 'gradientSum', ...(cells.at(-1) ?? weight) };
  const all = trace.batchSize;
  return cells.length === 1
    ? filled(words.cell, { all, value })
    : filled(words.cells, { count: cells.length, all, value });
}
