/** The page on paper. */
export const print = {
  name: 'Page on paper',
  detail: 'the open views on A4 or Letter, or as a PDF, with a link back to this screen',
  print: 'Print',
  preparing: 'Preparing the page…',
  blocked:
    'The surrounding page does not allow printing. Open the link from Share in a tab of its own, and print there.',
  chosen: (views: number): string => (views === 1 ? '1 view' : `${views} views`),
  views: 'Views on paper',
  network: 'Network',
  weight: 'Weight',
  sample: 'Sample',
  phase: 'Phase',
  optimizer: 'Optimizer',
  loss: 'Loss',
  /** A scenario without a title. */
  networkNamed: (layers: string): string => `Network ${layers}`,
  layers: (layers: string, activations: string): string => `${layers}, ${activations}`,
  batchSize: (size: string, all: number): string => `${size} of ${all}`,
  link: 'This link opens the state that is printed here:',
  tooLarge: 'This scenario is too large for a link. Its scenario file opens it in Batch Gradient Explainer.',
};
