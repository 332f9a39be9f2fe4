import { attempt } from './attempt';

/** What a stored text says, by name; nothing if it is damaged, or no object. */
export function recordIn(text: string | undefined): Readonly<Record<string, unknown>> {
  const value: unknown = text === undefined ? undefined : attempt(() => JSON.parse(text));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
