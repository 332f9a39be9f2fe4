/** The map of the lessons: each with the question that it answers. */
export const lessonMap = {
  open: 'Map of the lessons',
  title: 'Map of the lessons',
  /** The shapes of the stations. */
  legend: { done: 'done', begun: 'begun', new: 'not yet begun', further: 'further lesson' },
  here: (scene: number, scenes: number): string => `you are here, scene ${scene} of ${scenes}`,
  done: 'done',
  reached: (scenes: number, all: number): string => `${scenes} of ${all} scenes`,
  answered: (questions: number, all: number): string => `${questions} of ${all} questions`,
  minutes: (minutes: number): string => `${minutes} minutes`,
  further: (title: string): string => `Further after “${title}”`,
  /** By the name of the lesson. */
  questions: {
    'one-sample': 'What is the gradient of one weight?',
    'x-and-delta': 'Which numbers are multiplied?',
    'one-loss-or-many': 'One derivative, or the mean of many?',
    'passes-and-updates': 'What does a batch of four save?',
    'means-too-early': 'May {activation|letter} and {delta|letter} be averaged first?',
    'all-outputs': 'Is one output enough in the chain rule?',
    'as-a-matrix': 'Where does code add the samples?',
    'sum-and-mean': 'What must change with the choice?',
    'one-to-batch': 'What if the weights move after every sample?',
    'adds-nothing': 'Does every sample count equally?',
    'check-the-gradient': 'How do you find a mistake in it?',
    'all-alike': 'Why can training stand still?',
    'optimizers-and-sum': 'Does every optimizer care?',
    'belongs-to-no-sample': 'What has no row of its own?',
    'spread-out': 'What if one machine is too small?',
  } satisfies Readonly<Record<string, string>> as Readonly<Record<string, string>>,
};
