import type { Flow } from '@nightshift/schema';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

@Entity('flow')
export class FlowEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text') name!: string;
  @Column('json') draft!: Flow;
  @Column('integer') revision!: number;
  /** Null while nothing is published. Changing it makes every worker read the flows anew. */
  @Column('integer', { nullable: true }) liveVersion!: number | null;
  @Column('text', { nullable: true }) templateId!: string | null;
  @Column('text', { nullable: true }) folderId!: string | null;
  /** Put away: not listed with the others, and never live. */
  @Column('timestamptz', { nullable: true }) archivedAt!: Date | null;
  /** What was wrong with the draft when it was saved. */
  @Column('integer', { nullable: true }) errors!: number | null;
  @Column('integer', { nullable: true }) warnings!: number | null;
  /** Who saved the draft last: an account, a token or `command`. */
  @Column('text', { nullable: true }) updatedBy!: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt!: Date;
}

/** Immutable once written (invariant 10). */
@Entity('flow_version')
export class FlowVersionEntity {
  @PrimaryColumn('text') flowId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') workspaceId!: string;
  @Column('json') document!: Flow;
  @CreateDateColumn({ type: 'timestamptz' }) publishedAt!: Date;
  @Column('text', { nullable: true }) publishedBy!: string | null;
}
