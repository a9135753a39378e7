import { describe, expect, it } from 'vitest';
import { begun, bestDay, fieldsOf, holdsOn, idOf, sent, takes, VERBS, verbOf, type Draft } from './draft';
import { stretchesOf } from './ranked';
import { changeColours, flowColours, steps } from './colours';
import { distance, type ColourBlindness } from '../map/palette';

describe('a scenario of one\'s own', () => {
  it('is sent without what was left empty', () => {
    const draft: Draft = { id: '', title: 'Torkham slow', who: 'me', why: 'x', extends: '', changes: [{ set: ['post:torkham'], hours: 'x2', from: '', side: null, modes: [] }] };
    expect(sent(draft, [])).toEqual({ id: 'torkham-slow', title: 'Torkham slow', who: 'me', why: 'x', changes: [{ set: ['post:torkham'], hours: 'x2' }] });
  });

  it('keeps a verb that names nothing yet, so that the server tells', () => {
    const draft: Draft = { id: '', title: 't', who: 'me', why: 'x', changes: [{ close: [], from: '2030-01-01' }] };
    expect(sent(draft, []).changes).toEqual([{ close: [], from: '2030-01-01' }]);
  });

  it('has an id that no other has, in any script', () => {
    expect(idOf('Close Torkham!', ['close-torkham', 'close-torkham-2'])).toBe('close-torkham-3');
    expect(idOf('Торхам закрыт', [])).toBe('my-scenario');
  });

  it('has the fields of its verb', () => {
    for (const verb of VERBS) expect(verbOf(begun(verb, ['post:torkham'], '2030-01-01')), verb).toBe(verb);
    const names = (elements: string[]) => fieldsOf({ set: elements }).map((field) => field.name);
    expect(names(['post:torkham'])).toEqual(expect.arrayContaining(['hours', 'feeUsd', 'side']));
    expect(names(['link:a'])).toEqual(expect.arrayContaining(['speedKmh', 'lengthKm']));
    expect(names(['post:torkham', 'link:a'])).not.toContain('speedKmh');
    expect(takes('set', 'place:kz-almaty')).toBe(false);
  });
});

it('a change holds from its first day to its last', () => {
  const change = { from: '2027-04-01', to: '2027-06-30' };
  expect(['2027-03-31', '2027-04-01', '2027-06-30', '2027-07-01'].map((day) => holdsOn(change, day))).toEqual([false, true, true, false]);
  expect(bestDay([change, { from: '2027-05-01', to: null }, { from: '2028-01-01', to: null }])).toBe('2027-05-01');
  expect(bestDay([])).toBeUndefined();
});

it('closures of one stretch are one line, named by the post', () => {
  const line = (element: string, extraUsd: number) => ({ element, name: element, usedTonnes: 5, extraUsd, extraTonneDays: 1, lostTonnes: 0 });
  const found = stretchesOf([line('link:a', 9), line('post:b', 9), line('link:c', 3)]);
  expect(found.map((each) => [each.line.element, each.others])).toEqual([['post:b', 1], ['link:c', 0]]);
});

it('a legend has round figures', () => {
  expect(steps(17_400_000)).toEqual([1_000_000, 10_000_000]);
  expect(steps(640_000)).toEqual([50_000, 500_000]);
  expect(steps(0)).toEqual([]);
});

describe.each(['light', 'dark'] as const)('colours of the flow map in %s', (theme) => {
  it.each([undefined, 'protanopia', 'deuteranopia', 'tritanopia'] as (ColourBlindness | undefined)[])('are told apart with %s', (blindness) => {
    const { road, rail, sea } = flowColours(theme);
    const { more, less, same } = changeColours(theme);
    for (const [a, b] of [[road, rail], [road, sea], [rail, sea], [more, less], [more, same], [less, same]]) expect(distance(a!, b!, blindness), `${a} ${b}`).toBeGreaterThan(15);
  });
});
