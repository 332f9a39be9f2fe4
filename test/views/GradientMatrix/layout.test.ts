import { describe, expect, it } from 'vitest';
import { cellTint } from '../../../src/kit/table/cellRamp';
import type { Network } from '../../../src/model';
import { shortWeight, type WeightPlace } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { formatNumber } from '../../../src/text';
import { columnTotal, layerSpans } from '../../../src/views/GradientMatrix/columns';
import {
  fitsGradientMatrix,
  layerGroups,
  layerTitle,
  lossColumn,
  matrixScale,
  partsOnPaper,
} from '../../../src/views/GradientMatrix/matrixLayout';
import { exampleScenario } from '../../exampleScenario';
import { withTraining } from '../../run/support';

const network: Network = { layers: [2, 3, 1], activations: ['tanh', 'sigmoid'], bias: 'trained' };

function firstTrace(name: string) {
  return createRun(exampleScenario(name), []).traceAt(1);
}

describe('fitsGradientMatrix', () => {
  it('takes every example whose cells can be read, and not 128-64-10', () => {
    expect(['xor', 'lecture', 'one-weight', 'iris'].map((name) => fitsGradientMatrix(firstTrace(name)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(fitsGradientMatrix(firstTrace('mse-128-64-10'))).toBe(false);
  });

  it('refuses a batch that makes too many rows of 43 weights', () => {
    const whole = withTraining(exampleScenario('iris'), { batchSize: 150 });
    expect(fitsGradientMatrix(createRun(whole, []).traceAt(1))).toBe(false);
  });
});

describe('partsOnPaper', () => {
  const sizesOf = (layers: readonly number[]) =>
    partsOnPaper(layerSpans({ layers, activations: layers.slice(1).map(() => 'tanh'), bias: 'trained' })).map(
      ({ count }) => count,
    );

  it('keeps few columns in one table, layers that fit together, and the weights to a unit in any case', () => {
    expect(sizesOf([2, 3, 1])).toEqual([3 * 3 + 4 * 1]);
    expect(sizesOf([2, 3, 2, 1])).toEqual([3 * 3, 4 * 2 + 3 * 1]);
    expect(sizesOf([4, 5, 3])).toEqual([2 * 5, 2 * 5, 5 + 6, 2 * 6]);
  });

  it('has every column once, in order, even if a unit has too many', () => {
    const spans = layerSpans({ layers: [27, 1], activations: ['tanh'], bias: 'trained' });
    const columns = partsOnPaper(spans).flatMap(({ first, count }) =>
      Array.from({ length: count }, (_, i) => first + i),
    );
    expect(columns).toEqual(Array.from({ length: 27 + 1 }, (_, column) => column));
    expect(Math.max(...partsOnPaper(spans).map(({ count }) => count))).toBeLessThan(27);
  });
});

function groupsOf(of: Network) {
  const spans = layerSpans(of);
  return layerGroups(
    spans,
    Array.from({ length: columnTotal(spans) }, (_, position) => position),
  );
}

/** As the heads write them: w with its indices. */
function weightIndices(place: WeightPlace): string {
  return shortWeight(place)
    .slice(1)
    .map(({ text }) => text)
    .join('');
}

describe('layerGroups', () => {
  it('has the columns of each layer to-unit by to-unit, bias first', () => {
    const [hidden, output] = groupsOf(network);
    expect(hidden?.columns.map(({ place }) => weightIndices(place)).join(' ')).toBe('01 11 21 02 12 22 03 13 23');
    expect(output?.columns.map(({ place }) => weightIndices(place)).join(' ')).toBe('01 11 21 31');
  });

  it('opens a gap before each layer but the first', () => {
    const gaps = groupsOf(network).flatMap(({ columns }) => columns.map(({ opensLayer }) => opensLayer));
    expect(gaps.flatMap((gap, index) => (gap ? [index] : []))).toEqual([9]);
  });

  it('has the columns of a frame alone, a gap where it reaches into the next layer', () => {
    const groups = layerGroups(layerSpans(network), [7, 8, 9, 10]);
    expect(groups.map(({ layer, columns }) => [layer, ...columns.map(({ place }) => weightIndices(place))])).toEqual([
      [1, '13', '23'],
      [2, '01', '11'],
    ]);
    expect(groups.flatMap(({ columns }) => columns.map(({ opensLayer }) => opensLayer))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('starts with unit 1 where there are no biases', () => {
    const places = groupsOf({ ...network, bias: 'none' })[0]?.columns.map(({ place }) => weightIndices(place));
    expect(places).toEqual(['11', '21', '12', '22', '13', '23']);
  });
});

it('layerTitle says from where to where', () => {
  expect(layerTitle(network, 1)).toBe('layer 1: inputs → hidden');
  expect(layerTitle(network, 2)).toBe('layer 2: hidden → output');
  const deep: Network = { layers: [2, 3, 2, 4], activations: ['tanh', 'tanh', 'softmax'], bias: 'trained' };
  expect(layerTitle(deep, 2)).toBe('layer 2: hidden 1 → hidden 2');
  expect(layerTitle(deep, 3)).toBe('layer 3: hidden 2 → outputs');
});

describe('matrixScale', () => {
  it('leaves digits of a batch loss that is much smaller than the losses above it', () => {
    const trace = createRun(withTraining(exampleScenario('xor'), { divisor: 1e6 }), []).traceAt(1);
    expect(formatNumber(trace.dataLoss(), matrixScale(trace).losses)).toBe('5.9·10⁻⁷');
    expect(formatNumber(trace.sampleLoss(1), matrixScale(trace).losses)).toBe('0.1957');
  });

  it('has a power of ten in the head of the losses only if it is that of all', () => {
    const printed = (losses: readonly number[]): readonly [number, ...string[]] => {
      const format = lossColumn(losses);
      return [format.exponent, ...losses.map((loss) => formatNumber(loss, format))];
    };
    // Below ×10⁶, 1.3·10⁻¹ would be 130,000.
    expect(printed([4497000, 0.125, 0.005])).toEqual([0, '4.50·10⁶', '0.125', '0.00500']);
    expect(printed([4497000, 1250000])).toEqual([6, '4.4970', '1.2500']);
  });

  it('ends the ramp at the largest gradient of the table, here w_03 for sample 1', () => {
    const trace = firstTrace('xor');
    expect(matrixScale(trace).largest).toBe(-trace.sampleGradient(1, 0, 3, 1));
  });

  it('prints updates with the decimals of the gradients, or with a power of ten', () => {
    expect(matrixScale(firstTrace('xor')).updates).toEqual({ decimals: 4, exponent: 0 });
    const slow = withTraining(exampleScenario('xor'), {
      optimizer: { kind: 'sgd', learningRate: 0.001, momentum: 0, weightDecay: 0 },
    });
    // The largest mean is about 0.05, the largest update about 5·10⁻⁵.
    expect(matrixScale(createRun(slow, []).traceAt(1)).updates).toEqual({ decimals: 4, exponent: -5 });
  });
});

describe('cellTint', () => {
  it('grows with the size, and takes the side of the sign', () => {
    expect(cellTint(-2, 2)).toEqual({ sign: 'negative', share: 100 });
    expect(cellTint(2, 2)).toEqual({ sign: 'positive', share: 100 });
    expect(cellTint(1, 2).share).toBe((4 + 100) / 2);
  });

  it('leaves 0 and NaN without a tint, and gives an infinity the whole of it', () => {
    expect(cellTint(0, 2)).toEqual({ sign: 'zero', share: 0 });
    expect(cellTint(Number.NaN, 2)).toEqual({ sign: 'zero', share: 0 });
    expect(cellTint(Number.NEGATIVE_INFINITY, 0)).toEqual({ sign: 'negative', share: 100 });
  });
});
