// A change of a scenario in words of the reader's language.

import type { components } from '../api/contract';
import { country, day, number } from '../i18n/format';
import { t, type MessageKey } from '../i18n/index.svelte';
import { GROUPS } from './groups';

type Change = components['schemas']['Scenario']['changes'][number];

/** As many are named; the others are counted. */
const MOST_NAMED = 6;

export function textOf(change: Change): string {
  const details = [...figureOf(change), ...restrictionOf(change), ...scopeOf(change), ...spanOf(change)];
  const what = [demandOf(change), namesOf(change)].filter((part) => part !== '').join('; ');
  return `${t(`scenarios.verb.${change.verb}` as MessageKey)}: ${[what, ...details].filter((part) => part !== '').join('; ')}`;
}

function namesOf(change: Change): string {
  const names = change.elements.map(({ element, name }) => (element.startsWith('state:') ? t('scenarios.line.event', { id: element.slice('state:'.length) }) : name));
  const more = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(more > 0 ? [t('scenarios.line.more', { count: more })] : [])].join(', ');
}

function demandOf({ demand }: Change): string {
  if (!demand) return '';
  const ends = (ids: readonly string[]) => (ids.length === 0 ? t('scenarios.anywhere') : ids.map((id) => (/^[A-Z]{2}$/.test(id) ? country(id) : id)).join(', '));
  const between = t(demand.bothWays ? 'scenarios.line.demandBoth' : 'scenarios.line.demand', { from: ends(demand.origins), to: ends(demand.destinations) });
  const goods = demand.goods.map((group) => ((GROUPS as readonly string[]).includes(group) ? t(`scenarios.group.${group}` as MessageKey) : group));
  return [`${times(demand.factor)} ${between}`, ...(goods.length > 0 ? [goods.join(', ')] : [])].join(': ');
}

function figureOf({ figure }: Change): string[] {
  if (!figure) return [];
  const amount = figure.factor === null ? number(figure.value ?? 0, 2) : times(figure.factor);
  const part = [figure.side === null ? '' : country(figure.side), figure.flow === null ? '' : t(`scenarios.${figure.flow}` as MessageKey)].filter((word) => word !== '');
  return [`${t(`scenarios.field.${figure.quantity}` as MessageKey)} ${amount}${part.length > 0 ? ` (${part.join(', ')})` : ''}`];
}

function restrictionOf({ restriction }: Change): string[] {
  if (!restriction) return [];
  return [
    ...(restriction.timeFactor === 1 ? [] : [t('scenarios.line.time', { factor: times(restriction.timeFactor) })]),
    ...(restriction.addedHours > 0 ? [t('scenarios.line.hours', { hours: number(restriction.addedHours, 1) })] : []),
    ...(restriction.capacityFactor === 1 ? [] : [t('scenarios.line.capacity', { factor: times(restriction.capacityFactor) })]),
  ];
}

function scopeOf({ scope }: Change): string[] {
  if (!scope) return [];
  return [
    ...(scope.direction === null ? [] : [scope.direction]),
    ...(scope.modes.length === 0 ? [] : [scope.modes.map((mode) => t(`plan.mode.${mode}` as MessageKey)).join(', ')]),
    ...(scope.hsOnly.length === 0 ? [] : [t('scenarios.line.hs', { codes: scope.hsOnly.join(', ') })]),
    ...(scope.hsExcept.length === 0 ? [] : [t('scenarios.line.exceptHs', { codes: scope.hsExcept.join(', ') })]),
  ];
}

function spanOf({ from, to }: Change): string[] {
  return [...(from === null ? [] : [t('scenarios.line.from', { day: day(from) })]), ...(to === null ? [] : [t('scenarios.line.to', { day: day(to) })])];
}

const times = (factor: number): string => `×${number(factor, 3)}`;
