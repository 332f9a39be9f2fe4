/** Whether the type Notation holds everything that a notation varies: under a very different one nothing of the lecture's is left. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addressOf,
  latexOf,
  lecture,
  nameOf,
  setNotation,
  symbolicTex,
  symbolPieces,
  symbolTex,
  wordsOf,
} from '../../src/quantity';
import { exampleTrace } from './exampleTrace';
import { lettersIn } from './lettersOf';
import { expectDerivationsHold } from './notationChecks';
import { lectureLetters, otherNotation } from './otherNotation';
import { allKinds, derivationsOf, quantitiesOf } from './traces';

beforeEach(() => setNotation(otherNotation));
afterEach(() => setNotation(lecture));

const known = new Set(lectureLetters);
/** The lecture's letters in a formula. */
function leftIn(tex: string): readonly string[] {
  return lettersIn(tex).filter((letter) => known.has(letter));
}

describe('under another notation', () => {
  it('every derivation of every kind sets, shows no letter of the lecture’s, and keeps its numbers', () => {
    expectDerivationsHold(leftIn, { numRuns: 30, leastChecked: 500, mostSet: 750 });
  });

  it('every symbol in pieces and every copied line has the other letters', () => {
    const trace = exampleTrace('xor');
    for (const kind of allKinds) {
      for (const quantity of quantitiesOf(kind, trace).slice(0, 2)) {
        expect(leftIn(latexOf(quantity, trace, { content: 'both', display: false })), addressOf(quantity)).toEqual([]);
        const pieces = symbolPieces(quantity, trace.network);
        expect(pieces.map(({ text }) => text).join(''), addressOf(quantity)).not.toMatch(/[δθηβλμγεα\\]/);
      }
    }
  });

  it('every name and every spoken derivation has the other letters', () => {
    const trace = exampleTrace('xor');
    for (const kind of allKinds) {
      for (const quantity of quantitiesOf(kind, trace).slice(0, 2)) expectOther(nameOf(quantity, trace.network));
    }
    for (const { expression } of derivationsOf(trace)) expectOther(wordsOf(expression, trace.network));
  });

  it('counts units and layers its own way, and writes a bias as a bias', () => {
    const { network } = exampleTrace('xor');
    const plain = { linked: false };
    expect(symbolTex({ kind: 'weight', layer: 2, from: 2, to: 1 }, network, plain)).toBe('\\iota_{0,1}^{[3]}');
    expect(symbolTex({ kind: 'weight', layer: 2, from: 0, to: 1 }, network, plain)).toBe('b_{0}^{[3]}');
    expect(nameOf({ kind: 'delta', layer: 1, unit: 2, sample: 3 }, network)).toBe(
      'error term χ of hidden 1 for sample 3',
    );
    const trace = exampleTrace('xor');
    const [preactivation] = derivationsOf(trace, ['preactivation']);
    expect(preactivation && symbolicTex(preactivation.expression, network, plain)).toBe(
      '\\sum_{I=0}^{1} \\iota_{0,I}^{[2]}\\,a_{I}^{[1]\\{1\\}} {}+b_{0}^{[2]}',
    );
  });
});

/** No Greek letter of the lecture's, and none of its Latin ones by itself. */
function expectOther(text: string): void {
  expect(text).not.toMatch(/[δθηβλμγεα]/);
  expect(text).not.toMatch(/(?<![\p{L}’'])[xswyoeEBCDKNgv](?![\p{L}’'])/u);
}
