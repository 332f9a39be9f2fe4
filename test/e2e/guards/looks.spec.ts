/**
 * Whether a change of styles or structure changes what is seen. `npm run looks -- keep` keeps how every element of every view looks in every room,
 * in the dark and in forced colours too; after the change, `npm run looks` says what differs. Between two builds only: no picture is in the tree.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support';
import { type Case, nameOf, type RoomName, rooms, wholeMatrix } from './cases';
import { enter } from './enter';
import { differences, type Looks, looksOf } from './looks';

const mode = process.env.LOOKS;
const folder = '.cache/looks';
const views = process.env.GUARDS_VIEWS?.split(',');

/** Few rows and many; how the type's size changes them is the guards' question. */
const cases = wholeMatrix.filter(
  ({ view, rows, type, phase }) =>
    (!views || views.includes(view)) && rows !== 1000 && type === 1 && (phase === 'update' || view === 'lesson'),
);

const lights = {
  usual: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

for (const [light, media] of Object.entries(lights)) {
  for (const room of Object.keys(rooms) as RoomName[]) {
    // Colours do not depend on the room.
    if (light !== 'usual' && room !== '1440×900') continue;
    test.describe(`${room}, ${light}`, () => {
      test.use({ hasTouch: room === '390×844' });

      test(`looks as before in ${room}, ${light}`, async ({ page }) => {
        test.setTimeout(20 * 60_000);
        await page.emulateMedia(media);
        const found: string[] = [];
        for (const one of cases.filter((other) => other.room === room)) {
          await enter(page, one);
          const looks = await looksOf(page);
          const file = join(folder, `${fileName(one)} ${light}.json`);
          if (mode === 'keep') keep(file, looks);
          else
            for (const what of differences(JSON.parse(readFileSync(file, 'utf8')) as Looks, looks))
              found.push(`${nameOf(one)}: ${what}`);
        }
        expect(found).toEqual([]);
      });
    });
  }
}

function fileName(one: Case): string {
  return nameOf(one).replaceAll('×', 'x');
}

function keep(file: string, looks: Looks): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(looks));
}
