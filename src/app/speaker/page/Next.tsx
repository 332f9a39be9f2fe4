/** What the next press will show, in a store of its own that is one beat ahead. */
import { useEffect, useState } from 'react';
import { createExplainerStore, StoreContext, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import type { Beat } from '../../../views';
import { Travel } from '../../shell/Travel';
import { BeatPane } from './BeatPane';
import { comingAfter, copied, momentOf } from './coming';

interface NextProps {
  readonly beats: readonly Beat[];
  readonly beat: Beat;
}

export function Next({ beats, beat }: NextProps) {
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
    if (next) ahead.getState().goTo(momentOf(next, state));
    setComing(next);
  }, [store, ahead, beats, beat, keys, scenario, changes, preferences]);
  if (!coming) return <p className="speaker-sentence">{words.end}</p>;
  return (
    <StoreContext value={ahead}>
      <Ahead step={coming.step} beat={coming.beat} />
    </StoreContext>
  );
}

function Ahead({ step, beat }: { readonly step: number; readonly beat: Beat }) {
  const isThere = useStore((state) => state.cursor.step === step && state.travelling === undefined);
  return isThere ? <BeatPane beat={beat} full /> : <Travel />;
}
