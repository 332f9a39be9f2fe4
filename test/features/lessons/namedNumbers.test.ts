/**
 * A number in a scene's text is one that the panels beside it show for the selected weight and sample, or its paragraph says whose it is.
 * For every scene of every lesson, as it opens and when its question is asked once more, and for the short questions of quizzes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SceneView, sceneView } from '../../../src/features/lessons/check/sceneView';
import { shownInlines } from '../../../src/features/lessons/check/shownReferences';
import type { LessonProse } from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { type Block, type Inline, type Reference, referencesIn } from '../../../src/prose';
import { indexNames, parseAddress, type Quantity } from '../../../src/quantity';
import { lessonViews } from '../../../src/store';
import { comingInScene } from '../../../src/store/address/readAddress';
import { patternAt } from '../../../src/store/lesson/question';
import { textsOfQuestion } from '../../lessons/lessonTexts';

const folders = ['src/lessons', 'src/lessons/short'];
const files = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [`${folder}/${file}`] : [])),
);

describe.each(files)('%s', (file) => {
  it('speaks of the selected weight and sample, or says of which', async () => {
    const parsed = parseLesson(readFileSync(file, 'utf8'), { name: '', views: lessonViews });
    if (!parsed.ok) throw new Error(`${file} cannot be read`);
    const found: string[] = [];
    for (const [index, { question }] of parsed.lesson.scenes.entries()) {
      const place = { lesson: parsed.lesson, scene: index + 1 };
      await comingInScene(place);
      for (const again of question ? [0, ...question.again.map((_, at) => at + 1)] : [0]) {
        const view = sceneView({ ...place, again });
        const round = `scene ${index + 1}${again ? `, once more ${again}` : ''}`;
        found.push(...problemsOf(view).map((problem) => `${round}: ${problem}`));
      }
    }
    expect([...new Set(found)]).toEqual([]);
  });
});

function problemsOf(view: SceneView): readonly string[] {
  const { prose, after, question } = view.scene;
  const texts = [prose, ...(after ? [after] : []), ...(question ? textsOfQuestion(question) : [])];
  const before = [prose, ...(question ? [question.prompt] : [])].flatMap((text) => paragraphsOf(text, view));
  return [
    ...texts.flatMap((text) => paragraphsOf(text, view)).flatMap((paragraph) => ofParagraph(paragraph, view)),
    ...ofScene(before, view),
  ];
}

/** A paragraph or an item of a list: what it prints of which weights and samples, whom it names, and its words. */
interface Paragraph {
  readonly printed: readonly Quantity[];
  readonly named: readonly Quantity[];
  readonly units: readonly { readonly layer: number; readonly unit: number }[];
  readonly words: string;
}

function paragraphsOf({ document }: LessonProse, view: SceneView): readonly Paragraph[] {
  const each = (block: Block): readonly Block[] =>
    block.type === 'list' ? block.items.flatMap((item) => item.flatMap(each)) : [block];
  return document.blocks.flatMap(each).map((block) => paragraphOf(shownInlines([block], view.all), view));
}

function paragraphOf(inlines: readonly Inline[], view: SceneView): Paragraph {
  const references = inlines.flatMap((inline) => (inline.type === 'reference' ? [inline] : []));
  const computed = inlines.flatMap((inline) => (inline.type === 'computed' ? referencesIn(inline.calculation) : []));
  const named = references.filter(({ style }) => style === 'name');
  return {
    // A weight as a factor of something else is not the number of a weight.
    printed: [
      ...quantitiesOf(
        references.filter(({ style }) => style === 'number'),
        view,
      ),
      ...quantitiesOf(computed, view).filter(({ kind }) => kind !== 'weight'),
    ],
    named: quantitiesOf(named, view),
    units: named.flatMap((reference) => unitOf(reference, view)),
    words: inlines.map((inline) => (inline.type === 'text' ? inline.text : '·')).join(''),
  };
}

/** Those of every sample count as those of none. */
function quantitiesOf(references: readonly Reference[], { selected, run }: SceneView): readonly Quantity[] {
  return references.flatMap(({ name, indices }) => {
    if (indices.includes('*')) return [];
    return parseAddress(patternAt([name, ...indices].join('.'), selected, run.network)) ?? [];
  });
}

function unitOf({ name, indices }: Reference, { selected, run }: SceneView): Paragraph['units'] {
  if (name !== 'unit') return [];
  const [, layer = 0, unit = 0] = patternAt([name, ...indices].join('.'), selected, run.network)
    .split('.')
    .map(Number);
  return [{ layer, unit }];
}

interface Placed {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

const ofWeight = (quantity: Quantity): readonly Placed[] =>
  (indexNames[quantity.kind] as readonly string[]).includes('from') ? [quantity as unknown as Placed] : [];

const ofSample = (quantity: Quantity): readonly number[] =>
  (indexNames[quantity.kind] as readonly string[]).includes('sample')
    ? [(quantity as unknown as { readonly sample: number }).sample]
    : [];

const keyOf = ({ layer, from, to }: Placed): string => `${layer}.${from}.${to}`;

function ofParagraph(paragraph: Paragraph, { selected }: SceneView): readonly string[] {
  const { printed, named, units, words } = paragraph;
  const isSelected = (place: Placed): boolean => keyOf(place) === keyOf(selected);
  const namedPlaces = named.flatMap(ofWeight);
  const printedPlaces = printed.flatMap(ofWeight);
  const isNamed = (place: Placed): boolean =>
    namedPlaces.some((one) => keyOf(one) === keyOf(place)) ||
    units.some(({ layer, unit }) =>
      layer === place.layer ? unit === place.to : layer === place.layer - 1 && unit === place.from,
    );
  const foreign = printedPlaces.filter((place) => !isSelected(place) && !isNamed(place));
  const unsaid = namedPlaces.filter(
    (place) => !isSelected(place) && !printedPlaces.some((one) => keyOf(one) === keyOf(place)),
  );
  const samples = [...new Set(printed.flatMap(ofSample))];
  const isUnsaid = samples.length === 1 && !samples.includes(selected.sample) && !/sample|row|outlier/i.test(words);
  return [
    ...foreign.map((place) => `a number of ${keyOf(place)} beside ${keyOf(selected)}: ${words}`),
    ...unsaid.map((place) => `no number of ${keyOf(place)}, which is named: ${words}`),
    ...(isUnsaid ? [`a number of sample ${samples} beside ${selected.sample}: ${words}`] : []),
  ];
}

/** What a scene says of gradients, it says of the selected weight's too. A weight itself stands on its edge. */
function ofScene(paragraphs: readonly Paragraph[], { selected }: SceneView): readonly string[] {
  const places = paragraphs.flatMap(({ printed, named }) =>
    [...printed.filter(({ kind }) => kind !== 'weight'), ...named].flatMap(ofWeight).map(keyOf),
  );
  return places.length === 0 || places.includes(keyOf(selected))
    ? []
    : [`speaks of ${[...new Set(places)]}, and shows ${keyOf(selected)}`];
}
