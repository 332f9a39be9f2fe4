/** A built app in a browser: where it is served, and what the browser counts of its page. */
import type { CDPSession } from '@playwright/test';
import { preview } from 'vite';

export async function served(outDir: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = await preview({ logLevel: 'silent', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error(`${outDir}: could not be served`);
  return { url, close: () => server.close() };
}

/** Chromium's counters of a page, by their names: https://chromedevtools.github.io/devtools-protocol/tot/Performance/ */
export async function countersOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** After everything that can be forgotten is. */
export async function countersOfKept(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  await session.send('HeapProfiler.collectGarbage');
  return countersOf(session);
}
