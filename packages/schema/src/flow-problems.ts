import { EDIT_PROBLEMS } from './edit-problems.js';
import { fillProblem, type ProblemPlace, type ProblemTemplate } from './fill-problem.js';
import type { Problem } from './problem.js';

const SHAPE_FIXES = {
  fix: 'Change the value at {place}.',
  fixOf: { missing: 'Add {place}.', foreign: 'Remove {place}, or correct its name.' },
};

/** Everything that can be wrong with a flow or an edit of one. `{name}` stands for a detail of the case. */
export const FLOW_PROBLEMS = {
  'flow.not-json': {
    severity: 'error',
    message: 'This is not JSON: line {line}, column {column}: {reason}.',
    fix: 'Mend the text at that place, or export the flow again.',
  },
  'flow.shape': { severity: 'error', message: '{issue}.', ...SHAPE_FIXES },
  'flow.no-schema': {
    severity: 'error',
    message: 'This is not a flow: it does not say which form of the document it has.',
    fix: 'A flow is a JSON object that begins with "schema": {newest}.',
  },
  'flow.newer': {
    severity: 'error',
    message: 'This flow was saved by a newer Nightshift (form {found}; this one reads up to {newest}).',
    fix: 'Update Nightshift, or export the flow from the version that runs here.',
  },
  'flow.upgrade-failed': {
    severity: 'error',
    message: 'This flow is of an older form ({found}) and could not be lifted: {reason}.',
    fix: 'Open it with the Nightshift that made it and export it again.',
  },
  'flow.no-trigger': {
    severity: 'error',
    message: 'Nothing starts this flow.',
    fix: 'Add a trigger and connect it to the first node.',
  },
  'flow.calls-itself': {
    severity: 'error',
    message: '"{node}" runs the flow it belongs to.',
    fix: 'Choose another flow, or jump to a node of this one.',
  },
  'node.unknown-type': {
    severity: 'error',
    message: '"{node}" is of the type {type}, which is not installed here.',
    fix: 'Install the plugin that brings {type}, or replace the node.',
  },
  'node.newer': {
    severity: 'error',
    message: '"{node}" was made with version {found} of {type}; installed is {installed}.',
    fix: 'Update Nightshift or the plugin that brings {type}.',
  },
  'node.upgrade-failed': {
    severity: 'error',
    message:
      'The settings of "{node}" ({type}, version {found}) could not be lifted to version {installed}: {reason}.',
    fix: 'Fill in the form of the node again.',
  },
  'node.unreachable': {
    severity: 'warning',
    message: 'No trigger leads to "{node}".',
    fix: 'Connect it, or delete it.',
  },
  'id.reserved': {
    severity: 'error',
    message: 'The id {id} means something to JavaScript itself and cannot be used.',
    fix: 'Give it another id.',
  },
  'id.twice': {
    severity: 'error',
    message: 'A trigger and a node are both called {id}.',
    fix: 'Give one of them another id.',
  },
  'config.invalid': { severity: 'error', message: '"{node}": {issue}.', ...SHAPE_FIXES },
  'port.twice': {
    severity: 'error',
    message: '"{node}" has two ways out called {port}.',
    fix: 'Give each entry of {list} an id of its own.',
  },
  'port.unknown': {
    severity: 'error',
    message: '"{node}" has no way out called {port}; it has {ports}.',
    fix: 'Remove this connection, or use one of its ways out.',
  },
  'port.silent': {
    severity: 'warning',
    message: '"{node}" ends in silence at {port}: the customer has written and hears nothing.',
    fix: 'Connect {port} to a message or to a person.',
  },
  'handover.silent': {
    severity: 'warning',
    message:
      '"{node}" hands over in silence: the customer has written and is not told that a person takes over.',
    fix: 'Fill in "Tell the customer" in this step, or put a message before it.',
  },
  'buttons.unheard': {
    severity: 'warning',
    message:
      '"{node}" shows buttons and goes on to the question "{question}" at once: a pressed button becomes its answer.',
    fix: 'Ask with these buttons in a question of their own, or remove them.',
  },
  'buttons.nowhere': {
    severity: 'warning',
    message:
      '"{node}" shows buttons that nobody hears: nothing waits for them, and no trigger of a live flow listens for {shown}.',
    fix: 'Ask with these buttons in a question, or let a trigger listen for their words.',
  },
  'trigger.unconnected': {
    severity: 'warning',
    message: 'The trigger "{node}" leads nowhere and never fires.',
    fix: 'Connect it to the first node, or delete it.',
  },
  'trigger.same-words': {
    severity: 'warning',
    message:
      'The triggers "{node}" and "{otherNode}" of this flow both listen for {words}; only one of them fires.',
    fix: 'Use other words in one of them, or delete it.',
  },
  'trigger.same-occasion': {
    severity: 'warning',
    message:
      'The triggers "{node}" and "{otherNode}" of this flow can fire on the same occasion; only one of them does.',
    fix: 'Change one of them, or delete it.',
  },
  'next.unknown-node': {
    severity: 'error',
    message: '"{node}" leads at {port} to {target}, which does not exist.',
    fix: 'Connect {port} to a step that exists.',
  },
  'next.to-trigger': {
    severity: 'error',
    message: '"{node}" leads at {port} to the trigger {target}; triggers have no way in.',
    fix: 'Connect {port} to the step behind the trigger.',
  },
  'jump.unknown-node': {
    severity: 'error',
    message: '"{node}" jumps to {target}, which does not exist.',
    fix: 'Choose a node of this flow.',
  },
  'cycle.without-wait': {
    severity: 'error',
    message: 'These nodes go round for ever without waiting: {cycle}.',
    fix: 'Put a question or a wait into the circle, or lead one of its connections elsewhere.',
  },
  'flow.too-long': {
    severity: 'error',
    message:
      'At most {limit} steps run at one go, and "{node}" comes after that many without a wait: it is never reached.',
    fix: 'Put a question or a wait in between.',
  },
  'ways.unconnected': {
    severity: 'warning',
    message: '"{node}" leads nowhere, whatever it decides.',
    fix: 'Connect one of its ways out, or delete it.',
  },
  'text.missing-language': {
    severity: 'warning',
    message: '"{node}" has no wording in {languages}.',
    fix: 'Write it in {languages}, too; until then another language is shown.',
  },
  'text.untranslated': {
    severity: 'warning',
    message: '"{node}" is not translated yet: in {languages} it says the same as in another language.',
    fix: 'Write it in {languages}; until then customers read the copy.',
  },
  'text.too-long': {
    severity: 'warning',
    message:
      'A text of "{node}" has {length} characters; several channels cut off or refuse more than {limit}.',
    fix: 'Shorten it, or send two messages.',
  },
  'variable.unknown': {
    severity: 'error',
    message: '"{node}" reads {path}, but the flow has no variable {variable}.',
    fix: 'Add the variable, or correct its name.',
  },
  'variable.read-before-set': {
    severity: 'warning',
    message: '"{node}" reads {path}, but nothing has set {variable} on the way there.',
    fix: 'Give the variable an initial value, or set it earlier.',
  },
  'variable.bare': {
    severity: 'warning',
    message: '"{node}" reads {path} from the values of the shop; the variable of that name is vars.{path}.',
    fix: 'Write vars.{path} if you mean the variable.',
  },
  'value.unknown': {
    severity: 'warning',
    message: '"{node}" reads {path}, which nobody has filled in.',
    fix: 'Add the value to the settings, or correct the name.',
  },
  'name.nowhere': {
    severity: 'error',
    message: '"{node}" reads {path}, which is set nowhere.',
    fix: 'Make it a variable of the flow and write vars.{path}, or take it out.',
  },
  'path.unknown': {
    severity: 'error',
    message: '"{node}" reads {path}, and there is no such thing.',
    fix: 'Correct the name, or take it out.',
  },
  'field.unknown': {
    severity: 'warning',
    message: '"{node}" reads {path}, a contact field that nobody has set up.',
    fix: 'Correct the name, add the field in the settings, or save something in it in a step.',
  },
  'event.not-brought': {
    severity: 'warning',
    message: '"{node}" reads {path}, which is not part of what starts this flow.',
    fix: 'Read something that is, or start the flow by an event that brings it.',
  },
  'known.calendar': {
    severity: 'warning',
    message: '"{node}" names the calendar {name}, which does not exist.',
    fix: 'Choose a calendar that exists, or create it in the settings.',
  },
  'known.team': {
    severity: 'warning',
    message: '"{node}" names the team {name}, which does not exist.',
    fix: 'Choose a team that exists, or create it in the settings.',
  },
  'team.empty': {
    severity: 'warning',
    message: 'Team {name} has nobody in it, so what "{node}" hands over waits until somebody joins.',
    fix: 'Put somebody into the team in the settings, or choose another team.',
  },
  'known.flow': {
    severity: 'warning',
    message: '"{node}" runs the flow {name}, which is not published here.',
    fix: 'Choose a published flow, or import and publish that one.',
  },
  'known.provider': {
    severity: 'warning',
    message: '"{node}" asks the AI provider {name}, which does not exist: the usual ones answer instead.',
    fix: 'Choose a provider that exists, or leave the field empty.',
  },
  'known.knowledge': {
    severity: 'error',
    message: '"{node}" answers from the knowledge base {name}, which does not exist.',
    fix: 'Choose a base that exists, or create one of that name under Knowledge.',
  },
  'secret.unknown': {
    severity: 'error',
    message: '"{node}" shows the secret {name}, which does not exist.',
    fix: 'Correct its name, or have an admin enter it in the settings under Secrets.',
  },
  'secret.place': {
    severity: 'error',
    message: '"{node}" has the secret {name} where it could be read by others.',
    fix: 'Move it into the value of a header of the call, or behind the question mark of its address.',
  },
  'secret.host': {
    severity: 'warning',
    message: '"{node}" shows the secret {name} to {host}; it may go to {hosts} only, so the call will fail.',
    fix: 'Correct the address, or have an admin add {host} to the hosts of {name} in the settings under Secrets.',
  },
  'secret.literal': {
    severity: 'warning',
    message: 'The header {header} of "{node}" holds its value in plain sight of all who see this flow.',
    fix: 'Have an admin enter it in the settings under Secrets, and write {placeholder} here instead.',
  },
  'known.tag': {
    severity: 'warning',
    message: '"{node}" names the tag {name}, which nobody uses yet.',
    fix: 'Correct the name, or keep it: the tag is made when it is first used.',
  },
  'overlap.words': {
    severity: 'warning',
    message:
      '"{flow}" and the live flow "{other}" both listen for {words}{where}; "{winner}" answers.{meanwhile}',
    fix: 'Use other words, keep the flows on different channels, change the priorities, or unpublish one of them.',
  },
  'overlap.words-sometimes': {
    severity: 'warning',
    message:
      '"{flow}" and the live flow "{other}" both listen for {words}{where}; "{winner}" answers where the rules of its trigger "{winnerNode}" let it, otherwise "{second}".{meanwhile}',
    fix: 'Use other words, keep the flows on different channels, change the priorities, or unpublish one of them.',
  },
  'overlap.trigger': {
    severity: 'warning',
    message:
      '"{node}" of "{flow}" and "{otherNode}" of the live flow "{other}" can fire on the same occasion{what}{where}; "{winner}" answers.{meanwhile}',
    fix: 'Keep the flows on different channels, change the priorities, or unpublish one of them.',
  },
  'overlap.trigger-sometimes': {
    severity: 'warning',
    message:
      '"{node}" of "{flow}" and "{otherNode}" of the live flow "{other}" can fire on the same occasion{what}{where}; "{winner}" answers where the rules of its trigger "{winnerNode}" let it, otherwise "{second}".{meanwhile}',
    fix: 'Keep the flows on different channels, change the priorities, or unpublish one of them.',
  },
  'overlap.takes': {
    severity: 'warning',
    message:
      '"{taker}" of "{flow}" takes any message{rules}{where}, also what the live flow "{other}" is there to answer: {words}.{meanwhile}',
    fix: 'Lower the priority of "{taker}" to {priority} or less, so that it answers only what nobody else does, or keep the flows on different channels.',
  },
  'overlap.taken': {
    severity: 'warning',
    message:
      '"{taker}" of the live flow "{other}" takes any message{rules}{where}, also what "{flow}" is there to answer: {words}.{meanwhile}',
    fix: 'Lower the priority of "{taker}" in "{other}" to {priority} or less, let this flow answer first, or keep the flows on different channels.',
  },
  'overlap.asking': {
    severity: 'warning',
    message:
      '"{flow}" and the live flow "{other}" can fire on the same occasion{what}{where}; "{winner}" answers as settled, but in the middle of a question "{asking}" does.',
    fix: 'Let both interrupt or neither, or "{asking}" answer first.',
  },
  'budget.never-enough': {
    severity: 'warning',
    message:
      '"{node}" never asks a model: one answer reserves at least {needs}, and its budget for one {scope} is {allows}.',
    fix: 'Raise the budget to several times {needs}, take it away, or allow shorter answers.',
  },
  'knowledge.never-run': {
    severity: 'warning',
    message: '"{node}" answers from the knowledge base "{base}", whose evaluation has never been run.',
    fix: 'Run its evaluation, or take its limits away.',
  },
  'knowledge.outdated': {
    severity: 'warning',
    message:
      'The knowledge base "{base}", from which "{node}" answers, has changed since its last evaluation.',
    fix: 'Run its evaluation again.',
  },
  'knowledge.missed-top3': {
    severity: 'warning',
    message:
      'The knowledge base "{base}", from which "{node}" answers, finds the right passage for {got} of its questions; {wanted} are wanted.',
    fix: 'Look at the questions that it missed, add what is not there, and run the evaluation again.',
  },
  'knowledge.missed-wrong': {
    severity: 'warning',
    message:
      'The knowledge base "{base}", from which "{node}" answers, answers {got} of its questions wrongly; at most {wanted} are allowed.',
    fix: 'Look at the wrong answers, correct what they come from, and run the evaluation again.',
  },
  'knowledge.missed-answered': {
    severity: 'warning',
    message:
      'The knowledge base "{base}", from which "{node}" answers, answers {got} of the questions it should; {wanted} are wanted.',
    fix: 'Look at the questions that it is not sure of, add what is not there, and run the evaluation again.',
  },
  'channel.cannot-show': {
    severity: 'warning',
    message: 'The channel "{channel}" cannot show the {part} in "{node}".',
    fix: 'Say it in the text, or ask for the channel first and go another way there.',
  },
  'channel.too-long': {
    severity: 'warning',
    message: 'A text of "{node}" has {length} characters; the channel "{channel}" shows at most {limit}.',
    fix: 'Shorten it, or send two messages.',
  },
  'channel.too-many': {
    severity: 'warning',
    message: '"{node}" has {count} {part}; the channel "{channel}" shows at most {limit}.',
    fix: 'Take some away, or send two messages.',
  },
  ...EDIT_PROBLEMS,
} as const satisfies Record<string, ProblemTemplate>;

export type FlowProblemCode = keyof typeof FLOW_PROBLEMS;

/** A problem from the table, its details filled in. */
export function flowProblem(
  code: FlowProblemCode,
  place: ProblemPlace,
  params: Readonly<Record<string, string | number>> = {},
): Problem {
  return fillProblem(code, FLOW_PROBLEMS[code], place, params);
}

/** In the order of the document, then by code: the same flow lists the same problems in the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.path, b.path) || compare(a.code, b.code) || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
