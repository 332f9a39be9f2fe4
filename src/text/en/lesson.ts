/** Where one is: in a lesson among its scenes, in a quiz among its questions. */
const placesOf = (all: string, one: string) => ({
  all,
  place: (number: number, count: number): string => `${one} ${number} of ${count}`,
  named: (number: number, title: string): string => `${one} ${number}: ${title}`,
  arrived: (number: number, count: number, title: string): string => `${one} ${number} of ${count}: ${title}`,
});

/** The panel of a lesson. */
export const lesson = {
  scenes: placesOf('Scenes', 'Scene'),
  questions: placesOf('Questions', 'Question'),
  number: (number: number): string => String(number),
  /** By ear, when another lesson has opened at its first scene. */
  arrived: (title: string): string => `Lesson: ${title}`,
  none: 'No lesson is open. Choose one under Lesson, or open a link to one.',
  moves: 'Move between scenes',
  back: 'Back',
  next: 'Next',
  maySkip: 'You may skip the question',
  copyLink: 'Copy link',
  close: 'Close the lesson',
  minutes: (minutes: number): string => `${minutes} minutes`,
  requires: 'Comes after',
  slider: (weight: string): string => `Move the ${weight}`,
  touched: 'You have changed the screen.',
  restore: 'Back to the lesson',
  ownNumbers: 'This question is true only for the scene’s own numbers, so they are back.',
  end: 'What you have seen',
  nextLesson: 'Next lesson',
  startAgain: 'Start again',
  againDetail: 'your answers in this lesson are deleted',
  openQuestions: (count: number): string => (count === 1 ? '1 question is open:' : `${count} questions are open:`),
  openScene: (scene: number): string => `scene ${scene}`,
};
