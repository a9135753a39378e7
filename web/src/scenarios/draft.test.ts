import { describe, expect, it } from 'vitest';
import { begun, bestDay, BUILDABLE, faultAt, fieldsOf, holdsOn, idOf, rowOf, sent, takes, VERBS, verbOf, type Draft } from './draft';
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

describe('what is built', () => {
  const service = { ...rowOf('services'), id: 'baku-new', mode: 'ferry', from: 'az-alat-port', to: 'kz-aktau-port', distance_km: '500', hours_mean: '20', departures_per_week: '2', rate_usd: '1000', capacity: '500' };
  const draft: Draft = { id: '', title: 't', who: 'me', why: 'x', changes: [{ close: ['post:a'], from: '2030-01-01' }, { build: { services: [service] }, from: '2030-01-01', sources: ['general'] }] };

  it('is sent with what is usual where nothing was typed, and its capacity as a change of its own', () => {
    const [, build, set] = sent(draft, []).changes as Record<string, unknown>[];
    const row = (build!['build'] as Record<string, Record<string, string>[]>)['services']![0]!;
    // half of the 84 hours between two departures; a band round each figure
    expect(row).toMatchObject({ name: 'baku-new', unit: 'truck', wait_mean_hours: '42', hours_low: '16', hours_high: '32', wait_high_hours: '84', rate_low_usd: '600', status: 'planned' });
    expect(row['means']).toContain('truck-44t');
    expect(row).not.toHaveProperty('capacity');
    expect(set).toEqual({ set: ['service:baku-new'], capacity: '500', from: '2030-01-01', sources: ['general'] });
  });

  it('has faults of its figures at the field that they are typed into', () => {
    expect(faultAt({ pointer: '/changes/2/capacity' }, draft).pointer).toBe('/changes/1/build/services/0/capacity');
    expect(faultAt({ pointer: '/changes/1/build/services/0/to' }, draft).pointer).toBe('/changes/1/build/services/0/to');
    expect(faultAt({ pointer: '/changes/0/close' }, draft).pointer).toBe('/changes/0/close');
  });

  it('begins in every table with a row of its columns', () => {
    for (const [table, columns] of Object.entries(BUILDABLE)) expect(Object.keys(rowOf(table)), table).toEqual(columns.map((column) => column.name));
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
