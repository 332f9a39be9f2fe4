/** Two runs from the same start with one thing different: how they compare, one weight's ledger in both, all weights, and the curves over the steps. */

import { Panel } from '../../kit/chrome/Panel';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { useStep } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { comparesNothing } from '../../run';
import { useStore } from '../../store';
import { messages } from '../../text';
import { CompareHead } from './CompareHead';
import { OverTime } from './OverTime';
import { PairTable } from './PairTable';
import { hasOtherBatchSize, useOverSteps } from './useOverSteps';
import { usePair } from './usePair';
import { partNames, useOffersChoices, useParts } from './useParts';
import { WeightScatter } from './WeightScatter';
import './compare.css';
import './compareTable.css';
import './comparePlots.css';
import './compareRooms.css';
import './compareMedia.css';

export function Compare() {
  const step = useStep();
  const place = useStore((state) => state.cursor.weight);
  const pair = usePair(step);
  const words = messages.compare;
  const parts = useParts();
  const isWhole = parts.length === partNames.length;
  const isChosen = !comparesNothing(pair.comparison);
  const isOverTime = parts.includes('losses') || parts.includes('distance');
  const ahead = useOverSteps(step, pair, isChosen && (isOverTime || hasOtherBatchSize(pair.comparison)));
  const offers = useOffersChoices();
  return (
    <Panel
      name={words.name}
      className="wraps compare"
      subtitle={words.subtitle}
      tools={
        offers &&
        isChosen && (
          <ViewChoice viewKey="compare.at" usual="this" label={words.ledger.weightsAt} options={words.ledger.at} />
        )
      }
    >
      <CompareHead step={step} pair={pair} ahead={ahead} />
      {isChosen && (
        <>
          <JobLine name={words.working} job={pair.job} />
          <JobLine name={words.working} job={ahead} />
          <div className="compare-body" data-parts={isWhole ? undefined : parts.length}>
            {parts.includes('ledger') && <PairTable step={step} pair={pair} place={place} />}
            {parts.includes('weights') && <WeightScatter step={step} pair={pair} place={place} />}
            {isOverTime && <OverTime step={step} pair={pair} ahead={ahead} parts={parts} />}
          </div>
        </>
      )}
    </Panel>
  );
}
