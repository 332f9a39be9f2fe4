/**
 * Draws the pages of all answers as HTML, with the app's own engine and components; a program runs it with `scripts/withoutStyles.ts`, and with the
 * window of the first picture, without layout, which comes before the modules of the app.
 */
import '../../src/text/below';
import '../../src/text/later';
import '../../src/features/answers/words/en';
import { existsSync, readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Answer, addressOfAnswer } from '../../src/features/answers/file/answer';
import { AnswerList } from '../../src/features/answers/page/AnswerList';
import { AnswerPage } from '../../src/features/answers/page/AnswerPage';
import { fromSumOn, withoutKeys } from '../../src/features/answers/page/linkKeys';
import { openedAt, problemsIn } from '../../src/features/answers/page/openedAt';
import type { ListedQuestion } from '../../src/features/answers/search/search';
import { lessonNamed } from '../../src/lessons';
import { messages } from '../../src/text';
import { publishedAddress, version } from '../project';
import { type HtmlPage, htmlPage } from './htmlPage';
import { pictureFile, pictureSize } from './picture';

export interface DrawnPage {
  /** Below the folder of answers. */
  readonly path: string;
  readonly html: string;
}

/** `all`: where the questions of related answers are. */
export async function drawnAnswer(
  answer: Answer,
  all: readonly Pick<Answer, 'slug' | 'question'>[],
): Promise<DrawnPage> {
  const { slug, question, link, related, lesson } = answer;
  const app = '../../index.html';
  const opened = await openedAt(link);
  refuse(problemsIn([answer.answer, ...answer.sections.map(({ body }) => body)], opened));
  const ways = await Promise.all(
    answer.wrong.map(async (way) => {
      const compared = `${fromSumOn(withoutKeys(link, 'compare'))}&compare=${way.run}`;
      const at = await openedAt(compared);
      refuse(problemsIn([way.says], at));
      return { ...way, opened: at, address: `${app}#${withoutKeys(compared, 'view')}&view=compare` };
    }),
  );
  return drawnPage(
    <AnswerPage
      answer={answer}
      opened={opened}
      ways={ways}
      lessonTitle={lessonNamed(lesson.name)?.title ?? fail(`lesson: there is no ${lesson.name}`)}
      related={related.map((name) => all.find((one) => one.slug === name) ?? fail(`related: there is no ${name}`))}
      app={app}
      version={version()}
    />,
    {
      title: question,
      folder: '../',
      path: `${slug}/`,
      picture: existsSync(pictureFile(slug))
        ? { name: `${slug}.png`, ...pictureSize, alt: messages.answerPage.pictureAlt[answer.picture] }
        : undefined,
      data: { '@type': 'LearningResource', learningResourceType: 'explanation', teaches: question },
    },
  );
}

/** `pageWords`: the words of the pages, by slug. */
export function drawnList(answers: readonly Answer[], pageWords: ReadonlyMap<string, string>): DrawnPage {
  const words = messages.answerPage;
  return drawnPage(<AnswerList answers={answers} app="../index.html" words={pageWords} />, {
    title: words.listTitle,
    description: words.listDescription,
    folder: './',
    path: '',
    data: { '@type': 'CollectionPage' },
  });
}

/** Where search engines learn of the pages of a published site. */
export function drawnSitemap(address: string, pages: readonly Pick<DrawnPage, 'path'>[]): string {
  const places = pages.map(({ path }) => `<url><loc>${address}answers/${path}</loc></url>`);
  const urls = [`<url><loc>${address}</loc></url>`, ...places].join('\n');
  const sitemap = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${sitemap}">\n${urls}\n</urlset>\n`;
}

/** The same list for the app's search. */
export function listedQuestions(
  answers: readonly Answer[],
  pageWords: ReadonlyMap<string, string>,
): readonly ListedQuestion[] {
  return answers.map((answer) => ({
    question: answer.question,
    wordings: answer.asked.join(' '),
    words: pageWords.get(answer.slug) ?? '',
    address: addressOfAnswer(answer),
    group: messages.answerPage.groups[answer.group],
  }));
}

/** The icon is the app's. */
const appPage = readFileSync('index.html', 'utf8');

type Shell = Omit<HtmlPage, 'body' | 'description' | 'published' | 'icon'> & Partial<Pick<HtmlPage, 'description'>>;

/** Its description is its short answer. */
function drawnPage(page: ReactNode, shell: Shell): DrawnPage {
  const element = document.createElement('div');
  const root = createRoot(element, { onUncaughtError: (error) => errors.push(error) });
  const errors: unknown[] = [];
  flushSync(() => root.render(page));
  const [error] = errors;
  if (error) throw error;
  // The dash in place of a number has its reason beside it.
  const missing = [...element.querySelectorAll('.prose .visually-hidden')].map(({ textContent }) => textContent);
  refuse(missing.map((reason) => `a number is missing: ${reason}`));
  const description = element.querySelector('.short-answer')?.textContent ?? '';
  const body = element.innerHTML;
  root.unmount();
  const address = publishedAddress();
  const published = address === undefined ? undefined : `${address}answers/`;
  const [, icon = fail('index.html: expected an icon')] = /<link rel="icon" href="([^"]*)"/.exec(appPage) ?? [];
  return { path: shell.path, html: htmlPage({ description, ...shell, published, icon, body }) };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) fail(problems.join('\n'));
}

function fail(problem: string): never {
  throw new Error(problem);
}
