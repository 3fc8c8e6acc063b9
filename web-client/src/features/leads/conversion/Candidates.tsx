import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeadResponse } from '@/api/generated';
import { Nothing, Pill } from '@/shared/ui/display/Display';
import css from './convert.module.css';

export interface Candidate {
  id: string;
  name: string;
  district?: string | null;
  phone?: string | null;
  website?: string | null;
  rule: string;
  message?: string;
  certain: boolean;
}

interface CandidatesProps {
  lead: LeadResponse;
  name: string;
  candidates: readonly Candidate[];
  choice: string | undefined;
  onChoose: (choice: string) => void;
}

/** What the lead says beside what is stored; a person decides. */
export function Candidates({ lead, name, candidates, choice, onChoose }: CandidatesProps) {
  const { t } = useTranslation('leads');
  return (
    <Radio.Group
      label={t('convert.similar')}
      description={t('convert.similarHint')}
      value={choice ?? null}
      onChange={onChoose}
    >
      <div className={css.sides}>
        <Radio.Card value="another" className={css.side} data-mine>
          <span className={css.sideHead}>
            <Radio.Indicator size="xs" />
            {t('convert.another')}
          </span>
          <Facts name={name} district={lead.district} phone={lead.phone} website={lead.website} />
        </Radio.Card>
        {candidates.map((candidate) => (
          <Radio.Card key={candidate.id} value={candidate.id} className={css.side}>
            <span className={css.sideHead}>
              <Radio.Indicator size="xs" />
              {t('convert.itIsThis')}
              <Pill tone={candidate.certain ? 'good' : 'warn'}>
                {t(candidate.certain ? 'convert.certain' : 'convert.possible')}
              </Pill>
            </span>
            <Facts {...candidate} />
            {candidate.message && <span className={css.why}>{candidate.message}</span>}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}

type FactsProps = Partial<Record<'name' | 'district' | 'phone' | 'website', string | null | undefined>>;

function Facts({ name, district, phone, website }: FactsProps) {
  const { t } = useTranslation('leads');
  return (
    <span className={css.facts}>
      <b>{name}</b>
      <span>
        {t('field.district')}: {district ?? <Nothing />}
      </span>
      {(phone ?? website) && <span>{[phone, website].filter(Boolean).join(' · ')}</span>}
    </span>
  );
}
