/** Two tabs that write one sheet: whatever the order, the same comes out, and nothing that was typed last is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft, mergedDrafts, textsOf } from '../../../../src/features/homework/draft/draft';
import { changed, noted, redone, undone } from '../../../../src/features/homework/draft/history';
import { draftText, readDraft } from '../../../../src/features/homework/draft/sheets';

const address = fc.constantFrom('delta.2.1.1', 'delta.2.1.2', 'gradientSum.2.1.1', 'preactivation.1.2.4');
const time = fc.integer({ min: 1, max: 6 });
const typed = fc.record({ text: fc.constantFrom('', '0.1', '-7/8', '0.25'), at: time });
const cells = fc.dictionary(address, typed, { maxKeys: 4 });
const check = fc.record({
  about: fc.constantFrom('here', 'there'),
  cells: fc.dictionary(address, fc.constantFrom('0.1', '2'), { maxKeys: 2 }),
  hints: fc.integer({ min: 0, max: 5 }),
});
const draft: fc.Arbitrary<Draft> = fc.record({
  begun: fc.option(
    fc.record({
      at: time,
      from: fc.constantFrom('reader' as const, 'link' as const),
      title: fc.constant('A'),
      address: fc.constant('#'),
    }),
    { nil: undefined },
  ),
  cells,
  checked: fc.record({ at: time, check: fc.option(check, { nil: undefined }) }),
  checks: fc.nat(4),
  hintsUsed: fc.nat(4),
  slips: fc.uniqueArray(fc.constantFrom('sign', 'sumForMean', 'twoLost')).map((names) => names.sort()),
  isFinished: fc.boolean(),
  history: fc.constant(emptyDraft.history),
  at: time,
});

const plain = (of: Draft): unknown => JSON.parse(draftText(of));

describe('two drafts of one sheet', () => {
  it('merge to the same whichever comes first, in whatever groups, and however often', () => {
    fc.assert(
      fc.property(draft, draft, draft, (one, two, three) => {
        expect(plain(mergedDrafts(one, two))).toEqual(plain(mergedDrafts(two, one)));
        expect(plain(mergedDrafts(mergedDrafts(one, two), three))).toEqual(
          plain(mergedDrafts(one, mergedDrafts(two, three))),
        );
        const both = mergedDrafts(one, two);
        expect(plain(mergedDrafts(both, two))).toEqual(plain(both));
      }),
    );
  });

  it('keep of each cell what was typed last, an emptied one too, and never lose an attempt', () => {
    fc.assert(
      fc.property(draft, draft, (one, two) => {
        const both = mergedDrafts(one, two);
        for (const name of new Set([...Object.keys(one.cells), ...Object.keys(two.cells)])) {
          const times = [one.cells[name]?.at ?? 0, two.cells[name]?.at ?? 0];
          expect(both.cells[name]?.at).toBe(Math.max(...times));
        }
        expect(both.checks).toBe(Math.max(one.checks, two.checks));
        expect(both.hintsUsed).toBe(Math.max(one.hintsUsed, two.hintsUsed));
        expect(both.isFinished).toBe(one.isFinished || two.isFinished);
      }),
    );
  });
});

describe('a draft as text', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(draft, (one) => {
        expect(plain(readDraft(draftText(one)))).toEqual(plain(one));
      }),
    );
  });

  it('of an older release keeps its cells, its check and its attempts', () => {
    const old = {
      cells: { 'delta.2.1.1': '0.1', 'delta.2.1.2': '0.2' },
      checked: { 'delta.2.1.1': '0.1' },
      checks: 2,
      hints: 3,
      hintsUsed: 1,
      slips: ['sign'],
      isFinished: false,
    };
    const read = readDraft(JSON.stringify(old));
    expect(textsOf(read)).toEqual(old.cells);
    expect(read.checked.check).toEqual({ about: '', cells: old.checked, hints: 3 });
    expect([read.checks, read.hintsUsed, read.slips]).toEqual([2, 1, ['sign']]);
  });

  it('keeps all other cells if one is damaged', () => {
    const long = 'x'.repeat(2000);
    const read = readDraft(JSON.stringify({ cells: { 'delta.2.1.1': '0.1', 'delta.2.1.2': long, 'delta.2.1.3': 7 } }));
    expect(textsOf(read)).toEqual({ 'delta.2.1.1': '0.1' });
  });
});

describe('the sheet’s own Undo', () => {
  const [a, b] = ['delta.2.1.1', 'delta.2.1.2'];

  it('takes typing back cell by cell, and the check with the marks, but no attempt', () => {
    const typedOnce = changed(emptyDraft, { cells: { [a]: '0' }, typing: a }, 1);
    const typedTwice = changed(typedOnce, { cells: { [a]: '0.1' }, typing: a }, 2);
    const other = changed(typedTwice, { cells: { [b]: '5' }, typing: b }, 3);
    const checked = noted(
      changed(other, { checked: { about: 'here', cells: textsOf(other), hints: 3 } }, 4),
      { checks: 1 },
      4,
    );
    const cleared = changed(checked, { cells: { [a]: '', [b]: '' }, checked: null }, 5);
    expect(textsOf(cleared)).toEqual({});
    const back = undone(cleared, 6);
    expect(textsOf(back)).toEqual({ [a]: '0.1', [b]: '5' });
    expect(back.checked.check).toEqual(checked.checked.check);
    const unchecked = undone(back, 7);
    expect(unchecked.checked.check).toBeUndefined();
    expect(unchecked.checks).toBe(1);
    expect(textsOf(undone(unchecked, 8))).toEqual({ [a]: '0.1' });
    expect(textsOf(undone(undone(unchecked, 8), 9))).toEqual({});
    expect(textsOf(redone(undone(undone(unchecked, 8), 9), 10))).toEqual({ [a]: '0.1' });
  });

  it('leaves a cell alone that another tab has changed since', () => {
    const mine = changed(emptyDraft, { cells: { [a]: '1', [b]: '2' } }, 1);
    const theirs = changed(mine, { cells: { [b]: '3' } }, 2);
    const merged = { ...mergedDrafts(mine, theirs), history: mine.history };
    expect(textsOf(undone(merged, 4))).toEqual({ [b]: '3' });
  });

  it('is later than what it takes back, so that the other tab hears of it', () => {
    const mine = changed(emptyDraft, { cells: { [a]: '1' } }, 100);
    const back = undone(mine, 1);
    expect(textsOf(mergedDrafts(back, mine))).toEqual({});
  });
});
