/** Brings a page into a case. The page is kept: only the hash and the size change, and what the room is made of. */
import type { Page } from '@playwright/test';
import { featureParts } from '../featureParts';
import { settled } from '../monkey/invariants';
import { follow, framesOfStage, rest } from '../rest';
import { addressOf, type Case, type RoomName, rooms } from './cases';

/** The ids of panels whose titles are not the names of their views. */
const ids: Readonly<Partial<Record<Case['view'], string>>> = {
  matrix: 'gradient-matrix',
  product: 'matrix-product',
  check: 'numeric-check',
  editor: 'network-editor',
};

/** The view's own element. */
export function panelOf({ view }: Pick<Case, 'view'>): string {
  const ofFeature = featureParts.flatMap(({ views }) => views[view] ?? [])[0];
  return `#${ofFeature ?? `view-${ids[view] ?? view}`}`;
}

/** What is looked at in the case: the view, and what stands around it only with the ledger, because it is the same with each. */
export function partsOf({ view, room }: Case): string {
  if (room.startsWith('frame')) return '[data-medium~="frame"]';
  if (room === 'stage') return '[data-beat]';
  if (room === 'paper') return `[data-medium~="paper"] [data-view="${view}"]`;
  const panel = panelOf({ view });
  const parts = [panel, `main section[aria-label]:has(${panel})`];
  return [...parts, ...(view === 'ledger' ? ['#root > [data-layout] > :not(:has(main), main)'] : [])].join();
}

const paper = '[data-medium~="paper"]';

export async function enter(page: Page, one: Case): Promise<void> {
  await leave(page, one.room);
  await follow(page, addressOf(one));
  if (one.room === 'paper') {
    // It is measured on paper: here it only has to be the case's own.
    await isThere(page, panelOf(one));
    await settled({ page, frame: () => page.mainFrame(), framed: false });
    await print(page);
  }
  await isThere(page, partsOf(one));
  // A frame that is kept shows the former view until the link has been read.
  if (one.room.startsWith('frame')) await isThere(page, panelOf(one));
  await rest(page, one.room === 'stage' ? framesOfStage : undefined);
}

/** Asked in every frame; a view that comes on request says meanwhile that it is loading. */
async function isThere(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (parts) =>
      [...document.querySelectorAll(parts)].some((part) => part.checkVisibility()) &&
      !document.querySelector('[aria-busy="true"]'),
    selector,
  );
}

/** A link leaves the stage by itself; paper stays until it has been printed, and what then takes its place is laid out once. */
async function leave(page: Page, room: RoomName): Promise<void> {
  const isPaper = await page.evaluate((part) => document.querySelector(part) !== null, paper);
  if (isPaper) await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(rooms[room]);
  if (isPaper) await page.evaluate(() => dispatchEvent(new Event('afterprint')));
}

async function print(page: Page): Promise<void> {
  // What printing needs is loaded when the pointer first moves.
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.waitForFunction(() => {
    const paper = document.querySelector('[data-medium~="paper"]');
    if (!paper) dispatchEvent(new Event('beforeprint'));
    return paper && !paper.querySelector('[aria-busy="true"]');
  });
  // What is too wide for paper that stands upright has a page in landscape.
  const isLandscape = (await page.locator(`${paper} [data-wide]`).count()) > 0;
  await page.setViewportSize({ width: isLandscape ? 950 : 703, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  // A view that is too wide for a page that stands upright is printed in landscape.
  if ((await page.locator(`${paper} [data-wide]`).count()) > 0) {
    await page.setViewportSize({ width: 949, height: 740 });
  }
}
