/** A pair of indices is read as two numbers in every notation; the number of one unit as one. */
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { splitIndices } from '../../../src/kit/quantity/splitIndices';
import { katexOptions } from '../../../src/kit/quantity/Tex';
import { comingNotation, lecture, notationNamed, notationNames, setNotation, symbolTex } from '../../../src/quantity';
import { exampleScenario } from '../../exampleScenario';
import '../../usualNotation';

/** The numbers in the MathML, in their order. */
function numbersIn(tex: string): readonly string[] {
  const container = document.createElement('span');
  katex.render(tex, container, katexOptions);
  splitIndices(container);
  return [...container.querySelectorAll('mn')].map(({ textContent }) => textContent ?? '');
}

const { network } = exampleScenario('xor');

describe('a weight', () => {
  it.each(notationNames)('has no index twenty-one or twelve in %s', async (name) => {
    await comingNotation(name);
    setNotation(notationNamed(name) ?? lecture);
    for (const kind of ['weight', 'batchGradient', 'weightAfter'] as const) {
      const tex = symbolTex({ kind, layer: 1, from: 2, to: 1 }, network);
      expect(numbersIn(tex).filter((number) => ['21', '12'].includes(number))).toEqual([]);
    }
    setNotation(lecture);
  });

  it('keeps its number of one unit, and a comma where there is one', () => {
    expect(numbersIn('\\delta_{21}^{(2)}')).toEqual(['21', '2']);
    expect(numbersIn('w_{2,10}^{(1)}')).toEqual(['2,10', '1'].flatMap((text) => text.split(',')));
    expect(numbersIn('w_{21}^{(1)}')).toEqual(['2', '1', '1']);
  });
});
