/** `npm run schema`: writes docs/scenario.schema.json. */
import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema, scenarioSchemaPath } from './scenarioJsonSchema';

writeFileSync(scenarioSchemaPath, scenarioJsonSchema());
process.stdout.write(`${scenarioSchemaPath}\n`);
