/** The speaker’s window: one end of the line to the stage, and two stores of its own, of what is shown and of what comes next. */
import { useEffect, useState } from 'react';
import { StepThreadContext } from '../../../../kit';
import {
  createExplainerStore,
  createSafeStorage,
  keepPreference,
  keptPreferences,
  StoreContext,
} from '../../../../store';
import { messages } from '../../../../text';
import '../../../../text/below';
import { PageBoundary, stepWorker } from '../../../../shell';
import { openLine } from '../link/line';
import { createSpeakerEnd, type SpeakerEnd } from '../link/speakerEnd';
import { randomId } from '../link/speakerHash';
import { speakerIdIn } from '../link/speakerId';
import { SpeakerPage } from './SpeakerPage';

export function Speaker({ id }: { readonly id: string }) {
  const [store] = useState(() => {
    const storage = createSafeStorage();
    // Only the preferences that belong to the reader are kept: the rest is the stage's.
    const { theme, singleKeys } = keptPreferences(storage);
    return createExplainerStore({
      preferences: { ...(theme && { theme }), ...(singleKeys !== undefined && { singleKeys }) },
      keepPreference: (change) => keepPreference(storage, change),
      storage,
    });
  });
  const [end, setEnd] = useState<SpeakerEnd>();
  useEffect(() => {
    const opened = createSpeakerEnd({
      id,
      speaker: randomId(),
      open: (onMessage) => openLine(window, { id, other: window.opener as Window | null, onMessage }),
    });
    setEnd(opened);
    document.title = `${messages.speaker.name} · ${messages.embed.name}`;
    // Another address is another page.
    const onHash = (): void => {
      if (speakerIdIn(location.hash) !== id) location.reload();
    };
    addEventListener('hashchange', onHash);
    return () => {
      removeEventListener('hashchange', onHash);
      opened.close();
    };
  }, [id]);
  return (
    <StoreContext value={store}>
      <StepThreadContext value={stepWorker}>
        <PageBoundary>{end && <SpeakerPage id={id} end={end} />}</PageBoundary>
      </StepThreadContext>
    </StoreContext>
  );
}
