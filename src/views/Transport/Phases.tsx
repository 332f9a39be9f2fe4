/** The phases of a step. The current one is highlighted, later ones are pale: on a stage, the one that is told. */
import { type KeyboardEvent, useRef } from 'react';
import { useStep } from '../../kit/quantity/useStep';
import { lastLayer } from '../../model';
import { hasPhase, layerNumber, type Phase, phaseNumber, phases } from '../../quantity';
import { runOf, traceOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import './transport.css';

export function Phases() {
  const words = messages.phases;
  const { phase: now, part } = useStep().stop;
  const network = useStore(runOf).network;
  const batchSize = useStore(traceOf).batchSize;
  const { goToPhase, nextPart, previousPart, play, pause } = useActions();
  const playing = useStore((state) => state.playing);
  const group = useRef<HTMLDivElement>(null);
  const available = phases.filter((phase) => hasPhase(network, phase));

  const goAndFocus = (phase: Phase | undefined): void => {
    if (!phase) return;
    goToPhase(phase);
    group.current?.querySelector<HTMLElement>(`[data-phase="${phase}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => goAndFocus(available[available.indexOf(now) + 1]),
      ArrowLeft: () => goAndFocus(available[available.indexOf(now) - 1]),
      ArrowDown: nextPart,
      ArrowUp: previousPart,
      Home: () => goAndFocus(available[0]),
      End: () => goAndFocus(available.at(-1)),
      ' ': playing ? pause : play,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <div className="phases" role="radiogroup" aria-label={words.label} ref={group} onKeyDown={onKeyDown}>
      {phases.map((phase) => {
        const exists = hasPhase(network, phase);
        const state = phase === now ? 'now' : phaseNumber(phase) < phaseNumber(now) ? 'done' : 'ahead';
        return (
          // biome-ignore lint/a11y/useSemanticElements: a radio button of this group has keys of its own (parts, play)
          <button
            key={phase}
            type="button"
            role="radio"
            aria-checked={phase === now}
            aria-disabled={!exists}
            className={`stack small unbroken phase ${state} ${exists ? '' : 'absent'}`}
            data-phase={phase}
            data-words={phase}
            tabIndex={phase === now ? 0 : -1}
            title={exists ? undefined : words.noHidden}
            onClick={() => exists && goToPhase(phase)}
          >
            <span className="phase-dot" data-not-on="stage" aria-hidden="true" />
            <span className="phase-name" data-name={words.names[phase]}>
              {words.names[phase]}
            </span>
            {!exists && <span className="visually-hidden"> ({words.noHidden})</span>}
            {phase === now && part !== undefined && (
              <span className="soft phase-part" data-not-on="stage">
                {phase === 'sum'
                  ? words.partRows(part, batchSize)
                  : words.partLayer(layerNumber(Math.min(part, lastLayer(network))))}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
