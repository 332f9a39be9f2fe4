/** The table as text for copying: CSV, and NumPy arrays for a script. With every digit, whatever the phase. */
import { type Network, unitsIn } from '../../model';
import type { WeightPlace } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { messages, pythonNumber } from '../../text';
import type { WeightRows } from './weightRows';

/** One column: its name in the text, and its numbers. */
export interface TextColumn {
  readonly name: string;
  readonly read: (place: WeightPlace) => number;
}

export function weightsCsv(rows: WeightRows, columns: readonly TextColumn[]): string {
  const lines = [csvLine(['layer', 'from', 'to', ...columns.map(({ name }) => name)])];
  for (const place of rows.places()) {
    const { layer, from, to } = place;
    lines.push(csvLine([layer, from, to, ...columns.map(({ read }) => read(place))]));
  }
  return lines.join('');
}

/** W1, b1, g_W1, update_W1, … : arrays of d(l−1) × d(l) and of d(l) numbers. */
export function weightsNumPy(
  { network, step, layers }: { readonly network: Network; readonly step: number; readonly layers: readonly number[] },
  columns: readonly TextColumn[],
): string {
  const words = messages.weights.numPy;
  const lines = ['import numpy as np', '', `# ${words.step(step)}. ${words.shape}`];
  for (const layer of layers) {
    const units = range(unitsIn(network, layer));
    for (const { name, read } of columns) {
      const named = (parameter: string): string => nameOf[name]?.(parameter) ?? `${name}_${parameter}`;
      const row = (from: number): string =>
        `[${units.map((to) => pythonNumber(read({ layer, from, to }))).join(', ')}]`;
      const matrix = range(unitsIn(network, layer - 1)).map(row);
      lines.push(`${named(`W${layer}`)} = np.array([${matrix.join(',\n    ')}])`);
      if (network.bias !== 'none') lines.push(`${named(`b${layer}`)} = np.array(${row(0)})`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** As in the programs of Code: these names are read back when the text is pasted. */
const nameOf: Readonly<Record<string, ((parameter: string) => string) | undefined>> = {
  weight: (parameter) => parameter,
  batchGradient: (parameter) => `g_${parameter}`,
  weightAfter: (parameter) => `${parameter}_new`,
};

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
