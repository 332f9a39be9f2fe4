/** `npm run schema`: writes docs/scenario.schema.json, docs/lesson.schema.json and docs/lecture.schema.json. */
import { writeFileSync } from 'node:fs';
import { lessonJsonSchema, lessonSchemaPath } from './lessonJsonSchema';
import { scenarioJsonSchema, scenarioSchemaPath } from './scenarioJsonSchema';
import { lectureJsonSchema, lectureSchemaPath } from './stage/lectureJsonSchema';

for (const [path, text] of [
  [scenarioSchemaPath, scenarioJsonSchema()],
  [lessonSchemaPath, lessonJsonSchema()],
  [lectureSchemaPath, lectureJsonSchema()],
] as const) {
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
