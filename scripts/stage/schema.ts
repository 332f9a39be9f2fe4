/** `npm run schema:lecture`: writes docs/lecture.schema.json. */
import { writeFileSync } from 'node:fs';
import { lectureJsonSchema, lectureSchemaPath } from './lectureJsonSchema';

writeFileSync(lectureSchemaPath, lectureJsonSchema());
process.stdout.write(`${lectureSchemaPath}\n`);
