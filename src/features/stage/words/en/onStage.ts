/** What the stage says besides the sentences of its beats: of itself, and in its strip of settings. */
export const onStage = {
  name: 'Stage',
  leave: 'Leave Present',
  started: 'Presenting: Page Down moves forward, Page Up moves back, b turns the screen black, Escape leaves.',
  black: 'The screen is black. Press b to continue.',
  /** After the last scene of a lesson, or of a lecture. */
  over: (isLecture: boolean) => `The ${isLecture ? 'lecture' : 'lesson'} ends here.`,

  /** A table of the batch gradients of other batch sizes, and the name of its row. */
  sizes: 'Batch gradient, by {batchSize|letter}',
  batchGradient: 'Batch gradient',

  /** The strip that is shown while the pointer moves, and after a change. */
  settings: 'Settings',
  play: 'Play',
  pause: 'Pause',
  /** Before the values in the strip. */
  letters: { batchSize: '{batchSize|letter}', learningRate: '{learningRate|letter}', sample: '{sample|letter}' },
  batchAll: (size: number) => `all ${size}`,
  reduction: (now: string) => `Reduction: ${now}`,
  /** The buttons beside the values. */
  does: {
    smallerBatch: 'Batch size: lower',
    largerBatch: 'Batch size: higher',
    slowerRate: 'Learning rate: lower',
    fasterRate: 'Learning rate: higher',
    previousSample: 'Previous sample',
    nextSample: 'Next sample',
    previousWeight: 'Previous weight',
    nextWeight: 'Next weight',
  },
  theme: (now: string) => `Colours: ${now}`,
  pen: 'Pen',
  notesWindow: 'Notes window',
  fullScreen: 'Full screen',
  notesBlocked: 'The browser has blocked the notes window. Allow pop-ups for this page, and try again.',
  notesSandboxed:
    'In a sandboxed frame, two windows cannot exchange messages, so there is no notes window. Open the page itself in a tab of its own.',
};
