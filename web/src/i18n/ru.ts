import type { Messages } from './en';
import borders from './ru/borders.json';
import network from './ru/network.json';
import plan from './ru/plan.json';
import scenarios from './ru/scenarios.json';
import shell from './ru/shell.json';

const ru: Messages = { ...shell, ...plan, ...network, ...borders, ...scenarios };

export default ru;
