/** `npm start` says where the app is, and warns of nothing. */
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

it('npm start prints the address, and no warning', { timeout: 60_000 }, async () => {
  // What the script does, without npm's own lines; the server takes the next port that is free.
  const { NODE_ENV: _, ...env } = process.env;
  const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', '5273'], {
    env: { ...env, NO_COLOR: '1' },
  });
  let said = '';
  let warned = '';
  server.stderr.on('data', (part: Buffer) => {
    warned += String(part);
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (part: Buffer) => {
        said += String(part);
        if (said.includes('Network:')) resolve();
      });
      server.on('error', reject);
      server.on('exit', () => reject(new Error(said + warned)));
    });
  } finally {
    server.kill();
  }
  expect(warned).toBe('');
  expect(said).toMatch(/Local: +http:\/\/localhost:\d+\//);
  expect(said).not.toContain('(!)');
});
