import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A browser with the widget on it. Only a hash of its token is kept. */
@Entity('visitor')
export class VisitorEntity {
  @PrimaryColumn('text') tokenHash!: string;
  @Column('text') channelId!: string;
  @Column('text') sender!: string;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @CreateDateColumn({ type: 'timestamptz' }) seenAt!: Date;
  /** Language and zone of the browser: the contact begins with its first message only. */
  @Column('jsonb', { default: {} }) hints!: { language?: string; zone?: string };
  /** The newest message it has shown, counted over all conversations on the channel. */
  @Column('integer', { default: 0 }) readSeq!: number;
}
