/** A view that has a sentence on the page keeps it on the stage, as the caption, and does not show it twice. */
import { act } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { MediumContext, media } from '../../../src/kit';
import { createExplainerStore, type ViewName } from '../../../src/store';
import { CaptionContext } from '../../../src/views/shared/beats/beatContext';
import { viewNamed } from '../../../src/views/viewList';
import '../../allMessages';
import '../../shell/browserInJsdom';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

/** What is drawn and added in pieces, after what comes on request. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await act(async () => new Promise((done) => setTimeout(done, 0)));
}

async function shown(view: ViewName, example: string, medium: 'screen' | 'stage', phase: 'loss' | 'sum' = 'sum') {
  const store = createExplainerStore();
  store.getState().loadScenario(exampleScenario(example));
  store.getState().setViewKey('compare', 'reduction:sum');
  store.getState().goToPhase(phase);
  const captions: (string | undefined)[] = [];
  const { View } = viewNamed(view);
  const { container, unmount } = renderIn(
    store,
    <MediumContext value={media[medium]}>
      <CaptionContext value={medium === 'stage' ? (sentence) => captions.push(sentence) : undefined}>
        <Suspense>
          <View />
        </Suspense>
      </CaptionContext>
    </MediumContext>,
  );
  await settled();
  const { textContent } = container;
  unmount();
  return { caption: captions.findLast((one) => one !== undefined), text: textContent };
}

it.each([
  ['compare', 'xor', /^The gradients have the same direction/],
  ['epoch', 'xor', /^The epoch has one batch/],
  ['noise', 'xor', /^The only batch of 4 contains all 4 samples/],
  ['check', 'xor', /^Both numbers agree to \d+ digits. Both are the slope/],
  ['pictures', 'digits', /^Each sample adds its own image/],
] as const)('%s', async (view, example, sentence) => {
  const { caption = '', text } = await shown(view, example, 'stage');
  expect(caption).toMatch(sentence);
  expect(text).not.toContain(caption);
  const [first = ''] = caption.split('. ');
  expect((await shown(view, example, 'screen')).text).toContain(first);
});

it('check says of the loss what its two losses are for', async () => {
  const { caption, text } = await shown('check', 'xor', 'stage', 'loss');
  expect(caption).toMatch(/^The loss of the same batch, with a slightly larger and a slightly smaller weight/);
  expect(text).toContain('The slope is already known');
});
