/** Lectures made of scenes of the lessons, and the scenes of the lessons on the three questions that the lessons began with. */
import { linkedAddress } from '../../scripts/project';
import { comingLesson, fetchedLesson, type Lesson, lessonNamed, titleText } from '../../src/lessons';
import { lessonViews } from '../../src/store';

interface LecturePart {
  readonly minutes: number;
  readonly lesson: string;
  /** From 1. */
  readonly scenes: readonly number[];
  /** What the class knows afterwards. */
  readonly gained: string;
}

export interface Lecture {
  readonly title: string;
  readonly parts: readonly LecturePart[];
}

export const lectures: readonly Lecture[] = [
  {
    title: 'A lecture of 15 minutes',
    parts: [
      {
        minutes: 4,
        lesson: 'x-and-delta',
        scenes: [1, 2],
        gained: 'Each sample multiplies its own x by its own δ. The class predicts one batch gradient.',
      },
      {
        minutes: 2,
        lesson: 'x-and-delta',
        scenes: [5],
        gained: 'The same with images: averaging first loses the picture.',
      },
      {
        minutes: 3,
        lesson: 'x-and-delta',
        scenes: [3],
        gained: 'One sample decides the sign of the sum, although the other stays as it is.',
      },
      {
        minutes: 2,
        lesson: 'one-loss-or-many',
        scenes: [3],
        gained: 'Why: the derivative of a sum is the sum of the derivatives.',
      },
      {
        minutes: 2,
        lesson: 'means-too-early',
        scenes: [1, 2],
        gained: 'What averaging first leaves out is the covariance.',
      },
      {
        minutes: 2,
        lesson: 'sum-and-mean',
        scenes: [1, 2],
        gained: 'Sum or mean: the same direction, another learning rate.',
      },
    ],
  },
  {
    title: 'A lecture of 50 minutes',
    parts: [
      {
        minutes: 12,
        lesson: 'x-and-delta',
        scenes: [1, 2, 3, 4, 5, 6, 7],
        gained: 'Which x belongs to which δ: with two samples, with images, and above the first layer.',
      },
      {
        minutes: 7,
        lesson: 'one-loss-or-many',
        scenes: [1, 3, 4, 5],
        gained: 'One loss for the batch, and where its two factors enter.',
      },
      {
        minutes: 10,
        lesson: 'means-too-early',
        scenes: [1, 2, 3, 4, 5, 6],
        gained: 'Three common mistakes, run and measured.',
      },
      {
        minutes: 7,
        lesson: 'sum-and-mean',
        scenes: [1, 2, 4, 5, 6],
        gained: 'What has to change with the reduction.',
      },
      {
        minutes: 5,
        lesson: 'passes-and-updates',
        scenes: [1, 3, 5],
        gained: 'What a batch saves: updates, but no passes.',
      },
      {
        minutes: 9,
        lesson: 'all-outputs',
        scenes: [1, 2, 4, 6, 7],
        gained: 'All outputs are in the chain rule, in a large network too. Some terms are zero by themselves.',
      },
    ],
  },
];

/** Each question in the words of a student, and the lessons that answer it, scene by scene. */
const questions: readonly { readonly question: string; readonly lessons: readonly string[] }[] = [
  { question: 'Which input goes with δ in batch training?', lessons: ['x-and-delta', 'means-too-early'] },
  {
    question: 'How do the formulas of SGD change for a batch?',
    lessons: ['one-loss-or-many', 'one-to-batch', 'sum-and-mean'],
  },
  {
    question: 'A thousand vectors, ten outputs: average the gradients, or differentiate one loss?',
    lessons: ['one-loss-or-many', 'all-outputs'],
  },
];

export async function lecturesText(): Promise<string> {
  const wanted = [
    ...lectures.flatMap(({ parts }) => parts.map(({ lesson }) => lesson)),
    ...questions.flatMap(({ lessons }) => lessons),
  ];
  await Promise.all(wanted.map((name) => comingLesson(name, lessonViews)));
  return [...lectures.map(lectureText), questionsText()].join('\n');
}

function lectureText({ title, parts }: Lecture): string {
  const lines = parts.map(
    ({ minutes, lesson, scenes, gained }) =>
      `- ${minutes} min: ${gained}\n  ${scenes.map((scene) => sceneLink(lesson, scene)).join(' · ')}`,
  );
  return `## ${title}\n\n${lines.join('\n')}\n`;
}

function questionsText(): string {
  const blocks = questions.map(({ question, lessons }) => {
    const lines = lessons.map((name) => {
      const lesson = lessonCalled(name);
      const scenes = lesson.scenes.map((_, at) => `${at + 1}. ${sceneLink(name, at + 1)}`);
      return `*${titleText(lesson.title.text)}*\n\n${scenes.join('\n')}\n`;
    });
    return `**${question}**\n\n${lines.join('\n')}`;
  });
  return `## Three questions, scene by scene\n\n${blocks.join('\n')}`;
}

function sceneLink(name: string, scene: number): string {
  const title = lessonCalled(name).scenes[scene - 1]?.title.text;
  if (title === undefined) throw new RangeError(`${name} has no scene ${scene}`);
  return `[${titleText(title)}](${linkedAddress()}#lesson=${name}&scene=${scene})`;
}

function lessonCalled(name: string): Lesson {
  const lesson = fetchedLesson(name);
  if (!lesson || !lessonNamed(name)) throw new Error(`no lesson ${name}`);
  return lesson;
}
