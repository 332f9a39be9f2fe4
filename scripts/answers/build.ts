/** Writes the pages of all answers into the folder `answers` of a site: each page, the list, one stylesheet, one script, and the sitemap. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import '../withoutStyles';
import '../firstPicture/phoneWindow';
import { publishedAddress } from '../project';
import { smallScript } from '../smallScript';
import type { DrawnPage } from './draw';
import { readAnswers } from './files';
import { answerStyles } from './styles';
import { wordsIn } from './wordsIn';

const { drawnAnswer, drawnList, drawnSitemap, listedQuestions } = await import('./draw');

const [site = 'dist'] = process.argv.slice(2);
const folder = join(site, 'answers');

const answers = readAnswers();
const drawn: DrawnPage[] = [];
for (const answer of answers) {
  try {
    drawn.push(await drawnAnswer(answer, answers));
  } catch (error) {
    throw new Error(`${answer.slug}.md: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const words = new Map(answers.map(({ slug }, index) => [slug, wordsIn(drawn[index]?.html ?? '')]));
const pages = [drawnList(answers, words), ...drawn];
for (const { path, html } of pages) write(join(path, 'index.html'), html);
write('questions.json', JSON.stringify(listedQuestions(answers, words)));
write('answers.css', await answerStyles(pages.map(({ html }) => html)));
const script = await smallScript({
  entry: 'src/features/answers/page/answersScript.ts',
  name: 'answers',
  // Of the store it needs what reads a preference.
  treeshake: { moduleSideEffects: false },
});
write('answers.js', script);

const address = publishedAddress();
if (address !== undefined) writeFileSync(join(site, 'sitemap.xml'), drawnSitemap(address, pages));
process.exit(0);

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
