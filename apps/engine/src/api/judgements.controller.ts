import { Controller } from '@nestjs/common';
import type { Expected } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { findAddress } from '../inbox/conversations.js';
import { findBase } from '../knowledge/bases.js';
import { findCase } from '../learning/cases.js';
import { findAnswered, markWrong, unmarkWrong } from '../learning/mark-wrong.js';
import { actInConversation } from './act-in-conversation.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { CaseSchema } from './learning-schemas.js';
import { NameSchema } from './schemas.js';

const PATH = ':id/messages/:message/mark-wrong';

const WrongSchema = Type.Object(
  {
    base: Type.Optional(
      Type.Unsafe<string>({
        ...NameSchema,
        description: 'Id or name of the base that should have known; found out when absent',
      }),
    ),
    answer: Type.Optional(
      Type.String({ minLength: 1, maxLength: 8000, description: 'What should have been said' }),
    ),
    passage: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'Id of the passage that it should have come from',
      }),
    ),
    unanswerable: Type.Optional(
      Type.Literal(true, { description: 'It should not have been answered at all, by no base' }),
    ),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
  },
  { additionalProperties: false },
);

const MARK = {
  method: 'POST',
  path: PATH,
  summary:
    'An answer of the bot is wrong: its question joins the evaluation of the base. Without the right answer or passage any answer is right that does not say the same again. Marked again, what is not said anew stays as it was. What a flow says in words of its own cannot be marked',
  allow: 'inbox.write',
  body: WrongSchema,
  isBodyOptional: true,
  status: 201,
  answer: Type.Object({ baseId: Type.String(), case: CaseSchema }),
  problems: ['not-found', 'conflict', 'request.invalid', 'server.unavailable'],
} as const;

const UNMARK = {
  method: 'DELETE',
  path: PATH,
  summary: 'Take it back: the answer was right after all',
  allow: 'inbox.write',
  problems: ['not-found', 'server.unavailable'],
} as const;

/** What people think of what the bot said. */
@Controller('api/v1/conversations')
export class JudgementsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(MARK)
  async mark({ caller, params, body = {} }: Call<typeof MARK>): Promise<AnswerOf<typeof MARK>> {
    const { database } = this.installation;
    const { workspaceId, id: actor } = caller;
    const message = { conversationId: params.id, messageId: params.message };
    const answered = await findAnswered(database, workspaceId, message);
    if (answered === null) throw notFound('answer of the bot', params.message);
    if (answered === 'fixed-words') throw new ApiProblem('conflict', FIXED_WORDS);
    const baseId = await this.baseOf(workspaceId, body.base ?? answered.baseId);
    const expect = expectedOf(body);
    const id = await markWrong(database, {
      ...{ workspaceId, baseId, ...message, answered, actor },
      ...(expect === undefined ? {} : { expect }),
      ...(body.note === undefined ? {} : { note: body.note }),
    });
    await this.tell(workspaceId, { ...message, by: actor, isWrong: true });
    const found = await findCase(database, baseId, id);
    if (found === null) throw notFound('question', id);
    return { baseId, case: found };
  }

  @Endpoint(UNMARK)
  async unmark({ caller, params }: Call<typeof UNMARK>): Promise<AnswerOf<typeof UNMARK>> {
    const { workspaceId, id: actor } = caller;
    const message = { conversationId: params.id, messageId: params.message };
    if (!(await unmarkWrong(this.installation.database, workspaceId, { ...message, actor })))
      throw notFound('marked answer', params.message);
    await this.tell(workspaceId, { ...message, by: actor, isWrong: false });
  }

  /** The timeline shows it. Where the customer has gone on in another conversation, this one takes no more turns. */
  private async tell(
    workspaceId: string,
    judged: { conversationId: string; messageId: string; by: string; isWrong: boolean },
  ): Promise<void> {
    const { conversationId, ...rest } = judged;
    const address = await findAddress(this.installation.database, workspaceId, conversationId);
    if (address === null || (address.status === 'closed' && address.successor !== null)) return;
    const body = () => ({ type: 'answer.judged', ...rest }) as const;
    await actInConversation(this.installation, { workspaceId, conversationId, body });
  }

  private async baseOf(workspaceId: string, idOrName: string | null): Promise<string> {
    if (idOrName === null)
      throw new ApiProblem('request.invalid', '"base" is missing; say which base should have known.');
    const base = await findBase(this.installation.database, workspaceId, idOrName);
    if (base === null) throw notFound('knowledge base', idOrName);
    return base.id;
  }
}

const FIXED_WORDS =
  'No base has said this: it is in the words of the flow, not an answer of a step “Answer with AI”. Change it in the flow.';

function expectedOf({ answer, passage, unanswerable }: Static<typeof WrongSchema>): Expected | undefined {
  if (unanswerable === true) return 'none';
  if (answer === undefined && passage === undefined) return undefined;
  return { ...(answer === undefined ? {} : { answer }), ...(passage === undefined ? {} : { passage }) };
}
