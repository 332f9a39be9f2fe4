/** Sentences are asked of the catalogue when they are told: what kept one while it was loaded could not be translated. */
import { readdirSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => ({ isLoading: true, places: [] as string[] }));

vi.mock('../src/text', async (original) => {
  const text = await original<typeof import('../src/text')>();
  const messages = new Proxy(text.messages, {
    get(sections, section, receiver) {
      // The examples are checked while they are loaded: what would be said of a bad one is asked for, and not kept.
      if (asked.isLoading && typeof section === 'string' && section !== 'expected') {
        const line = new Error().stack?.split('\n').find((one) => /src\/(?!text)/.test(one)) ?? '';
        asked.places.push(`${section}, by ${/src\/[\w./-]+/.exec(line)?.[0]}`);
      }
      return Reflect.get(sections, section, receiver);
    },
  });
  return { ...text, messages };
});

/** Starts the app, its page, a worker or the script for other pages, or stands in for another file in the build. */
const others =
  /^(main\.tsx|shell\/opening\/openPage\.ts|features\/course\/element\/embed.*\.ts|scorm\/scorm\.ts|.*\.worker\.ts|.*Script\.ts|.*\.d\.ts|text\/.*)$/;

let restore = (): void => undefined;
afterEach(() => restore());

it('no file reads the catalogue while it is loaded', async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !others.test(file));
  expect(files.length).toBeGreaterThan(300);
  await Promise.all(files.map((file) => import(/* @vite-ignore */ `../src/${file}`)));
  expect(asked.places).toEqual([]);
  asked.isLoading = false;
  const { messages } = await import('../src/text');
  expect(messages.app.undo).toBeTruthy();
});

it('what a file or a link expects is said in the words that the catalogue has by then', async () => {
  const { messages } = await import('../src/text');
  const { checkChange } = await import('../src/run');
  const { exampleNamed, parseScenario, serializeScenario } = await import('../src/scenario');
  const scenario = exampleNamed('xor')?.scenario;
  if (!scenario) throw new Error('the example xor is missing');
  const original = { ...messages.expected };
  restore = () => void Object.assign(messages.expected, original);
  Object.assign(messages.expected, {
    got: (what: string, got: string) => `erwartet ${what}, nicht ${got}`,
    atLeastZero: 'eine Zahl ab 0',
    oneOf: (names: readonly string[]) => `eines von ${names.join(', ')}`,
  });
  const file = serializeScenario(scenario);
  const parsed = parseScenario({ ...file, loss: 'mse' });
  expect(parsed.ok ? '' : parsed.error.message).toMatch(/^loss: erwartet eines von squaredError, .*, nicht "mse"$/);
  expect(checkChange(scenario, [], { step: 1, setting: 'learningRate', value: -1 })).toBe(
    'learningRate: erwartet eine Zahl ab 0, nicht -1',
  );
});
