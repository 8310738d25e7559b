import { createBuiltinRegistry, type Registry } from '@nightshift/nodes';
import {
  isDuration,
  type Flow,
  type Json,
  type ScriptSetting,
  type ScriptStep,
  type TextExpectation,
} from '@nightshift/schema';
import { fitsText } from './matches.js';
import { outsOf, type Out } from './out.js';
import { createPlayer, endOf, type PlayEnd, type Player } from './play-script.js';
import { createSimulation } from './simulation.js';
import { stage } from './stage.js';

/** The world of a conversation test: as in a script, and what else there is. */
export interface ConversationOptions extends ScriptSetting {
  /** The nodes there are; those that ship with the engine when absent. */
  registry?: Registry;
  /** Other flows that are live at the same time. */
  flows?: readonly Flow[];
}

/**
 * A test of a flow that reads like the talk itself.
 * @example
 * conversation(refund).says('refund').hears('Order number?').afterHours(24).hears('Are you still there?').ends();
 */
export function conversation(flow: Flow, options: ConversationOptions = {}): Conversation {
  return new Conversation(flow, options);
}

/**
 * 1. A method either does something or states something; a false statement throws with the whole talk so far.
 * 2. Every message must be heard: one that was not is reported at the next thing that is done, and at the end.
 * 3. The state goes through JSON between turns, so every conversation survives a restart at every step.
 */
export class Conversation {
  readonly #player: Player;
  readonly #before: Parameters<typeof endOf>[1];
  readonly #talk: string[] = [];
  #unheard: string[] = [];
  /** Everything that came out so far. */
  readonly outs: Out[] = [];

  constructor(flow: Flow, { registry = builtin(), flows = [], ...setting }: ConversationOptions) {
    this.#player = createPlayer(createSimulation(stage(setting, [flow, ...flows], registry)));
    this.#before = this.#player.simulation.state.conversation.contact;
  }

  says(text: string): this {
    return this.#do({ says: text }, `customer: ${text}`);
  }
  /** Several messages in one go. */
  burst(...texts: string[]): this {
    return this.#do({ burst: texts }, ...texts.map((text) => `customer: ${text}`));
  }
  /** A button, by its value or label. */
  presses(button: string): this {
    return this.#do({ presses: button }, `customer presses: ${button}`);
  }
  opens(): this {
    return this.#do({ opens: true }, 'customer opens the chat');
  }
  visits(url: string, more: { dwellMs?: number; title?: string; referrer?: string } = {}): this {
    return this.#do(
      { visits: url, ...more },
      `customer visits ${url}${more.dwellMs === undefined ? '' : ` for ${more.dwellMs} ms`}`,
    );
  }
  event(name: string, data: Record<string, Json> = {}): this {
    return this.#do({ event: name, data }, `event ${name}`);
  }
  identifies(known: Extract<ScriptStep, { identify: object }>['identify']): this {
    return this.#do({ identify: known }, `customer is ${JSON.stringify(known)}`);
  }
  somebodyTags(...add: string[]): this {
    return this.#do({ tags: { add } }, `somebody tags ${add.join(', ')}`);
  }
  agentSays(agent: string, text: string): this {
    return this.#do({ agent, says: text }, `${agent}: ${text}`);
  }
  agentDoes(agent: string, does: 'take-over' | 'hand-back' | 'close' | 'reopen'): this {
    return this.#do({ agent, does }, `${agent} does ${does}`);
  }
  /** For an ISO 8601 duration, or until the customer writes. */
  agentSnoozes(agent: string, duration: string): this {
    return this.#do({ agent, snoozes: duration }, `${agent} snoozes for ${duration}`);
  }
  /** An ISO 8601 duration; timers fire on the way, each at its time. */
  after(duration: string): this {
    if (!isDuration(duration)) throw new Error(`${duration} is not a duration; write one such as "PT24H"`);
    return this.#do({ after: duration }, `… ${duration} pass`);
  }
  afterMinutes(minutes: number): this {
    return this.after(`PT${minutes}M`);
  }
  afterHours(hours: number): this {
    return this.after(`PT${hours}H`);
  }
  afterDays(days: number): this {
    return this.after(`P${days}D`);
  }
  /** Until a moment, as ISO 8601 with an offset. */
  until(moment: string): this {
    return this.#do({ until: moment }, `… until ${moment}`);
  }

  /** The next message that has not been heard yet. */
  hears(expected: TextExpectation | RegExp): this {
    if (this.#unheard.length === 0) this.#take(this.#player.pause().flatMap(outsOf));
    const heard = this.#unheard.shift();
    if (heard === undefined) this.#fail(`expected to hear ${show(expected)}, but heard nothing`);
    if (!(expected instanceof RegExp ? expected.test(heard) : fitsText(heard, expected))) {
      this.#fail(`expected to hear ${show(expected)}, but heard ${JSON.stringify(heard)}`);
    }
    return this;
  }
  /** Whatever was said and not heard yet does not matter to this test. */
  hearsWhatever(): this {
    this.#take(this.#player.pause().flatMap(outsOf));
    this.#unheard = [];
    return this;
  }
  hearsNothing(): this {
    this.#take(this.#player.pause().flatMap(outsOf));
    return this.#heardAll();
  }
  tagged(...tags: string[]): this {
    const missing = tags.filter((tag) => !this.end.tags.includes(tag));
    return this.#state(missing.length === 0, `the tags ${missing.join(', ')}`, this.end.tags);
  }
  notTagged(...tags: string[]): this {
    return this.#state(
      !tags.some((tag) => this.end.tags.includes(tag)),
      `none of the tags ${tags.join(', ')}`,
      this.end.tags,
    );
  }
  /** To this agent or to this team. */
  assignedTo(agentOrTeam: string): this {
    const { assignee, team } = this.end;
    return this.#state(assignee === agentOrTeam || team === agentOrTeam, `to be assigned to ${agentOrTeam}`, {
      assignee,
      team,
    });
  }
  /** The contact has this value in a field: `knows('email', 'li@shop.example')`. */
  knows(field: string, value: Json): this {
    const { fields } = this.end;
    return this.#state(
      JSON.stringify(fields[field]) === JSON.stringify(value),
      `the field ${field} to be ${JSON.stringify(value)}`,
      fields,
    );
  }
  remembers(variable: string, value: Json): this {
    const { vars } = this.end;
    return this.#state(
      JSON.stringify(vars[variable]) === JSON.stringify(value),
      `the variable ${variable} to be ${JSON.stringify(value)}`,
      vars,
    );
  }
  waits(): this {
    return this.#heardAll().#state(this.end.status === 'waiting', 'the flow to wait', this.end.status);
  }
  /** Nothing waits any more and everything was heard. */
  ends(): this {
    return this.hearsNothing().#state(this.end.status === 'ended', 'the flow to have ended', this.end.status);
  }
  fails(code: string): this {
    const failed = this.#player.simulation.state.runs.findLast(({ status }) => status === 'failed');
    return this.#state(
      failed?.error?.code === code,
      `the run to fail with ${code}`,
      failed?.error ?? this.end.status,
    );
  }

  /** What the conversation has come to. */
  get end(): PlayEnd {
    return endOf(this.#player.simulation.state, this.#before);
  }

  #do(step: ScriptStep, ...lines: string[]): this {
    this.#heardAll();
    this.#talk.push(...lines);
    this.#take(this.#player.play(step, false).flatMap(outsOf));
    return this;
  }

  #take(outs: readonly Out[]): void {
    this.outs.push(...outs);
    for (const out of outs) {
      if (out.type === 'message.send') this.#unheard.push(out.text);
      this.#talk.push(lineOf(out));
    }
  }

  #heardAll(): this {
    if (this.#unheard.length > 0)
      this.#fail(`did not expect to hear ${this.#unheard.map((text) => JSON.stringify(text)).join(', ')}`);
    return this;
  }

  #state(isTrue: boolean, expected: string, got: unknown): this {
    if (!isTrue) this.#fail(`expected ${expected}, but there is ${JSON.stringify(got)}`);
    return this;
  }

  #fail(message: string): never {
    const talk = this.#talk.filter((line) => line !== '');
    throw new Error(`${message}\n\nThe talk so far:\n${talk.map((line) => `  ${line}`).join('\n')}`);
  }
}

/** Made once, when somebody first needs it. */
let builtinRegistry: Registry | undefined;

function builtin(): Registry {
  return (builtinRegistry ??= createBuiltinRegistry());
}

function show(expected: TextExpectation | RegExp): string {
  return expected instanceof RegExp ? String(expected) : JSON.stringify(expected);
}

function lineOf(out: Out): string {
  switch (out.type) {
    case 'message.send':
      return `bot: ${out.text}`;
    case 'trigger':
      return `(trigger ${out.id} ${out.matched ? 'fires' : 'does not fire'}: ${out.why})`;
    case 'timer.set':
      return `(timer set for ${out.at})`;
    case 'bot.silent':
    case 'call.start':
    case 'contact.consent':
    case 'contact.score':
    case 'contact.set':
    case 'contact.tag':
    case 'conversation.assign':
    case 'conversation.close':
    case 'conversation.priority':
    case 'conversation.reopen':
    case 'conversation.snooze':
    case 'message.buffered':
    case 'note.add':
    case 'run.failed':
      return `(${JSON.stringify(out)})`;
  }
}
