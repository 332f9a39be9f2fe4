/** A clicker in a frame while Present is on. */
import { configure, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { framedApp, handedOver, leaveFrame } from '../features/course/framedApp';

configure({ defaultHidden: true });

afterEach(leaveFrame);

describe('a clicker in a frame', () => {
  it('is Present’s while that is on: Escape leaves it first', async () => {
    const { user, place, heard } = framedApp('phase=sum');
    await user.click(screen.getByRole('button', { name: 'Present' }));
    await user.keyboard('{PageDown}');
    expect(place()).toBe('1 sum 2');
    for (let press = 0; press < 12; press++) await user.keyboard('{PageDown}');
    expect(place()).toMatch(/^2 /);
    await user.keyboard('{Escape}');
    expect([heard, screen.queryAllByRole('button', { name: 'Present' })]).toEqual([[], [expect.anything()]]);
    await user.keyboard('{Escape}');
    expect(heard).toEqual(handedOver('Escape'));
  });
});
