/** Where the app stands for the monkey: in a window of its own, or in a sandboxed frame of a stranger's page. */
import type { Frame, Page } from '@playwright/test';
import type { Servers } from '../servers';
import type { Journey } from './actions';

export interface Place {
  readonly page: Page;
  /** The app's own document. */
  readonly frame: () => Frame;
  readonly framed: boolean;
}

export async function openPlace(page: Page, servers: Servers, journey: Journey): Promise<Place> {
  const { framed, start, width, height } = journey;
  // What would leave the page, or stop it, is refused: the monkey stays where it is.
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('download', (download) => void download.cancel());
  page.context().on('page', (other) => other !== page && void other.close());
  await page.setViewportSize({ width, height });
  await page.goto(framed ? servers.hostUrl(start) : `${servers.appUrl}#${start}`);
  const place: Place = { page, framed, frame: () => frameOf(page, servers, framed) };
  if (framed) await resizeFrame(place, width, height);
  await place.frame().waitForSelector('main');
  return place;
}

export async function resizeFrame({ page }: Place, width: number, height: number): Promise<void> {
  await page.evaluate(
    ([wide, high]) => {
      const frame = document.querySelector('iframe');
      frame?.setAttribute('width', String(wide));
      frame?.setAttribute('height', String(high));
    },
    [width, height],
  );
}

function frameOf(page: Page, servers: Servers, framed: boolean): Frame {
  if (!framed) return page.mainFrame();
  const frame = page.frames().find((one) => one.url().startsWith(servers.appUrl));
  if (!frame) throw new Error('the app is not in the frame');
  return frame;
}
