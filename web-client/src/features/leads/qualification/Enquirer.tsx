import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadResponse } from '@/api/generated';
import { Email, Nothing, Phone } from '@/shared/ui/display/Display';
import css from './call.module.css';

/** Whom the caller speaks with. */
export function Enquirer({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leads');
  const facts: [string, ReactNode][] = [
    [t('field.personName'), lead.personName ?? <Nothing />],
    [t('field.phone'), <Phone key="phone" value={lead.phone} />],
    [t('field.email'), <Email key="email" value={lead.email} />],
    [t('field.district'), lead.district ?? <Nothing />],
    [t('field.interest'), lead.interest ?? <Nothing />],
  ];
  return (
    <section>
      <h2>{lead.title}</h2>
      <dl className={css.who}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {lead.message && (
        <p className={css.message} style={{ marginTop: 10 }}>
          {lead.message}
        </p>
      )}
    </section>
  );
}
