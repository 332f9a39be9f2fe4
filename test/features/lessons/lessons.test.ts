/**
 * Every built-in lesson: it parses, everything that it names is there, its answers are right, and it keeps to the rules for
 * built-in lessons. A file in src/lessons is checked even before it is listed:
 * `npx vitest run test/lessons -t x-and-delta` prints its problems by line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonProblems } from '../../../src/features/lessons/check';
import { type Lesson, type LessonProse, lessonList, lessonNamed, type Question } from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { lessonText } from '../../../src/lessons/texts';
import { typedNumbers } from '../../../src/prose';
import { lessonViews } from '../../../src/store';
import { textsOf } from '../../lessons/lessonTexts';

const folder = new URL('../../../src/lessons/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replace(/\.md$/, ''));

function parsed(name: string) {
  return parseLesson(readFileSync(new URL(`${name}.md`, folder), 'utf8'), { name, views: lessonViews });
}

function lessonOf(name: string): Lesson {
  const read = parsed(name);
  if (!read.ok) throw new Error(`${name}.md cannot be read`);
  return read.lesson;
}

/** The words that every reader meets: without hints and replies, which are asked for, and a number for each reference. */
function wordsRead({ scenes }: Lesson): number {
  const texts = scenes.flatMap(({ title, prose, after, question }) => [
    title,
    prose,
    ...(after ? [after] : []),
    ...(question ? [question.prompt, ...offeredBy(question)] : []),
  ]);
  return texts
    .map(
      ({ text }) =>
        text
          .replace(/\{(\{[^{}]*\}|[^{}])*\}|\([^)]*\)/g, 'n')
          .split(/\s+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    )
    .reduce((sum, count) => sum + count, 0);
}

function offeredBy(question: Question): readonly LessonProse[] {
  if (question.kind === 'order') return question.items.map(({ text }) => text);
  return question.kind === 'choice' ? question.options.map(({ text }) => text) : [];
}

describe('the built-in lessons', () => {
  it('are listed with the titles and minutes of their files', async () => {
    for (const { name, title, minutes } of lessonList) {
      expect(files).toContain(name);
      expect(await lessonText(name)).toBe(readFileSync(new URL(`${name}.md`, folder), 'utf8'));
      const lesson = lessonOf(name);
      expect({ name, title, minutes }).toEqual({ name, title: lesson.title.text, minutes: lesson.minutes });
      for (const required of lesson.requires) expect(files).toContain(required);
    }
    expect(new Set(lessonList.map(({ name }) => name)).size).toBe(lessonList.length);
  });
});

describe('the lessons', () => {
  it('require lessons of the course only, within it earlier ones', () => {
    const course = lessonList.filter(({ part }) => part === 'core').map(({ name }) => name);
    for (const { name, part } of lessonList) {
      const before = part === 'core' ? course.slice(0, course.indexOf(name)) : course;
      expect([name, lessonOf(name).requires.filter((required) => !before.includes(required))]).toEqual([name, []]);
    }
  });
});

describe('the course', () => {
  /** What each lesson is the first to name. */
  const firstNamed = {
    'means-too-early': /\bcovarian/i,
    'as-a-matrix': /\bmatri/i,
    'one-to-batch': /\bSGD\b|\bstochastic\b|mini-batch/i,
    'belongs-to-no-sample': /\bclipping\b/i,
  };

  it.each(Object.entries(firstNamed))('names what %s is about in no earlier lesson', (first, word) => {
    const course = lessonList.filter(({ part }) => part === 'core').map(({ name }) => name);
    const earlier = course.includes(first) ? course.slice(0, course.indexOf(first)) : course;
    const found = earlier.flatMap((name) =>
      textsOf(lessonOf(name)).flatMap(({ text, line }) => (word.test(text) ? [`${name}.md:${line}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

describe.each(files)('the lesson %s', (name) => {
  it('can be read', () => {
    const read = parsed(name);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map(({ line, column, message }) => `${name}.md:${line}:${column} ${message}`)).toEqual([]);
  });

  it('names what its scenes have, and its answers are right there', async () => {
    const problems = await lessonProblems(lessonOf(name));
    expect(problems.map(({ line, column, message }) => `${name}.md:${line}:${column} ${message}`)).toEqual([]);
  });

  it('has nine scenes at most; in the course three to seven, with two to four questions and 600 words at most', () => {
    const { scenes } = lessonOf(name);
    expect(scenes.length).toBeLessThanOrEqual(9);
    if (lessonNamed(name)?.part !== 'core') return;
    const questions = scenes.filter(({ question }) => question).length;
    expect(scenes.length).toBeGreaterThanOrEqual(3);
    // After the last one, the course has its closing word.
    const isLast = lessonList.findLast(({ part }) => part === 'core')?.name === name;
    expect(scenes.length).toBeLessThanOrEqual(isLast ? 8 : 7);
    expect(questions).toBeGreaterThanOrEqual(2);
    expect(questions).toBeLessThanOrEqual(4);
    expect(wordsRead(lessonOf(name))).toBeLessThanOrEqual(600);
  });

  it('begins with a question and has something to be moved by hand, if it is of the course', () => {
    if (lessonNamed(name)?.part !== 'core') return;
    const { scenes } = lessonOf(name);
    expect(scenes[0]?.question).toBeDefined();
    expect(scenes.some(({ question }) => question?.kind === 'make' || question?.kind === 'batch')).toBe(true);
  });

  it('computes every number that it shows', () => {
    const typed = textsOf(lessonOf(name)).flatMap(({ document, line }) =>
      typedNumbers(document).map((number) => `${name}.md:${line} ${number}`),
    );
    expect(typed).toEqual([]);
  });
});
