/** The speaker's window, beside the stage. */
export const speaker = {
  name: 'Speaker view',
  now: 'On the stage',
  next: 'Next press',
  notes: 'Notes',
  sceneNotes: 'Notes of the scene',
  answer: 'Answer',
  note: 'Note',
  noNotes: 'There is no note for this phase. Notes come from the lesson, the link or the scenario.',
  end: 'This is the end of the run.',
  endOfLesson: 'This is the last scene.',
  scene: (number: number, of: number) => `Scene ${number} of ${of}`,
  nextScene: 'The next press shows the next scene:',
  showsAnswer: 'The next press shows the answer:',

  /** Lines. */
  waiting: 'Waiting for the stage. In the other window, choose Present.',
  connected: 'Connected to the stage',
  left: 'Present has been left. To continue, choose Present in the other window again.',
  lost: 'The stage does not answer. Its window is closed, or its page is loading.',
  sandboxed: 'In a sandboxed frame, two windows cannot exchange messages. Open the page itself in a tab of its own.',
  black: 'The stage is black.',
  showAgain: 'Show it',
  link: 'The audience sees the link to this state.',
  closeLink: 'Close it',
  playing: 'The stage is playing.',
  pause: 'Pause',
  notFull: 'The stage is not in full screen. Click it and press f.',
  hidden: (count: number) =>
    count === 1 ? 'A number or column is hidden on the stage.' : `${count} numbers or columns are hidden on the stage.`,
  reveals: 'The next press reveals:',
  revealsColumn: (count: number) => `The next press reveals a column of ${count} numbers.`,
  panels: { network: 'Network', ledger: 'Ledger', formulas: 'Formulas', view: 'The open tab' },
  enlarged: (panel: string) => `${panel} is enlarged on the stage.`,

  /** The map. */
  map: 'Map of the step',
  previousStep: 'Previous step',
  nextStep: 'Next step',
  beatOf: (phase: string, beat: string) => `${phase}: ${beat}`,
  beats: {
    layer: (layer: number) => `layer ${layer}`,
    sample: (sample: number) => `sample ${sample}`,
    division: 'the question what Σ is divided by',
    averages: 'averaging first',
    verdict: 'the verdict',
    loss: 'the new loss',
  },

  back: 'Back',
  on: 'Next',

  time: 'Time of day:',
  elapsed: 'Elapsed time',
  startClock: 'Start the clock',
  pauseClock: 'Pause the clock',
  resetClock: 'Reset the clock',
};
