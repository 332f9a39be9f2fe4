/** The published JSON Schema of a lesson's blocks, made from the schemas that validate them. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { frontMatterSchema, questionSchemas, sceneSchema } from '../src/lessons/file';

export const lessonSchemaPath = 'docs/lesson.schema.json';

/** The text of docs/lesson.schema.json. Rules between keys, and the texts, are checked by the program; docs/lessons.md describes them. */
export function lessonJsonSchema(): string {
  const file = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Batch gradient lesson',
    description: 'The blocks of a lesson’s file: its front matter, and the scene and question blocks, each as YAML.',
    $defs: {
      frontMatter: withScenario(jsonSchemaOf(frontMatterSchema)),
      scene: withScenario(jsonSchemaOf(sceneSchema)),
      question: { oneOf: Object.values(questionSchemas).map(jsonSchemaOf) },
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function jsonSchemaOf(schema: Parameters<typeof toJsonSchema>[0]): ReturnType<typeof toJsonSchema> {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // JSON has no non-finite numbers; rules between keys are in code only.
    ignoreActions: ['finite', 'check'],
  });
  return rest;
}

/** A scenario within a lesson is one of the scenario format. */
function withScenario({ properties, ...schema }: ReturnType<typeof toJsonSchema>): ReturnType<typeof toJsonSchema> {
  return { ...schema, properties: { ...properties, scenario: { $ref: 'scenario.schema.json' } } };
}
