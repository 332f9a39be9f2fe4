/** The legend of the lines that are drawn. */

import { RunName } from '../../kit/comparedRuns/RunMark';
import { reductionOf } from '../../kit/quantity/reductionOf';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { dataGradientOf, divisionRow, factorKinds, shownIn } from '../../quantity';
import { messages } from '../../text';
import { arrowLooks, pathLooks, runLooks } from './arrowLooks';
import type { ArrowsShown } from './useArrows';

const legendLooks = { ...arrowLooks, ...pathLooks };
const [line, arrow] = ['M1 5H23', 'M1 5H22M17 1.5L22 5L17 8.5'];

interface ArrowsLegendProps {
  readonly shown: ArrowsShown;
  readonly step: StepView;
  /** The sample whose arrow is marked. */
  readonly sample: number | undefined;
}

export function ArrowsLegend({ shown, step, sample }: ArrowsLegendProps) {
  const words = messages.arrows;
  const { plane, field, layout, isNear, path, compared } = shown;
  const gradientsKnown = shown.gradientsKnown && !isNear;
  const sumKnown = !isNear && shownAt({ kind: 'gradientSum', ...plane.across }, step) !== 'pending';
  const meanKnown = shownAt(dataGradientOf(step.trace, plane.across), step) !== 'pending';
  const stepKnown = shownAt({ kind: 'update', ...plane.across }, step) !== 'pending';
  const division = divisionRow(step.trace, plane.across);
  const { batchSize } = step.trace;
  const hasCycle = field.cycle !== undefined && shownAt({ kind: 'batchGradient', ...plane.across }, step) !== 'pending';
  const entries: readonly Entry[] = [
    ['now', words.legendPoint],
    ...when(gradientsKnown, [
      'arrow',
      shownIn(step.trace).carried ? words.legendCarried : words.legendSample(factorKinds(step.trace)),
    ]),
    ...(gradientsKnown && sample !== undefined ? [['selected', words.legendSelected(sample)] as const] : []),
    ...when(sumKnown && layout === 'chain', ['sum', words.legendSum(batchSize)]),
    ...(meanKnown && division !== 'none'
      ? [['mean', words.legendReduced(batchSize, reductionOf(step.trace))] as const]
      : []),
    ...when(hasCycle, ['earlier', words.legendEarlier], ['accumulated', words.legendAccumulated]),
    ...when(stepKnown, ['step', words.legendStep], ['after', words.legendAfter]),
    ...when(path !== undefined, ['single', words.legendPath], ['full', words.legendFull]),
  ];
  return (
    <ul className="aside flow figure-legend arrows-legend">
      {entries.map(([mark, label]) => (
        <li key={mark}>
          <svg viewBox="0 0 24 10" aria-hidden="true">
            {mark === 'now' || mark === 'after' ? (
              <circle className={`arrows-${mark}`} {...legendLooks[mark]} cx={12} cy={5} r={4} />
            ) : (
              <path className={`arrows-${mark}`} {...legendLooks[mark]} d={mark in pathLooks ? line : arrow} />
            )}
          </svg>
          {label}
        </li>
      ))}
      {compared?.paths &&
        (['first', 'second'] as const).map((of) => (
          <li key={of}>
            <svg viewBox="0 0 24 10" aria-hidden="true">
              <path {...runLooks.path[of]} d={line} />
            </svg>
            <RunName of={of} name={compared.names[of]} />
          </li>
        ))}
    </ul>
  );
}

type Entry = readonly [mark: keyof typeof legendLooks, label: string];

function when(condition: boolean, ...entries: readonly Entry[]): readonly Entry[] {
  return condition ? entries : [];
}
