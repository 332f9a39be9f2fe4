/**
 * What each kind of the ledger's sentences claims: the quantities that the sentence shows, as it prints them, against the step's single numbers.
 * It stands here and not beside the sentences, because these are part of what a first visit fetches.
 */
import { clipsEachBatch, isPenalised, norm, type StepTrace } from '../../src/model';
import type { Filled } from '../../src/prose';
import {
  type Claim,
  claim,
  divisionRow,
  plainDivisionOf,
  plainStep,
  type Quantity,
  quantityValue,
  rowsOf,
  shownIn,
  type Term,
  weightPlaces,
} from '../../src/quantity';
import { messages } from '../../src/text';
import { printedNumber, type SentenceContext } from '../../src/views/Ledger/sentenceContext';

type ClaimsOf = (context: SentenceContext, sentence: Filled) => readonly Claim[];

/** A quantity of the sentence, as it prints it. */
function shown(context: SentenceContext, quantity: Quantity): Term {
  const printed = printedNumber(quantity, context);
  const value = quantityValue(quantity, context.trace);
  return printed === messages.phases.remainder ? { value } : { value, printed };
}

/** The quantity that fills a sentence's place; several of a list are the first one's kind. */
function at(context: SentenceContext, { values }: Filled, name: string): Term {
  // One that a sentence may leave out is a list of one.
  const [value] = [values?.[name]].flat();
  if (typeof value !== 'object' || !('kind' in value)) throw new Error(`expected a quantity ${name}`);
  return shown(context, value as Quantity);
}

/** What the division divides by, from the settings and the rows alone. */
function divisorIn(trace: StepTrace, division: ReturnType<typeof divisionRow>): number {
  const weights = rowsOf(trace).map((row) => trace.sampleWeight(row));
  const { divisor } = trace.settings;
  return {
    none: 1,
    batch: trace.batchSize,
    weights: weights.reduce((sum, weight) => sum + weight, 0),
    number: typeof divisor === 'number' ? divisor : Number.NaN,
  }[division];
}

const share = (divisor: number): number => (divisor === 0 ? 0 : 1 / divisor);

function contributions({ trace, weight: { layer, from, to } }: SentenceContext, times: number): readonly Term[] {
  return rowsOf(trace).map((row) => ({ value: trace.contribution(layer, from, to, row), times }));
}

/** Σ of the products after the division that the step shows. */
function reduced(context: SentenceContext): readonly Term[] {
  return contributions(context, share(divisorIn(context.trace, divisionRow(context.trace))));
}

/** The product of the last row that a part of the sum adds. */
const addedRow: ClaimsOf = (context, sentence) => {
  const { part = 0 } = context.stop;
  return [claim([at(context, sentence, 'product')], 'is', contributions(context, 1).slice(part - 1, part))];
};

const addedSoFar: ClaimsOf = (context, sentence) => [
  claim([at(context, sentence, 'total')], 'is', contributions(context, 1).slice(0, context.stop.part)),
];

function dataLoss(trace: StepTrace): readonly Term[] {
  const times = share(divisorIn(trace, plainDivisionOf(trace)));
  return rowsOf(trace).map((row) => ({ value: trace.sampleWeight(row) * trace.sampleLoss(row), times }));
}

const everyUpdateIsZero: ClaimsOf = ({ trace }) => [
  claim(trace.updateRow(), 'is', new Float64Array(trace.updateRow().length)),
];

/** How many parameters have another value after the step. */
function changedCount({ trace }: SentenceContext): number {
  return [...weightPlaces(trace.network)].filter(
    ({ layer, from, to }) => trace.weightAfter(layer, from, to) !== trace.weight(layer, from, to),
  ).length;
}

const nothingChanges: ClaimsOf = (context, sentence) => [
  claim(changedCount(context), 'is', 0),
  ...(sentence.values?.isZero ? everyUpdateIsZero(context, sentence) : []),
];

/** As many parameters as the sentence counts, or all that it counts. */
const changesSoMany: ClaimsOf = (context, { values }) => {
  const { changed } = values ?? {};
  if (typeof changed !== 'object' || !('segments' in changed)) throw new Error('expected what changes');
  const { moved, all, weights } = changed.values ?? {};
  return [
    claim(changedCount(context), 'is', Number(moved ?? all ?? weights)),
    claim(changedCount(context), 'exceeds', 0),
  ];
};

/** Every product is x·δ, times the factors that δ does not contain. */
const products: ClaimsOf = ({ trace, weight: { layer, from, to } }) =>
  rowsOf(trace).map((row) => {
    const factors = shownIn(trace).carried ? 1 : trace.sampleWeight(row) * trace.clipFactor(row);
    const delta = trace.delta(layer, to, row);
    return claim([{ value: trace.contribution(layer, from, to, row) }], 'is', [
      { value: factors === 0 ? 0 : delta, times: factors * trace.activation(layer - 1, from, row) },
    ]);
  });

const plainProducts: ClaimsOf = ({ trace, weight: { layer, from, to } }) =>
  rowsOf(trace).map((row) =>
    claim([{ value: trace.sampleGradient(layer, from, to, row) }], 'is', [
      { value: trace.delta(layer, to, row), times: trace.activation(layer - 1, from, row) },
    ]),
  );

const carries: ClaimsOf = ({ trace, weight: { layer, to } }) => {
  const times = share(divisorIn(trace, plainDivisionOf(trace)));
  return rowsOf(trace).map((row) =>
    claim([{ value: trace.delta(layer, to, row) }], 'is', [
      { value: trace.sampleWeight(row) * plainStep(trace).delta(layer, to, row), times },
    ]),
  );
};

/** Mean x times mean δ, and how it compares with the samples' part of the gradient. */
const averages: ClaimsOf = (context, sentence) => {
  const { trace, weight } = context;
  const rows = rowsOf(trace);
  const mean = (value: (row: number) => number): number => rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
  const times = trace.settings.reduction === 'sum' ? rows.length : 1;
  const x = mean((row) => trace.activation(weight.layer - 1, weight.from, row));
  const delta = mean((row) => plainStep(trace).delta(weight.layer, weight.to, row));
  const product = x * delta * times;
  const sums = reduced(context);
  const gradient = sums.reduce((sum, { value, times: by = 1 }) => sum + Number(value) * by, 0);
  const words = messages.doorAnswers.clauses;
  const { verdict, isRight } = sentence.values ?? {};
  if (isRight) return [claim(sums, 'is', product)];
  const own = claim([at(context, sentence, 'value')], 'is', [{ value: product }]);
  if (verdict === words.wrongSign) return [own, claim(0, 'exceeds', product * gradient)];
  if (verdict === words.tooSmall) return [own, claim(Math.abs(gradient), 'exceeds', Math.abs(product))];
  if (verdict === words.tooLarge) return [own, claim(Math.abs(product), 'exceeds', Math.abs(gradient))];
  return verdict === words.zero ? [claim(Math.abs(gradient), 'exceeds', 0)] : [own];
};

const gradientNorm = (trace: StepTrace): number =>
  norm([Float64Array.from(weightPlaces(trace.network), ({ layer, from, to }) => trace.batchGradient(layer, from, to))]);

const threshold = ({ settings }: StepTrace): number => settings.clip?.maxNorm ?? Number.NaN;

const gradientIsSum: ClaimsOf = (context, sentence) => [
  claim([at(context, sentence, 'gradient')], 'is', reduced(context)),
];

/** The derivative itself, whatever sign the products are shown with. */
const gradientIsSample: ClaimsOf = (context, sentence) => {
  const { layer, from, to } = context.weight;
  const own = plainStep(context.trace).sampleGradient(layer, from, to, 1);
  return [claim([at(context, sentence, 'gradient')], 'is', own)];
};

const withinThreshold = ({ trace }: SentenceContext): readonly Claim[] =>
  rowsOf(trace).map((row) => {
    const isClipped = trace.clipFactor(row) < 1;
    return claim(trace.sampleGradientNorm(row), isClipped ? 'exceeds' : 'isAtMost', threshold(trace));
  });

/** What the note on clipping claims. */
export const clipClaims: Readonly<Record<string, (context: SentenceContext) => readonly Claim[]>> = {
  'clipNote.cycle': ({ trace, weight: { layer, from, to } }) => {
    const factor = trace.batchClipFactor();
    if (!trace.updates) return [claim(factor, 'is', 1)];
    const total = { value: trace.accumulatedAfter(layer, from, to), times: factor / trace.cycleDivisor };
    return [claim([{ value: trace.clippedGradient(layer, from, to) }], 'is', [total])];
  },
  'clipNote.noneClipped': (context) => [
    ...withinThreshold(context),
    claim(1, 'exceeds', rowsOf(context.trace).filter((row) => context.trace.clipFactor(row) < 1).length),
  ],
  'clipNote.fewClipped': (context) => {
    const { trace } = context;
    const clipped = rowsOf(trace).filter((row) => trace.clipFactor(row) < 1).length;
    return [...withinThreshold(context), claim(trace.batchSize, 'exceeds', 2 * clipped), claim(clipped, 'exceeds', 0)];
  },
};

export const ledgerClaims: Readonly<Record<string, ClaimsOf>> = {
  'sentence.loss': (context, sentence) => [
    claim([at(context, sentence, 'total')], 'is', [...dataLoss(context.trace), { value: context.trace.penalty() }]),
  ],
  'sentence.lossNoWeight': (context, sentence) => [
    claim([at(context, sentence, 'total')], 'is', [{ value: context.trace.penalty() }]),
  ],
  'sentence.lossOne': ({ trace }) => [claim(trace.batchLoss(), 'is', trace.sampleLoss(1))],
  'sentence.emptyBatch.loss': (context, sentence) => [claim([at(context, sentence, 'total')], 'is', 0)],
  'sentence.emptyBatch.lossPenalised': (context, sentence) => [
    claim([at(context, sentence, 'total')], 'is', context.trace.penalty()),
  ],
  'sentence.emptyBatch.sum': (context, sentence) => [claim([at(context, sentence, 'gradient')], 'is', 0)],
  'sentence.emptyBatch.sumPenalised': (context, sentence) => {
    const { layer, from, to } = context.weight;
    return [claim([at(context, sentence, 'gradient')], 'is', context.trace.penaltyGradient(layer, from, to))];
  },
  'sentence.emptyBatch.noUpdate': nothingChanges,
  'sentence.emptyBatch.noUpdateYet': everyUpdateIsZero,
  'sentence.noUpdate': nothingChanges,
  'sentence.noUpdateYet': everyUpdateIsZero,
  'sentence.noLearningRate': everyUpdateIsZero,
  'sentence.update': (context, sentence) => [
    claim([at(context, sentence, 'before')], 'is', [...dataLoss(context.trace), { value: context.trace.penalty() }]),
    ...changesSoMany(context, sentence),
  ],
  'sentence.emptyBatch.update': changesSoMany,
  'sentence.perSample': plainProducts,
  'sentence.perSampleProducts': plainProducts,
  'sentence.perSampleCounted': products,
  'sentence.sumMultiplied': products,
  'sentence.firstRow': addedRow,
  'sentence.firstRows': addedSoFar,
  'sentence.row': (context, sentence) => [...addedRow(context, sentence), ...addedSoFar(context, sentence)],
  'sentence.rows': addedSoFar,
  'sentence.sumAdded': gradientIsSum,
  'sentence.sumAddedOne': gradientIsSum,
  'sentence.sumOne': ({ trace }) => [claim(trace.batchSize, 'is', 1)],
  'sentence.sumOfOneSample': gradientIsSample,
  'sentence.sumNoWeight': (context, sentence) => [claim([at(context, sentence, 'gradient')], 'is', 0)],
  'sentence.alreadyDivided': carries,
  'sentence.penaltyAdded': (context, sentence) => {
    const { trace, weight } = context;
    const { layer, from, to } = weight;
    const data = { value: plainStep(trace).dataGradient(layer, from, to) };
    const rate = trace.settings.penalty?.l2 ?? 0;
    const penalty = at(context, sentence, 'penalty');
    return [
      claim([data, penalty], 'is', [at(context, sentence, 'gradient')]),
      claim([{ value: penalty.value, times: trace.penaltyDivisor }], 'is', [
        { value: trace.weight(layer, from, to), times: isPenalised(trace.settings.penalty, from) ? rate : 0 },
      ]),
    ];
  },
  'sentence.averagesVanish': (context, sentence) => {
    const sums = reduced(context);
    const gradient = sums.reduce((sum, { value, times: by = 1 }) => sum + Number(value) * by, 0);
    const [own] = averages(
      context,
      sentence.values ? { ...sentence, values: { ...sentence.values, verdict: '' } } : sentence,
    );
    const { value } = at(context, sentence, 'value');
    return [...(own ? [own] : []), claim(Math.abs(gradient) / 100, 'exceeds', Math.abs(Number(value)))];
  },
  'doorAnswers.averages': averages,
  'sentence.accumulated': (context, sentence) => {
    const { layer, from, to } = context.weight;
    const { trace } = context;
    const added = clipsEachBatch(trace.settings) ? trace.clippedGradient : trace.batchGradient;
    const parts = [trace.accumulatedBefore(layer, from, to), added.call(trace, layer, from, to)];
    return [
      claim(
        [at(context, sentence, 'accumulated')],
        'is',
        parts.map((value) => ({ value })),
      ),
    ];
  },
  'sentence.clipped': (context, sentence) => {
    const { layer, from, to } = context.weight;
    const { trace } = context;
    const size = gradientNorm(trace);
    const scaled = { value: trace.batchGradient(layer, from, to), times: threshold(trace) / size };
    return [claim(size, 'exceeds', threshold(trace)), claim([at(context, sentence, 'gradient')], 'is', [scaled])];
  },
  'sentence.notClipped': ({ trace }) => [claim(gradientNorm(trace), 'isAtMost', threshold(trace))],
};
