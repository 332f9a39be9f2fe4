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

  end: 'This is the end of the run.',
  nextStep: (step: number) => `The next press begins step ${step}.`,
  scene: (number: number, of: number) => `Scene ${number} of ${of}`,
  nextScene: 'The next press shows the next scene:',
  showsAnswer: 'The next press shows the answer:',
  answer: 'Answer:',
};
