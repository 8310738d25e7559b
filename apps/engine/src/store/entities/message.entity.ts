import type { Author, Part } from '@nightshift/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Delivery = 'received' | 'stored' | 'queued' | 'sent' | 'failed' | 'suppressed' | 'unknown';

@Entity('message')
export class MessageEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text') conversationId!: string;
  @Column('integer') seq!: number;
  @Column('text') direction!: 'in' | 'out';
  @Column('text') authorType!: Author['type'];
  @Column('text', { nullable: true }) authorId!: string | null;
  @Column('text', { nullable: true }) authorName!: string | null;
  @Column('text') text!: string;
  @Column('json') parts!: Part[];
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('text') delivery!: Delivery;
}
