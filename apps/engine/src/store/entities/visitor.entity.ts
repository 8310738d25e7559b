import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A browser with the widget on it. Only a hash of its token is kept. */
@Entity('visitor')
export class VisitorEntity {
  @PrimaryColumn('text') tokenHash!: string;
  @Column('text') channelId!: string;
  @Column('text') sender!: string;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @CreateDateColumn({ type: 'timestamptz' }) seenAt!: Date;
}
