/** The built app in a real browser: bytes of JavaScript, a first visit on a phone, and the time from a click to paint at the large example. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { type FirstVisitTimes, firstVisitTimes } from './firstVisitTimes';
import { gestureTimes } from './gestureTimes';

export interface BrowserTimes {
  /** Compressed bytes of the scripts, by name: what a first visit loads, and what the other views load on request. */
  readonly scripts: readonly { readonly name: string; readonly bytes: number }[];
  /** Absent where no browser starts. */
  readonly browser?: string;
  readonly firstVisit?: FirstVisitTimes;
  readonly clicks: readonly { readonly what: string; readonly milliseconds: number }[];
}

const times = 9;
const visits = 5;

export async function browserTimes(): Promise<BrowserTimes> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    await build({ logLevel: 'silent', build: { outDir, emptyOutDir: true } });
    const scripts = scriptsIn(outDir);
    const { browser, gestures = [] } = (await gestureTimes([outDir], times)) ?? {};
    const [firstVisit] = (await firstVisitTimes([outDir], visits)) ?? [];
    const clicks = gestures.map(({ what, builds }) => ({
      what,
      milliseconds: builds[0]?.elapsed.median ?? Number.NaN,
    }));
    return { scripts, ...(browser !== undefined && { browser }), ...(firstVisit && { firstVisit }), clicks };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function scriptsIn(folder: string): BrowserTimes['scripts'] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({
      name: file.replace(/^.*[\\/]/, '').replace(/-[^-]*\.js$/, ''),
      bytes: gzipSync(readFileSync(join(folder, file))).byteLength,
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
