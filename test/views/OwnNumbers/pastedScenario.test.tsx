/** A scenario that is pasted as text is named in the sentence that says where it is. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

const scenario = {
  network: { layers: [1, 1], activations: ['identity'], weights: [[[2]]], biases: [[1]] },
  loss: 'halfSquaredError',
  data: { inputs: [[1], [2]], targets: [[1], [7]] },
  training: { batchSize: 2, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.1 } },
};

it.each([
  ['', 'The pasted scenario is in the fields now.'],
  ['My sheet', 'My sheet is in the fields now.'],
])('with the title “%s”', async (title, said) => {
  renderIn(createExplainerStore(), <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByRole('textbox', { name: 'Paste your numbers' });
  const text = JSON.stringify({ format: 'batch-gradient-scenario', version: 1, ...scenario, title });
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
  await waitFor(() => expect(document.body.textContent).toContain(`${said} Undo takes it back.`));
});
