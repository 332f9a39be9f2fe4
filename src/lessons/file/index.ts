/** Reading lesson files; with the parser of YAML, it comes with the scripts that open a lesson. */
import '../../text/later';

export { checkShape } from './checkShape';
export { controlPlace, controlQuantity, controlValue, withControl, withDataValue } from './controls';
export { headsIn } from './fileParts';
export { byPlace, type LessonProblem } from './lessonProblem';
export { parseLesson } from './parseLesson';
export { questionSchemas } from './questionSchema';
export type { LessonViews } from './readQuestion';
export { placeWithin } from './readTexts';
export { frontMatterSchema, sceneSchema } from './schema';
export { lessonLimits } from './schemaParts';
export { withSceneKeys } from './writeSceneKeys';
export { type Path, readYaml } from './yamlBlock';
