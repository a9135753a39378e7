import { describe, expect, it } from 'vitest';
import { networkOf, planOf, type BlockedGeometry, type NetworkFeature } from './adapt';
import { boxOfElement, shownState } from './elements';
import { lookOf } from './features';
import { placeLabels, type LabelWish } from './label-placing';
import { isRightToLeft } from './labels';
import { boxOf, mercatorX, mercatorY, middleOf } from './projection';
import { viewOf, windowOn } from './view-box';

describe('labels', () => {
  const wish = (id: string, x: number, priority: number, places: LabelWish['places'] = ['centre']): LabelWish =>
    ({ id, x, y: 50, width: 40, height: 20, priority, places, gap: 16 });

  it('that would touch a more important one are left out', () => {
    expect(placeLabels([wish('village', 60, 9), wish('capital', 50, 1)], 200, 100).map((each) => each.id)).toEqual(['capital']);
  });

  it('take another place about their anchor when the first is taken', () => {
    const placed = placeLabels([wish('a', 120, 1), wish('b', 90, 2, ['after', 'below'])], 200, 100);
    expect(placed.map(({ id, y }) => [id, y])).toEqual([['a', 50], ['b', 76]]);
  });

  it('do not cross the edge of the map', () => {
    expect(placeLabels([wish('edge', 10, 1)], 200, 100)).toEqual([]);
  });

  it('know which scripts run from right to left', () => {
    expect(['کراچی', 'Алматы', 'Karachi', '喀什'].map(isRightToLeft)).toEqual([true, false, false, false]);
  });
});

describe('the projection', () => {
  it('puts the equator at Greenwich in the middle', () => expect([mercatorX(0), mercatorY(0)]).toEqual([0.5, 0.5]));
  it('finds the middle of a line by its length', () => expect(middleOf([[0, 0], [1, 0], [4, 0]])).toEqual([2, 0]));
  it('has no box round nothing', () => expect(boxOf([])).toBeUndefined());
  it('shows a whole box in the window, centred', () => {
    const view = viewOf(windowOn([60, 20, 80, 40], 400, 300), 400, 300);
    const corner = view.project([60, 40]);
    expect(corner.y).toBeCloseTo(16, 6);
    expect(view.project([80, 20]).x + corner.x).toBeCloseTo(400, 6);
  });
});

describe('the network', () => {
  const feature = (properties: Partial<NetworkFeature['properties']>, coordinates: unknown = [[0, 0], [1, 1]]): NetworkFeature => ({
    type: 'Feature', id: `link:${properties.id ?? 'x'}`,
    geometry: { type: Array.isArray((coordinates as unknown[])[0]) ? 'LineString' : 'Point', coordinates } as NetworkFeature['geometry'],
    properties: {
      element: '', kind: 'link', id: 'x', name: '', mode: 'rail', status: 'operational', openYear: null, state: 'open', stateId: null,
      stateTitle: null, stateSince: null, stateUntil: null, stateSources: [], confidence: 'sourced', sources: [], ...properties,
    },
  });
  const one = (properties: Partial<NetworkFeature['properties']>) =>
    networkOf({ type: 'FeatureCollection', date: '2026-01-01', asOf: '2026-01-01', features: [feature(properties)] }).lines[0]!;

  it.each([[1520, 'rail1520'], [1435, 'rail1435'], [1676, 'rail1676'], [1067, 'rail1067']])('draws gauge %i mm as %s', (gaugeMm, kind) => {
    expect(one({ gaugeMm }).kind).toBe(kind);
  });

  it('draws what is planned as planned, and as there once the day is past its opening', () => {
    expect(lookOf(one({ status: 'planned', state: 'absent', openYear: 2030 }))).toBe('planned');
    expect(lookOf(one({ status: 'planned', state: 'open', openYear: 2030 }))).toBe('there');
  });

  it('draws what was given up as closed', () => expect(shownState(one({ status: 'closed', state: 'absent' }))).toBe('closed'));

  it('has a box for a line, one round a point, and none for what it has not', () => {
    const network = networkOf({ type: 'FeatureCollection', date: '2026-01-01', asOf: '2026-01-01', features: [
      feature({ id: 'line', mode: 'road' }), feature({ id: 'torkham', kind: 'post', mode: 'road' }, [71, 34]),
    ] });
    expect(['link:line', 'link:torkham', 'link:none'].map((id) => boxOfElement(network, id))).toEqual([[0, 0, 1, 1], [69.5, 32.5, 72.5, 35.5], undefined]);
  });

  it('names a line without a name by its ends', () => expect(one({ fromName: 'Arys', toName: 'Chengeldy' }).name).toBe('Arys – Chengeldy'));
});

describe('a shut way', () => {
  const stretch = (mode: 'rail' | 'road', gaugeMm: number | null, lon: number): BlockedGeometry['features'][number] => ({
    type: 'Feature', id: lon, properties: { corridor: 'c', mode, gaugeMm },
    geometry: { type: 'LineString', coordinates: [[lon, 40], [lon + 1, 40]] },
  });
  const way: BlockedGeometry = { type: 'FeatureCollection', features: [stretch('road', null, 70), stretch('rail', 1676, 71)] };

  it('is drawn whole, greyed, by the gauge that the server gives', () => {
    const { legs } = planOf([], [way], { lines: [], points: [] }, []);
    expect(legs.map(({ kind, blocked, shut }) => [kind, blocked, shut])).toEqual([['road', true, false], ['rail1676', true, false]]);
  });
});
