import { Button, CopyButton, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './forms.module.css';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The page's address, and the lines to paste into a website. */
export function ShareForm({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation('leadsAdmin');
  const embed = `<iframe src="${address}?embed" title="${escaped(name)}" style="width:100%;height:720px;border:0"></iframe>`;
  return (
    <section className={css.share}>
      <h2>{t('forms.share')}</h2>
      <Copyable label={t('forms.link')} value={address} />
      <Copyable label={t('forms.embed')} value={embed} lines />
    </section>
  );
}

function Copyable({ label, value, lines = false }: { label: string; value: string; lines?: boolean }) {
  const { t } = useTranslation('leadsAdmin');
  return (
    <div className={css.copy}>
      {lines ? (
        <Textarea
          label={label}
          readOnly
          rows={3}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : (
        <TextInput label={label} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
      )}
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('forms.copyOf', { what: label })}
            onClick={copy}
          >
            {t(copied ? 'forms.copied' : 'forms.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
