import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listMembershipFormVersions, type MembershipDesign } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { DateText } from '@/shared/ui/display/Display';
import { FormSection } from '@/shared/ui/form/FormParts';
import { membershipKeys } from './words';
import css from './membership.module.css';

interface Props {
  formId: string;
  current: number;
  onTake?: (design: MembershipDesign) => void;
}

/** What the form was before each change; an older one can be taken up again. */
export function FormVersions({ formId, current, onTake }: Props) {
  const { t } = useTranslation('membership');
  const { nameOf } = usePeople();
  const versions = useQuery({
    queryKey: [...membershipKeys.form(formId), 'versions', current],
    queryFn: async ({ signal }) =>
      (await listMembershipFormVersions({ path: { id: formId }, signal })).data.items,
  });
  return (
    <FormSection title={t('forms.versions')}>
      <ul className={css.lines}>
        {versions.data?.map(({ number, publishedAt, publishedBy, design }) => (
          <li key={number}>
            <b>{t('forms.version', { number })}</b>
            <span className={css.quiet}>
              <DateText value={publishedAt} time /> {nameOf(publishedBy)}
            </span>
            {number !== current && onTake && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('forms.takeVersion', { number })}
                onClick={() => onTake(design)}
              >
                {t('forms.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
