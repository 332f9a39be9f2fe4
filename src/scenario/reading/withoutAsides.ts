/**
 * The statements of a text without what is not given: results that it announces, "Expected output: 0.62", counts, "Points: 10", and what its
 * program computes. What stands line by line, or in rows of MATLAB, has its shape.
 */
import { asRow, mapped, type NumberArray } from './arrays';
import { sentenceBefore } from './forms';
import type { FoundArray, FoundProblem, Statements } from './found';
import { isOfSamples, type Named, namedBy } from './names';
import { oneByOne } from './sides';
import type { Place } from './tokens';

export function withoutAsides(statements: Statements, plain: string): Statements {
  const given = oneByOne(withRows(withoutResults(statements, plain), plain));
  const computed = given.problems.filter((one) => isComputed(one, given));
  return {
    ...given,
    problems: given.problems.filter((one) => !computed.includes(one)),
    leftOut: [...given.leftOut, ...computed.map(({ name }) => name)],
  };
}

/** What keeps the text from being read, if something does: an array that is none, or, where nothing else stands, whatever is none. */
export function problemIn(statements: Statements, infinite: readonly Place[]): FoundProblem | undefined {
  const { problems, symbols, arrays, pairs, tables } = statements;
  const hasSamples = !isMissing('inputs', statements) || !isMissing('targets', statements);
  return (
    problems.find(({ name, problem }) => name !== '' || (problem === 'missing' && !hasSamples)) ??
    infiniteIn(statements, infinite) ??
    symbols.find(({ part }) => isMissing(part, statements)) ??
    (arrays.length + pairs.length + tables.length === 0 ? problems[0] : undefined)
  );
}

/** `1e400`: what calculates with it is lost, and no scenario can keep it. */
function infiniteIn({ arrays, pairs, tables }: Statements, places: readonly Place[]): FoundProblem | undefined {
  const [first] = places;
  if (!first) return undefined;
  const has = ({ rows }: Pick<NumberArray, 'rows'>): boolean => !rows.flat().every(Number.isFinite);
  const read = arrays.filter(({ name, named }) => name === '' || (named && named.part !== 'step'));
  const array = read.find(({ choices }) => choices.some(has));
  const samples = [...pairs.flatMap(({ inputs, targets }) => [...inputs, ...targets]), ...tables];
  if (!array) return samples.some(has) ? { problem: 'notANumber', name: '', ...first } : undefined;
  const own = places.find(({ at, end }) => at >= array.at && end <= array.end) ?? first;
  return { problem: 'notANumber', name: array.name, ...own };
}

/** No numbers of inputs, or of targets, stand anywhere. Other names are also words of a sentence. */
function isMissing(part: Named['part'], { arrays, pairs, tables }: Statements): boolean {
  return isOfSamples(part) && pairs.length + tables.length === 0 && !arrays.some(({ named }) => named?.part === part);
}

/**
 * `Y = sigmoid(Z)` beside `T = [0, 1]`: an output of the program, and no targets; `p = 1 / (1 + np.exp(-z))` beside `X` is no input, and neither
 * is `x2 = np.tanh(s2)`, which another notation calls a2.
 */
function isComputed({ name, problem }: FoundProblem, { arrays }: Statements): boolean {
  const { part, unit } = namedBy(name) ?? {};
  const others = arrays.filter(({ named }) => named?.part === part);
  const isOfLayer = part === 'inputs' && unit !== undefined && others.some(({ named }) => named?.unit === undefined);
  const isOutput = (part === 'targets' || name === 'p' || isOfLayer) && others.length > 0;
  return problem === 'calculated' && isOutput && others.every((one) => one.name !== name);
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

/** Results that a text announces: "Expected output: 0.62", "after one step you should get w13 = 0.5038". */
const announced =
  /\b(?:should (?:get|be|give|see|obtain)|after (?:one|1|an?|the|the first) (?:steps?|updates?|iterations?|epochs?)|answers?|solutions?|results?)\b|\bexpected\s*$/i;

/** "Points: 10" */
const isCount = ({ name, choices }: FoundArray): boolean =>
  /^(?:points|samples)$/i.test(name) && choices[0].dimensions === 0;

/** What is given a second time as a result is left out, as it is written. */
function withoutResults(statements: Statements, plain: string): Statements {
  const { arrays, pairs, tables } = statements;
  const results = arrays.filter(({ at }) => announced.test(sentenceBefore(plain, at)));
  const isGiven = ({ named }: FoundArray): boolean =>
    arrays.some(
      (other) =>
        !results.includes(other) &&
        (other.named?.name === named?.name || (isOfSamples(named?.part) && other.named?.part === named.part)),
    ) ||
    (isOfSamples(named?.part) && pairs.length + tables.length > 0);
  const left = arrays.filter((one) => isCount(one) || (one.named && results.includes(one) && isGiven(one)));
  const texts = left.map(({ at, end }) => plain.slice(at, end).replace(/\s+/g, ' ').replace(/\.$/, ''));
  return {
    ...statements,
    arrays: arrays.filter((one) => !left.includes(one)),
    leftOut: [...statements.leftOut, ...texts],
  };
}
