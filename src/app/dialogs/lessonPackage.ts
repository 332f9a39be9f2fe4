/** Makes the package of a lesson or a frame from the files of the site that the app is in. */
import { zipSync } from 'fflate';
import { isPackaged, isQuiz, type Packaged, type PackagedFrame, type PackagedLesson, packageFiles } from '../../scorm';

/** The name of a lesson's own file in its package. */
const ownFile = 'lesson.md';

/** Whether the app's files can be read: on a server, outside a sandbox, and not all in one page. */
export function hasFiles(): boolean {
  return /^https?:/.test(location.origin) && self.origin !== 'null' && document.querySelector('script[src]') !== null;
}

/** `text`: of a lesson that is no part of the site. One with an address is fetched from there. */
export async function lessonPackage({ lesson, title }: PackagedLesson, text?: string): Promise<Blob> {
  const isOwn = text !== undefined || (/[./]/.test(lesson) && !isQuiz(lesson));
  const own = isOwn ? { [ownFile]: text === undefined ? await read(lesson) : new TextEncoder().encode(text) } : {};
  return packed({ lesson: isOwn ? ownFile : lesson, title }, own);
}

export function framePackage(frame: PackagedFrame): Promise<Blob> {
  return packed(frame, {});
}

/** With the files of the site. */
async function packed(packaged: Packaged, own: Readonly<Record<string, Uint8Array>>): Promise<Blob> {
  const names = (JSON.parse(new TextDecoder().decode(await read('files.json'))) as readonly string[]).filter(
    isPackaged,
  );
  const contents = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  const files: Readonly<Record<string, Uint8Array>> = { ...Object.fromEntries(contents), ...own };
  const added = packageFiles(packaged, Object.keys(files));
  const texts = Object.entries(added).map(([name, content]) => [name, new TextEncoder().encode(content)] as const);
  const zip = zipSync({ ...Object.fromEntries(texts), ...files });
  return new Blob([new Uint8Array(zip)], { type: 'application/zip' });
}

async function read(path: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(path, document.baseURI), { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
