/** What the next press will show, in a store of its own that is one beat ahead. */
import { useEffect, useState } from 'react';
import { createExplainerStore, StoreContext, useStore, useStoreApi, type ViewName } from '../../../../store';
import { messages } from '../../../../text';
import { type Beat, indexOf, type ToldBeat } from '../../../../views';
import { Ahead } from './Ahead';
import { comingAfter, copied, momentOf } from './coming';
import { NextLink, useNextLink } from './NextLink';

interface NextProps {
  readonly beats: readonly ToldBeat[];
  readonly beat: Beat;
  readonly view: ViewName | undefined;
}

export function Next({ beats, beat, view }: NextProps) {
  const link = useNextLink();
  const isLast = indexOf(beat, beats) === beats.length - 1;
  return link && isLast ? <NextLink link={link} /> : <NextBeat beats={beats} beat={beat} view={view} />;
}

function NextBeat({ beats, beat, view }: NextProps) {
  const words = messages.speaker;
  const store = useStoreApi();
  const [ahead] = useState(createExplainerStore);
  const [coming, setComing] = useState<ReturnType<typeof comingAfter>>();
  const keys = useStore((state) => state.cursor);
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const preferences = useStore((state) => state.preferences);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the store ahead is a copy of
  useEffect(() => {
    const state = store.getState();
    const next = comingAfter(state, beats, beat);
    ahead.setState(copied(state));
    if (next) ahead.getState().goTo(momentOf(next, state, view));
    setComing(next);
  }, [store, ahead, beats, beat, keys, scenario, changes, preferences, view]);
  if (!coming) return <p className="speaker-sentence">{words.end}</p>;
  return (
    <StoreContext value={ahead}>
      <Ahead step={coming.step} view={view} beatIn={() => coming.beat} />
    </StoreContext>
  );
}
