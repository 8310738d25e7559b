import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar')
export class CalendarEntity {
  @PrimaryColumn('text') workspaceId!: string;
  @PrimaryColumn('text') name!: string;
  @Column('jsonb') document!: Record<string, unknown>;
}
