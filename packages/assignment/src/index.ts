export { pickAgent, type Considered, type Pick, type PickCode, type PickRequest, type Verdict } from './pick-agent.js';
