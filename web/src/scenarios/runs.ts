// Asks for runs and waits for them.

import { get, submit } from '../api/client';
import type { components } from '../api/contract';
import type { RunLinks, RunResult } from './compare';

export type Run = components['schemas']['Run'];

/** A run with what its lines carry. */
export interface DoneRun {
  run: Run;
  flows: RunResult;
  links: RunLinks;
}

const LOOK_MILLIS = 400;
const ENDED = ['failed', 'cancelled', 'interrupted'];

/** Thrown when a run ends without a result. */
export class RunBroken extends Error {
  constructor(readonly state: string) {
    super(state);
  }
}

/** A run once it is done; what was asked before comes at once. */
export async function runOf(scenario: string | null, date: string, signal: AbortSignal, tell: (percent: number) => void): Promise<DoneRun> {
  const run = await submit<Run>('POST', '/runs', { scenario, date }, {}, signal);
  let job = run.job;
  while (job.state !== 'done') {
    if (ENDED.includes(job.state)) throw new RunBroken(job.state);
    tell(job.percent);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
    job = await get<Run['job']>(`/jobs/${job.id}`, {}, signal);
  }
  tell(100);
  const [flows, links] = await Promise.all([
    get<RunResult>(`/runs/${run.id}`, {}, signal),
    get<RunLinks>(`/runs/${run.id}/links.geojson`, {}, signal),
  ]);
  return { run, flows, links };
}
