/** The legend of the lines that are drawn. */

import { RunName } from '../../kit/comparedRuns/RunMark';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { divisionOf, factorKinds, reducedSumOf } from '../../quantity';
import { messages } from '../../text';
import type { ArrowsShown } from './useArrows';

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
  const meanKnown = shownAt(reducedSumOf(step.trace, plane.across), step) !== 'pending';
  const stepKnown = shownAt({ kind: 'update', ...plane.across }, step) !== 'pending';
  const division = divisionOf(step.trace);
  const hasCycle = field.cycle !== undefined && shownAt({ kind: 'batchGradient', ...plane.across }, step) !== 'pending';
  const entries: readonly (readonly [string, string])[] = [
    ['arrows-now', words.legendPoint],
    ...when(gradientsKnown, ['arrows-arrow', words.legendSample(factorKinds(step.trace))]),
    ...(gradientsKnown && sample !== undefined
      ? [['arrows-arrow is-selected', words.legendSelected(sample)] as const]
      : []),
    ...when(sumKnown && layout === 'chain', ['arrows-sum', words.legendSum]),
    ...(meanKnown && division !== 'none' ? [['arrows-mean', words.legendMeans[division]] as const] : []),
    ...when(hasCycle, ['arrows-earlier', words.legendEarlier], ['arrows-accumulated', words.legendAccumulated]),
    ...when(stepKnown, ['arrows-step', words.legendStep], ['arrows-after', words.legendAfter]),
    ...when(path !== undefined, ['arrows-path-single', words.legendPath], ['arrows-path-full', words.legendFull]),
  ];
  return (
    <ul className="aside flow figure-legend arrows-legend">
      {entries.map(([mark, label]) => (
        <li key={mark}>
          <svg viewBox="0 0 24 10" aria-hidden="true">
            {mark === 'arrows-now' || mark === 'arrows-after' ? (
              <circle className={mark} cx={12} cy={5} r={4} />
            ) : (
              <path className={mark} d={mark.startsWith('arrows-path') ? 'M1 5H23' : 'M1 5H22M17 1.5L22 5L17 8.5'} />
            )}
          </svg>
          {label}
        </li>
      ))}
      {compared?.paths &&
        (['first', 'second'] as const).map((of) => (
          <li key={of}>
            <svg viewBox="0 0 24 10" aria-hidden="true">
              <path className={`arrows-path-run is-${of}`} d="M1 5H23" />
            </svg>
            <RunName of={of} name={compared.names[of]} />
          </li>
        ))}
    </ul>
  );
}

type Entry = readonly [string, string];

function when(condition: boolean, ...entries: readonly Entry[]): readonly Entry[] {
  return condition ? entries : [];
}
