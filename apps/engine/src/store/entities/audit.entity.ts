import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit')
export class AuditEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text') actor!: string;
  @Column('text') action!: string;
  @Column('text') subject!: string;
  @Column('jsonb') detail!: Record<string, unknown>;
  @CreateDateColumn({ type: 'timestamptz' }) at!: Date;
}

/** Small facts about the installation itself: the set-up link, the secret's check value. */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn('text') name!: string;
  @Column('jsonb') value!: unknown;
}
