/** The formula of a cell with the student's numbers, where the optimizer has numbers between the gradient and the update. */
import { expect, it } from 'vitest';
import { explain } from '../../../../src/features/homework/check';
import type { Cells } from '../../../../src/features/homework/draft/cells';
import { sheetOf } from '../../../../src/features/homework/exercise/sheet';
import { answerCells } from '../../../../src/features/homework/Work/givenCells';
import { ownFormulaTex } from '../../../../src/features/homework/Work/ownFormulaTex';
import { derivationOf, parseAddress } from '../../../../src/quantity';
import { createExplainerStore, readAddress, traceOf } from '../../../../src/store';

const store = createExplainerStore();
store.getState().applyAddress(readAddress('#example=xor&step=2&phase=update&momentum=0.9').state, []);
const trace = traceOf(store.getState());
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
  }).split(' = ');
  expect(more).toEqual([]);
  expect(short).toContain('\\eta');
  expect(long).toContain('\\mu');
  expect(numbers).toMatch(/0\.9/);
  expect(numbers).not.toMatch(/[a-z]_|\\bar|v\^/);
});
