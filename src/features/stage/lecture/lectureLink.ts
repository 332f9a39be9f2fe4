/** The lecture of a link: what reads it is loaded with it. */
import { onDemand } from '../../../memory';
import { presentKeys } from '../../../store/address/addressKeys';
import { withDeflate } from '../../../store/address/deflated';
import type { Entries } from '../../../store/address/readCursor';

const reading = onDemand(() => withDeflate(() => import('./reading')));

/** Undefined if it has been read, or if the link has none. */
export function comingLecture(entries: Entries): Promise<void> | undefined {
  const text = entries.get(presentKeys.lecture);
  if (text === undefined || reading.now()?.hasRead(text)) return undefined;
  return reading.load().then(({ read }) => read(text));
}

export const withLecture: typeof import('./reading')['withLecture'] = (entries, options, report) =>
  reading.now()?.withLecture(entries, options, report) ?? { entries, options };
