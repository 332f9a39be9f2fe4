/** How the workers' sums are added: a column per worker, a row per round, a line per message, and the sum that its receiver has afterwards. */
import { useId, useRef } from 'react';
import { looks } from '../../kit/plot/look';
import { useSize } from '../../kit/plot/useSize';
import { messages } from '../../text';
import type { WorkerModel } from './workerModel';

interface ExchangeProps {
  readonly model: WorkerModel;
  readonly kind: 'tree' | 'ring';
  /** False before phase Sum: lines without numbers. */
  readonly known: boolean;
  readonly print: (value: number) => string;
}

const marks = looks({
  head: { fill: 'weight' },
  lane: { stroke: 'line' },
  message: { stroke: 'weight', width: 1.75 },
  total: { stroke: 'weight', width: 1.75, dashes: '4 4' },
  waiting: { fill: 'mark' },
});

const firstSize = { width: 640, height: 160, rem: 16 };

/** In rem, from one round to the next: at least, and at most where there is more room. */
const rises = { tree: [2.25, 4], ring: [1.25, 2] } as const;
/** In rem: the ends of the picture. */
const margin = 1.25;

export function Exchange({ model: { shares, rounds, held, sum }, kind, known, print }: ExchangeProps) {
  const words = messages.epoch.machines;
  const frame = useRef<HTMLDivElement>(null);
  const head = useId();
  const { width, height, rem } = useSize(frame, firstSize);
  const [least, most] = rises[kind];
  const rise = Math.min(most, Math.max(least, (height / rem - margin) / Math.max(1, rounds.length)));
  const x = (worker: number): number => ((worker - 0.5) * width) / shares.length;
  const y = (round: number): number => (0.25 + round * rise) * rem;
  const label = known ? words.picture(words.kinds[kind], rounds.length, print(sum)) : words.picturePending;
  if (rounds.length === 0) return null;
  return (
    <div className="epoch-exchange" ref={frame} style={{ minHeight: `${margin + rounds.length * least}rem` }}>
      <svg width={width} height={(margin + rounds.length * rise) * rem} role="img" aria-label={label}>
        <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto">
          <path {...marks.head} d="M0 0 8 4 0 8z" />
        </marker>
        {shares.map(({ worker }) => (
          <line key={worker} {...marks.lane} x1={x(worker)} x2={x(worker)} y1={0} y2={y(rounds.length)} />
        ))}
        {rounds.map((round, index) =>
          round.map(({ from, to, carries }) => (
            <g key={`${from} ${to} ${carries}`}>
              <line
                {...marks[carries === 'total' ? 'total' : 'message']}
                x1={x(from)}
                y1={y(index) + (index > 0 ? 0.375 * rem : 0)}
                x2={x(to)}
                y2={y(index + 1) - 0.6875 * rem}
                markerEnd={`url(#${head})`}
              />
              {known && (
                <text className="epoch-held" x={x(to)} y={y(index + 1) + 0.125 * rem} textAnchor="middle">
                  {print(held[index]?.[to - 1] ?? Number.NaN)}
                </text>
              )}
              {!known && <circle {...marks.waiting} cx={x(to)} cy={y(index + 1) - 0.5 * rem} r={0.125 * rem} />}
            </g>
          )),
        )}
      </svg>
    </div>
  );
}
