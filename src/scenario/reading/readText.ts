/**
 * Reads what somebody pastes: text → arrays with names and shapes → readings. One that fits can be taken; several have to be asked about;
 * none is one sentence with the reason. Programs are read and never run.
 */

import { messages, shortened } from '../../text';
import { activationsOf, soleActivation } from './activations';
import { onlyNumber } from './arrays';
import { collision } from './collision';
import { type CommaWay, commaWays } from './commas';
import type { FoundArray } from './found';
import { type Gathered, gathered, mayBeDecimal } from './gathered';
import { finished, type InPieces } from './inPieces';
import type { Clash } from './layered';
import { turnedAlike } from './networks';
import type { Reading, Ways } from './reading';
import { distinct, excluded, isAsked, readingsOf } from './readings';
import { batchSizeIn, besides } from './settings';
import { type TextSaid, textSaid } from './textSaid';
import { unnamedRoles } from './unnamed';
import { areOfBiases, hasAside, unreadTexts } from './unread';
import { problemIn, withoutAsides } from './withoutAsides';

export type TextRead =
  | {
      readonly ok: true;
      /** One is taken, several are asked about; the likeliest first. */
      readonly readings: readonly [Reading, ...Reading[]];
      /** More are as likely as these: they are among the others. */
      readonly hasMore?: true;
      /** Shapes allow them too, but the text speaks against them: they can be chosen afterwards. */
      readonly others: readonly Reading[];
      readonly leftOut: readonly string[];
      /** Texts with numbers that were not understood. */
      readonly unread: readonly string[];
      /** Every number of the text is in the reading, is one of a setting, or counts something. */
      readonly isAllRead: boolean;
      /** Names of numbers that a step computes. */
      readonly step: readonly string[];
    }
  | {
      readonly ok: false;
      readonly sentence: string;
      readonly step: readonly string[];
      /** There is a network, too, or samples: it is these that were refused. */
      readonly hasOthers?: true;
    };

/** Characters. */
const longestPaste = 5_000_000;

/** Readings that are asked about; others are offered once one is chosen. */
const mostAsked = 4;

/** Sizes of the present network's layers: of several readings, those that keep them come first. */
export interface ReadContext {
  readonly layers?: readonly number[];
}

/** The whole reading at once. */
export function readText(text: string, context: ReadContext = {}): TextRead {
  return finished(readingText(text, context));
}

/** The same in pieces: it yields often enough for a page to go on. */
export function* readingText(text: string, context: ReadContext = {}): InPieces<TextRead> {
  if (text.length > longestPaste) return refused(messages.reading.tooLong(longestPaste));
  const [likelier, other] = commaWays(text);
  const read = yield* readingAs(likelier, context);
  return other ? both(read, yield* readingAs(other, context)) : read;
}

function* readingAs(way: CommaWay, context: ReadContext): InPieces<TextRead> {
  const words = messages.reading;
  const said = yield* textSaid(way.text);
  if ('problem' in said) {
    const { problem, at, plain } = said;
    const [line = ''] = plain.slice(at, at + 60).split('\n');
    return refused(words[problem](problem === 'unopened' ? plain.slice(Math.max(0, at - 20), at + 1) : line));
  }
  const statements = withoutAsides(said.statements, said.plain);
  const problem = problemIn(statements, said.infinite);
  if (problem) {
    const { problem: kind, name, at, end, row = 1, cell = '' } = problem;
    if (kind === 'missing') return refused(words.missing(row, cell));
    return refused(words[kind === 'levels' ? 'uneven' : kind](name, said.plain.slice(at, end)));
  }
  yield { share: 0.95 };
  const all = { ...said, statements, commas: way.commas };
  return batched(all, context.layers) ?? interpreted(all, context.layers);
}

/** The readings of both ways; where only one of them can be read, its own. */
function both(likelier: TextRead, other: TextRead): TextRead {
  if (!likelier.ok || !other.ok) return other.ok ? other : likelier;
  const [first, ...more] = likelier.readings;
  const [second, ...others] = other.readings;
  return {
    ...likelier,
    ...(other.hasMore && { hasMore: true as const }),
    ...offered([first, second, ...more, ...others], [...likelier.others, ...other.others]),
  };
}

type Offered = Pick<Extract<TextRead, { ok: true }>, 'readings' | 'hasMore' | 'others'>;

/** The likeliest are asked about. */
function offered([first, ...more]: readonly [Reading, ...Reading[]], others: readonly Reading[]): Offered {
  return {
    readings: [first, ...more.slice(0, mostAsked - 1)],
    ...(more.length >= mostAsked && { hasMore: true as const }),
    others: [...more.slice(mostAsked - 1), ...others],
  };
}

/** With the way in which its commas are taken, if they are in doubt. */
interface SaidOneWay extends TextSaid {
  readonly commas: Reading['commas'] | undefined;
}

/**
 * With B as the batch size: a whole number, and no more than there are samples. Undefined if it cannot be that. Beside W alone, or one sample
 * without other biases, B is the bias.
 */
function batched(said: SaidOneWay, present: readonly number[] | undefined): TextRead | undefined {
  const isBatch = ({ name, choices }: FoundArray): boolean => name === 'B' && choices[0].dimensions === 0;
  const [batch, ...more] = said.statements.arrays.filter(isBatch);
  const size = batch ? onlyNumber(batch.choices[0]) : Number.NaN;
  if (!batch || more.length > 0 || !Number.isInteger(size)) return undefined;
  const arrays = said.statements.arrays.filter((one) => one !== batch);
  const settings = [...said.settings, `batch size ${size}`];
  const read = interpreted({ ...said, settings, statements: { ...said.statements, arrays } }, present);
  if (!read.ok) return undefined;
  const [{ batchSize, biases, inputs = [] }] = read.readings;
  const isBias = biases.size === 0 && (inputs.length < 2 || arrays.some(({ name }) => name === 'W'));
  return batchSize === undefined || isBias ? undefined : read;
}

/** Some of them, if there are any. */
const preferred = <One>(some: readonly One[], all: readonly One[]): readonly One[] => (some.length > 0 ? some : all);

function interpreted(said: SaidOneWay, present: readonly number[] | undefined): TextRead {
  const { statements, evidence, plain, activations, settings, sizes, noBiases, biasPlace, commas } = said;
  const pastes = choicesIn(said).map((choice) => {
    const paste = gathered(statements, choice, present);
    return biasPlace && !('clash' in paste) ? { ...paste, biasPlace, mayHaveBiasRow: true } : paste;
  });
  const whole = pastes.flatMap((paste) => ('clash' in paste ? [] : [turnedAlike(paste, evidence)]));
  const [first] = whole;
  if (!first) return refused(clashed(pastes[0] as Clash));
  const step = first.step;
  const unread = unreadTexts(statements, plain, [...settings, ...activations.leftOut]);
  const taken = whole.flatMap((paste) => (paste.unnamed.length > 0 ? unnamedRoles(paste, evidence) : [paste]));
  const roles = preferred(taken, whole);
  if (roles.every(isEmpty) && !sizes?.isProgram) return nothingRead(first, plain);
  const ways = roles.flatMap(byBiases);
  const isUnsaid = ({ biasFirst, biasLast }: Ways): boolean => biasPlace !== undefined && !biasFirst && !biasLast;
  const readingsIn = (pastes: readonly Gathered[]): readonly Reading[] =>
    pastes.flatMap((paste, at) =>
      readingsOf(paste, evidence).map((reading) => ({
        ...reading,
        ...activationsOf(reading.layers, activations),
        ...batchSizeOf(reading, settings),
        ...(commas && { commas }),
        ...(areOfBiases([...unread, ...first.leftOut]) && { hasUnreadBiases: true as const }),
        unlikely: reading.unlikely + at + outside(reading, present) + (isUnsaid(reading.ways) ? excluded : 0),
      })),
    );
  // Samples with other inputs than the present network has change its layers anyway.
  const isResized = present !== undefined && sizes?.sizes[0] !== present[0];
  const isSized = (paste: Gathered): boolean =>
    !paste.sizes && (sizes?.isProgram || hasWeights(paste) || (isResized && paste.inputs !== undefined));
  const sized = sizes ? readingsIn(ways.filter(isSized).map((paste) => ({ ...paste, sizes: sizes.sizes }))) : [];
  const all = sized.length > 0 ? sized : readingsIn(ways);
  const bare = noBiases.isSaid
    ? all.filter(hasNoBiases).map((one) => ({ ...one, isWithoutBiases: true as const }))
    : [];
  const found = preferred(bare, all);
  const placed = preferred(found.filter(hasPlaces), found);
  const sorted = distinct(placed.toSorted((one, other) => one.unlikely - other.unlikely));
  const asked = sorted.filter(({ unlikely }) => isAsked(unlikely, sorted[0]?.unlikely));
  const [likeliest, ...more] = asked;
  if (!likeliest) return { ...refused(collision(roles[0] ?? first)), step, hasOthers: true };
  // Sizes that no reading has, or that nothing of the text needs.
  const isUnmet = String(likeliest.layers ?? present) !== String(sizes?.sizes);
  return {
    ok: true,
    ...offered(
      [likeliest, ...more],
      sorted.filter((one) => !asked.includes(one)),
    ),
    leftOut: [
      ...new Set([
        ...besides(first.leftOut, [...settings, sizes?.text ?? '']),
        ...(roles.includes(first) ? unnamedTexts(said) : []),
        ...(soleActivation(likeliest.layers, activations) ? [] : activations.leftOut),
        ...settings.filter((text) => likeliest.batchSize === undefined || batchSizeIn([text]) === undefined),
        ...(sizes && isUnmet ? [sizes.text] : []),
        ...(bare.length > 0 ? [] : noBiases.texts),
      ]),
    ],
    unread,
    isAllRead: unread.length + first.leftOut.length === 0 && !hasAside(statements, plain, settings),
    step,
  };
}

/** Commas that may be decimal are taken as that, and then as separators, unless commas of the text are certainly decimal. */
function choicesIn({ statements, plain }: TextSaid): readonly number[] {
  const isDecimal = /\d,\d+[ \t]+[-+]?\d+,\d/.test(plain);
  return mayBeDecimal(statements) && !isDecimal ? [0, 1] : [0];
}

/** Both ways to take biases with one number each; those of units are likelier. */
function byBiases(paste: Gathered): readonly Gathered[] {
  return paste.unitBiases ? (['units', 'layers'] as const).map((biasesAs) => ({ ...paste, biasesAs })) : [paste];
}

/** Arrays without a name, beside names that say all that is read. */
function unnamedTexts({ statements: { arrays }, plain }: TextSaid): readonly string[] {
  const own = arrays.filter(({ name, choices }) => name === '' && choices[0].rows.flat().length > 1);
  return own.map(({ at, end }) => shortened(plain.slice(at, end).replace(/\s+/g, ' ')));
}

/** The samples of the paste may be fewer, and one alone has no batches. */
function batchSizeOf({ inputs = [], targets = [] }: Reading, settings: readonly string[]): Pick<Reading, 'batchSize'> {
  const batchSize = batchSizeIn(settings) ?? 0;
  return batchSize > 0 && batchSize <= Math.max(inputs.length, targets.length) ? { batchSize } : {};
}

function hasWeights({ weights, singles, cells }: Gathered): boolean {
  return weights.length + singles.weights.length + cells.length > 0;
}

function hasNoBiases({ biases, cells }: Reading): boolean {
  return biases.size === 0 && !cells.some(({ from }) => from === 0);
}

/** Its network has a layer for all biases. */
function hasPlaces({ layers, biases }: Reading): boolean {
  return layers === undefined || [...biases.keys()].every((layer) => layer < layers.length);
}

function isEmpty(paste: Gathered): boolean {
  const { biases, inputs, targets, learningRate } = paste;
  return !hasWeights(paste) && biases.length === 0 && !inputs && !targets && learningRate === undefined;
}

function outside({ inputs, targets, layers, weights }: Reading, present: readonly number[] = []): number {
  const isNew = layers !== undefined && layers.length > 2;
  const width = inputs?.[0]?.length ?? (isNew ? undefined : weights.get(1)?.length);
  const sides =
    present.length > 0 ? [[width, present[0]] as const, [targets?.[0]?.length, present.at(-1)] as const] : [];
  return 0.4 * sides.filter(([own, given]) => own !== undefined && own !== given).length;
}

function refused(sentence: string): Extract<TextRead, { ok: false }> {
  return { ok: false, sentence, step: [] };
}

function clashed({ clash, name, other = '' }: Clash): string {
  return messages.reading[clash](name, other);
}

function nothingRead({ step, leftOut }: Gathered, plain: string): TextRead {
  const words = messages.reading;
  if (step.length > 0) return { ...refused(words.onlyStep(step.join(', '))), step };
  if (leftOut.length > 0) return refused(words.unknownNames(leftOut.slice(0, 5)));
  return refused(words.noNumbers(plain.slice(0, 200)));
}
