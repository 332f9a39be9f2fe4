/** The files of the answers, read. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Answer, answerGroups } from '../../src/features/answers/file/answer';
import { readAnswer } from '../../src/features/answers/file/readAnswer';

const texts = 'src/features/answers/texts';

/** Their names, without ending. */
export function answerNames(): readonly string[] {
  return readdirSync(texts)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .toSorted();
}

export function answerNamed(name: string): Answer {
  return readAnswer(`${name}.md`, readFileSync(`${texts}/${name}.md`, 'utf8'));
}

/** By groups; in each, those first that most others are related to. */
export function readAnswers(): readonly Answer[] {
  const all = answerNames().map(answerNamed);
  const named = ({ slug }: Answer): number => all.filter(({ related }) => related.includes(slug)).length;
  return all.toSorted(
    (one, other) => answerGroups.indexOf(one.group) - answerGroups.indexOf(other.group) || named(other) - named(one),
  );
}
