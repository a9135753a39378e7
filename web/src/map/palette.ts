// Colours of the map, light and dark. They start from the palette of Okabe and Ito, which people with each kind of
// colour blindness tell apart; palette.test.ts holds the distances. Colour is never alone: modes and gauges differ in
// pattern, states in shape.

export type Theme = 'light' | 'dark';

/** How goods move on a line; rail stands once per gauge, millimetres. */
export type LineKind = 'road' | 'rail1520' | 'rail1435' | 'rail1676' | 'rail1067' | 'sea' | 'ferry' | 'air';

export const LINE_KINDS: readonly LineKind[] = [
  'road', 'rail1520', 'rail1435', 'rail1676', 'rail1067', 'sea', 'ferry', 'air',
];

/** State on a day. `partly` is shut for one direction, some modes or some goods; `planned` is not there yet. */
export type State = 'open' | 'restricted' | 'partly' | 'closed' | 'planned';

export const STATES: readonly State[] = ['open', 'restricted', 'partly', 'closed', 'planned'];

export interface Palette {
  water: string;
  land: string;
  /** Land of the countries of the study. */
  studyLand: string;
  boundary: string;
  disputed: string;
  label: string;
  labelSecond: string;
  countryLabel: string;
  waterLabel: string;
  halo: string;
  lines: Record<LineKind, string>;
  states: Record<State, string>;
  /** Figure inside the shape of a state, per state, and inside other signs. */
  stateInks: Record<State, string>;
  signInk: string;
  node: string;
  blocked: string;
  highlight: string;
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    water: '#dbe7ef',
    land: '#eceae4',
    studyLand: '#fbfaf6',
    boundary: '#8f8a80',
    disputed: '#8f8a80',
    label: '#23211d',
    labelSecond: '#5a564e',
    countryLabel: '#6b655a',
    waterLabel: '#3c6a8c',
    halo: '#fbfaf6',
    lines: {
      road: '#9a7b4f',
      rail1520: '#0b4a9c',
      rail1435: '#c2410c',
      rail1676: '#1c9568',
      rail1067: '#a8407f',
      sea: '#3a86b8',
      ferry: '#1b6f9c',
      air: '#77708c',
    },
    states: { open: '#00855f', restricted: '#f2bd2c', partly: '#d06a0c', closed: '#a3151b', planned: '#6b6b6b' },
    stateInks: { open: '#ffffff', restricted: '#23211d', partly: '#23211d', closed: '#ffffff', planned: '#6b6b6b' },
    signInk: '#ffffff',
    node: '#3b3833',
    blocked: '#777777',
    highlight: '#111111',
  },
  dark: {
    water: '#101a22',
    land: '#23272b',
    studyLand: '#2d3236',
    boundary: '#7d8288',
    disputed: '#8d9298',
    label: '#f2f0ea',
    labelSecond: '#b9b5ac',
    countryLabel: '#a7a399',
    waterLabel: '#8fbbd9',
    halo: '#191d20',
    lines: {
      road: '#c8a878',
      rail1520: '#b8d4ff',
      rail1435: '#ff9a3c',
      rail1676: '#18a06f',
      rail1067: '#e58cc0',
      sea: '#6fb7e0',
      ferry: '#56b4e9',
      air: '#b3abc9',
    },
    states: { open: '#35c79a', restricted: '#ffe98f', partly: '#f08a24', closed: '#dc3f47', planned: '#b5b5b5' },
    stateInks: { open: '#0b1512', restricted: '#14171a', partly: '#14171a', closed: '#14171a', planned: '#b5b5b5' },
    signInk: '#14171a',
    node: '#d6d2c8',
    blocked: '#9a9a9a',
    highlight: '#ffffff',
  },
};

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance by WCAG 2, 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio by WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

export type ColourBlindness = 'protanopia' | 'deuteranopia' | 'tritanopia';

/** Matrices on linear RGB by Machado, Oliveira and Fernandes (2009), severity 1. */
const MACHADO: Record<ColourBlindness, readonly number[]> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** CIE L*a*b* of a colour as somebody with this colour blindness sees it, or as anybody does when none is named. */
export function lab(colour: string, blindness?: ColourBlindness): [number, number, number] {
  let rgb = channels(colour).map(linear);
  if (blindness) rgb = seen(rgb, MACHADO[blindness]);
  const [red, green, blue] = rgb as [number, number, number];
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(rgb: number[], matrix: readonly number[]): number[] {
  return [0, 3, 6].map((row) => {
    const value = matrix[row]! * rgb[0]! + matrix[row + 1]! * rgb[1]! + matrix[row + 2]! * rgb[2]!;
    return Math.min(1, Math.max(0, value));
  });
}

const curve = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);

/** Distance of two colours, CIE 1976; about 2 is just seen, above 15 is told apart on a small mark. */
export function distance(one: string, other: string, blindness?: ColourBlindness): number {
  const [a, b] = [lab(one, blindness), lab(other, blindness)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
