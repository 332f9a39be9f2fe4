import { defineConfig } from '@playwright/test';
import { browserArguments, browserPath } from './scripts/browser';

// Workers inherit the choice: only the first process has to try.
const executablePath = await browserPath();

/** Another port lets two checkouts be tested on one machine at the same time. */
const port = Number(process.env.E2E_PORT ?? 4173);
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Not below test-results/: Playwright empties that.
  reporter: [['line'], ['json', { outputFile: '.test-results/e2e.json' }]],
  use: {
    // Emptied between tests; to start a process and compile all scripts for each took longer than most tests.
    reuseContext: true,
    // What a test loads is what the build has, not what a former visit has kept; offline.spec.ts allows them.
    serviceWorkers: 'block',
    // Parts that move are drawn sixty times a second, in software. Tests of what a reader does see them move (`moving` in support.ts).
    contextOptions: { reducedMotion: 'reduce' },
    baseURL: origin,
    // Readers who have asked for all views: a first visit is tested where it is spoken of (`firstVisit` in support.ts).
    storageState: {
      cookies: [],
      origins: [
        {
          origin,
          localStorage: [{ name: 'batch-gradient-explainer/preferences', value: JSON.stringify({ moreViews: true }) }],
        },
      ],
    },
    launchOptions: { executablePath, args: browserArguments },
  },
  webServer: {
    command: `npx --no-install vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: origin,
    reuseExistingServer: false,
  },
});
