/** A copy of the built page on a server of its own, which can be down, and have a newer version. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { serve } from './servers';

export interface BuiltCopy {
  readonly folder: string;
  /** Where the page is, with a slash at the end. */
  readonly address: string;
  /** Down, it answers nothing. */
  setDown(isDown: boolean): void;
  change(file: string, before: RegExp | string, after: string): void;
  /** Publishes version 99.0.0 in its place. */
  publishNewer(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** `path`: of the page on the server, with slashes around it; `headers`: what the server says of every file. */
export async function serveBuiltCopy(path = '/', headers: Readonly<Record<string, string>> = {}): Promise<BuiltCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  cpSync('dist', folder, { recursive: true });
  let isDown = false;
  const server = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (isDown || !pathname.startsWith(path)) {
      request.socket.destroy();
      return;
    }
    const file = pathname.replace(path, '') || 'index.html';
    const type = types[extname(file)] ?? 'text/plain';
    response
      .writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` })
      .end(readFileSync(join(folder, file)));
  });
  const change = (file: string, before: RegExp | string, after: string): void =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(before, after));
  return {
    folder,
    address: server.url + path.slice(1),
    setDown(now) {
      isDown = now;
    },
    change,
    publishNewer() {
      change('index.html', /name="version" content="[^"]*"/, 'name="version" content="99.0.0"');
      change('sw.js', /prefix \+ '[^']*'/, "prefix + 'newer'");
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
