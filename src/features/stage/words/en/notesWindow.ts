/** The notes window, beside the stage. */
export const notesWindow = {
  name: 'Notes window',
  time: 'Time of day:',
  connected: 'Connected to the stage',
  lost: 'The stage does not answer. In the other window, choose Present.',
  next: 'Next press',
  note: 'Note',
  noNote: 'There is no note here. Notes come from the lecture, the lesson, the link or the scenario.',
  back: 'Back',
  on: 'Next',

  /** While the whole stage is covered. */
  covers: {
    black: 'The screen is black. The next press shows the stage again.',
    dialog: 'A dialog is open on the stage. The next press closes it.',
    link: 'The stage shows the link for the audience. The next press closes it.',
  },
  over: (isLecture: boolean) =>
    isLecture
      ? 'The lecture has ended, and no press follows. Back shows its last screen.'
      : 'The lesson has ended, and no press follows. Back shows its last scene.',
  end: 'This is the end of the run.',
  nextStep: (step: number) => `The next press begins step ${step}.`,
  scene: (number: number, of: number) => `Scene ${number} of ${of}`,
  nextScene: 'The next press shows the next scene:',
  showsAnswer: 'The next press shows the answer:',
  answer: 'Answer:',
};
