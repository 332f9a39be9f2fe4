/** Makes a package from the files of the site that the app is in. */
import { zipSync } from 'fflate';
import { hasFilesBeside } from '../../kit';
import { isPackaged, type PackageContent, packageFiles, type ReadFile } from '../../scorm';

/** Whether the app's files can be read: on a server, outside a sandbox, and not all in one page. */
export function hasFiles(): boolean {
  return /^https?:/.test(location.origin) && self.origin !== 'null' && hasFilesBeside();
}

export async function sitePackage({ packaged, own }: Pick<PackageContent, 'packaged' | 'own'>): Promise<Blob> {
  const names = (JSON.parse(new TextDecoder().decode(await read('files.json'))) as readonly string[]).filter(
    isPackaged,
  );
  const contents = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  const files: Readonly<Record<string, Uint8Array>> = { ...Object.fromEntries(contents), ...(await own?.(read)) };
  const added = packageFiles(packaged, Object.keys(files));
  const texts = Object.entries(added).map(([name, content]) => [name, new TextEncoder().encode(content)] as const);
  const zip = zipSync({ ...Object.fromEntries(texts), ...files });
  return new Blob([new Uint8Array(zip)], { type: 'application/zip' });
}

const read: ReadFile = async (path) => {
  const answer = await fetch(new URL(path, document.baseURI), { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};
