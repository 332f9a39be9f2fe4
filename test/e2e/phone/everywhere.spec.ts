/**
 * A phone in every view and in every scene of the course: it is held in several ways, its keyboard comes up, its text is made larger. Each page
 * is opened once, and whatever is asked of a way to hold it is measured there. Ways are taken in turn; `npm run guards` takes all. A question is
 * in sight with what it speaks of, on tablets too; in frames: lessonsInSight.spec.ts.
 */
import type { Page } from '@playwright/test';
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import { heard } from '../guards/inPage/heard';
import { measured } from '../guards/measures';
import { inTurn } from '../inTurn';
import { course, lacksInSight } from '../lessons/inSight';
import { follow, rest } from '../rest';
import { expect, expectNoViolations, test } from '../support';
import { setBrowserText, sideways, type Text, texts } from './largeText';
import { smallTargets } from './targets';
import { held, onItsSide, wrongAsHeld, wrongBeside } from './turned';
import { overFields } from './typedIn';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
test.describe.configure({ timeout: 240_000 });

/** A way to hold the phone, and what is measured then. */
interface Hold {
  readonly size: readonly [width: number, height: number];
  readonly text: Text;
  readonly measures: readonly ((page: Page) => Promise<readonly string[]>)[];
}

const upright = [360, 740] as const;

const hold = (size: Hold['size'], ...measures: Hold['measures']): Hold => ({ size, text: 'usual', measures });

/** On its side, and of the other ways one in turn. */
function turned(at: number, isScene: boolean, onlyOnItsSide: Hold['measures'] = []): readonly Hold[] {
  const wrong = (page: Page) => wrongAsHeld(page, isScene);
  // In views, the guards look for that.
  const ofScene = isScene ? [scrolledByHeard] : [];
  return [
    hold(onItsSide, wrong, ...ofScene, ...onlyOnItsSide),
    ...inTurn(held, at).map((size) => hold(size, wrong, ...ofScene)),
  ];
}

const narrowest = [320, 568] as const;

/** In larger text, no page is wider than the phone: the narrowest with one of both texts, the other one on another phone. */
function enlarged(at: number): readonly Hold[] {
  const sizes = [narrowest, ...inTurn([upright, [390, 844] as const], Math.floor(at / 2))];
  const enlargements = ['1.5 times as large', 'the browser’s of 200%'] as const;
  return enlargements.flatMap((text, index) =>
    inTurn(sizes, at + index).map((size) => ({ size, text, measures: [sideways] })),
  );
}

/** What is only heard. */
const scrolledByHeard = (page: Page) => measured(page, 'body', [heard]);

/** axe, of the room around small targets. */
async function closeTargets(page: Page): Promise<readonly []> {
  await expectNoViolations(page, { targets: true });
  return [];
}

/** With its text and its view on a tablet, or on a larger phone. */
const withQuestion = [
  [1024, 768],
  [820, 1100],
  [390, 844],
] as const;

/** What is wrong at the address, wherever it is. To lay a page out for another way of holding costs most: it is turned once, every other time back. */
async function wrongAt(page: Page, address: string, { holds, at }: { holds: readonly Hold[]; at: number }) {
  const isOnItsSide = ({ size: [width, height] }: Hold): boolean => width > height;
  const ordered = [...holds.filter((one) => !isOnItsSide(one)), ...holds.filter(isOnItsSide)];
  const found: string[] = [];
  let now: Text | undefined;
  for (const { size, text, measures } of at % 2 === 0 ? ordered : ordered.toReversed()) {
    const [width, height] = size;
    await page.setViewportSize({ width, height });
    if (text !== now) {
      await setBrowserText(page, text);
      await follow(page, `${address}&scale=${texts[text].scale}`);
      now = text;
    }
    await rest(page);
    for (const measure of measures) {
      const wrong = await measure(page);
      found.push(...wrong.map((what) => `${address} at ${width} × ${height}, text ${text}: ${what}`));
    }
  }
  return found;
}

test.afterEach(({ page }) => setBrowserText(page, 'usual'));

const inXor = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))]
  .filter((view) => view !== 'lesson')
  .map((view) => `example=xor&step=1&phase=sum&view=${view}`);
const inDigits = ['pictures', 'matrix', 'code', 'weights'].map(
  (view) => `example=digits&step=1&phase=sum&view=${view}`,
);
// Its tables scroll within the page, as no room is enough for them.
const dataOfDigits = 'example=digits&step=1&phase=sum&view=data';
const views = [...inXor, ...inDigits, dataOfDigits];

/** A third of all: to load the app takes as long as to look at one, and both cores have some. */
const inAPage = Math.ceil(views.length / 3);

for (let first = 0; first < views.length; first += inAPage) {
  const some = views.slice(first, first + inAPage);
  test(`every view, from ${some[0]} to ${some.at(-1)}`, async ({ page }) => {
    let typed = 0;
    const typedIn = (view: string, keyboardUp: Hold['size']) => async (): Promise<readonly string[]> => {
      const { looked, found } = await overFields(page, view, keyboardUp);
      typed += looked;
      return found;
    };
    const found: string[] = [];
    for (const [index, address] of some.entries()) {
      const at = first + index;
      const isInXor = inXor.includes(address);
      const view = new URLSearchParams(address).get('view') ?? '';
      const holds = [
        ...(isInXor ? enlarged(at) : []),
        hold(upright, sideways, smallTargets, closeTargets, ...(isInXor ? [typedIn(view, [360, 380])] : [])),
        ...(address === dataOfDigits ? [] : turned(at, false, isInXor ? [typedIn(view, [844, 200])] : [])),
      ];
      found.push(...(await test.step(address, () => wrongAt(page, address, { holds, at }))));
    }
    expect(typed, 'fields').toBeGreaterThan(1);
    expect(found).toEqual([]);
  });
}

/** All of one, and of the others the first, a middle and the last: their panels differ no more than these. */
function isTurned(name: string, at: number, count: number): boolean {
  return name === 'x-and-delta' || at === count - 1 || at % Math.floor((count - 1) / 2) === 0;
}

/** Lessons that one page shows. */
const lessonsInAPage = 4;

for (let first = 0; first < course.length; first += lessonsInAPage) {
  const some = course.slice(first, first + lessonsInAPage);
  test(`every scene of ${some.map(({ name }) => name).join(', ')}`, async ({ page }) => {
    const found: string[] = [];
    let at = 0;
    let asked = 0;
    for (const { name, scenes } of some) {
      for (const [scene, text] of scenes.entries()) {
        const isLast = scene === scenes.length - 1;
        const holds = [
          ...(name === 'x-and-delta' ? enlarged(scene) : []),
          hold(upright, smallTargets, ...(isLast ? [closeTargets] : [])),
          ...(text.includes('```question')
            ? inTurn(withQuestion, asked++).map((size) => hold(size, lacksInSight))
            : []),
          ...(isTurned(name, scene, scenes.length) ? turned(at++, true, [wrongBeside]) : []),
        ];
        const address = `lesson=${name}&scene=${scene + 1}`;
        found.push(...(await test.step(address, () => wrongAt(page, address, { holds, at }))));
      }
    }
    expect(found).toEqual([]);
  });
}
