/** An installed Firefox, driven by its own Marionette: JSON over a socket, each message after its length. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, type Engine, patiently } from './engine';
import { webDriverPage } from './webDriverPage';

const binary = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** Marionette's own names. */
const names: Readonly<Record<Command, string>> = {
  url: 'Navigate',
  refresh: 'Refresh',
  timeouts: 'SetTimeouts',
  'window/rect': 'SetWindowRect',
  'execute/async': 'ExecuteAsyncScript',
  actions: 'PerformActions',
  print: 'Print',
};

/** Undefined where none is installed. */
export async function startFirefox(port: number): Promise<Engine | undefined> {
  if (!binary) return undefined;
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  await writeFile(
    join(profile, 'user.js'),
    [
      `user_pref("marionette.port", ${port});`,
      // A wheel with Control scrolls, as in a browser that is not allowed to enlarge: its own zoom would change the window.
      `user_pref("mousewheel.with_control.action", 1);`,
    ].join('\n'),
  );
  const browser = spawn(binary, ['-headless', '-marionette', '-no-remote', '-profile', profile], { stdio: 'ignore' });
  const gone = new Promise<void>((done) => browser.once('exit', () => done()));
  const end = async (): Promise<void> => {
    browser.kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const ask = conversation(await patiently(() => connected(port), 60_000));
    await ask('WebDriver:NewSession', {});
    const page = await webDriverPage(async (command, parameters) =>
      resultOf(await ask(`WebDriver:${names[command]}`, parameters)),
    );
    return { page, close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

function resultOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Asks one thing after the other. `[0, id, name, parameters]` is answered by `[1, id, error, result]`. */
function conversation(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (error: { message: string } | null, result: unknown) => void>();
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const length = Number(buffer.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || buffer.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      // The first one says who speaks.
      if (!Array.isArray(message)) continue;
      waiting.get(message[1])?.(message[2], message[3]);
    }
  });
  let last = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, (error, result) => (error ? reject(new Error(`${name}: ${error.message}`)) : resolve(result)));
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
