/** The formula of a cell with the student's numbers, where the optimizer has numbers between the gradient and the update. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/features/homework/check';
import type { Cells } from '../../../../src/features/homework/draft/cells';
import { sheetOf } from '../../../../src/features/homework/exercise/sheet';
import { answerCells } from '../../../../src/features/homework/Work/givenFor';
import { ownFormulaTex } from '../../../../src/features/homework/Work/ownFormulaTex';
import type { StepTrace } from '../../../../src/model';
import { derivationOf, parseAddress } from '../../../../src/quantity';
import { createExplainerStore, readAddress, traceOf } from '../../../../src/store';

function traceAt(place: string): StepTrace {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(place).state, []);
  return traceOf(store.getState());
}

const trace = traceAt('#example=xor&step=2&phase=update&momentum=0.9');
const place = { layer: 2, from: 1, to: 1 };

/** Of one weight, with the other sign of the updates, from which the new weights follow. */
function turned(): Cells {
  const sheet = sheetOf(trace, place, 'weight');
  const right = sheet ? answerCells(trace, sheet, 6) : {};
  const typed = Object.entries(right).map(([address, text]) => [address, text.replace('−', '-')] as const);
  return Object.fromEntries(
    typed.flatMap(([address, text]) => {
      if (address.startsWith('weightAfter')) return [];
      return [[address, address.startsWith('update') ? String(-Number(text)) : text]];
    }),
  );
}

it('a step of momentum up the gradient is named as without momentum', () => {
  const finding = explain(new Map(Object.entries(turned())), trace);
  expect(finding?.block.kind).toBe('update');
  expect(finding?.slips.map(({ name }) => name)).toContain('updateSign');
});

it('ownFormulaTex writes out the velocity, which has no cell, with all its numbers', () => {
  const update = parseAddress('update.2.1.1');
  const derivation = update && derivationOf(update, trace);
  if (!derivation) throw new Error('expected an update');
  const [, short, long, numbers, ...more] = ownFormulaTex(update, derivation.expression, {
    trace,
    cells: turned(),
    givenDigits: 6,
  }).split(' = ');
  expect(more).toEqual([]);
  expect(short).toContain('\\eta');
  expect(long).toContain('\\mu');
  expect(numbers).toMatch(/0\.9/);
  expect(numbers).not.toMatch(/[a-z]_|\\bar|v\^/);
});

describe('ownFormulaTex leaves no given number as a symbol, and has the digits in which the sheet gives it', () => {
  const decayed = traceAt('#example=xor&optimizer=sgd&momentum=0.9&weightDecay=0.01&step=3&phase=sum');
  const formulaOf = (address: string, cells: Cells = {}): string => {
    const quantity = parseAddress(address);
    const derivation = quantity && derivationOf(quantity, decayed);
    if (!derivation) throw new Error(`expected a derivation of ${address}`);
    return ownFormulaTex(quantity, derivation.expression, { trace: decayed, cells, givenDigits: 6 });
  };

  it('with momentum and weight decay', () => {
    const formula = formulaOf('update.1.2.3', { 'batchGradient.1.2.3': '0.00746' });
    expect(formula).toMatch(/-0\.5\\,\\bigl\(0\.9\\,\(0\.0400495\) \{\}\+0\.00746 \{\}\+0\.01\\,\(1\.26933\)\\bigr\)$/);
  });

  it('of the 1 by which a bias is multiplied', () => {
    expect(formulaOf('preactivation.1.3.1')).toMatch(/ = 0\.472301\\,\(1\)\+0\.674361\\,\(0\)\+1\.26933\\,\(0\)$/);
  });

  it('of a cell, with all its digits', () => {
    const x = { 'activation.1.1.1': '0.0400950', 'activation.1.2.1': '0,5', 'activation.1.3.1': '−0.0400951' };
    const formula = formulaOf('preactivation.2.1.1', x);
    expect(formula).toContain('(0.0400950)');
    expect(formula).toContain('(0.5)');
    expect(formula).toContain('(-0.0400951)');
  });
});
