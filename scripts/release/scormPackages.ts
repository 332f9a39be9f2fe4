/** Packages for course systems: of each built-in lesson, and of an exercise. */
import { lessonList, titleText } from '../../src/lessons';
import { isPackaged, type Packaged, packageFiles } from '../../src/scorm';
import { type Files, zipped } from './zipFolder';

/** Names of files and their contents; `site` is the built site. */
export function scormPackages(site: Files): Files {
  return Object.fromEntries(
    lessonList.map(({ name, title }) => [
      `scorm-${name}.zip`,
      scormPackage(site, { lesson: name, title: titleText(title) }),
    ]),
  );
}

export function scormPackage(site: Files, packaged: Packaged): Uint8Array {
  const files = Object.entries(site).filter(([path]) => isPackaged(path));
  const added = Object.entries(
    packageFiles(
      packaged,
      files.map(([path]) => path),
    ),
  ).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return zipped(Object.fromEntries([...added, ...files]));
}
