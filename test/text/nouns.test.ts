/** A sentence that has a quantity’s number asks for its name: a name that is typed is false where settings cross. */
import { expect, it } from 'vitest';
import { parseProse, type Segment } from '../../src/prose';
import { messages } from '../../src/text';
import '../allMessages';
import { type CatalogueText, catalogueSources } from './catalogueTexts';

/** The parameters that sentences give quantities to. */
const given = new Set(['gradient', 'product', 'total', 'value']);

/** Every name of the table that is more than one word, and those once typed for them. */
const names = [
  ...new Set(Object.values(messages.nouns).flatMap((noun) => Object.values(noun))),
  'own gradient',
  'gradients of all',
  'the sample’s gradient',
].filter((name) => name.includes(' ') && name !== 'the gradient');

function takesNumber(segments: readonly Segment[]): boolean {
  return segments.some((segment) => {
    if (segment.type === 'reference')
      return segment.style === 'number' && segment.indices.length === 0 && given.has(segment.name);
    return 'branches' in segment && segment.branches.some(takesNumber);
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

function namesTyped({ text }: CatalogueText): readonly string[] {
  const segments = parseProse(text);
  if (!takesNumber(segments)) return [];
  const words = typed(segments).toLowerCase();
  return names.filter((name) => words.includes(name));
}

it('no sentence of the catalogue types the name of the number that it is given', () => {
  const found = catalogueSources().flatMap((one) => {
    const own = namesTyped(one);
    return own.length === 0 ? [] : [`${one.place}: “${own.join('”, “')}” in “${one.text}”`];
  });
  expect(found).toEqual([]);
});

it('finds the sentences that were false', () => {
  const once = [
    'The sum is divided once, by {divisor}. {if|isPenalised|The samples’ part of the batch gradient|The batch gradient} is {gradient}.',
    'Sample {sample}: the parts through all outputs add up to its own gradient, {product}.',
    '{plural|all|The gradient of the only sample is {total}.|The gradients of all {all} samples add up to {total}.}',
  ];
  for (const text of once) expect(namesTyped({ place: '', text })).not.toEqual([]);
  expect(namesTyped({ place: '', text: '{gradient|The} is {gradient}.' })).toEqual([]);
  expect(namesTyped({ place: '', text: 'The batch gradient is the mean of the products.' })).toEqual([]);
});
