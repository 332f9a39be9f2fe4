/** What each link of a lecture is called, and what is wrong with it. Each is read once, one after the other. */
import { useEffect, useState } from 'react';
import { keptFor, onDemand } from '../../../memory';
import { runOf, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { comingLink, type LectureLink, readLink } from '../lecture';
import { linkName } from './linkName';
import { whyBad } from './showLink';

export interface LinkWords {
  readonly name: string;
  readonly problem?: string | undefined;
}

/** Links are replaced when they change, so what was read of one stays true. */
const wordsOf = keptFor((link: LectureLink) => onDemand(() => read(link)));

/** Undefined for a link that has not been read yet. */
export function useLinkWords(links: readonly LectureLink[]): readonly (LinkWords | undefined)[] {
  const store = useStoreApi();
  const [, redraw] = useState(0);
  useEffect(() => {
    let isEnded = false;
    const readAll = async (): Promise<void> => {
      for (const words of links.map((link) => wordsOf(link)).filter(({ now }) => !now())) {
        await words.load();
        if (isEnded) return;
        // Few runs are kept. This one stays the latest, so that its steps are not computed again.
        runOf(store.getState());
        redraw((count) => count + 1);
      }
    };
    void readAll();
    return () => {
      isEnded = true;
    };
  }, [store, links]);
  return links.map((link) => wordsOf(link).now());
}

async function read(link: LectureLink): Promise<LinkWords> {
  try {
    await comingLink(link);
  } catch {
    return { name: link.address, problem: messages.lecture.notFetched };
  }
  const problem = whyBad(link);
  return problem === undefined ? { name: linkName(readLink(link)) } : { name: link.address, problem };
}
