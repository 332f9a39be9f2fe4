/** Sharing the current screen: a link, a package. */
import { grouped } from './counted';

export const share = {
  link: 'Link to this screen',
  linkDetail:
    'The link contains step, phase, selection and your own data. Whoever opens it sees the same numbers of the step.',
  tooLarge:
    'Your data are too large for a link, which opens them in this browser only. Save a scenario file and share the file.',
  note: {
    label: 'Note to the reader (optional)',
    detail:
      'It is shown above the ledger. It may contain Markdown, \\$TeX\\$, and live numbers such as \\{sampleGradient.layer.from.to.sample\\}.',
    counted: (count: number, most: number): string => `${grouped(count)} of ${grouped(most)} characters`,
    tooLong: (count: number, most: number): string =>
      `A note has at most ${grouped(most)} characters. Shorten this one by ${grouped(count - most)}; until then, links leave it out.`,
    preview: 'Preview of the note',
  },
  saveScenario: 'Save scenario file',
  packages: {
    heading: 'Grades in a course system',
    detail:
      'While a lesson or an exercise is open, Share saves it as a SCORM package, which records points. The app must be on a web server.',
  },
  ownLesson: {
    heading: 'Your lesson is in the editor only',
    detail:
      'Links and frames show it once its file is on your site. Save it, put it into the folder of the app, and enter its address.',
    save: 'Save the lesson’s file',
    address: 'Address of the lesson’s file',
    addressDetail: 'From the folder of the app, such as lessons/my-lesson.md.',
    problem: 'The address must be on the site of the app, and end with .md.',
    missing: 'There is no such file yet: until you put it there, links and frames show nothing.',
    until: 'Until then, links show this screen without the lesson.',
  },
  savePackage: 'Save package',
  savingPackage: 'The package is being made…',
  savedPackage: (file: string, bytes: number) =>
    `${file}, ${(bytes / 1e6).toFixed(1)} MB. Upload it to your course as a SCORM activity.`,
  noPackage: 'The package could not be made, because the files of the app could not be read.',

  copy: 'Copy',
  copyOf: (what: string): string => `Copy: ${what}`,
  copied: 'Copied',
  pressKeys: 'The text is selected: press Ctrl + C (⌘ + C on a Mac).',
  send: 'Send…',
};
