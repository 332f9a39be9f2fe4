/** Calculations in documents: precedence, lists, and what is refused where. */
import { describe, expect, it } from 'vitest';
import { type Calculation, ProseError, parseCalculation, sourceOf } from '../../src/prose';

function parsed(text: string): Calculation {
  return parseCalculation(sourceOf(text), 0, text.length);
}

/** With every operation in parentheses. */
function written(calculation: Calculation): string {
  switch (calculation.node) {
    case 'number':
      return String(calculation.value);
    case 'quantity': {
      const { name, indices, other } = calculation.reference;
      return [...(other ? ['other'] : []), name, ...indices].join('.');
    }
    case 'operation':
      return `(${written(calculation.left)} ${calculation.operator} ${written(calculation.right)})`;
    case 'overList':
      return `${calculation.function}[${calculation.of.map(written).join(', ')}]`;
    case 'call':
      return `${calculation.function}[${written(calculation.of)}]`;
    default:
      return `${calculation.node}[${written(calculation.of)}]`;
  }
}

describe('parseCalculation', () => {
  it.each([
    ['1 + 2 * 3 - 4', '((1 + (2 * 3)) - 4)'],
    ['-2 ^ 2', 'negative[(2 ^ 2)]'],
    ['2 ^ -1 ^ 2', '(2 ^ negative[(1 ^ 2)])'],
    ['(1 + 2) / batchSize', '((1 + 2) / batchSize)'],
    ['not a < b and c or d', '((not[(a < b)] and c) or d)'],
    ['a − b × c ÷ d ≤ e', '((a - ((b * c) / d)) <= e)'],
    ['sum(delta.2.1.* * 2)', 'sum[(delta.2.1.* * 2)]'],
    ['delta.2.1.3*2', '(delta.2.1.3 * 2)'],
    ['argmax(abs(sampleGradient.layer.from.to.*)) == 1', '(argmax[abs[sampleGradient.layer.from.to.*]] == 1)'],
    ['max(a, b, 1e-3)', 'max[a, b, 0.001]'],
    ['other.batchGradient.2.2.1 / .5', '(other.batchGradient.2.2.1 / 0.5)'],
  ])('reads %s', (text, expected) => {
    expect(written(parsed(text))).toBe(expected);
  });

  it.each([
    ['', 'notACalculation', 1],
    ['1 +', 'notACalculation', 1],
    ['1 2', 'notACalculation', 3],
    ['(1', 'notACalculation', 1],
    ['a & b', 'notACalculation', 2],
    ['a < b < c', 'notACalculation', 7],
    ['1 + sin(2)', 'unknownFunction', 5],
    ['sum(2)', 'wrongArguments', 1],
    ['sum(delta.1.1.*, delta.1.2.*)', 'wrongArguments', 1],
    ['abs(1, 2)', 'wrongArguments', 1],
    ['min(delta.1.1.*, 0)', 'wrongArguments', 1],
    ['delta.1.1.* > 0', 'listOfNumbers', 1],
    ['('.repeat(40), 'tooDeep', 34],
  ])('refuses %j: %s in column %i', (text, problem, column) => {
    try {
      parsed(text);
      expect.unreachable('it was read');
    } catch (error) {
      expect(error).toBeInstanceOf(ProseError);
      expect(error).toMatchObject({ problem, place: { line: 1, column } });
    }
  });
});
