import type { Messages } from './en';
import borders from './kk/borders.json';
import network from './kk/network.json';
import plan from './kk/plan.json';
import scenarios from './kk/scenarios.json';
import shell from './kk/shell.json';

const kk: Messages = { ...shell, ...plan, ...network, ...borders, ...scenarios };

export default kk;
