/** What package.json says of the project: its version, the address at which it is published, and the line that published files begin with. */
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly homepage?: string;
}

/** Where `npm start` serves the app. */
const localAddress = 'http://localhost:5173/';

function manifest(): Manifest {
  return JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
}

export function name(): string {
  return manifest().name;
}

export function version(): string {
  return manifest().version;
}

/** With a slash at the end; undefined until `npm run address` has set it. A workflow knows the address of its own copy. */
export function publishedAddress(): string | undefined {
  const address = process.env.PUBLISHED_ADDRESS || manifest().homepage;
  return address?.replace(/\/?$/, '/');
}

/** The address that links in README and docs begin with. */
export function linkedAddress(): string {
  return manifest().homepage ?? localAddress;
}

/** A comment that compressing keeps. */
export function banner(part = ''): string {
  return `/*! Batch Gradient Explainer ${version()}${part && `, ${part}`} | MIT License */`;
}
