/** The usual wrong ways, run by the app on the same samples: what each gives for the weight, and how far its direction is off. */
import { nearOne } from '../../../kit/comparedRuns/nearOne';
import { runNames } from '../../../kit/comparedRuns/runNames';
import { compareVectors, trainedCells, trainedInBoth } from '../../../kit/comparedRuns/vectors';
import { ProseDocument } from '../../../kit/prose/ProseDocument';
import type { StepTrace } from '../../../model';
import { givenGradientOf, nounOf, type WeightPlace } from '../../../quantity';
import { comparisonOf, otherRunOf, runOf, StoreContext } from '../../../store';
import { formatShort, messages } from '../../../text';
import type { WrongWay } from '../file/answer';
import { type Opened, otherTraceOf } from './openedAt';

/** A wrong way, with the screen that compares it. */
export interface OpenedWay extends WrongWay {
  readonly opened: Opened;
  /** Where the app shows both. */
  readonly address: string;
}

/** … and with what the figure of the page shows of it. */
export interface ShownWay extends OpenedWay {
  readonly live: string;
}

/** The gradient that the optimizer gets, or the step that it makes. */
export type ComparedVector = 'gradient' | 'update';

interface WrongWaysProps {
  readonly ways: readonly ShownWay[];
  readonly trace: StepTrace;
  readonly place: WeightPlace;
  readonly vector: ComparedVector;
}

export function WrongWays({ ways, trace, place, vector }: WrongWaysProps) {
  const words = messages.answerPage;
  return (
    <>
      <p>
        {words.wrongIntro[vector]({
          name: nounOf(givenGradientOf(trace, place), 'the'),
          right: numberAt(place, trace, vector),
        })}
      </p>
      <ul className="ways">
        {ways.map(({ run, says, opened, address, live }) => {
          const other = otherTraceOf(opened);
          const name = nameOfWay(opened);
          return (
            <li key={run}>
              <h3>
                {name} <span className="way-number number">{numberAt(place, other, vector)}</span>
              </h3>
              <StoreContext value={opened.store}>
                <ProseDocument document={says} hasStops={false} />
              </StoreContext>
              <p className="note">
                {directionOf(trace, other, vector)}{' '}
                <a href={address} aria-label={messages.app.pressOf(words.seeIt, name)}>
                  {words.seeIt}
                </a>{' '}
                <button
                  type="button"
                  className="to-figure"
                  aria-label={messages.app.pressOf(words.seeInFigure, name)}
                  data-live={live}
                  hidden
                >
                  {words.seeInFigure}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function nameOfWay({ store, trace }: Opened): string {
  const state = store.getState();
  const comparison = comparisonOf(state);
  const pair = { run: runOf(state), other: otherRunOf(state) };
  return runNames(pair, comparison, { first: trace.step, second: trace.step }).second;
}

function rowOf(trace: StepTrace, vector: ComparedVector): Float64Array {
  return vector === 'update' ? trace.updateRow() : trace.clippedGradientRow();
}

function numberAt({ layer, from, to }: WeightPlace, trace: StepTrace, vector: ComparedVector): string {
  return formatShort(vector === 'update' ? trace.update(layer, from, to) : trace.clippedGradient(layer, from, to));
}

function directionOf(first: StepTrace, second: StepTrace, vector: ComparedVector): string {
  const words = messages.answerPage.directions;
  const trained = trainedInBoth(first.network, second.network);
  const [a, b] = [first, second].map((trace) => trainedCells(rowOf(trace, vector), trace.network, trained));
  if (!a || !b) return '';
  const { relation, cosine, ratio } = compareVectors(a, b);
  if (relation === 'different') return words.different(nearOne(cosine));
  if (relation === 'same' || relation === 'opposite') return words[relation](formatShort(ratio));
  return words[relation];
}
