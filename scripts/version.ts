/** The version, from package.json, and the line that every published file begins with. */
import { readFileSync } from 'node:fs';

export function version(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}

/** A comment that compressing keeps. */
export function banner(part = ''): string {
  return `/*! Batch Gradient Explainer ${version()}${part && `, ${part}`} | MIT License */`;
}
