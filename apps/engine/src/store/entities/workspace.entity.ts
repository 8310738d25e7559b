import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('workspace')
export class WorkspaceEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('jsonb') settings!: WorkspaceSettings;
  /** Counts changes of whatever turns read; kept by the database itself. */
  @Column({ type: 'integer', insert: false, update: false }) revision!: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
}

export interface WorkspaceSettings {
  /** Read in texts as `{{shop.name}}`. */
  values?: Record<string, unknown>;
}
