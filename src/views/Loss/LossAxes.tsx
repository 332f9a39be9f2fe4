/** The plot's axes: losses upwards with thin lines across, steps to the right, the step now in bold. */
import { messages } from '../../text';
import { type LossScales, lossTicks, type PlotBox, stepTicks } from './lossScales';

interface LossAxesProps {
  readonly scales: LossScales;
  readonly box: PlotBox;
  readonly step: number;
  /** Before the first loss is known the upward axis has nothing to say. */
  readonly empty: boolean;
  readonly rem: number;
  /** Steps at which epochs begin. */
  readonly epochs: readonly number[];
}

export function LossAxes({ scales: { x, y }, box, step, empty, rem, epochs }: LossAxesProps) {
  const ticks = empty ? [] : lossTicks(y, Math.max(2, Math.round((box.bottom - box.top) / (1.5 * rem))));
  const room = Math.max(2, Math.floor((box.right - box.left) / (3.5 * rem)));
  const near = (one: number): boolean => one !== step && Math.abs(x(one) - x(step)) < 1.75 * rem;
  const steps = [...stepTicks(x, room).filter((one) => one !== step && !near(one)), step];
  return (
    <g className="loss-axes">
      {ticks.map(({ value, label }) => (
        <g key={value} transform={`translate(0 ${y(value)})`}>
          <line className="loss-grid-line" x1={box.left} x2={box.right} />
          <text x={box.left - 0.625 * rem} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {epochs.map((first) => (
        <line key={first} className="loss-epoch" x1={x(first - 0.5)} x2={x(first - 0.5)} y1={box.top} y2={box.bottom} />
      ))}
      <line className="loss-now-line" x1={x(step)} x2={x(step)} y1={box.top} y2={box.bottom} />
      {steps.map((one) => (
        <text
          key={one}
          className={one === step ? 'is-now' : undefined}
          x={x(one)}
          y={box.bottom + 1.125 * rem}
          textAnchor="middle"
        >
          {one}
        </text>
      ))}
      <text x={box.left - 0.5 * rem} y={box.bottom + 1.125 * rem} textAnchor="end">
        {messages.lossPanel.step}
      </text>
    </g>
  );
}
