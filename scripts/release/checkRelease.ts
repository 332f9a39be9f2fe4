/** Looks at a release as it lies on the disk: complete, of one version, no larger than promised, and as large as the docs say. Prints the sizes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { version } from '../project';
import { checksums, singleFileName, sums } from './makeRelease';
import { filesOf } from './zipFolder';

/** In bytes; embed.js as a server sends it, the single file as it lies on the disk. */
const limits = { embed: 5000, single: 4_100_000 };

export function checkRelease(site: string, folder: string): void {
  const read = (name: string): Uint8Array => readFileSync(join(folder, name));
  const single = strFromU8(read(singleFileName));
  const inZip = unzipSync(read('site.zip'));
  const inSite = filesOf(site);
  const different = Object.keys({ ...inSite, ...inZip }).filter(
    (path) => !inSite[path] || !inZip[path] || Buffer.compare(inSite[path], inZip[path]) !== 0,
  );
  check(different.length === 0, `site.zip: expected the built site; different: ${different.join(', ')}`);
  const size = { embed: gzipSync(read('embed.js')).byteLength, single: statSync(join(folder, singleFileName)).size };
  check(size.embed <= limits.embed, `embed.js has ${size.embed} bytes compressed; at most ${limits.embed} are allowed`);
  check(
    size.single <= limits.single,
    `${singleFileName} has ${size.single} bytes; at most ${limits.single} are allowed`,
  );
  // Tags of the page, not those in its scripts' texts.
  const fetched = single
    .replace(/<(script|style)>.*?<\/\1>/gs, '')
    .match(/<(?:script|link|img)[^>]* (?:src|href)="(?!data:)[^"]*"/g);
  check(fetched === null, `${singleFileName} would fetch ${fetched?.join(', ')}`);
  const old = ['embed.js', 'embed.module.js', singleFileName].filter(
    (name) => !strFromU8(read(name)).includes(`Batch Gradient Explainer ${version()}`),
  );
  check(old.length === 0, `expected version ${version()} in ${old.join(', ')}`);
  check(strFromU8(read(sums)) === checksums(folder), `${sums} does not match the files`);
  const packages = readdirSync(folder).filter((one) => one.startsWith('scorm-'));
  for (const name of packages) checkPackage(name, read(name));
  checkNamedSize(
    'docs/grades.md',
    /It has about ([\d.]+) MB/,
    Math.max(...packages.map((name) => read(name).byteLength)) / 1e6,
  );
  checkNamedSize('docs/notebooks.md', /about ([\d.]+) MB larger/, size.single / 1e6);
  checkNamedSize('docs/embedding.md', /every copy of the app: ([\d.]+) kB/, size.embed / 1e3);
  process.stdout.write(
    `release ${version()}: embed.js ${(size.embed / 1e3).toFixed(1)} kB compressed (at most ${limits.embed / 1e3}), ${singleFileName} ${(size.single / 1e6).toFixed(2)} MB (at most ${limits.single / 1e6})\n`,
  );
}

/** Everything that the manifest names is there, and the other way round. */
function checkPackage(name: string, zip: Uint8Array): void {
  const files = unzipSync(zip);
  const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
  const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, path]) => path);
  const there = Object.keys(files).filter((path) => path !== 'imsmanifest.xml');
  check(
    named.sort().join() === there.sort().join() && there.length > 10,
    `${name}: the manifest does not list its files`,
  );
}

/** What a page of the docs says of a file's size may be a tenth off. */
function checkNamedSize(page: string, pattern: RegExp, size: number): void {
  const [, named] = pattern.exec(readFileSync(page, 'utf8')) ?? [];
  check(
    named !== undefined && Math.abs(Number(named) / size - 1) <= 0.1,
    `${page}: expected about ${size.toFixed(1)} where it says ${named ?? 'nothing'}`,
  );
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
