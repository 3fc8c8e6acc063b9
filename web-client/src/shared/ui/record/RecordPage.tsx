import { ActionIcon, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessButton } from '@/shared/access/AccessButton';
import type { RecordRef } from '@/shared/access/record';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import css from './record.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
}

interface Props {
  /** Names the document. */
  title: string;
  /** The name as shown, usually a RecordName. */
  name: ReactNode;
  status?: ReactNode;
  backTo: LinkProps['to'];
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  actions?: ReactNode;
  /** Which record it is, for who may see it. */
  record: RecordRef;
  /** The few that one needs before picking up the phone. */
  facts: readonly Fact[];
  /** What should happen now, e.g. a banner with one button. */
  nextStep?: ReactNode;
  fields: ReactNode;
  timeline: ReactNode;
  related: ReactNode;
}

/** Header with key facts and the next step; fields left, timeline centre, related right; tabs on a phone. */
export function RecordPage(props: Props) {
  const { t } = useTranslation();
  usePageTitle(props.title);
  const isNarrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  return (
    <>
      <header className={css.header}>
        <ActionIcon component={Link} to={props.backTo} aria-label={t('action.back')}>
          <IconArrowLeft size={16} />
        </ActionIcon>
        <h1>{props.name}</h1>
        {props.status}
        <div className={css.actions}>
          {props.actions}
          <AccessButton record={props.record} />
          {props.onPrevious && (
            <ActionIcon aria-label={t('record.previous')} onClick={props.onPrevious}>
              <IconChevronUp size={16} />
            </ActionIcon>
          )}
          {props.onNext && (
            <ActionIcon aria-label={t('record.next')} onClick={props.onNext}>
              <IconChevronDown size={16} />
            </ActionIcon>
          )}
        </div>
      </header>
      <dl className={css.facts}>
        {props.facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {props.nextStep !== undefined && <div className={css.nextStep}>{props.nextStep}</div>}
      {isNarrow ? <Tabbed {...props} /> : <ThreeColumns {...props} />}
    </>
  );
}

type Parts = Pick<Props, 'fields' | 'timeline' | 'related'>;

function ThreeColumns({ fields, timeline, related }: Parts) {
  const { t } = useTranslation();
  return (
    <div className={css.columns}>
      <section aria-label={t('record.fields')} tabIndex={0}>
        {fields}
      </section>
      <section aria-label={t('record.timeline')} tabIndex={0}>
        {timeline}
      </section>
      <aside aria-label={t('record.related')}>{related}</aside>
    </div>
  );
}

function Tabbed(parts: Parts) {
  const { t } = useTranslation();
  const panels = ['timeline', 'fields', 'related'] as const;
  return (
    <Tabs defaultValue="timeline" className={css.tabs} keepMounted={false}>
      <Tabs.List grow>
        {panels.map((panel) => (
          <Tabs.Tab key={panel} value={panel}>
            {t(`record.${panel}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map((panel) => (
        <Tabs.Panel key={panel} value={panel} className={css.panel}>
          {parts[panel]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A titled list in the related column, with its count. */
export const RelatedList = ({
  title,
  count,
  action,
  children,
}: {
  title: string;
  count?: number | undefined;
  action?: ReactNode;
  children: ReactNode;
}) => (
  <section className={css.relatedList}>
    <h2>
      {title}
      {count !== undefined && <span>{count}</span>}
      {action}
    </h2>
    {children}
  </section>
);

/** Label and value rows of the fields column. */
export const FieldList = ({ fields }: { fields: readonly Fact[] }) => (
  <dl className={css.fieldList}>
    {fields.map((field) => (
      <div key={field.label}>
        <dt>{field.label}</dt>
        <dd>{field.value}</dd>
      </div>
    ))}
  </dl>
);
