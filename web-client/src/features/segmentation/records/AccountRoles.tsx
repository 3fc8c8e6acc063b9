import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AccountSearch } from '@/shared/ui/pickers/AccountSearch';
import { checkboxProps, type FormOf } from './form';
import css from './records.module.css';

interface Values {
  accounts: { accountId: string; accountName: string; role: string; isPrimary: boolean }[];
}

/** The companies that a person works for: found by typing, each with the person's part in it. */
export function AccountRoles({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation('segmentation');
  const { accounts } = form.values;
  return (
    <div className={css.rows}>
      <AccountSearch
        label={t('field.account')}
        onPick={(account) => {
          if (accounts.every((link) => link.accountId !== account.id))
            form.insertListItem('accounts', {
              accountId: account.id,
              accountName: account.name,
              role: '',
              isPrimary: false,
            });
        }}
      />
      {accounts.map((link, i) => (
        <div key={link.accountId} className={css.link}>
          <strong>{link.accountName}</strong>
          <TextInput
            aria-label={t('form.roleAt', { account: link.accountName })}
            placeholder={t('form.role')}
            {...form.getInputProps(`accounts.${i}.role`)}
          />
          <Checkbox
            size="xs"
            label={t('form.primary')}
            {...checkboxProps(form, `accounts.${i}.isPrimary`, link.isPrimary)}
          />
          <ActionIcon
            aria-label={t('form.removeAccount', { account: link.accountName })}
            onClick={() => form.removeListItem('accounts', i)}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
    </div>
  );
}
