/** Questions of every kind: answered wrongly, with hints, rightly, and once more. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { runOf } from '../../../src/store';
import { Lesson } from '../../../src/views/Lesson';
import { renderIn } from '../../renderIn';
import { readLesson, showQuestion } from './showQuestion';

describe('a question by ear', () => {
  it('is read once, as a paragraph; who comes to its fields by Tab hears it with them', () => {
    showQuestion(1);
    const form = screen.getByRole('form', { name: 'Question' });
    const description = /\?$/;
    expect(within(form).getByRole('group', { name: 'Answers', description })).toBeTruthy();
    // In the label of an answer, its words are the name of its button and nothing else.
    for (const radio of within(form).getAllByRole('radio')) {
      const label = radio.closest('label');
      expect(label?.querySelectorAll('p, div')).toHaveLength(0);
      expect(label?.textContent).not.toBe('');
    }
    cleanup();
    showQuestion(3);
    const withExactness = /\? You need not give more than \d digits\.$/;
    expect(screen.getByRole('textbox', { name: 'Your number', description: withExactness })).toBeTruthy();
  });
});

describe('what the ledger says', () => {
  it('does not repeat the reply to the right answer, and goes on with the next phase', () => {
    vi.useFakeTimers();
    try {
      const { form, check, store } = showQuestion(1);
      const spoken = (): string =>
        screen.getByRole('region', { name: 'Ledger' }).querySelector('[role="status"]')?.textContent ?? '';
      act(() => void vi.advanceTimersByTime(5000));
      fireEvent.click(within(form()).getByRole('radio', { name: /Sample 2/ }));
      fireEvent.click(check());
      expect(form().textContent).toContain('Right.');
      for (let at = 0; at < 2000; at += 100) {
        act(() => void vi.advanceTimersByTime(100));
        expect(spoken()).toBe('');
      }
      act(() => store.getState().nextPhase());
      act(() => void vi.advanceTimersByTime(500));
      expect(spoken()).not.toBe('');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a question of one among several', () => {
  it('replies to a wrong answer with its numbers, and accepts the right one', async () => {
    const { user, form, check, button, store } = showQuestion(1);
    expect(check().disabled).toBe(true);
    await user.click(within(form()).getByRole('radio', { name: /Sample 1/ }));
    await user.click(check());
    expect(form().textContent).toContain('Not quite.');
    // 0.14653 × −0.19738 = −0.0289
    expect(form().textContent).toContain('its product is only −0.0289');
    await user.click(within(form()).getByRole('radio', { name: /Sample 2/ }));
    await user.click(check());
    expect(form().textContent).toContain('Right.');
    expect(form().textContent).toContain('Compare the products, not the factors.');
    expect(store.getState().lesson?.questions['1']).toMatchObject({ status: 'right', hints: 0 });
    expect(screen.getByText('Each sample has its own product.')).toBeTruthy();
    await user.click(button(/^Once more/));
    expect(store.getState().cursor.weight).toEqual({ layer: 2, from: 1, to: 1 });
    expect(form().textContent).not.toContain('Right.');
    expect(within(form()).queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(store.getState().lesson?.questions['1']?.status).toBe('right');
  });

  it('says the digit of each option, which is no part of its name', () => {
    const { form } = showQuestion(1);
    for (const [index, name] of ['Sample 1', 'Sample 2'].entries()) {
      expect(
        within(form()).getByRole('radio', { name: new RegExp(`^${name}`), description: `key ${index + 1}` }),
      ).toBeTruthy();
    }
  });

  it('takes digits and Enter', async () => {
    const { user, form, store } = showQuestion(1);
    await user.keyboard('2');
    expect(within(form()).getByRole('radio', { checked: true }).closest('label')?.textContent).toContain('Sample 2');
    await user.keyboard('{Enter}');
    expect(store.getState().lesson?.questions['1']?.status).toBe('right');
  });

  it('takes no digits where single letters are switched off', async () => {
    const { user, form, store } = showQuestion(1);
    store.getState().setPreference('singleKeys', false);
    await user.keyboard('2');
    expect(within(form()).queryAllByRole('radio', { checked: true })).toEqual([]);
  });

  it('gives two hints, one after the other, and then the answer', async () => {
    const { user, form, button, store } = showQuestion(1);
    expect(form().textContent).not.toContain('Which two factors');
    await user.click(button('Hint 1 of 2'));
    expect(form().textContent).toContain('Which two factors does each product have?');
    await user.click(button('Hint 2 of 2'));
    expect(form().textContent).toContain('A product is large if both factors are large.');
    await user.click(button('Show the answer'));
    expect(form().textContent).toContain('Compare the products');
    expect(form().textContent).not.toContain('Right.');
    expect(store.getState().lesson?.questions['1']).toMatchObject({ status: 'shown', hints: 2 });
  });

  it('runs the method of a wrong answer in Compare once the right one may be seen, and comes back', async () => {
    const { user, form, check, button, store } = showQuestion(1);
    await user.keyboard('1');
    await user.click(check());
    expect(form().textContent).toContain('its product is only');
    expect(within(form()).queryByRole('button', { name: /^Run this/ })).toBeNull();
    await user.click(button('Hint 1 of 2'));
    await user.click(button('Hint 2 of 2'));
    await user.click(button('Show the answer'));
    const before = store.getState();
    await user.click(button(/^Run this/));
    expect(store.getState().comparison).toEqual({ method: 'averagedInputs' });
    expect(store.getState().otherKeys.view).toBe('compare');
    expect(store.getState().cursor.phase).toBe('sum');
    await user.click(button('Back to the question'));
    const { comparison, otherKeys, cursor, lesson } = store.getState();
    expect({ comparison, otherKeys, cursor }).toEqual({
      comparison: before.comparison,
      otherKeys: before.otherKeys,
      cursor: before.cursor,
    });
    expect(lesson?.questions['1']?.status).toBe('shown');
  });
});

describe('a question of a sign', () => {
  it('replies to each wrong sign', async () => {
    const { user, form, check } = showQuestion(2);
    await user.click(within(form()).getByRole('radio', { name: /Negative/ }));
    await user.click(check());
    expect(form().textContent).toContain('Two negative factors have a positive product.');
    await user.click(within(form()).getByRole('radio', { name: /Zero/ }));
    await user.click(check());
    expect(form().textContent).toContain('Neither factor is zero.');
    await user.click(within(form()).getByRole('radio', { name: /Positive/ }));
    await user.click(check());
    expect(form().textContent).toContain('It is positive.');
  });
});

describe('a question of a number', () => {
  it.each(['0.062', '.062', '6.2e-2', '0.0618', '62/1000', '0,062'])('reads %s', async (typed) => {
    const { user, form, store } = showQuestion(3);
    await user.type(within(form()).getByRole('textbox'), `${typed}{Enter}`);
    expect(store.getState().lesson?.questions['3']?.status).toBe('right');
  });

  it('says what it cannot read, and where there are too few digits; nothing is an answer yet', async () => {
    const { user, form, check, store } = showQuestion(3);
    const box = within(form()).getByRole('textbox');
    const tooFew = 'Too few digits to tell whether this is right: give 2.';
    for (const [typed, said] of [
      ['6,200,0', 'is not a number'],
      ['one', 'is not a number'],
      ['1/0', 'divided by 0'],
      ['0.06', tooFew],
      ['6e-2', tooFew],
    ] as const) {
      await user.clear(box);
      await user.type(box, `${typed}{Enter}`);
      expect(screen.getByRole('alert').textContent, typed).toContain(said);
      expect(store.getState().lesson?.questions['3'], typed).toBeUndefined();
      // Check stays where the focus may be.
      expect(check().disabled, typed).toBe(said !== tooFew);
    }
  });

  it('tells a wrong sign from another wrong number', async () => {
    const { user, form } = showQuestion(3);
    const box = within(form()).getByRole('textbox');
    await user.type(box, '−0.062{Enter}');
    expect(form().textContent).toContain('The sign is wrong.');
    await user.clear(box);
    await user.type(box, '0.05{Enter}');
    expect(form().textContent).toContain('That is not the right number.');
  });
});

describe('a question that is answered on the screen', () => {
  it('takes the sample whose row is chosen, also by key', async () => {
    const { user, form, check } = showQuestion(4);
    const grid = screen.getByRole('grid', { name: 'Ledger' });
    const row = (sample: number): HTMLElement =>
      within(grid).getByRole('rowheader', { name: new RegExp(`^Sample ${sample},`) });
    // The scene has selected sample 3, the learner nothing.
    expect(form().textContent).toContain('Nothing chosen yet.');
    expect(check().disabled).toBe(true);
    await user.click(row(2));
    expect(form().textContent).toContain('Chosen: Sample 2');
    await user.click(check());
    expect(form().textContent).toContain('That sample pulls it down.');
    row(4).focus();
    await user.keyboard('{Enter}');
    expect(form().textContent).toContain('Chosen: Sample 4');
    await user.click(check());
    expect(form().textContent).toContain('Right.');
  });

  it('takes the sample that the scene has selected, once it is chosen', async () => {
    const { user, form, check, store } = showQuestion(4);
    act(() => store.getState().goToPhase('hidden-delta'));
    act(() => store.getState().chooseWeight({ layer: 2, from: 1, to: 1 }));
    expect(check().disabled).toBe(true);
    const grid = screen.getByRole('grid', { name: 'Ledger' });
    await user.click(within(grid).getByRole('rowheader', { name: /^Sample 3,/ }));
    expect(form().textContent).toContain('Chosen: Sample 3');
    expect(check().disabled).toBe(false);
  });
});

describe('a question of an order', () => {
  it('is answered by moving items, and says which two are in the wrong order', async () => {
    const { user, form, check, button, store } = showQuestion(5);
    // The order that is shown first is nobody's answer.
    expect(check().disabled).toBe(true);
    // Products −0.029, 0.146, 0.062: 1, 3, 2.
    await user.click(button('Move item 2 up'));
    await user.click(check());
    expect(form().textContent).toContain('Items 1 and 2 are in the wrong order:Sample 20.146Sample 1−0.0289');
    await user.click(button('Move item 1 down'));
    await user.click(button('Move item 2 down'));
    const items = within(form()).getAllByRole('listitem').slice(0, 3);
    expect(items.map(({ textContent }) => textContent?.trim())).toEqual(['Sample 1', 'Sample 3', 'Sample 2']);
    await user.click(check());
    expect(store.getState().lesson?.questions['5']?.status).toBe('right');
  });
});

describe('a question of batches', () => {
  it('is answered by arranging them, at a step that stays', async () => {
    const { form, button, check, user, store } = showQuestion(6);
    expect(check().disabled).toBe(true);
    expect(within(form()).queryByRole('checkbox')).toBeNull();
    const moveDown = async (sample: number): Promise<void> => {
      button(`Sample ${sample} in batch 1`).focus();
      await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    };
    await user.click(button('Add a batch'));
    await moveDown(4);
    // Each sample stays in one batch: what the answer says of the epoch would be false otherwise.
    await user.keyboard('+{Delete}');
    expect(store.getState().scenario.training.batches?.flat()).toHaveLength(4);
    for (const name of ['Repeat', 'Remove']) expect(within(form()).queryByRole('button', { name })).toBeNull();
    await user.click(check());
    expect(form().textContent).toContain('The first batch has another number of samples.');
    // The other batch is used at a later step, which would show too much.
    await user.click(button('Sample 4 in batch 2'));
    expect(store.getState().cursor.step).toBe(1);
    expect(store.getState().lesson?.held).toBeUndefined();
    await moveDown(3);
    expect(form().textContent).not.toContain('The first batch has another number of samples.');
    expect(form().textContent).not.toContain('Right.');
    expect(store.getState().scenario.training.batches).toEqual([[1, 2], expect.arrayContaining([3, 4])]);
    await user.click(check());
    expect(form().textContent).toContain('Right.');
    expect(within(form()).queryByRole('button', { name: 'Add a batch' })).toBeNull();
  });
});

describe('the answer to a question of batches', () => {
  it.each([
    [
      'passes-and-updates',
      4,
      [[1, 2, 3], [4]],
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    [
      'all-alike',
      3,
      [
        [2, 3],
        [1, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('is shown in the batches, and asked once more of others: %s', async (name, scene, first, second) => {
    const { user, button, form, store } = showQuestion(scene, readLesson(`src/lessons/${name}.md`));
    const shows = async (batches: readonly (readonly number[])[]): Promise<void> => {
      for (const press of ['Hint 1 of 2', 'Hint 2 of 2', 'Show the answer']) await user.click(button(press));
      batches.forEach((samples, index) => {
        const chips = within(form()).getAllByRole('button', { name: new RegExp(`in batch ${index + 1}$`) });
        expect(chips.map(({ textContent }) => textContent)).toEqual(samples.map(String));
      });
    };
    const before = store.getState().scenario;
    await shows(first);
    // A page that comes back to a shown answer arranges nothing again: one Undo takes back all.
    cleanup();
    renderIn(store, <Lesson />);
    act(() => store.getState().undo());
    expect(store.getState().scenario).toEqual(before);
    await user.click(button('Once more, with other numbers'));
    await shows(second);
  });
});

describe('what was last done to the batches of a question', () => {
  it('is no longer said when the answer has arranged others', async () => {
    const { user, button, form } = showQuestion(3, readLesson('src/lessons/all-alike.md'));
    for (const press of ['One batch each', 'Hint 1 of 2', 'Hint 2 of 2']) await user.click(button(press));
    expect(form().textContent).toContain('There are 4 batches now.');
    await user.click(button('Show the answer'));
    expect(form().textContent).not.toContain('There are 4 batches now.');
  });
});

describe('a question of a number on the screen', () => {
  it('takes the weight of an edge by key', async () => {
    const lesson = readLesson('src/lessons/x-and-delta.md');
    const scene = lesson.scenes.findIndex(
      ({ question }) => question?.kind === 'click' && question.target === 'quantity',
    );
    const { form, check, user, store } = showQuestion(scene + 1, lesson);
    // Another weight is a choice, too, and the question's own stays marked.
    screen.getByRole('button', { name: /^weight from input 1 to hidden 1/ }).focus();
    await user.keyboard('{Enter}');
    expect(form().textContent).toContain('Chosen: weight from input 1 to hidden 1');
    expect(store.getState().cursor.weight).toEqual({ layer: 2, from: 2, to: 1 });
    expect(screen.getByRole('group', { name: 'Numbers of the weight from hidden 2 to output 1' })).toBeTruthy();
    // Its number is chosen by a tap, not edited.
    expect(screen.queryByRole('textbox', { name: 'weight from hidden 2 to output 1' })).toBeNull();
    const edge = screen.getByRole('button', { name: /^weight from hidden 2 to output 1/ });
    edge.focus();
    await user.keyboard('{Enter}');
    expect(form().textContent).toContain('Chosen: weight from hidden 2 to output 1');
    await user.click(check());
    expect(form().textContent).toContain('That is the weight itself.');
    expect(store.getState().cursor.weight).toEqual({ layer: 2, from: 2, to: 1 });
  });
});

describe('a question of something to be made', () => {
  it('counts what the hand lets go of, one step beside the goal too, and asks why', async () => {
    const { user, form, store, status } = showQuestion(7);
    const slider = within(form()).getByRole('slider', { name: 'Move the weight from input 1 to output 1' });
    const before = within(form()).getAllByRole('status');
    fireEvent.change(slider, { target: { value: '1.5' } });
    fireEvent.pointerUp(slider);
    expect(status()?.['7']?.status ?? 'unanswered').toBe('unanswered');
    // δ = w − 3 and 3w − 1: the sum w − 3 + 3(3w − 1) is 0 at 0.6, one step from here.
    fireEvent.change(slider, { target: { value: '0.5' } });
    fireEvent.pointerUp(slider);
    expect(status()?.['7']?.status).toBe('right');
    expect(form().textContent).toContain('0.6');
    // The question why is said in a region that was there before it, and so
    expect(before.map(({ textContent }) => textContent).join(' ')).toContain('Why is it 0?');
    // what is said of a reason is said in regions that were there before it.
    const regions = within(form()).getAllByRole('status');
    const said = (): string => regions.map(({ textContent }) => textContent).join(' ');
    await user.click(within(form()).getByRole('radio', { name: /Both products/ }));
    expect(said()).toContain('They are not 0.');
    const reply = said();
    await user.click(within(form()).getByRole('radio', { name: /products cancel/ }));
    expect(within(form()).queryByText('They are not 0.')).toBeNull();
    expect(said()).not.toBe(reply);
    // That it is right is said, too, and the focus stays with the question.
    expect(said()).toMatch(/Right\.\s*The products cancel/);
    expect(document.activeElement?.textContent).toBe('Why is it 0?');
    expect(within(form()).getAllByRole('status')).toEqual(regions);
    expect(store.getState().lesson?.questions['7']?.attempts).toHaveLength(1);
    // The reason is the same for other numbers: it is told, not asked again.
    await user.click(within(form()).getByRole('button', { name: /^Once more/ }));
    const again = within(form()).getByRole('slider', { name: 'Move the weight from input 1 to output 1' });
    fireEvent.change(again, { target: { value: '1.4' } });
    fireEvent.pointerUp(again);
    expect(form().textContent).toContain('Right.');
    expect(within(form()).queryByRole('radio')).toBeNull();
    expect(form().textContent).toContain('1.4');
  });

  it('asks why in the first round alone, and tells the answer in the next at once', async () => {
    const { user, form, button, status } = showQuestion(7);
    const move = (value: string): void => {
      const slider = within(form()).getByRole('slider', { name: 'Move the weight from input 1 to output 1' });
      fireEvent.change(slider, { target: { value } });
      fireEvent.pointerUp(slider);
    };
    const answer = (): boolean => /Right\.\s*The products cancel/.test(form().textContent ?? '');
    move('0.6');
    expect(answer()).toBe(false);
    await user.click(within(form()).getByRole('radio', { name: /products cancel/ }));
    expect(form().querySelectorAll('[data-status="right"]')).not.toHaveLength(0);
    await user.click(button(/^Once more/));
    // x = 1 and 3, targets 2 and 4: the sum (w − 2) + 3(3w − 4) is 0 at 1.4.
    move('1.4');
    expect(status()?.['7.1']?.status).toBe('right');
    expect(within(form()).queryAllByRole('radio')).toEqual([]);
    expect(answer()).toBe(true);
  });

  it('counts what keys have moved after a pause, exactly, and then tells no distance', async () => {
    const { form, status } = showQuestion(7);
    const slider = within(form()).getByRole('slider', { name: 'Move the weight from input 1 to output 1' });
    const press = (value: string): void => {
      fireEvent.change(slider, { target: { value } });
      fireEvent.keyUp(slider, { key: 'ArrowRight' });
    };
    press('0.5');
    press('1');
    press('1.5');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(status()?.['7']?.status ?? 'unanswered').toBe('unanswered');
    // Beside the goal too: the next press reaches it, and no value is passed over.
    press('0.5');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(status()?.['7']?.status ?? 'unanswered').toBe('unanswered');
    expect(slider).toHaveProperty('value', '0.5');
    press('0.6');
    expect(status()?.['7']?.status ?? 'unanswered').toBe('unanswered');
    await waitFor(() => expect(status()?.['7']?.status).toBe('right'));
    fireEvent.change(slider, { target: { value: '1.5' } });
    expect(form().textContent).not.toContain('Distance to the goal');
  });

  it('moves to a solution for who gives up, at once where motion is reduced', async () => {
    vi.spyOn(globalThis, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    const { user, button, store, status } = showQuestion(7);
    await user.click(button('Hint 1 of 2'));
    await user.click(button('Hint 2 of 2'));
    await user.click(button('Show me a solution'));
    await waitFor(() => expect(status()?.['7']?.status).toBe('shown'));
    expect(runOf(store.getState()).traceAt(1).weight(1, 1, 1)).toBeCloseTo(0.6, 9);
  });
});
