/** Before what deflates is loaded, links say the same with more characters; a link that is deflated waits for it. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { scenarioLink as shortLink } from '../../../src/store/address/scenarioLink';

type Links = typeof import('../../../src/store/address/scenarioLink');
type Notes = typeof import('../../../src/store/address/noteLink');
type Reading = typeof import('../../../src/store/address/readAddress');

let links: Links;
let notes: Notes;
let reading: Reading;

beforeAll(async () => {
  vi.resetModules();
  links = await import('../../../src/store/address/scenarioLink');
  notes = await import('../../../src/store/address/noteLink');
  reading = await import('../../../src/store/address/readAddress');
});
afterAll(() => {
  vi.resetModules();
});

const { scenario } = createExplainerStore().getState();
const note = 'Which x goes with which δ? '.repeat(40);

it('writes a scenario and a note as they are, and reads them', () => {
  const link = links.scenarioLink(scenario) ?? '';
  expect(link.startsWith('{')).toBe(true);
  const hash = `#scenario=${encodeURIComponent(link)}&note=${encodeURIComponent(notes.noteLink(note))}`;
  expect(reading.comingInAddress(hash)).toBeUndefined();
  const { state, problems } = reading.readAddress(hash);
  expect(problems).toEqual([]);
  expect(state.scenario.title).toBe(scenario.title);
  expect(state.note).toBe(note);
});

it('loads it for a deflated link, and writes deflated links from then on', async () => {
  const hash = `#scenario=${shortLink(scenario)}`;
  const coming = reading.comingInAddress(hash);
  expect(coming).toBeDefined();
  await coming;
  expect(reading.readAddress(hash)).toMatchObject({ state: { scenario: { title: scenario.title } }, problems: [] });
  expect(links.scenarioLink(scenario)).toBe(shortLink(scenario));
  expect(notes.noteLink(note).startsWith('~')).toBe(true);
});
