/** A folder as a zip file. The same contents make the same file, so that its checksum can be compared with one that somebody else has built. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest time that every program for archives shows rightly in any time zone. */
const time = new Date(1980, 0, 2);

/** Paths with slashes, and what the files contain. */
export type Files = Readonly<Record<string, Uint8Array>>;

export function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

export function zipped(files: Files): Uint8Array {
  const entries = Object.entries(files).map(([path, content]) => [path, [content, { mtime: time, level: 9 }]] as const);
  return zipSync(Object.fromEntries(entries) as unknown as Zippable);
}
