export type { Considered, Pick, PickCode, PickRequest, Verdict } from './pick.js';
export { pickAgent } from './pick-agent.js';
