/** Numbers and nested lists of numbers as Python writes them, with every digit of a double. */
import { pythonNumber } from '../../../text';
import type { Nested } from './meaning';

/** Longer lists take a line for each of their rows. */
const longest = 96;

export function nestedText(nested: Nested, indent = ''): string {
  if (typeof nested === 'number') return pythonNumber(nested);
  const flat = flatText(nested);
  const isRow = nested.every((item) => typeof item === 'number');
  if (flat.length <= longest || isRow) return flat;
  const deeper = `${indent}    `;
  return `[\n${nested.map((item) => `${deeper}${nestedText(item, deeper)}`).join(',\n')},\n${indent}]`;
}

function flatText(nested: Nested): string {
  return typeof nested === 'number' ? pythonNumber(nested) : `[${nested.map(flatText).join(', ')}]`;
}
