import { Alert, Anchor, Button, Group, NativeSelect, Radio, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ExportFormat,
  exportMailingList,
  listLabelSheets,
  type MailingListResponse,
} from '@/api/generated';
import { currentLocale, LOCALES } from '@/i18n';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { mailingKeys } from './mailingKeys';
import { StartPosition } from './StartPosition';
import css from './mailing.module.css';

const FORMATS = ['xlsx', 'csv', 'labels'] as const satisfies readonly ExportFormat[];

interface Props {
  list: MailingListResponse;
  onClose: () => void;
}

/** What file to make; for labels which sheet, from which label on, in which language. Says how many before it begins. */
export function ExportDialog({ list, onClose }: Props) {
  const { t } = useTranslation('mailing');
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const formats = FORMATS.filter((one) => one !== 'labels' || list.channel === 'post');
  const [kind, setKind] = useState<ExportFormat>(list.channel === 'post' ? 'labels' : 'xlsx');
  const [sheetKey, setSheetKey] = useState('L7160');
  const [startAt, setStartAt] = useState(1);
  const [locale, setLocale] = useState<string>(currentLocale());
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sheets = useQuery({
    queryKey: mailingKeys.sheets,
    queryFn: async ({ signal }) => (await listLabelSheets({ signal })).data.items,
    staleTime: Infinity,
  });
  const sheet = sheets.data?.find((one) => one.key === sheetKey);
  const left = list.leftOut.reduce((sum, one) => sum + one.count, 0);
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(undefined);
    try {
      await exportMailingList({
        path: { id: list.id },
        body: {
          format: kind,
          locale,
          sheet: kind === 'labels' ? sheetKey : null,
          startAt: kind === 'labels' ? startAt : 1,
        },
      });
      await client.invalidateQueries({ queryKey: mailingKeys.exports(list.id) });
      toast(t('exportStarted'));
      onClose();
    } catch (error) {
      setTrouble(problemText(error));
      setBusy(false);
    }
  };
  const preview = `/api/v1/mailing-lists/${list.id}/labels/preview?${new URLSearchParams({
    sheet: sheetKey,
    startAt: String(startAt),
    locale,
  }).toString()}`;
  return (
    <Dialog opened onClose={onClose} title={t('exportTitle')}>
      <form onSubmit={(event) => void start(event)} className={css.exportForm}>
        {trouble !== undefined && (
          <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert">
            {trouble}
          </Alert>
        )}
        <Radio.Group
          label={t('field.format')}
          value={kind}
          onChange={(value) => setKind(FORMATS.find((one) => one === value) ?? 'xlsx')}
        >
          <div className={css.formats}>
            {formats.map((value) => (
              <Radio key={value} value={value} label={t(`format.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <NativeSelect
          label={t('field.language')}
          data={Object.entries(LOCALES).map(([value, { label }]) => ({ value, label }))}
          value={locale}
          onChange={(event) => setLocale(event.currentTarget.value)}
        />
        {kind === 'labels' && (
          <>
            <NativeSelect
              label={t('field.sheet')}
              data={(sheets.data ?? []).map((one) => ({
                value: one.key,
                label: t('sheet', {
                  key: one.key,
                  count: one.columns * one.rows,
                  width: format.number(one.width),
                  height: format.number(one.height),
                  paper: one.paper,
                }),
              }))}
              value={sheetKey}
              onChange={(event) => {
                setSheetKey(event.currentTarget.value);
                setStartAt(1);
              }}
            />
            {sheet && (
              <StartPosition
                columns={sheet.columns}
                rows={sheet.rows}
                value={startAt}
                onChange={setStartAt}
              />
            )}
            <Anchor href={preview} target="_blank" rel="noreferrer">
              {t('preview')}
            </Anchor>
          </>
        )}
        <Text>
          {t('exportConsequence', {
            count: list.included,
            many: format.number(list.included),
            left: format.number(left),
          })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('exportMany', { count: list.included, many: format.number(list.included) })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
