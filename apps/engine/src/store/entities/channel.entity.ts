import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('channel')
export class ChannelEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text') type!: string;
  @Column('text') name!: string;
  @Column('jsonb') config!: Record<string, unknown>;
  /** Encrypted; never selected unless asked for. */
  @Column('bytea', { nullable: true, select: false }) secrets!: Buffer | null;
  @Column('boolean', { default: true }) isActive!: boolean;
  /** When a page last opened its chat, and which: address without query. */
  @Column('timestamptz', { nullable: true }) pageSeenAt!: Date | null;
  @Column('text', { nullable: true }) pageSeenUrl!: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
}
