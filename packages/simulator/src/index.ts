export { acceptOutcome } from './accept-outcome.js';
export { callOfStep } from './call-of-step.js';
export { checkScript } from './check-script.js';
export { conversation, Conversation, type ConversationOptions } from './conversation.js';
export { expectationOf } from './expectation-of.js';
export { isoTime, outsOf, type Out } from './out.js';
export {
  createPlayer,
  endOf,
  playScript,
  type Play,
  type PlayEnd,
  type PlayOptions,
  type PlayedOut,
  type PlayedStep,
  type Player,
} from './play-script.js';
export {
  runConversationTest,
  type TestDifference,
  type TestFailure,
  type TestResult,
} from './run-conversation-test.js';
export {
  RestlessFlowError,
  createSimulation,
  type EventBody,
  type PendingCall,
  type Simulation,
  type SimulationOptions,
  type SimulationState,
  type Turn,
} from './simulation.js';
export { searchIn } from './script-knowledge.js';
export { ScriptError, stage } from './stage.js';
