import { performance } from 'node:perf_hooks';
import { Controller } from '@nestjs/common';
import { findCall } from '@nightshift/nodes';
import {
  ConversationTestSchema,
  RETRIEVAL,
  isJsonObject,
  validate,
  type CallOutcome,
  type ConversationTest,
  oneOf,
  type Json,
  type ModelReply,
} from '@nightshift/schema';
import { checkScript } from '@nightshift/simulator';
import { Type } from 'typebox';
import { readFlowTests, saveFlowTests } from '../flows/flow-tests.js';
import { openSecrets } from '../secret/secret-rows.js';
import { performCall } from '../outbox/perform-call.js';
import { loadAllowedHosts } from '../settings/settings.js';
import { newId } from '../store/new-id.js';
import { writeAudit } from '../team/write-audit.js';
import { ApiProblem, invalidRequest, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { etagOf, revisionOf } from './etag.js';
import { flowProblem } from './flow-problem.js';
import { InjectInstallation, type Installation } from './installation.js';
import { MAX_TEXT_LENGTH } from './schemas.js';

const MAX_TESTS = 500;

/** As in a file `*.test.json`; `flows` holds the ids of other flows instead of paths. */
const Tests = Type.Array(
  Type.Unsafe<ConversationTest>(
    Type.Record(Type.String(), Type.Unknown(), { description: 'A conversation test' }),
  ),
  { maxItems: MAX_TESTS },
);

const GET = {
  method: 'GET',
  path: 'flows/:id/tests',
  summary: 'The conversation tests of a flow; the ETag is their revision',
  allow: 'flows.read',
  answer: Type.Object({ revision: Type.Integer(), items: Tests }),
  problems: ['not-found'],
} as const;

const SAVE = {
  method: 'PUT',
  path: 'flows/:id/tests',
  summary: 'Replace the conversation tests of a flow; "If-Match" names the revision they were made from',
  allow: 'flows.write',
  body: Type.Object({ items: Tests }, { additionalProperties: false }),
  answer: Type.Object({ revision: Type.Integer() }),
  problems: ['not-found', 'precondition.failed', 'precondition.required'],
} as const;

const TRY = {
  method: 'POST',
  path: 'calls/try',
  summary: 'Perform a call of the simulator for real, once; it leaves this server as a call of a flow does',
  allow: 'flows.write',
  body: Type.Object(
    {
      call: Type.String({ minLength: 1, maxLength: 200, description: 'As in `call.start`: http.request' }),
      input: Type.Unknown(),
      purpose: Type.Optional(
        oneOf(['simulator', 'question-box'], {
          default: 'simulator',
          description: 'What the cost of models is booked on',
        }),
      ),
      flow: Type.Optional(
        Type.String({ maxLength: 200, description: 'The id of the flow that is tried, for the same' }),
      ),
      models: Type.Optional(
        Type.Literal(false, {
          description:
            'Only look in knowledge bases, which costs nothing; for calls that do, such as `ai.answer`',
        }),
      ),
      said: Type.Optional(
        Type.Array(
          Type.Object(
            { by: oneOf(['customer', 'bot', 'agent']), text: Type.String({ maxLength: MAX_TEXT_LENGTH }) },
            { additionalProperties: false },
          ),
          { maxItems: 100, description: 'What was said before in the talk that is tried, oldest first' },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    outcome: Type.Unsafe<CallOutcome>(
      Type.Object({
        ok: Type.Boolean(),
        value: Type.Optional(Type.Unknown()),
        code: Type.Optional(Type.String()),
        message: Type.Optional(Type.String()),
      }),
    ),
    tookMs: Type.Integer({ minimum: 0 }),
  }),
  problems: ['request.invalid'],
} as const;

/** What the simulator of the editor keeps and asks for. A chat in it needs none of this. */
@Controller('api/v1')
export class FlowTestsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(GET)
  async get({ caller, params, reply }: Call<typeof GET>): Promise<AnswerOf<typeof GET>> {
    const tests = await readFlowTests(this.installation.database, caller.workspaceId, params.id);
    if (tests === null) throw notFound('flow', params.id);
    void reply.header('etag', etagOf(tests.revision));
    return tests;
  }

  @Endpoint(SAVE)
  async save({ caller, params, body, request, reply }: Call<typeof SAVE>): Promise<AnswerOf<typeof SAVE>> {
    const ifRevision = revisionOf(request);
    if (ifRevision === undefined)
      throw new ApiProblem(
        'precondition.required',
        'Send "If-Match" with the revision the tests were made from.',
      );
    const issues = body.items.flatMap((test, index) =>
      checkScript(ConversationTestSchema, test, validate).map((found) => ({
        ...found,
        path: `/items/${index}${found.path}`,
      })),
    );
    if (issues.length > 0) throw invalidRequest('body', issues);
    const result = await saveFlowTests(this.installation.database, caller.workspaceId, {
      flowId: params.id,
      tests: body.items,
      ...(ifRevision === 'any' ? {} : { ifRevision }),
    });
    if (!result.ok) throw flowProblem(result, params.id);
    this.installation.streams.ring(caller.workspaceId);
    void reply.header('etag', etagOf(result.revision));
    return { revision: result.revision };
  }

  @Endpoint(TRY)
  async try({ caller, body }: Call<typeof TRY>): Promise<AnswerOf<typeof TRY>> {
    const { database, registry, knowledge, ai, secretBox } = this.installation;
    const { call, models = true, said = [], purpose = 'simulator', flow: flowId } = body;
    if (!models && findCall(registry, call)?.looksUp !== true)
      throw new ApiProblem('request.invalid', `"${call}" looks in no knowledge base; leave "models" out.`);
    // Nothing leaves, and nothing is paid, when knowledge alone is asked.
    if (models)
      await writeAudit(database.orm.manager, caller.workspaceId, {
        actor: caller.id,
        action: 'call.tried',
        subject: call,
      });
    // The body was JSON.
    const payload = { call, input: body.input as Json };
    const key = newId('run');
    const booking = { purpose, step: call, flowId, ...audienceIn(payload.input) };
    const reach = ai.forCall({ workspaceId: caller.workspaceId, conversationId: null, key, booking });
    const beganMs = performance.now();
    const result = await performCall(
      // No further tries: whoever asked sees what happened and may ask again.
      { id: key, payload, attempts: Number.MAX_SAFE_INTEGER },
      {
        registry,
        allowedHosts: () => loadAllowedHosts(database, caller.workspaceId),
        secrets: (names) => openSecrets(database, secretBox, caller.workspaceId, names),
        search: (query) => knowledge.search(caller.workspaceId, query),
        ai: {
          ...reach,
          history: (limit) => Promise.resolve(said.slice(-limit)),
          ...(models ? {} : { model: ({ provider }) => this.askNobody(caller.workspaceId, provider) }),
        },
      },
    );
    const tookMs = Math.round(performance.now() - beganMs);
    if (result.type === 'finished') return { outcome: result.outcome, tookMs };
    return { outcome: { ok: false, code: 'call.failed', message: result.error }, tookMs };
  }

  /** That a model is set up and was left out is another reason than that there is none. */
  private async askNobody(workspaceId: string, wanted: string | undefined): Promise<ModelReply> {
    if (wanted === RETRIEVAL) return { type: 'unasked' };
    const { chain } = await this.installation.ai.providers.open(workspaceId);
    return { type: chain.length === 0 ? 'none' : 'left-out' };
  }
}

/** Who is played, where the input of the call says so. */
function audienceIn(input: Json): { language?: string; market?: string } {
  if (!isJsonObject(input)) return {};
  const { language, market } = input;
  return {
    ...(typeof language === 'string' ? { language: language.slice(0, LONGEST_CODE) } : {}),
    ...(typeof market === 'string' ? { market: market.slice(0, LONGEST_CODE) } : {}),
  };
}

const LONGEST_CODE = 35;
