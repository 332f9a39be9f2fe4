/** The lecture of a link: what reads it is loaded with it. */
import { presentKeys } from './address/addressKeys';
import { withDeflate } from './address/deflated';
import type { Entries } from './address/readCursor';

type Reading = typeof import('./lecture/reading');

let reading: Reading | undefined;

/** Undefined if it has been read, or if the link has none. */
export function comingLecture(entries: Entries): Promise<void> | undefined {
  const text = entries.get(presentKeys.lecture);
  if (text === undefined || reading?.hasRead(text)) return undefined;
  return withDeflate(() => import('./lecture/reading')).then((loaded) => {
    reading = loaded;
    loaded.read(text);
  });
}

export const withLecture: Reading['withLecture'] = (entries, options, report) =>
  reading?.withLecture(entries, options, report) ?? { entries, options };
