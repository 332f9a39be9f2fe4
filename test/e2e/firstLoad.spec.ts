/** What a first visit carries over the network, compressed as servers do, at the empty address. */
import { gzipSync } from 'node:zlib';
import { budget } from '../../scripts/bundleSize';
import { expect, firstVisit, open, panel, test } from './support';

const scripts = budget.script + budget.formulas;

// Nothing of it is in the browser's memory.
test.use({ ...firstVisit, reuseContext: false });

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`a first visit at ${width} × ${height} stays within ${scripts} kB of scripts and ${budget.all} kB in all`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const carried: { readonly address: string; readonly kilobytes: number }[] = [];
    const reading: Promise<unknown>[] = [];
    page.on('response', (response) => {
      if (!response.url().startsWith('http')) return;
      const read = response.body().then((body) => {
        carried.push({ address: response.url(), kilobytes: gzipSync(body).byteLength / 1000 });
      });
      reading.push(read);
    });
    // What makes later visits work without a network is fetched three seconds after all of it, by a clock that a slow machine is behind.
    // Nor is it left for another window, whose browser may take the focus on a busy machine: what is over the page would be fetched.
    await page.addInitScript(() => {
      addEventListener('blur', (event) => event.stopImmediatePropagation(), { capture: true });
      const { setTimeout: usual } = window;
      const within = (callback: () => void, milliseconds = 0) =>
        milliseconds < 3000 ? usual(callback, milliseconds) : 0;
      Object.assign(window, { setTimeout: within });
    });
    await open(page);
    await panel(page, 'Formulas').waitFor();
    await page.waitForLoadState('networkidle');
    await Promise.all(reading);
    const sum = (parts: typeof carried): number => parts.reduce((total, { kilobytes }) => total + kilobytes, 0);
    const script = sum(carried.filter(({ address }) => address.endsWith('.js')));
    const all = sum(carried);
    process.stdout.write(
      `\nfirst visit at ${width} × ${height}: ${script.toFixed(1)} kB of scripts, ${all.toFixed(1)} kB in all\n`,
    );
    const files = carried.map(({ address, kilobytes }) => `${address} ${kilobytes.toFixed(1)}`).join('\n');
    expect(script, files).toBeLessThan(scripts);
    expect(all, files).toBeLessThan(budget.all);
  });
}
