/** Passing on what is on the screen: a link, a frame. */
export const share = {
  open: 'Share',
  title: 'Share',
  link: 'Link to exactly this',
  linkDetail: 'Step, phase, selection, your own data: whoever opens it sees the same numbers.',
  tooLarge:
    'Your data are too large for a link. Save them as a scenario file and pass that on; the link opens them in this browser only.',
  saveScenario: 'Save scenario file',
  frame: 'Frame for a course page',
  views: 'Views in the frame',
  layout: 'Height',
  layouts: { fit: 'as given', flow: 'as the content needs' },
  height: 'Pixels',
  heightRange: (least: number, most: number): string => `Expected a whole number ${least}–${most}.`,
  theme: 'Colours',
  titleField: 'Name for screen readers',
  titleOf: (title: string): string => `Batch gradients: ${title}`,
  snippet: 'HTML of the frame',
  noViews: 'Choose a view at least.',
  preview: 'Open the frame’s page',

  copy: 'Copy',
  copyOf: (what: string): string => `Copy: ${what}`,
  copied: 'Copied',
  pressKeys: 'Press Ctrl + C (⌘ + C on a Mac): it is selected.',
};
