/** The plot's axes: losses vertically with grid lines, steps horizontally, the current step in bold. */

import { Axis, type PlotBox } from '../../kit/plot/Axis';
import { messages } from '../../text';
import { type LossScales, lossTicks, stepTicks } from './lossScales';

interface LossAxesProps {
  readonly scales: LossScales;
  readonly box: PlotBox;
  readonly step: number;
  /** The loss axis is empty before the first loss is known. */
  readonly empty: boolean;
  readonly width: number;
  readonly rem: number;
  /** Steps at which epochs begin. */
  readonly epochs: readonly number[];
}

export function LossAxes({ scales: { x, y }, box, step, empty, width, rem, epochs }: LossAxesProps) {
  const ticks = empty ? [] : lossTicks(y, Math.max(2, Math.round((box.bottom - box.top) / (1.5 * rem))));
  const room = Math.max(2, Math.floor((box.right - box.left) / (3.5 * rem)));
  const near = (one: number): boolean => one !== step && Math.abs(x(one) - x(step)) < 1.75 * rem;
  const steps = [...stepTicks(x, room).filter((one) => one !== step && !near(one)), step];
  return (
    <>
      <Axis side="left" marks="across" distance={0.625} {...{ box, ticks, rem, width }} scale={y} />
      {epochs.map((first) => (
        <line key={first} className="loss-epoch" x1={x(first - 0.5)} x2={x(first - 0.5)} y1={box.top} y2={box.bottom} />
      ))}
      <line className="loss-now-line" x1={x(step)} x2={x(step)} y1={box.top} y2={box.bottom} />
      <Axis
        side="bottom"
        {...{ box, rem, width }}
        ticks={steps.map((value) => ({ value, label: String(value) }))}
        scale={x}
        now={step}
      />
      <text className="loss-step-name" x={box.left - 0.5 * rem} y={box.bottom + 1.125 * rem} textAnchor="end">
        {messages.lossPanel.step}
      </text>
    </>
  );
}
