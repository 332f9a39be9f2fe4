/** Own numbers as a file: `batch-gradient-work`, version 1, with the link to the place that they are about. */
import { recordIn } from '../../../memory';
import { type Cells, isCells } from './cells';

export const workFileName = 'my-work.json';

const format = 'batch-gradient-work';

export interface WorkFile {
  readonly cells: Cells;
  readonly address: string;
}

export function workFile({ cells, address }: WorkFile): string {
  return ownFile({ format, address, cells });
}

/** Undefined if it is none. */
export function readWorkFile(text: string): WorkFile | undefined {
  const read = readOwnFile(text, format);
  const { cells } = read?.content ?? {};
  return read && isCells(cells) ? { cells, address: read.address } : undefined;
}

export function ownFile({
  format,
  ...content
}: {
  readonly format: string;
  readonly address: string;
  readonly [key: string]: unknown;
}): string {
  return `${JSON.stringify({ format, version: 1, ...content }, null, 2)}\n`;
}

interface OwnFile {
  readonly address: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Undefined if the text is no file of this format. */
export function readOwnFile(text: string, format: string): OwnFile | undefined {
  const content = recordIn(text);
  if (content.format !== format || content.version !== 1) return undefined;
  return { content, address: typeof content.address === 'string' ? content.address : '' };
}
