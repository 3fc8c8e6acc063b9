import { Alert, Button, FileButton, Group, Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EnterExchangeRatesResponse, pasteExchangeRates, uploadExchangeRates } from '@/api/generated';
import { announce } from '@/shared/lib/announce';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { Pill } from '@/shared/ui/display/Display';
import table from '@/shared/ui/table.module.css';
import { useRefreshRates } from './rateKeys';
import css from './currencies.module.css';

const EXAMPLE = 'currency,from,rate\nUSD,2026-06-01,7.8013\nCNY,2026-06-01,1.0842';
const TONES = { added: 'good', changed: 'info', unchanged: 'neutral', refused: 'bad' } as const;
const SHOWN = 200;

/** Many rates at once: looked at first, row by row, and then taken. */
export function PasteRatesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('currencies');
  const refresh = useRefreshRates();
  const problemText = useProblemText();
  const [given, setGiven] = useState<string | File>('');
  const [looked, setLooked] = useState<EnterExchangeRatesResponse>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (table: string | File, check: boolean) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const query = { check };
      const { data } = await (typeof table === 'string'
        ? pasteExchangeRates({ query, body: { text: table } })
        : uploadExchangeRates({ query, body: { file: table } }));
      if (check) {
        setGiven(table);
        setLooked(data);
        announce(summary(data));
        return;
      }
      toast(summary(data), { tone: 'good' });
      await refresh();
      onClose();
    } catch (error) {
      setFailure(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  const summary = ({ added, changed, unchanged, refused }: EnterExchangeRatesResponse) =>
    t('paste.summary', { added, changed, unchanged, refused });
  const worthSaving = looked ? looked.added + looked.changed : 0;
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('paste.title')}>
      {failure && (
        <Alert color="red" mb="sm" role="alert">
          {failure}
        </Alert>
      )}
      {!looked ? (
        <>
          <Textarea
            data-autofocus
            label={t('paste.text')}
            description={t('paste.hint')}
            placeholder={EXAMPLE}
            autosize
            minRows={6}
            maxRows={16}
            classNames={{ input: css.pasted ?? '' }}
            value={typeof given === 'string' ? given : ''}
            onChange={(event) => setGiven(event.currentTarget.value)}
          />
          <Group justify="space-between" mt="md">
            <FileButton accept=".csv,.txt,.tsv,text/csv" onChange={(file) => file && void send(file, true)}>
              {(props) => (
                <Button variant="default" leftSection={<IconUpload size={14} />} {...props}>
                  {t('paste.file')}
                </Button>
              )}
            </FileButton>
            <Button disabled={given === ''} loading={busy} onClick={() => void send(given, true)}>
              {t('paste.check')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <p>{summary(looked)}</p>
          <div className={css.looked} tabIndex={0} role="region" aria-label={t('paste.rows')}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('paste.line')}</th>
                  <th scope="col">{t('currency')}</th>
                  <th scope="col">{t('from')}</th>
                  <th scope="col" data-align="end">
                    {t('rate')}
                  </th>
                  <th scope="col">{t('paste.outcome')}</th>
                </tr>
              </thead>
              <tbody>
                {[...looked.items]
                  .sort((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'))
                  .slice(0, SHOWN)
                  .map((row) => (
                    <tr key={row.line}>
                      <td>{row.line}</td>
                      <td>{row.currency}</td>
                      <td>{row.from}</td>
                      <td data-align="end">{row.rate}</td>
                      <td>
                        <Pill tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Pill> {row.message}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
          <Group justify="space-between" mt="md">
            <Button variant="default" onClick={() => setLooked(undefined)}>
              {t('paste.back')}
            </Button>
            <Button disabled={worthSaving === 0} loading={busy} onClick={() => void send(given, false)}>
              {t('paste.save', { count: worthSaving })}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
