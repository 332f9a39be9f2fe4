import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { packagedLesson } from '../../../src/features/lessons/share/packagedLesson';
import { sitePackage } from '../../../src/shell/dialogs/sitePackage';
import { testLesson } from '../../lessons/testLesson';

afterEach(() => vi.unstubAllGlobals());

/** A site with few files. */
function serveSite(files: Readonly<Record<string, string>>): void {
  vi.stubGlobal('document', { baseURI: 'https://course.example/app/index.html' });
  vi.stubGlobal('fetch', async (url: URL) => {
    const text = files[url.href.replace('https://course.example/app/', '')];
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  });
}

const site = { 'files.json': '["index.html","scorm.js","sw.js"]', 'index.html': 'page', 'scorm.js': 'code' };

/** `text`: what the editor has of a lesson that was opened. */
async function unpacked(name: string, text?: string) {
  const made = await sitePackage(packagedLesson({ ...testLesson, name }, () => text));
  return unzipSync(new Uint8Array(await made.arrayBuffer()));
}

it('has a lesson of the author’s own as a file beside the page', async () => {
  serveSite(site);
  const files = await unpacked('', '# My lesson');
  expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html', 'lesson.md', 'scorm.js', 'start.html']);
  expect(strFromU8(files['lesson.md'] ?? new Uint8Array())).toBe('# My lesson');
  expect(strFromU8(files['start.html'] ?? new Uint8Array())).toContain('data-lesson="lesson.md"');
});

it('fetches a lesson that has an address, and fails where a file is missing', async () => {
  serveSite({ ...site, 'lessons/mine.md': 'theirs' });
  const files = await unpacked('lessons/mine.md');
  expect(strFromU8(files['lesson.md'] ?? new Uint8Array())).toBe('theirs');
  serveSite({ ...site, 'files.json': '["index.html","gone.js","scorm.js","assets/gone.js"]' });
  await expect(unpacked('x-and-delta')).rejects.toThrow('assets/gone.js: 404');
});

it('has a name of its own: by its title, and where that is not enough, by its text', () => {
  const ofEditor = (text: string) => packagedLesson({ ...testLesson, name: '' }, () => text);
  expect(ofEditor('a').file).toBe('a-lesson-for-tests-scorm.zip');
  expect(ofEditor('a').packaged.name).not.toBe(ofEditor('b').packaged.name);
  const quiz = (keys: string) => packagedLesson({ ...testLesson, name: keys }, () => undefined);
  expect(quiz('quiz=x-and-delta').file).toMatch(/^a-lesson-for-tests-\w{4}-scorm\.zip$/);
  expect(quiz('quiz=x-and-delta').file).not.toBe(quiz('quiz=all-outputs').file);
});
