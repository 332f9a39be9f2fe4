/**
 * How the app speaks: textbook English in the field's terms. Words that have a better one, and faults of typography, are
 * refused wherever the catalogue's source has them; sentences stay short; counts are in the singular where they are 1.
 */
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/text';
import '../allMessages';
import { type CatalogueText, catalogueTexts, textsIn } from './catalogueTexts';

interface Rule {
  readonly say: string;
  readonly not: RegExp;
  /** Texts that the rule refuses; it is tested on them. */
  readonly such: readonly string[];
}

const terms: readonly Rule[] = [
  { say: 'full data set', not: /\bwhole data\b/i, such: ['the whole data', 'Whole data’s loss'] },
  { say: 'recomputed, drawn again', not: /\banew\b/i, such: ['computed anew'] },
  { say: 'derivation, common mistake', not: /\broads?\b/i, such: ['a wrong road', 'the long road'] },
  { say: 'expensive', not: /\bdear\b/i, such: ['too dear here'] },
  { say: 'Continue', not: /\bgo(es)? on\b/i, such: ['Go on', 'Page Down goes on'] },
  {
    say: 'outputs, predicts',
    not: /\b(units?|networks?|outputs?|numbers?|formulas?)(’s)? answers?\b/i,
    such: ['the unit answers 0.2', 'the network’s answer'],
  },
  { say: 'in a later batch', not: /(?<!please )\bwaits?\b/i, such: ['3 samples wait', 'waits for a later batch'] },
  { say: 'discarded, removed', not: /\bgone\b/i, such: ['Steps 2–3 are gone'] },
  { say: 'standard deviation, standard error', not: /\bspread\b/i, such: ['expected spread'] },
  { say: 'norm', not: /\blongest\b|\blengths?\b|\blonger than\b/i, such: ['longest length C', 'Longer than C'] },
  {
    say: 'magnitude, absolute value',
    not: /\b(in size|the sizes|size of (w|the (product|gradient)))\b/i,
    such: ['in size'],
  },
  { say: 'saturates', not: /\bsure\b/i, such: ['The answer is so sure'] },
  { say: 'only sample 3', not: /\bnone but\b/i, such: ['None but sample 3'] },
  { say: 'the most influential', not: /\bbiggest\b/i, such: ['Without the biggest, 4'] },
  { say: 'batch gradient descent', not: /\bbatch descent\b/i, such: ['batch descent'] },
  { say: 'one point per step', not: /\ba \w+ a (step|sample|batch)\b/i, such: ['a point a step'] },
  { say: 'enters', not: /\bcomes? in(?= here|\b\.)|\bcome in\b/i, such: ['1/B comes in here', 'the errors come in.'] },
  {
    say: 'contributes',
    not: /\bnothing counts\b|\bsamples (say|want)\b/i,
    such: ['nothing counts', 'what the samples say'],
  },
  { say: 'separated by', not: /\bparted by\b/i, such: ['parted by commas'] },
  { say: 'removed', not: /\btaken? away\b/i, such: ['its mean is taken away'] },
  { say: 'British spelling', not: /\b(colors?|behavior|center|gray)\b|(normal|standard|initial)iz/i, such: ['color'] },
];

const typography: readonly Rule[] = [
  { say: '86%', not: /\s%/, such: ['86 %'] },
  { say: 'no exclamation mark', not: /!/, such: ['Done!'] },
  { say: 'curly quotes', not: /'|(?<!")"(?!")/, such: ["the link's", 'got "fast"'] },
  { say: '− before digits', not: /(^|[\s(=,])-\s?\d/, such: ['got -1', '(-2)'] },
  { say: 'en dash in ranges', not: /(?<![\d-])\d+-\d+(?![\d-])/, such: ['1-4'] },
  { say: 'one ellipsis character', not: /\.{3}/, such: ['Loading...'] },
  { say: 'one space', not: /\S {2,}\S/, such: ['two  spaces'] },
  {
    say: 'δ and x without combining bars in sentences',
    not: /averag\w+.*\u0304/i,
    such: ['Averaging first, x\u0304 would'],
  },
];

/** Whose text is no prose: names of messages between frames, and the chip of a sample, set in columns. */
const exempt: readonly { readonly place: RegExp; readonly rules: readonly string[] }[] = [
  { place: /embed\.ts/, rules: ['curly quotes'] },
  { place: /network\.ts/, rules: ['one space'] },
  { place: /NumericCheck\/words/, rules: ['δ and x without combining bars in sentences'] },
];

/** Numbers and symbols are not words. */
const mostWords = 20;

function faults(texts: readonly CatalogueText[], rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ say, not }) =>
    texts
      .filter(
        ({ place, text }) => not.test(text) && !exempt.some((one) => one.place.test(place) && one.rules.includes(say)),
      )
      .map(({ place, text }) => `${place} “${text}”: ${say}`),
  );
}

function longSentences(texts: readonly CatalogueText[]): readonly string[] {
  return texts.flatMap(({ place, text }) =>
    text
      .split(/(?<=[.?:;])\s/)
      .filter((sentence) => (sentence.match(/\p{L}[\p{L}’-]+|\ba\b/gu) ?? []).length > mostWords)
      .map((sentence) => `${place} “${sentence}”`),
  );
}

/** The values of a message, each of them 1. */
const allOnes = new Proxy(
  {},
  { get: () => 1, getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }) },
);

/** What each function of the catalogue says of counts that are all 1, as numbers or as they are printed. */
function ofOne(node: unknown, path = ''): readonly string[] {
  if (typeof node === 'function' && 'segments' in node) return [`${path}: ${node(allOnes)}`];
  if (typeof node === 'function') {
    const said = [1, '1', ['1']].flatMap((one) => {
      try {
        const text: unknown = node(...Array.from({ length: node.length }, () => one));
        return typeof text === 'string' ? [text] : [];
      } catch {
        // It takes another kind of argument.
        return [];
      }
    });
    const text = said.find((each) => !pluralOfOne.test(each)) ?? said[0];
    return text === undefined ? [] : [`${path}: ${text}`];
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => ofOne(value, `${path}.${key}`));
}

/** They are never about 1: most of them name limits, or what is too many to show. */
const neverOne =
  /^\.(expected\.(weights|rows|numbers)UpTo|expected\.rowsAdded|explanation\.madeOfTerms|formulas\.terms|ledger\.manyInputs|lossPanel\.wholeMark|network\.scrollHint|arrows\.pathCut|check\.start|dataPanel\.full|csv\.tooManyNumbers|noise\.drawn|ownNumbers\.(tooWide|tooMany|manySamples)|sampleTable\.full|sentence\.(row|rows)|stage\.wholeSum):/;

const pluralOfOne =
  /(?<!\bof |[×:–] ?)\b(1|one) (more )?(samples|weights|biases|products|steps|outputs(?! 1)|inputs|rows|columns|terms|numbers|batches|passes|points|parameters|layers|units|contributions|gradients|losses)\b/;

describe('the catalogue', () => {
  const texts = catalogueTexts();

  it('is read whole: hundreds of texts, templates with what they fill in', () => {
    expect(texts.length).toBeGreaterThan(700);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Adding the products and 0 gives 0.', 'Adding the products gives 0.']),
    );
  });

  it('uses the field’s terms', () => {
    expect(faults(texts, terms)).toEqual([]);
  });

  it('has no faults of typography', () => {
    expect(faults(texts, typography)).toEqual([]);
  });

  it(`has no sentence of more than ${mostWords} words`, () => {
    expect(longSentences(texts)).toEqual([]);
  });

  it('speaks of one in the singular', () => {
    const said = ofOne(messages);
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((text) => pluralOfOne.test(text) && !neverOne.test(text))).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([...terms, ...typography].flatMap(({ say, not, such }) => such.map((text) => [text, say, not] as const)))(
    '“%s” is refused: %s',
    (text, _, not) => {
      expect(text).toMatch(not);
    },
  );

  it('a text is found in a literal and in every branch of a template, not in an import or a key', () => {
    const source =
      "import a from 'whole data';\nexport const b = { 'c d': (n: 1) => n === 1 ? 'anew' : `$" + '{n} %` };';
    const found = textsIn('here.ts', source);
    expect(found).toEqual([
      { place: 'here.ts:2', text: 'anew' },
      { place: 'here.ts:2', text: '0 %', filledWith: ['n'] },
    ]);
    expect(faults(found, [...terms, ...typography])).toEqual([
      'here.ts:2 “anew”: recomputed, drawn again',
      'here.ts:2 “0 %”: 86%',
    ]);
  });

  it('a sentence of 21 words is too long, one of 20 is not; numbers and symbols do not count', () => {
    const words = (count: number): string => `${Array.from({ length: count }, () => 'word').join(' ')} = 0.1.`;
    expect(longSentences([{ place: '', text: `${words(20)} ${words(20)}` }])).toEqual([]);
    expect(longSentences([{ place: '', text: words(21) }])).toHaveLength(1);
  });

  it('a plural of one is a fault', () => {
    expect('1 samples').toMatch(pluralOfOne);
    expect(ofOne({ a: (count: number) => `${count} samples` })).toEqual(['.a: 1 samples']);
  });
});
