/** Pictures of views, for slides. */
import { message } from '../../../../prose';

export const slide = {
  open: 'Picture for slides…',
  intro:
    'The picture shows the view at the chosen step, phase, sample and weight. It contains no number of a later phase. Only Loss can also show the losses of later steps.',
  view: 'View',
  size: 'Size',
  sizes: { whole: 'whole slide', half: 'half a slide', square: 'square', link: 'beside a link' },
  theme: 'Colours',
  themes: { light: 'light', dark: 'dark', contrast: 'high contrast' },
  /** The steps of the curve of losses. */
  losses: 'Steps',
  further: (step: number, further: number): string => (step + further === 1 ? 'step 1' : `1 to ${step + further}`),
  title: 'Title',
  titleOf: (view: string, example: string): string => `${view}: ${example}`,
  foot: message(
    'Step {step}, {phase} · {plural|size|1 sample|batch of {size}} · {weight|name}, {weight|symbol} · sample {sample}',
  ),
  preview: (title: string): string => `Preview: ${title}`,
  drawing: 'Drawing the picture…',
  smallest: (pixels: number): string => `The smallest text has ${pixels} pixels.`,
  crowded: (pixels: number): string =>
    `The smallest text has only ${pixels} pixels, because this view contains a lot. Use a larger size, or fewer samples or weights.`,
  cut: 'The view does not fit into the picture, so some rows or columns are left out. Use a larger size, or fewer samples or weights.',
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  copyPng: 'Copy PNG',
  copySvg: 'Copy SVG text',
  copied: 'Copied.',
  saved: (file: string): string => `The browser was asked to save ${file}.`,
  notCopied: 'The browser did not allow copying. Right-click the preview and choose Copy image, or save the file.',
  notDrawn: 'The browser could not draw this picture as PNG. Save the SVG instead.',
  blocked: 'If the surrounding page blocks downloads, copy the PNG, or right-click the preview.',
  notAll: 'Rows and columns that do not fit are left out.',
  later: (from: number, to: number): string => `Steps ${from} to ${to} come after the shown step.`,
  legend: {
    activation: message('{activation|letter} activation'),
    delta: message('{delta|letter} error term'),
    gradient: 'gradient',
    weight: message('{weight|letter} weight'),
    loss: 'loss, target',
    positive: 'positive: pulls {weight|letter} down',
    negative: 'negative: pulls {weight|letter} up',
  },
};
