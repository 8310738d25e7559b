import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { listFlowConversations } from '../analytics/flow-conversations.js';
import { FLOW_OUTCOMES } from '../analytics/flow-outcome.js';
import { readCounts } from '../analytics/read-counts.js';
import { flowCallers } from '../flows/flow-callers.js';
import { findFlow } from '../flows/list-flows.js';
import { countWaitingRuns, tellWaitingRuns } from '../flows/waiting-runs.js';
import { waitUntilDone } from '../inbox/wait-until-done.js';
import type { EventBody } from '../store/arrival.js';
import { oneOf } from '@nightshift/schema';
import { acceptEvents } from './accept-events.js';
import { ApiProblem, notFound } from './api-problem.js';
import { StatusSchema } from './conversation-schemas.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { MomentSchema, listOf, nullable, pageQuery } from './schemas.js';

const Version = Type.Integer({ minimum: 1, maximum: 999_999_999 });

const COUNTS = {
  method: 'GET',
  path: ':id/counts',
  summary: 'How often each step of the flow was taken, in whole hours that begin in a period',
  allow: 'flows.read',
  query: Type.Object(
    {
      from: Type.Optional(MomentSchema),
      to: Type.Optional(MomentSchema),
      version: Type.Optional(Version),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    countedUntil: MomentSchema,
    items: Type.Array(
      Type.Object({
        version: Type.Integer(),
        nodeId: Type.String({ description: 'A trigger where `what` is `fired`' }),
        what: oneOf(['fired', 'entered', 'waited', 'left', 'failed']),
        port: nullable(Type.String()),
        count: Type.Integer(),
      }),
    ),
  }),
  problems: ['not-found'],
} as const;

const CONVERSATIONS = {
  method: 'GET',
  path: ':id/conversations',
  summary: 'Conversations that came through the flow, the latest first; or all, the newest first',
  allow: 'timeline.read',
  query: pageQuery({
    among: Type.Optional(
      oneOf(['through', 'all'], {
        default: 'through',
        description: '`all`: those that never came through the flow, too, if there is a message in them',
      }),
    ),
    words: Type.Optional(
      Type.String({
        maxLength: 200,
        description:
          'Each of them occurs in what was said, or in the name, email or phone of the customer; looked for in the latest 5,000 conversations',
      }),
    ),
  }),
  answer: listOf(
    Type.Object({
      conversationId: Type.String(),
      eventId: nullable(
        Type.String({
          description:
            'The newest that the flow had a part in; where it had none, of the newest message of the customer. Null when that is not kept any more',
        }),
      ),
      at: MomentSchema,
      contact: Type.Object({ id: Type.String(), name: nullable(Type.String()) }),
      status: StatusSchema,
      language: nullable(Type.String({ description: 'BCP 47: what the customer writes in' })),
      messages: Type.Integer({ description: 'Of both sides' }),
      firstWords: nullable(
        Type.String({
          description: 'The beginning of what the customer wrote first; null while that is nothing',
        }),
      ),
      found: nullable(
        Type.String({
          description: 'With `words`: the beginning of the first message that has the most of them',
        }),
      ),
      outcome: nullable(
        oneOf(FLOW_OUTCOMES, {
          description:
            'How it stands with this flow: a step failed, people have it, it waits at a step, it came to its end, or something else ended it before. Null when it never came through',
        }),
      ),
      nodeId: nullable(Type.String({ description: 'Where it waits, or where it failed' })),
    }),
  ),
  problems: ['not-found'],
} as const;

const RUNS = {
  method: 'GET',
  path: ':id/runs',
  summary: 'Runs of the flow that wait, by version and node',
  allow: 'flows.read',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        version: Type.Integer(),
        nodeId: Type.String(),
        count: Type.Integer(),
        oldestAt: MomentSchema,
      }),
    ),
  }),
  problems: ['not-found'],
} as const;

const CALLERS = {
  method: 'GET',
  path: ':id/callers',
  summary: 'Live flows that run this one as a step',
  allow: 'flows.read',
  answer: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })) }),
  problems: ['not-found'],
} as const;

const MOVE = {
  method: 'POST',
  path: ':id/runs/move',
  summary: 'Let waiting runs of an older version go on in the live one, where they stand',
  allow: 'flows.publish',
  body: Type.Object({ fromVersion: Version }, { additionalProperties: false }),
  answer: Type.Object({
    conversations: Type.Integer(),
    left: Type.Integer({
      description: 'Runs that stay on the old version: their node is not there any more',
    }),
  }),
  problems: ['not-found', 'conflict'],
} as const;

const HAND_OVER = {
  method: 'POST',
  path: ':id/runs/hand-over',
  summary: 'End the waiting runs of a version; their conversations go to people',
  allow: 'flows.publish',
  body: Type.Object({ version: Version }, { additionalProperties: false }),
  answer: Type.Object({ conversations: Type.Integer() }),
  problems: ['not-found'],
} as const;

/** How long an answer waits for the turns of another process. */
const TURNS_WITHIN_MS = 5000;

@Controller('api/v1/flows')
export class FlowRunsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(COUNTS)
  async counts({ caller, params, query }: Call<typeof COUNTS>): Promise<AnswerOf<typeof COUNTS>> {
    await this.flow(caller.workspaceId, params.id);
    const { database, clock } = this.installation;
    return readCounts(database, caller.workspaceId, params.id, {
      nowMs: clock(),
      ...(query.from === undefined ? {} : { from: new Date(query.from) }),
      ...(query.to === undefined ? {} : { to: new Date(query.to) }),
      ...(query.version === undefined ? {} : { version: query.version }),
    });
  }

  @Endpoint(CONVERSATIONS)
  async conversations({
    caller,
    params,
    query,
  }: Call<typeof CONVERSATIONS>): Promise<AnswerOf<typeof CONVERSATIONS>> {
    await this.flow(caller.workspaceId, params.id);
    const { database, clock } = this.installation;
    return listFlowConversations(database, caller.workspaceId, params.id, { ...query, nowMs: clock() });
  }

  @Endpoint(RUNS)
  async runs({ caller, params }: Call<typeof RUNS>): Promise<AnswerOf<typeof RUNS>> {
    await this.flow(caller.workspaceId, params.id);
    return { items: await countWaitingRuns(this.installation.database, caller.workspaceId, params.id) };
  }

  @Endpoint(CALLERS)
  async callers({ caller, params }: Call<typeof CALLERS>): Promise<AnswerOf<typeof CALLERS>> {
    await this.flow(caller.workspaceId, params.id);
    return { items: await flowCallers(this.installation.database, caller.workspaceId, params.id) };
  }

  @Endpoint(MOVE)
  async move({ caller, params, body }: Call<typeof MOVE>): Promise<AnswerOf<typeof MOVE>> {
    const { liveVersion } = await this.flow(caller.workspaceId, params.id);
    if (liveVersion === null || liveVersion === body.fromVersion)
      throw new ApiProblem('conflict', 'There is no other live version to move them to; publish one first.');
    const { fromVersion } = body;
    const flowId = params.id;
    const conversations = await this.tell(
      caller.workspaceId,
      { flowId, version: fromVersion },
      { type: 'runs.moved', flowId, fromVersion, toVersion: liveVersion },
    );
    const waiting = await countWaitingRuns(this.installation.database, caller.workspaceId, flowId);
    const left = waiting.filter(({ version }) => version === fromVersion);
    return { conversations, left: left.reduce((sum, { count }) => sum + count, 0) };
  }

  @Endpoint(HAND_OVER)
  async handOver({ caller, params, body }: Call<typeof HAND_OVER>): Promise<AnswerOf<typeof HAND_OVER>> {
    await this.flow(caller.workspaceId, params.id);
    const place = { flowId: params.id, version: body.version };
    return {
      conversations: await this.tell(caller.workspaceId, place, { type: 'runs.handed-over', ...place }),
    };
  }

  private async flow(workspaceId: string, flowId: string): Promise<{ liveVersion: number | null }> {
    const flow = await findFlow(this.installation.database, workspaceId, flowId);
    if (flow === null) throw notFound('flow', flowId);
    return flow;
  }

  /** Gives the number of conversations, when their turns have been taken. */
  private async tell(
    workspaceId: string,
    place: { flowId: string; version: number },
    body: EventBody,
  ): Promise<number> {
    const { database, clock } = this.installation;
    let count = 0;
    let lastEvent: string | undefined;
    for await (const events of tellWaitingRuns(database, workspaceId, place, { body, atMs: clock() })) {
      const accepted = await acceptEvents(this.installation, events);
      count += accepted.length;
      lastEvent = accepted.at(-1)?.eventId;
    }
    if (lastEvent !== undefined) await waitUntilDone(database, lastEvent, TURNS_WITHIN_MS);
    return count;
  }
}
