/** The link of the lecture that the next press leads to: the first beat of it, or its scene. */
import { useEffect, useState } from 'react';
import { createExplainerStore, defaultPreferences, StoreContext, useStore } from '../../../../store';
import { messages } from '../../../../text';
import { firstBeatAt, nearestBeat, readBeat } from '../../../../views';
import { comingLink, type LectureLink, readLink } from '../../lecture';
import { linkName } from '../../lectureForm/linkName';
import { whyBad } from '../../lectureForm/showLink';
import { useLinkWords } from '../../lectureForm/useLinkWords';
import { toldView } from '../../present/toldView';
import { Ahead } from './Ahead';

const none: readonly LectureLink[] = [];

/** Those that cannot be shown are passed over. */
export function useNextLink(): LectureLink | undefined {
  const open = useStore((state) => state.lecture);
  const links = open?.lecture.links ?? none;
  const named = useLinkWords(links);
  const at = links.findIndex((_, index) => index >= (open?.at ?? 0) && named[index]?.problem === undefined);
  return links[at];
}

export function NextLink({ link }: { readonly link: LectureLink }) {
  const [store] = useState(createExplainerStore);
  const [shown, setShown] = useState<LectureLink>();
  const preferences = useStore((state) => state.preferences);
  useEffect(() => {
    const show = (): void => {
      if (whyBad(link) !== undefined) return;
      const { state } = readLink(link);
      store.setState({ preferences: { ...defaultPreferences, ...preferences } });
      store.getState().applyAddress(state, []);
      setShown(link);
    };
    store.getState().whenFetched(comingLink(link), show);
  }, [store, link, preferences]);
  if (shown !== link) return null;
  const read = readLink(link);
  const { state } = read;
  const { cursor, lesson } = state;
  const given = readBeat(state.presenting?.beat);
  return (
    <>
      <p>{messages.lecture.nextScreen(linkName(read))}</p>
      {!lesson && (
        <StoreContext value={store}>
          <Ahead
            step={cursor.step}
            view={toldView(state)}
            beatIn={(beats) => (given ? nearestBeat(given, beats) : firstBeatAt(cursor.phase, beats))}
          />
        </StoreContext>
      )}
    </>
  );
}
