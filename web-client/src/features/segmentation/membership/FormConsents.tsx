import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentWordingResponse, MembershipConsent } from '@/api/generated';
import css from './membership.module.css';

interface Props {
  wordings: readonly ConsentWordingResponse[] | undefined;
  consents: readonly MembershipConsent[];
  error: (path: string) => string | undefined;
  onChange: (consents: MembershipConsent[]) => void;
}

/** What people are asked to agree to, each with a box of its own; only terms of the membership may be required. */
export function FormConsents({ wordings, consents, error, onChange }: Props) {
  const { t } = useTranslation('membership');
  return (
    <>
      {wordings?.map(({ id, name, purpose }) => {
        const index = consents.findIndex(({ wordingId }) => wordingId === id);
        const chosen = consents[index];
        const asked: MembershipConsent = { wordingId: id, required: false, ...(purpose && { purpose }) };
        const put = (next: MembershipConsent) =>
          onChange(consents.map((one, i) => (i === index ? next : one)));
        return (
          <div key={id} className={css.choice}>
            <Checkbox
              label={name}
              checked={chosen !== undefined}
              error={error(`consents.${index}`) ?? error(`consents.${index}.wordingId`)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...consents, asked] : consents.filter((_, i) => i !== index),
                )
              }
            />
            {chosen && (
              <NativeSelect
                size="xs"
                aria-label={t('forms.consentOf', { name })}
                value={chosen.required ? 'required' : 'optional'}
                onChange={(event) =>
                  put(
                    event.currentTarget.value === 'required'
                      ? { wordingId: id, purpose: 'service', required: true }
                      : asked,
                  )
                }
                data={(['optional', 'required'] as const).map((value) => ({
                  value,
                  label: t(`forms.${value}`),
                }))}
              />
            )}
          </div>
        );
      })}
      {wordings?.length === 0 && <p className={css.quiet}>{t('forms.noWordings')}</p>}
    </>
  );
}
