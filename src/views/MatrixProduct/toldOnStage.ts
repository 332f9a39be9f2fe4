/** What the beats of Matrix product say, with the numbers as its matrices print them. */
import type { StepTrace } from '../../model';
import { type Filled, filled } from '../../prose';
import { matrixLayout, type Quantity, quantityValue, unitsOf } from '../../quantity';
import { formatWithPower, messages, type NumberFormat } from '../../text';
import { cellsOf, fromsOf } from '../shared/beats/cells';
import { productSentence } from '../shared/beats/productSentence';
import type { BeatOnScreen } from '../shared/beats/telling';
import { factorScale } from '../shared/matrix/cellScale';

export function beatSaid(at: BeatOnScreen): readonly Filled[] | undefined {
  const words = messages.stage.matrices;
  const { beat, beats, place, sample, trace } = at;
  const { layer, from, to } = place;
  const unit = to;
  switch (beat.name) {
    case 'product':
      return [productSentence({ product: words.own, products: words.owns }, at)];
    case 'cell':
      return [cellSentence(at)];
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
}

/** One cell is a row against a column; of several, the last is named. */
function cellSentence({ beat: { count = 1 }, trace, place }: BeatOnScreen): Filled {
  const words = messages.stage.matrices;
  const cells = cellsOf(trace, place)[count - 1] ?? [];
  const value: Quantity = { kind: 'gradientSum', ...(cells.at(-1) ?? place) };
  const all = trace.batchSize;
  return cells.length === 1
    ? filled(words.cell, { all, value })
    : filled(words.cells, { count: cells.length, all, value });
}

export function printedInMatrix(quantity: Quantity, trace: StepTrace): string | undefined {
  return quantity.kind === 'delta' || quantity.kind === 'preactivation' || quantity.kind === 'gradientSum'
    ? formatWithPower(quantityValue(quantity, trace), formatInMatrix(quantity, trace))
    : undefined;
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
