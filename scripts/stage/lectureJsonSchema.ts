/** The published JSON Schema of a lecture's file, made from the schema that validates it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { lectureSchema } from '../../src/features/stage/lecture';

export const lectureSchemaPath = 'docs/lecture.schema.json';

/** The text of docs/lecture.schema.json. That a link names a scenario of the file is checked by the program. */
export function lectureJsonSchema(): string {
  const { $schema, properties, ...rest } = toJsonSchema(lectureSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'starts_with' ? { ...jsonSchema, pattern: '^#' } : undefined,
  });
  const file = {
    $schema,
    title: 'Batch gradient lecture',
    description: 'An ordered list of links of the app, each with a note for the lecturer.',
    ...rest,
    properties: { ...properties, scenarios: { type: 'array', items: { $ref: 'scenario.schema.json' } } },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
