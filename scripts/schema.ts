/** `npm run schema`: writes docs/scenario.schema.json and docs/lesson.schema.json. */
import { writeFileSync } from 'node:fs';
import { lessonJsonSchema, lessonSchemaPath } from './lessonJsonSchema';
import { scenarioJsonSchema, scenarioSchemaPath } from './scenarioJsonSchema';

for (const [path, text] of [
  [scenarioSchemaPath, scenarioJsonSchema()],
  [lessonSchemaPath, lessonJsonSchema()],
] as const) {
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
