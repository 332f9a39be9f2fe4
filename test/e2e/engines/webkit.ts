/** WebKit as Debian's webkit2gtk-driver brings it: WebDriver over HTTP, under a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { type Engine, patiently } from './engine';
import { webDriverPage } from './webDriverPage';

const driver = '/usr/bin/WebKitWebDriver';
const virtualScreen = '/usr/bin/Xvfb';

/** MiniBrowser lies in a folder of the library's, by architecture and version. */
function miniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  const folders = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'));
  const paths = folders.flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => `/usr/lib/${folder}/${name}/MiniBrowser`),
  );
  return paths.find((path) => existsSync(path));
}

/** Undefined where it is not installed. */
export async function startWebKit(port: number): Promise<Engine | undefined> {
  const binary = miniBrowser();
  if (!binary || !existsSync(driver) || !existsSync(virtualScreen)) return undefined;
  const display = `:${port % 10_000}`;
  const env = {
    ...process.env,
    DISPLAY: display,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  };
  const processes: ChildProcess[] = [
    spawn(virtualScreen, [display, '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }),
  ];
  const end = (): void => {
    for (const one of processes.reverse()) one.kill();
  };
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  try {
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    };
    const { sessionId } = (await patiently(() => ask('POST', '/session', { capabilities: { alwaysMatch } }))) as {
      sessionId: string;
    };
    const session = `/session/${sessionId}`;
    const page = await webDriverPage((command, parameters) => ask('POST', `${session}/${command}`, parameters));
    return {
      page,
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
