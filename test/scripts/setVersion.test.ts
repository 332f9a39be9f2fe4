import { describe, expect, it } from 'vitest';
import { versionProblem, withSection } from '../../scripts/release/setVersion';

const changelog = `# Changelog

## Unreleased

- A change.

## 0.1.0

- The first.
`;

describe('a version for a release', () => {
  it('gives what is unreleased its name and day', () => {
    expect(versionProblem('1.0.0', changelog)).toBeUndefined();
    expect(withSection(changelog, '1.0.0', '2026-01-31')).toBe(`# Changelog

## Unreleased

## 1.0.0 (2026-01-31)

- A change.

## 0.1.0

- The first.
`);
  });

  it.each([
    ['one', changelog, 'expected a version such as 1.0.0 (got “one”)'],
    ['1.0', changelog, 'expected a version such as 1.0.0 (got “1.0”)'],
    ['1.0.0', withSection(changelog, '1.0.0', '2026-01-31'), 'CHANGELOG.md has a section 1.0.0 already'],
    ['1.0.1', withSection(changelog, '1.0.0', '2026-01-31'), 'CHANGELOG.md: “Unreleased” is empty'],
  ])('%s is refused where it cannot be', (next, text, problem) => {
    expect(versionProblem(next, text)).toBe(problem);
  });
});
