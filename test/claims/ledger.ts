/** What the Ledger says of some weights, in every phase and in both conventions, and what its notes say of clipping and of the divisor. */
import type { StepTrace } from '../../src/model';
import type { Filled } from '../../src/prose';
import {
  type Conventions,
  hasPhase,
  isAbsent,
  observationAt,
  phases,
  plainProse,
  proseParts,
  type Quantity,
  type Stop,
  shownStep,
  usualConventions,
  type WeightPlace,
  weightPlaces,
} from '../../src/quantity';
import type { Run } from '../../src/run';
import { partsOf } from '../../src/store';
import { messages } from '../../src/text';
import { clipSaid } from '../../src/views/Ledger/clipNote/ClipNote';
import { askedDoor } from '../../src/views/Ledger/doors/answer/registry';
import { stepSentence } from '../../src/views/Ledger/doors/answer/sentences';
import { observationText } from '../../src/views/Ledger/observation';
import { sentenceFor } from '../../src/views/Ledger/sentence';
import { printedNumber, type SentenceContext } from '../../src/views/Ledger/sentenceContext';
import { ledgerModel } from '../../src/views/shared/ledger/ledgerModel';
import { printedBeside } from '../../src/views/shared/ledger/printedAs';
import { elementWiseSaid } from '../../src/views/shared/reduction/elementWise';
import { answerClaims } from './answerClaims';
import type { ClaimSource, SaidSentence } from './claimSource';
import { clipClaims, ledgerClaims } from './ledgerClaims';
import { observationClaims } from './observationClaims';

const conventions: readonly Conventions[] = [usualConventions, { divide: 'delta' }];

/** Of each step so many weights are asked about. */
const mostWeights = 3;

export const ledger: ClaimSource = {
  view: 'Ledger',
  without: {
    'sentence.batchAll': 'names the samples of the batch',
    'sentence.batchSome': 'names the samples of the batch',
    'sentence.batchRepeated': 'names the samples of the batch',
    'sentence.forward': 'names numbers of the step',
    'sentence.forwardLayer': 'says how the step is computed, and names a number of it',
    'sentence.deltaLayer': 'says how the step is computed, and names a number of it',
    'sentence.deltaOwn': 'says how the step is computed, and names numbers of it',
    'sentence.outputDelta': 'names numbers of the step',
    'sentence.hiddenDelta': 'says how the step is computed',
    'sentence.hiddenDeltaValues': 'names numbers of the step',
    'sentence.sumNone': 'says that nothing is added yet',
    'sentence.emptyBatch.batch': 'says that the batch is empty',
    'sentence.emptyBatch.nothing': 'says that the batch is empty',
    'clipNote.noise': 'says what the app does not do',
    'elementWise.shorter': 'says what another batch would need',
    'elementWise.factor': 'says what a factor would do',
  },
  said({ run, step }) {
    const places = [...weightPlaces(run.network)];
    const every = Math.ceil(places.length / mostWeights);
    const some = places.filter((_, at) => at % every === 0);
    const { batchSize } = run.settingsAt(step);
    const said = conventions.flatMap((shown) => {
      const trace = shownStep(run.traceAt(step), shown);
      return some.flatMap((weight) =>
        stopsOf(trace).flatMap((stop) =>
          saidAt(contextOf(trace, stop, weight, { sampleCount: run.data.sampleCount, setBatchSize: batchSize })),
        ),
      );
    });
    return [...said, ...elementWiseSaid(run.traceAt(step)), ...some.flatMap((place) => ofAnswers(run, step, place))];
  },
};

function stopsOf(trace: StepTrace): readonly Stop[] {
  const rows = Array.from({ length: trace.batchSize }, (_, part): Stop => ({ phase: 'sum', part }));
  const layers = (['forward', 'hidden-delta'] as const).flatMap((phase) =>
    partsOf(trace.network, phase, trace.batchSize).map((part): Stop => ({ phase, part })),
  );
  const whole = phases.filter((phase) => hasPhase(trace.network, phase)).map((phase): Stop => ({ phase }));
  return [...whole, ...layers, ...rows];
}

function contextOf(
  trace: StepTrace,
  stop: Stop,
  weight: WeightPlace,
  counts: Pick<SentenceContext, 'sampleCount' | 'setBatchSize'>,
): SentenceContext {
  const model = ledgerModel(trace, weight);
  return { ...counts, trace, stop, weight, sample: 1, print: (quantity) => printedBeside(model, quantity, trace) };
}

function saidAt(context: SentenceContext): readonly SaidSentence[] {
  const { trace, stop, weight } = context;
  const sentences = sentenceFor(context).map((sentence): SaidSentence => {
    const kind = kindOf(sentence);
    return { kind, text: textOf(sentence, context), claims: ledgerClaims[kind]?.(context, sentence) ?? [] };
  });
  const seen = observationAt(trace, { stop, weight, typesLater: false });
  const observed = seen && observationText(seen, trace, weight);
  return [
    ...sentences,
    ...(seen && observed
      ? [
          {
            kind: `observation.${seen.kind}`,
            text: textOf(observed, context),
            claims: observationClaims(seen, context),
          },
        ]
      : []),
    ...clipSaid(trace, stop).map((one) => ({ ...one, claims: clipClaims[one.kind]?.(context) ?? [] })),
  ];
}

/** What the answers to the questions under the mean say of the step. */
function ofAnswers(run: Run, step: number, place: WeightPlace): readonly SaidSentence[] {
  const asked = { run, trace: run.traceAt(step), place, isUpdate: true };
  return (['otherReduction', 'doubledBatch'] as const).flatMap((name) => {
    const answer = askedDoor(name, asked)?.answer;
    if (!answer) return [];
    const said = stepSentence(name, answer, asked);
    return said ? [{ ...said, claims: answerClaims(name, said.kind, answer, asked) }] : [];
  });
}

function textOf(sentence: Filled, context: SentenceContext): string {
  const { network } = context.trace;
  return plainProse(proseParts(sentence, network), network, (quantity: Quantity) =>
    isAbsent(quantity, context.trace) ? '—' : printedNumber(quantity, context),
  );
}

/** The key of the message that a sentence was made of. */
function kindOf({ segments }: Filled): string {
  const found = keys.get(segments);
  if (found === undefined) throw new Error('a sentence without a key in the catalogue');
  return found;
}

/** Read once: a message of the catalogue is asked for by each of thousands of sentences. */
const keys = new Map<unknown, string>(keysIn(messages.sentence, 'sentence'));

function keysIn(section: object, path: string): readonly (readonly [unknown, string])[] {
  return Object.entries(section).flatMap(([name, value]) => {
    const own = `${path}.${name}`;
    if (typeof value === 'function' && 'segments' in value) return [[value.segments, own] as const];
    return typeof value === 'object' && value !== null ? keysIn(value, own) : [];
  });
}
