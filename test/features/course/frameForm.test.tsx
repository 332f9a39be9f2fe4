/** The row of Share with the HTML of a frame. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exerciseLink, newExercise } from '../../../src/features/homework/exercise/exercise';
import { comingInAddress, readAddress } from '../../../src/store';
import { testLesson } from '../../lessons/testLesson';
import { showHeader } from '../../shell/explorer';

describe('Share', () => {
  it('writes the frame as it is asked for', async () => {
    const { user } = showHeader();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    const snippet = (): string => dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the frame' }).value;
    // As high as its content: a fixed height would scroll within a page that scrolls. An untouched size stays in both forms.
    expect(snippet()).toContain(' views="ledger,network" title="Batch gradients: Four points of XOR">');
    expect(snippet()).toContain('/embed.js" defer></script>');
    await user.click(dialog.getByRole('radio', { name: 'iframe' }));
    expect(snippet()).toContain('embed=ledger,network&amp;layout=flow"');
    await user.click(dialog.getByRole('radio', { name: 'one element, with embed.js' }));
    await user.click(dialog.getByRole('radio', { name: 'fixed' }));
    expect(snippet()).toContain(' views="ledger,network" height="600" title=');
    await user.click(dialog.getByRole('radio', { name: 'iframe' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Network' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Formulas' }));
    await user.click(dialog.getByRole('radio', { name: 'as tall as the content' }));
    await user.click(dialog.getByRole('radio', { name: 'dark' }));
    await user.clear(dialog.getByRole('textbox', { name: 'Height' }));
    await user.type(dialog.getByRole('textbox', { name: 'Height' }), '420{Enter}');
    await user.click(dialog.getByRole('radio', { name: 'step 1' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Batch size' }));
    expect(snippet()).toContain('embed=ledger,formulas&amp;layout=flow&amp;theme=dark&amp;lock=batchSize"');
    expect(snippet()).toContain('step=1&amp;phase=batch&amp;');
    expect(snippet()).toContain('width="100%" height="420"');
    expect(snippet()).toContain('frame.style.height');
    expect(dialog.getByText(/^The script gives the frame its height/)).toBeDefined();
    expect(snippet()).toContain('title="Batch gradients: Four points of XOR"');
    await user.type(dialog.getByRole('textbox', { name: 'Height' }), '9{Enter}');
    expect(dialog.getByRole('alert').textContent).toBe('Height must be a whole number from 200 to 4000.');
  });

  it('begins with the sheet of an exercise, and is called by it', async () => {
    const exercise = exerciseLink({ ...newExercise, scope: 'weight', title: 'One weight' });
    const { user } = showHeader('xor', (store) => store.setState({ otherKeys: { exercise, view: 'work' } }));
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    const snippet = (): string => dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the frame' }).value;
    await waitFor(() => expect(snippet()).toContain(' views="work,network" title="One weight">'));
    await user.click(dialog.getByRole('radio', { name: 'iframe' }));
    expect(snippet()).toContain('embed=work,network"');
    expect(dialog.getByText(/^Where this iframe may store nothing, what readers type is lost/)).toBeDefined();
  });

  it('writes other frames in the form that was chosen last, and lets it be chosen there', async () => {
    const { user } = showHeader();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    await user.click(dialog.getByRole('radio', { name: 'iframe' }));
    await user.click(await dialog.findByRole('button', { name: 'Make an exercise' }));
    const maker = within(await dialog.findByRole('region', { name: 'Exercise for students' }));
    const code = await maker.findByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the exercise' });
    expect(code.value).toMatch(/^<iframe /);
    await user.click(maker.getByRole('radio', { name: 'one element, with embed.js' }));
    expect(code.value).toContain('<batch-gradient ');
  });

  it('writes HTML with a lesson of the editor only once the file has an address, and says what to do before', async () => {
    const { user } = showHeader('xor', (store) => store.getState().enterScene({ ...testLesson, name: '' }, 2));
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    const html = () => dialog.queryByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the frame' });
    expect(await dialog.findByText(/^The HTML stands here as soon as/)).toBeDefined();
    expect(html()).toBeNull();
    expect(dialog.getByRole('button', { name: 'Save the lesson’s file' })).toBeDefined();
    const address = dialog.getByRole('textbox', { name: 'Address of the lesson’s file' });
    await user.click(address);
    await user.paste('lessons/mine.txt');
    expect(dialog.getByText(/must be on the site of the app, and end with \.md/)).toBeDefined();
    expect(html()).toBeNull();
    await user.clear(address);
    await user.paste('lessons/mine.md');
    expect(html()?.value).toContain(' lesson="lessons/mine.md" scene="2" title="A lesson for tests">');
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link to this screen' }).value).toContain(
      '#lesson=lessons%2Fmine.md&scene=2',
    );
  });

  it('is called by the lesson', async () => {
    const address = '#lesson=x-and-delta&scene=1';
    await comingInAddress(address);
    const { user } = showHeader('xor', (store) => store.getState().applyAddress(readAddress(address).state, []));
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    await waitFor(() =>
      expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the frame' }).value).toContain(
        ' lesson="x-and-delta" scene="1" title="Which x goes with which δ?">',
      ),
    );
  });
});
