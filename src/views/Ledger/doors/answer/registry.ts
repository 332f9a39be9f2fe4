/** The questions that a reader may open under the mean: what is calculated, and the page that says more. Pure; one entry for each. */
import { latestFor } from '../../../../memory';
import type { MistakeName, StepTrace } from '../../../../model';
import { plainStep } from '../../../../quantity';
import type { Run } from '../../../../run';
import { type DoorName, isDoorName } from '../../../../store';
import type { messages } from '../../../../text';
import { conditions } from '../../../shared/ledger/doorConditions';
import { resultOf, type SlipTable, slipTable } from '../../ownWay/slipTable';
import type { Answer, Asked, AskedDoor } from './asked';
import { changedStep, updateOf } from './changedStep';
import { doubledStep, doubledTable } from './doubledBatch';

type Need = keyof typeof messages.doorAnswers.need;

export interface Door {
  readonly answer: (asked: Asked) => Answer;
  /** The answer's page, by its name in its address. */
  readonly page: string;
  /** What a step that has samples must have besides, where it has it not. */
  readonly need: Need;
}

export const doors: Readonly<Record<DoorName, Door>> = {
  crossedPairs: {
    answer: ({ trace, place }) => ofTable('rows', slipTable(trace, place, 'crossedPairs'), Number.NaN),
    page: 'which-x-in-a-batch',
    need: 'plainBatch',
  },
  productOfMeans: ofMistake('productOfMeans', { shows: 'row', page: 'is-delta-averaged', need: 'batch' }),
  otherReduction: { answer: otherReduction, page: 'sum-or-mean', need: 'reduction' },
  averagedInputs: ofMistake('averagedInputs', { shows: 'row', page: 'average-the-inputs', need: 'batch' }),
  averagedErrors: ofMistake('averagedErrors', { shows: 'row', page: 'average-the-errors', need: 'batch' }),
  firstOutput: ofMistake('firstOutput', { shows: 'rows', page: 'which-output-counts', need: 'outputs' }),
  doubledBatch: { answer: doubledBatch, page: 'learning-rate-and-batch-size', need: 'plain' },
  wrongAxis: ofMistake('wrongAxis', { page: 'shapes-fit', need: 'axis' }),
};

/** The question of this name with its answer; undefined where it does not arise. */
export function askedDoor(name: string | undefined, asked: Asked): AskedDoor | undefined {
  if (!isDoorName(name) || !conditions[name](asked.trace, asked.place)) return undefined;
  return { name, answer: doors[name].answer(asked) };
}

/** Why a question does not arise at a step: without samples none does. */
export function needOf(name: DoorName, { batchSize }: StepTrace): Need {
  return batchSize === 0 ? 'batch' : doors[name].need;
}

type OfMistake = Pick<Answer, 'shows'> & Pick<Door, 'page' | 'need'>;

/** A common mistake: a whole run can be trained with it. */
function ofMistake(name: DoorName & MistakeName, { shows, ...said }: OfMistake): Door {
  return {
    answer({ trace, place }) {
      const result = plainStep(trace).mistakenGradient(name, place.layer, place.from, place.to);
      return ofTable(shows, shows && slipTable(trace, place, name), result);
    },
    ...said,
  };
}

/** Without rows of that kind, only the result. */
function ofTable(shows: Answer['shows'], table: SlipTable | undefined, result: number): Answer {
  if (!shows || !table) return { result };
  return { result: resultOf(table), shows, table };
}

/** Kept: another weight has the same step. */
const otherStep = latestFor((trace: StepTrace, run: Run): StepTrace => {
  const { divisor } = run.scenario.training;
  const reduction = trace.settings.reduction === 'mean' ? 'sum' : 'mean';
  return changedStep({ run, trace }, { settings: { reduction, ...(divisor !== undefined && { divisor }) } });
});

/** The samples' part of the gradient that the other reduction would give, and its step. */
function otherReduction(asked: Asked): Answer {
  const { layer, from, to } = asked.place;
  const step = otherStep(asked.trace, asked.run);
  return { result: step.dataGradient(layer, from, to), update: updateOf(step, asked), isChoice: true };
}

function doubledBatch(asked: Asked): Answer {
  const step = doubledStep(asked.trace, asked.run);
  const table = doubledTable(step, asked);
  return { ...ofTable('rows', table, Number.NaN), update: updateOf(step, asked), isChoice: true };
}
