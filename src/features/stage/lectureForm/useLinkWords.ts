/** What each link of a lecture is called, and what is wrong with it. Each is read once, one after the other. */
import { useEffect, useState } from 'react';
import { titleText } from '../../../lessons';
import { keptFor, onDemand } from '../../../memory';
import { openPanels, type ReadAddress, runOf, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { viewNamed } from '../../../views';
import { comingLink, type LectureLink, readLink } from '../lecture';

export interface LinkWords {
  readonly name: string;
  readonly problem?: string | undefined;
}

/** Links are replaced when they change, so what was read of one stays true. */
const wordsOf = keptFor((link: LectureLink) => onDemand(() => read(link)));

/** A link that has not been read yet is called by its address. */
export function useLinkWords(links: readonly LectureLink[]): readonly LinkWords[] {
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
  return links.map((link) => wordsOf(link).now() ?? { name: link.address });
}

async function read(link: LectureLink): Promise<LinkWords> {
  try {
    await comingLink(link);
  } catch {
    return { name: link.address, problem: messages.lecture.notFetched };
  }
  const problem = whyBad(link);
  return problem === undefined ? { name: nameOf(readLink(link).state) } : { name: link.address, problem };
}

/** What is wrong with a link that is loaded, as a sentence after a colon. */
export function whyBad(link: LectureLink): string | undefined {
  const [problem] = readLink(link).problems;
  return problem && messages.lecture.ofLink(problem.inState);
}

/** A screen in a few words: what it shows, and what differs from the scenario. */
function nameOf(state: ReadAddress['state']): string {
  const { lesson: place, scenario, cursor, comparison } = state;
  const words = messages.lecture;
  if (place) return words.scene(titleText(place.lesson.title.text), place.scene);
  const { batchSize, reduction } = runOf(state).settingsAt(cursor.step);
  const [view] = openPanels(state);
  const parts = [
    // What follows a colon only explains the title.
    (scenario.title || messages.app.ownScenario).replace(/:.*/, ''),
    words.batchSize(batchSize),
    reduction === 'sum' ? words.summed : '',
    view === undefined ? '' : viewNamed(view).title(),
    comparison && 'method' in comparison ? messages.comparedRuns.methods[comparison.method].name : '',
    cursor.step > 1 ? messages.transport.step(cursor.step) : '',
    messages.phases.names[cursor.phase],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
