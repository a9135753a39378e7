import type { components } from './contract';

type Schemas = components['schemas'];

export type Plan = Schemas['Plan'];
export type Option = Schemas['Option'];
export type Leg = Option['legs'][number];
export type Step = Option['steps'][number];
export type DocumentNeed = Option['documents'][number];
export type MoneyLine = Option['money'][number];
export type SourceLine = Option['sources'][number];
export type BlockedWay = Plan['blocked'][number];
export type Reason = Schemas['Reason'];
export type Band = Schemas['Band'];
export type PlanRequest = Schemas['PlanRequest'];
export type SavedPlan = Schemas['SavedPlan'];
export type Place = Schemas['Place'];
export type Goods = Schemas['Goods'];
export type Study = Schemas['StudyPage']['items'][number];
export type ProblemBody = Schemas['Problem'];
export type Fault = ProblemBody['errors'][number];
export type Mode = Leg['mode'];
export type Confidence = MoneyLine['confidence'];
