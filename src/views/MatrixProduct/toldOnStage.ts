/** What the beats of Matrix product say, with the numbers as its matrices print them. */
import type { StepTrace } from '../../model';
import { type Filled, filled } from '../../prose';
import { factorKinds, matrixLayout, type Quantity, quantityValue, unitNumber, unitsOf } from '../../quantity';
import { formatWithPower, messages, type NumberFormat } from '../../text';
import { type CellPress, cellPresses, fromsOf } from '../shared/beats/cells';
import { productSentence } from '../shared/beats/productSentence';
import type { BeatOnScreen } from '../shared/beats/telling';
import { printedInUpdate } from '../shared/beats/toldUpdate';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { factorScale } from '../shared/matrix/cellScale';
import { drawnProduct } from './layerProduct';

export function beatSaid(at: BeatOnScreen): readonly Filled[] | undefined {
  const words = messages.stage.matrices;
  const { beat, beats, place, sample, trace } = at;
  const { layer, to: unit } = place;
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
  if (beat.phase === 'hidden-delta' && isOfLayer === beat) {
    const { weight } = drawnProduct('backward', place, trace.network);
    const below: Quantity = { kind: 'delta', layer: weight.layer - 1, unit: Math.max(1, weight.from), sample };
    return [filled(words.backward, { sample, value: below })];
  }
  if (beat.phase === 'batch') return undefined;
  if (trace.batchSize === 0) return undefined;
  const delta: Quantity = { kind: 'delta', layer, unit, sample };
  return [filled(words.delta, { sample, value: delta })];
}

/** One cell is a row against a column; what further cells have in common with it, and the one beside it. */
function cellSentence({ beat: { count = 1 }, trace, place }: BeatOnScreen): Filled {
  const words = messages.stage.matrices;
  const press: CellPress | undefined = cellPresses(trace, place)[count - 1];
  const named = press?.named ?? place;
  const value: Quantity = { kind: 'gradientSum', ...named };
  const isInput = place.layer === 1;
  switch (press?.name) {
    case 'ofX':
      return filled(words.cellsOfX, { isInput, unit: unitNumber(named.to), value });
    case 'ofDelta':
      return filled(words.cellsOfDelta, { isInput, unit: unitNumber(named.from), isBias: named.from === 0, value });
    case 'all':
      return filled(words.cells, { isInput, count: cellCount(trace, place), value });
    default:
      return filled(words.cell, { all: trace.batchSize, isFactored: factorKinds(trace).length > 0, value });
  }
}

function cellCount(trace: StepTrace, { layer }: BeatOnScreen['place']): number {
  return fromsOf(trace, layer).length * unitsOf(trace.network, layer).length;
}

export function printedInMatrix(quantity: Quantity, trace: StepTrace, { place }: LedgerModel): string | undefined {
  const inUpdate = printedInUpdate(quantity, trace, place);
  if (inUpdate) return inUpdate;
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
