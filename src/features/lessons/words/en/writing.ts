/** Opening and writing a lesson's file. */
import { counted } from '../../../../text/en/counted';

export const writing = {
  name: 'Lesson file',
  open: 'Open a file…',
  download: 'Download',
  fileName: 'lesson.md',
  lines: (count: number): string => `Not saved as a file yet, ${counted(count, 'line')}`,
  show: 'Show the scene at the cursor',
  writeState: 'Write this scene’s state from the screen',
  writeStateOf: (scene: number): string => `Write scene ${scene}’s state from the screen`,
  reduce: 'Show more of the page',
  enlarge: 'Show the text',
  close: 'Close the lesson file',
  text: 'Text of the lesson',
  placeholder: 'Paste a lesson here, or drop its file.',
  start: 'Open a lesson’s file, paste its text, or start with a short lesson and change it.',
  example: 'Start with a short lesson',
  drop: 'Drop the lesson’s file here.',
  notOpened: (name: string, millions: number): string =>
    `${name} could not be opened: it must be a text file of at most ${millions} million characters.`,
  full: (millions: number): string =>
    `A lesson has at most ${millions} million characters: what is beyond them is cut off.`,
  replaced: 'This text has taken the place of yours.',
  bringBack: 'Bring yours back',
  otherTab: 'Another tab has another text.',
  takeOther: 'Take it here',
  tooNested: 'The file could not be read, because its parts are nested too deeply.',
  counts: (scenes: number, questions: number): string =>
    `${counted(scenes, 'scene')}, ${counted(questions, 'question')}.`,
  problems: (count: number): string => `${counted(count, 'problem')}.`,
  noProblems: 'No problems.',
  checking: 'Checking…',
  soundOnly: 'The preview shows the scenes that can be read.',
  line: (line: number): string => `Line ${line}`,
};
