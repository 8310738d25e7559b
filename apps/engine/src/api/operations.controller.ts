import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { listParked, retryParked } from '../inbox/parked-events.js';
import { readWorkLoad } from '../inbox/work-load.js';
import { listDeadLetters, retryDeadLetter } from '../store/outbox-rows.js';
import { pageOf } from '../store/page.js';
import { writeAudit } from '../team/write-audit.js';
import { notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { MomentSchema, PageQuerySchema, listOf, nullable } from './schemas.js';

const LOAD = {
  method: 'GET',
  path: 'operations',
  summary: 'How much work is waiting, and for how long',
  allow: 'operations.read',
  answer: Type.Object({
    events: Type.Object({
      waiting: Type.Integer(),
      parked: Type.Integer(),
      oldestWaitingMs: nullable(Type.Number()),
    }),
    outbox: Type.Object({
      queued: Type.Integer(),
      running: Type.Integer(),
      held: Type.Integer({ description: 'Sends whose outcome is unknown; somebody decides' }),
      dead: Type.Integer(),
      oldestQueuedMs: nullable(Type.Number()),
    }),
    timers: Type.Object({ waiting: Type.Integer(), overdue: Type.Integer() }),
  }),
} as const;

const DEAD = {
  method: 'GET',
  path: 'dead-letters',
  summary: 'What could not be delivered, and what waits for a decision whether to send it again',
  allow: 'operations.read',
  query: PageQuerySchema,
  answer: listOf(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      conversationId: Type.String(),
      error: nullable(Type.String()),
      attempts: Type.Integer(),
      status: Type.String(),
      createdAt: MomentSchema,
    }),
  ),
} as const;

const RETRY_DEAD = {
  method: 'POST',
  path: 'dead-letters/retry',
  summary: 'Send one again, under the same key',
  allow: 'operations.write',
  body: Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  problems: ['not-found'],
} as const;

const PARKED = {
  method: 'GET',
  path: 'parked-events',
  summary: 'Events whose turn failed; their conversations are with people',
  allow: 'operations.read',
  query: PageQuerySchema,
  answer: listOf(
    Type.Object({
      id: Type.String(),
      type: Type.String(),
      conversationId: nullable(Type.String()),
      error: nullable(Type.String()),
      at: MomentSchema,
    }),
  ),
} as const;

const RETRY_PARKED = {
  method: 'POST',
  path: 'parked-events/:id/retry',
  summary: 'Let it have its turn after all',
  allow: 'operations.write',
  problems: ['not-found'],
} as const;

@Controller('api/v1')
export class OperationsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LOAD)
  async load({ caller }: Call<typeof LOAD>): Promise<AnswerOf<typeof LOAD>> {
    return readWorkLoad(this.installation.database, caller.workspaceId);
  }

  @Endpoint(DEAD)
  async dead({ caller, query }: Call<typeof DEAD>): Promise<AnswerOf<typeof DEAD>> {
    return pageOf(query, [caller.workspaceId, 'dead-letters'], async (limit, before) => {
      const found = await listDeadLetters(
        this.installation.database,
        caller.workspaceId,
        limit,
        before ?? undefined,
      );
      return found.map((item) => ({ item, key: item.id }));
    });
  }

  @Endpoint(RETRY_DEAD)
  async retryDead({ caller, body }: Call<typeof RETRY_DEAD>): Promise<AnswerOf<typeof RETRY_DEAD>> {
    const { database, engine } = this.installation;
    if (!(await retryDeadLetter(database, caller.workspaceId, body.id)))
      throw notFound('dead letter', body.id);
    await writeAudit(database.orm.manager, caller.workspaceId, {
      actor: caller.id,
      action: 'effect.retried',
      subject: body.id,
    });
    engine.ringOutbox();
  }

  @Endpoint(PARKED)
  async parked({ caller, query }: Call<typeof PARKED>): Promise<AnswerOf<typeof PARKED>> {
    return listParked(this.installation.database, caller.workspaceId, query);
  }

  @Endpoint(RETRY_PARKED)
  async retryParked({ caller, params }: Call<typeof RETRY_PARKED>): Promise<AnswerOf<typeof RETRY_PARKED>> {
    const wanted = { id: params.id, actor: caller.id };
    if (!(await retryParked(this.installation.database, caller.workspaceId, wanted)))
      throw notFound('parked event', params.id);
  }
}
