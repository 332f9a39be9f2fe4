/** The lecture under a link: what reads it is loaded with it. */
import { onDemand } from '../../../memory';
import { type LinkBase, withDeflate } from '../../../store';
import { presentKeys } from '../link';

const reading = onDemand(() => withDeflate(() => import('./reading')));

export const lectureBase: LinkBase = {
  coming(entries) {
    const text = entries.get(presentKeys.lecture);
    if (text === undefined || reading.now()?.hasRead(text)) return undefined;
    return reading.load().then(({ read }) => read(text));
  },
  under: (entries, options, report) => reading.now()?.withLecture(entries, options, report) ?? { entries, options },
};
