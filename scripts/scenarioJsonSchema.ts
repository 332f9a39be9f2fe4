/** The published JSON Schema of the scenario file, made from the schema that validates it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioSchema } from '../src/scenario';
import { scenarioDescriptions } from './scenarioDescriptions';

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
  describe(rest, '');
  const file = {
    $schema,
    title: 'Batch gradient scenario',
    description: 'A network, data and one training step; shapes that depend on other keys are checked by the program.',
    ...rest,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

type Json = null | boolean | number | string | readonly Json[] | { [key: string]: Json };

/** Adds the descriptions, to the key of a place in each of its forms. */
function describe(node: unknown, place: string): void {
  const { properties = {}, anyOf = [], oneOf = [], items } = node as { readonly [part: string]: Json };
  for (const form of [anyOf, oneOf].flat()) describe(form, place);
  if (items !== undefined) describe(items, `${place}.[]`);
  for (const [name, part] of Object.entries(properties as Readonly<Record<string, { [key: string]: Json }>>)) {
    const inside = place === '' ? name : `${place}.${name}`;
    const description = scenarioDescriptions[inside];
    if (description !== undefined) part.description = description;
    describe(part, inside);
  }
}
