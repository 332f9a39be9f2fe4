/**
 * A first visit on a phone: from the address to the first number on the screen, and to the answer to a click on what is seen then. The browser is
 * as slow as a phone on a slow network, and the files are compressed, as by the servers of the world. Builds take turns.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, devices, type Page } from '@playwright/test';
import { inBrowser } from './inBrowser';
import { type Spread, spread } from './spread';

/** What a first visit to one build takes, in milliseconds. */
export interface FirstVisitTimes {
  readonly number: Spread;
  readonly answer: Spread;
  /** What the page's own thread was busy until the answer; other programs blur it less. */
  readonly thread: Spread;
  /** The sum of what was moved on the screen without a gesture (Chromium's layout shifts), at its worst. */
  readonly moved: number;
}

const phone = {
  viewport: { width: 390, height: 844 },
  slowdown: 4,
  bitsPerSecond: 1.6e6,
  latency: 150,
};

interface Visit {
  readonly number: number;
  readonly answer: number;
  readonly thread: number;
  readonly moved: number;
}

/** Undefined where no browser starts. */
export function firstVisitTimes(
  folders: readonly string[],
  rounds: number,
): Promise<readonly FirstVisitTimes[] | undefined> {
  return inBrowser(async (browser) => {
    const servers = await Promise.all(folders.map(compressed));
    try {
      const visits = folders.map((): Visit[] => []);
      for (let round = 0; round < rounds; round++) {
        for (let turn = 0; turn < servers.length; turn++) {
          const at = (turn + round) % servers.length;
          const server = servers[at];
          if (server) visits[at]?.push(await visit(browser, addressOf(server)));
        }
      }
      return visits.map(summary);
    } finally {
      for (const server of servers) server.close();
    }
  });
}

function summary(visits: readonly Visit[]): FirstVisitTimes {
  return {
    number: spread(visits.map(({ number }) => number)),
    answer: spread(visits.map(({ answer }) => answer)),
    thread: spread(visits.map(({ thread }) => thread)),
    moved: Math.max(...visits.map(({ moved }) => moved)),
  };
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const { viewport: _, defaultBrowserType: __, ...device } = devices['Pixel 7'];
  const context = await browser.newContext({ ...device, viewport: phone.viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.bitsPerSecond / 8,
    uploadThroughput: phone.bitsPerSecond / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
  // tsx names the functions of the next line by this one.
  await page.addInitScript('globalThis.__name = (one) => one;');
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'commit' });
  const { number, x, y } = await seen(page, 'number');
  const position = { x, y, button: 'left', clickCount: 1 } as const;
  await session.send('Input.dispatchMouseEvent', { ...position, type: 'mousePressed' });
  await session.send('Input.dispatchMouseEvent', { ...position, type: 'mouseReleased' });
  const { answer } = await seen(page, 'answer');
  const { metrics } = await session.send('Performance.getMetrics');
  const thread = 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  // What comes late must not move anything either.
  await page.waitForTimeout(4000);
  const { moved } = await seen(page, 'answer');
  await context.close();
  return { number, answer, thread, moved };
}

interface Watched {
  readonly number: number;
  readonly answer: number;
  readonly moved: number;
  readonly x: number;
  readonly y: number;
}

/** Asked rarely: each question takes time from the page. */
async function seen(page: Page, what: 'number' | 'answer'): Promise<Watched> {
  const handle = await page.waitForFunction(
    (name) => {
      const watched = (window as unknown as { watched?: Watched }).watched;
      return watched?.[name] === undefined ? undefined : watched;
    },
    what,
    { polling: 50, timeout: 60_000 },
  );
  return (await handle.jsonValue()) as Watched;
}

/** In the page, before anything of it: looks at each frame, and says when the first one is drawn that has a number, and an answer. */
function watch(): void {
  const watched: Record<string, number> = { moved: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) watched.moved = (watched.moved ?? 0) + value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const isSeen = (element: Element): boolean => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && top >= 0 && bottom <= innerHeight && element.checkVisibility({ visibilityProperty: true });
  };
  const isNumber = (element: Element): boolean => /\d\.\d/.test(element.textContent ?? '') && isSeen(element);
  const drawn = (name: string, also: Record<string, number> = {}): void => {
    // The next frame's callback runs after this one was drawn.
    requestAnimationFrame((time) => Object.assign(watched, also, { [name]: time }));
  };
  const answered = (): void => {
    if (document.querySelector('[data-quantity^="update."]')?.textContent?.match(/\d\.\d/)) drawn('answer');
    else requestAnimationFrame(answered);
  };
  const look = (): void => {
    const number = [...document.querySelectorAll('#root [data-quantity]')].find(isNumber);
    const next = [...document.querySelectorAll('.bottom button[aria-label="Next phase"]')].find(isSeen);
    if (!number || !next) return void requestAnimationFrame(look);
    const { left, top, width, height } = next.getBoundingClientRect();
    drawn('number', { x: left + width / 2, y: top + height / 2 });
    requestAnimationFrame(answered);
  };
  requestAnimationFrame(look);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Serves a folder as web servers do: what is text is compressed, once. */
async function compressed(folder: string): Promise<Server> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(pathname === '/' ? '/index.html' : pathname);
    try {
      const body = kept.get(file) ?? gzipSync(readFileSync(join(folder, file)));
      kept.set(file, body);
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.byteLength });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
