import type { Messages } from './en';
import borders from './ur/borders.json';
import network from './ur/network.json';
import plan from './ur/plan.json';
import scenarios from './ur/scenarios.json';
import shell from './ur/shell.json';

const ur: Messages = { ...shell, ...plan, ...network, ...borders, ...scenarios };

export default ur;
