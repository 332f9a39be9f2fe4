/** The sizes of a network in words: "a 2-3-1 network", "2 inputs, 3 hidden neurons and 1 output". */

export interface SaidSizes {
  /** As written. */
  readonly text: string;
  readonly sizes: readonly number[];
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = String.raw`\b(\d{1,3}|${numbers.join('|')})`;
const units = '(?:units?|neurons?|nodes?)';
const parts: readonly RegExp[] = [
  new RegExp(String.raw`${count}[ \t]+inputs?(?:[ \t]+${units})?\b(?![ \t]+layers?)`, 'gi'),
  new RegExp(
    String.raw`${count}[ \t]+hidden[ \t]+${units}\b|\bhidden[ \t]+layer[ \t]+(?:with|of|has)[ \t]+${count}[ \t]+${units}\b`,
    'gi',
  ),
  new RegExp(String.raw`${count}[ \t]+outputs?(?:[ \t]+${units})?\b(?![ \t]+layers?)`, 'gi'),
];
const chain =
  /(?<![\d-])(\d{1,3}(?:-\d{1,3})+)[ \t]+(?:[a-z-]+[ \t]+)?(?:network|net|MLP|architecture)\b|\b(?:network|net|MLP|architecture)(?:[ \t]*:|[ \t]+is)?[ \t]+(\d{1,3}(?:-\d{1,3})+)(?![\d-])/gi;

/** Undefined if the text says none, or several. */
export function saidSizes(text: string): SaidSizes | undefined {
  const [first, ...more] = [...text.matchAll(chain)];
  if (first) return more.length > 0 ? undefined : made(first[0], (first[1] ?? first[2] ?? '').split('-'));
  const each = parts.map((pattern) => [...text.matchAll(pattern)]);
  const single = each.flatMap((found) => (found.length === 1 ? found : []));
  if (single.length < parts.length) return undefined;
  return made(
    single.map(([written]) => written).join(', '),
    single.map(([, one, other]) => one ?? other ?? ''),
  );
}

function made(text: string, written: readonly string[]): SaidSizes | undefined {
  const sizes = written.map((one) => {
    const word = numbers.indexOf(one.toLowerCase());
    return word < 0 ? Number(one) : word + 1;
  });
  return sizes.every((size) => size > 0) ? { text: text.replace(/\s+/g, ' '), sizes } : undefined;
}
