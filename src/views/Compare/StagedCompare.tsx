/** Both runs on the stage: the ledger row by row, then what makes them differ, then their losses over the steps. */
import type { StepView } from '../../kit/quantity/useStep';
import type { WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { useStageBeat } from '../shared/beats/beatContext';
import { Norms } from './Norms';
import { PairTable } from './PairTable';
import { StepChart } from './StepChart';
import { useLossesUpTo } from './useLossesUpTo';
import type { Pair } from './usePair';

interface StagedCompareProps {
  readonly step: StepView;
  readonly pair: Pair;
  readonly place: WeightPlace;
}

export function StagedCompare({ step, pair, place }: StagedCompareProps) {
  const { beat, isNow } = useStageBeat();
  const isWhy = isNow({ phase: 'sum', name: 'why' });
  return (
    <div className="compare-body" data-why={isWhy || undefined}>
      {beat?.name === 'curve' ? (
        <Curves step={step} pair={pair} steps={beat.count ?? 0} />
      ) : (
        <>
          <PairTable step={step} pair={pair} place={place} totalsOnly={isWhy} />
          {isWhy && (
            <div className="compare-why is-now">
              <Norms pair={pair} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

interface CurvesProps extends Omit<StagedCompareProps, 'place'> {
  readonly steps: number;
}

function Curves({ step, pair, steps }: CurvesProps) {
  const words = messages.compare.losses;
  const { names } = pair;
  const { first, second } = useLossesUpTo(step, pair, steps);
  return (
    <section className="stack compare-card compare-losses is-now" aria-label={words.name}>
      <StepChart
        name={words.name}
        series={[
          { of: 'first', name: names.first, points: first },
          { of: 'second', name: names.second, points: second },
        ]}
        now={step.trace.step + steps}
        nowLabel={messages.compare.stage.lossAt(step.trace.step + steps)}
        notFinite={words.notFinite}
        axis={words.axis}
        up={words.up}
        onTravel={nowhere}
      />
    </section>
  );
}

function nowhere(): void {
  // On the stage, the clicker leads through the steps.
}
