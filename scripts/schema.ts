/** `npm run schema`: writes docs/scenario.schema.json, docs/lesson.schema.json, and the app's names into the notebook's module. */
import { writeFileSync } from 'node:fs';
import { lessonJsonSchema, lessonSchemaPath } from './lessonJsonSchema';
import { notebookModule, notebookModulePath } from './pythonNames';
import { scenarioJsonSchema, scenarioSchemaPath } from './scenarioJsonSchema';

for (const [path, text] of [
  [scenarioSchemaPath, scenarioJsonSchema()],
  [lessonSchemaPath, lessonJsonSchema()],
  [notebookModulePath, notebookModule()],
] as const) {
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
