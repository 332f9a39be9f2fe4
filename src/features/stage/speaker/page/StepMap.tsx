/** The step’s phases with their beats, and where the stage is; a click goes there. */
import { useRef } from 'react';
import { stopAt, useRovingGrid } from '../../../../kit';
import { phases } from '../../../../quantity';
import { traceOf, useStore } from '../../../../store';
import { messages } from '../../../../text';
import { type Beat, indexOf } from '../../../../views';
import { beatMark, beatWords } from './beatWords';

interface StepMapProps {
  readonly beats: readonly Beat[];
  readonly beat: Beat;
  readonly onGo: (step: number, beat: Beat) => void;
}

export function StepMap({ beats, beat, onGo }: StepMapProps) {
  const words = messages.speaker;
  const trace = useStore(traceOf);
  const place = useStore((state) => state.cursor.weight);
  const step = useStore((state) => state.cursor.step);
  const group = useRef<HTMLDivElement>(null);
  const at = indexOf(beat, beats);
  const onKeyDown = useRovingGrid({ grid: group, entry: { row: 0, column: at } });
  return (
    <nav className="row flow speaker-map" aria-label={words.map}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div className="flow speaker-phases" ref={group} onKeyDown={onKeyDown}>
        {phases
          .filter((phase) => beats.some((one) => one.phase === phase))
          .map((phase) => (
            <div key={phase} className="stack speaker-phase" data-now={phase === beat.phase || undefined}>
              <span className="soft unbroken speaker-phase-name">{messages.phases.names[phase]}</span>
              <span className="flow speaker-beats">
                {beats.map((one, index) => {
                  if (one.phase !== phase) return null;
                  const name = beatWords(one, trace, place);
                  return (
                    <button
                      key={name + one.count}
                      type="button"
                      className={index < at ? 'done' : index === at ? 'now' : ''}
                      aria-label={
                        one.name === 'stop' && one.count === undefined
                          ? name
                          : words.beatOf(messages.phases.names[phase], name)
                      }
                      aria-current={index === at ? 'step' : undefined}
                      title={name}
                      onClick={() => onGo(step, one)}
                      {...stopAt(0, index)}
                    >
                      {beatMark(one, trace)}
                    </button>
                  );
                })}
              </span>
            </div>
          ))}
      </div>
    </nav>
  );
}
