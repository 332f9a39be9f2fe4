/** A lesson or a frame as a package for a course system, SCORM 1.2. */
export {
  isPackaged,
  isQuiz,
  type Packaged,
  packageFiles,
} from './packageFiles';
export { type PackageContent, type Packager, packages, type ReadFile } from './packages';
