/** Texts as strangers and accidents make them: a sound text, cut, doubled, spliced with another, and sown with what parsers trip over. */

/** Numbers beyond float64, names that every object has, ends of other languages, characters that are no letters. */
const traps: readonly string[] = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u0000',
    '\uFEFF',
    '\u00a0',
    '\u202e',
    '\ud800',
    '\udc00',
    '\u{F0000}',
    '９',
    '۳',
    '−',
  ],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ',',
    ':',
    ';',
    '=',
    '&',
    '%',
    '#',
    '$',
    '_',
    '^',
    '.',
    '-',
    '|',
    '*',
    '~',
  ],
  ...[
    '0',
    '1',
    '-0',
    '-1',
    '1e999',
    '-1e999',
    '1e-400',
    '0x10',
    '1_000',
    '0.1.2',
    '2147483648',
    '9007199254740993',
    `${'9'.repeat(40)}`,
  ],
  ...[
    'NaN',
    'Infinity',
    'null',
    'true',
    'undefined',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
  ],
  ...[
    '%00',
    '%E0%A4%A',
    '%C3',
    '&amp;',
    '<script>',
    '</script>',
    'javascript:',
    'data:text/html,',
    '=1+1',
    '@SUM(A1)',
    '\\def\\x{\\x}',
    '---',
    '```',
  ],
  ...[
    '{"a":'.repeat(3000),
    '['.repeat(3000),
    '{'.repeat(300),
    '> '.repeat(300),
    '- '.repeat(300),
    '*'.repeat(2000),
    '1,'.repeat(3000),
    '\\sqrt{'.repeat(500),
  ],
];

type Draw = (below: number) => number;
type Change = (text: string, draw: Draw, others: readonly string[]) => string;

/** A place and a length; most lengths are short. */
function rangeIn(text: string, draw: Draw): readonly [number, number] {
  const from = draw(text.length + 1);
  const most = draw(4) === 0 ? text.length - from : Math.min(20, text.length - from);
  return [from, from + draw(most + 1)];
}

function splice(text: string, [from, to]: readonly [number, number], inserted: string): string {
  return text.slice(0, from) + inserted + text.slice(to);
}

const changes: readonly Change[] = [
  (text, draw) => splice(text, rangeIn(text, draw), ''),
  (text, draw) => splice(text, [draw(text.length + 1), text.length], ''),
  (text, draw) => {
    const at = draw(text.length + 1);
    return splice(text, [at, at], traps[draw(traps.length)] ?? '');
  },
  (text, draw) => splice(text, rangeIn(text, draw), traps[draw(traps.length)] ?? ''),
  (text, draw) => {
    const [from, to] = rangeIn(text, draw);
    return splice(text, [from, from], text.slice(from, to).repeat(1 + draw(3)));
  },
  (text, draw, others) => {
    const other = others[draw(others.length)] ?? '';
    return splice(text, rangeIn(text, draw), other.slice(...rangeIn(other, draw)));
  },
  // One of its numbers is another.
  (text, draw) => {
    const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
    const one = numbers[draw(numbers.length)];
    return one ? splice(text, [one.index, one.index + one[0].length], traps[draw(traps.length)] ?? '') : text;
  },
  // One of its words stands in the place of another.
  (text, draw) => {
    const words = [...text.matchAll(/[A-Za-z]{2,}/g)];
    const [one, other] = [words[draw(words.length)], words[draw(words.length)]];
    return one && other ? splice(text, [one.index, one.index + one[0].length], other[0]) : text;
  },
  (text, draw) => {
    const lines = text.split('\n');
    const [one] = lines.splice(draw(lines.length), 1);
    lines.splice(draw(lines.length + 1), 0, ...(draw(2) === 0 ? [one ?? ''] : []));
    return lines.join('\n');
  },
];

/** Characters: inputs stay so short that one that takes long does so for another reason than its length. */
export const longestInput = 20_000;

/** `random`: from 0 up to 1. The same numbers give the same text. */
export function mutated(seeds: readonly string[], random: () => number): string {
  const draw: Draw = (below) => Math.floor(random() * below);
  let text = seeds[draw(seeds.length)] ?? '';
  for (let left = 1 + draw(5); left > 0; left--) {
    text = changes[draw(changes.length)]?.(text, draw, seeds) ?? text;
  }
  return text.slice(0, longestInput);
}
