/** The slim row of a frame: previous phase, current phase, next phase, and a link to the whole app. */
import { useMemo } from 'react';
import { Toolbar } from 'react-aria-components';
import { phaseNumber } from '../../quantity';
import { type State, useActions, useStore, writeAddress } from '../../store';
import { messages } from '../../text';
import { TransportButton } from '../../views';

export function EmbedBar() {
  const words = messages.transport;
  const phase = useStore((state) => state.cursor.phase);
  const atStart = useStore(({ cursor }) => cursor.step === 1 && cursor.phase === 'batch');
  const { previousPhase, nextPhase } = useActions();
  return (
    <header className="embed-bar">
      <h1 className="visually-hidden">{messages.embed.name}</h1>
      <Toolbar aria-label={words.label} className="embed-transport">
        <TransportButton name={words.previousPhase} icon="previousPhase" onPress={previousPhase} disabled={atStart} />
        <strong className="embed-phase">{words.phaseOf(phaseNumber(phase), messages.phases.names[phase])}</strong>
        <TransportButton name={words.nextPhase} icon="nextPhase" onPress={nextPhase} />
      </Toolbar>
      <a
        className="embed-open"
        href={useFullAddress()}
        target="_blank"
        rel="noopener"
        title={messages.embed.openInFullHint}
      >
        {messages.embed.openInFull} <span aria-hidden="true">↗</span>
      </a>
    </header>
  );
}

/** The address of the same state in the whole app. */
function useFullAddress(): string {
  const source = useStore((state) => state.source);
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const cursor = useStore((state) => state.cursor);
  const viewKeys = useStore((state) => state.viewKeys);
  const otherKeys = useStore((state) => state.otherKeys);
  const preferences = useStore((state) => state.preferences);
  const lesson = useStore((state) => state.lesson);
  return useMemo(
    () => fullAddress({ source, scenario, changes, cursor, viewKeys, otherKeys, preferences, lesson }),
    [source, scenario, changes, cursor, viewKeys, otherKeys, preferences, lesson],
  );
}

type Shown = Pick<
  State,
  'source' | 'scenario' | 'changes' | 'cursor' | 'viewKeys' | 'otherKeys' | 'preferences' | 'lesson'
>;

function fullAddress(shown: Shown): string {
  const { embed, layout, keys, ...otherKeys } = shown.otherKeys;
  return writeAddress({ ...shown, otherKeys });
}
