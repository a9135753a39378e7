// The map drawn by MapLibre: a chunk of its own, loaded when a map is first shown. Its worker is a file of this page,
// so it runs under a content security policy of `script-src 'self'; worker-src 'self'`.

import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource, type MapGeoJSONFeature, type MapMouseEvent } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Basemap } from './basemap';
import type { MapNetwork, MapPlan } from './elements';
import { flowFeatures, lineFeatures, type DrawnFlow, planLegFeatures, planStopFeatures, pointFeatures } from './features';
import type { View } from './labels';
import { STATES, type Palette } from './palette';
import type { Box } from './projection';
import { mapStyle, planFilters } from './style';
import { CROSS, drawSign, KIND_SIGNS, plainColours, STATE_SIGNS, stateColours, type Sign, type SignColours } from './symbols';

setWorkerUrl(new URL(workerUrl, location.href).href);

const SELECTABLE = ['posts', 'ports', 'airports', 'terminals', 'stations', 'line-targets'];
const PLAN_TARGETS = ['plan-others', 'plan-casing', 'plan-blocked'];

/** Signs as near as this to each other count as one place: the heavier state is then meant. */
const SAME_PIXELS = 6;

/** The feature under the pointer, shut before open, and open before planned, where several lie on one spot. */
function nearest(features: MapGeoJSONFeature[], pixels: (feature: MapGeoJSONFeature) => number): MapGeoJSONFeature | undefined {
  const closest = Math.min(...features.map(pixels));
  const order = (feature: MapGeoJSONFeature) => Number(feature.properties['order']);
  return features.filter((each) => pixels(each) <= closest + SAME_PIXELS).sort((a, b) => order(b) - order(a))[0];
}

export interface WebGlMapOptions {
  container: HTMLElement;
  basemap: Basemap;
  palette: Palette;
  box: Box;
  /** Phrases that MapLibre shows itself, by its keys. */
  locale: Record<string, string>;
  /** Two fingers move the map, so that one still scrolls the page. */
  twoFingers: boolean;
  onMove(): void;
  /** Tells whether something is still to be drawn. */
  onBusy(busy: boolean): void;
  onSelect(element: string | undefined): void;
  onPoint(optionId: string | null, leg: number | null): void;
  onError(fault: { message: string }): void;
}

export class WebGlMap {
  private readonly map: MapLibreMap;
  private network: MapNetwork = { lines: [], points: [] };
  private plan: MapPlan = { legs: [], stops: [], ends: [] };
  private flows: readonly DrawnFlow[] = [];
  private selected: string | undefined;
  private option: string | undefined;
  private leg: number | undefined;
  private ready = false;

  constructor(private readonly options: WebGlMapOptions) {
    this.map = new MapLibreMap({
      container: options.container,
      style: mapStyle(options.basemap, options.palette),
      bounds: options.box,
      fitBoundsOptions: { padding: 8 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      minZoom: 1.5,
      maxZoom: 11,
      renderWorldCopies: false,
      locale: options.locale,
      cooperativeGestures: options.twoFingers,
      fadeDuration: 0,
      // otherwise the printed page has an empty frame
      canvasContextAttributes: { preserveDrawingBuffer: true },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.on('style.load', () => this.dress());
    this.map.on('move', options.onMove);
    this.map.on('resize', options.onMove);
    for (const begins of ['dataloading', 'movestart'] as const) this.map.on(begins, () => options.onBusy(true));
    this.map.on('idle', () => options.onBusy(false));
    this.map.on('error', (event) => options.onError(event.error));
    this.listen();
  }

  view(): View {
    const { clientWidth, clientHeight } = this.options.container;
    return {
      width: clientWidth, height: clientHeight, zoom: this.map.getZoom(),
      project: (at) => this.map.project([at[0], at[1]]),
    };
  }

  showNetwork(network: MapNetwork): void {
    this.network = network;
    if (!this.ready) return;
    this.source('lines').setData(lineFeatures(network));
    this.source('points').setData(pointFeatures(network));
  }

  showPlan(plan: MapPlan): void {
    this.plan = plan;
    if (!this.ready) return;
    this.source('planLegs').setData(planLegFeatures(plan));
    this.follow(this.option, this.leg);
  }

  showFlows(flows: readonly DrawnFlow[]): void {
    this.flows = flows;
    if (this.ready) this.source('flows').setData(flowFeatures(flows));
  }

  /** Draws one option, and one of its legs, above the others. */
  follow(option: string | undefined, leg: number | undefined): void {
    this.option = option;
    this.leg = leg;
    if (!this.ready) return;
    for (const [layer, filter] of Object.entries(planFilters(option, leg))) this.map.setFilter(layer, filter);
    this.map.setPaintProperty('plan-others', 'line-opacity', option === undefined ? 0.9 : 0.4);
    this.source('planStops').setData(planStopFeatures(this.plan, option));
  }

  select(element: string | undefined): void {
    this.selected = element;
    if (!this.ready) return;
    for (const layer of ['selected-line', 'selected-point']) {
      this.map.setFilter(layer, ['==', ['get', 'id'], element ?? '']);
    }
  }

  wear(palette: Palette): void {
    this.options.palette = palette;
    this.ready = false;
    this.map.setStyle(mapStyle(this.options.basemap, palette), { diff: false });
  }

  fit(box: Box, animate: boolean): void {
    this.map.fitBounds(box, { padding: 40, maxZoom: 8, animate });
  }

  zoomBy(step: number): void {
    this.map.zoomTo(this.map.getZoom() + step);
  }

  remove(): void {
    this.map.remove();
  }

  private source(name: string): GeoJSONSource {
    return this.map.getSource<GeoJSONSource>(name)!;
  }

  /** Signs and data again, whenever a style is loaded. */
  private dress(): void {
    const { palette } = this.options;
    const plain = plainColours(palette);
    const faint: SignColours = { ...plain, shape: palette.states.planned };
    for (const state of STATES) this.image(`post-${state}`, STATE_SIGNS[state], stateColours(state, palette));
    for (const [kind, sign] of Object.entries(KIND_SIGNS)) {
      this.image(`${kind}-there`, sign, plain);
      this.image(`${kind}-planned`, { ...sign, hollow: true }, faint);
    }
    this.image('cross', CROSS, { ...plain, shape: palette.halo, figure: palette.states.closed });
    this.ready = true;
    this.showNetwork(this.network);
    this.showPlan(this.plan);
    this.showFlows(this.flows);
    this.select(this.selected);
    this.options.onMove();
  }

  private image(name: string, sign: Sign, colours: SignColours): void {
    const ratio = Math.max(2, window.devicePixelRatio || 1);
    if (!this.map.hasImage(name)) this.map.addImage(name, drawSign(sign, colours, ratio), { pixelRatio: ratio });
  }

  private listen(): void {
    this.map.on('click', (event) => this.options.onSelect(this.elementAt(event)));
    this.map.on('mousemove', (event) => this.hover(event));
    this.map.on('mouseout', () => this.options.onPoint(null, null));
  }

  private elementAt(event: MapMouseEvent): string | undefined {
    if (!this.ready) return undefined;
    const { x, y } = event.point;
    const near: [[number, number], [number, number]] = [[x - 5, y - 5], [x + 5, y + 5]];
    const points = this.map.queryRenderedFeatures(near, { layers: SELECTABLE }).filter((each) => each.layer.id !== 'line-targets');
    const found = nearest(points, (each) => this.pixelsFrom(event, each)) ?? this.map.queryRenderedFeatures(event.point, { layers: ['discs', 'line-targets', 'flow-targets'] })[0];
    return found?.properties['id'] as string | undefined;
  }

  private pixelsFrom(event: MapMouseEvent, feature: MapGeoJSONFeature): number {
    if (feature.geometry.type !== 'Point') return Infinity;
    const at = this.map.project(feature.geometry.coordinates as [number, number]);
    return Math.hypot(at.x - event.point.x, at.y - event.point.y);
  }

  private hover(event: MapMouseEvent): void {
    if (!this.ready) return;
    const leg = this.map.queryRenderedFeatures(event.point, { layers: PLAN_TARGETS })[0];
    const over = leg ?? (this.network.points.length > 0 ? this.elementAt(event) : undefined);
    this.map.getCanvas().style.cursor = over ? 'pointer' : '';
    if (leg && !leg.properties['blocked']) this.options.onPoint(String(leg.properties['option']), Number(leg.properties['leg']));
    else this.options.onPoint(null, null);
  }
}
