/**
 * What a reader must never meet, in every view, in every room. `npm test` looks at a choice with all pairs, `npm run guards` at
 * the whole matrix; GUARDS_VIEWS names the views if not all are asked for, and with GUARDS_FORGET=1 either takes what no longer fails out of the list of known defects.
 */
import { complaints } from '../monkey/invariants';
import { expect, test } from '../support';
import { chosenBesides, chosenCases, crossedMatrix, nameOf, type RoomName, rooms, wholeMatrix } from './cases';
import { enter, partsOf } from './enter';
import { forget, knownLines } from './known';
import { measured } from './measures';

const isWhole = process.env.GUARDS === 'whole';
const views = process.env.GUARDS_VIEWS?.split(',');
const every = isWhole ? [...wholeMatrix, ...crossedMatrix] : [...chosenCases, ...chosenBesides];
const cases = every.filter(({ view }) => !views || views.includes(view));

// A room that is measured while it still moves is measured again.
test.describe.configure({ retries: 1 });

for (const room of Object.keys(rooms) as RoomName[]) {
  test.describe(room, () => {
    test.use({ hasTouch: room === '390×844' });

    test(`${room}: nothing is cut that may not be, too wide or over another, but for what is known`, async ({
      page,
    }) => {
      test.setTimeout((isWhole ? 30 : 5) * 60_000);
      const inRoom = cases.filter((one) => one.room === room);
      const names = new Set(inRoom.map(nameOf));
      const known = new Set(knownLines().filter((line) => names.has(line.slice(0, line.indexOf(':')))));
      const found = new Set<string>();
      for (const one of inRoom) {
        await enter(page, one);
        const place = { page, frame: () => page.mainFrame(), framed: false };
        const all = [...(await measured(page, partsOf(one))), ...(await complaints(place)).map(withoutSizes)];
        for (const what of all) found.add(`${nameOf(one)}: ${what}`);
      }
      const mended = [...known].filter((line) => !found.has(line));
      if (process.env.GUARDS_FORGET) forget(mended);
      expect(
        [...found].filter((line) => !known.has(line)),
        'new defects',
      ).toEqual([]);
      // Which defects a machine's type just avoids differs: only the whole measurement asks for a list without any.
      expect(isWhole && !process.env.GUARDS_FORGET ? mended : [], 'no longer defects: take them out').toEqual([]);
    });
  });
}

/** How far a page scrolls sideways may differ by a pixel from machine to machine. */
function withoutSizes(complaint: string): string {
  return complaint.startsWith('the page scrolls sideways') ? 'the page scrolls sideways' : complaint;
}
