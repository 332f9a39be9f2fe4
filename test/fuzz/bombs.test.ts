/** Short texts that stand for long work, alone and in the place of a value of a sound text: the answer is a value or a sentence. */
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targets } from './targets';

// A process that holds much compiled code optimises no more regular expressions, and what was quick can take the square of the time.
beforeAll(() => setFlagsFromString('--no-regexp-optimization'));
afterAll(() => setFlagsFromString('--regexp-optimization'));

/** So deep, a parser that calls itself runs out of stack. */
const deep = 30_000;

/** Work that grows with the square of what is repeated is noticed. */
const often = 10_000;

const bombs: Readonly<Record<string, string>> = {
  'nested lists': '['.repeat(deep) + ']'.repeat(deep),
  'nested lists without an end': '['.repeat(deep),
  'nested objects': `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
  'nested objects of YAML': '{a: '.repeat(deep),
  'nested items of YAML': '- '.repeat(deep),
  'nested keys of YAML': Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'nested quotations': '> '.repeat(deep),
  'nested parentheses': '('.repeat(deep) + ')'.repeat(deep),
  'nested choices': '{a, plural, one {'.repeat(deep),
  emphasis: '*a **b '.repeat(often),
  formulas: '$x$ '.repeat(often),
  'a long number': '9'.repeat(250_000),
  'many numbers': '1,'.repeat(120_000),
  'many spaces': `a${' '.repeat(250_000)}b`,
  'many lines': '\n'.repeat(250_000),
  'many quotation marks': '"'.repeat(often + 1),
  'many keys': Array.from({ length: often }, (_, at) => `k${at}=1`).join('&'),
  'many names': 'w1 = '.repeat(often),
  'many pairs': '(1, 2) -> '.repeat(often),
};

describe.each(Object.entries(bombs))('%s', (_, bomb) => {
  it.each(targets.map((target) => [target.name, target] as const))('in %s', (_name, { seeds: [sound = ''], read }) => {
    const inside = sound.replace(/-?\d+(?:\.\d+)?(?=[^\d]*$)/, () => bomb);
    for (const text of [bomb, `${sound}\n${bomb}`, inside]) expect(() => read(text)).not.toThrow();
  });
});
