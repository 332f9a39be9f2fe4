/**
 * Vite plugin: writes sw.js, the service worker. It keeps the page and its assets in a cache named by their contents, and answers from it, so that
 * a page never mixes two versions. A newer one is installed beside it and takes over once no page is open; if the reader agreed to it, the former one
 * answers with its page until then. Assets have their contents in their names: a page of either version gets its own.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { banner } from './project.ts';

export const serviceWorker: Plugin = {
  name: 'service-worker',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler({ dir = 'dist' }) {
      const files = ['index.html', ...readdirSync(join(dir, 'assets')).map((name) => `assets/${name}`)].sort();
      const contents = createHash('sha256');
      for (const file of files) contents.update(file).update(readFileSync(join(dir, file)));
      writeFileSync(join(dir, 'sw.js'), workerCode(files, contents.digest('hex').slice(0, 16)));
      // For packages, which Share makes of the site that it is in.
      const licences = readdirSync(join(dir, 'licenses')).map((name) => `licenses/${name}`);
      writeFileSync(join(dir, 'files.json'), JSON.stringify([...files, ...licences, 'scorm.js']));
    },
  },
};

/** Other copies of the app, in other folders of the same site, have caches of their own. */
function workerCode(files: readonly string[], version: string): string {
  return `${banner('service worker')}
const files = ${JSON.stringify(files)};
const scope = registration.scope;
const prefix = 'batch-gradient ' + new URL(scope).pathname + ' ';
const name = prefix + '${version}';

// In the cache of a version: the name of the newer one that the reader agreed to.
const agreement = scope + 'agreed';

addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(scope + file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(name).then((cache) => Promise.all([cache.addAll(requests), cache.delete(agreement)])));
});

const others = async () => (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);

// A second page may still be of the former version, whose files the server need not have any more. What waits has files of its own.
const removeFormer = async () => {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 1 || registration.waiting || registration.installing) return;
  await Promise.all((await others()).map((one) => caches.delete(one)));
};

const agreedIn = async (one) => (await (await caches.open(one)).match(agreement))?.text();

const kept = async (file) => {
  const agreed = file === 'index.html' && (await agreedIn(name));
  for (const one of [...(agreed ? [agreed] : []), name, ...(await others())]) {
    const found = await (await caches.open(one)).match(scope + file);
    if (found) return found;
  }
};

addEventListener('activate', (event) => event.waitUntil(removeFormer().then(() => clients.claim())));

// A page says that the reader agreed to this version, or asks whether that is so. It does not skip waiting: a page that is opened while the browser
// exchanges workers may never be answered.
const answer = async ({ data, ports: [port] }) => {
  const formers = await others();
  const isNew = data === 'batch-gradient/update';
  if (isNew) for (const one of formers) await (await caches.open(one)).put(agreement, new Response(name));
  port.postMessage(isNew || (await Promise.all(formers.map(agreedIn))).includes(name));
};

addEventListener('message', (event) => event.waitUntil(answer(event)));

addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/, '');
  const file = address === scope ? 'index.html' : address.slice(scope.length);
  const isKept = files.includes(file) || file.startsWith('assets/');
  if (request.method !== 'GET' || !address.startsWith(scope) || !isKept) return;
  event.respondWith(kept(file).then((found) => found ?? fetch(request)));
  if (request.mode === 'navigate') event.waitUntil(removeFormer());
});
`;
}
