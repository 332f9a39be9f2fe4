/** Short questions from several lessons. */
import type { LinkProblem } from '../linkProblem';
import { shortened } from '../shortened';

const problem = (what: string, why: string): LinkProblem => ({
  inLink: `The link’s ${what} is ignored: ${why}.`,
  inState: `the state’s ${what} cannot be used: ${why}.`,
});

const questions = (count: number): string => (count === 1 ? 'One short question' : `${count} short questions`);

export const quiz = {
  title: questions,
  earlier: 'From an earlier lesson',
  about: (count: number): string =>
    count === 1 ? 'One question, with numbers drawn for you.' : `${count} questions, with numbers drawn for you.`,
  skip: 'Skip to the lesson',
  lesson: 'Its lesson:',
  end: 'Your result',
  result: (right: number, of: number, first: number): string =>
    `You answered ${right} of ${of} ${of === 1 ? 'question' : 'questions'}, ${first} of them at the first attempt.`,
  skipped: (count: number): string =>
    count === 1 ? 'One question is not answered.' : `${count} questions are not answered.`,
  toLesson: 'To the lesson',

  /** Offered to who comes back. */
  fromLessons: 'from your lessons',
  dismiss: 'Not today',

  form: {
    title: 'Make a quiz',
    detail:
      'A quiz asks short questions from the lessons that you choose, with networks and numbers drawn from a seed. Its result is posted to the page around the frame.',
    choose: 'Choose lessons',
    lessons: 'Lessons',
    count: 'Questions',
    countRange: (most: number): string => `Questions must be a whole number from 1 to ${most}.`,
    numbers: 'Numbers',
    numberKinds: { same: 'the same for everyone', each: 'others for each visit' },
    seed: 'Seed',
    seedRange: 'Seed must be a whole number from 1 to 999,999,999.',
    link: 'Link to the quiz',
    frame: 'Frame of the quiz',
    none: 'Choose at least one lesson.',
    frameTitle: (count: number): string => `Batch gradients: ${questions(count).toLowerCase()}`,
    preview: 'Try the quiz',
  },

  problems: {
    empty: (): LinkProblem => problem('quiz', 'it names no lesson'),
    unknownLesson: (name: string): LinkProblem =>
      problem(`quiz lesson “${shortened(name)}”`, 'there is no such lesson'),
    noQuestions: (name: string): LinkProblem =>
      problem(`quiz lesson “${shortened(name)}”`, 'the lesson has no short questions'),
    unknownQuestion: (name: string, most: number): LinkProblem =>
      problem(
        `quiz question “${shortened(name)}”`,
        most === 1 ? 'the lesson has one short question' : `the lesson has ${most} short questions`,
      ),
    badLesson: (name: string, why: string): LinkProblem =>
      problem(`quiz lesson “${shortened(name)}”`, why.replace(/\.$/, '')),
    withLesson: (): LinkProblem => problem('lesson', 'the link has a quiz as well'),
    before: (name: string): LinkProblem => problem(`quiz.before “${shortened(name)}”`, 'there is no such lesson'),
  },
};
