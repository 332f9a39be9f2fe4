/** What this browser keeps of the reader: the dialog that lists it, and the names of what is in it. */
import { counted } from './counted';

export const keptHere = {
  lead: 'All of this is stored in this browser only. If others use this computer too, delete it before you leave.',
  denied:
    'This browser stores nothing for this page. What you type here is lost when the page is closed: save it as a file.',
  reading: 'Reading what is stored…',
  empty: 'This browser keeps nothing of yours.',
  list: 'What is kept',
  when: (time: number) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(time),
  open: 'Open',
  openNamed: (name: string) => `Open ${name}`,
  save: 'Save as a file',
  saveNamed: (name: string) => `Save ${name} as a file`,
  remove: 'Delete',
  removeNamed: (name: string) => `Delete ${name}`,
  removed: (name: string) => `Deleted: ${name}.`,
  removeAll: 'Delete all',
  sure: (count: number) =>
    `Delete ${counted(count, 'entry', 'entries')}? As long as this dialog is open, Undo brings back all except large scenarios.`,
  cancel: 'Cancel',
  removedAll: 'Everything was deleted.',
  undo: 'Undo',
  undone: 'Brought back.',
  failed: 'The browser did not do that. Close the other tabs of this app and try again.',

  untitled: 'Untitled scenario',
  largeScenario: (characters: number) => `Large scenario, ${Math.max(1, Math.round(characters / 1e6))} MB`,
  scenarioFile: 'scenario.json',
  draft: 'Your own numbers, not applied yet',
  lastNumbers: 'Your last numbers',
  numbers: (layers: string, samples: number) => `${layers}, ${counted(samples, 'sample')}`,
  lesson: (reached: number, scenes: number, answered: number) =>
    `Lesson, ${reached} of ${counted(scenes, 'scene')}, ${counted(answered, 'answer')}`,
  preferences: 'Preferences',
  preferencesDetail: 'Colours, type size, notation, and what was shown once',
};
