/** The keys of a link that say how the page looks: theme, size of type, notation and its conventions. */
import { divideChoices, isNotationName, type NotationName, notationNamed, notationNames } from '../../quantity';
import { parseNumber } from '../../run';
import { messages } from '../../text';
import { themes } from '../state';
import type { AddressState } from './addressState';
import type { Entries, Report } from './entries';

/** `usual`: the notation of a link that names none. */
export function readPreferences(
  entries: Entries,
  usual: NotationName | undefined,
  report: Report,
): AddressState['preferences'] {
  const theme = readOneOf(entries, 'theme', themes, report);
  const scaleText = entries.get('scale');
  const scale = parseNumber(scaleText ?? '');
  const usable = scale !== undefined && scale >= 0.5 && scale <= 3;
  if (scaleText !== undefined && !usable)
    report(messages.linkProblems.expected('scale', messages.expected.inRange(0.5, 3), scaleText));
  const notation = readNotation(entries.get('notation'), report) ?? usual;
  const divide = readOneOf(entries, 'notation.divide', divideChoices, report);
  return {
    ...(theme && { theme }),
    ...(usable && { scale }),
    ...(notation && notationNamed(notation) && { notation }),
    ...(divide && { divide }),
  };
}

export function readOneOf<Name extends string>(
  entries: Entries,
  key: string,
  names: readonly Name[],
  report: Report,
): Name | undefined {
  const text = entries.get(key);
  const found = names.find((name) => name === text);
  if (text !== undefined && found === undefined) {
    report(messages.linkProblems.expected(key, messages.expected.oneOf(names), text));
  }
  return found;
}

/** The notation named, if there is one and it has been loaded. */
function readNotation(text: string | undefined, report: Report): NotationName | undefined {
  if (text === undefined) return undefined;
  if (!isNotationName(text)) {
    report(messages.linkProblems.expected('notation', messages.expected.oneOf(notationNames), text));
    return undefined;
  }
  if (notationNamed(text)) return text;
  report(messages.linkProblems.notLoaded('notation'));
  return undefined;
}
