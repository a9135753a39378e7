import { describe, expect, it } from 'vitest';
import type { Option } from '../src/api/types';
import { ApiProblem, fieldOf } from '../src/api/client';
import { confidenceShares, countriesOf, legOfSteps, legsOf, moneyGroups } from '../src/plan/journey';
import { emptyQuestion, limitCount, missing, notNumbers, parseNumber, readQuestion, toRequest, writeQuestion } from '../src/plan/question';
import { spread, ticks, trackOf } from '../src/plan/track';
import { routeOf } from '../src/shell/router.svelte';
import fixture from './fixtures/almaty-karachi.en.json';

const options = fixture.options as unknown as Option[];
const rail = options[2]!;

describe('a journey', () => {
  it('has a leg for every move and border, and each leg its steps', () => {
    for (const option of options) {
      const owners = legOfSteps(option);
      option.legs.forEach((leg, index) => {
        const steps = option.steps.filter((_, at) => owners[at] === index);
        expect(steps.reduce((sum, step) => sum + step.distanceKm, 0)).toBeCloseTo(leg.distanceKm, 0);
        expect(steps.reduce((sum, step) => sum + step.hours, 0)).toBeCloseTo(leg.hours, 1);
      });
    }
  });

  it('passes the countries of its borders in order', () => {
    expect(countriesOf(rail)).toEqual(['KZ', 'UZ', 'TM', 'IR', 'PK']);
  });

  it('puts a paper of one country to the legs that touch it', () => {
    const need = { ...rail.documents[0]!, where: ['PK'] };
    expect(legsOf(rail, need)).toEqual([rail.legs.length - 1]);
    expect(legsOf(rail, { ...need, where: [] })).toEqual([]);
  });

  it('has money groups that sum to its total', () => {
    for (const option of options) {
      const sum = moneyGroups(option.money, 'included').reduce((total, group) => total + group.mid, 0);
      expect(sum).toBeCloseTo(option.costUsd.mid, 1);
      expect(Object.values(confidenceShares(option.money)).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
    }
  });
});

describe('the track of the chart', () => {
  it('ends at the P10, P50, P90, distance and money of the option', () => {
    for (const option of options) {
      const last = trackOf(option).stops.at(-1)!;
      expect(last.dayLow).toBeCloseTo(option.durationDaysP10, 6);
      expect(last.day).toBeCloseTo(option.durationDaysP50, 6);
      expect(last.dayHigh).toBeCloseTo(option.durationDaysP90, 6);
      expect(last.usd).toBeCloseTo(option.costUsd.mid, 1);
    }
  });

  it('never goes back and keeps low, middle and high in order', () => {
    for (const option of options) {
      const { stops } = trackOf(option);
      stops.slice(1).forEach((stop, index) => {
        expect(stop.km).toBeGreaterThanOrEqual(stops[index]!.km);
        expect(stop.day).toBeGreaterThanOrEqual(stops[index]!.day);
        expect(stop.dayLow).toBeLessThanOrEqual(stop.day);
        expect(stop.dayHigh).toBeGreaterThanOrEqual(stop.day);
      });
    }
  });

  it('has ticks from 0 that reach the maximum', () => {
    expect(ticks(35, 5)).toEqual([0, 10, 20, 30, 40]);
    expect(ticks(5195, 6).at(-1)).toBeGreaterThanOrEqual(5195);
  });

  it('keeps labels apart and in order', () => {
    const placed = spread([10, 11, 12, 50], 5, 0, 100);
    placed.slice(1).forEach((at, index) => expect(at - placed[index]!).toBeGreaterThanOrEqual(5));
  });
});

describe('a question', () => {
  const asked = { ...emptyQuestion('2026-03-02'), from: 'kz-almaty', to: 'کراچی', goods: '6203', amount: '20,5', avoidCountries: ['IR', 'AF'], requireTir: true };

  it('survives its address', () => {
    expect(readQuestion(new URLSearchParams(writeQuestion(asked).toString()), '2026-01-01')).toEqual(asked);
  });

  it('becomes the request of the contract', () => {
    const request = toRequest(asked);
    expect(request).toMatchObject({ from: 'kz-almaty', weightTonnes: 20.5, teu: null, deadline: null });
    expect(request.limits).toMatchObject({ avoidCountries: ['IR', 'AF'], requireTir: true, maxTranshipments: null });
  });

  it('names what is missing and what is no number', () => {
    expect(missing(emptyQuestion('2026-03-02'))).toEqual(['from', 'to', 'goods', 'amount']);
    expect(notNumbers({ ...asked, amount: 'x', valueUsd: '-3' })).toEqual(['amount', 'valueUsd']);
    expect(limitCount(asked)).toBe(2);
  });

  it.each([['20', 20], ['20.5', 20.5], ['20,5', 20.5], ['1 000', 1000], ['340,000', 340000]])('reads %s as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});

describe('a problem of the server', () => {
  it('is put to the field that its pointer names', () => {
    const fault = { pointer: '/limits/avoidPosts/0', what: 'unknown post', fix: 'did you mean torkham?' };
    expect(new ApiProblem(422, { errors: [fault] }).byField()).toEqual({ 'limits.avoidPosts': [fault] });
    expect(fieldOf('/from')).toBe('from');
    expect(fieldOf('')).toBe('');
  });
});

describe('an address', () => {
  it.each([['/', 'plan'], ['/plan', 'plan'], ['/p/3f1c', 'saved'], ['/network', 'network'], ['/borders', 'borders'], ['/scenarios', 'scenarios'], ['/x', 'unknown']])('%s names the page %s', (path, page) => {
    expect(routeOf(path, '').page).toBe(page);
  });
});
