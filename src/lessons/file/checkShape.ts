/** Checks a block's value by its schema; everything wrong is reported at its place, in a sentence each. */
import * as v from 'valibot';
import { issueError } from '../../scenario';
import type { ReportProblem } from './lessonProblem';
import type { YamlBlock } from './yamlBlock';

/** The value with defaults filled in; undefined if something was reported. */
export function checkShape<Schema extends v.GenericSchema>(
  block: YamlBlock,
  schema: Schema,
  report: ReportProblem,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, block.value);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    report({ ...block.placeOf(path), message: issueError(issue).message });
  }
  return undefined;
}
