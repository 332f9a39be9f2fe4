/** E along the weight, with the line through w ± h and the line that the gradient says; its points as a table. */
import { useRef } from 'react';
import { nameOf, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';
import { useSize } from '../shared/chart/useSize';
import { type StepView, shownAt } from '../shared/quantity/useStep';
import { LossPlot } from './LossPlot';
import type { LossCurve } from './lossCurve';
import type { Compared } from './ratios';

interface LossPictureProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly compared: Compared;
  /** Its points may still be coming. */
  readonly curve: LossCurve;
}

const firstSize = { width: 420, height: 220, rem: 16 };

export function LossPicture({ step, place, compared, curve }: LossPictureProps) {
  const { trace } = step;
  const words = messages.check;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, firstSize);
  const gradient = shownAt({ kind: compared, ...place }, step);
  const { points, nudge } = curve;
  const name = nameOf({ kind: 'weight', ...place }, trace.network);
  // Around a weight that is NaN there is nothing to draw.
  if (!Number.isFinite(curve.from + curve.to)) return null;
  return (
    <figure className="numeric-check-figure">
      <div className="numeric-check-picture" ref={box}>
        {nudge && points.length > 1 && (
          <LossPlot
            label={words.picture(name, formatShort(curve.from), formatShort(curve.to))}
            range={[curve.from, curve.to]}
            points={points}
            nudge={nudge}
            gradient={gradient === 'pending' ? undefined : gradient}
            size={size}
          />
        )}
      </div>
      <figcaption className="numeric-check-legend">
        <span className="numeric-check-key is-secant">{words.secant}</span>
        {gradient !== 'pending' && <span className="numeric-check-key is-tangent">{words.tangent}</span>}
      </figcaption>
      {points.length > 1 && (
        <details className="numeric-check-details">
          <summary>{words.pointsTable}</summary>
          <table>
            <caption className="visually-hidden">{words.pointsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.pictureWeight}</th>
                <th scope="col">{words.pictureLoss}</th>
              </tr>
            </thead>
            <tbody>
              {points
                .filter((_, index) => index % 4 === 0)
                .map((point) => (
                  <tr key={point.weight}>
                    <td className="number">{formatShort(point.weight)}</td>
                    <td className="number">{formatShort(point.loss)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
