/** The lecture of a link: what reads it is loaded with it. */
import { onDemand } from '../memory';
import { presentKeys } from './address/addressKeys';
import { withDeflate } from './address/deflated';
import type { Entries } from './address/readCursor';

const reading = onDemand(() => withDeflate(() => import('./lecture/reading')));

/** Undefined if it has been read, or if the link has none. */
export function comingLecture(entries: Entries): Promise<void> | undefined {
  const text = entries.get(presentKeys.lecture);
  if (text === undefined || reading.now()?.hasRead(text)) return undefined;
  return reading.load().then(({ read }) => read(text));
}

export const withLecture: typeof import('./lecture/reading')['withLecture'] = (entries, options, report) =>
  reading.now()?.withLecture(entries, options, report) ?? { entries, options };
