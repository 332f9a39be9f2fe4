/** The published JSON Schema of the scenario file, made from the schema that validates it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioSchema } from '../src/scenario';

export const scenarioSchemaPath = 'docs/scenario.schema.json';

/** The text of docs/scenario.schema.json. Rules between keys are in code only; docs/scenario-format.md tells them. */
export function scenarioJsonSchema(): string {
  const schema = toJsonSchema(scenarioSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // JSON has no non-finite numbers, so the schema loses nothing.
    ignoreActions: ['finite'],
  });
  const { $schema, ...rest } = schema;
  const file = {
    $schema,
    title: 'Batch gradient scenario',
    description: 'A network, data and one training step; shapes that depend on other keys are checked by the program.',
    ...rest,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
