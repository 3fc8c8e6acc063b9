import { Button, Progress } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Pill } from '@/shared/ui/display/Display';
import { QUALITY, qualityKeys, type Records } from './quality';
import { useFieldName } from './useFieldName';
import css from './quality.module.css';

const WHOLE = 100;
const FAIR = 60;

interface Props {
  records: Records;
  record: { id: string; version: number };
}

/** How complete a record is, what is missing, and who has seen when that it is true. */
export function RecordQuality({ records, record }: Props) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const fieldName = useFieldName(records);
  const { nameOf } = usePeople();
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [verifying, setVerifying] = useState(false);
  const id = useId();
  const { of, verify, keys } = QUALITY[records];
  const { data } = useQuery({
    queryKey: qualityKeys.of(records, record.id, record.version),
    queryFn: async ({ signal }) => (await of({ path: { id: record.id }, signal })).data,
  });
  if (!data) return null;

  const onVerify = async () => {
    setVerifying(true);
    try {
      await verify({ path: { id: record.id }, headers: ifMatch(record) });
      await client.invalidateQueries({ queryKey: keys.all });
      toast(t('verified'), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    } finally {
      setVerifying(false);
    }
  };
  const isDue = !!data.verifyDue && new Date(data.verifyDue) <= new Date();
  const colour = data.completeness >= FAIR ? 'jade' : 'orange';
  return (
    <section className={css.record} aria-labelledby={id}>
      <div className={css.line}>
        <h2 id={id}>{t('complete', { share: format.percent(data.completeness / WHOLE) })}</h2>
        {isDue && <Pill tone="warn">{t('due')}</Pill>}
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={data.completeness} color={colour} aria-labelledby={id} />
      </Progress.Root>
      {data.missing.length > 0 && (
        <p>{t('missing', { fields: format.list(data.missing.map(({ field }) => fieldName(field))) })}</p>
      )}
      <div className={css.line}>
        <p>
          {data.verifiedAt
            ? t('verifiedBy', {
                day: format.date(data.verifiedAt),
                name: nameOf(data.verifiedBy) ?? t('somebody'),
              })
            : t('neverVerified')}
        </p>
        {can(`${records}:update`) && (
          <Button
            size="compact-sm"
            variant={isDue ? 'light' : 'default'}
            leftSection={<IconRosetteDiscountCheck size={14} />}
            title={t('verifyHint')}
            loading={verifying}
            onClick={() => void onVerify()}
          >
            {t('verify')}
          </Button>
        )}
      </div>
    </section>
  );
}
