/** A sheet in short, as a course system keeps it: everything but times and Undo is read again, and the sheet of a whole network has room. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrivedDraft, type Draft, emptyDraft, textsOf } from '../../../../src/features/homework/draft/draft';
import { changed } from '../../../../src/features/homework/draft/history';
import { briefDraftText, draftText, readDraft } from '../../../../src/features/homework/draft/sheets';
import { sheetOf } from '../../../../src/features/homework/exercise/sheet';
import { parseAddress, quantityValue } from '../../../../src/quantity';
import { comingDeflate, createExplainerStore, deflated, traceOf } from '../../../../src/store';
import '../../../propertySeed';

const address = fc
  .tuple(fc.constantFrom('delta.2', 'preactivation.1', 'gradientSum.2'), fc.array(fc.nat({ max: 9 }), { maxLength: 3 }))
  .map(([kind, indices]) => [kind, ...indices].join('.'));
const cells = fc.dictionary(
  address,
  fc.oneof(fc.constantFrom('-7/8', '0,25', '', ' ½ % | :'), fc.string({ maxLength: 9 })),
);
const begun = fc.record(
  {
    at: fc.nat(),
    from: fc.constantFrom('reader' as const, 'link' as const),
    title: fc.string(),
    address: fc.string(),
    exercise: fc.constantFrom('abc', 'x'),
    seed: fc.integer({ min: 1, max: 99_999 }),
    values: fc.string(),
    came: cells,
  },
  { requiredKeys: ['at', 'from', 'title', 'address'] },
);
const draft: fc.Arbitrary<Draft> = fc
  .record({
    begun: fc.option(begun, { nil: undefined }),
    typed: cells,
    checked: fc.option(fc.record({ about: fc.string(), cells, hints: fc.nat(5) }), { nil: undefined }),
    checks: fc.nat(9),
    isFinished: fc.boolean(),
  })
  .map(({ begun: place, typed, checked, checks, isFinished }) => ({
    ...changed(changed(emptyDraft, { cells: typed }, 5), { cells: {}, checked: checked ?? null }, 7),
    begun: place,
    checks,
    isFinished,
  }));

function packed(text: string): number {
  return deflated(new TextEncoder().encode(JSON.stringify({ 'batch-gradient-explainer/work/abc': text }))).length;
}

/** The whole network of XOR, as a student fills it in. */
function wholeSheet(): Draft {
  const trace = traceOf(createExplainerStore().getState());
  const sheet = sheetOf(trace, { layer: 2, from: 1, to: 1 }, 'network');
  const addresses = sheet?.blocks.flatMap((block) => block.addresses) ?? [];
  let filled: Draft = {
    ...emptyDraft,
    begun: { at: 1_790_000_000_000, from: 'reader', title: 'XOR', address: 'example=xor' },
  };
  for (const [at, address] of addresses.entries()) {
    const quantity = parseAddress(address);
    const text = quantity ? quantityValue(quantity, trace).toFixed(4) : '';
    filled = changed(filled, { cells: { [address]: text }, typing: address }, 1_790_000_000_000 + 7919 * at);
  }
  const about = { about: 'this step', cells: textsOf(filled), hints: 0 };
  return changed(filled, { cells: {}, checked: about }, 1_790_002_000_000);
}

beforeAll(async () => {
  await comingDeflate();
});

describe('a sheet in short', () => {
  it('is read as it was, but for times and Undo; an exercise is opened by its own link', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const read = readDraft(briefDraftText(given, 1));
        const long = readDraft(draftText(given));
        const place = long.begun && { ...long.begun, ...(long.begun.exercise !== undefined && { address: '' }) };
        // A blank cell is absent.
        const texts = (of: Readonly<Record<string, string>>) =>
          Object.fromEntries(Object.entries(of).filter(([, text]) => text !== ''));
        const came = place?.came && { came: texts(place.came) };
        const check = long.checked.check && { ...long.checked.check, cells: texts(long.checked.check.cells) };
        expect(textsOf(read)).toEqual(textsOf(long));
        expect({ ...read, cells: {} }).toEqual({
          ...long,
          begun: place && { ...place, ...came },
          checked: { ...long.checked, check },
          cells: {},
          history: emptyDraft.history,
        });
      }),
    );
  });

  it('has a whole network, its marks too, in a quarter of the room that there is', () => {
    const whole = wholeSheet();
    expect(Object.keys(whole.cells)).toHaveLength(152);
    expect(packed(briefDraftText(whole, 1))).toBeLessThan(4096 / 4);
    expect(packed(draftText(whole))).toBeGreaterThan(4096);
    expect(briefDraftText(whole, 1)).not.toContain('delta.2.1.1');
  });

  it('keeps attempts and the seed where cells have no room', () => {
    const came = { 'delta.2.1.1': '1', 'delta.2.1.2': '2', 'delta.2.1.3': '3' };
    const given = { ...arrivedDraft({ at: 1, from: 'reader', title: 'A', address: '', seed: 7, came }), checks: 2 };
    const read = readDraft(briefDraftText(given, 0.7));
    expect(textsOf(read)).toEqual({ 'delta.2.1.1': '1', 'delta.2.1.2': '2' });
    expect(textsOf(readDraft(briefDraftText(given, 0)))).toEqual({});
    expect(read).toMatchObject({ checks: 2, begun: { seed: 7 } });
  });
});
