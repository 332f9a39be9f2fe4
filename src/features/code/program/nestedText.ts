/** Numbers and nested lists of numbers as Python writes them, with every digit of a double. */
import type { Nested } from './meaning';

/** A decimal point makes it a floating-point number, also where it is whole. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : '-float("inf")';
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Longer lists take a line for each of their rows. */
const longest = 96;

export function nestedText(nested: Nested, indent = ''): string {
  if (typeof nested === 'number') return numberText(nested);
  const flat = flatText(nested);
  const isRow = nested.every((item) => typeof item === 'number');
  if (flat.length <= longest || isRow) return flat;
  const deeper = `${indent}    `;
  return `[\n${nested.map((item) => `${deeper}${nestedText(item, deeper)}`).join(',\n')},\n${indent}]`;
}

function flatText(nested: Nested): string {
  return typeof nested === 'number' ? numberText(nested) : `[${nested.map(flatText).join(', ')}]`;
}
