/** Sharing the current screen: a link, a frame. */
import { grouped } from './counted';

export const share = {
  link: 'Link to this screen',
  linkDetail: 'The link contains step, phase, selection and your own data. Whoever opens it sees the same numbers.',
  tooLarge:
    'Your data are too large for a link, which opens them in this browser only. Save a scenario file and share the file.',
  note: {
    label: 'Note to the reader (optional)',
    detail:
      'It is shown above the ledger. It may contain Markdown, \\$TeX\\$, and live numbers such as \\{sampleGradient.layer.from.to.sample\\}.',
    counted: (count: number, most: number): string => `${grouped(count)} of ${grouped(most)} characters`,
    preview: 'Preview of the note',
  },
  saveScenario: 'Save scenario file',
  frame: 'Frame for a course page',
  views: 'Views in the frame',
  layout: 'Height',
  layouts: { fit: 'fixed', flow: 'as tall as the content' },
  height: 'Pixels',
  heightRange: (least: number, most: number): string => `Height must be a whole number from ${least} to ${most}.`,
  theme: 'Colours',
  titleField: 'Name for screen readers',
  titleOf: (title: string): string => `Batch gradients: ${title}`,
  snippet: 'HTML of the frame',
  noViews: 'Choose at least one view.',
  preview: 'Preview the frame',

  copy: 'Copy',
  copyOf: (what: string): string => `Copy: ${what}`,
  copied: 'Copied',
  pressKeys: 'The text is selected: press Ctrl + C (⌘ + C on a Mac).',
};
