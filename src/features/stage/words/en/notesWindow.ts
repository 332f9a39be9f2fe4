/** The notes window, beside the stage. */
export const notesWindow = {
  name: 'Notes window',
  now: 'On the stage',
  next: 'Next press',
  note: 'Note',
  noNote: 'There is no note here. Notes come from the lecture, the lesson, the link or the scenario.',
  end: 'This is the end of the run.',
  endOfLesson: 'This is the last scene.',
  nextStep: (step: number) => `The next press begins step ${step}.`,
  scene: (number: number, of: number) => `Scene ${number} of ${of}`,
  nextScene: 'The next press shows the next scene:',
  showsAnswer: 'The next press shows the answer:',
  answer: 'Answer:',

  lines: {
    waiting: 'Waiting for the stage. In the other window, choose Present.',
    connected: 'Connected to the stage',
    left: 'Present has been left. To continue, choose Present in the other window again.',
    lost: 'The stage does not answer. Its window is closed, or its page is loading.',
  },
  black: 'The stage is black.',
  link: 'The audience sees the link to this state.',
  playing: 'The stage is playing.',
  notFull: 'The stage is not in full screen. Click it and press f.',

  back: 'Back',
  on: 'Next',
  time: 'Time of day:',
  elapsed: 'Elapsed time',
  restart: 'Restart the clock',
};
