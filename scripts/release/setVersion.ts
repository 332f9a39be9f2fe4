/** Writes a version into package.json, package-lock.json and a dated section of the changelog. */
import { readFileSync, writeFileSync } from 'node:fs';

const unreleased = '## Unreleased\n';

/** What is wrong with the version or the changelog, before anything is written. */
export function versionProblem(next: string, changelog: string): string | undefined {
  if (!/^\d+\.\d+\.\d+$/.test(next)) return `expected a version such as 1.0.0 (got “${next}”)`;
  if (changelog.includes(`\n## ${next} `)) return `CHANGELOG.md has a section ${next} already`;
  const [, section = ''] = changelog.split(unreleased);
  if (section.split('\n## ')[0]?.trim() === '') return 'CHANGELOG.md: “Unreleased” is empty';
  return undefined;
}

/** `day` as 2026-01-31. */
export function withSection(changelog: string, next: string, day: string): string {
  return changelog.replace(unreleased, `${unreleased}\n## ${next} (${day})\n`);
}

export function setVersion(next: string, day: string): void {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const problem = versionProblem(next, changelog);
  if (problem !== undefined) throw new Error(problem);
  writeFileSync('CHANGELOG.md', withSection(changelog, next, day));
  for (const file of ['package.json', 'package-lock.json']) {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Lock;
    manifest.version = next;
    const own = manifest.packages?.[''];
    if (own) own.version = next;
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

interface Lock {
  version: string;
  packages?: Record<string, { version: string }>;
}
