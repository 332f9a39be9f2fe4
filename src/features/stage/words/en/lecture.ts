/** A lecture: an ordered list of links that Present walks. */

import type { LinkProblem } from '../../../../text';
import { counted, grouped } from '../../../../text/en/counted';

export const lecture = {
  title: 'Lecture',
  fileName: 'lecture.json',
  screens: (count: number): string => counted(count, 'screen'),
  add: 'Add to the lecture',
  addHere: 'Add this screen',
  open: 'Open the lecture',
  shareDetail:
    'A lecture is a list of screens that Present shows one after the other, each with a note for you. Anywhere, press k to open the list; there, press k to add the screen.',
  empty:
    'The list is empty. Press k to add this screen, or go to the first screen of your lecture and press k twice. In Present, one press then leads from the last beat of a screen to the first beat of the next.',
  list: 'Screens of the lecture',
  note: (number: number): string => `Note on screen ${number}`,
  notePlaceholder: 'Note for the notes window',
  up: (number: number): string => `Move screen ${number} up`,
  down: (number: number): string => `Move screen ${number} down`,
  startHere: (number: number): string => `Start from screen ${number}`,
  startHereShort: 'Start from here',
  remove: (number: number): string => `Remove screen ${number}`,
  present: 'Present from the beginning',
  end: 'End the lecture',
  openFile: 'Open a file…',
  saveFile: 'Save as a file',
  link: 'Link to this lecture',
  linkDetail: 'The link opens Present at the first screen. It contains all screens, notes and data.',
  tooLong: (characters: number): string =>
    `As a link, this lecture would have ${grouped(characters)} characters, too many to share. Save it as a file; Open a file reads it again.`,
  yourDraft: (links: number): string =>
    `This lecture came with the link. Your own draft has ${counted(links, 'screen')}, and stays as it is: to see it, end the lecture.`,
  full: (most: number): string => `A lecture has at most ${most} screens: none can be added.`,
  badFile: (name: string, why: string): string => `“${name}” is not a lecture: ${why}.`,
  unreadable: 'the file could not be read',

  /** Why a link cannot be used, as a sentence that follows a colon. */
  ofLink: (sentence: string): string => sentence.replace(/^the state’s/, 'its'),
  bad: (why: string): string => `Present passes over this screen: ${why}`,
  passedOver: (number: number, why: string): string => `Screen ${number} of the lecture was passed over: ${why}`,
  notFetched: 'it could not be loaded. Check the connection.',

  /** The name of a link, from what differs in it. */
  scene: (title: string, number: number): string => `${title}, scene ${number}`,
  summed: 'reduction sum',
  batchSize: (size: number): string => `batch of ${size}`,

  /** On a phone. */
  previousPage: 'Previous screen',
  nextPage: 'Next screen',

  /** In the notes window. */
  progress: (number: number, of: number): string => `Screen ${number} of ${of}`,
  passed: (address: string): string => `${address} (passed over)`,
  nextScreen: (name: string): string => `The next press leads to the next screen: ${name}`,

  /** What a file expects. */
  expectedFile: 'a lecture: an object with format, version and links',
  expectedLinks: (most: number): string => `a list of at most ${most} links`,
  expectedLink: 'a link: an object with address, and perhaps scenario and note',
  expectedNote: 'a text',
  expectedAddress: 'the part of a link that begins with #',
  expectedScenarios: 'a list of scenarios',
  expectedScenario: (count: number): string =>
    count === 0 ? 'no scenario, because the file has none' : `the number of a scenario of this file, 1..${count}`,
  badLink: (why: string): LinkProblem => ({
    inLink: `The link’s lecture is ignored: ${why}.`,
    inState: `the state’s lecture cannot be used: ${why}.`,
  }),
  damaged: 'it is cut off or damaged; ask for the link again',
};
