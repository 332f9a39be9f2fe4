/** What index.html tells those who show a link to the app. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkPicture, previewTags } from '../../scripts/linkPreview';

const page = readFileSync('index.html', 'utf8');

describe('index.html', () => {
  it('has no tags for links as long as no address is set: its picture would have none', () => {
    expect(previewTags(page, undefined)).toEqual([]);
  });

  it('names its title, its description and its picture by whole addresses, once one is set', () => {
    const tags = previewTags(page, 'https://example.org/app/').map(({ attrs }) => attrs ?? {});
    const content = (name: string) => tags.find((attrs) => attrs.property === name || attrs.name === name)?.content;
    expect(content('og:title')).toBe('Batch Gradient Explainer');
    expect(content('og:description')).toMatch(/^Which x goes with which δ in a batch/);
    expect(content('og:url')).toBe('https://example.org/app/');
    expect(content('og:image')).toBe('https://example.org/app/link.png');
    expect(content('twitter:card')).toBe('summary_large_image');
  });

  it('has a picture of the size that it says', () => {
    const png = readFileSync(`public/${linkPicture.file}`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([linkPicture.width, linkPicture.height]);
    // Messengers leave out what is large.
    expect(png.byteLength).toBeLessThan(300_000);
  });
});
