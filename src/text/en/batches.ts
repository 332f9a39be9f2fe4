/** The batches of an epoch as groups of samples, and editing them by hand. */
import { counted } from './counted';

const moveKeys = {
  fine: 'Drag samples between batches, or move them with Shift + arrow keys.',
  coarse: 'Drag samples between batches, or tap one and use the buttons.',
};

export const batchGroups = {
  name: 'Batches of the epoch',
  byHand: 'By hand',
  byHandDetail: 'Arrange the batches yourself; they are repeated every epoch',
  batch: (batch: number) => `Batch ${batch}`,
  /** `size` as it is shown beside it. */
  go: (batch: number, size: string) => `Batch ${batch} ${size}: go to its step`,
  size: (size: number) => (size === 0 ? '(empty)' : `(${size})`),
  groupName: (batch: number, size: number) =>
    size === 0 ? `Batch ${batch}, empty` : `Batch ${batch}, ${counted(size, 'sample')}`,
  inNone: 'In no batch',
  sample: (sample: number, batch: number) => `Sample ${sample} in batch ${batch}`,
  sampleInNone: (sample: number) => `Sample ${sample} in no batch`,
  addBatch: 'Add a batch',
  removeBatch: (batch: number) => `Remove batch ${batch}`,
  oneEach: 'One batch each',
  allInOne: 'All in one batch',
  chosen: (sample: number, batch: number) => `Sample ${sample}, batch ${batch}:`,
  chosenInNone: (sample: number) => `Sample ${sample}, in no batch:`,
  earlier: 'Earlier',
  later: 'Later',
  up: 'To the previous batch',
  down: 'To the next batch',
  repeat: 'Repeat',
  takeOut: 'Remove',
  moveKeys,
  keys: {
    ...moveKeys,
    fine: `${moveKeys.fine} + repeats a sample, Delete removes it from its batch.`,
  },
  turnedOn: 'The batches of this epoch are now given by hand.',
  turnedOff: (size: number) => `The batches follow the batch size again, ${size}.`,
  moved: (sample: number, batch: number) => `Sample ${sample} is in batch ${batch}.`,
  repeated: (sample: number, batch: number) => `Sample ${sample} is in batch ${batch} once more.`,
  removed: (sample: number, batch: number) => `Sample ${sample} was removed from batch ${batch}.`,
  batchAdded: (batch: number) => `Batch ${batch} was added; it is empty.`,
  batchRemoved: (batch: number) => `Batch ${batch} was removed.`,
  arranged: (batches: number) => (batches === 1 ? 'There is 1 batch now.' : `There are ${batches} batches now.`),
  lastSample: 'At least one sample must stay in a batch.',
  tooMany: (most: number) =>
    `This list shows at most ${counted(most, 'sample')}. Give the batches in the scenario file, as training.batches.`,
};
