/** On narrow screens: where in the step one stands, and on and back from there, within reach of the thumb. */
import { hasPhase, phaseNumber, phases } from '../quantity';
import { runOf, useStore } from '../store';
import { messages } from '../text';
import { TransportButton } from '../views';

export function BottomBar() {
  const words = messages.transport;
  const now = useStore((state) => state.cursor.phase);
  const step = useStore((state) => state.cursor.step);
  const network = useStore(runOf).network;
  const playing = useStore((state) => state.playing);
  const play = useStore((state) => state.play);
  const pause = useStore((state) => state.pause);
  const nextPhase = useStore((state) => state.nextPhase);
  const previousPhase = useStore((state) => state.previousPhase);
  return (
    <section className="bottom-bar" aria-label={words.compactLabel}>
      <TransportButton name={words.previousPhase} icon="previousPhase" onPress={previousPhase} />
      <div className="bottom-phase">
        <span>
          {words.step(step)} · <strong>{words.phaseOf(phaseNumber(now), messages.phases.names[now])}</strong>
        </span>
        <span className="bottom-dots" aria-hidden="true">
          {phases
            .filter((phase) => hasPhase(network, phase))
            .map((phase) => (
              <span key={phase} className={phase === now ? 'now' : ''} />
            ))}
        </span>
      </div>
      <TransportButton name={words.nextPhase} icon="nextPhase" onPress={nextPhase} />
      <TransportButton
        name={playing ? words.pause : words.play}
        icon={playing ? 'pause' : 'play'}
        onPress={playing ? pause : play}
        primary
      />
    </section>
  );
}
