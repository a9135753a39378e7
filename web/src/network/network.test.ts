import { describe, expect, it } from 'vitest';
import type { MapLine, MapNetwork, MapPoint } from '../map/elements';
import { factName, foldFacts, notesOf, passageOf } from './facts';
import { countsOf, EVERYTHING, filterNetwork, openingYears } from './filters';
import { addMonths, clampDay, dayInMonth, daysInMonth, isDay, isMonth, monthsBetween, stepMonths } from './months';

describe('months', () => {
  it('are counted over the end of a year', () => expect(monthsBetween('2025-11-30', '2026-02-01')).toBe(3));
  it('are counted backwards', () => expect(monthsBetween('2026-02', '2025-11')).toBe(-3));
  it('are added over the end of a year', () => expect([addMonths('2025-11', 3), addMonths('2026-01', -1)]).toEqual(['2026-02', '2025-12']));
  it('know leap years', () => expect([daysInMonth('2024-02'), daysInMonth('2026-02')]).toEqual([29, 28]));
  it('shorten the day to their length', () => expect(dayInMonth('2026-01-31', '2026-02')).toBe('2026-02-28'));
  it('stay within the slider', () => expect(stepMonths('2034-12-05', 1, '2019-01-01', '2034-12-31')).toBe('2034-12-31'));
  it('bound days', () => expect(clampDay('2018-05-05', '2019-01-01', '2034-12-31')).toBe('2019-01-01'));
  it('refuse days that the calendar has not', () =>
    expect(['2026-02-29', '2026-13-01', 'soon', '', '2024-02-29'].map(isDay)).toEqual([false, false, false, false, true]));
  it('are told from days', () => expect([isMonth('2026-03'), isMonth('2026-03-01'), isMonth('2026-00')]).toEqual([true, false, false]));
});

const line = (id: string, more: Partial<MapLine>): MapLine =>
  ({ id, kind: 'rail1520', name: id, existence: 'operational', state: 'open', major: true, path: [[0, 0], [1, 1]], ...more });
const place = (id: string, more: Partial<MapPoint>): MapPoint =>
  ({ id, kind: 'post', name: id, existence: 'operational', state: 'open', lineKinds: [], at: [0, 0], ...more });

const network: MapNetwork = {
  lines: [
    line('turksib', {}),
    line('lanxin', { kind: 'rail1435', state: 'restricted' }),
    line('cku', { kind: 'rail1435', existence: 'under_construction', state: 'planned', openYear: 2030 }),
    line('ktap', { existence: 'planned', state: 'planned' }),
  ],
  points: [
    place('torkham', { state: 'closed', lineKinds: ['road'] }),
    place('dostyk', { lineKinds: ['rail1520', 'rail1435'] }),
    place('karachi', { kind: 'port', lineKinds: ['sea', 'ferry'] }),
    place('arys', { kind: 'station', lineKinds: ['rail1520'] }),
  ],
};
const shown = (filter: Partial<typeof EVERYTHING>) => {
  const found = filterNetwork(network, { ...EVERYTHING, ...filter });
  return [...found.lines, ...found.points].map((each) => each.id);
};

describe('filters', () => {
  it('show everything at first', () => expect(shown({})).toHaveLength(8));
  it('keep a post at a change of gauge while one of its gauges is shown', () =>
    expect(shown({ lines: new Set(['rail1435']), points: new Set(['post']) })).toEqual(['lanxin', 'cku', 'dostyk']));
  it('show what opens by a year and nothing of unknown year', () =>
    expect(shown({ future: 2030, points: new Set() })).toEqual(['turksib', 'lanxin', 'cku']));
  it('show nothing that is not built', () => expect(shown({ future: 'none', points: new Set() })).toEqual(['turksib', 'lanxin']));
  it('show only what is shut', () => expect(shown({ states: new Set(['closed']) })).toEqual(['torkham']));
});

describe('counts', () => {
  it('are by kind and by state, and a station has no state of its own', () => {
    const counts = countsOf(network);
    expect(counts.lines).toMatchObject({ rail1520: 2, rail1435: 2, road: 0 });
    expect(counts.points).toMatchObject({ post: 2, port: 1, station: 1 });
    expect(counts.states).toEqual({ open: 3, restricted: 1, partly: 0, closed: 1, planned: 2 });
  });
  it('list the years of opening', () => expect(openingYears(network)).toEqual([2030]));
});

describe('names of facts', () => {
  it('are words of the language where it has them', () => expect(factName('capacity_per_day', (key) => `<${key}>`)).toBe('<network.fact.capacityPerDay>'));
  it('are spelled out where it has not', () => expect(factName('handlingHoursLow', String)).toBe('handling hours low'));
});

describe('facts', () => {
  const fact = (name: string, value: number | string, note = '') => ({ name, value, confidence: 'sourced' as const, sources: [], note });

  it('with low and high are one fact with a band', () => {
    expect(foldFacts([fact('feeUsd', 20), fact('feeUsdLow', 0), fact('feeUsdHigh', 60), fact('tracks', 2)])).toMatchObject([
      { name: 'feeUsd', value: 20, low: 0, high: 60 },
      { name: 'tracks', value: 2 },
    ]);
  });
  it('keep a low end that belongs to nothing', () => expect(foldFacts([fact('waterLow', 1)])).toHaveLength(1));
  it('show a shared note once', () => expect(notesOf([fact('a', 1, 'old trucks'), fact('b', 2, 'old trucks'), fact('c', 3)])).toEqual(['old trucks']));
  it('of a side name its country and direction', () => {
    expect(passageOf('PK.exit.hoursMean')).toEqual({ country: 'PK', flow: 'exit', fact: 'hoursMean' });
    expect(passageOf('lengthKm')).toBeUndefined();
  });
});
