// Words on the map. The browser draws them on a canvas above it, because it shapes every script, Urdu from right to
// left included, with the fonts of the page: the map then needs no glyph files and no text plugin.

import type { BasemapLabel, Language } from './basemap';
import { isPlanned, isShown, type MapNetwork, type MapPlan } from './elements';
import { placeLabels, type LabelWish, type Rectangle } from './label-placing';
import type { Palette } from './palette';
import { middleOf, type LonLat } from './projection';

type Tone = 'country' | 'sea' | 'city' | 'post' | 'node' | 'year';

export interface MapLabel {
  id: string;
  text: string;
  second?: string;
  at: LonLat;
  tone: Tone;
  priority: number;
  minZoom: number;
  /** Room that the sign at the anchor takes, CSS pixels; 0: the label is centred. */
  gap: number;
}

export interface View {
  width: number;
  height: number;
  zoom: number;
  project(at: LonLat): { x: number; y: number };
}

const CITY_ZOOM = [0, 2.6, 4.3, 6.2];

export function basemapLabels(labels: readonly BasemapLabel[], language: Language): MapLabel[] {
  return labels.map((each) => {
    const text = each.names[language] ?? each.names.en ?? each.id;
    const city = each.kind === 'city';
    return {
      id: `basemap:${each.id}`, text, at: each.at, tone: each.kind,
      ...(each.local && each.local !== text ? { second: each.local } : {}),
      priority: each.kind === 'country' ? 5 + each.rank : each.rank * 10,
      minZoom: city ? CITY_ZOOM[each.rank]! : each.kind === 'country' ? (each.rank === 1 ? 1.5 : 3.2) : 3,
      gap: city ? 5 : 0,
    };
  });
}

/** Names of posts, ports and terminals, and the year beside a planned line. */
export function networkLabels(network: MapNetwork): MapLabel[] {
  return [...network.points.flatMap(pointLabels), ...yearLabels(network)];
}

const POINT_ZOOM = { post: 5.4, port: 5, airport: 6, terminal: 6.6, station: 7.5, city: 6.5, junction: 7.5 } as const;

function pointLabels(point: MapNetwork['points'][number]): MapLabel[] {
  if (!point.name) return [];
  const post = point.kind === 'post';
  const year = isPlanned(point.existence) && point.openYear ? ` (${point.openYear})` : '';
  return [{
    id: point.id, text: point.name + year, at: point.at, tone: post ? 'post' : 'node', gap: 12,
    priority: post ? (point.state === 'closed' ? 14 : 16) : 35,
    minZoom: POINT_ZOOM[point.kind],
    ...(point.localName && point.localName !== point.name ? { second: point.localName } : {}),
  }];
}

/** The year of opening, once for each stretch of some 400 km. */
function yearLabels(network: MapNetwork): MapLabel[] {
  const labels = new Map<string, MapLabel>();
  for (const line of network.lines) {
    if (!isPlanned(line.existence) || !line.openYear) continue;
    const at = middleOf(line.path);
    const key = `${line.openYear}:${Math.round(at[0] / 4)}:${Math.round(at[1] / 4)}`;
    labels.set(key, { id: `year:${key}`, text: String(line.openYear), at, tone: 'year', priority: 18, minZoom: 4, gap: 0 });
  }
  return [...labels.values()];
}

/** The name of what is looked at, written from any distance. */
export function selectedLabel(network: MapNetwork, selected: string | undefined): MapLabel[] {
  const point = network.points.find((each) => each.id === selected);
  return point ? [{ id: `selected:${point.id}`, text: point.name, at: point.at, tone: 'post', priority: 0, minZoom: 0, gap: 18 }] : [];
}

/** Ends of the options, posts on the way, and places where goods change; a name is written once. */
export function planLabels(plan: MapPlan, optionId: string | undefined): MapLabel[] {
  const labels = new Map<string, MapLabel>();
  const add = (name: string, at: LonLat, tone: Tone, priority: number) => {
    if (!labels.has(name)) labels.set(name, { id: `plan:${name}`, text: name, at, tone, priority, minZoom: 0, gap: tone === 'city' ? 6 : 12 });
  };
  for (const end of plan.ends) if (end.outer) add(end.name, end.at, 'city', 0);
  for (const stop of plan.stops) if (isShown(stop, optionId)) add(stop.name, stop.at, 'post', 1);
  for (const end of plan.ends) if (end.optionId === optionId) add(end.name, end.at, 'city', 2);
  return [...labels.values()];
}

/** A sign that no font has. */
const UNASSIGNED = '\u{10fff0}';

interface Font {
  css: string;
  lineHeight: number;
}

/** Sizes in CSS pixels. Urdu needs more height in most fonts. */
function fontOf(tone: Tone, family: string, rank: number, zoom: number): Font {
  const grow = zoom > 6 ? 1 : 0;
  switch (tone) {
    case 'country': return { css: `600 ${12 + grow}px ${family}`, lineHeight: 16 };
    case 'sea': return { css: `italic 400 ${12 + grow}px ${family}`, lineHeight: 16 };
    case 'city': return { css: `${rank < 15 ? 600 : 400} ${11.5 + grow}px ${family}`, lineHeight: 15 };
    case 'post': return { css: `600 ${11 + grow}px ${family}`, lineHeight: 15 };
    case 'node': return { css: `400 ${11}px ${family}`, lineHeight: 15 };
    case 'year': return { css: `700 ${11}px ${family}`, lineHeight: 14 };
  }
}

/** Draws the labels that fit, above the map. */
export class LabelCanvas {
  private readonly ink: CanvasRenderingContext2D;
  private readonly widths = new Map<string, number>();
  private labels: MapLabel[] = [];

  constructor(private readonly canvas: HTMLCanvasElement, private palette: Palette, private language: Language) {
    this.ink = canvas.getContext('2d')!;
  }

  show(labels: MapLabel[]): void {
    this.labels = labels;
  }

  wear(palette: Palette, language: Language): void {
    this.palette = palette;
    this.language = language;
    this.widths.clear();
  }

  /** @param taken what lies above the map, where no label may stand */
  draw(view: View, taken: readonly Rectangle[] = []): void {
    const ratio = window.devicePixelRatio || 1;
    this.fit(view, ratio);
    this.ink.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.ink.clearRect(0, 0, view.width, view.height);
    const family = getComputedStyle(this.canvas).fontFamily;
    const candidates = this.labels.filter((label) => view.zoom >= label.minZoom);
    const byId = new Map(candidates.map((label) => [label.id, label]));
    const wishes = candidates.map((label) => this.wish(label, view, family));
    const spots = placeLabels(wishes.filter((wish) => wish !== undefined), view.width, view.height, taken);
    this.dots(spots.map((spot) => byId.get(spot.id)!), view);
    for (const spot of spots) this.write(byId.get(spot.id)!, spot.x, spot.y, family, view.zoom);
  }

  private fit(view: View, ratio: number): void {
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
  }

  private wish(label: MapLabel, view: View, family: string): LabelWish | undefined {
    const { x, y } = view.project(label.at);
    if (x < -50 || y < -50 || x > view.width + 50 || y > view.height + 50) return undefined;
    const font = fontOf(label.tone, family, label.priority, view.zoom);
    const second = this.secondOf(label, view.zoom, font.css);
    const width = Math.max(this.widthOf(label.text, font.css), second ? this.widthOf(second, font.css) : 0);
    const after = this.language === 'ur' ? (['before', 'after'] as const) : (['after', 'before'] as const);
    return {
      id: label.id, x, y, width, height: font.lineHeight * (second ? 2 : 1), priority: label.priority, gap: label.gap,
      places: label.gap ? [...after, 'above', 'below'] : ['centre'],
    };
  }

  /** The local script is a second line where there is room for it, and a font that has it. */
  private secondOf(label: MapLabel, zoom: number, css: string): string | undefined {
    const far = zoom < (label.tone === 'country' ? 3.4 : 5);
    return far || !label.second || this.isBoxes(label.second, css) ? undefined : label.second;
  }

  /** Signs that no font of the machine has are drawn as boxes, all of one width. */
  private isBoxes(text: string, css: string): boolean {
    return Math.abs(this.widthOf(text, css) - this.widthOf(UNASSIGNED.repeat([...text].length), css)) < 0.01;
  }

  private widthOf(text: string, css: string): number {
    const key = `${css}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.ink.font = css;
      width = this.ink.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }

  private write(label: MapLabel, x: number, y: number, family: string, zoom: number): void {
    const font = fontOf(label.tone, family, label.priority, zoom);
    const second = this.secondOf(label, zoom, font.css);
    this.ink.textAlign = 'center';
    this.ink.textBaseline = 'middle';
    this.line(label.text, x, second ? y - font.lineHeight / 2 : y, font.css, this.colourOf(label.tone), this.language === 'ur');
    if (second) this.line(second, x, y + font.lineHeight / 2, font.css.replace(/^(italic )?\d+/, '$1400'), this.palette.labelSecond, isRightToLeft(second));
  }

  private line(text: string, x: number, y: number, font: string, colour: string, rightToLeft: boolean): void {
    this.ink.font = font;
    this.ink.direction = rightToLeft ? 'rtl' : 'ltr';
    this.ink.lineJoin = 'round';
    this.ink.lineWidth = 3;
    this.ink.strokeStyle = this.palette.halo;
    this.ink.strokeText(text, x, y);
    this.ink.fillStyle = colour;
    this.ink.fillText(text, x, y);
  }

  private colourOf(tone: Tone): string {
    if (tone === 'country') return this.palette.countryLabel;
    return tone === 'sea' ? this.palette.waterLabel : this.palette.label;
  }

  /** Cities are small dots under their names. */
  private dots(labels: readonly MapLabel[], view: View): void {
    for (const label of labels) {
      if (label.tone !== 'city') continue;
      const { x, y } = view.project(label.at);
      this.ink.beginPath();
      this.ink.arc(x, y, label.priority <= 10 ? 2.8 : 2, 0, 2 * Math.PI);
      this.ink.fillStyle = this.palette.node;
      this.ink.fill();
      this.ink.lineWidth = 1;
      this.ink.strokeStyle = this.palette.halo;
      this.ink.stroke();
    }
  }
}

export const isRightToLeft = (text: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);
