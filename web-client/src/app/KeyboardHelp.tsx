import { useTranslation } from 'react-i18next';
import { modKey } from '@/shared/lib/shortcuts';
import { Key } from '@/shared/ui/display/Display';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import css from './shell.module.css';

const KEYS = {
  anywhere: { palette: [`${modKey} K`], help: ['?'], search: ['/'] },
  list: {
    move: ['j', 'k'],
    select: ['x'],
    extend: ['⇧ ↓', '⇧ ↑'],
    edit: ['e'],
    open: ['↵'],
    peek: ['p'],
    view: ['1', '…', '9'],
    clear: ['Esc'],
  },
  form: { send: [`${modKey} ↵`], nextField: ['Tab'] },
} as const;

export default function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onClose} title={t('keys.title')} size="md">
      <KeyGroup
        title={t('keys.anywhere.title')}
        rows={KEYS.anywhere}
        label={(row) => t(`keys.anywhere.${row}`)}
      />
      <KeyGroup title={t('keys.list.title')} rows={KEYS.list} label={(row) => t(`keys.list.${row}`)} />
      <KeyGroup title={t('keys.form.title')} rows={KEYS.form} label={(row) => t(`keys.form.${row}`)} />
    </Dialog>
  );
}

interface GroupProps<R extends string> {
  title: string;
  rows: Record<R, readonly string[]>;
  label: (row: R) => string;
}

const KeyGroup = <R extends string>({ title, rows, label }: GroupProps<R>) => (
  <section className={css.keys}>
    <h3>{title}</h3>
    <dl>
      {(Object.keys(rows) as R[]).map((row) => (
        <div key={row}>
          <dt>{label(row)}</dt>
          <dd>
            {rows[row].map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
