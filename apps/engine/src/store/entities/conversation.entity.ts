import type { Conversation } from '@nightshift/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Read only here: turns alone write conversations. */
@Entity('conversation')
export class ConversationEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text') channelId!: string;
  @Column('text') contactId!: string;
  @Column('text') sender!: string;
  @Column('smallint') partition!: number;
  @Column('text') status!: Conversation['status'];
  @Column('text') holder!: Conversation['holder'];
  @Column('text', { nullable: true }) assignee!: string | null;
  @Column('text', { nullable: true }) team!: string | null;
  @Column('text') priority!: Conversation['priority'];
  /** Of the newest message. */
  @Column('integer') seq!: number;
  @Column('json') state!: Record<string, unknown>;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}
