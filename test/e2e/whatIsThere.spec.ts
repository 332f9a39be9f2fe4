/**
 * The app with the features that it has: it starts, shows every view and a frame, and says of a link that it does not understand what it
 * does not understand. `npm run without` runs it where features were taken out, with their views and keys as what is not known.
 */
import { viewNames } from '../../src/store/viewNames';
import { featureParts } from './featureParts';
import { type Servers, startServers } from './servers';
import { expect, open, panel, sentence, test } from './support';

const named = (text: string | undefined): readonly string[] => (text ?? 'nothing').split(',');
const unknownViews = named(process.env.UNKNOWN_VIEWS);
const unknownKeys = named(process.env.UNKNOWN_KEYS);

let servers: Servers;

test.beforeAll(async () => {
  servers = await startServers();
});

test.afterAll(() => servers.close());

test('starts with network, ledger and formulas', async ({ page }) => {
  await open(page);
  for (const name of ['Network', 'Ledger', 'Formulas']) await expect(panel(page, name)).toBeVisible();
  await expect(sentence(page)).not.toBeEmpty();
});

test('shows every view', async ({ page }) => {
  await open(page, 'example=xor&phase=update');
  for (const name of [...viewNames(), ...featureParts.flatMap(({ views }) => Object.keys(views))]) {
    await test.step(name, async () => {
      // Lessons are the core's: the feature of that name only stands around them.
      const link = name === 'lesson' ? 'lesson=one-sample&scene=1' : `example=xor&phase=update&view=${name}`;
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      if (name === 'lesson') await expect(panel(page, 'Lesson')).toContainText('Scene 1 of');
      await expect(page.locator('main').getByRole('region').first()).toBeVisible();
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
      await expect(page.getByText(/could not be (?:loaded|shown)/)).toHaveCount(0);
    });
  }
});

test('shows a frame', async ({ page }) => {
  await page.goto(servers.hostUrl('example=xor&phase=sum&embed=ledger,network'));
  await expect(panel(page.frameLocator('iframe'), 'Ledger')).toBeVisible();
});

test('says which views and keys of a link it does not know', async ({ page }) => {
  for (const name of unknownViews) {
    await open(page, `example=xor&view=${name}`);
    await expect(page.getByText(`There is no view “${name}”; it is left out.`)).toBeVisible();
    await expect(panel(page, 'Ledger')).toBeVisible();
  }
  for (const key of unknownKeys) {
    await open(page, `example=xor&${key}=1`);
    await expect(page.getByText(`The link’s “${key}” is not known and is ignored.`)).toBeVisible();
    await expect(panel(page, 'Ledger')).toBeVisible();
  }
});
