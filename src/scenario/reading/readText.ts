/**
 * Reads what somebody pastes: text → arrays with names and shapes → readings. One that fits can be taken; several have to be asked about;
 * none is one sentence with the reason. Programs are read and never run.
 */

import { messages, shortened } from '../../text';
import { limits } from '../limits';
import { activationsIn } from './activations';
import { asRow, mapped, type NoArray } from './arrays';
import { collision } from './collision';
import { type Evidence, evidenceOf, mostRead } from './evidence';
import type { FoundArray, FoundProblem, Statements } from './found';
import { type Gathered, gathered } from './gathered';
import { finished, within } from './inPieces';
import type { Clash } from './layered';
import { type Named, namedBy } from './names';
import { turnedAlike } from './networks';
import { plainText } from './plainText';
import type { Reading } from './reading';
import { distinct, isAsked, readingsOf } from './readings';
import { noBiasesIn, saidSizes } from './saidNetwork';
import { besides, settingsIn } from './settings';
import { oneByOne } from './sides';
import { statementsOf } from './statements';
import { type Token, tokensOf, type Untold } from './tokens';
import { unnamedRoles } from './unnamed';

export type TextRead =
  | {
      readonly ok: true;
      /** One is taken, several are asked about; the likeliest first. */
      readonly readings: readonly [Reading, ...Reading[]];
      /** Shapes allow them too, but the text speaks against them: they can be chosen afterwards. */
      readonly others: readonly Reading[];
      readonly leftOut: readonly string[];
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
const mostAsked = 3;

/** Sizes of the present network's layers: of several readings, those that keep them come first. */
export interface ReadContext {
  readonly layers?: readonly number[];
}

/** The whole reading at once. */
export function readText(text: string, context: ReadContext = {}): TextRead {
  return finished(readingText(text, context));
}

/** The same in pieces, with the share that is done: it yields often enough for a page to go on. */
export function* readingText(
  text: string,
  context: ReadContext = {},
): Generator<{ readonly share: number }, TextRead, void> {
  const words = messages.reading;
  if (text.length > longestPaste) return refused(words.tooLong(longestPaste));
  const plain = yield* within(plainText(text), 0, 0.3);
  const tokens = yield* within(tokensOf(plain), 0.3, 0.7);
  if ('problem' in tokens) return refused(untold(tokens, plain));
  const statements = oneByOne(withRows(yield* within(statementsOf(tokens, plain), 0.7, 0.95), plain));
  const computed = statements.problems.filter((one) => isComputed(one, statements));
  const problem =
    statements.problems.find((one) => one.name !== '' && !computed.includes(one)) ??
    statements.symbols.find(({ part }) => isMissing(part, statements)) ??
    (statements.arrays.length + statements.pairs.length + statements.tables.length === 0
      ? statements.problems[0]
      : undefined);
  if (problem) return refused(wrongArray(problem, plain));
  yield { share: 0.95 };
  const leftOut = [...statements.leftOut, ...computed.map(({ name }) => name)];
  return interpreted({ ...statements, leftOut }, { evidence: evidenceOf(text, tokens), plain, tokens, context });
}

/** No numbers of inputs, or of targets, stand anywhere. Other names are also words of a sentence. */
function isMissing(part: Named['part'], { arrays, pairs, tables }: Statements): boolean {
  return (
    (part === 'inputs' || part === 'targets') &&
    pairs.length + tables.length === 0 &&
    !arrays.some(({ named }) => named?.part === part)
  );
}

/** `Y = sigmoid(Z)` beside `T = [0, 1]`: an output of the program, and no targets. */
function isComputed({ name, problem }: FoundProblem, { arrays }: Statements): boolean {
  const others = arrays.filter(({ named }) => named?.part === 'targets');
  const isTarget = namedBy(name)?.part === 'targets' && others.length > 0;
  return problem === 'calculated' && isTarget && others.every((one) => one.name !== name);
}

/** Where semicolons end rows or statements, as in MATLAB, a list in square brackets is a row. In Julia, commas make a list. */
function withRows(statements: Statements, plain: string): Statements {
  if (!/\]'?[ \t]*;[ \t]*$|\[[^\][]*\d\s*;[^\][]*\]/m.test(plain)) return statements;
  const isJulia = /\bFloat(?:32|64)\[|\w\.\(|\s\.[+*-]\s/.test(plain);
  const isRow = ({ at, end }: FoundArray): boolean =>
    plain[end - 1] === ']' && !(isJulia && /^[^;\s]*$|,/.test(plain.slice(at, end)));
  const arrays = statements.arrays.map((one) => (isRow(one) ? { ...one, choices: mapped(one.choices, asRow) } : one));
  return { ...statements, arrays };
}

interface Surroundings {
  readonly evidence: Evidence;
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly context: ReadContext;
}

/** The text says that biases do not stand first. */
const biasLast = /\blast\b[^.\n]{0,40}\bbias/i;

function interpreted(statements: Statements, { evidence, plain, tokens, context }: Surroundings): TextRead {
  const hasChoice = [
    ...statements.arrays.map(({ choices }) => choices),
    ...statements.pairs.flatMap(({ inputs, targets }) => [inputs, targets]),
  ].some((choices) => choices.length > 1);
  // Somewhere else in the text commas are certainly decimal.
  const isDecimal = /\d,\d+[ \t]+[-+]?\d+,\d/.test(plain);
  const pastes = (hasChoice && !isDecimal ? [0, 1] : [0]).map((choice) => gathered(statements, choice, context.layers));
  const whole = pastes.flatMap((paste) => ('clash' in paste ? [] : [turnedAlike(paste, evidence)]));
  const [first] = whole;
  if (!first) return refused(clashed(pastes[0] as Clash));
  const step = first.step;
  const roles = whole.flatMap((paste) => (paste.unnamed.length > 0 ? unnamedRoles(paste, evidence) : [paste]));
  if (roles.every((paste) => isEmpty(paste))) return nothingRead(first, plain);
  const ways = roles.flatMap(byBiases);
  const head = plain.slice(0, mostRead);
  const activations = activationsIn(head, tokens);
  const settings = settingsIn(head);
  const readingsIn = (pastes: readonly Gathered[]): readonly Reading[] =>
    pastes.flatMap((paste, at) =>
      readingsOf(paste, evidence).map((reading) => ({
        ...reading,
        activations: activations.named,
        unlikely: reading.unlikely + at + outside(reading, context),
      })),
    );
  const said = saidSizes(head);
  const isSized = (paste: Gathered): boolean => !paste.sizes && (said?.isProgram || hasWeights(paste));
  const sized = said ? readingsIn(ways.filter(isSized).map((paste) => ({ ...paste, sizes: said.sizes }))) : [];
  const all = sized.length > 0 ? sized : readingsIn(ways);
  const none = noBiasesIn(head);
  const bare = none.isSaid
    ? all.filter(hasNoBiases).map((reading) => ({ ...reading, isWithoutBiases: true as const }))
    : [];
  const found = bare.length > 0 ? bare : all;
  const placed = found.filter(hasPlaces);
  const sorted = distinct((placed.length > 0 ? placed : found).toSorted((one, other) => one.unlikely - other.unlikely));
  const asked = sorted.filter(({ unlikely }) => isAsked(unlikely, sorted[0]?.unlikely));
  const [likeliest, ...more] = asked;
  if (!likeliest) return { ...refused(collision(roles[0] ?? first)), step, hasOthers: true };
  if (likeliest.ways.biasFirst && biasLast.test(head))
    return { ...refused(messages.reading.biasLast), step, hasOthers: true };
  // Sizes that no reading has, or that nothing of the text needs.
  const isMet = said && String(likeliest.layers ?? context.layers) === String(said.sizes);
  const unmet = said && !isMet ? [said.text] : [];
  return {
    ok: true,
    readings: [likeliest, ...more.slice(0, mostAsked - 1)],
    others: [...more.slice(mostAsked - 1), ...sorted.filter((one) => !asked.includes(one))],
    leftOut: [
      ...new Set([
        ...besides(first.leftOut, [...settings, said?.text ?? '']),
        ...(roles.includes(first) ? unnamedTexts(statements, plain) : []),
        ...activations.leftOut,
        ...settings,
        ...unmet,
        ...(bare.length > 0 ? [] : none.texts),
      ]),
    ],
    step,
  };
}

/** Both ways to take biases with one number each; those of units are likelier. */
function byBiases(paste: Gathered): readonly Gathered[] {
  return paste.unitBiases
    ? [
        { ...paste, biasesAs: 'units' },
        { ...paste, biasesAs: 'layers' },
      ]
    : [paste];
}

/** Arrays without a name, beside names that say all that is read. */
function unnamedTexts({ arrays }: Statements, plain: string): readonly string[] {
  const own = arrays.filter(({ name, choices }) => name === '' && choices[0].rows.flat().length > 1);
  return own.map(({ at, end }) => shortened(plain.slice(at, end).replace(/\s+/g, ' ')));
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

function isEmpty({ weights, biases, singles, cells, inputs, targets, learningRate }: Gathered): boolean {
  return (
    weights.length + biases.length + singles.weights.length + cells.length === 0 &&
    !inputs &&
    !targets &&
    learningRate === undefined
  );
}

function outside({ inputs, targets, layers, weights }: Reading, context: ReadContext): number {
  if (!context.layers) return 0;
  const isOther = (width: number | undefined, size: number | undefined): boolean =>
    width !== undefined && width !== size;
  const first = weights.get(1)?.length;
  const isNew = layers !== undefined && layers.length > 2;
  return (
    (isOther(inputs?.[0]?.length ?? (isNew ? undefined : first), context.layers[0]) ? 0.4 : 0) +
    (isOther(targets?.[0]?.length, context.layers.at(-1)) ? 0.4 : 0)
  );
}

function refused(sentence: string): Extract<TextRead, { ok: false }> {
  return { ok: false, sentence, step: [] };
}

function untold({ problem, at }: Untold, plain: string): string {
  const line = plain.slice(at, at + 60).split('\n')[0] ?? '';
  return messages.reading[problem](problem === 'unopened' ? plain.slice(Math.max(0, at - 20), at + 1) : line);
}

function wrongArray({ problem, name, at, end }: FoundProblem, plain: string): string {
  const words = messages.reading;
  const text = plain.slice(at, end);
  const said: Readonly<Record<NoArray['problem'], () => string>> = {
    leftOut: () => words.leavesOut(name),
    uneven: () => words.uneven(name, text),
    calculated: () => words.calculated(name, text),
    drawn: () => words.drawn(name, text),
    notANumber: () => words.notANumber(name, text),
    empty: () => words.empty(name),
    levels: () => words.uneven(name, text),
    unconnected: () => words.unconnected(name),
  };
  return said[problem]();
}

function clashed({ clash, name, other = '' }: Clash): string {
  const words = messages.reading;
  if (clash === 'twice') return words.twice(name);
  if (clash === 'aboveAll') return words.aboveAll(name, limits.layers);
  return clash === 'sides' ? words.sides(name, other) : words.notOne(name);
}

function nothingRead({ step, leftOut }: Gathered, plain: string): TextRead {
  const words = messages.reading;
  if (step.length > 0) return { ...refused(words.onlyStep(step.join(', '))), step };
  const [name] = leftOut;
  return refused(
    name === undefined ? words.noNumbers(plain.slice(0, 200)) : words.unknownNames(leftOut.slice(0, 5).join(', ')),
  );
}
