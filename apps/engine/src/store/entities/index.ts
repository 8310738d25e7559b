import { AccountEntity, ApiTokenEntity, SessionEntity, TeamEntity } from './account.entity.js';
import { AuditEntity, InstallationEntity } from './audit.entity.js';
import { CalendarEntity } from './calendar.entity.js';
import { ChannelEntity } from './channel.entity.js';
import { ContactEntity } from './contact.entity.js';
import { ConversationEntity } from './conversation.entity.js';
import { FlowEntity, FlowVersionEntity } from './flow.entity.js';
import { IdentityEntity } from './identity.entity.js';
import { MessageEntity } from './message.entity.js';
import { VisitorEntity } from './visitor.entity.js';
import { WorkspaceEntity } from './workspace.entity.js';

/** Every table that ordinary queries reach. The hot ones (event, run, outbox, timer) have hand-written SQL instead. */
export const ENTITIES = [
  AccountEntity,
  ApiTokenEntity,
  AuditEntity,
  CalendarEntity,
  ChannelEntity,
  ContactEntity,
  ConversationEntity,
  FlowEntity,
  FlowVersionEntity,
  IdentityEntity,
  InstallationEntity,
  MessageEntity,
  SessionEntity,
  TeamEntity,
  VisitorEntity,
  WorkspaceEntity,
] as const;
