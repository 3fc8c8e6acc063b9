import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './compare.module.css';

export interface Side {
  id: string;
  /** Whose value it is. */
  label: string;
  value: ReactNode;
}

interface Props {
  label: string;
  sides: readonly Side[];
  chosen: string;
  onChoose: (id: string) => void;
  /** The one that page-wide arrow keys act on. */
  current?: boolean;
}

/** One field as each side has it, and the person picks. */
export const SideChoice = ({ label, sides, chosen, onChoose, current = false }: Props) => (
  <Radio.Group label={label} value={chosen} onChange={onChoose} className={css.field} data-current={current}>
    <div className={css.sides}>
      {sides.map((side) => (
        <Radio.Card key={side.id} value={side.id} className={css.side}>
          <small>{side.label}</small>
          <span>{side.value}</span>
        </Radio.Card>
      ))}
    </div>
  </Radio.Group>
);
