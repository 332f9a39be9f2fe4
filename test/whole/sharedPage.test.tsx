/** Everything that is given to others leads to the app's public address, or says that it does not. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newExercise } from '../../src/features/homework/exercise/exercise';
import { ExerciseShare } from '../../src/features/homework/Work/ExerciseShare';
import { LectureDialog, LectureLinkField } from '../../src/features/stage/lectureForm/LectureForm';
import { PublicPageField } from '../../src/shell';
import { createExplainerStore, type ExplainerStore } from '../../src/store';
import { renderIn } from '../renderIn';
import { showHeader } from '../shell/explorer';

const here = 'http://localhost:3000/';
const publicPage = 'https://course.example/app/';
const note = /^This leads to this computer only\./;

let copied: string[] = [];

beforeEach(() => {
  copied = [];
  // It gives jsdom a clipboard.
  userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
});

/** The texts to be copied in Share, with whatever its rows offer on request. */
async function everyCode(publicly: boolean) {
  const { user } = showHeader('xor', (store) => {
    if (publicly) store.getState().setPreference('publicPage', publicPage);
  });
  await user.click(screen.getByRole('button', { name: 'Share' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
  for (const more of dialog.getAllByRole('button', { expanded: false })) {
    if (/^(?:Make an exercise|Choose lessons)$/.test(more.textContent)) await user.click(more);
  }
  const [lesson] = within(dialog.getByRole('group', { name: 'Lessons' })).getAllByRole('checkbox');
  if (lesson) await user.click(lesson);
  const texts = (): readonly string[] =>
    dialog.getAllByRole<HTMLTextAreaElement>('textbox').flatMap(({ value, readOnly }) => (readOnly ? value : []));
  /** Pasted: all links and codes are made anew for every letter that is typed. */
  const enterPublicAddress = async (address: string): Promise<void> => {
    await user.click(dialog.getByRole('textbox', { name: 'Public address of the app' }));
    await user.paste(address);
    await user.keyboard('{Enter}');
  };
  return { user, dialog, texts, enterPublicAddress };
}

describe('Share', () => {
  it('says when it saves a package', async () => {
    const { dialog } = await everyCode(false);
    expect(await dialog.findByText(/Share saves it as a SCORM package/)).toBeTruthy();
  });

  it('leads everywhere to the public address, in each form', async () => {
    const { user, dialog, texts } = await everyCode(true);
    const asElements = texts();
    // Chosen once, for every frame.
    const [asFrame] = dialog.getAllByRole('radio', { name: 'iframe' });
    if (asFrame) await user.click(asFrame);
    expect(texts()).not.toEqual(asElements);
    const all = [...asElements, ...texts()];
    expect(all.length).toBeGreaterThanOrEqual(12);
    for (const text of all) {
      expect(text).toContain(publicPage);
      expect(text).not.toContain('localhost');
    }
    expect(dialog.queryByText(note)).toBeNull();
  });

  it('says of each link and code that it leads to this computer, until a public address is typed there', async () => {
    const { dialog, texts, enterPublicAddress } = await everyCode(false);
    for (const text of texts()) expect(text).toContain(here);
    expect(dialog.getAllByText(note)).toHaveLength(texts().length);
    await enterPublicAddress(publicPage);
    expect(dialog.queryByText(note)).toBeNull();
    for (const text of texts()) expect(text).toContain(publicPage);
  });

  it('has no element in the HTML where embed.js cannot be beside the public page', async () => {
    const { texts, enterPublicAddress } = await everyCode(false);
    expect(texts().some((text) => text.includes('embed.js'))).toBe(true);
    await enterPublicAddress('https://course.example/x.html');
    expect(texts().some((text) => text.includes('embed.js'))).toBe(false);
  });
});

describe('elsewhere', () => {
  function stored(publicly: boolean): ExplainerStore {
    const store = createExplainerStore();
    if (publicly) store.getState().setPreference('publicPage', publicPage);
    return store;
  }

  it.each([true, false])('an exercise’s link and code, with a public address: %s', async (publicly) => {
    renderIn(
      stored(publicly),
      <ExerciseShare exercise={{ ...newExercise, scope: 'weight', step: 1 }} onOpen={() => undefined} />,
    );
    screen.getByRole('button', { name: 'Copy the link' }).click();
    expect(copied.join()).toContain(publicly ? publicPage : here);
    const [code] = screen.getAllByRole<HTMLTextAreaElement>('textbox');
    expect(code?.value).toContain(publicly ? publicPage : here);
    expect(screen.queryAllByText(note)).toHaveLength(publicly ? 0 : 2);
  });

  it.each([true, false])('a lecture’s link, with a public address: %s', async (publicly) => {
    renderIn(stored(publicly), <LectureLinkField links={[{ address: '#example=xor' }]} />);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toContain(publicly ? publicPage : here);
    expect(screen.queryAllByText(note)).toHaveLength(publicly ? 0 : 1);
  });

  it('the form of the lecture has the field, and does not lead to itself', async () => {
    const store = stored(false);
    store.setState({ lectureForm: 'adding' });
    renderIn(store, <LectureDialog />);
    expect(await screen.findByText(/Enter the public address of the app in its field/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Public address of the app' })).toBeTruthy();
    expect(screen.queryByText(/or in the form of the lecture/)).toBeNull();
  });

  it('the field says whether the address is kept in this browser, which may deny it', () => {
    const said = (): string | null => {
      const { unmount } = renderIn(createExplainerStore(), <PublicPageField />);
      const description = screen.getByText(/^If the app is also on a website/).textContent;
      unmount();
      return description;
    };
    expect(said()).toMatch(/lead there\. The address is kept in this browser\.$/);
    const storage = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('denied');
    });
    expect(said()).toMatch(/lead there\. This browser keeps nothing here: what you type is lost with the page\.$/);
    storage.mockRestore();
  });
});
