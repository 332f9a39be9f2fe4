/** A lesson’s package that is opened from a folder says that nobody hears of the answers. */
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showQuestion } from './showQuestion';

it('says that no course system was found, and only then', () => {
  const { store } = showQuestion(1);
  const sentence = 'No course system was found; nothing is recorded.';
  const keep = (value: string) => act(() => store.setState({ otherKeys: { embed: 'lesson', keep: value } }));
  keep('1');
  expect(screen.queryByText(sentence)).toBeNull();
  keep('0');
  expect(screen.getByText(sentence)).toBeTruthy();
});
