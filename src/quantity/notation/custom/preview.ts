/** The main formulas of a step in any notation, in TeX: forward, backward, the sum over the batch, the update. */
import type { QuantityKind } from '../../quantity';
import { fillSymbol, type Indices } from '../fill';
import type { Notation } from '../notation';

export function previewOf(notation: Notation): readonly string[] {
  const { k, i, j, l } = notation.indexLetters;
  const below = `${l}-1`;
  const symbol = (kind: QuantityKind, indices: Indices = {}): string =>
    fillSymbol(kind, indices, { notation, lastLayer: 'L' });
  const place = { layer: 'l', from: 'i', to: 'j' };
  const unit = { layer: 'l', unit: 'j', sample: 'k' };
  const unitBelow = { layer: below, unit: 'i', sample: 'k' };
  const first = { layer: 1, from: 'i', to: 'j' };
  const bias = notation.bias ? ` + ${symbol('weight', { ...first, from: 0 })}` : '';
  const { letters } = notation;
  return [
    `${symbol('preactivation', { ...unit, layer: 1 })} = \\sum_{${i}} ${symbol('weight', first)}\\, ${symbol('input', { unit: 'i', sample: 'k' })}${bias}`,
    `${symbol('activation', unit)} = ${letters.activationFunction}\\bigl(${symbol('preactivation', unit)}\\bigr)`,
    `${letters.batchLoss} = \\frac{1}{${letters.batchSize}} \\sum_{${k}} ${symbol('sampleLoss', { sample: 'k' })}`,
    `${symbol('delta', unit)} = ${notation.derivative(symbol('sampleLoss', { sample: 'k' }), symbol('preactivation', unit))}`,
    `${symbol('delta', unitBelow)} = \\sum_{${j}} ${symbol('weight', place)}\\, ${symbol('delta', unit)} \\cdot ${symbol('slope', unitBelow)}`,
    `${symbol('batchGradient', place)} = \\frac{1}{${letters.batchSize}} \\sum_{${k}} ${symbol('activation', unitBelow)}\\, ${symbol('delta', unit)}`,
    `${symbol('weightAfter', place)} = ${symbol('weight', place)} - ${letters.learningRate}\\, ${symbol('batchGradient', place)}`,
  ];
}
