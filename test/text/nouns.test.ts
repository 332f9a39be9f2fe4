/** A sentence that has a quantity’s number asks for its name: a name that is typed is false where settings cross. */
import { expect, it } from 'vitest';
import { parseProse, type Segment } from '../../src/prose';
import { messages } from '../../src/text';
import '../allMessages';
import { type CatalogueText, catalogueSources, textsIn } from './catalogueTexts';

/** Every name of the table without its article, and what was once typed for them: with a hyphen before it a word is another’s. */
const names = [
  ...new Set(
    Object.values(messages.nouns).flatMap((noun) =>
      Object.values(noun).map((name) => name.replace(/^(?:the|its) (?:negative )?|^negative /, '')),
    ),
  ),
];
const name = new RegExp(String.raw`(?<![\p{L}-])(?:${names.join('|')})(?!\p{L}| matrix| Explainer)`, 'giu');

/** What is filled in where no number of a quantity of the table is. */
const others = new Set([
  // Counts, and numbers that settings have.
  ...['actual', 'added', 'all', 'batch', 'batches', 'batchSize', 'by', 'count', 'divisor', 'inside', 'left', 'maxNorm'],
  ...[
    'momentum',
    'outputs',
    'outside',
    'planned',
    'rate',
    'rest',
    'rows',
    'sample',
    'samples',
    'size',
    'step',
    'threshold',
  ],
  // Names of something, with its number at most.
  ...[
    'connection',
    'layer',
    'name',
    'below',
    'optimizer',
    'output',
    'own',
    'phase',
    'question',
    'reduction',
    'run',
    'second',
  ],
  ...['title', 'unit', 'units', 'way', 'weight', 'weights'],
  // Clauses, which have been composed.
  ...[
    'changed',
    'changes',
    'clause',
    'factors',
    'larger',
    'ofGradient',
    'ofUpdate',
    'reasons',
    'scope',
    'smaller',
    'why',
  ],
  // How many times as large, norms, losses: the sentence says so, and they are recomputed (`src/views/shared/said.ts`).
  ...['deviation', 'distance', 'factor', 'largest', 'loss', 'norm', 'share', 'smallest', 'times'],
]);

/** Names that cannot be asked for, by a part of the sentence: each with what makes it true wherever it is said. */
const excepted: Readonly<Record<string, string>> = {
  'so this weight has one gradient':
    'said where nothing else is a factor of the products; with factors it is the next one',
  'gradient for this weight is multiplied by':
    'what is multiplied is the gradient, and the numbers are what that gives',
  'The gradient’s norm exceeds': 'C is compared with the norm of the whole; the weight’s own number has its name',
  'is this sample’s gradient':
    'said of a batch of one sample where the two are equal: nothing divides, counts, clips or is added',
  'The norm {before} exceeds': 'the number is the norm',
  '}that of their mean': 'the number is the mean target',
  'Weight decay is added after the gradient': 'the numbers say how many norms',
};

const exception = (text: string): string | undefined => Object.keys(excepted).find((part) => text.includes(part));

function givenTo(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) => {
    if (segment.type === 'reference')
      return segment.style === 'number' && segment.indices.length === 0 ? [segment.name] : [];
    return 'branches' in segment ? segment.branches.flatMap(givenTo) : [];
  });
}

function typed(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (segment.type === 'text') return segment.text;
      return 'branches' in segment ? segment.branches.map(typed).join(' ') : '…';
    })
    .join('');
}

function namesTyped({ text, filledWith = [] }: Omit<CatalogueText, 'place'>): readonly string[] {
  const segments = parseProse(text);
  // Of an expression, such as a choice between words, only a plain name can be a number.
  const given = [...givenTo(segments), ...filledWith].filter((one) => /^\w+$/.test(one) && !others.has(one));
  return given.length === 0 ? [] : (typed(segments).match(name) ?? []).map((one) => `${one} (with ${given})`);
}

it('no sentence of the catalogue types the name of the number that it is given', () => {
  const found = catalogueSources().flatMap((one) => {
    const own = exception(one.text) === undefined ? namesTyped(one) : [];
    return own.length === 0 ? [] : [`${one.place}: “${own.join('”, “')}” in “${one.text}”`];
  });
  expect(found).toEqual([]);
});

it('has no exception for a sentence that is gone', () => {
  const needed = new Set(
    catalogueSources().flatMap((one) => (namesTyped(one).length > 0 ? [exception(one.text)] : [])),
  );
  expect(Object.keys(excepted).filter((part) => !needed.has(part))).toEqual([]);
});

it.each([
  'The sum is divided once, by {divisor}. {if|isPenalised|The samples’ part of the batch gradient|The batch gradient} is {gradient}.',
  'Sample {sample}: the parts through all outputs add up to its own gradient, {product}.',
  '{plural|all|The gradient of the only sample is {total}.|The gradients of all {all} samples add up to {total}.}',
  'Every worker makes the same update with the batch gradient, {anything}.',
])('finds “%s”', (text) => {
  expect(namesTyped({ text })).not.toEqual([]);
});

it('finds a name in a template, and none where it is asked for or where no number is', () => {
  const [one] = textsIn(
    'words.ts',
    'export const words = { mean: (mean: string) => `The mean of the batch gradients is $' + '{mean}.` };',
  );
  expect(one && namesTyped(one)).not.toEqual([]);
  expect(namesTyped({ text: '{gradient|The} is {gradient}.' })).toEqual([]);
  expect(namesTyped({ text: 'The batch gradient is the mean of the products.' })).toEqual([]);
});
