import { apiChannel } from './api/api-channel.js';
import type { ChannelDefinition } from './sdk/define-channel.js';
import { webChannel } from './web/web-channel.js';

export {
  SendError,
  defineChannel,
  type ChannelDefinition,
  type ChannelIo,
  type ChannelRequest,
  type ChannelSpec,
  type OutgoingMessage,
} from './sdk/define-channel.js';

/** Every kind of channel there is. */
export const channelDefinitions: readonly ChannelDefinition[] = [webChannel, apiChannel];

export function findChannelDefinition(type: string): ChannelDefinition | undefined {
  return channelDefinitions.find((definition) => definition.type === type);
}
