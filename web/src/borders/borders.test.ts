import { describe, expect, it } from 'vitest';
import type { MapNetwork } from '../map/elements';
import { groupByPair, hasChange, shutMonths, yearSpans, type BoardPost, type CellState } from './board';
import { hoursScale } from './hours-scale';
import { changeDays, dayAfter, isScheduled, neighbourDay, networkOn, statesOn, type Event } from './replay';

const post = (id: string, countries: string[], cells: CellState[], mode: BoardPost['mode'] = 'road'): BoardPost =>
  ({ id, name: id, mode, countries, cells: cells.map((state) => ({ state, states: [] })) });
const countryName = (code: string) => ({ PK: 'Pakistan', AF: 'Afghanistan', CN: 'China', KZ: 'Kazakhstan' })[code] ?? code;

describe('the board', () => {
  it('puts both orders of a country pair into one group, road before rail', () => {
    const posts = [post('chaman-rail', ['PK', 'AF'], ['open'], 'rail'), post('torkham', ['AF', 'PK'], ['closed']), post('sost', ['PK', 'CN'], ['open'])];
    const groups = groupByPair(posts, countryName, 'en');
    expect(groups.map((group) => [group.name, group.posts.map((each) => each.id)])).toEqual([
      ['Afghanistan – Pakistan', ['torkham', 'chaman-rail']],
      ['China – Pakistan', ['sost']],
    ]);
  });

  it('counts a month as shut only when nothing passed', () => {
    expect(shutMonths(post('a', ['PK', 'AF'], ['closed', 'partly', 'closed', 'restricted', 'absent']))).toBe(2);
  });

  it('tells posts that changed from those always open and those never there', () => {
    const rows: CellState[][] = [['open', 'open'], ['absent', 'absent'], ['open', 'restricted'], ['absent', 'open'], ['closed', 'closed']];
    expect(rows.map((cells) => hasChange(post('x', ['PK', 'IR'], cells)))).toEqual([false, false, true, true, true]);
  });

  it('puts years over their months', () => {
    expect(yearSpans(['2025-11', '2025-12', '2026-01'])).toEqual([{ year: '2025', months: 2 }, { year: '2026', months: 1 }]);
  });
});

const event = (id: string, state: Event['state'], from: string, to: string | null, more: Partial<Event> = {}): Event => ({
  id, title: id, state, from, to, elements: [{ element: 'post:torkham', name: 'Torkham' }], knownFrom: from, endKnownFrom: to, direction: null,
  modes: [], hsOnly: [], hsExcept: [], timeFactor: 1, capacityFactor: 1, addedHours: 0, effect: '', confidence: 'sourced', sources: [], ...more,
});

describe('the replay', () => {
  const events = [event('clash', 'closed', '2025-02-21', '2025-03-19'), event('war', 'closed', '2025-10-11', null)];

  it('stops where an event begins and on the first day after it', () => {
    expect(changeDays(events, '2026-09-01')).toEqual(['2025-02-21', '2025-03-20', '2025-10-11']);
  });
  it('leaves out what begins after its last day', () => expect(changeDays(events, '2025-03-20')).toEqual(['2025-02-21', '2025-03-20']));
  it('knows the day after the last of February', () => expect([dayAfter('2024-02-28'), dayAfter('2025-12-31')]).toEqual(['2024-02-29', '2026-01-01']));
  it('steps to the change before and after', () => {
    const days = ['2025-02-21', '2025-03-20'];
    expect([neighbourDay(days, '2025-03-01', 1), neighbourDay(days, '2025-03-20', -1), neighbourDay(days, '2025-03-20', 1)])
      .toEqual(['2025-03-20', '2025-02-21', undefined]);
  });
  it('holds an event on its first and last day', () => {
    expect(['2025-02-20', '2025-02-21', '2025-03-19', '2025-03-20'].map((day) => statesOn(events, day).get('post:torkham')))
      .toEqual([undefined, 'closed', 'closed', undefined]);
  });
  it('calls a closure of one direction or some goods partly shut', () => {
    const some = [event('one way', 'closed', '2025-01-01', null, { direction: 'PK>AF' })];
    expect(statesOn(some, '2025-01-02').get('post:torkham')).toBe('partly');
  });
  it('takes the heavier of two states', () => {
    const both = [event('slow', 'restricted', '2025-01-01', null), event('shut', 'closed', '2025-01-01', null), event('slow too', 'restricted', '2025-01-01', null)];
    expect(statesOn(both, '2025-01-02').get('post:torkham')).toBe('closed');
  });
  it('tells seasons, known before, from surprises', () => {
    expect([isScheduled(event('clash', 'closed', '2025-02-21', null)), isScheduled(event('winter', 'closed', '2023-12-01', null, { knownFrom: '1985-01-01' }))])
      .toEqual([false, true]);
  });
  it('opens what no event names, and leaves what is not built', () => {
    const network: MapNetwork = {
      lines: [],
      points: [
        { id: 'post:torkham', kind: 'post', name: '', existence: 'operational', state: 'closed', lineKinds: [], at: [0, 0] },
        { id: 'post:kharlachi-rail', kind: 'post', name: '', existence: 'planned', state: 'planned', lineKinds: [], at: [0, 0] },
      ],
    };
    expect(networkOn(network, new Map()).points.map((point) => point.state)).toEqual(['open', 'planned']);
  });
});

describe('the axis of hours', () => {
  it('holds all values between round ends', () => {
    const scale = hoursScale([0.27, 24.2, 70.7]);
    expect(scale.ticks).toEqual([0.1, 0.3, 1, 3, 10, 30, 100]);
    expect([scale.at(0.1), scale.at(100)]).toEqual([0, 1]);
    expect(scale.at(3.1623)).toBeCloseTo(0.5, 3);
  });
  it('has an axis without values', () => expect(hoursScale([]).ticks.length).toBeGreaterThan(1));
});
