/** Reading lesson files; with the parser of YAML, it comes with the scripts that open a lesson. */
import '../../text/later';

export { type ControlPlace, controlPlace, controlQuantity, controlValue, withControl, withDataValue } from './controls';
export type { LessonProblem } from './lessonProblem';
export { type ParsedLesson, parseLesson } from './parseLesson';
export type { LessonViews } from './readQuestion';
export { placeWithin } from './readTexts';
export { frontMatterSchema, lessonLimits, questionSchemas, sceneSchema } from './schema';
export { type WrittenKeys, withSceneKeys } from './writeSceneKeys';
