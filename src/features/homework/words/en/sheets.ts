/** The sheets of My work as they are kept: whose they are, where they came from, what has no place now, and what is not kept. */
import { counted } from '../../../../text/en/counted';

/** Of cells that the step does not have now. */
function kept(which: string): (count: number) => string {
  return (count) => `${counted(count, 'number')} ${which} ${count === 1 ? 'is' : 'are'} kept.`;
}

export const sheets = {
  place: (scenario: string, step: number) => `${scenario}, step ${step}`,
  /** An exercise without a title. */
  exerciseAt: (place: string, letters: string) => `Exercise: ${place} (${letters})`,
  numbered: (title: string, seed: number) => `${title}, sheet ${seed}`,
  untitled: 'A sheet of an earlier release',
  what: (count: number) => `My work: ${counted(count, 'number')}`,
  weights: 'Weights that the sheet needs',
  line: 'This sheet',
  kept: 'Kept in this browser until it is cleared or its private window is closed.',
  refused:
    'This browser stores nothing here, or its storage is full. The numbers are lost when this page is closed: save them as a file.',
  keptAround: 'Kept by the course page or course system around this frame.',
  noRoomAround:
    'There is no room here for all of these numbers. What no longer fits is lost when you leave: save them as a file.',
  tooLong: (typed: number, most: number) =>
    `A cell takes at most ${most} characters; this text has ${typed}. The cell was not changed.`,
  seed: 'Sheet',
  seedRange: 'a whole number from 1 to 999,999,999',
  seedHelp: 'Each sheet of this exercise has its own numbers. Checks count for all of them.',
  from: {
    link: 'These numbers came by a link. Your own are kept apart.',
    file: 'These numbers came from a file. Your own are kept apart.',
  },
  asItCame: 'As it came',
  restored: 'The numbers are as they came. Undo brings yours back.',
  ownSheet: 'Your own sheet',
  missing: 'This browser does not have the sheet that the link names. It shows your own.',
  arrived: (count: number) => `${counted(count, 'number')} came by the link. They are a sheet of their own.`,
  arrivedAgain: 'This sheet came by the link before. It is as you have changed it.',
  linkDamaged: 'The numbers in the link could not be read. Ask for the link again.',
  ofRemoved: (count: number) =>
    count === 1
      ? '1 number of removed samples is in the former sheet. Undo of the removal shows it again.'
      : `${count} numbers of removed samples are in former sheets. Undo of each removal shows them again.`,
  ofSamples: kept('of samples not in this batch'),
  ofRows: kept('of a row that this step does not have, such as the mean,'),
  ofNetwork: kept('of units or weights that this network does not have'),
  others: (count: number) => `${counted(count, 'other sheet')} of yours`,
  other: (title: string, of: readonly string[]) => `${title} (${of.join(', ')})`,
  numbers: (count: number) => counted(count, 'number'),
  samples: (count: number) => counted(count, 'sample'),
  ofLink: 'from a link',
  ofFile: 'from a file',
  /** `isExact`: two sheets were changed in the same minute. */
  changed: (time: number, isExact: boolean) =>
    new Date(time).toLocaleString('en-GB', {
      ...{ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
      ...(isExact && { second: '2-digit' }),
    } as const),
  left: (count: number) => `Before the last edits, this step had a sheet with ${counted(count, 'number')}.`,
  take: 'Take it along',
  fileOf: (title: string) => `The file is about “${title}”.`,
  fileLoaded: (count: number) => `${counted(count, 'number')} came from the file. They are a sheet of their own.`,
  goThere: 'Go there',
  otherNumbers: 'The exercise is about its own numbers.',
  sharing: {
    heading: 'My numbers',
    detail: (count: number) =>
      `${counted(count, 'number')} typed in My work ${count === 1 ? 'is' : 'are'} in no other link: “Link to this screen” opens an empty sheet elsewhere.`,
    ofExercise: 'No link contains what is typed here: “Link to this screen” opens the exercise with empty cells.',
    opensChecked: 'opens checked',
  },
  nothingTyped: 'The link asks for a check, but nothing is typed in this sheet.',
  old: 'Some cells have changed since this check. It is about the numbers as they were then.',
};
