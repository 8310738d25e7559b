import { findChannelDefinition } from '@nightshift/channels';
import type { FastifyInstance } from 'fastify';
import { ApiProblem, notFound } from './api-problem.js';
import type { Installation } from './installation.js';
import { MAX_BODY_BYTES } from './json-parser.js';

/**
 * Webhooks of other platforms. Their signatures are over the raw bytes, so nothing here reads a body before the
 * channel has. No channel that ships takes webhooks yet; each says so with a 404.
 */
export async function addHookRoutes(server: FastifyInstance, { channels }: Installation): Promise<void> {
  await server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.route<{ Params: { channelId: string } }>({
      method: ['GET', 'POST'],
      url: '/hooks/:channelId',
      handler: async ({ params: { channelId } }) => {
        const channel = await channels.find(channelId);
        const definition = channel === undefined ? undefined : findChannelDefinition(channel.type);
        if (channel === undefined || definition === undefined) throw notFound('channel', channelId);
        throw new ApiProblem('channel.no-webhook', `Channels of type ${channel.type} take no webhooks.`);
      },
    });
    done();
  });
}
