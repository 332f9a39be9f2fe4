/**
 * Draws the curve: one point per step with its batch's mark, the current step, the loss after the update, and where
 * losses stop being finite.
 */
import { line } from 'd3';
import { looks } from '../../kit/plot/look';
import { Rule } from '../../kit/plot/marks';
import { usePlot } from '../../kit/plot/Plot';
import type { PlotFrame } from '../../kit/plot/plotFrame';
import { type CurvePoint, thinned } from '../../kit/plot/thinned';
import type { LossPoint } from '../../run';
import { batchSymbol } from './batchSymbol';
import { type LossPicture, mostPoints } from './lossPicture';
import { inPieces } from './lossPieces';
import { PieceMarks } from './PieceMarks';
import { saidOfNonFinite } from './said';

/** The legend has the same. */
export const lossLooks = looks({
  dot: { fill: 'loss' },
  changed: { stroke: 'ink', width: 2 },
  whole: { stroke: 'ink', width: 1.5, join: 'round' },
});

const marks = looks({
  epoch: { stroke: 'line-strong', dashes: '2 3' },
  here: { stroke: 'now', opacity: 0.45 },
  curve: { stroke: 'loss', width: 1.5, opacity: 0.45, join: 'round' },
  now: { fill: 'loss', stroke: 'card', width: 1.5 },
  nowNotFinite: { stroke: 'card', width: 1.5 },
  notFinite: { stroke: 'loss', width: 2 },
  after: { fill: 'card', stroke: 'loss', width: 2 },
  arrow: { stroke: 'ink', width: 1.5 },
  pointed: { stroke: 'ink', width: 2 },
});

/** The full data set's line has marks while they do not touch. */
const mostWholeMarks = 24;

interface LossMarksProps {
  readonly picture: LossPicture;
  /** The losses on the full data set, as far as they are requested and known. */
  readonly whole: readonly CurvePoint[];
}

export function LossMarks({ picture, whole }: LossMarksProps) {
  const { points, step, now, lossAfter, nonFinite, batches } = picture;
  const frame = usePlot();
  const { x, y, box, size } = frame;
  const { rem } = size;
  const curve = line<CurvePoint>(
    (point) => x(point.step),
    (point) => y(point.loss),
  );
  // Points of a mean and of a sum are not joined.
  const curveOf = (all: readonly CurvePoint[]): string =>
    inPieces(picture.pieces, all)
      .map((piece) => curve(thinned(piece, mostPoints)) ?? '')
      .join('');
  const dots = points.length <= mostPoints ? points.filter((point) => point !== now) : [];
  const wholeDrawn = thinned(whole, mostPoints);
  const wholeMarks =
    wholeDrawn.length > mostWholeMarks
      ? ''
      : wholeDrawn.map((point) => wholeMark(x(point.step), y(point.loss), rem)).join('');
  const mark = (point: LossPoint): string => batchSymbol(batches.kind === 'marks' ? point.batch : 1, 0.13 * rem * rem);
  return (
    <>
      {picture.epochs.map((first) => (
        <Rule key={first} look={marks.epoch} x={first - 0.5} />
      ))}
      <Rule look={marks.here} x={step} />
      <PieceMarks pieces={picture.pieces} />
      {picture.changes.map(({ step: at }) => (
        <line
          key={at}
          {...lossLooks.changed}
          data-changed={at}
          x1={x(at)}
          x2={x(at)}
          y1={box.bottom}
          y2={box.bottom - 0.75 * rem}
        />
      ))}
      <path {...marks.curve} d={curveOf(points)} />
      {dots
        .filter(({ loss }) => Number.isFinite(loss))
        .map((point) => (
          <path key={point.step} {...lossLooks.dot} d={mark(point)} transform={placeOf(point, frame)} />
        ))}
      <path {...lossLooks.whole} d={curveOf(whole) + wholeMarks} />
      {nonFinite && (
        <g className="loss-non-finite" {...marks.notFinite}>
          <line x1={x(nonFinite.step)} x2={x(endOfNonFinite(picture))} y1={box.top} y2={box.top} />
          <path d={cross(0.3 * rem)} transform={placeOf(nonFinite, frame)} />
          <text x={Math.min(x(nonFinite.step), box.right - 7 * rem)} y={box.top + 1.125 * rem}>
            {saidOfNonFinite(picture)?.text}
          </text>
        </g>
      )}
      {now && (
        <path
          {...(Number.isFinite(now.loss) ? marks.now : marks.nowNotFinite)}
          data-quantity="batchLoss"
          d={batchSymbol(batches.kind === 'marks' ? now.batch : 1, 0.45 * rem * rem)}
          transform={placeOf(now, frame)}
        />
      )}
      {now && lossAfter !== undefined && Number.isFinite(now.loss) && Number.isFinite(lossAfter) && (
        <AfterUpdate from={[x(step), y(now.loss)]} to={[afterX(frame, step), y(lossAfter)]} rem={rem} />
      )}
    </>
  );
}

/** The last step before a finite loss follows, or the last one. */
function endOfNonFinite({ points, step, nonFinite }: LossPicture): number {
  const from = nonFinite?.step ?? step;
  const next = points.find((point) => point.step > from && Number.isFinite(point.loss));
  return next ? next.step - 1 : Math.max(step, points.length);
}

/** The point under the pointer or the keyboard. */
export function Pointed({ point }: { readonly point: LossPoint }) {
  const frame = usePlot();
  return <circle {...marks.pointed} r={0.5 * frame.size.rem} transform={placeOf(point, frame)} />;
}

/** A loss that is not finite is at the upper edge. */
function placeOf({ step, loss }: LossPoint, { x, y, box }: PlotFrame): string {
  return `translate(${x(step)} ${Number.isFinite(loss) ? y(loss) : box.top})`;
}

/** Between this step and the next one: the weights are new, but the batch is not. */
function afterX({ x, box, size: { rem } }: PlotFrame, step: number): number {
  return Math.min(x(step) + Math.max(1.25 * rem, (x(2) - x(1)) / 2), box.right + 1.25 * rem);
}

interface AfterUpdateProps {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly rem: number;
}

/** A hollow point, and an arrow to it. */
function AfterUpdate({ from: [x1, y1], to: [x2, y2], rem }: AfterUpdateProps) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const radius = 0.3 * rem;
  const [tipX, tipY] = [x2 - ux * (radius + 1), y2 - uy * (radius + 1)];
  const [backX, backY] = [tipX - ux * 5, tipY - uy * 5];
  return (
    <g data-quantity="lossAfter">
      <path
        {...marks.arrow}
        d={`M${x1 + ux * 0.45 * rem} ${y1 + uy * 0.45 * rem}L${tipX} ${tipY}M${backX - uy * 3} ${backY + ux * 3}L${tipX} ${tipY}L${backX + uy * 3} ${backY - ux * 3}`}
      />
      <circle {...marks.after} cx={x2} cy={y2} r={radius} />
    </g>
  );
}

/** A plus sign, drawn as part of the line. */
export function wholeMark(x: number, y: number, rem: number): string {
  const arm = 0.22 * rem;
  return `M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`;
}

function cross(size: number): string {
  return `M${-size} ${-size}L${size} ${size}M${-size} ${size}L${size} ${-size}`;
}
