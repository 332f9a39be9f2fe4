/**
 * Vite plugin: after the app, a build runs what features add to the site: `scripts/NAME/build.ts`, in a process of its own, with the folder that was
 * written. A feature that was taken out adds nothing. What is below `NAME/` a server without a build makes when it is first asked for it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Where a server without a build keeps what it has made. */
const servedFrom = '.cache/featureBuilds';

export const featureBuilds: Plugin = {
  name: 'feature-builds',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({ dir = 'dist' }) {
      for (const name of builtFeatures()) await built(name, dir).catch((error: Error) => this.error(error.message));
    },
  },
  configureServer({ middlewares }) {
    const made = new Map<string, Promise<void>>();
    for (const name of builtFeatures()) {
      middlewares.use(`/${name}`, ({ url = '/' }, response, next) => {
        const path = new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
        const coming = made.get(name) ?? built(name, servedFrom);
        made.set(name, coming);
        const answer = (): void => {
          const file = join(servedFrom, name, path);
          const type = types[extname(file)];
          if (!type || !existsSync(file)) next();
          else response.setHeader('Content-Type', type).end(readFileSync(file));
        };
        coming.then(answer, next);
      });
    }
  },
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

function builtFeatures(): readonly string[] {
  return readdirSync('src/features').filter((name) => existsSync(buildOf(name)));
}

function buildOf(name: string): string {
  return `scripts/${name}/build.ts`;
}

/** In megabytes: pages are drawn and dropped by the dozen, and to collect them took a sixth of the time. */
const largeNursery = '--max-semi-space-size=128';

async function built(name: string, folder: string): Promise<void> {
  const run = spawn(process.execPath, [largeNursery, '--import', 'tsx', buildOf(name), folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  run.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  const [status] = (await once(run, 'close')) as [number | null];
  if (status !== 0) throw new Error(`${buildOf(name)}: ${said}`);
}
