import { describe, expect, it } from 'vitest';
import { contrast, distance, LINE_KINDS, luminance, PALETTES, STATES, type ColourBlindness, type Theme } from './palette';

const THEMES: Theme[] = ['light', 'dark'];
const EYES: (ColourBlindness | undefined)[] = [undefined, 'protanopia', 'deuteranopia', 'tritanopia'];
const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((one, i) => items.slice(i + 1).map((other): [T, T] => [one, other]));

describe.each(THEMES)('the %s palette', (name) => {
  const palette = PALETTES[name];

  it.each(LINE_KINDS)('shows a line of kind %s on the land at 3:1 or more', (kind) => {
    expect(contrast(palette.lines[kind], palette.studyLand)).toBeGreaterThanOrEqual(3);
  });

  it.each(STATES)('shows the figure inside state %s at 4:1 or more', (state) => {
    const ground = state === 'planned' ? palette.halo : palette.states[state];
    expect(contrast(palette.stateInks[state], ground)).toBeGreaterThanOrEqual(4);
  });

  it('has labels of 7:1, and second lines of 4.5:1', () => {
    expect(contrast(palette.label, palette.studyLand)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.labelSecond, palette.studyLand)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.countryLabel, palette.studyLand)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.waterLabel, palette.water)).toBeGreaterThanOrEqual(4);
  });

  it.each(EYES)('tells the states apart with %s', (eye) => {
    for (const [one, other] of pairs(['open', 'restricted', 'partly', 'closed'] as const)) {
      expect(distance(palette.states[one], palette.states[other], eye), `${one} and ${other}`).toBeGreaterThan(20);
    }
  });

  it.each(EYES)('tells the gauges apart with %s', (eye) => {
    for (const [one, other] of pairs(['rail1520', 'rail1435', 'rail1676'] as const)) {
      expect(distance(palette.lines[one], palette.lines[other], eye), `${one} and ${other}`).toBeGreaterThan(20);
    }
  });
});

describe('the light palette in grey print', () => {
  it('keeps open, restricted and closed apart in lightness', () => {
    const { open, restricted, closed } = PALETTES.light.states;
    const grey = [closed, open, restricted].map(luminance);
    expect(grey[1]! / grey[0]!).toBeGreaterThan(1.8);
    expect(grey[2]! / grey[1]!).toBeGreaterThan(1.8);
  });
});

describe('the measures', () => {
  it('give the contrast of black and white as 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6));
  it('give one colour no distance from itself', () => expect(distance('#00795a', '#00795a', 'protanopia')).toBe(0));
  it('bring red and green together for deuteranopia', () => {
    expect(distance('#c00000', '#607000', 'deuteranopia')).toBeLessThan(distance('#c00000', '#607000') / 2);
  });
});
