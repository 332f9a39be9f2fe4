/** What the text says, piece by piece: arrays with their names, samples written as pairs, tables, and what was left out. */
import { asRow, mapped, onlyNumber, scalar } from './arrays';
import { pastForm } from './forms';
import { addArray, type Found, noneIn, type Statements } from './found';
import { givenAt, hasNames, holderAt, isArray, isFormulaAt, isIndex, resultAt, wordIn } from './given';
import { blockAt } from './lines';
import { isGeneric, type Named, namedBy } from './names';
import { calculationBefore, formulaBefore } from './notTheName';
import { isPairAt, pairAt, sentencePairAt, targetsAt, tuplesIn } from './pairs';
import { equalAt, isTargetOf, outputOfTarget, saidBiasesAt, toldAt } from './sentences';
import { headedPoints, tableAt } from './tables';
import { type Group, isCall, isFirst, isSign, isWord, numbersIn, past, pastLine, spanOf, type Token } from './tokens';
import { addUnread, countOf } from './unread';
import { valueAt } from './values';
import { edgesAt, unitLinesAt } from './weightTables';

export function* statementsOf(tokens: readonly Token[], text: string): Generator<number, Statements, void> {
  const found = noneIn(text);
  yield* walk(tokens, { found, path: '', isLine: true });
  return found;
}

interface Walk {
  readonly found: Found;
  /** The names of what the tokens stand in. */
  readonly path: string;
  /** Lines of the text, and not the parts of a pair of brackets. */
  readonly isLine: boolean;
}

/** The place after what was read there; undefined if nothing was. */
type Reader = Generator<number, number | undefined, void>;

function* walk(tokens: readonly Token[], at: Walk): Generator<number, void, void> {
  let place = 0;
  let steps = 0;
  let unused = 0;
  while (place < tokens.length) {
    const before = countOf(at.found);
    if (++steps % 1000 === 0) yield (tokens[place]?.at ?? 0) / at.found.text.length;
    const next =
      (at.isLine ? lineAt(tokens, place, at.found) : undefined) ??
      (yield* namedAt(tokens, place, at)) ??
      (yield* unnamedAt(tokens, place, at));
    // A reader that stays where it is would hold the walk forever.
    const after = Math.max(next ?? 0, place + 1);
    const isUsed = next !== undefined && countOf(at.found) > before;
    if (isUsed || endsSentence(tokens, place)) unused = after;
    else addUnread(at.found, numbersIn(tokens.slice(place, after)), spanOf(tokens, unused, after));
    place = after;
  }
}

/** What only lines of the text are read for, and not the parts of a pair of brackets. */
const ofLines = [tableAt, pairAt, sentencePairAt, saidBiasesAt, headedPoints, edgesAt, unitLinesAt, equalAt];

function lineAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  for (const read of ofLines) {
    const next = read(tokens, place, found);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** The point of "e.g." or "Fig. 4" ends none. */
function endsSentence(tokens: readonly Token[], place: number): boolean {
  const next = tokens[place + 1];
  const isBegun = next === undefined || (next.kind === 'name' && /^\p{Lu}/u.test(next.text));
  return isSign(tokens[place], '\n') || (isSign(tokens[place], '.') && isBegun);
}

const joinedPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** A name, and what it means. */
interface Subject {
  readonly place: number;
  readonly name: string;
  readonly named: Named | undefined;
  /** Where its value may begin. */
  readonly start: number;
}

/** `w5+ = 0.3589`, `w5^+ = …`, `w5' = …`: a number after the step. */
const afterStep = /\S+ (?:\^ )?[+'′] :?= (?=0 )/y;

/** `NAME = value`, `'NAME': value`, `('NAME', value)`; a known name also without a sign before brackets. */
function* namedAt(tokens: readonly Token[], place: number, at: Walk): Reader {
  const { found, path, isLine } = at;
  const [token, sign] = tokens.slice(place, place + 2);
  if (token?.kind !== 'name' && token?.kind !== 'quoted') return undefined;
  const assigns = isSign(sign, '=', ':=', '<-', ':', '←') || (token.kind === 'quoted' && !isLine && isSign(sign, ','));
  // `x += 1` changes a number of a program.
  const after = found.text[token.end] === ' ' ? undefined : pastForm(tokens, place, afterStep);
  if (after !== undefined) {
    found.leftOut.push(found.text.slice(token.at, tokens[after - 2]?.end).replace(/\s/g, ''));
    return after + 1;
  }
  const output = outputOfTarget(tokens, place);
  const own = joinedPath(path, output ?? token.text);
  const isTarget = output !== undefined || isTargetOf(tokens, place);
  const name = isTarget && namedBy(own)?.part === 'step' ? `target_${own}` : own;
  const told = assigns ? undefined : toldAt(tokens, place, found.text);
  if (told) {
    addArray(found, name, { choices: told.choices, ...spanOf(tokens, place, told.next) });
    return told.next;
  }
  const start = past(tokens, assigns ? place + 2 : place + 1, '\n');
  // Most words of a text have nothing after them that could be theirs.
  if (!assigns && tokens[start]?.kind !== 'number' && !holderAt(tokens, start)) return undefined;
  const subject = { place, name, named: namedBy(name), start };
  if (assigns) return yield* assignedAt(tokens, subject, at);
  return subject.named ? yield* besideAt(tokens, subject, at) : undefined;
}

const isPartial = (token: Token | undefined): boolean => token?.kind === 'sign' && /^∂$/.test(token.sign);

/** Signs of a product. */
const times = ['·', '⋅', '×', '*', '@'];

/** Names that are factors where another name stands beside them. */
const factor = /^(?:[xwη]|lr|\\eta)(?!\p{L})/u;

/** Tokens; nobody writes more factors before the last. */
const longestTerm = 12;

/** Where a product, a negative or a derivative begins that ends here, `x·δ`, `-δ` or `∂E/∂x`: its value is none of its last factor. */
function termAt(tokens: readonly Token[], place: number): number {
  let begin = place;
  while (place - begin < longestTerm) {
    const [before, own] = [tokens[begin - 1], tokens[begin]];
    const isOperator = isSign(before, ...times) || isPartial(before) || (isSign(before, '/') && isPartial(own));
    const isFactor = own?.kind === 'sign' && before !== undefined && (before.kind !== 'sign' || isSign(before, 'ᵀ'));
    // `x(3) δ(3)` and `η δ` need no sign between their factors.
    const isBeside = own?.kind === 'name' && (isWord(before, factor) || isCall(tokens[begin - 2], before));
    if (!isOperator && !isFactor && !isBeside && !isCall(before, own)) break;
    begin -= 1;
  }
  // With a space behind it, a minus is that of a list, and beside a word before it, a hyphen.
  const sign = tokens[begin - 1];
  const isNegative = isSign(sign, '-', '−') && sign?.end === tokens[begin]?.at && tokens[begin - 2]?.end !== sign?.at;
  // A dot or a star before a line is no product.
  return isNegative ? begin - 1 : past(tokens, begin, ...times, '/');
}

/** A name with a sign after it. */
function* assignedAt(tokens: readonly Token[], subject: Subject, at: Walk): Reader {
  const { place, name, named, start } = subject;
  const { found } = at;
  const value = tokens[start];
  if (at.isLine && tuplesIn(value).length > 0) return start;
  const isBelow = start > place + 2;
  const isStep = named?.part === 'step';
  const term = isStep || isPartial(tokens[place - 1]) ? termAt(tokens, place) : place;
  const begin = (at.isLine && named ? calculationBefore(tokens, place, named) : undefined) ?? term;
  if (begin < place) {
    found.leftOut.push(found.text.slice(tokens[begin]?.at, tokens[place]?.end));
    return start + 1;
  }
  const result = isStep ? resultAt(tokens, start) : undefined;
  if (isStep && result === undefined && isFormulaAt(tokens, start)) {
    found.leftOut.push(name);
    return start + 1;
  }
  const read =
    (result === undefined ? undefined : valueAt(tokens, result)) ??
    givenAt(tokens, start, { part: named?.part, text: found.text, isBelow });
  if (read && 'choices' in read) {
    const targets = named?.part === 'inputs' ? targetsAt(tokens, read.next) : undefined;
    if (targets) {
      found.pairs.push({ inputs: read.choices, targets: targets.choices });
      return targets.next;
    }
    // "Sample B:" names a sample, and no biases.
    const isKnown = named !== undefined && tokens[place - 1]?.kind !== 'name';
    // "w5: 0.4 -> 0.36" is what becomes of a number.
    const isHead = isBelow || (!isKnown && value?.kind === 'group');
    if (at.isLine && isHead && isPairAt(tokens, start, read)) return start;
    const choices = start > place + 3 ? mapped(read.choices, asRow) : read.choices;
    addArray(found, name, { choices, ...spanOf(tokens, result ?? place, read.next) });
    return read.next;
  }
  // Several arrays in one pair of brackets are read one by one; so are lists of biases, which need not be equally long.
  const areOfLayers = value?.kind === 'group' && named?.part === 'biases' && named.layer === undefined;
  if (read && read.problem !== 'levels' && !(areOfLayers && read.problem === 'uneven')) {
    const isFormula = read.problem === 'calculated' || value?.kind === 'name';
    // "hidden units: 1/(1+exp(-z))"
    const isPlainWord = value?.kind !== 'group' && /^(?:functions?|units?|neurons?|nodes?|layers?)$/i.test(name);
    if (!isPlainWord && (!named || (isStep && isFormula))) found.leftOut.push(name);
    else if (!isPlainWord) found.problems.push({ ...read, name });
    return pastLine(tokens, start);
  }
  return (yield* heldBy(tokens, subject, at)) ?? (isBelow ? place + 2 : undefined);
}

/** The arrays in brackets after a name. */
function* heldBy(tokens: readonly Token[], { name, named, start }: Subject, { found }: Walk): Reader {
  const holder = holderAt(tokens, start);
  if (!holder) return undefined;
  const { group, next } = holder;
  const isOfArray = isArray(tokens[start]);
  // "o = σ(w [x; 1])": the value of a function is none of its arguments.
  if (named?.part === 'step' && !isOfArray && !hasNames(group)) {
    if (group.parts.some((part) => part.kind === 'group' && part.open === '[')) found.leftOut.push(name);
    return next;
  }
  const word = isOfArray ? wordIn(group) : undefined;
  if (named && word) found.symbols.push({ problem: 'notANumber', at: word.at, end: word.end, name, part: named.part });
  yield* held(group, { found, path: isGeneric(name) ? '' : name, isLine: false });
  return next;
}

/** A known name with its value after it, or below it, and no sign in between. */
function* besideAt(tokens: readonly Token[], { place, name, named, start }: Subject, at: Walk): Reader {
  const { found } = at;
  const [value, next] = tokens.slice(start, start + 2);
  if (isIndex(tokens[start - 1], value)) return undefined;
  const isBracket =
    value?.kind === 'group'
      ? value.open !== '(' || /\.(?:copy_|fill_|assign|set_weights)$/.test(named?.name ?? '')
      : value?.kind === 'name' && next?.kind === 'group';
  const isBelow = start > place + 1;
  const isBlock = isBelow && value?.kind === 'number' && isFirst(tokens, place);
  const read = isBlock ? blockAt(tokens, start, found.text) : isBracket ? valueAt(tokens, start) : undefined;
  if (read && 'choices' in read) {
    if (at.isLine && isBelow && isPairAt(tokens, start, read)) return start;
    const shaped = isBlock && start > place + 2 ? mapped(read.choices, asRow) : read.choices;
    const choices = /\.fill_$/.test(name) ? mapped(shaped, (array) => scalar(onlyNumber(array))) : shaped;
    addArray(found, name, { choices, ...spanOf(tokens, place, read.next) });
    return read.next;
  }
  if (isBlock && read?.problem === 'leavesOut') {
    found.problems.push({ ...read, name });
    return pastLine(tokens, start);
  }
  if (value?.kind === 'group' && read?.problem === 'levels') {
    yield* walk(value.parts, { found, path: name, isLine: false });
    return start + 1;
  }
  // "weights 0.1, 0.2": numbers of it that are not read.
  const hasDecimals = value?.kind === 'number' && /\d[.,]\d/.test(found.text.slice(value.at, value.end + 2));
  if (hasDecimals) found.leftOut.push(name);
  return undefined;
}

/** The parts of a list or a dictionary. Of a list of dictionaries, each has a number: they are layers, or samples. */
function* held({ open, parts }: Group, at: Walk): Generator<number, void, void> {
  const dictionaries = parts.filter((part) => part.kind === 'group' && part.open === '{' && hasNames(part));
  if (open !== '[' || dictionaries.length === 0) return yield* walk(parts, at);
  for (const [index, part] of dictionaries.entries())
    if (part.kind === 'group') yield* walk(part.parts, { ...at, path: joinedPath(at.path, String(index + 1)) });
}

/** An array without a name, alone or in a list. */
function* unnamedAt(tokens: readonly Token[], place: number, { found, path, isLine }: Walk): Reader {
  const token = tokens[place];
  const holder = holderAt(tokens, place);
  if (!token || !holder) return undefined;
  const formula = isLine && isArray(token) ? formulaBefore(tokens, place) : undefined;
  if (formula !== undefined) {
    found.leftOut.push(found.text.slice(tokens[formula]?.at, tokens[place - 2]?.end));
    return holder.next;
  }
  const name = token.kind === 'name' ? joinedPath(path, token.text) : undefined;
  const holdsNames = name !== undefined && hasNames(holder.group);
  // A dictionary is read name by name, after a word that is no name of an array.
  const read = holdsNames && !namedBy(name) ? undefined : valueAt(tokens, place);
  if (read && 'choices' in read) {
    const before = tokens[place - 1];
    // In a sentence, (2) and [3] are references; `(0): Linear(…)` is a layer with its number.
    const isNumber = read.choices[0].rows.flat().length < 2;
    const isAside = isSign(before, '.', ',') || before?.kind === 'name';
    const isReference = isNumber && ((isLine && isAside) || isSign(tokens[read.next], ':'));
    const span = spanOf(tokens, place, read.next);
    const isHeld = path !== '';
    if (!isReference) found.arrays.push({ name: path, named: namedBy(path), isHeld, choices: read.choices, ...span });
    return read.next;
  }
  // "Sample (1, 0.5) -> 1": the brackets are those of a pair.
  if (token.kind === 'name' && isLine && isSign(tokens[holder.next], '->')) return place + 1;
  if (read && read.problem !== 'levels') {
    const isArray = token.kind === 'name' || holder.group.open === '[' || read.problem === 'leavesOut';
    if (isArray) found.problems.push({ ...read, name: path });
  } else if (token.kind === 'group' || hasNames(holder.group))
    yield* held(holder.group, { found, path, isLine: false });
  return holder.next;
}
