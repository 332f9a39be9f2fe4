import { defineConfig } from '@playwright/test';
import { browserArguments, browserPath } from './scripts/browser';

// Workers inherit the choice: only the first process has to try.
const executablePath = await browserPath();

/** Another port lets two checkouts be tested on one machine at the same time. */
const port = Number(process.env.E2E_PORT ?? 4173);
const origin = `http://127.0.0.1:${port}`;

/** These start a browser of their own. At the end, where Playwright would put them, one core would wait for them alone. */
const visits = /(?:firstLoad|offline)\.spec\.ts$/;

/** These have commands of their own: `npm run looks` compares two builds, `npm run engines` walks through other browsers. */
const byCommand = [
  ...(process.env.LOOKS ? [] : [/looks\.spec\.ts$/]),
  ...(process.env.ENGINES ? [] : [/engines\/walks\.spec\.ts$/]),
];

/**
 * Both cores are busy: what scripts would have done beside the page's own thread only takes the time of another page. And there is no need to
 * collect garbage often in pages that live for seconds. Together a fifteenth of the tests' time.
 */
const scriptFlags = ['--single-threaded', '--min-semi-space-size=32', '--max-semi-space-size=64'];

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // Generous: a slow machine is not a failing one, and unit tests run beside these.
  timeout: 180_000,
  expect: { timeout: 60_000, toMatchAriaSnapshot: { pathTemplate: 'test/whole/trees/{arg}{ext}' } },
  // Two long walks have each failed once, for reasons that were not found. A test that passes only then is named at the end of `npm test`.
  retries: 1,
  workers: 2,
  forbidOnly: true,
  // Not below test-results/: Playwright empties that.
  reporter: [['line'], ['json', { outputFile: '.test-results/e2e.json' }]],
  projects: [
    { name: 'visits', testMatch: visits },
    { name: 'pages', testIgnore: [visits, ...byCommand] },
  ],
  use: {
    // Emptied between tests; to start a process and compile all scripts for each took longer than most tests.
    reuseContext: true,
    // What a test loads is what the build has, not what a former visit has kept; offline.spec.ts allows them.
    serviceWorkers: 'block',
    // Parts that move are drawn sixty times a second, in software. Tests of what a reader does see them move (`moving` in support.ts).
    contextOptions: { reducedMotion: 'reduce' },
    baseURL: origin,
    launchOptions: { executablePath, args: [...browserArguments, `--js-flags=${scriptFlags.join(' ')}`] },
  },
  webServer: {
    // Vite's own server takes three times as long for each file.
    command: `npx --no-install tsx test/e2e/serveBuild.ts ${port}`,
    url: origin,
    reuseExistingServer: false,
  },
});
