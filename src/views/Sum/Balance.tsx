/** All positive contributions to the right, all negative ones back to the left: the remainder is Σ. */
import { scaleLinear } from 'd3';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { fillOf, type Sign, signOf } from '../../kit/sign/sign';
import { addressOf, nameOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import type { ContributionBins } from './contributionBins';

interface BalanceProps {
  readonly bins: ContributionBins;
  readonly step: StepView;
  readonly place: WeightPlace;
}

export function Balance({ bins: { bins }, step, place }: BalanceProps) {
  const words = messages.sumPanel;
  const sum = { kind: 'gradientSum', ...place } as const;
  const total = shownAt(sum, step);
  const known = total !== 'pending' && Number.isFinite(total);
  const positives = bins.reduce((sum, bin) => sum + (bin.sign === 'positive' ? bin.sum : 0), 0);
  const x = scaleLinear(
    [Math.min(0, known ? total : 0), positives === 0 && (!known || total === 0) ? 1 : positives],
    [0, 100],
  );
  const countOf = (sign: string): number =>
    bins.reduce((count, bin) => count + (bin.sign === sign ? bin.rows.length : 0), 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div role="group" aria-label={words.balance} className="sum-balance">
      {known && (
        <>
          <span className="small">{words.pullDown(countOf('positive'))}</span>
          <Strip sign="positive" left={x(0)} right={x(positives)} />
          <span className="small">{words.pullUp(countOf('negative'))}</span>
          <Strip sign="negative" left={x(total)} right={x(positives)} />
          <span className="small" data-quantity={addressOf(sum)}>
            {words.sumColumn} <span className="visually-hidden">{nameOf(sum, step.run.network)}</span>{' '}
            <QuantityText quantity={sum} step={step} />
          </span>
          <Strip sign={signOf(total)} left={x(Math.min(0, total))} right={x(Math.max(0, total))} total />
        </>
      )}
    </div>
  );
}

interface StripProps {
  readonly sign: Sign;
  readonly left: number;
  readonly right: number;
  readonly total?: boolean;
}

function Strip({ sign, left, right, total = false }: StripProps) {
  return (
    <span className="sum-strip" aria-hidden="true">
      <span
        className={`sum-bar ${fillOf(left === right ? 'zero' : sign)} ${total ? 'total' : ''}`}
        style={{ left: `${left}%`, width: `max(2px, ${right - left}%)` }}
      />
    </span>
  );
}
