/** Writes keys into the `scene` block of a lesson's file; its other keys, and everything else in the file, stay. */
import { headsIn } from './fileParts';

/** Keys with their values on one line; undefined removes a key. */
export type WrittenKeys = Readonly<Record<string, string | undefined>>;

/** `head` is the number of the line with the scene's `## ` title, from 1. */
export function withSceneKeys(source: string, head: number, keys: WrittenKeys): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = source.split(/\r\n|\r|\n/);
  const [end = lines.length] = headsIn(lines, head);
  const open = lines.findIndex((line, at) => at >= head && at < end && line.trimEnd() === '```scene');
  const written = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  if (open < 0) return spliced(lines, [head, head], ['', '```scene', ...written, '```']).join(newline);
  const close = lines.findIndex((line, at) => at > open && at < end && line.trimEnd() === '```');
  const last = close < 0 ? end : close;
  const others = withoutKeys(lines.slice(open + 1, last), Object.keys(keys));
  return spliced(lines, [open + 1, last], [...written, ...others]).join(newline);
}

/** A key's value goes on in the indented lines below it. */
function withoutKeys(lines: readonly string[], keys: readonly string[]): readonly string[] {
  let isRemoved = false;
  return lines.filter((line) => {
    const [, key] = /^([A-Za-z]\w*)\s*:/.exec(line) ?? [];
    if (key !== undefined) isRemoved = keys.includes(key);
    else if (/^[^\s#]/.test(line)) isRemoved = false;
    return !isRemoved;
  });
}

function spliced(
  lines: readonly string[],
  [from, to]: readonly [number, number],
  put: readonly string[],
): readonly string[] {
  return [...lines.slice(0, from), ...put, ...lines.slice(to)];
}
