/** Turns the schema's first issue into one sentence with its place. */
import * as v from 'valibot';
import { messages, shortened } from '../text';
import { datasetSchema, inlineDataSchema } from './dataSchema';
import { describeValue, errorAt, type ScenarioError } from './scenarioError';
import { noteListSchema } from './schema';

type Issue = v.BaseIssue<unknown>;

/** The sentence for an issue of the scenario's schema. */
export function schemaError(issue: Issue): ScenarioError {
  const [key = ''] = keysOf(issue);
  const inner = issue.type === 'union' && keysOf(issue).length === 1 ? unionIssue(key, issue.input) : undefined;
  return inner ? sentence(inner, [key, ...keysOf(inner)]) : sentence(issue, keysOf(issue));
}

/** The issue of the form that was intended, for the unions `data` and `notes`. */
function unionIssue(key: string | number, input: unknown): Issue | undefined {
  if (key === 'data') return dataIssue(input);
  return key === 'notes' && Array.isArray(input)
    ? v.safeParse(noteListSchema, input, { abortEarly: true }).issues?.[0]
    : undefined;
}

/** The sentence for an issue of any file's schema. */
export function issueError(issue: Issue): ScenarioError {
  return sentence(issue, keysOf(issue));
}

/** `a.b[2][0]` */
function placeOf(keys: readonly (string | number)[]): string {
  return keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

/** For the union `data`: the keys show which of its two forms was intended. */
function dataIssue(input: unknown): Issue | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const options = { abortEarly: true };
  const result =
    'dataset' in input ? v.safeParse(datasetSchema, input, options) : v.safeParse(inlineDataSchema, input, options);
  return result.issues?.[0];
}

function sentence(issue: Issue, keys: readonly (string | number)[]): ScenarioError {
  const place = placeOf(keys);
  if (issue.type === 'strict_object' && issue.path && issue.path.length > 0) {
    const last = issue.path[issue.path.length - 1];
    if (issue.expected === 'never') return errorAt(place, messages.fileProblems.unknownKey);
    if (last?.type === 'object' && issue.received === 'undefined')
      return errorAt(place, messages.fileProblems.missingKey);
  }
  return errorAt(place, messages.expected.got(issue.message, describeValue(issue.input)));
}

function keysOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : shortened(String(item.key))));
}
