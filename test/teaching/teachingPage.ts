/** docs/teaching.md, written from the questions. */
import { linkedAddress } from '../../scripts/project';
import type { Chapter, Question } from './question';
import { screenOf } from './screen';

const introduction = `# Questions that a class asks

Two lectures made of scenes of the lessons, the lessons on three questions that many students have, and a screen for each single question.
A question leads to [its page](answers.md), with the reason, the derivation and the code. Its screen is for the projector: on 1280 × 720
nothing has to be scrolled, and the panels show the numbers in **bold**.

The links open the copy that \`npm start\` serves; what follows its address works with every copy. In Present, a clicker walks
through the scenes of a lesson. There \`v\` opens a [notes window](present.md#notes-window) with the notes and what the next press shows, and \`q\` shows the
[audience's link](present.md#a-link-for-the-audience) with a QR code. Ctrl + P [prints](views.md) a handout, with the open question unanswered.
`;

const homework = `## Homework

Give the same step as [an exercise](exercises.md): students type their own numbers, and hear where the first one is that does not follow, and which slip explains it.
`;

/** `lectures` is the text of the lectures and of the lessons' scenes. */
export function teachingPage(chapters: readonly Chapter[], lectures: string): string {
  const texts = chapters.map(({ title, questions }) => [`## ${title}\n`, ...questions.map(textOf), ''].join('\n'));
  return [introduction, lectures, homework, ...texts].join('\n');
}

function textOf({ question, page, link, panels, shown }: Question): string {
  const numbers = [...new Set(shown(screenOf(link)))].map((number) => `**${number}**`);
  const screen = `[${panels.join(' and ')}](${linkedAddress()}#${link})`;
  return `- [${question}](${linkedAddress()}answers/${page}/index.html)\n  ${screen}: ${numbers.join(', ')}`;
}
