/** On narrow screens: the current phase, and buttons for the previous and next one, within reach of the thumb. */
import { hasPhase, phaseNumber, phases } from '../../quantity';
import { runOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { TellButton, type TellProps, TransportButton } from '../../views';

export function BottomBar({ tour }: TellProps) {
  const words = messages.transport;
  const now = useStore((state) => state.cursor.phase);
  const step = useStore((state) => state.cursor.step);
  const network = useStore(runOf).network;
  const { nextPhase, previousPhase, goToPhase } = useActions();
  const shown = phases.filter((phase) => hasPhase(network, phase));
  return (
    <section className="row bottom-bar" aria-label={words.compactLabel}>
      <TransportButton name={words.previousPhase} icon="previousPhase" onPress={previousPhase} />
      <label className="stack bottom-phase">
        <span>
          {words.step(step)} · <strong>{words.phaseOf(phaseNumber(now), messages.phases.names[now])}</strong>
        </span>
        <span className="bottom-dots" aria-hidden="true">
          {shown.map((phase) => (
            <span key={phase} className={phase === now ? 'now' : ''} />
          ))}
        </span>
        <select
          className="bottom-select"
          aria-label={messages.phases.label}
          value={now}
          onChange={(event) => {
            const chosen = shown.find((phase) => phase === event.target.value);
            if (chosen) goToPhase(chosen);
          }}
        >
          {shown.map((phase) => (
            <option key={phase} value={phase}>
              {words.phaseOf(phaseNumber(phase), messages.phases.names[phase])}
            </option>
          ))}
        </select>
      </label>
      <TransportButton name={words.nextPhase} icon="nextPhase" onPress={nextPhase} />
      <TellButton tour={tour} />
    </section>
  );
}
