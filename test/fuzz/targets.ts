/** What the core reads of strangers: links, scenario files, lessons, tables, pasted sheets, kept drafts, notes. Features add theirs: `test/features/NAME/fuzzTargets.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { readProse } from '../../src/kit/prose/readProse';
import { parseLesson } from '../../src/lessons/file';
import { networkOf, parseScenarioText, readDraft } from '../../src/scenario';
import { guessedRoles, readCsv, tableData } from '../../src/scenario/csv';
import { blockIn, readText, saidLine, withReading } from '../../src/scenario/reading';
import { createExplainerStore, lessonViews, packed, readAddress, writeAddress } from '../../src/store';
import { readOwn } from '../../src/views/NumericCheck/readOwn';
import { exampleScenario } from '../exampleScenario';
import { frameworks } from '../scenario/reading/frameworks';
import { sheets as problemSheets } from '../scenario/reading/sheets';
import { textbooks } from '../scenario/reading/textbooks';
import { expectSentence, type FuzzTarget } from './fuzzTarget';

const read = (file: string): string => readFileSync(file, 'utf8');

function filesIn(folder: string, end: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => read(`${folder}/${name}`));
}

/** Every link of the documentation: its keys with the values that people write. */
function writtenLinks(): readonly string[] {
  const pages = filesIn('docs', '.md').flatMap((page) => [...page.matchAll(/#((?:[\w.-]+=[^\s)`"'|<>&]+&?)+)/g)]);
  return [...new Set(pages.map(([, link = '']) => `#${link}`))];
}

/** Opens it; what is taken from it is written as a link that opens without a word. */
function openLink(hash: string, written = hash): void {
  const { state, problems } = readAddress(hash);
  for (const { inLink } of problems) expectSentence(inLink, written);
  const store = createExplainerStore();
  store.getState().applyAddress(state, problems);
  const own = writeAddress(store.getState());
  const again = readAddress(own, { keptScenario: () => store.getState().scenario });
  if (again.problems.length > 0)
    throw new Error(`the link of what was opened says ${again.problems[0]?.inLink}: ${own}`);
}

function readTable(text: string): void {
  const reading = readCsv(text);
  let table = reading.next();
  while (!table.done) table = reading.next();
  if (!table.value.ok) {
    expectSentence(table.value.sentence);
    return;
  }
  const sampling = tableData(table.value.table, { roles: guessedRoles(table.value.table), standardise: true });
  let data = sampling.next();
  while (!data.done) data = sampling.next();
  if (!data.value.ok) expectSentence(data.value.sentence);
}

const sheets = [
  ...[...frameworks, ...problemSheets, ...textbooks].map(({ text }) => text),
  'W1 = [[0.1, 0.2], [0.3, -0.4]]\nb1 = [0, 0.5]\nW2 = [[1], [2]]\nb2 = [0.1]\nx = (1, 0) y = 1\neta = 0.2',
  '0.1\t0.2\n0.3\t0.4\n',
  'w11 = 0,15; w12 = 0,20\nw21 = 0,25; w22 = 0,30',
  '(1, 2) -> 1\n(3, 4) -> 0',
  'array([[ 0.5, -1.2e-3],\n       [ 1. ,  2. ]])',
];

const tables = [
  'height,width,class\n1.5,2,cat\n3,4.25,dog\n',
  '"a ""quoted"" name";x;y\n1,5;2;3\n-4;5e-3;6\n',
  'x1\tx2\ty\tweight\n0\t1\t1\t0.5\n1\t0\t0\t2\n',
  "'=1+1,2,3\n1,2,3\n",
];

const surroundings = {
  network: networkOf(exampleScenario('xor')),
  sampleCount: 4,
  selected: { sample: 1, layer: 1, from: 1, to: 1 },
};

const features = import.meta.glob<readonly FuzzTarget[]>('../features/*/fuzzTargets.ts', {
  eager: true,
  import: 'targets',
});

export const targets: readonly FuzzTarget[] = [
  { name: 'links', seeds: writtenLinks(), read: openLink },
  { name: 'packed links', seeds: writtenLinks(), read: (text) => openLink(`#z=${packed(text)}`, text) },
  {
    name: 'scenario files',
    seeds: filesIn('src/scenario/examples', '.json'),
    read: (text) => {
      const result = parseScenarioText(text);
      if (!result.ok) expectSentence(result.error.message);
    },
  },
  {
    name: 'lesson files',
    seeds: filesIn('src/lessons', '.md'),
    read: (text) => {
      const result = parseLesson(text, { name: '', views: lessonViews });
      if (!result.ok) for (const { message } of result.problems) expectSentence(message, text);
    },
  },
  { name: 'tables', seeds: tables, read: readTable },
  {
    name: 'pasted sheets',
    seeds: sheets,
    read: (text) => {
      const block = blockIn(text, 3);
      if (block.kind === 'refused') expectSentence(block.sentence);
      const read = readText(text, { layers: [2, 3, 1] });
      if (!read.ok) return expectSentence(read.sentence);
      for (const reading of [...read.readings, ...read.others]) {
        expectSentence(`${saidLine(reading)}.`);
        const changed = withReading(exampleScenario('xor'), reading, 'made');
        if (!changed.ok) expectSentence(changed.sentence);
      }
    },
  },
  {
    name: 'gradients of one’s own',
    seeds: [...sheets, 'batchGradient.1.2.1 = 0.5\n-0.25, 1e-3'],
    read: (text) => {
      readOwn(text, 9);
    },
  },
  {
    name: 'kept drafts',
    seeds: filesIn('src/scenario/examples', '.json').map((scenario) => `{"scenario":${scenario},"aside":{}}`),
    read: readDraft,
  },
  {
    name: 'notes',
    seeds: filesIn('src/lessons', '.md').flatMap((lesson) => lesson.split('\n## ')),
    read: (text) => {
      const result = readProse(text, surroundings);
      if ('problem' in result) expectSentence(result.problem);
    },
  },
  ...Object.values(features).flat(),
];
