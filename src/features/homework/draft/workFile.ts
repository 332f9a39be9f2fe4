/** Own numbers as a file: `batch-gradient-work`, version 1, with the link to the place that they are about. */
import { type Cells, isCells } from './cells';

export const workFileName = 'my-work.json';

export interface WorkFile {
  readonly cells: Cells;
  readonly address: string;
}

export function workFile({ cells, address }: WorkFile): string {
  return `${JSON.stringify({ format: 'batch-gradient-work', version: 1, address, cells }, null, 2)}\n`;
}

/** Undefined if it is none. */
export function readWorkFile(text: string): WorkFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return undefined;
    const { format, version, cells, address } = read as Readonly<Record<string, unknown>>;
    if (format !== 'batch-gradient-work' || version !== 1 || !isCells(cells)) return undefined;
    return { cells, address: typeof address === 'string' ? address : '' };
  } catch {
    return undefined;
  }
}
