/** A program as a file that runs by itself: it prints what the step is about, and asserts the app's numbers. */
import type { StepTrace } from '../../../model';
import { type QuantityKind, rowsOf } from '../../../quantity';
import { messages } from '../../../text';
import { dialects } from './dialect';
import { type Meaning, type Nested, partsIn, shapeOf, valuesOf } from './meaning';
import { nestedText } from './nestedText';
import type { CodeLine, Program } from './program';

/** With more numbers than this, the gradients of all samples are compared by their norms. */
const mostListed = 20_000;

const indentation = '    ';

export function fileText(
  program: Program,
  { trace, title }: { readonly trace: StepTrace; readonly title: string },
): string {
  const words = messages.programs;
  const head = words.head(title === '' ? words.untitled : title, trace.step, hasSamples(program, trace));
  return [
    `"""${head.map(inDocstring).join('\n')}\n"""`,
    '',
    ...bodyLines(program),
    '',
    ...prints(program, trace),
    '',
    ...checkFunction(program),
    '',
    `# ${words.appNumbers}`,
    ...checks(program, trace),
    `print(${JSON.stringify(words.agrees)})`,
    '',
  ].join('\n');
}

/** A title is the words of somebody's link: they end no docstring and escape nothing in it. */
function inDocstring(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ').replace(/[\\"]/g, '\\$&');
}

function bodyLines({ lines, library }: Program): readonly string[] {
  let phase: CodeLine['phase'];
  return lines.flatMap((line) => {
    const isNew = line.phase !== phase && (line.indent ?? 0) === 0;
    phase = line.phase;
    return [...(isNew ? [''] : []), lineText(line, library)];
  });
}

/** A long comment stands above its line. */
function lineText({ parts, indent = 0, comment }: CodeLine, library: Program['library']): string {
  const before = indentation.repeat(indent);
  const text = parts.map((part) => (typeof part === 'string' ? part : dialects[library].array(part))).join('');
  if (comment === undefined) return `${before}${text}`;
  if (text === '') return `${before}# ${comment}`;
  const whole = `${before}${text}  # ${comment}`;
  return whole.length <= 120 ? whole : `${before}# ${comment}\n${before}${text}`;
}

/** abs(a − b) ≤ 10⁻¹⁰ max(1, |b|), or both infinite, or neither a number. */
function checkFunction({ library }: Program): readonly string[] {
  const isTorch = library === 'torch';
  const module = dialects[library].module;
  const array = isTorch ? 'torch.as_tensor' : 'np.asarray';
  const larger = isTorch ? 'b.abs().clamp(min=1)' : 'np.maximum(abs(b), 1)';
  return [
    '',
    'def check(name, here, app):',
    `    a, b = ${array}(here), ${array}(app)`,
    '    assert a.shape == b.shape, f"{name}: shape {tuple(a.shape)}, the app has {tuple(b.shape)}"',
    `    same = (abs(a - b) <= 1e-10 * ${larger}) | (a == b) | (${module}.isnan(a) & ${module}.isnan(b))`,
    '    assert same.all(), f"{name}: the app has other numbers\\n{a}\\n{b}"',
    '',
  ];
}

interface Check {
  readonly name: string;
  /** What is compared, if it is not the name itself. */
  readonly here?: string;
  readonly meaning: Meaning;
}

function checks(program: Program, trace: StepTrace): readonly string[] {
  const words = messages.programs;
  const isLong =
    hasSamples(program, trace) &&
    productMeanings(trace).some(({ meaning }) => product(shapeOf(meaning, trace)) > mostListed);
  const lines = checked(program, trace)
    .filter(({ meaning }) => !isLong || meaning.kind !== 'sampleGradient')
    .flatMap(({ name, here, meaning }) => {
      if (product(shapeOf(meaning, trace)) === 0) return [];
      return [`check("${name}", ${here ?? turnedBack(program, name)}, ${nestedText(valuesOf(meaning, trace))})`];
    });
  if (!isLong) return lines;
  const names = productMeanings(trace).map(({ name, meaning }) => productName(program, name, meaning));
  const dim = program.library === 'torch' ? 'dim' : 'axis';
  return [
    ...lines,
    `# ${words.normsOnly}`,
    `norms = sum((p.reshape(B, -1) ** 2).sum(${dim}=1) for p in (${names.join(', ')},)) ** 0.5`,
    `check("norms", norms, ${nestedText(carriedNorms(trace))})`,
  ];
}

/** The norms of the gradients as the program has them: with the division, if δ contains it. */
function carriedNorms(trace: StepTrace): readonly number[] {
  const blocks = productMeanings(trace).map(({ meaning }) => valuesOf(meaning, trace));
  return rowsOf(trace).map((row) => Math.sqrt(blocks.reduce<number>((total, block) => total + squares(block, row), 0)));
}

/** Σ of the squares, of one row of the block or of all. */
function squares(nested: Nested, row?: number): number {
  if (typeof nested === 'number') return nested ** 2;
  const parts = row === undefined ? nested : nested.slice(row - 1, row);
  return parts.reduce<number>((total, part) => total + squares(part), 0);
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, length) => total * length, 1);
}

/** Whether the program has the gradients of the samples, or their sum alone. */
function hasSamples(program: Program, trace: StepTrace): boolean {
  return productMeanings(trace).every(({ name, meaning }) => program.names.has(productName(program, name, meaning)));
}

function productMeanings(trace: StepTrace): readonly Check[] {
  return layersOf(trace).flatMap((layer) =>
    partsIn(trace).map((part) => ({
      name: `${part === 'weights' ? 'W' : 'b'}${layer}`,
      meaning: { kind: 'sampleGradient', layer, part },
    })),
  );
}

function layersOf({ network }: StepTrace): readonly number[] {
  return Array.from({ length: network.layers.length - 1 }, (_, index) => index + 1);
}

/** What a sample's gradient of a parameter is called: the gradient of a bias is δ itself. */
function productName({ library }: Program, parameter: string, { layer, part }: Meaning): string {
  if (library === 'torch') return `products_${parameter}`;
  return part === 'weights' ? `products${layer}` : `delta${layer}`;
}

/** Numbers of the samples, which an empty batch does not have. */
const ofSamples: readonly QuantityKind[] = ['sampleLoss', 'delta', 'clipFactor'];

const ofTheStep: readonly QuantityKind[] = [
  'batchLoss',
  'penalty',
  'gradientSum',
  'batchGradient',
  'accumulated',
  'cycleGradient',
  'clippedGradient',
  'update',
  'weightAfter',
  'optimizerLine',
];

/** Every name that the program still has at its end. */
function checked(program: Program, trace: StepTrace): readonly Check[] {
  const isTorch = program.library === 'torch';
  const parameters = productMeanings(trace);
  const named = [...program.names].map(([name, meaning]): Check => ({ name, meaning }));
  const among = (kinds: readonly QuantityKind[]) => named.filter(({ meaning }) => kinds.includes(meaning.kind));
  const products = parameters.map(({ name, meaning }): Check => {
    const own = productName(program, name, meaning);
    const isTurned = isTorch && meaning.part === 'weights';
    return { name: own, meaning, ...(isTurned && { here: `${own}.transpose(1, 2)` }) };
  });
  // PyTorch's optimizer changes the weights themselves.
  const moved = parameters.map(
    ({ name, meaning }): Check => ({
      name: `new ${name}`,
      here: `${name}.detach()${meaning.part === 'weights' ? '.T' : ''}`,
      meaning: { ...meaning, kind: 'weightAfter' },
    }),
  );
  return [
    ...(trace.batchSize > 0 ? [...among(ofSamples), ...(hasSamples(program, trace) ? products : [])] : []),
    ...among(ofTheStep),
    ...(isTorch && trace.updates ? moved : []),
  ];
}

/** The array as the app has it, [from, to]. */
function turnedBack({ turned }: Program, name: string): string {
  return turned.has(name) ? `${name}.T` : name;
}

function prints(program: Program, trace: StepTrace): readonly string[] {
  const words = messages.programs.printed;
  const parameters = productMeanings(trace);
  const print = (text: string, name: string): string => `print(${JSON.stringify(`${text}:`)}, ${name}, sep="\\n")`;
  const moved = parameters.filter(
    ({ meaning }) => trace.updates && (meaning.part === 'weights' || trace.network.bias === 'trained'),
  );
  return [
    ...(trace.batchSize === 0 || !hasSamples(program, trace)
      ? []
      : parameters.map(({ name, meaning }) => print(words.products(name), productName(program, name, meaning)))),
    ...parameters.flatMap(({ name }) => {
      const sum = `sum_${name}`;
      return program.names.has(sum) ? [print(words.sum(name), sum)] : [];
    }),
    ...parameters.map(({ name }) => print(words.gradient(name), `g_${name}`)),
    ...moved.map(({ name }) => print(words.update(name), `update_${name}`)),
  ];
}
