/**
 * JSON.parse with a one-line error in every browser: what was found, with line and column if the engine reports them.
 */
import { messages } from '../text';

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

export function parseJson(text: string): JsonResult {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return { ok: false, reason: messages.fileProblems.emptyText };
  try {
    return { ok: true, value: JSON.parse(plain) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error instanceof Error ? error.message : String(error), plain) };
  }
}

/**
 * Engines write `Expected ',' in JSON at position 12`, or `… at line 1 column 13 of the JSON data`, or quote a piece of
 * the text without a position.
 */
function reasonOf(message: string, text: string): string {
  const words = messages.fileProblems;
  const line = message.replace(/\s+/g, ' ').replace(/^JSON\.parse: /, '');
  const lineAndColumn = /^(.*?),? (?:in JSON )?at (?:position \d+ \()?line (\d+) column (\d+)/.exec(line);
  if (lineAndColumn) {
    const [, what = '', row = '', column = ''] = lineAndColumn;
    return words.atLineAndColumn(what, row, column);
  }
  const position = /^(.*?) in JSON at position (\d+)/.exec(line);
  if (!position) return line;
  const before = text.slice(0, Number(position[2])).split('\n');
  return words.atLineAndColumn(position[1] ?? '', before.length, (before.at(-1)?.length ?? 0) + 1);
}
