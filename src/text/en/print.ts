/** The page on paper. */
export const print = {
  name: 'Page on paper',
  detail: 'the open views on A4 or Letter, or as a PDF, with a link back to this screen',
  print: 'Print',
  preparing: 'Preparing the page…',
  blocked:
    'The surrounding page does not allow printing. Open this screen in its own tab, by the link in Share, and print there.',
  chosen: (views: number): string => (views === 1 ? '1 view' : `${views} views`),
  views: 'Views on paper',
  network: 'Network',
  weight: 'Weight',
  sample: 'Sample',
  phase: 'Phase',
  optimizer: 'Optimizer',
  loss: 'Loss',
  layers: (layers: string, activations: string): string => `${layers}, ${activations}`,
  batchSize: (size: string, all: number): string => `${size} of ${all}`,
  rowsLeftOut: (printed: number, all: number): string => `Rows 1 to ${printed} of ${all} are printed.`,
  link: 'This page shows the state that this link opens:',
  tooLarge: 'This scenario is too large for a link. Its file opens the same state in Batch Gradient Explainer.',
};
