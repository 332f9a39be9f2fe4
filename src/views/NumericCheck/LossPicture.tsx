/** E along the weight, with the secant through w ± h and the tangent from the gradient; its points as a table. */

import { Figure } from '../../kit/plot/Figure';
import { FigureDetails } from '../../kit/plot/FigureTable';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { nameOf, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';
import { LossPlot } from './LossPlot';
import type { LossCurve } from './lossCurve';
import type { Compared } from './ratios';

interface LossPictureProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly compared: Compared;
  /** Its points may still be incomplete. */
  readonly curve: LossCurve;
}

const firstSize = { width: 420, height: 220, rem: 16 };

export function LossPicture({ step, place, compared, curve }: LossPictureProps) {
  const { trace } = step;
  const words = messages.check;
  const gradient = shownAt({ kind: compared, ...place }, step);
  const { points, nudge, from, to } = curve;
  const name = nameOf({ kind: 'weight', ...place }, trace.network);
  // If the weight is NaN there is nothing to draw.
  if (!Number.isFinite(from + to)) return null;
  const legend = (
    <>
      <span className="numeric-check-key is-secant">{words.secant}</span>
      {gradient !== 'pending' && <span className="numeric-check-key is-tangent">{words.tangent}</span>}
    </>
  );
  const table = points.length > 1 && (
    <FigureDetails
      summary={words.pointsTable}
      name={words.pointsCaption}
      columns={[
        { head: words.pictureWeight, cell: ({ weight }) => formatShort(weight) },
        { head: words.pictureLoss, cell: ({ loss }) => formatShort(loss) },
      ]}
      rows={points.filter((_, index) => index % 4 === 0)}
      keyOf={({ weight }) => weight}
    />
  );
  return (
    <Figure className="numeric-check-figure" firstSize={firstSize} legend={legend} table={table}>
      {(size) =>
        nudge &&
        points.length > 1 && (
          <LossPlot
            label={words.picture(name, formatShort(from), formatShort(to))}
            range={[from, to]}
            points={points}
            nudge={nudge}
            gradient={gradient === 'pending' ? undefined : gradient}
            size={size}
          />
        )
      }
    </Figure>
  );
}
