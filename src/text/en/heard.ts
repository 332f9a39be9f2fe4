/** What is heard beside what is seen: what a press has done, and which page this is. */

export const heard = {
  undone: (what: string, now: string) => `Undone: ${what}; ${now}.`,
  again: {
    setting: (value: string) => `it is ${value} again`,
    layers: (layers: readonly number[]) => `there are ${layers.join(', ')} again`,
    one: 'it is as before',
    several: 'they are as before',
  },
  /** A button among others with the same label. */
  pressOf: (press: string, what: string) => `${press}: ${what}`,
  largestFirst: 'Largest product first',
  nothingToUndo: 'Nothing to undo.',
  redone: (what: string) => `Redone: ${what}.`,
  done: (what: string) => `${what}.`,
  changed: (what: string) => `${what} are changed.`,
  opened: (views: string) => `Opened: ${views}.`,
  closed: (views: string) => `Closed: ${views}.`,
  place: (step: number, phase: string) => `Step ${step}, ${phase}.`,
  start: (phase: string) => `This is the start: step 1, ${phase}.`,
  sample: (sample: number) => `sample ${sample}`,
  setting: (name: string, value: string) => `${name} ${value}`,
  weight: (name: string, value: string) => `${name}, ${value}`,
  weights: (count: number) => `${count} weights`,
  layers: (layers: readonly number[]) => `layers of ${layers.join(', ')} units`,
  samples: 'the samples',
  /** In place of a dash. */
  noNumber: 'no such number',
  image: (name: string) => `image, ${name}`,
  imageOfTarget: (target: string) => `image, target ${target}`,
  scenario: 'the numbers of the start',
  comparison: 'the comparison',
  note: 'the note',
  shown: (name: string, value: string) => `Formulas shows ${name}: ${value}.`,
  named: (name: string) => `Formulas shows ${name}.`,
};
