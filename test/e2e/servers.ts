/**
 * The built page as a stranger hosts it: dist/ from a server without CORS headers on 127.0.0.1, and a host page on
 * localhost, another origin, that shows it in an iframe which may run scripts and nothing else.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Servers {
  /** Where the app itself is, with a slash at the end. */
  readonly appUrl: string;
  /** The host page; `address` is the app's hash, without #. */
  hostUrl(address?: string, sandbox?: string): string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A server of its own on `localhost`; the address has a slash at the end. */
export async function serve(listener: RequestListener): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = await listen(listener, 'localhost');
  return { url: `http://localhost:${port(server)}/`, close: () => close(server) };
}

/** What most hosts of static pages say of every file. The browser keeps what it has compiled of a file as long as the file itself. */
const usualHeaders = { 'cache-control': 'max-age=600' };

/** Serves dist/ on a port of 127.0.0.1. */
export async function serveBuild(port: number): Promise<void> {
  await listen(files({ folder: 'dist', headers: usualHeaders, change: (page) => page }), '127.0.0.1', port);
}

/** Starts both servers on free ports; `folder` is what the app's server serves, `headers` what it says of every file, `change` what it makes of the page. */
export async function startServers(
  folder = 'dist',
  headers: Readonly<Record<string, string>> = usualHeaders,
  change: (page: string) => string = (page) => page,
): Promise<Servers> {
  const app = await listen(files({ folder, headers, change }), '127.0.0.1');
  const appUrl = `http://127.0.0.1:${port(app)}/`;
  const host = await listen(hostPage(appUrl), 'localhost');
  return {
    appUrl,
    hostUrl: (address = '', sandbox = 'allow-scripts') =>
      `http://localhost:${port(host)}/?${new URLSearchParams({ address, sandbox })}`,
    close: async () => {
      await Promise.all([app, host].map(close));
    },
  };
}

interface Served {
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly change: (page: string) => string;
}

function files({ folder, headers, change }: Served): RequestListener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    try {
      const body = await readFile(join(folder, path));
      const type = types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'content-type': type });
      response.end(path.endsWith('index.html') ? change(body.toString()) : body);
    } catch {
      response.writeHead(404).end();
    }
  };
}

/** The page collects what the frame posts in `window.messages`. */
function hostPage(appUrl: string): RequestListener {
  return (request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const source = escapeHtml(`${appUrl}#${query.get('address') ?? ''}`);
    const sandbox = escapeHtml(query.get('sandbox') ?? 'allow-scripts');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host page</title><link rel="icon" href="data:,"></head>
<body><h1>Host page</h1>
<script>window.messages = []; addEventListener('message', (event) => window.messages.push(event.data));</script>
<iframe title="Batch gradient explainer" width="1280" height="720" sandbox="${sandbox}" src="${source}"></iframe>
</body></html>`);
  };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function listen(listener: RequestListener, host: string, port = 0): Promise<Server> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function port(server: Server): number {
  return (server.address() as AddressInfo).port;
}
