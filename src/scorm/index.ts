/** A lesson or a frame as a package for a course system, SCORM 1.2. */
export {
  isPackaged,
  isQuiz,
  type Packaged,
  packageFileName,
  packageFiles,
} from './packageFiles';
export { type PackageContent, packages, type ReadFile } from './packages';
