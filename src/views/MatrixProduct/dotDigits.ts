/** The digits of a cell that is written out: its lines hold when they are recomputed from the numbers shown, or get ≈. */
import type { StepTrace } from '../../model';
import {
  derivationOf,
  derivedLine,
  formatsThatHold,
  type MatrixName,
  productsOverBatch,
  type Quantity,
  quantityValue,
  type TableLine,
} from '../../quantity';
import type { NumberFormat } from '../../text';
import type { DotNumbers } from './dotTerms';
import type { MatrixScales } from './factorScale';
import type { LayerProduct } from './layerProduct';

type Line = TableLine<string>;

export interface DotDigits {
  /** By the name of the matrix, and by the kind of the factor. */
  readonly formats: Readonly<Record<string, NumberFormat>>;
  readonly sumHolds: boolean;
  /** Whether the number after the sum follows from it with the digits shown: its mean, or θ of it. */
  readonly nextHolds: boolean;
}

export function dotDigits(
  trace: StepTrace,
  { form, layer }: LayerProduct,
  numbers: DotNumbers & { readonly scales: MatrixScales },
): DotDigits {
  const { terms, slope, result, output, cell, isWhole, scales } = numbers;
  const value = (quantity: Quantity): number => quantityValue(quantity, trace);
  const operands = (of: readonly Quantity[]) => ({ values: of.map(value), role: 'operand' }) as const;
  const results = (...values: readonly number[]) => ({ values, role: 'result' }) as const;
  // A sum over the batch has the digits of the ledger, where it stands beside its mean.
  const like = (matrix: MatrixName) => form.of !== 'gradient' && scales[matrix] && { scale: [scales[matrix].largest] };
  const columnOf = (quantity: Quantity): string | undefined => columnIn(numbers, quantity);
  const place = { layer, from: cell.from, to: cell.to };
  const sum = { column: form.result, value: value(result) } as const;
  const [first, second] = form.factors;

  function derived(of: Quantity, line: Line['result']): Line | undefined {
    const expression =
      of.kind === 'gradientSum' ? productsOverBatch(trace, place) : derivationOf(of, trace)?.expression;
    return expression && derivedLine(expression, line, { trace, columnOf });
  }
  function nextLine(): Line | undefined {
    if (output) return derived(output, { column: 'outputs', value: value(output) });
    if (form.of !== 'gradient') return undefined;
    return {
      operands: [sum],
      result: { column: form.result, value: trace.dataGradient(layer, place.from, place.to) },
      recompute: ([total = 0]) => (trace.divisor === 0 ? 0 : total / trace.divisor),
    };
  }

  const next = nextLine();
  const sumLine = isWhole ? derived(result, sum) : undefined;
  const factors = terms.flatMap((term) => term.factors);
  const { formats, holds } = formatsThatHold<string>(
    {
      sampleWeight: operands(factors.filter(({ kind }) => kind === 'sampleWeight')),
      clipFactor: operands(factors.filter(({ kind }) => kind === 'clipFactor')),
      [first]: { ...operands(terms.map((term) => term.first)), ...like(first) },
      [second]: { ...operands(terms.map((term) => term.second)), ...like(second) },
      ...(slope && { slopes: { ...operands([slope]), ...like('slopes') } }),
      [form.result]: { ...results(sum.value, ...(next && !output ? [next.result.value] : [])), ...like(form.result) },
      ...(output && { outputs: { ...results(value(output)), ...like('outputs') } }),
    },
    [next, sumLine].filter((line) => line !== undefined),
  );
  return {
    formats,
    nextHolds: !next || holds[0] !== false,
    sumHolds: !sumLine || holds.at(-1) !== false,
  };
}

/** The column of a number in the line's derivation; of other units' s, which softmax needs, none is shown. */
function columnIn({ result }: DotNumbers, quantity: Quantity): string | undefined {
  switch (quantity.kind) {
    case 'sampleWeight':
    case 'clipFactor':
    case 'delta':
      return quantity.kind;
    case 'weight':
      return 'weights';
    case 'slope':
      return 'slopes';
    case 'preactivation':
      return result.kind === 'preactivation' && quantity.unit === result.unit ? 'preactivations' : undefined;
    default:
      return 'x';
  }
}
