/**
 * Reads what is rendered: a name beside a number must be that of the number, and what is said to be added, divided or multiplied
 * is done again from the numbers of the step, or from the digits of the table.
 */
import '../allMessages';
import type { StepTrace } from '../../src/model';
import {
  dividesSum,
  exists,
  nameOf,
  nounOf,
  type Quantity,
  type QuantityKind,
  quantityValue,
  rowsOf,
  samplesOf,
  stepDivision,
  summandOf,
  unitNumber,
  type WeightPlace,
} from '../../src/quantity';
import { messages, readPrinted } from '../../src/text';

/** The steps that a sentence may be about: this run’s, and in Compare the other run’s. */
export interface Facts {
  readonly traces: readonly StepTrace[];
  readonly place: WeightPlace;
  /** Where the numbers are those of other weights, such as those before the epoch: their names are not asked for. */
  readonly isElsewhere?: boolean;
}

export const number = String.raw`[−-]?\d+(?:\.\d+)?(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?`;

/** What names a number of one weight; the same words may name several kinds, such as “gradient”. */
const kindsNamed: readonly QuantityKind[] = [
  'sampleGradient',
  'contribution',
  'plainGradient',
  'batchGradient',
  'dataGradient',
  'clippedGradient',
  'accumulated',
  'cycleGradient',
];

function allPlaces({ network }: StepTrace): readonly WeightPlace[] {
  return network.layers
    .slice(1)
    .flatMap((units, at) =>
      Array.from({ length: units }, (_, to) =>
        Array.from({ length: (network.layers[at] ?? 0) + 1 }, (__, from) => ({ layer: at + 1, from, to: to + 1 })),
      ).flat(),
    );
}

/** The quantities of this weight that a name can mean. */
function meantBy(name: string, { traces, place }: Facts): readonly number[] {
  const kinds = kindsNamed.filter((kind) =>
    (['the', 'its'] as const).some((form) => {
      const row = messages.nouns[kind as keyof typeof messages.nouns];
      return row && form in row && nounOf({ kind } as Quantity, form) === name;
    }),
  );
  return traces.flatMap((trace) =>
    kinds.flatMap((kind) => {
      const samples: readonly (number | undefined)[] =
        kind === 'sampleGradient' || kind === 'contribution' || kind === 'plainGradient'
          ? samplesOf(trace)
          : [undefined];
      return samples.flatMap((sample) => {
        const quantity = { kind, ...place, ...(sample !== undefined && { sample }) } as Quantity;
        return exists(quantity, trace) ? [quantityValue(quantity, trace)] : [];
      });
    }),
  );
}

/** What rounding leaves of terms that cancel; a number that is small by itself is much smaller. */
function isNone(value: number): boolean {
  return Math.abs(value) < 1e-15 && Math.abs(value) > 1e-20;
}

/** Whether the printed number is one of these, rounded. */
function isOneOf(printed: string, values: readonly number[]): boolean {
  const { value, half } = readPrinted(printed);
  return values.some(
    (one) => Math.abs(one - value) <= 1.001 * half + 1e-12 * Math.abs(value) || (value === 0 && isNone(one)),
  );
}

/** The faults of a sentence; none for a true one. */
export function faultsIn(sentence: string, facts: Facts): readonly string[] {
  return [
    facts.isElsewhere ? () => [] : misnamed,
    wronglyAdded,
    wronglyCounted,
    wronglyDivided,
    wronglyUpdated,
    ofNothing,
  ].flatMap((faults) => faults(sentence, facts));
}

const names = [...new Set(Object.values(messages.nouns).flatMap((row) => Object.values(row)))]
  .filter((name) => name.startsWith('the ') || name.startsWith('its '))
  .toSorted((one, other) => other.length - one.length);

/** A name that is followed by its number. */
const namedNumbers = new RegExp(
  `(?<!times )(${names.join('|')})(?: of (?:this weight|sample \\d+))?(?: is|[,:])? (${number})(?!\\.?\\d|%| pairs| times)`,
  'gi',
);

/** “The batch gradient is 0.0130”, “its gradient, 0.1457”, “has the contribution 0.291”, “the gradient of sample 2: 0.1457”. */
function misnamed(sentence: string, { traces, place: chosen }: Facts): readonly string[] {
  const said = [...sentence.matchAll(namedNumbers)];
  const [trace] = traces;
  if (said.length === 0 || !trace) return [];
  // An edge of the network begins with its own name.
  const own = allPlaces(trace).find((one) =>
    sentence.startsWith(`${nameOf({ kind: 'weight', ...one }, trace.network)}, `),
  );
  const facts: Facts = { traces, place: own ?? chosen };
  return said.flatMap(([all, name = '', printed = '']) => {
    const lower = name.charAt(0).toLowerCase() + name.slice(1);
    return isOneOf(printed, meantBy(lower, facts)) ? [] : [`${all}: no such number has this name`];
  });
}

/** Σ c γ ∇e, whatever the step makes of it. */
function addedUp(trace: StepTrace, place: WeightPlace): number {
  return samplesOf(trace).reduce((sum, sample) => sum + quantityValue(summandOf(trace, place, sample), trace), 0);
}

/** “All 4 products add up to 0.1667”, “The gradients of all 4 samples add up to 0.0519”. */
function wronglyAdded(sentence: string, { traces, place }: Facts): readonly string[] {
  const said = new RegExp(`(?:all (\\d+) products|the ([a-z ]+) of all (\\d+) samples) add up to (${number})`, 'gi');
  const totalOf = (trace: StepTrace, kinds: readonly QuantityKind[]): readonly number[] =>
    kinds.map((kind) =>
      samplesOf(trace).reduce((sum, sample) => sum + quantityValue({ kind, ...place, sample } as Quantity, trace), 0),
    );
  return [...sentence.matchAll(said)].flatMap(([all, , name, , printed = '']) => {
    const sums = traces.flatMap((trace) => {
      const summand = summandOf(trace, place, 1).kind;
      const kinds = (['sampleGradient', 'contribution'] as const).filter(
        (kind) => name === undefined || nounOf({ kind }, 'all') === name,
      );
      return totalOf(
        trace,
        name === undefined
          ? [summand]
          : kinds.filter((kind) => kind === summand || name !== nounOf({ kind: summand }, 'all')),
      );
    });
    return isOneOf(printed, sums) ? [] : [`${all}: the numbers of that name add up to ${sums.join(' or ')}`];
  });
}

/** “All 4 products”, “2 of 4 products”, “86% of the total magnitude cancels”. */
function wronglyCounted(sentence: string, { traces, place }: Facts): readonly string[] {
  const counted = [...sentence.matchAll(/\b(?:all|of) (\d+) products/gi)].filter(
    ([, count]) => !traces.some((trace) => trace.batchSize === Number(count)),
  );
  const share = /(?<!Less than )(?<![\d.])(\d+(?:\.(\d+))?%) of the total magnitude cancels/.exec(sentence);
  const shares = traces.map((trace) => {
    const sizes = rowsOf(trace).map((row) => Math.abs(trace.contribution(place.layer, place.from, place.to, row)));
    return 1 - Math.abs(addedUp(trace, place)) / sizes.reduce((sum, size) => sum + size, 0);
  });
  // Half a unit of the last digit of a percentage, and a little more.
  const half = 0.501 * 10 ** -(2 + (share?.[2]?.length ?? 0));
  const isOff = share && !shares.some((one) => Math.abs(one - readPrinted(share[1] ?? '').value) <= half);
  return [
    ...counted.map(([all]) => `${all}: the batch has another number of them`),
    ...(isOff ? [`${share[0]}: it is ${shares.join(' or ')}`] : []),
  ];
}

/** Whatever is said to be divided is divided by a number, and only where the step divides. */
function wronglyDivided(sentence: string, { traces, place }: Facts): readonly string[] {
  const faults: string[] = [];
  if (/(?:÷|divided? by|divides by) 0(?![.\d])/i.test(sentence)) faults.push('something is divided by 0');
  if (/before anything is divided/.test(sentence) && !traces.some((trace) => dividesSum(trace, place)))
    faults.push('nothing is divided afterwards');
  const once = new RegExp(`sum is divided once, by \\D*(${number})`, 'i').exec(sentence);
  const divisors = traces.filter((trace) => dividesSum(trace, place)).map(({ divisor }) => divisor);
  if (once && traces.length === 1 && !isOneOf(once[1] ?? '', divisors)) faults.push(`${once[0]}: this step does not`);
  const both = new RegExp(`Both runs divide by (${number})`).exec(sentence);
  if (both && !(divisors.length === 2 && divisors.every((one) => isOneOf(both[1] ?? '', [one]))))
    faults.push(`${both[0]}: they do not`);
  const [, only] = /Only ([●□]) .* divides its sum/.exec(sentence) ?? [];
  if (only && traces.map((trace) => dividesSum(trace, place)).join() !== `${only === '●'},${only !== '●'}`)
    faults.push(`only ${only} divides: that is not so`);
  // Whatever the settings are: a sum that is divided once by this number is the gradient.
  const by = Number(both?.[1]);
  const isQuotient = (trace: StepTrace): boolean => {
    const [sum, gradient] = [addedUp(trace, place) / by, trace.dataGradient(place.layer, place.from, place.to)];
    return Math.abs(sum - gradient) <= 1e-9 * Math.max(Math.abs(sum), Math.abs(gradient));
  };
  if (both && !traces.every(isQuotient)) faults.push(`${both[0]}: that is not what they get`);
  return faults;
}

/** What the step does not have: weights of samples, biases, an update, a division, and what is counted from 0. */
function ofNothing(sentence: string, { traces }: Facts): readonly string[] {
  const [trace] = traces;
  if (!trace) return [];
  const inputs = Array.from({ length: trace.network.layers[0] ?? 0 }, (_, at) => unitNumber(at + 1));
  const absent: readonly (readonly [boolean, RegExp])[] = [
    [traces.some((one) => one.hasSampleWeights), /sample counts (?:as|1|once)|sums here are of ∂/],
    [traces.every(({ network }) => network.bias === 'none'), /weights and biases$|^For a bias|\. For a bias/],
    [traces.every(({ updates }) => !updates), /loss (?:\S+ of sample \d+ )?after the update|One update moves/],
    [traces.every(({ penaltyDivisor, settings }) => settings.penalty && penaltyDivisor > 1), /There is no factor 1\//],
    [traces.every((one) => stepDivision(one, { from: 1 }).by === undefined), /division is already in|÷ \S+ is here/],
  ];
  const faults = absent.flatMap(([isAbsent, said]) =>
    isAbsent && said.test(sentence) ? [`“${sentence}” is not so`] : [],
  );
  const counted = [...sentence.matchAll(/(?<!mean )\binput (\d+)(?![\d.])/g)].filter(
    ([, unit]) => !inputs.includes(Number(unit)),
  );
  return [...faults, ...counted.map(([all]) => `${all}: there is no such input`)];
}

/** “The update is −η times the batch gradient: −0.0065.” */
function wronglyUpdated(sentence: string, { traces: [trace], place }: Facts): readonly string[] {
  const said = new RegExp(`−η times (the [a-z’ ]+): (${number})`).exec(sentence);
  if (!trace || !said) return [];
  const products = meantBy(said[1] ?? '', { traces: [trace], place }).map(
    (value) => -trace.settings.optimizer.learningRate * value,
  );
  return isOneOf(said[2] ?? '', products) ? [] : [`${said[0]}: that product is ${products.join(' or ')}`];
}

/** Whether the step has a number that could not be computed, which is then on its screens. */
export function hasNaN(trace: StepTrace): boolean {
  const gradients = allPlaces(trace)
    .filter(({ from }) => from > 0 || trace.network.bias !== 'none')
    .map(({ layer, from, to }) => trace.dataGradient(layer, from, to));
  const losses = [...rowsOf(trace).map((row) => trace.sampleLoss(row)), trace.batchLoss()];
  return ![...gradients, ...losses].every(Number.isFinite);
}

/** What no screen may show when it has come to rest; full digits have their power as programs write it. */
export function faultsOfScreen(text: string): readonly string[] {
  return [
    /\bNaN\b|\bundefined\b/,
    /being computed/,
    /÷ ?0(?![.\d])/,
    /could not be shown/,
    /= 0 = 0 = 0/,
    /\ball 0 samples/,
    /Without samples \d+[^,\d ]/,
    /(?<!\.\d{6,})\de\+|(?<![\d.])0\.0+·10/,
    /(?<![\d.])1 times as /,
    /from (\S*\d) to \1(?![\d.]*\d)/,
  ].flatMap((never) => (never.test(text) ? [`“${never.exec(text)?.[0]}” is on the screen`] : []));
}

/** A Σ below a column is the sum of the column’s digits, and a quotient below it that of Σ. */
export function faultsOfTables(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('table')].flatMap((table) => {
    const rows = [...table.rows].map((row) => cellsOf(row));
    const at = rows.findIndex(([head]) => /^(Sum, )?Σ(?! so far| over)/.test(head ?? ''));
    const total = rows[at];
    // Where samples have factors, their contributions are added and their gradients stand above.
    // Of many rows, those out of sight are left out.
    const isPart =
      Number(table.getAttribute('aria-rowcount')) > rows.length || rows.some(([head]) => head?.startsWith('⋮'));
    if (!total || isPart || / of the contributions$/.test(total[0] ?? '')) return [];
    const isRatio = (column: number): boolean => rows.slice(0, at).some((row) => row[column] === 'ratio');
    const above = rows.slice(0, at).filter(([head]) => /^(?:sample )?\d+/.test(head ?? ''));
    const isOfMagnitudes = total[0]?.startsWith('Σ|') === true;
    return total.flatMap((text, column) => {
      const sum = numberIn(text);
      const terms = above.map((row) => termIn(row, column, isOfMagnitudes));
      if (column === 0 || isRatio(column) || !sum || terms.length === 0 || terms.some((one) => !one)) return [];
      const added = terms.reduce((before, one) => before + (one?.value ?? 0), 0);
      const least = terms.reduce((before, one) => before + (one?.half ?? 0), sum.half);
      return Math.abs(added - sum.value) <= 1.001 * least
        ? []
        : [`${total[0]}: the column above ${text} adds up to ${added}`];
    });
  });
}

/** What a row adds to the Σ of a column: a sample that is twice in the batch twice, and of magnitudes no sign. */
function termIn(row: readonly string[], column: number, isOfMagnitudes: boolean): ReturnType<typeof numberIn> {
  const term = numberIn(row[column]);
  const [, twice, many] = /, (?:(twice)|(\d+) times) in the batch$/.exec(row[0] ?? '') ?? [];
  const times = twice ? 2 : Number(many ?? 1);
  return term && { value: times * (isOfMagnitudes ? Math.abs(term.value) : term.value), half: times * term.half };
}

/** The cells of a row by columns: one that spans several is in each. */
function cellsOf(row: HTMLTableRowElement): readonly string[] {
  return [...row.cells].flatMap((cell) => Array.from({ length: Math.max(1, cell.colSpan) }, () => cell.textContent));
}

function numberIn(text: string | undefined): ReturnType<typeof readPrinted> | undefined {
  const [found] = new RegExp(`^${number}$`).exec((text ?? '').replace(/^≈/, '').trim()) ?? [];
  return found === undefined ? undefined : readPrinted(found);
}
