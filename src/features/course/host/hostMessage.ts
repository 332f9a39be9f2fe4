/**
 * Checks the messages of a host page. A message of an unknown type is ignored, whatever it contains; one of our types
 * with wrong content gets an error sentence.
 */
import * as v from 'valibot';
import { attempt } from '../../../memory';
import { type GivenState, withoutFormer } from '../../../store';
import { messages } from '../../../text';
import '../words/en';
import { keepType } from './keeping';

export const commands = ['nextPhase', 'previousPhase', 'nextStep', 'previousStep', 'reset'] as const;

export type Command = (typeof commands)[number];

export type MessageId = string | number;

export type HostMessage =
  | ({ readonly kind: 'set' } & GivenState)
  | { readonly kind: 'get'; readonly id?: MessageId }
  | { readonly kind: 'command'; readonly command: Command }
  /** The page around keeps what the frame would; or it has no room for it, or has what another tab has kept. */
  | { readonly kind: 'keep'; readonly hasRoom: boolean; readonly kept?: string }
  /** reveal.js reports which slide is visible. */
  | { readonly kind: 'slide'; readonly seen: boolean }
  | { readonly kind: 'bad'; readonly sentence: string }
  /** It has a type that is not the host's, or none: then that is empty. */
  | { readonly kind: 'foreign'; readonly type: string };

const finite = v.pipe(v.number(), v.finite());
const valueSchema = v.union([v.string(), finite]);
const stateSchema = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const idSchema = v.optional(valueSchema);
const commandSchema = v.picklist(commands);

/** Never throws. */
export function readHostMessage(data: unknown): HostMessage {
  if (data === 'slide:start' || data === 'slide:stop') return { kind: 'slide', seen: data === 'slide:start' };
  if (typeof data !== 'object' || data === null || !('type' in data)) return { kind: 'foreign', type: '' };
  switch (data.type) {
    case 'batch-gradient/set':
      return readSet('state' in data ? data.state : undefined, 'by' in data && data.by === 'element');
    case 'batch-gradient/get':
      return readGet('id' in data ? data.id : undefined);
    case 'batch-gradient/command':
      return readCommand('command' in data ? data.command : undefined);
    case keepType:
      return {
        kind: 'keep',
        hasRoom: !('hasRoom' in data) || data.hasRoom !== false,
        // A page that has kept nothing says so by an empty `kept`, and asks for nothing.
        ...('kept' in data && { kept: typeof data.kept === 'string' ? data.kept : '' }),
      };
    default:
      return { kind: 'foreign', type: String(data.type) };
  }
}

function readSet(state: unknown, isOfElement: boolean): HostMessage {
  const words = messages.hostMessages;
  const parsed = v.safeParse(stateSchema, state);
  if (!parsed.success) return bad(words.expectedState);
  const entries = new Map<string, string>();
  const dropped: string[] = [];
  let scenario: string | undefined;
  for (const [key, value] of Object.entries(parsed.output)) {
    if (key === 'scenario' && v.is(stateSchema, value)) {
      // A message may contain values that JSON cannot represent, such as a circular object.
      const text = attempt(() => JSON.stringify(value));
      if (text === undefined) return bad(words.expectedScenario('it is no JSON'));
      scenario = text;
    } else if (v.is(valueSchema, value)) entries.set(key, String(value));
    else if (value === null && isOfElement) dropped.push(key);
    else return bad(words.expectedStateKey(key.slice(0, 40)));
  }
  if (entries.size === 0 && dropped.length === 0 && scenario === undefined) return bad(words.emptyState);
  return {
    kind: 'set',
    entries: withoutFormer(entries),
    ...(dropped.length > 0 && { dropped }),
    ...(scenario !== undefined && { scenario }),
    ...(isOfElement && { isOfElement }),
  };
}

function readGet(id: unknown): HostMessage {
  const parsed = v.safeParse(idSchema, id);
  if (!parsed.success) return bad(messages.hostMessages.expectedId);
  return { kind: 'get', ...(parsed.output !== undefined && { id: parsed.output }) };
}

function readCommand(command: unknown): HostMessage {
  const parsed = v.safeParse(commandSchema, command);
  if (!parsed.success) return bad(messages.hostMessages.expectedCommand(commands.join(', ')));
  return { kind: 'command', command: parsed.output };
}

function bad(sentence: string): HostMessage {
  return { kind: 'bad', sentence };
}
