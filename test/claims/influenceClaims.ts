/** What each kind of Influence's sentences claims, from the contributions of the rows that stay. */
import { penaltyTerm, type StepTrace } from '../../src/model';
import { type Claim, claim, rowsOf, sampleAt } from '../../src/quantity';
import { messages } from '../../src/text';
import { roundingOf } from '../../src/views/Influence/influence';
import { type LeftOut, printedApart, timesText } from '../../src/views/Influence/whyLeftOut';

interface Leaving extends LeftOut {
  readonly trace: StepTrace;
  /** The batch gradient of the whole batch. */
  readonly before: number;
}

type ClaimsOf = (leaving: Leaving, text: string) => readonly Claim[];

/** What 15 digits show of a number, whatever its first digit is. */
const showable = 1e-14;

const rowsLeft = ({ trace, leftOut }: Leaving): readonly number[] =>
  [...rowsOf(trace)].filter((row) => !leftOut.includes(sampleAt(trace, row)));

function contributionOf({ trace, place: { layer, from, to } }: Leaving, rows: readonly number[]): number {
  return rows.reduce((total, row) => total + trace.contribution(layer, from, to, row), 0);
}

/** The gradient of the rows that stay. */
function afterwards(leaving: Leaving): number {
  const { trace, place, kept } = leaving;
  const rows = rowsLeft(leaving);
  const sum = contributionOf(leaving, rows);
  return (kept.divisor === 0 ? 0 : sum / kept.divisor) + penaltyTerm(trace, place, rows.length);
}

const rounding = ({ trace, place, kept }: Leaving): number =>
  roundingOf(trace, place, Math.min(trace.divisor, kept.divisor));

const isNothing = (leaving: Leaving, value: number): Claim => claim(Math.abs(value), 'isAtMost', rounding(leaving));

const turns: ClaimsOf = (leaving) => [
  claim(0, 'exceeds', [{ value: Math.sign(leaving.before), times: Math.sign(afterwards(leaving)) }]),
];

const bothNothing: ClaimsOf = (leaving) => [
  isNothing(leaving, leaving.before),
  isNothing(leaving, afterwards(leaving)),
];

/** How many times as large, as the sentence prints it; NaN, which holds in no claim, where it prints another number. */
function near(ratio: number, times: number, isSaid: (printed: string) => boolean): readonly Claim[] {
  const printed = timesText(times);
  return [{ ...claim(ratio, 'is', [{ value: isSaid(printed) ? times : Number.NaN, printed }]), rounding: 1e-6 }];
}

const contributed: ClaimsOf = (leaving, text) => {
  const { trace, place, leftOut } = leaving;
  const own = contributionOf(
    leaving,
    [...rowsOf(trace)].filter((row) => leftOut.includes(sampleAt(trace, row))),
  );
  const left = contributionOf(leaving, rowsLeft(leaving));
  const all = trace.gradientSum(place.layer, place.from, place.to);
  const [ownText, allText, leftText] = printedApart([own, all, left]);
  const isSaid = [ownText, allText, leftText].every((printed) => text.includes(printed));
  const whole = { value: isSaid ? all : Number.NaN, printed: allText };
  const rest = { value: left, printed: leftText };
  return [
    claim([whole, { value: own, times: -1, printed: ownText }], 'is', [rest]),
    ...(Math.abs(all - left) > showable * Math.abs(all) ? [{ ...claim([whole], 'isNot', [rest]), rounding: 0 }] : []),
  ];
};

const claimsOf: Readonly<Record<string, ClaimsOf>> = {
  'effects.equal': (leaving) => [claim(Math.abs(afterwards(leaving) - leaving.before), 'isAtMost', rounding(leaving))],
  'effects.same': (leaving) => [
    claim(Math.abs(afterwards(leaving) - leaving.before), 'isAtMost', [
      { value: Math.abs(leaving.before), times: 5e-3 },
    ]),
  ],
  'effects.flips': turns,
  'effects.flipsOnly': turns,
  'effects.zero': bothNothing,
  'effects.rounding': bothNothing,
  'effects.appears': (leaving) => [
    isNothing(leaving, leaving.before),
    claim(Math.abs(afterwards(leaving)), 'exceeds', rounding(leaving)),
  ],
  'effects.vanishes': (leaving) => [isNothing(leaving, afterwards(leaving))],
  'effects.larger': (leaving, text) =>
    near(
      afterwards(leaving) / leaving.before,
      Math.abs(leaving.kept.batchGradient / leaving.before),
      (printed) => text === messages.influence.effects.larger(printed),
    ),
  'effects.smaller': (leaving, text) =>
    near(
      leaving.before / afterwards(leaving),
      1 / Math.abs(leaving.kept.batchGradient / leaving.before),
      (printed) => text === messages.influence.effects.smaller(printed),
    ),
  noUpdateYet: ({ trace, place: { layer, from, to } }) => [claim(trace.update(layer, from, to), 'is', 0)],
  fewerRows: (leaving, text) => {
    const left = (leaving.trace.cycle?.rows ?? 0) - (leaving.trace.batchSize - rowsLeft(leaving).length);
    const isSaid = text === messages.influence.fewerRows(left, leaving.trace.cycleDivisor);
    return [claim(isSaid ? left : Number.NaN, 'is', left)];
  },
  contributedNothing: (leaving) => {
    const { layer, from, to } = leaving.place;
    const [left, all] = [contributionOf(leaving, rowsLeft(leaving)), leaving.trace.gradientSum(layer, from, to)];
    return [claim(Math.abs(left - all), 'isAtMost', roundingOf(leaving.trace, leaving.place, 1))];
  },
  contributed,
  noWeight: ({ kept }) => [claim(kept.batchGradient, 'is', 0)],
  onlyPenalty: (leaving) => [
    claim(leaving.kept.batchGradient, 'is', penaltyTerm(leaving.trace, leaving.place, rowsLeft(leaving).length)),
  ],
  sameDivisor: ({ trace, kept }) => [claim(kept.divisor, 'is', trace.divisor)],
  weighed: (leaving) => [
    claim(
      rowsLeft(leaving).reduce((sum, row) => sum + leaving.trace.sampleWeight(row), 0),
      'is',
      leaving.kept.divisor,
    ),
  ],
  divided: (leaving) => [claim(rowsLeft(leaving).length, 'is', leaving.kept.divisor)],
};

export function influenceClaims(kind: string, leaving: Leaving, text: string): readonly Claim[] {
  return claimsOf[kind.replace(/^influence\./, '')]?.(leaving, text) ?? [];
}
