import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/shared/lib/announce';
import { type Tone, TONES } from '@/shared/lib/colour';
import css from './board.module.css';

export interface BoardColumn {
  id: string;
  title: string;
  tone: Tone;
  /** Of everything in the column, not only of the cards shown. */
  count: number;
  sum?: ReactNode;
  /** Below the heading: what to expect of the sum. */
  note?: ReactNode;
}

export interface BoardCard {
  id: string;
  column: string;
  title: string;
  body: ReactNode;
}

interface Props {
  label: string;
  columns: readonly BoardColumn[];
  cards: readonly BoardCard[];
  onOpen: (id: string) => void;
  /** What the card still lacks for that column; undefined when it may move. */
  missing?: (card: BoardCard, column: string) => string | undefined;
  onMove: (id: string, column: string) => void;
}

/** Cards in columns; dragged with a pointer, or moved by the card's menu. */
export function Board({ label, columns, cards, onOpen, missing, onMove }: Props) {
  const { t } = useTranslation();
  const move = (id: string, to: string) => {
    const card = cards.find((c) => c.id === id);
    const column = columns.find((c) => c.id === to);
    if (!card || !column || card.column === to) return;
    const lacks = missing?.(card, to);
    if (lacks !== undefined) {
      announce(lacks);
      return;
    }
    onMove(id, to);
    announce(t('board.moved', { title: card.title, column: column.title }));
  };
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const to = location.current.dropTargets[0]?.data.column;
          const id = source.data.card;
          if (typeof to === 'string' && typeof id === 'string') latest.current(id, to);
        },
      }),
    [],
  );
  return (
    <div className={css.board} role="group" aria-label={label}>
      {columns.map((column) => (
        <Column key={column.id} column={column}>
          {cards
            .filter((card) => card.column === column.id)
            .map((card) => (
              <Card
                key={card.id}
                card={card}
                columns={columns}
                missing={missing}
                onOpen={() => onOpen(card.id)}
                onMove={(to) => move(card.id, to)}
              />
            ))}
        </Column>
      ))}
    </div>
  );
}

function Column({ column, children }: { column: BoardColumn; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const headingId = useId();
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      getData: () => ({ column: column.id }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [column.id]);
  return (
    <section
      ref={ref}
      className={css.column}
      data-over={over}
      data-column={column.id}
      aria-labelledby={headingId}
      style={{ '--c': TONES[column.tone] } as CSSProperties}
    >
      <h2 className={css.heading} id={headingId}>
        <span className={css.dot} aria-hidden />
        {column.title}
        <span className={css.count}>{column.count}</span>
        {column.sum !== undefined && <span className={css.sum}>{column.sum}</span>}
      </h2>
      {column.note && <p className={css.note}>{column.note}</p>}
      <ul className={css.list}>{children}</ul>
    </section>
  );
}

interface CardProps {
  card: BoardCard;
  columns: readonly BoardColumn[];
  missing: Props['missing'];
  onOpen: () => void;
  onMove: (column: string) => void;
}

function Card({ card, columns, missing, onOpen, onMove }: CardProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLLIElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ card: card.id }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [card.id]);
  return (
    <li ref={ref} className={css.card} data-dragging={dragging} data-card={card.id}>
      <div className={css.cardHead}>
        <button type="button" className={css.title} onClick={onOpen}>
          {card.title}
        </button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t('board.moveTo', { title: card.title })}>
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {columns
              .filter((column) => column.id !== card.column)
              .map((column) => {
                const lacks = missing?.(card, column.id);
                return (
                  <Menu.Item key={column.id} disabled={lacks !== undefined} onClick={() => onMove(column.id)}>
                    {column.title}
                    {lacks !== undefined && <small className={css.missing}>{lacks}</small>}
                  </Menu.Item>
                );
              })}
          </Menu.Dropdown>
        </Menu>
      </div>
      {card.body}
    </li>
  );
}
