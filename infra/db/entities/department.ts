import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A department that takes part; its id is its code. */
@Entity({ name: 'department' })
export class Department {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'name_zh' })
  nameZh!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text' })
  mail!: string;
}
