/**
 * `npm run answers -- [NAME …]`: draws the pages of answers and prints each as plain text with its numbers, for authors, or what is wrong with it.
 */
import '../withoutStyles';
import '../firstPicture/phoneWindow';
import { answerNamed, answerNames } from './files';

const { drawnAnswer } = await import('./draw');

const asked = process.argv.slice(2).map((name) => name.replace(/^.*\/|\.md$/g, ''));
const all = answerNames();
const names = asked.length > 0 ? asked : all;
let failed = 0;
for (const name of names) {
  try {
    const answer = answerNamed(name);
    for (const other of answer.related.filter((one) => !all.includes(one)))
      process.stdout.write(`${name}.md: related: there is no ${other} yet\n`);
    const related = answer.related.map((slug) => ({ slug, question: slug }));
    process.stdout.write(`\n${'='.repeat(100)}\n${plainPage((await drawnAnswer(answer, related)).html)}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`\n${name}.md: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
process.stdout.write(`\n${names.length - failed} drawn, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

/** What is read, one line for each part; formulas as TeX. */
function plainPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const formula of page.querySelectorAll('.katex'))
    formula.textContent = `$${formula.querySelector('annotation')?.textContent ?? ''}$`;
  const parts = page.querySelectorAll('h1, h2, h3, caption, p, li, tr, pre, .tex-display, .prose-display');
  return [...parts]
    .filter((part) => !part.querySelector('p, li'))
    .map((part) => {
      const cells = [...part.querySelectorAll('th, td')].map(({ textContent }) => textContent.trim());
      const text =
        cells.length > 0
          ? cells.join('  ')
          : (part.textContent ?? '').replace(/\s*\n\s*/g, part.tagName === 'PRE' ? '\n' : ' ');
      return /^H[123]$/.test(part.tagName) ? `\n${'#'.repeat(Number(part.tagName[1]))} ${text}` : text;
    })
    .join('\n');
}
